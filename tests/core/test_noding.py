"""Lines cut where they meet."""

import shapely
from shapely import LineString

from canvass_planner.core.noding import noded


def pieces(*lines):
    """Return the pieces of lines given by their places, each from its smaller end, in order."""
    made = noded([LineString(line) for line in lines], 0.1)
    return sorted(min(list(piece.coords), list(piece.coords)[::-1]) for piece in made)


def test_two_lines_that_go_on_into_each_other_stay_two():
    assert pieces([(0, 0), (1, 0)], [(1, 0), (2, 1)]) == [[(0, 0), (1, 0)], [(1, 0), (2, 1)]]


def test_a_line_is_cut_where_others_end_at_it_or_cross_it():
    found = pieces([(0, 0), (4, 0)], [(1, 0), (1, 3)], [(3, -1), (3, 1)])
    assert found == [
        [(0, 0), (1, 0)],
        [(1, 0), (1, 3)],
        [(1, 0), (3, 0)],
        [(3, -1), (3, 0)],
        [(3, 0), (3, 1)],
        [(3, 0), (4, 0)],
    ]


def test_a_bend_is_no_cut():
    assert pieces([(0, 0), (1, 0), (1, 1)]) == [[(0, 0), (1, 0), (1, 1)]]


def test_a_ring_keeps_its_length():
    ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    assert shapely.length(noded([LineString(ring)], 0.1)).sum() == 4


def test_what_two_lines_share_comes_once():
    assert pieces([(0, 0), (2, 0)], [(1, 0), (3, 0)]) == [[(0, 0), (1, 0)], [(1, 0), (2, 0)], [(2, 0), (3, 0)]]
