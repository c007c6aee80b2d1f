"""Plans that change, tasks that are split, and bounds against brute force."""

import sys
from itertools import permutations, product
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from graphs import grid  # noqa: E402

from canvass_planner.core.errors import CampaignError  # noqa: E402
from canvass_planner.core.routing import Problem, move, solve, split, without_loop  # noqa: E402
from canvass_planner.core.routing.bounds import reach  # noqa: E402


def test_move_and_drop():
    problem = grid(5, 5)
    plan = solve(problem, 3, 0, iterations=300)
    task = plan.loops[0][0]
    moved = move(problem, plan, [task], 2)
    assert task in moved.loops[2] and task not in moved.loops[0]
    assert sum(len(loop) for loop in moved.loops) == problem.tasks
    fewer = without_loop(moved, 1)
    assert len(fewer.unserved) == len(moved.loops[1])
    again = solve(problem, 2, 0, iterations=300, plan=fewer)
    assert len(again.unserved) == 0
    with pytest.raises(CampaignError, match="no loop"):
        move(problem, plan, [task], 9)


def test_tower_is_split_at_its_doors():
    problem = Problem([0, 1], [1, 2], np.full((2, 2), 30.0), [0, 1], [[9030.0] * 2, [75.0] * 2], [200, 1])
    parts, origin = split(problem, 3000.0, 0)
    assert origin.tolist() == [0, 0, 0, 0, 1]
    assert parts.doors.sum() == 201
    assert solve(parts, 4, 0, limit_seconds=3000.0, iterations=500).longest <= 3000.0
    with pytest.raises(CampaignError, match="walking there and back"):
        split(problem, 50.0, 0)


def test_small_plans_are_best():
    generator = np.random.default_rng(5)
    for _ in range(4):
        tail, head = np.array([0, 1, 2, 3, 0, 1]), np.array([1, 2, 3, 0, 2, 3])
        seconds = generator.integers(1, 30, (6, 2)).astype(float)
        tasks = generator.choice(6, 4, replace=False)
        problem = Problem(tail, head, seconds, tasks, seconds[tasks])
        there = np.array([reach(problem, node) for node in range(4)])
        begin, end = problem.ends()

        def loop(turf, problem=problem, there=there, begin=begin, end=end):
            best = 0.0 if not turf else np.inf
            for order in permutations(turf):
                for ways in product((0, 1), repeat=len(order)):
                    here, total = 0, 0.0
                    for task, way in zip(order, ways, strict=True):
                        total += there[here, begin[task, way]] + problem.service[task, way]
                        here = end[task, way]
                    best = min(best, total + there[here, 0])
            return best

        best = min(
            max(loop([t for t in range(4) if team[t] == k]) for k in range(2)) for team in product((0, 1), repeat=4)
        )
        plan = solve(problem, 2, 0, compactness=0.0, iterations=3000)
        assert plan.longest == pytest.approx(best)
        assert plan.bound <= best + 1e-9
