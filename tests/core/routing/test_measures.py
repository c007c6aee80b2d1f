"""Measures of turfs' shapes on turfs whose shape is known."""

import numpy as np
import pytest

from canvass_planner.core.routing import Plan, Problem, measures


def square_problem(offsets):
    """Return one 100 m square of four streets for each offset, all joined in a chain by walking only."""
    xy, tail, head = [], [], []
    for x, y in offsets:
        first = len(xy)
        xy += [(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100)]
        tail += [first, first + 1, first + 2, first + 3]
        head += [first + 1, first + 2, first + 3, first]
    tasks = np.arange(len(tail))
    links = range(4, len(xy), 4)
    tail, head = np.array(tail + [0] * len(links)), np.array(head + list(links))
    seconds = np.full((len(tail), 2), 80.0)
    return Problem(
        tail=tail,
        head=head,
        seconds=seconds,
        task_edge=tasks,
        service=seconds[tasks],
        doors=np.ones(len(tasks)),
        score=np.ones(len(tasks)),
        xy=np.array(xy, dtype=float),
    )


def plan_of(problem, turfs):
    return Plan(
        loops=[np.array(turf) for turf in turfs],
        forward=[np.ones(len(turf), dtype=bool) for turf in turfs],
        starts=np.array([int(problem.tail[problem.task_edge[turf[0]]]) for turf in turfs]),
        seconds=np.array([320.0 for _ in turfs]),
    )


def test_squares_apart_are_as_compact_as_a_square_and_do_not_overlap():
    problem = square_problem([(0, 0), (500, 0)])
    found = measures(problem, plan_of(problem, [[0, 1, 2, 3], [4, 5, 6, 7]]))
    assert found["compactness"] == pytest.approx(2 / np.pi)
    assert found["hull_overlap"] == pytest.approx(0)
    assert found["route_overlap"] == 0
    assert found["connectivity"] == 1


def test_hulls_that_cover_each_other_by_half():
    problem = square_problem([(0, 0), (50, 0)])
    found = measures(problem, plan_of(problem, [[0, 1, 2, 3], [4, 5, 6, 7]]))
    assert found["hull_overlap"] == pytest.approx(20000 / 15000 - 1)
