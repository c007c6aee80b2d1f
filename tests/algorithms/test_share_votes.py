"""Votes on tiles, census on stations: totals kept both ways, by area, households, addresses or doors."""

import pytest

OUT = "TEMPORARY_OUTPUT"
TILES = (
    "Polygon?crs=EPSG:4326&field=tile_id:string&field=persons:double&field=adults:double&field=households:double"
    "&field=imputed:bool"
)
STATIONS = (
    "Polygon?crs=EPSG:4326&field=station_id:string&field=registered:double&field=votes_A:double&field=code:string"
)


@pytest.fixture
def layers(memory, square):
    """One station of two tiles, one of which has three times the households; and a station and a tile elsewhere."""
    tiles = memory(
        TILES,
        (square(2, 48), "a", 20, 15, 10, False),
        (square(2.001, 48), "b", 60, 45, 30, False),
        (square(2.001, 48.001), "c", 7, 7, 7, False),
    )
    stations = memory(
        STATIONS,
        ("POLYGON((2 48, 2.002 48, 2.002 48.001, 2 48.001, 2 48))", "1_1", 400, 100, "x"),
        (square(3, 49), "1_2", 50, 5, "y"),
    )
    return {"STATIONS": stations, "TILES": tiles, "OUTPUT_TILES": OUT, "OUTPUT_STATIONS": OUT}


@pytest.fixture
def points(memory):
    return memory("Point?crs=EPSG:4326&field=doors:double", ("POINT(2.0005 48.0005)", 1), ("POINT(2.0015 48.0005)", 9))


@pytest.mark.parametrize(("by", "shares"), [(0, [200, 200]), (1, [100, 300]), (2, [200, 200]), (3, [40, 360])])
def test_votes_go_down_and_census_goes_up(chain, read, layers, points, by, shares):
    outputs = chain("sharevotes", **layers, BY=by, POINTS=points)
    tiles, stations = read(outputs["OUTPUT_TILES"]), read(outputs["OUTPUT_STATIONS"])
    assert tiles["registered"].tolist() == pytest.approx([*shares, 0], abs=0.01)
    assert tiles["votes_A"].sum() == pytest.approx(100, abs=1e-3)
    assert stations["households"].tolist() == pytest.approx([40, 0], rel=1e-5)
    assert stations["code"].tolist() == ["x", "y"], "what the stations had stays"
    assert "1 of 2 stations lie beyond the tiles: 1_2" in chain.log
    assert "1 of 3 tiles have no station; they bring nothing up: c" in chain.log


def test_a_station_that_reaches_beyond_the_tiles(chain, read, memory, layers):
    wide = memory(
        STATIONS, ("POLYGON((1.998 48, 2.002 48, 2.002 48.001, 1.998 48.001, 1.998 48))", "1_1", 400, 100, "")
    )
    inside = read(chain("sharevotes", **{**layers, "STATIONS": wide})["OUTPUT_TILES"])
    assert inside["registered"].sum() == pytest.approx(200, abs=0.1)
    whole = read(chain("sharevotes", **{**layers, "STATIONS": wide}, WINDOW=False)["OUTPUT_TILES"])
    assert whole["registered"].sum() == pytest.approx(400)


def test_only_the_fields_that_are_named(chain, read, layers):
    outputs = chain("sharevotes", **layers, VOTES=["votes_A"], CENSUS=["adults"])
    assert "registered" not in read(outputs["OUTPUT_TILES"])
    assert "households" not in read(outputs["OUTPUT_STATIONS"])
    assert read(outputs["OUTPUT_STATIONS"])["adults"].tolist() == pytest.approx([60, 0], rel=1e-5)


def test_what_is_missing(refuses, memory, square, layers):
    refuses("sharevotes", "no addresses are given", **layers, BY=2)
    bare = memory("Polygon?crs=EPSG:4326&field=station_id:string", (square(2, 48), "1_1"))
    refuses("sharevotes", "carry no count to bring down", **{**layers, "STATIONS": bare})
    refuses("sharevotes", "no field “doors”", **layers, BY=3, POINTS=memory("Point?crs=EPSG:4326", ("POINT(2 48)",)))
