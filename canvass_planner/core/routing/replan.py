"""Change a plan without starting over; `solve(plan=...)` then smooths what was changed, locked loops apart."""

from dataclasses import replace

import numpy as np

from ..errors import CampaignError
from ..language import tr
from .bounds import longest_loop_bound
from .model import build, empty, link, orient
from .plan import Plan
from .problem import Problem
from .search import insertion
from .solve import solve
from .walk import Paths, trace


def move(problem: Problem, plan: Plan, tasks: np.ndarray, loop: int) -> Plan:
    """Give tasks to another loop, each at its best place there; all other loops keep their order.

    Parameters
    ----------
    tasks
        Tasks to move, from whatever loop (or none) they are in.
    loop
        Index of the loop that gets them.

    Returns
    -------
    plan
        The changed plan, with the bound of the tasks that it serves.
    """
    tasks = np.atleast_1d(np.asarray(tasks, dtype=np.int64))
    _check_loop(plan, loop)
    if len(tasks) and not (tasks.min() >= 0 and tasks.max() < problem.tasks):
        raise CampaignError(tr("Target {task} cannot be moved: it does not exist.").format(task=int(tasks.max())))
    lost = np.intersect1d(tasks, plan.unreachable)
    if len(lost):
        raise CampaignError(
            tr("Target {name} cannot be moved to a loop: it cannot be reached.").format(name=problem.name(lost[0]))
        )
    loops = [turf[~np.isin(turf, tasks)] for turf in plan.loops]
    left = np.concatenate([loops[loop], np.unique(tasks)])
    starts = None if plan.anywhere else np.array([plan.starts[loop]])
    model = build(problem, left, starts, 1)
    state = empty(model, 1)
    stayed = len(loops[loop])
    link(model, state, [np.arange(stayed)])
    order = list(range(stayed))
    for i in range(stayed, len(left)):
        after = insertion(model, state, i, 0)
        order.insert(order.index(after) + 1 if after in order else 0, i)
        state = empty(model, 1)
        link(model, state, [np.array(order)])
    walked = {loop: (left[order], orient(model, np.array(order, dtype=np.int64), _anchor(model)))}
    for k, turf in enumerate(loops):
        if k != loop and len(turf) != len(plan.loops[k]):
            model = build(problem, turf, None if plan.anywhere else plan.starts[[k]], 1)
            walked[k] = turf, orient(model, np.arange(len(turf)), _anchor(model))
    return _rebuilt(problem, plan, walked)


def without_loop(plan: Plan, loop: int) -> Plan:
    """Drop a team: its tasks become unserved, the loops after it move up by one."""
    _check_loop(plan, loop)
    stay = [k for k in range(len(plan.loops)) if k != loop]
    return replace(plan.only(stay), unserved=np.sort(np.concatenate([plan.unserved, plan.loops[loop]])))


def split_loop(problem: Problem, plan: Plan, loop: int, seed: int = 0) -> Plan:
    """Divide a loop between two teams, the longer half as short as can be; the second half becomes the last loop.

    Parameters
    ----------
    loop
        Index of the loop.
    seed
        Same seed: same halves.

    Raises
    ------
    CampaignError
        Where the loop has a single task.
    """
    _check_loop(plan, loop)
    if len(plan.loops[loop]) < 2:
        raise CampaignError(
            tr("Loop {loop} has a single target: there is nothing to divide between two teams.").format(loop=loop + 1)
        )
    first, second = _searched(problem, plan, plan.loops[loop], loop, 2, seed)
    wider = _with(plan, loop, first)
    return _bounded(
        problem,
        replace(
            wider,
            loops=[*wider.loops, second[0]],
            forward=[*wider.forward, second[1]],
            starts=np.append(wider.starts, second[2]),
            seconds=np.append(wider.seconds, second[3]),
        ),
    )


def merge_loops(problem: Problem, plan: Plan, loop: int, other: int, seed: int = 0) -> Plan:
    """Give all tasks of the loop `other` to `loop`, walked anew, and drop `other`: the loops after it move up by one.

    Raises
    ------
    CampaignError
        Where a loop does not exist, or both are the same.
    """
    _check_loop(plan, loop)
    _check_loop(plan, other)
    if loop == other:
        raise CampaignError(tr("A loop cannot be merged with itself: choose two loops."))
    tasks = np.concatenate([plan.loops[loop], plan.loops[other]])
    (merged,) = _searched(problem, plan, tasks, loop, 1, seed)
    wider = _with(plan, loop, merged)
    emptied = replace(wider, loops=[turf if k != other else turf[:0] for k, turf in enumerate(wider.loops)])
    return _bounded(problem, without_loop(emptied, other))


def _searched(problem: Problem, plan: Plan, tasks: np.ndarray, loop: int, teams: int, seed: int) -> list[tuple]:
    """Return tasks, directions, start and seconds of the best loops that `teams` can walk to serve `tasks`."""
    if not len(tasks):
        return [(tasks, np.zeros(0, dtype=bool), int(plan.starts[loop]), 0.0)]
    part = replace(
        problem,
        task_edge=problem.task_edge[tasks],
        service=problem.service[tasks],
        doors=problem.doors[tasks],
        score=problem.score[tasks],
        names=None if problem.names is None else [problem.names[task] for task in tasks],
    )
    start = None if plan.anywhere else int(plan.starts[loop])
    found = solve(part, teams, start, seed=seed)
    return [
        (tasks[turf], ahead, int(begin), float(seconds))
        for turf, ahead, begin, seconds in zip(found.loops, found.forward, found.starts, found.seconds, strict=True)
    ]


def _with(plan: Plan, loop: int, walked: tuple) -> Plan:
    """Return the plan with another walk for a loop: tasks, directions, start and seconds."""
    loops, forward, starts, seconds = list(plan.loops), list(plan.forward), plan.starts.copy(), plan.seconds.copy()
    loops[loop], forward[loop], starts[loop], seconds[loop] = walked
    return replace(plan, loops=loops, forward=forward, starts=starts, seconds=seconds)


def _bounded(problem: Problem, plan: Plan) -> Plan:
    """Return the plan with the bound of its number of teams."""
    served = np.sort(np.concatenate(plan.loops))
    start = None if plan.anywhere else plan.starts
    bound = longest_loop_bound(problem, len(plan.loops), start, served) if len(served) else 0.0
    return replace(plan, bound=min(bound, plan.longest))


def _check_loop(plan: Plan, loop: int) -> None:
    if not 0 <= loop < len(plan.loops):
        raise CampaignError(
            tr("There is no loop {loop}: the plan has {count}.").format(loop=loop + 1, count=len(plan.loops))
        )


def _anchor(model) -> int:
    """Return the number of the start's task in a model of one loop, -1 where it starts at its first task."""
    return len(model.absent) if model.anchored else -1


def _rebuilt(problem: Problem, plan: Plan, walked: dict[int, tuple[np.ndarray, np.ndarray]]) -> Plan:
    """Return the plan with other tasks and directions for some of its loops."""
    loops, forward, starts, seconds = list(plan.loops), list(plan.forward), plan.starts.copy(), plan.seconds.copy()
    paths = Paths(problem)
    for k, (turf, ahead) in walked.items():
        loops[k], forward[k] = turf, ahead
        if plan.anywhere and len(turf):
            starts[k] = problem.ends()[0][turf[0], 0 if ahead[0] else 1]
        seconds[k] = trace(problem, turf, ahead, int(starts[k]), paths).seconds.sum()
    served = np.zeros(problem.tasks, dtype=bool)
    served[np.concatenate(loops)] = True
    served[plan.unreachable] = True
    unserved = np.flatnonzero(~served)
    rebuilt = replace(plan, loops=loops, forward=forward, starts=starts, seconds=seconds, unserved=unserved)
    return rebuilt if np.array_equal(unserved, plan.unserved) else _bounded(problem, rebuilt)
