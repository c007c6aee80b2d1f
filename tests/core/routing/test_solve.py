"""Plans: what holds for every one of them."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from graphs import grid, problems  # noqa: E402

from canvass_planner.core.errors import CampaignError, Cancelled  # noqa: E402
from canvass_planner.core.progress import Progress  # noqa: E402
from canvass_planner.core.routing import Problem, measures, solve, walk  # noqa: E402

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(problem, plan, done=()):
    """Every task once, or said why not; each loop a closed walk of the time that the plan says."""
    named = [plan.unserved, plan.unreachable, *plan.loops]
    assert sorted(np.concatenate(named).tolist()) == list(range(problem.tasks))
    for k, loop in enumerate(plan.loops):
        steps = walk(problem, plan, k)
        assert steps.task[steps.task >= 0].tolist() == loop.tolist()
        assert steps.nodes[0] == steps.nodes[-1] == plan.starts[k] or len(loop) == 0
        ends = np.stack([problem.tail[steps.edge], problem.head[steps.edge]], axis=1)
        ends[~steps.forward] = ends[~steps.forward][:, ::-1]
        assert (ends[:, 0] == steps.nodes[:-1]).all() and (ends[:, 1] == steps.nodes[1:]).all()
        serving = steps.task >= 0
        assert (problem.task_edge[steps.task[serving]] == steps.edge[serving]).all()
        assert np.isfinite(steps.seconds).all()
        assert steps.seconds.sum() == pytest.approx(plan.seconds[k])
    assert plan.bound <= plan.longest * (1 + 1e-9) or len(plan.unserved)


@quick
@given(problems(), st.integers(1, 4), st.booleans(), st.sampled_from([0.0, 1.0]), st.integers(1, 2))
def test_any_graph(problem, teams, anywhere, compactness, workers):
    plan = solve(
        problem, teams, None if anywhere else 0, compactness=compactness, iterations=60, seed=teams, workers=workers
    )
    check(problem, plan)
    if not anywhere:
        assert len(plan.unserved) == 0
        assert (plan.starts == 0).all()
    assert len(plan.loops) == teams
    again = solve(
        problem, teams, None if anywhere else 0, compactness=compactness, iterations=60, seed=teams, workers=workers
    )
    assert [loop.tolist() for loop in again.loops] == [loop.tolist() for loop in plan.loops]
    assert np.isfinite(list(measures(problem, plan).values())).all()


@quick
@given(problems(), st.integers(1, 30), st.integers(50, 400))
def test_limits_are_kept(problem, doors, seconds):
    walking = solve(problem, start=0, objective="walking", limit_doors=max(doors, 9), iterations=60)
    check(problem, walking)
    assert len(walking.unserved) == 0
    assert all(problem.doors[loop].sum() <= max(doors, 9) for loop in walking.loops)
    scored = solve(problem, 2, 0, "score", limit_seconds=seconds, iterations=60)
    check(problem, scored)
    assert (scored.seconds <= seconds).all()
    try:
        fewest = solve(problem, start=0, objective="fewest", limit_seconds=seconds, iterations=200)
    except CampaignError as error:
        assert "alone" in str(error)
    else:
        check(problem, fewest)
        assert (fewest.seconds <= seconds).all() and len(fewest.unserved) == 0


def test_a_target_that_takes_all_of_the_limit_is_served():
    seconds = np.array([[7.0, 7.0], [36.0, 36.0], [0.0, 0.0]])
    tail, head = np.array([0, 1, 1]), np.array([1, 1, 1])
    service, doors = seconds[1:], np.array([1.0, 0.0])
    problem = Problem(tail, head, seconds, np.array([1, 2]), service, doors, None, np.array([[0, 0], [1, 1]]))
    plan = solve(problem, start=0, objective="fewest", limit_seconds=50, iterations=200)
    assert len(plan.unserved) == 0
    assert plan.seconds.tolist() == [50.0]


def test_targets_without_length_do_not_raise_the_bound():
    seconds = np.array([[0.0, 0.0], [19.0, 19.0]])  # two rings at the start
    node, edge = np.zeros(2, dtype=int), np.array([0, 0, 0, 1])
    service = np.repeat([[4.0], [9.0], [9.0], [28.0]], 2, axis=1)
    plan = solve(Problem(node, node, seconds, edge, service, np.ones(4), None, np.zeros((1, 2))), 2, 0, iterations=200)
    assert plan.longest == plan.bound == 28.0


def test_cancel_stops():
    asked = iter([False] * 5 + [True] * 1000)
    with pytest.raises(Cancelled):
        solve(grid(12, 12), 3, 0, seconds=60, progress=Progress(cancelled=lambda: next(asked)))


def test_locked_loops_stay():
    problem = grid(8, 8)
    plan = solve(problem, 4, 0, iterations=2000)
    new = solve(problem, 5, 0, iterations=500, plan=plan, locked=[1], done=plan.loops[0][:3])
    check(problem, new)
    assert new.loops[1].tolist() == plan.loops[1].tolist()
    assert new.unserved.tolist() == sorted(plan.loops[0][:3].tolist())
    assert len(new.loops) == 5 and min(len(loop) for loop in new.loops) > 0


@pytest.mark.parametrize(
    "change, words",
    [
        ({"service": [[-1.0, 1.0]]}, "service time"),
        ({"service": [[np.nan, 1.0]]}, "service time"),
        ({"task_edge": [7]}, "does not exist"),
        ({"seconds": [[1.0, -2.0]]}, "walking time"),
    ],
)
def test_bad_problem(change, words):
    good = {"tail": [0], "head": [1], "seconds": [[1.0, 1.0]], "task_edge": [0], "service": [[2.0, 2.0]]}
    with pytest.raises(CampaignError, match=words):
        Problem(**(good | change))


@pytest.mark.parametrize(
    "request_, words",
    [
        ({"teams": 0}, "at least"),
        ({"teams": 2, "start": 99}, "start 99"),
        ({"teams": 2, "start": [0, 1, 2]}, "3 starts"),
        ({"teams": 2, "objective": "best"}, "objective"),
        ({"teams": 2, "start": 0, "limit_seconds": 300}, "alone takes .* more"),
    ],
)
def test_bad_request(request_, words):
    with pytest.raises(CampaignError, match=words):
        solve(grid(3, 3), iterations=10, **request_)
