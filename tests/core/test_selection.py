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


def metres(turf, *places):
    """Return places given in degrees in the network's metres."""
    points = gpd.GeoSeries(gpd.points_from_xy(*zip(*places, strict=True)), crs="EPSG:4326").to_crs(turf.network.crs)
    return list(zip(points.x, points.y, strict=True))


def test_a_click_takes_the_nearest_within_reach(turf):
    beside_a, beside_c, nowhere = metres(turf, (2.0005, 48.00005), (2.0021, 48.0006), (2.0005, 48.001))
    assert selection.nearest(turf, beside_a, 20.0) == "a"
    assert selection.nearest(turf, beside_c, 20.0) == "c"
    assert selection.nearest(turf, nowhere, 20.0) is None


def test_a_street_is_taken_whole_and_once(turf):
    assert selection.of_street(turf, "Rue Haute") == ["a", "b"]
    assert selection.of_street(turf, "Rue Basse") == []
    assert selection.street_of(turf, "b") == "Rue Haute"
    assert selection.street_of(turf, "c") == ""
    assert selection.street_of(turf, "nowhere") == ""


def test_an_area_takes_what_lies_in_it_with_its_middle(turf):
    part = metres(turf, (2.0009, 47.999), (2.003, 47.999), (2.003, 48.0004), (2.0009, 48.0004))
    assert selection.within(turf, part) == ["b"]
    everything = metres(turf, (1.9, 47.9), (2.1, 47.9), (2.1, 48.1), (1.9, 48.1))
    assert selection.within(turf, everything) == ["a", "b", "c"]
    assert selection.within(turf, everything[:2]) == []
    bow_tie = [everything[number] for number in (0, 2, 1, 3)]
    assert set(selection.within(turf, bow_tie)) <= {"a", "b", "c"}
