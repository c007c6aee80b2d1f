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


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 25), st.integers(0, 2**32 - 1))
def test_names_are_inside_apart_and_read_from_left_to_right(count, seed):
    generator = np.random.default_rng(seed)
    lines = [generator.uniform(-70, 70, (1, 2)) + [[0, 0], generator.uniform(-40, 40, 2)] for _ in range(count)]
    widths = generator.uniform(8, 30, count)
    places = placement.place_names(lines, widths, 3.2, FRAME, lines)
    angle = np.radians(places[:, 2])
    assert (np.abs(places[:, 2]) <= 90).all()
    ends = places[:, :2] + np.column_stack([np.cos(angle), -np.sin(angle)]) * widths[:, None] / 2
    assert (np.abs(ends) < 90).all()
    gaps = np.linalg.norm(places[:, None, :2] - places[None, :, :2], axis=2)
    assert (gaps + 1e9 * np.eye(count) > 1.0).all()


def test_a_name_lies_along_its_line_where_it_fits_and_is_tied_to_it_elsewhere():
    long, short = np.array([[0.0, -40.0], [0.0, 40.0]]), np.array([[30.0, 0.0], [34.0, 0.0]])
    places = placement.place_names([long, short], [20.0, 20.0], 3.2, FRAME, [long, short])
    assert abs(places[0, 2]) == pytest.approx(90)
    assert abs(places[0, 0]) < 4
    assert np.isnan(places[0, 3])
    assert places[1, 2] == 0
    assert places[1, 3:] == pytest.approx([32, 0], abs=1.1)


def test_a_name_gives_way_to_plates_and_arrows():
    line = np.array([[-30.0, 0.0], [30.0, 0.0]])
    taken = [(np.array([x, y]), (6.0, 6.0)) for x in range(-40, 41, 5) for y in (3.0, -3.0)]
    ((_x, y, *_rest),) = placement.place_names([line], [20.0], 3.2, FRAME, [line], taken)
    assert abs(y) > 6 + 1.5
