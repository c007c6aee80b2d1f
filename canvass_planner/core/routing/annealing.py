"""The annealing schedule: who searches what, how hot, for how long, on how many threads."""

import threading
import time
from collections.abc import Callable

import numpy as np

from ..errors import Cancelled
from ..progress import Progress
from .model import empty, link, sequences
from .search import EXCESS, NORM, SUM, Loops, Model, Rule, anneal, objective
from .search import together as kept_together

REACH = 14  # nearest tasks beside which an insertion is tried
STRINGS = (10.0, 10.0)  # mean number of tasks removed, most tasks of a string (Christiaens and Vanden Berghe)
PROBE = 0.2  # chance that an insertion also tries both ends of every loop
WARM = 0.05  # first temperature where a plan is given: what it has of good is kept
HOT, COLD = 1.0, 0.001  # first and last temperature, in mean service seconds of a task
EPOCHS = 100  # the loops are shared out anew, the target falls and the best is reported as often
ROUND = 1200  # steps a task of one independent search
ROUND_LARGE = 700  # the same for a large plan
ROUND_EPOCHS = 30
THOROUGH = 1500  # steps a task from which on a large plan is searched several times
SCATTERED = 0.7  # part of the budget for these searches
CLIMBS = (3.0, 4.0)  # powers that they begin with, by turns
SPEED = 40000.0  # steps a second, to tell beforehand how many there will be
WARM_UP = 2000  # steps of the first search, which only tells how fast this machine is
UNDER = 0.99  # the penalised target, in parts of the best longest loop so far
PENALTY = 20.0  # seconds that a second above the target counts
POWERS = (4, 6)  # the norm's p is 2 to the power of these, first and last
LARGE = 300  # tasks from which on all workers improve one plan
GUESS, LEAST = 5000.0, 500  # steps a second before any is made; fewest steps of an epoch
PATIENCE = 0.5  # seconds to wait for a thread that was told to stop
POLL = 0.05  # seconds between looks at the cancel button


class Budget:
    """How long to search: `steps` of each worker, or `seconds`, whichever is over first.

    A cancel raises `Cancelled`, or, if `keep`, ends the search with the best found so far.
    """

    def __init__(self, steps: int | None, seconds: float | None, progress: Progress, keep: bool = False):
        self.keep = keep
        self.stopped = False
        self.steps = steps
        self.seconds = seconds
        self.progress = progress
        self.begun = time.monotonic()
        self.spent = 0
        self.busy = 0.0  # seconds in the kernel, what every epoch costs besides not counted

    def part(self, whole: float) -> "Budget":
        """Return a budget of its own: the fraction `whole` of what is left of this one, which is charged for it."""
        left = 1.0 - self.done()
        steps = None if self.steps is None else max(1, int((self.steps - self.spent) * whole))
        seconds = None if self.seconds is None else self.seconds * left * whole
        self.spent += steps or 0
        return Budget(steps, seconds, self.progress, self.keep)

    def done(self) -> float:
        """Return the fraction that is used up."""
        if self.stopped:
            return 1.0
        parts = [0.0]
        if self.steps is not None:
            parts.append(self.spent / max(1, self.steps))
        if self.seconds is not None:
            parts.append((time.monotonic() - self.begun) / max(1e-3, self.seconds))
        return min(1.0, max(parts))

    def slice(self, whole: float, guess: float = GUESS) -> int:
        """Return the steps that take about the fraction `whole` of the budget; `guess` steps a second at first."""
        estimates = []
        if self.steps is not None:
            estimates.append(whole * self.steps)
        if self.seconds is not None:
            speed = self.spent / self.busy if self.busy > 0 else guess
            estimates.append(max(LEAST, whole * self.seconds * speed))
        steps = max(1, int(min(estimates)))
        return min(steps, self.steps - self.spent) if self.steps is not None else steps


class Best:
    """The best loops found so far, in the form which the kernel writes."""

    def __init__(self, loops: Loops):
        self.after, self.loop, self.first = loops.after.copy(), loops.loop.copy(), loops.first.copy()
        self.value = np.array([np.inf, np.inf])

    def take(self, loops: Loops) -> None:
        """Start again from `loops`."""
        self.after[:], self.loop[:], self.first[:] = loops.after, loops.loop, loops.first
        self.value[:] = np.inf

    def arrays(self) -> tuple:
        """Return what `anneal` takes."""
        return self.after, self.loop, self.first, self.value


def run(jobs: list[tuple], budget: Budget) -> None:
    """Run `anneal` for each job's arguments (all but the last) in threads; charge the budget the most steps of one."""
    fraction, begun = budget.done(), time.monotonic()
    controls = [np.zeros(2, dtype=np.int64) for _ in jobs]
    failures = []

    def work(arguments, control):
        try:
            anneal(*arguments, control)
        except Exception as error:  # carried over to the caller's thread
            failures.append(error)

    threads = [
        threading.Thread(target=work, args=(job, control), daemon=True)
        for job, control in zip(jobs, controls, strict=True)
    ]
    for thread in threads:
        thread.start()
    try:
        while any(thread.is_alive() for thread in threads):
            budget.progress.step(fraction)
            for thread in threads:
                thread.join(POLL)
    except Cancelled:
        if not budget.keep:
            raise
        budget.stopped = True
    finally:
        for control in controls:
            control[0] = 1
        for thread in threads:
            thread.join(PATIENCE)  # a search stops at once; a compilation cannot be stopped, and harms nobody
    if failures:
        raise failures[0]
    budget.busy += time.monotonic() - begun
    budget.spent += max((int(control[1]) for control in controls), default=0)


def warm_up(model: Model, progress: Progress) -> None:
    """Compile the search, if it is not yet, so that no budget is spent on it."""
    loops = empty(model, len(model.begin) - len(model.absent) if model.anchored else 1)
    rule = Rule(NORM, 3.0, 1.0, np.inf, np.inf, 0.0)
    tasks, active = np.zeros(1, dtype=np.int32), np.arange(len(loops.first), dtype=np.int32)
    rng = np.ones(1, dtype=np.uint64)
    run(
        [(model, loops, Best(loops).arrays(), rule, tasks, active, REACH, STRINGS, PROBE, 0, 1.0, 0.5, rng)],
        Budget(None, None, progress),
    )


def together(
    model: Model,
    loops: Loops,
    rule: Rule,
    active: np.ndarray,
    budget: Budget,
    seed: int,
    workers: int,
    report: Callable[[float], None],
    enough: float,
    heat: float,
) -> Best:
    """Anneal one plan with all workers: at each epoch its loops are shared out among them, neighbours together.

    Parameters
    ----------
    active
        Loops that may change, int32; at least two for each worker.
    report
        Called with the best value so far after each epoch.
    enough
        A lower bound of that value: no need to go on once it is reached.
    heat
        First temperature, in mean service seconds of a task: less for a plan that is good already.
    """
    generator = np.random.default_rng(seed)
    rngs = _seeds(generator, workers)
    scale = max(1e-6, float(np.mean(np.min(model.service[: len(model.absent)], axis=1))))
    best, trial = Best(loops), Best(loops)
    best.value[0] = _value(model, loops, rule, active)
    for epoch in range(EPOCHS):
        fraction = budget.done()
        if fraction >= 1.0 or best.value[0] <= enough:
            break
        left = EPOCHS - epoch
        steps = budget.slice((1.0 - fraction) / left)
        hot = scale * heat * (COLD / heat) ** fraction
        cold = scale * heat * (COLD / heat) ** min(1.0, fraction + (1.0 - fraction) / left)
        if rule.kind == NORM:
            power = POWERS[0] + int((POWERS[1] - POWERS[0] + 1) * fraction)
            rule = rule._replace(power=float(power), scale=float(np.mean(loops.length[active])))
        jobs = []
        trial.take(loops)
        for share, rng in zip(_shares(model, loops, active, workers, generator), rngs, strict=True):
            chosen = np.isin(loops.loop[: len(model.absent)], share)
            if len(share) == len(loops.first):
                chosen[:] = True
            tasks = np.flatnonzero(chosen).astype(np.int32)
            part = (trial.after, trial.loop, trial.first, np.full(2, np.inf))
            part[3][:] = _value(model, loops, rule, share), objective(model, loops, rule, share)
            if len(tasks):
                jobs.append((model, loops, part, rule, tasks, share, REACH, STRINGS, PROBE, steps, hot, cold, rng))
        run(jobs, budget)
        found = copy(model, trial)
        trial.value[0] = _value(model, found, rule, active)
        if trial.value[0] < best.value[0]:
            best.take(found)
            best.value[0] = trial.value[0]
        report(float(best.value[0]))
    return best


def copy(model: Model, best: Best) -> Loops:
    """Return new loops with the links of `best`."""
    loops = empty(model, len(best.first))
    link(model, loops, sequences(model, best.after, best.first))
    return loops


def _seeds(generator: np.random.Generator, count: int) -> list[np.ndarray]:
    return [generator.integers(1, 2**63, size=1, dtype=np.uint64) for _ in range(count)]


def _value(model: Model, loops: Loops, rule: Rule, active: np.ndarray) -> float:
    """Return what plans are compared by; see `anneal`."""
    if rule.kind == SUM:
        return float(objective(model, loops, rule, active))
    value = float(loops.length[active].max())
    if len(active) == len(loops.first):
        value += float(model.absent[loops.loop[: len(model.absent)] < 0].sum())
    if rule.compact > 0.0:
        value -= rule.compact * kept_together(model, loops, active) / len(active)
    return value


def _shares(model, loops, active, workers, generator) -> list[np.ndarray]:
    """Share loops among workers so that loops near to each other fall to one."""
    if workers == 1:
        return [active]
    place = np.array([_somewhere(model, loops, k, generator) for k in active])
    here = place[generator.integers(len(place))]
    there = place[np.argmax(np.where(np.isfinite(model.there[here, place]), model.there[here, place], -1.0))]
    with np.errstate(invalid="ignore"):
        side = np.nan_to_num(model.there[here, place] - model.there[there, place], nan=np.inf)
    order = np.argsort(side, kind="stable")
    tasks = np.cumsum(loops.count[active[order]])
    cuts = np.searchsorted(tasks, tasks[-1] * np.arange(1, workers) / workers)
    return [np.sort(share) for share in np.split(active[order], cuts)]


def _somewhere(model, loops, k, generator) -> int:
    """Return a place of loop k: where one of its tasks begins."""
    task = loops.first[k]
    if task < 0:
        return int(model.begin[0, 0])
    for _ in range(int(generator.integers(loops.count[k] + 1))):
        task = loops.after[task]
    return int(model.begin[task, 0])


def apart(
    model: Model,
    loops: Loops,
    rules: list[Rule],
    budget: Budget,
    seed: int,
    workers: int,
    report: Callable[[float], None],
    enough: float,
    heat: float,
) -> Best:
    """Anneal the plan in independent searches, by turns under each of `rules`; keep the best.

    A search is as long as the plan is large; as many follow each other as the budget holds.
    """
    generator = np.random.default_rng(seed)
    rngs = _seeds(generator, workers)
    count = len(model.absent)
    active = np.arange(len(loops.first), dtype=np.int32)
    tasks = np.arange(count, dtype=np.int32)
    scale = max(1e-6, float(np.mean(np.min(model.service[:count], axis=1))))
    best = Best(loops)
    best.value[0] = _value(model, loops, rules[0], active)
    turn = 0
    while budget.done() < 1.0 and best.value[0] > enough:
        fraction = budget.done()
        whole = budget.slice(1.0 - fraction) if turn else min(WARM_UP, budget.slice(1.0))
        rounds = max(1, round(whole / ((ROUND if count < LARGE else ROUND_LARGE) * max(count, 20))))
        states = [copy(model, Best(loops)) for _ in range(workers)]
        bests = [Best(loops) for _ in range(workers)]
        chosen = [rules[(turn * workers + w) % len(rules)] for w in range(workers)]
        for epoch in range(ROUND_EPOCHS):
            steps = max(1, whole // rounds // ROUND_EPOCHS)
            if budget.done() >= 1.0 or best.value[0] <= enough:
                break
            hot, cold = (scale * heat * (COLD / heat) ** ((epoch + i) / ROUND_EPOCHS) for i in (0, 1))
            jobs = []
            for w in range(workers):
                rule = chosen[w]
                if rule.kind == NORM and count >= LARGE:
                    power = min(POWERS[1], int(rule.power + (POWERS[1] + 1 - rule.power) * epoch / ROUND_EPOCHS))
                    rule = rule._replace(power=float(power), scale=max(1e-3, float(np.mean(states[w].length))))
                if rule.kind == EXCESS and np.isfinite(bests[w].value[0]):
                    rule = rule._replace(scale=float(bests[w].value[0]) * UNDER)
                jobs.append(
                    (model, states[w], bests[w].arrays(), rule, tasks, active, REACH, STRINGS, PROBE, steps, hot, cold,
                     rngs[w])
                )  # fmt: skip
            run(jobs, budget)
            for w in range(workers):
                if bests[w].value[0] < best.value[0]:
                    best.after[:], best.loop[:], best.first[:] = bests[w].after, bests[w].loop, bests[w].first
                    best.value[:] = bests[w].value
            report(float(best.value[0]))
        turn += 1
    return best


def search(
    model: Model,
    start: list[np.ndarray],
    rules: list[Rule],
    budget: Budget,
    seed: int,
    workers: int,
    report: Callable[[float], None],
    enough: float = 0.0,
    heat: float = HOT,
) -> list[np.ndarray]:
    """Improve the sequences `start`, one a loop, within the budget; return the best found."""
    teams = len(start)
    loops = empty(model, teams)
    link(model, loops, start)
    if len(model.absent) == 0 or teams == 0:
        return start
    active = np.arange(teams, dtype=np.int32)
    if rules[0].kind != SUM and len(model.absent) >= LARGE and teams >= 4 * workers:
        if heat == HOT and budget.slice(1.0, SPEED) >= THOROUGH * len(model.absent):
            # Searches of a large plan end far apart from each other: several short ones, then smooth the best.
            climbing = [rules[0]._replace(power=power) for power in CLIMBS]
            part = budget.part(SCATTERED)
            found = apart(model, loops, climbing, part, seed, workers, report, enough, HOT)
            budget.stopped = part.stopped
            loops = copy(model, found)
            heat = WARM
        best = together(model, loops, rules[0], active, budget, seed, workers, report, enough, heat)
    else:
        best = apart(model, loops, rules, budget, seed, workers, report, enough, heat)
    return sequences(model, best.after, best.first)
