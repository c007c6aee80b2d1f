"""Numbers never lie on each other or off the sheet, and arrows point the way of the walk."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.printing import placement

FRAME = (-90.0, -90.0, 90.0, 90.0)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 45), st.integers(0, 2**32 - 1))
def test_numbers_stand_apart_and_inside(count, seed):
    generator = np.random.default_rng(seed)
    lines = [generator.uniform(-75, 75, (1, 2)) + [[0, 0], generator.uniform(-20, 20, 2)] for _ in range(count)]
    sizes = np.column_stack([generator.uniform(5, 12, count), np.full(count, 5.0)])
    centres, anchors = placement.place_numbers(lines, FRAME, sizes)
    assert (np.abs(centres) + sizes / 2 <= 90).all()
    apart = np.abs(centres[:, None] - centres[None]) - (sizes[:, None] + sizes[None]) / 2
    touching = (apart < 0).all(axis=2) & ~np.eye(count, dtype=bool)
    assert not touching.any()


def test_a_number_stays_on_its_line_where_there_is_room():
    line = np.array([[0.0, 0.0], [40.0, 0.0]])
    centres, anchors = placement.place_numbers([line], FRAME, np.array([[5.0, 5.0]]))
    assert centres[0] == pytest.approx([20, 0])
    assert anchors[0] == pytest.approx([20, 0])


def test_arrows_point_along_the_line_and_keep_clear_of_numbers():
    east, north = np.array([[0.0, 0.0], [40.0, 0.0]]), np.array([[0.0, 0.0], [0.0, 40.0]])
    arrows = placement.place_arrows([east, north], np.array([[24.0, 0.0]]), np.array([[5.0, 5.0]]))
    assert arrows[:, 2] == pytest.approx([90, 0])
    assert abs(arrows[0, 0] - 24) > 2.5 + placement.ARROW - 1e-9


def test_every_line_has_an_arrow():
    lines = [np.array([[0.0, 0.0], [reach, 0.0]]) for reach in (0.5, 3.0, 200.0)]
    arrows = placement.place_arrows(lines, np.zeros((1, 2)), np.array([[5.0, 5.0]]))
    assert sorted(set(arrows[:, 3])) == [0, 1, 2]


def test_a_line_moves_to_the_right_of_its_direction():
    line = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]])
    assert placement.offset_line(line, 1.0) == pytest.approx(np.array([[0, -1], [11, -1], [11, 10]]))
    assert placement.offset_line(line[::-1], 1.0) == pytest.approx(np.array([[9, 10], [9, 1], [0, 1]]))
