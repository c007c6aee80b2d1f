"""Layers become tables and come back the same; what cannot be read says why."""

import geopandas as gpd
import numpy as np
import pytest
import shapely


@pytest.fixture
def tables(planner):
    from planner.canvass_planner.layers import tables

    return tables


@pytest.fixture
def refused(planner):
    from planner.canvass_planner.core.errors import CampaignError

    return CampaignError


def memory(uri, *rows):
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(uri, "things", "memory")
    if "crs=" not in uri:  # QGIS gives one that it has in its settings
        layer.setCrs(QgsCoordinateReferenceSystem())
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


def test_there_and_back(tables):
    table = gpd.GeoDataFrame(
        {
            "tile_id": ["a", "b"],
            "persons": [1.5, np.nan],
            "adults": [1.0, 2.0],
            "households": [1.0, 2.0],
            "imputed": [True, False],
            "own": ["x", None],
            "count": [1, 2],
        },
        geometry=[shapely.box(0, 45, 1, 46), shapely.box(1, 45, 2, 46)],
        crs=4326,
    )
    back = tables.read(tables.layer(table, "tiles"))
    assert list(back.columns) == list(table.columns)
    for name in ("tile_id", "adults", "imputed", "count"):
        assert back[name].tolist() == table[name].tolist(), name
    assert back["persons"].iloc[0] == 1.5
    assert np.isnan(back["persons"].iloc[1])
    assert back["own"].tolist() == ["x", None]
    assert shapely.equals_exact(back.geometry.array, table.geometry.array).all()


def test_another_crs_is_brought_to_degrees(tables):
    layer = memory("Point?crs=EPSG:2154&field=id:integer", ("POINT(652000 6862000)", 1))
    point = tables.read(layer).geometry.iloc[0]
    assert 2.3 < point.x < 2.4
    assert 48.8 < point.y < 48.9


@pytest.mark.parametrize(
    ("uri", "rows", "sentence"),
    [
        ("Point?field=id:integer", [("POINT(1 1)", 1)], "no coordinate reference system"),
        ("NoGeometry?field=id:integer", [("", 1)], "no shapes"),
        ("Point?crs=EPSG:4326&field=id:integer", [], "is empty"),
        ("Point?crs=EPSG:4326&field=id:integer", [("", 1)], "is empty"),
    ],
)
def test_layers_that_cannot_be_read(tables, refused, uri, rows, sentence):
    with pytest.raises(refused, match=sentence):
        tables.read(memory(uri, *rows))


def test_features_without_a_shape_are_said(tables, planner):
    from planner.canvass_planner.core.progress import Progress

    said = []
    layer = memory("Point?crs=EPSG:4326&field=id:integer", ("POINT(1 1)", 1), ("", 2))
    assert len(tables.read(layer, Progress(note=said.append))) == 1
    assert "1 features have no shape" in said[0]


def test_swapped_coordinates_are_told_from_another_place(tables, refused):
    here = (2.3, 48.8, 2.4, 48.9)
    swapped = memory("Point?crs=EPSG:4326&field=id:integer", ("POINT(48.85 2.35)", 1))
    with pytest.raises(refused, match="x and y of things are swapped"):
        tables.read(swapped, None, here)
    elsewhere = memory("Point?crs=EPSG:4326&field=id:integer", ("POINT(7 43)", 1))
    with pytest.raises(refused, match="Nothing of things lies"):
        tables.read(elsewhere, None, here)
    metres = memory("Point?crs=EPSG:2154&field=id:integer", ("POINT(6862000 652000)", 1))
    with pytest.raises(refused, match="x and y of things are swapped"):
        tables.read(metres, None, here)


def test_a_check_reads_a_layer_as_it_is(tables):
    bare = tables.as_is(memory("Point?field=id:integer", ("POINT(1 1)", 1), ("", 2)))
    assert bare.crs is None
    assert bare.geometry.isna().tolist() == [False, True]
    metres = tables.as_is(memory("Point?crs=EPSG:2154&field=id:integer", ("POINT(652000 6862000)", 1)))
    assert metres.crs.to_epsg() == 2154
    assert metres.geometry.iloc[0].x == 652000
    assert len(tables.as_is(memory("Point?crs=EPSG:4326&field=id:integer"))) == 0


def test_tables_without_shapes_have_fields_and_rows(tables):
    import pandas as pd

    table = pd.DataFrame({"station_id": ["1_1"], "name": ["a"], "registered": [5.0]})
    assert tables.fields(table, "results").names() == ["station_id", "name", "registered"]
    feature = next(tables.features(table, "results"))
    assert feature.attributes() == ["1_1", "a", 5.0]
    assert not feature.hasGeometry()


def test_a_layer_that_the_disk_has_no_space_for(tables, refused, tmp_path, monkeypatch):
    from types import SimpleNamespace

    table = gpd.GeoDataFrame({"a": range(1000)}, geometry=[shapely.Point(0, 0)] * 1000, crs=4326)
    tables.require_space(table, str(tmp_path / "there.gpkg"))
    tables.require_space(table, "TEMPORARY_OUTPUT")
    monkeypatch.setattr(tables.shutil, "disk_usage", lambda folder: SimpleNamespace(free=10_000))
    with pytest.raises(refused, match="0 MB free, but 1 MB are to be written"):
        tables.require_space(table, str(tmp_path / "there.gpkg"))
