"""Loops as tables: what is wrong with a plan is said, one cause a sentence."""

import geopandas as gpd
import shapely

from canvass_planner.core import loops


def steps(*rows):
    """Return steps: loop_id, segment_id, side, service, the ends of the line."""
    return gpd.GeoDataFrame(
        [(loop_id, segment, side, service) for loop_id, segment, side, service, _ in rows],
        columns=["loop_id", "segment_id", "side", "service"],
        geometry=[shapely.LineString(line) for *_, line in rows],
        crs="EPSG:4326",
    )


def square(loop_id, name, west, south, size):
    """Return four steps around a square."""
    corners = [(west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south)]
    return [(loop_id, f"{name}{at}", "both", True, corners[at : at + 2]) for at in range(4)]


def test_turfs_in_one_another_overlap_and_neighbours_do_not():
    walked = steps(*square(1, "a", 0, 0, 10), *square(2, "b", 2, 2, 3), *square(3, "c", 10, 0, 10))
    assert loops.overlaps(walked) == [(1, 2)]


def test_what_is_only_walked_along_is_no_turf():
    walked = steps(
        *square(1, "a", 0, 0, 10), *[(2, s, side, False, line) for _, s, side, _, line in square(2, "b", 1, 1, 3)]
    )
    assert loops.overlaps(walked) == []
    assert loops.overlaps(walked.iloc[:0]) == []
    straight = steps(*square(1, "a", 0, 0, 10), (2, "s", "both", True, [(1, 1), (2, 2)]))
    assert loops.overlaps(straight) == [], "one straight street has no hull"


def test_faults_of_a_plan():
    walked = steps(*square(1, "a", 0, 0, 10), *square(2, "b", 20, 0, 10))
    everything = set(walked["segment_id"])
    assert loops.faults(walked, everything, [], {}) == []
    assert loops.faults(walked, everything | {"x"}, [], {}) == ["Targets in no loop: 1."]
    assert loops.faults(walked, everything | {"x"}, ["x"], {}) == []
    assert "still in a loop: 1" in loops.faults(walked, everything, ["a0"], {})[0]
    twice = steps(*square(1, "a", 0, 0, 10), (2, "a0", "both", True, [(0, 0), (10, 0)]))
    assert loops.faults(twice, [], [], {}) == ["Targets in more than one loop: 1."]
    sides = steps((1, "a", "left", True, [(0, 0), (1, 0)]), (2, "a", "right", True, [(0, 0), (1, 0)]))
    assert loops.faults(sides, ["a"], [], {}) == [], "two teams may share a wide street, a side each"
    nested = steps(*square(1, "a", 0, 0, 10), *square(2, "b", 2, 2, 3))
    assert "Larks – Owls" in loops.faults(nested, [], [], {1: "Larks", 2: "Owls"})[0]
