"""The campaign check finds what is planted, and nothing in data that are sound."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from canvass_planner.core import checks
from canvass_planner.core.errors import Cancelled
from canvass_planner.core.progress import Progress


def town() -> dict[str, gpd.GeoDataFrame]:
    """Return two tiles, two stations of the same outline, and a street across both with a side street."""
    west, south = 650_000, 6_860_000
    squares = [shapely.box(west + 200 * k, south, west + 200 * (k + 1), south + 200) for k in range(2)]
    lines = [((10, 100), (200, 100)), ((200, 100), (390, 100)), ((200, 100), (200, 190))]
    lines = [shapely.LineString(np.array(line) + (west, south)) for line in lines]
    return {
        "streets": gpd.GeoDataFrame(
            {
                "segment_id": ["a", "b", "c"],
                "from_node": [0, 1, 1],
                "to_node": [1, 2, 3],
                "length_m": [190.0, 190.0, 90.0],
                "walkable": True,
                "canvass": True,
                "doors": [10.0, 15.0, 5.0],
            },
            geometry=lines,
            crs=2154,
        ),
        "tiles": gpd.GeoDataFrame(
            {"tile_id": ["t1", "t2"], "households": [12.0, 18.0], "imputed": False}, geometry=squares, crs=2154
        ),
        "stations": gpd.GeoDataFrame(
            {
                "station_id": ["01001_1", "01001_2"],
                "registered": [100.0, 80.0],
                "voted": [60.0, 50.0],
                "blank": [3.0, 2.0],
                "spoilt": [2.0, 1.0],
                "valid": [55.0, 47.0],
                "votes_A": [30.0, 40.0],
                "votes_B": [25.0, 7.0],
            },
            geometry=squares,
            crs=2154,
        ).to_crs(4326),
        "addresses": gpd.GeoDataFrame(
            {"address_id": ["x", "y"], "segment_id": ["a", "b"]},
            geometry=shapely.points([west + 50, west + 300], [south + 90] * 2),
            crs=2154,
        ),
    }


def test_sound_data_pass():
    assert len(checks.check(town())) == 0
    assert "Nothing to mend" in checks.html(checks.check(town()))


def test_streets_beyond_the_area_keep_their_doors():
    layers = town()
    layers["streets"].loc[[1, 2], "canvass"] = False
    assert len(checks.check(layers)) == 0


def change(layer: str, column: str, at: int, value):
    def planted(layers):
        layers[layer].loc[at, column] = value

    return planted


def replace(layer: str, function):
    def planted(layers):
        layers[layer] = function(layers[layer])

    return planted


def bowtie(tiles):
    (west, south, east, north), shapes = tiles.geometry.iloc[0].bounds, list(tiles.geometry)
    shapes[0] = shapely.Polygon([(west, south), (east, north), (east, south), (west, north)])
    return tiles.set_geometry(gpd.GeoSeries(shapes, crs=tiles.crs))


PLANTED = {
    "empty": (replace("tiles", lambda tiles: tiles.iloc[:0]), "error", "tiles", "empty", ""),
    "no CRS": (
        replace("stations", lambda stations: stations.set_crs(None, allow_override=True)),
        "error",
        "stations",
        "no CRS",
        "",
    ),
    "metres called degrees": (
        replace("tiles", lambda tiles: tiles.set_crs(4326, allow_override=True)),
        "error",
        "tiles",
        "not degrees",
        "",
    ),
    "elsewhere": (
        replace(
            "tiles", lambda tiles: tiles.translate(50_000).to_frame("geometry").join(tiles[["tile_id", "households"]])
        ),
        "error",
        "tiles",
        "does not overlap",
        "",
    ),
    "invalid": (replace("tiles", bowtie), "warning", "tiles", "1 geometries are invalid", "t1"),
    "missing geometry": (change("addresses", "geometry", 1, None), "warning", "addresses", "no geometry", "y"),
    "segments twice": (change("streets", "segment_id", 1, "a"), "error", "streets", "more than once", "a"),
    "tiles twice": (change("tiles", "tile_id", 1, "t1"), "warning", "tiles", "more than once", "t1"),
    "unjoined": (
        lambda layers: [change("stations", name, 1, np.nan)(layers) for name in ("registered", "voted")],
        "warning",
        "stations",
        "1 stations have no results",
        "01001_2",
    ),
    "too many votes": (
        change("stations", "registered", 0, 50.0),
        "warning",
        "stations",
        "more votes than registered",
        "01001_1",
    ),
    "sums": (change("stations", "blank", 1, 9.0), "warning", "stations", "do not add up", "01001_2"),
    "lists": (change("stations", "votes_A", 1, 41.0), "warning", "stations", "more votes for lists", "01001_2"),
    "negative": (change("stations", "votes_A", 1, -1.0), "warning", "stations", "negative", "01001_2"),
    "no results": (
        replace("stations", lambda stations: stations[["station_id", "geometry"]]),
        "warning",
        "stations",
        "carry no results",
        "",
    ),
    "approximate": (
        replace("stations", lambda stations: stations.assign(approximate=True)),
        "note",
        "stations",
        "2 areas are approximate",
        "",
    ),
    "imputed": (change("tiles", "imputed", 0, True), "note", "tiles", "1 tiles (50 %) are imputed", ""),
    "no household": (change("tiles", "households", slice(None), 0.0), "error", "tiles", "no household", ""),
    "overlap": (
        replace("stations", lambda stations: stations.set_geometry(stations.to_crs(2154).buffer(20).to_crs(4326))),
        "warning",
        "stations",
        "1 pairs of stations overlap",
        "01001_1 + 01001_2",
    ),
    "coverage": (
        replace("stations", lambda stations: stations.iloc[:1]),
        "warning",
        "tiles",
        "18 households (60 %) lie outside",
        "t2",
    ),
    "tile without street": (
        replace("streets", lambda streets: streets.assign(canvass=[True, False, False], doors=[30.0, 0.0, 0.0])),
        "warning",
        "tiles",
        "1 tiles with 18 households",
        "t2",
    ),
    "unreachable": (
        change("streets", "from_node", 2, 9),
        "warning",
        "streets",
        "1 streets to canvass cannot be walked",
        "c",
    ),
    "no doors": (change("streets", "doors", slice(None), 0.0), "error", "streets", "sum to nothing", ""),
    "negative doors": (change("streets", "doors", 0, -1.0), "error", "streets", "negative doors", "a"),
    "other doors": (change("streets", "doors", 0, 40.0), "warning", "streets", "60 doors, the tiles 30", ""),
    "lost address": (
        change("addresses", "segment_id", 0, ""),
        "warning",
        "addresses",
        "1 addresses are on no street",
        "x",
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_each_fault_is_found(fault):
    plant, level, layer, what, where = PLANTED[fault]
    layers = town()
    plant(layers)
    found = checks.check(layers)
    hits = found[(found["level"] == level) & (found["layer"] == layer) & found["what"].str.contains(what, regex=False)]
    assert len(hits) == 1, found.to_string()
    assert where in hits["where"].iloc[0] and hits["remedy"].iloc[0]
    assert what in checks.html(found)


def test_swapped_coordinates_are_recognised():
    layers = town()
    stations = layers["stations"]
    swapped = shapely.transform(stations.geometry.array, lambda xy: xy[:, ::-1])
    layers["stations"] = stations.set_geometry(gpd.GeoSeries(swapped, crs=4326))
    found = checks.check(layers)
    assert found.iloc[0]["level"] == "error" and "swapped" in found.iloc[0]["remedy"]


def test_elections_under_prefixes():
    layers = town()
    names = {name: f"p17t1_{name}" for name in layers["stations"] if name not in ("station_id", "geometry")}
    layers["stations"] = layers["stations"].rename(columns=names)
    assert len(checks.check(layers)) == 0
    layers["stations"].loc[0, "p17t1_registered"] = 10.0
    found = checks.check(layers)
    assert found["what"].tolist() == ["p17t1: 1 stations have more votes than registered voters."]


def test_errors_come_first_and_markup_is_escaped():
    layers = town()
    change("tiles", "imputed", 0, True)(layers)
    change("tiles", "tile_id", slice(None), "<b>")(layers)
    change("streets", "doors", slice(None), 0.0)(layers)
    found = checks.check(layers)
    assert found["level"].tolist() == ["error", "warning", "note"]
    assert "&lt;b&gt;" in checks.html(found) and "<b>, " not in checks.html(found)


def test_any_subset_of_layers():
    assert len(checks.check({})) == 0
    for name, layer in town().items():
        assert "error" not in set(checks.check({name: layer})["level"])


def test_cancelling_stops():
    with pytest.raises(Cancelled):
        checks.check(town(), Progress(cancelled=lambda: True))
