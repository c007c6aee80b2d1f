"""Plan loops: from a request to a plan."""

import time
from collections.abc import Callable, Sequence

import numpy as np

from ..errors import CampaignError
from ..language import tr
from ..progress import Progress
from . import compiled
from .annealing import HOT, PENALTY, WARM, Budget, search, warm_up
from .bounds import alone_seconds, longest_loop_bound, total_bound
from .first import first_plan
from .model import build, orient, seconds_of
from .plan import Plan
from .problem import Problem
from .search import EXCESS, NORM, SUM, Rule, anneal
from .walk import Paths, trace

COMPACTNESS = 1.0  # default weight
OBJECTIVES = ("longest", "fewest", "walking", "score")
SECOND_WORTH = 1e-3  # score that a second walked less is worth, where the mean score counts as a mean service
PAIR = 0.065  # worth of two targets at one corner in one loop, in mean service seconds of a task
STEPS = 400  # search steps a task, where neither steps nor seconds are given


def solve(
    problem: Problem,
    teams: int | None = None,
    start: int | Sequence[int] | None = None,
    objective: str = "longest",
    limit_seconds: float | None = None,
    limit_doors: float | None = None,
    compactness: float = COMPACTNESS,
    iterations: int | None = None,
    seconds: float | None = None,
    seed: int = 0,
    workers: int = 1,
    progress: Progress | None = None,
    watch: Callable[[float, float], None] | None = None,
    plan: Plan | None = None,
    locked: Sequence[int] = (),
    done: Sequence[int] = (),
    keep: bool = False,
) -> Plan:
    """Plan closed walks that serve the tasks.

    Parameters
    ----------
    problem
        The walking graph and its tasks.
    teams
        Number of loops; with the objectives "fewest" and "walking" None = as many as it takes.
    start
        Node where all loops start and end, one node a team, or None: each loop where it is best.
    objective
        "longest": the longest loop as short as can be. "fewest": as few loops as can be within `limit_seconds`.
        "walking": the least total time under `limit_doors` (and `limit_seconds`). "score": the most score within
        `limit_seconds` a team.
    limit_seconds, limit_doors
        What a loop may take and hold at most.
    compactness
        Weight of keeping neighbouring targets in one loop; 0 = none.
    iterations, seconds
        Search steps of each worker, or the time to search; whichever is over first. By default 400 steps a
        task, a tenth of it to replan.
    seed
        Same seed, iterations and workers: same plan.
    workers
        Threads to search with.
    progress
        Told how far the search is; may cancel.
    watch
        Called with (longest loop so far, its lower bound), in seconds.
    plan
        A plan to start from.
    locked
        Loops of `plan` that stay as they are.
    done
        Tasks that are served already.
    keep
        On a cancel return the best plan so far instead of raising `Cancelled`.

    Returns
    -------
    plan
        The best plan found.

    Raises
    ------
    CampaignError
        If the request cannot be met: which task, and by how much.
    """
    progress = progress or Progress()
    _check(problem, teams, objective, limit_seconds, limit_doors, iterations, seconds, workers, plan, locked, done)
    nodes = _starts(problem, start, teams)
    locked = sorted({int(k) for k in locked})
    free = np.ones(problem.tasks, dtype=bool)
    free[np.asarray(done, dtype=np.int64)] = False
    for k in locked:
        free[plan.loops[k]] = False
    alone = alone_seconds(problem, nodes, np.arange(problem.tasks))
    reached = np.isfinite(alone)
    todo = np.flatnonzero(free & reached)
    if objective != "score":
        _check_limits(problem, todo, alone, limit_seconds, limit_doors)
    if iterations is None and seconds is None:
        iterations = (STEPS if plan is None else STEPS // 10) * max(len(todo), 50)
    cold = not compiled.is_warm(anneal)
    if cold:
        progress.note(tr("Compiling the search: only this first run has to wait for it, half a minute or so."))
    elif not compiled.AVAILABLE:
        progress.note(
            tr("The package numba is missing: the search runs many times slower. Install it with: pip install numba")
        )
    budget = Budget(iterations, seconds, progress.part(0.05, 1.0), keep)
    within = _searched_limit(limit_seconds, alone[todo])

    def attempt(count: int, part: Budget) -> Plan:
        """Plan `count` loops within a part of the budget."""
        changed = np.array([k for k in range(count) if k not in set(locked)], dtype=np.int64)
        starts = None if nodes is None else np.resize(nodes, count)
        bound = longest_loop_bound(problem, len(changed), None if starts is None else starts[changed], todo)
        if objective == "score" or len(changed) == 0:
            bound = 0.0
        kept = max((float(plan.seconds[k]) for k in locked), default=0.0)
        bound = max(bound, kept)
        model = build(
            problem, todo, None if starts is None else starts[changed], len(changed), progress.part(0.0, 0.05)
        )
        if objective == "score":
            worth = problem.score[todo]
            service = np.min(problem.service[todo], axis=1)
            model = model._replace(absent=worth * (service.mean() / max(worth.mean(), 1e-9) if len(todo) else 1.0))
        begun = [
            _fitting(model, turf, k, within, limit_doors)
            for k, turf in enumerate(_begun(problem, model, plan, todo, changed))
        ]

        def report(longest: float) -> None:
            if watch:
                watch(max(longest, kept), bound)

        if cold:
            waited = time.monotonic()
            warm_up(model, progress)
            for clock in {id(budget): budget, id(part): part}.values():
                clock.begun += time.monotonic() - waited
        enough = 0.0
        if objective == "walking":
            enough = total_bound(problem, starts, todo)
        elif objective != "score" and not compactness:
            enough = bound
        # Single precision may end a hair above the bound.
        enough *= 1 + 1e-7
        rules = _rules(objective, bound, within, limit_doors, compactness * _pair_seconds(problem, todo))
        turfs = search(model, begun, rules, part, seed, workers, report, enough, HOT if plan is None else WARM)
        return _assembled(
            problem, model, turfs, todo, changed, starts, plan, locked, bound, reached, part.spent * workers
        )

    if objective == "fewest":
        return _fewest(attempt, problem, todo, limit_seconds, limit_doors, nodes, len(locked), budget)
    if teams is not None:
        return attempt(teams, budget)
    return _without_empty(attempt(len(locked) + _enough(problem, todo, limit_seconds, limit_doors), budget), locked)


def _check(problem, teams, objective, limit_seconds, limit_doors, iterations, seconds, workers, plan, locked, done):
    """Refuse a request that makes no sense."""
    if objective not in OBJECTIVES:
        raise CampaignError(
            tr("The objective {objective} does not exist: choose one of {known}.").format(
                objective=objective, known=", ".join(OBJECTIVES)
            )
        )
    if teams is None and objective in ("longest", "score"):
        raise CampaignError(tr("The number of teams is missing: give one or more."))
    if teams is not None and teams < 1:
        raise CampaignError(tr("There are {teams} teams: there must be one at least.").format(teams=teams))
    for limit, what in ((limit_seconds, tr("time of a loop")), (limit_doors, tr("doors of a loop"))):
        if limit is not None and not limit > 0:
            raise CampaignError(
                tr("The limit on the {what} is {limit}: it must be more than zero.").format(what=what, limit=limit)
            )
    if objective in ("fewest", "score") and limit_seconds is None:
        raise CampaignError(tr("This objective needs a limit on the time of a loop: give the minutes of a team."))
    if (iterations is not None and iterations < 1) or (seconds is not None and not seconds > 0) or workers < 1:
        raise CampaignError(tr("The search needs at least one step, some time and one worker: give more than zero."))
    if len(locked) and plan is None:
        raise CampaignError(tr("Loops can only be locked in a plan that is already there: give the plan."))
    for k in locked:
        if not 0 <= k < len(plan.loops) or (teams is not None and k >= teams):
            raise CampaignError(
                tr("Loop {loop} cannot be locked: it is not among the teams' loops.").format(loop=int(k) + 1)
            )
    for task in done:
        if not 0 <= task < problem.tasks:
            raise CampaignError(tr("Target {task} cannot be done: it does not exist.").format(task=int(task)))


def _starts(problem: Problem, start, teams: int | None) -> np.ndarray | None:
    """Return the start's node, or one a team, int64; None = anywhere."""
    if start is None:
        return None
    nodes = np.atleast_1d(np.asarray(start))
    if nodes.dtype.kind not in "iu" or nodes.ndim != 1 or len(nodes) == 0:
        raise CampaignError(tr("A start must be a node's number, or one for each team."))
    bad = nodes[(nodes < 0) | (nodes >= problem.nodes)]
    if len(bad):
        raise CampaignError(
            tr("The start {node} is no node of the streets: choose a start on them.").format(node=int(bad[0]))
        )
    if len(nodes) > 1 and len(nodes) != teams:
        raise CampaignError(
            tr("There are {starts} starts for {teams} teams: give one start, or one for each team.").format(
                starts=len(nodes), teams=teams
            )
        )
    return nodes.astype(np.int64)


def _check_limits(problem, todo, alone, limit_seconds, limit_doors) -> None:
    """Refuse limits that some task breaks all alone, and say which and by how much."""
    for values, limit, message in (
        (
            alone,
            limit_seconds,
            tr("Target {name} alone takes {value} minutes, {over} more than a loop may: raise the limit or split it."),
        ),
        (
            problem.doors,
            limit_doors,
            tr("Target {name} alone has {value} doors, {over} more than a loop may: raise the limit or split it."),
        ),
    ):
        if limit is None or len(todo) == 0:
            continue
        worst = todo[np.argmax(values[todo])]
        if values[worst] > limit * (1 + 1e-9):
            unit = 60.0 if values is alone else 1.0
            raise CampaignError(
                message.format(
                    name=problem.name(worst),
                    value=round(float(values[worst]) / unit, 1),
                    over=round(float(values[worst] - limit) / unit, 1),
                )
            )


def _searched_limit(limit, alone) -> float:
    """Return the seconds that the search keeps to, where a loop may take `limit` and a target `alone`."""
    if limit is None:
        return np.inf
    # The search counts in single precision; a hair below the limit keeps the walk below it in double. But a target that
    # takes all of the limit is still to be served.
    longest = np.float32(alone[alone <= limit * (1 + 1e-9)].max(initial=0.0))
    return max(limit * (1 - 1e-6), float(np.nextafter(longest, np.float32(np.inf))))


def _rules(objective, bound, limit_seconds, limit_doors, compactness) -> list[Rule]:
    """Return the objectives that searches use by turns."""
    doors = np.inf if limit_doors is None else limit_doors * (1 + 1e-9)
    limits = {"limit_seconds": float(limit_seconds), "limit_doors": float(doors)}
    scale = max(bound, 1e-3)
    if objective == "walking":
        return [Rule(SUM, 1.0, scale, **limits, compact=0.0)]
    if objective == "score":
        return [Rule(SUM, SECOND_WORTH, scale, **limits, compact=0.0)]
    return [
        Rule(NORM, 3.0, scale, **limits, compact=float(compactness)),
        Rule(EXCESS, PENALTY, np.inf, **limits, compact=float(compactness)),
        Rule(NORM, 5.0, scale, **limits, compact=float(compactness)),
        Rule(NORM, 4.0, scale, **limits, compact=float(compactness)),
    ]


def _pair_seconds(problem, todo) -> float:
    """Return the seconds that keeping two targets at one corner in one loop is worth, at weight 1."""
    return PAIR * float(np.min(problem.service[todo], axis=1).mean()) if len(todo) else 0.0


def _begun(problem, model, plan, todo, changed) -> list[np.ndarray]:
    """Return the sequences to begin with: the plan's own where there is one, what is new beside its nearest."""
    if plan is None:
        return first_plan(model, len(changed))
    index = np.full(problem.tasks, -1, dtype=np.int64)
    index[todo] = np.arange(len(todo))
    turfs = []
    for k in changed:
        old = index[plan.loops[k]] if k < len(plan.loops) else np.zeros(0, dtype=np.int64)
        turfs.append(old[old >= 0].tolist())
    placed = np.zeros(len(todo), dtype=bool)
    where = {}
    for k, turf in enumerate(turfs):
        placed[turf] = True
        where.update(dict.fromkeys(turf, k))
    if not placed.any():
        return first_plan(model, len(changed))
    waiting = np.flatnonzero(~placed).tolist()
    while waiting:
        left = []
        for task in waiting:
            beside = next((int(v) for v in model.near[task] if v >= 0 and int(v) in where), None)
            if beside is None:
                left.append(task)
                continue
            k = where[beside]
            turfs[k].insert(turfs[k].index(beside) + 1, task)
            where[task] = k
        if len(left) == len(waiting):
            smallest = min(range(len(turfs)), key=lambda k: len(turfs[k]))
            task = left.pop(0)
            turfs[smallest].append(task)
            where[task] = smallest
        waiting = left
    return [np.array(turf, dtype=np.int64) for turf in turfs]


def _fitting(model, turf, k, limit_seconds, limit_doors) -> np.ndarray:
    """Return the longest beginning of a turf that keeps the limits, without what its team cannot reach."""
    if model.anchored and not model.shared:
        start = model.begin[len(model.absent) + k, 0]
        alone = model.there[start, model.begin[turf]] + model.service[turf] + model.there[model.end[turf], start]
        turf = turf[np.isfinite(alone.min(axis=1))]
    if limit_doors is not None:
        turf = turf[np.cumsum(model.doors[turf]) <= limit_doors]
    limit = min(limit_seconds, np.finfo(np.float64).max)
    low, high = 0, len(turf)
    if seconds_of(model, turf, k) <= limit:
        return turf
    while low < high:
        middle = (low + high + 1) // 2
        if seconds_of(model, turf[:middle], k) <= limit:
            low = middle
        else:
            high = middle - 1
    return turf[:low]


def _enough(problem, todo, limit_seconds, limit_doors) -> int:
    """Return a number of loops that surely suffices, without being far more than it takes."""
    wanted = 1.0
    if limit_doors is not None:
        wanted = max(wanted, 1.25 * problem.doors[todo].sum() / limit_doors)
    if limit_seconds is not None:
        wanted = max(wanted, 2.0 * np.min(problem.service[todo], axis=1).sum() / limit_seconds)
    if limit_doors is None and limit_seconds is None:
        return 1
    return int(min(np.ceil(wanted) + 3, max(1, len(todo))))


def _without_empty(plan: Plan, locked) -> Plan:
    """Return the plan without its empty loops."""
    return plan.only([k for k in range(len(plan.loops)) if len(plan.loops[k]) or k in set(locked)])


def _fewest(attempt, problem, todo, limit_seconds, limit_doors, nodes, locked, budget) -> Plan:
    """Plan the fewest loops that keep the limits: from the least that may do, one more until all is served."""
    if len(todo) == 0:
        return attempt(locked + 1, budget)
    total = longest_loop_bound(problem, 1, None if nodes is None else int(nodes[0]), todo)
    least = int(np.ceil(total / limit_seconds - 1e-9)) if nodes is None or len(nodes) == 1 else 1
    if limit_doors is not None:
        least = max(least, int(np.ceil(problem.doors[todo].sum() / limit_doors - 1e-9)))
    count, most = max(1, least), len(todo)
    while True:
        last = count >= most
        plan = attempt(locked + count, budget if last else budget.part(0.34))
        if last or len(plan.unserved) == 0 or budget.stopped:
            return plan
        # What was left out tells how many loops are missing, roughly.
        missing = np.min(problem.service[plan.unserved], axis=1).sum() / limit_seconds
        count = min(most, count + max(1, int(missing * 0.9)))


def _assembled(problem, model, turfs, todo, changed, starts, plan, locked, bound, reached, steps) -> Plan:
    """Return the plan of the turfs (numbers of the model's tasks), with the locked loops as they were."""
    count = len(changed) + len(locked)
    loops = [np.zeros(0, dtype=np.int64) for _ in range(count)]
    forward = [np.zeros(0, dtype=bool) for _ in range(count)]
    begin = np.full(count, -1, dtype=np.int64) if starts is None else starts.copy()
    seconds = np.zeros(count)
    for k in locked:
        loops[k], forward[k] = plan.loops[k], plan.forward[k]
        begin[k], seconds[k] = plan.starts[k], plan.seconds[k]
    paths = Paths(problem)
    tails = problem.ends()[0]
    for i, k in enumerate(changed):
        loops[k] = todo[turfs[i]]
        forward[k] = orient(model, turfs[i], len(todo) + i if model.anchored else -1)
        if not model.anchored and len(loops[k]):
            begin[k] = tails[loops[k][0], 0 if forward[k][0] else 1]
        seconds[k] = trace(problem, loops[k], forward[k], int(begin[k]), paths).seconds.sum()
    served = np.zeros(problem.tasks, dtype=bool)
    for tasks in loops:
        served[tasks] = True
    return Plan(
        loops=loops,
        forward=forward,
        starts=begin,
        seconds=seconds,
        unserved=np.flatnonzero(~served & reached),
        unreachable=np.flatnonzero(~served & ~reached),
        # The walk is added up in another order than the bound; the last digits may differ.
        bound=min(bound, float(seconds.max(initial=0.0))) if bound <= seconds.max(initial=0.0) * (1 + 1e-9) else bound,
        iterations=steps,
        anywhere=starts is None,
    )
