"""Doors: every household of the tiles arrives on a street, and none twice."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import doors
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.progress import Progress

EAST, NORTH = 652000, 6862000


def moved(geometries):
    return shapely.transform(np.array(geometries, object), lambda xy: xy + [EAST, NORTH])


def streets_table(pairs, canvass=True):
    table = gpd.GeoDataFrame(geometry=moved([shapely.LineString(p) for p in pairs]), crs="EPSG:2154")
    table["segment_id"] = [f"s{i}" for i in range(len(pairs))]
    table["name"] = "Rue Haute"
    table["length_m"] = table.length
    table["walkable"] = True
    table["canvass"] = canvass
    return table.to_crs("EPSG:4326")


def tiles_table(households, columns=4, side=200):
    corners = [(i % columns * side, i // columns * side) for i in range(len(households))]
    squares = moved([shapely.box(x, y, x + side, y + side) for x, y in corners])
    return gpd.GeoDataFrame({"households": households}, geometry=squares, crs="EPSG:2154")


def test_households_go_by_length_inside_the_tile():
    streets = streets_table([[(0, 100), (100, 100)], [(0, 50), (300, 50)]])
    got, _, report = doors.spread(tiles_table([30.0, 10.0]), streets)
    assert got["doors"].tolist() == pytest.approx([10, 20 + 10], abs=0.05)
    assert report["tiles_without_streets"] == 0


def test_a_tile_without_streets_goes_to_the_nearest_and_the_log_says_so():
    said = []
    streets = streets_table([[(0, 100), (100, 100)], [(450, 0), (450, 100)]])
    tiles = tiles_table([30.0, 0.0, 5.0, 7.0])
    got, _, report = doors.spread(tiles, streets, progress=Progress(note=said.append))
    assert got["doors"].tolist() == pytest.approx([30, 12])
    assert report["tiles_without_streets"] == 1
    assert report["households_without_streets"] == 7
    assert "1 tiles (7 households)" in said[-1]


def test_streets_without_doors_get_none():
    streets = streets_table([[(0, 100), (100, 100)], [(0, 50), (100, 50)]], canvass=[True, False])
    got, _, _ = doors.spread(tiles_table([30.0]), streets)
    assert got["doors"].tolist() == [30, 0]


coordinate = st.integers(0, 800)
pairs = st.lists(st.tuples(coordinate, coordinate, coordinate, coordinate), min_size=1, max_size=15)


@settings(max_examples=50, deadline=None)
@given(pairs, st.lists(st.floats(0, 500), min_size=1, max_size=16))
def test_no_household_is_lost(ends, households):
    streets = streets_table([[(5, 5), (9, 9)], *([(a, b), (c + 1000.5, d)] for a, b, c, d in ends)])
    got, _, report = doors.spread(tiles_table(households), streets)
    assert got["doors"].sum() == pytest.approx(sum(households), abs=1e-6)
    assert report["households"] == pytest.approx(sum(households), abs=1e-6)
    assert (got["doors"] >= 0).all()


def test_tiles_elsewhere_without_crs_or_negative_are_refused():
    streets = streets_table([[(0, 100), (100, 100)]])
    far = tiles_table([1.0])
    far.geometry = far.translate(100_000)
    with pytest.raises(CampaignError, match="do not touch"):
        doors.spread(far, streets)
    with pytest.raises(CampaignError, match="coordinate system"):
        doors.spread(tiles_table([1.0]).set_crs(None, allow_override=True), streets)
    with pytest.raises(CampaignError, match="fewer than 0"):
        doors.spread(tiles_table([-1.0]), streets)


def test_by_length_serves_named_streets():
    streets = streets_table([[(0, 100), (120, 100)], [(0, 50), (120, 50)]])
    streets.loc[1, "name"] = ""
    assert doors.by_length(streets)["doors"].tolist() == pytest.approx([10, 0], abs=0.02)
    with pytest.raises(CampaignError, match="above 0"):
        doors.by_length(streets, 0)
