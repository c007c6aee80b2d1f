"""Buildings of several sources in the same columns."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from canvass_planner.core import buildings

SQUARES = [shapely.box(2, 48, 2.001, 48.001), shapely.box(2.01, 48, 2.011, 48.001)]


@pytest.mark.parametrize(
    ("columns", "levels", "dwellings", "use"),
    [
        # BD TOPO
        (
            {"CLEABS": ["B1", "B2"], "USAGE_1": ["Résidentiel", "Annexe"], "NOMBRE_D_ETAGES": [3, None],
             "NOMBRE_DE_LOGEMENTS": [6, 0]},
            [3, np.nan], [6, 0], ["residential", "shed"],
        ),
        # OpenStreetMap
        (
            {"osm_id": [1, 2], "building": ["yes", "church"], "building:levels": ["2", "1"],
             "building:flats": [None, None]},
            [2, 1], [np.nan, np.nan], ["yes", "church"],
        ),
        # Outlines alone
        ({}, [np.nan, np.nan], [np.nan, np.nan], ["yes", "yes"]),
    ],
)  # fmt: skip
def test_fields_of_sources(columns, levels, dwellings, use):
    table = buildings.from_layer(gpd.GeoDataFrame(columns, geometry=SQUARES, crs=4326))
    assert list(table.columns) == ["building_id", "use", "levels", "dwellings", "geometry"]
    np.testing.assert_array_equal(table["levels"], levels)
    np.testing.assert_array_equal(table["dwellings"], dwellings)
    assert table["use"].tolist() == use
    assert table["building_id"].is_unique


def test_shapes_that_are_no_polygons_are_left_out():
    layer = gpd.GeoDataFrame(geometry=[*SQUARES, shapely.Point(2, 48)], crs=4326)
    assert len(buildings.from_layer(layer)) == 2
