"""Change a plan without starting over; `solve(plan=...)` then smooths what was changed, locked loops apart."""

from dataclasses import replace

import numpy as np

from ..errors import CampaignError
from ..language import tr
from .model import build, empty, link, orient
from .plan import Plan
from .problem import Problem
from .search import insertion
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
        The changed plan; its bound is the old one's, if it still serves the same tasks.
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
    loops[loop] = left[order]
    changed = [k for k in range(len(loops)) if len(loops[k]) != len(plan.loops[k]) or k == loop]
    return _rebuilt(problem, plan, loops, changed)


def without_loop(plan: Plan, loop: int) -> Plan:
    """Drop a team: its tasks become unserved, the loops after it move up by one."""
    _check_loop(plan, loop)
    stay = [k for k in range(len(plan.loops)) if k != loop]
    return replace(plan.only(stay), unserved=np.sort(np.concatenate([plan.unserved, plan.loops[loop]])))


def _check_loop(plan: Plan, loop: int) -> None:
    if not 0 <= loop < len(plan.loops):
        raise CampaignError(
            tr("There is no loop {loop}: the plan has {count}.").format(loop=loop + 1, count=len(plan.loops))
        )


def _rebuilt(problem: Problem, plan: Plan, loops: list[np.ndarray], changed: list[int]) -> Plan:
    """Return the plan with new loops, the directions of the `changed` ones chosen anew."""
    forward, starts, seconds = list(plan.forward), plan.starts.copy(), plan.seconds.copy()
    paths = Paths(problem)
    for k in changed:
        model = build(problem, loops[k], None if plan.anywhere else starts[[k]], 1)
        turf = np.arange(len(loops[k]))
        forward[k] = orient(model, turf, len(turf) if model.anchored else -1)
        if plan.anywhere and len(turf):
            starts[k] = problem.ends()[0][loops[k][0], 0 if forward[k][0] else 1]
        seconds[k] = trace(problem, loops[k], forward[k], int(starts[k]), paths).seconds.sum()
    served = np.zeros(problem.tasks, dtype=bool)
    served[np.concatenate(loops)] = True
    served[plan.unreachable] = True
    return replace(
        plan,
        loops=loops,
        forward=forward,
        starts=starts,
        seconds=seconds,
        unserved=np.flatnonzero(~served),
        bound=plan.bound if np.array_equal(np.flatnonzero(~served), plan.unserved) else 0.0,
    )
