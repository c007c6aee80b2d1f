"""What a click, a street's name or an area means."""

import geopandas as gpd
import pytest
import shapely

from canvass_planner.core import loops, selection

NODES = {0: (2.0, 48.0), 1: (2.001, 48.0), 2: (2.002, 48.0), 3: (2.002, 48.001)}
SEGMENTS = (("a", "Rue Haute", 0, 1, 1), ("b", "Rue Haute", 1, 2, 2), ("c", None, 2, 3, 1))


@pytest.fixture(scope="module")
def turf():
    """Three targets: two of one street, the second canvassed side by side, and one without a name."""
    rows = [
        {
            "segment_id": segment,
            "name": name,
            "highway": "residential",
            "length_m": 75.0,
            "from_node": tail,
            "to_node": head,
            "sides": sides,
            "walkable": True,
            "steps": False,
            "doors": 10.0,
            "score": 50.0,
            "geometry": shapely.LineString([NODES[tail], NODES[head]]),
        }
        for segment, name, tail, head, sides in SEGMENTS
    ]
    streets = gpd.GeoDataFrame(rows, crs="EPSG:4326")
    return loops.turfs(streets, streets, 1.25, 45.0)


def test_a_click_takes_the_nearest_within_reach(turf):
    assert selection.nearest(turf, 2.0005, 48.00005, 20.0) == "a"
    assert selection.nearest(turf, 2.0021, 48.0006, 20.0) == "c"
    assert selection.nearest(turf, 2.0005, 48.001, 20.0) is None
    assert selection.nearest(turf, float("nan"), 48.0, 20.0) is None


def test_a_street_is_taken_whole_and_once(turf):
    assert selection.of_street(turf, "Rue Haute") == ["a", "b"]
    assert selection.of_street(turf, "Rue Basse") == []
    assert selection.street_of(turf, "b") == "Rue Haute"
    assert selection.street_of(turf, "c") == ""
    assert selection.street_of(turf, "nowhere") == ""


def test_an_area_takes_what_lies_in_it_with_its_middle(turf):
    assert selection.within(turf, [(2.0009, 47.999), (2.003, 47.999), (2.003, 48.0004), (2.0009, 48.0004)]) == ["b"]
    everything = [(1.9, 47.9), (2.1, 47.9), (2.1, 48.1), (1.9, 48.1)]
    assert selection.within(turf, everything) == ["a", "b", "c"]
    assert selection.within(turf, everything[:2]) == []
    crossed = [everything[0], everything[2], everything[1], everything[3]]
    assert isinstance(selection.within(turf, crossed), list)
