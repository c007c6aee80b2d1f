"""Doors: every household of the tiles arrives on a street, and none twice."""

import geopandas as gpd
import numpy as np
import pandas as pd
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


def addresses_table(*rows):
    """Return addresses from (x, y, segment_id, weight) rows."""
    table = pd.DataFrame(rows, columns=["x", "y", "segment_id", "doors"])
    points = gpd.points_from_xy(table.pop("x") + EAST, table.pop("y") + NORTH)
    return gpd.GeoDataFrame(table.assign(street=""), geometry=points, crs="EPSG:2154").to_crs("EPSG:4326")


def test_households_go_to_the_addresses_by_their_weight():
    streets = streets_table([[(10, 100), (100, 100)], [(10, 50), (110, 50)], [(210, 50), (390, 50)]])
    places = addresses_table((20, 90, "s0", 3), (30, 60, "s1", 1), (80, 60, "s1", np.nan), (500, 500, "s1", 9))
    got, at, report = doors.spread(tiles_table([80.0, 10.0]), streets, places)
    assert got["doors"].tolist() == [40, 40, 10]
    # the third weighs the mean of the others, the fourth lies in no tile
    assert at["doors"].tolist()[:3] == [40, 13, 27]
    assert report["tiles_by_address"] == 1


def test_a_few_addresses_do_not_draw_a_tile_to_them():
    streets = streets_table([[(10, 100), (30, 100)], [(10, 50), (190, 50)]])
    got, at, report = doors.spread(tiles_table([100.0]), streets, addresses_table((20, 90, "s0", 3)))
    assert got["doors"].tolist() == [10, 90]
    assert at["doors"].tolist() == [10]
    assert report["tiles_by_address"] == 0


def test_addresses_prove_that_a_street_has_doors_and_are_matched_if_need_be():
    streets = streets_table([[(10, 100), (100, 100)], [(10, 50), (110, 50)]], canvass=[True, False])
    streets["name"] = ["Rue Haute", "Chemin Bas"]
    places = addresses_table((20, 95, "", 1), (30, 55, "", 1)).assign(street=["rue haute", "chemin bas"])
    got, _, _ = doors.spread(tiles_table([30.0]), streets, places)
    assert got["doors"].tolist() == [15, 15]
    assert got["canvass"].tolist() == [True, True]


def test_nobody_lives_in_the_park():
    streets = streets_table([[(10, 100), (110, 100)], [(10, 50), (110, 50)]])
    park = gpd.GeoDataFrame(geometry=moved([shapely.box(0, 80, 60, 120)]), crs="EPSG:2154")
    got, _, _ = doors.spread(tiles_table([30.0]), streets, without=park)
    assert got["doors"].tolist() == [10, 20]
    places = addresses_table((20, 90, "s0", 3), (80, 90, "s0", 1), (80, 60, "s1", 1))
    _, at, _ = doors.spread(tiles_table([30.0]), streets, places, without=park)
    assert at["doors"].tolist()[1:] == [15, 15]


def test_households_stay_whole():
    streets = streets_table([[(10, 50 + i), (110, 50 + i)] for i in range(3)])
    got, _, _ = doors.spread(tiles_table([100.0]), streets)
    assert sorted(got["doors"]) == [33, 33, 34]
    got, _, _ = doors.spread(tiles_table([100.5]), streets)
    assert sorted(got["doors"]) == [33, 33.5, 34]
    got, _, _ = doors.spread(tiles_table([100.0]), streets, whole=False)
    assert got["doors"].tolist() == pytest.approx([100 / 3] * 3, abs=1e-3)


coordinate = st.integers(0, 800)
weights = st.one_of(st.just(float("nan")), st.floats(0, 50))
spots = st.lists(st.tuples(coordinate, coordinate, st.integers(0, 20), weights), max_size=30)


@settings(max_examples=25, deadline=None)
@given(spots, st.lists(st.integers(0, 500), min_size=16, max_size=16), st.booleans())
def test_every_tile_keeps_its_households_at_its_addresses(spots, households, whole):
    # One street through each row of tiles; every address on one of them, so that nothing leaves its tile but by street.
    streets = streets_table([[(1, 200 * row + 100), (799, 200 * row + 100)] for row in range(4)])
    places = addresses_table(*[(x, y, f"s{n % 4}", weight) for x, y, n, weight in spots])
    tiles = tiles_table([float(n) for n in households])
    got, at, report = doors.spread(tiles, streets, places, whole=whole)
    assert got["doors"].sum() == pytest.approx(sum(households), abs=1e-6)
    assert (got["doors"] >= 0).all()
    assert (at["doors"] >= 0).all()
    if whole:
        assert (got["doors"] % 1 < 1e-9).all()
    if report["tiles_by_address"] == 16:
        assert at["doors"].sum() == pytest.approx(sum(households), abs=1e-6)


pairs = st.lists(st.tuples(coordinate, coordinate, coordinate, coordinate), min_size=1, max_size=15)


@settings(max_examples=25, deadline=None)
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
