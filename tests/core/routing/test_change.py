"""Plans that change, tasks that are split, and bounds against brute force."""

import sys
from itertools import permutations, product
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from graphs import grid  # noqa: E402

from canvass_planner.core.errors import CampaignError  # noqa: E402
from canvass_planner.core.routing import (  # noqa: E402
    Problem,
    merge_loops,
    move,
    solve,
    split,
    split_loop,
    without_loop,
)
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


@pytest.mark.parametrize("start", [0, None])
def test_split_and_merge_keep_every_task(start):
    problem = grid(5, 5)
    plan = solve(problem, 3, start, iterations=300)
    more = split_loop(problem, plan, 1)
    assert len(more.loops) == 4
    assert sorted(np.concatenate(more.loops)) == sorted(np.concatenate(plan.loops))
    assert sorted([*more.loops[1], *more.loops[3]]) == sorted(plan.loops[1])
    assert max(more.seconds[1], more.seconds[3]) < plan.seconds[1]
    assert more.bound <= more.longest
    fewer = merge_loops(problem, more, 3, 1)
    assert len(fewer.loops) == 3
    assert sorted(fewer.loops[2]) == sorted(plan.loops[1])
    if start == 0:  # one way to the start and back less
        assert fewer.seconds[2] < more.seconds[1] + more.seconds[3]
    assert len(fewer.unserved) == 0


def test_what_cannot_be_split_or_merged_is_refused():
    problem = grid(3, 3)
    plan = solve(problem, 2, 0, iterations=300)
    with pytest.raises(CampaignError, match="merged with itself"):
        merge_loops(problem, plan, 1, 1)
    while len(plan.loops[0]) > 1:
        plan = move(problem, plan, plan.loops[0][:1], 1)
    with pytest.raises(CampaignError, match="single target"):
        split_loop(problem, plan, 0)


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
