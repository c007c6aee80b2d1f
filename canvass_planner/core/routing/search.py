"""The search: simulated annealing by slack induction by string removals, on loops with open orientations.

A loop is a cyclic sequence of tasks that hangs on an anchor: the start, a task of no service that no removal takes; or,
where a loop may start anywhere, any of its own tasks in a fixed orientation. Seen from the anchor, `ahead[t, o]` is the
least cost of the loop's beginning up to and with task t served in orientation o, and `behind[t, o]` of the rest from t
on (t included), every other orientation free: an insertion costs O(1) to weigh, exactly, best orientations included.

Sources: Christiaens and Vanden Berghe, "Slack induction by string removals for vehicle routing problems" (2020);
Vidal, "Node, edge, arc routing and turn penalties: multiple problems, one neighborhood extension" (2017).
"""

from typing import NamedTuple

import numpy as np

from .compiled import kernel

BLINK = 0.01  # chance that an insertion overlooks a position; Christiaens and Vanden Berghe's value
SPLIT = 0.5  # chance that a removed string spares tasks in its middle; theirs too
GROW = 0.01  # chance that what it spares stops growing (their beta)
EMPTY = np.int32(-1)

NORM, EXCESS, SUM = 0, 1, 2  # the three kinds of objective, see `Rule`


class Model(NamedTuple):
    """What a search never changes. Places are indices into the walking times; tasks T to T + K - 1 are the starts."""

    there: np.ndarray  # float32 (P, P): seconds from place to place
    back: np.ndarray  # its transpose, laid out by rows
    begin: np.ndarray  # int32 (T + K, 2): place where a task begins, by orientation
    end: np.ndarray  # int32 (T + K, 2)
    service: np.ndarray  # float64 (T + K, 2), inf = not that way
    doors: np.ndarray  # float64 (T + K,)
    absent: np.ndarray  # float64 (T,): what it costs to leave a task out
    near: np.ndarray  # int32 (T, m): the nearest tasks, nearest first, -1 at the end
    beside: np.ndarray  # int32 (T, b): tasks that should share its loop, a symmetric relation, -1 at the end
    anchored: bool  # loops have a start
    shared: bool  # all start at one place


class Loops(NamedTuple):
    """The loops as linked lists, with their partial costs."""

    after: np.ndarray  # int32 (T + K,)
    before: np.ndarray  # int32 (T + K,)
    loop: np.ndarray  # int32 (T + K,): -1 = in none
    ahead: np.ndarray  # float64 (T + K, 2)
    behind: np.ndarray  # float64 (T + K, 2)
    first: np.ndarray  # int32 (K,): the anchor, -1 = none
    length: np.ndarray  # float64 (K,): seconds
    load: np.ndarray  # float64 (K,): doors
    count: np.ndarray  # int64 (K,): tasks


class Rule(NamedTuple):
    """The objective: the sum over loops of a function of their seconds, less `compact` for each pair kept together.

    NORM: scale / p (seconds / scale)^p, p = 2^power; its slope at `scale` is 1, so temperatures are in seconds.
    EXCESS: seconds + power x the seconds above scale. SUM: power x seconds.
    """

    kind: int
    power: float
    scale: float
    limit_seconds: float
    limit_doors: float
    compact: float


@kernel
def _random(rng):
    """Return a float in [0, 1) by Marsaglia's xorshift64."""
    x = rng[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    rng[0] = x
    return np.float64(x >> np.uint64(11)) * 1.1102230246251565e-16


@kernel
def _cost(seconds, rule):
    if rule.kind == 0:
        x = seconds / rule.scale
        for _ in range(int(rule.power)):
            x *= x
        return x * rule.scale / 2.0**rule.power
    if rule.kind == 1:
        return seconds + rule.power * max(0.0, seconds - rule.scale)
    return seconds * rule.power


@kernel
def _run_ahead(model, loops, task, stop):
    """Refresh `ahead` from `task` up to the one before `stop`."""
    while task != stop:
        a = loops.before[task]
        a0, a1 = loops.ahead[a, 0], loops.ahead[a, 1]
        e0, e1 = model.end[a, 0], model.end[a, 1]
        for o in range(2):
            row = model.back[model.begin[task, o]]
            loops.ahead[task, o] = min(a0 + row[e0], a1 + row[e1]) + model.service[task, o]
        task = loops.after[task]


@kernel
def _run_behind(model, loops, task, stop):
    """Refresh `behind` from `task` back to the one after `stop`."""
    while task != stop:
        b = loops.after[task]
        b0, b1 = loops.behind[b, 0], loops.behind[b, 1]
        s0, s1 = model.begin[b, 0], model.begin[b, 1]
        for o in range(2):
            row = model.there[model.end[task, o]]
            loops.behind[task, o] = min(b0 + row[s0], b1 + row[s1]) + model.service[task, o]
        task = loops.before[task]


@kernel
def _closed(model, loops, k):
    """Return the seconds of loop k, `ahead` being fresh."""
    anchor = loops.first[k]
    last = loops.before[anchor]
    best = np.inf
    for o in range(2):
        row = model.there[model.end[last, o]]
        for c in range(2):
            best = min(best, loops.ahead[last, o] + row[model.begin[anchor, c]] + loops.behind[anchor, c])
    return best


@kernel
def rebuild(model, loops, k):
    """Refresh all of loop k from its links; where the anchor is a task, its better orientation is fixed."""
    anchor = loops.first[k]
    if anchor < 0 or loops.count[k] == 0:
        loops.length[k] = 0.0
        return
    if anchor >= len(model.absent):
        _run_ahead(model, loops, loops.after[anchor], anchor)
    else:
        best, pick = np.inf, 0
        for o in range(2):
            loops.ahead[anchor, o] = model.service[anchor, o]
            loops.behind[anchor, o] = 0.0
            loops.ahead[anchor, 1 - o] = np.inf
            loops.behind[anchor, 1 - o] = np.inf
            _run_ahead(model, loops, loops.after[anchor], anchor)
            seconds = _closed(model, loops, k)
            if seconds < best:
                best, pick = seconds, o
        if pick == 0:
            loops.ahead[anchor, 0] = model.service[anchor, 0]
            loops.behind[anchor, 0] = 0.0
            loops.ahead[anchor, 1] = np.inf
            loops.behind[anchor, 1] = np.inf
            _run_ahead(model, loops, loops.after[anchor], anchor)
    _run_behind(model, loops, loops.before[anchor], anchor)
    loops.length[k] = _closed(model, loops, k)


@kernel
def insert(model, loops, u, a, k):
    """Put task u after a (-1: into the empty loop k without a start)."""
    loops.loop[u] = k
    loops.count[k] += 1
    loops.load[k] += model.doors[u]
    if a < 0:
        loops.first[k] = u
        loops.after[u] = u
        loops.before[u] = u
        rebuild(model, loops, k)
        return
    b = loops.after[a]
    loops.after[a] = u
    loops.before[u] = a
    loops.after[u] = b
    loops.before[b] = u
    anchor = loops.first[k]
    _run_ahead(model, loops, u, anchor)
    _run_behind(model, loops, u, anchor)
    loops.length[k] = _closed(model, loops, k)


@kernel
def _alone(model, u):
    """Return the seconds of a loop of task u only, which starts anywhere."""
    best = np.inf
    for o in range(2):
        best = min(best, model.service[u, o] + model.there[model.end[u, o], model.begin[u, o]])
    return best


@kernel
def _between(model, loops, u, a, b):
    """Return the seconds of a's loop with u between a and b."""
    best = np.inf
    a0, a1 = loops.ahead[a, 0], loops.ahead[a, 1]
    b0, b1 = loops.behind[b, 0], loops.behind[b, 1]
    e0, e1 = model.end[a, 0], model.end[a, 1]
    s0, s1 = model.begin[b, 0], model.begin[b, 1]
    for o in range(2):
        come = model.back[model.begin[u, o]]
        go = model.there[model.end[u, o]]
        x = min(a0 + come[e0], a1 + come[e1])
        y = min(b0 + go[s0], b1 + go[s1])
        best = min(best, x + model.service[u, o] + y)
    return best


@kernel
def insertion(model, loops, u, k):
    """Return the task of loop k (or its start's) after which u fits best; -1 if the loop is empty and has no start."""
    best, pick = np.inf, -1
    anchor = loops.first[k]
    if anchor < 0:
        return pick
    a = anchor
    while True:
        seconds = _between(model, loops, u, a, loops.after[a])
        if seconds < best:
            best, pick = seconds, a
        a = loops.after[a]
        if a == anchor:
            return pick


@kernel
def _unlink(model, loops, u):
    """Take u out of its loop's links; the costs are refreshed later by `rebuild`."""
    k = loops.loop[u]
    a, b = loops.before[u], loops.after[u]
    loops.after[a] = b
    loops.before[b] = a
    loops.loop[u] = -1
    loops.count[k] -= 1
    loops.load[k] -= model.doors[u]
    if loops.first[k] == u:
        loops.first[k] = b if loops.count[k] > 0 else -1


@kernel
def _together(model, loops, u, k):
    n = 0
    for v in model.beside[u]:
        if v < 0:
            break
        if loops.loop[v] == k:
            n += 1
    return n


@kernel
def together(model, loops, active):
    """Count the pairs of tasks beside each other that share one of the loops in `active`."""
    mine = np.zeros(len(loops.first), dtype=np.uint8)
    for k in active:
        mine[k] = 1
    pairs = 0
    for t in range(len(model.absent)):
        k = loops.loop[t]
        if k >= 0 and mine[k]:
            pairs += _together(model, loops, t, k)
    return pairs // 2


@kernel
def objective(model, loops, rule, active):
    """Return the objective of the loops in `active`, what is left out included if they are all loops."""
    total = 0.0
    for k in active:
        total += _cost(loops.length[k], rule)
    if len(active) == len(loops.first):
        for t in range(len(model.absent)):
            if loops.loop[t] < 0:
                total += model.absent[t]
    if rule.compact > 0.0:
        total -= rule.compact * together(model, loops, active)
    return total


@kernel
def anneal(model, loops, best, rule, tasks, active, reach, strings, probe, steps, hot, cold, rng, control):
    """Anneal the loops in `active`, whose tasks (and those in none) are `tasks`.

    Parameters
    ----------
    model, loops, rule
        The search's data; `loops` changes in place.
    best
        (after, loop, first, value): links, loops and anchors of the best found, and float64 (2,): its measure and its
        objective. The measure is the objective where that is a sum of seconds; else the longest loop, and what is left
        out, less `compact` for each pair kept together, shared by the loops. Better ones are written in place.
    reach
        Nearest tasks beside which an insertion is tried.
    strings
        (mean number of tasks removed, most tasks of a string).
    probe
        Chance that an insertion also tries the two ends of every loop that has a start.
    steps, hot, cold
        Steps to make, the temperature falling from hot to cold (seconds) geometrically.
    rng
        uint64 (1,): state of the random numbers.
    control
        int64 (2,): [0] set by another thread stops the search; [1] counts the steps made.
    """
    best_after, best_loop, best_first, best_value = best
    total = len(model.absent)
    many = len(loops.first)
    mine = np.zeros(many, dtype=np.uint8)
    for k in active:
        mine[k] = 1
    stamp = np.full(many, -1, dtype=np.int64)
    tally = np.zeros(many, dtype=np.int64)
    gap_stamp = np.full(total + many, -1, dtype=np.int64)
    gap_count = np.int64(0)
    size = len(tasks)
    pulled = np.empty(total, dtype=np.int32)
    keys = np.empty(total)
    kept_loop = np.empty(many, dtype=np.int32)
    kept_at = np.empty(many + 1, dtype=np.int64)
    kept_first = np.empty(many, dtype=np.int32)
    kept_length = np.empty(many)
    kept_load = np.empty(many)
    kept_task = np.empty(total, dtype=np.int32)
    kept_ahead = np.empty((total, 2))
    kept_behind = np.empty((total, 2))
    value = objective(model, loops, rule, active)
    shared = together(model, loops, active) if rule.compact > 0.0 else 0
    temperature = hot
    cooling = (cold / hot) ** (1.0 / max(1, steps))
    empties = 0
    for k in active:
        if loops.count[k] == 0:
            empties += 1
    mean_count = max(1.0, size / max(1, len(active)))
    columns = model.near.shape[1]
    missing = 0.0
    if len(active) == many:
        for t in tasks:
            if loops.loop[t] < 0:
                missing += model.absent[t]

    for step in range(steps):
        if control[0] != 0:
            break
        control[1] += 1
        temperature *= cooling

        # --- ruin ---------------------------------------------------------------------------------------------
        kept = 0
        kept_at[0] = 0
        gone = 0
        change = 0.0
        lost = 0.0
        pairs = 0
        seed = tasks[int(_random(rng) * size)]
        longest_string = min(strings[1], mean_count)
        most = 4.0 * strings[0] / (1.0 + longest_string) - 1.0
        wanted = int(_random(rng) * most + 1.0)
        column = -1
        ruined = 0
        while ruined < wanted and column < columns:
            c = seed if column < 0 else model.near[seed, column]
            column += 1
            if c < 0:
                break
            k = loops.loop[c]
            if k < 0:
                if loops.after[c] == -2 and len(active) == many:  # left out so far: try it again
                    pulled[gone] = c
                    gone += 1
                    lost -= model.absent[c]
                continue
            if mine[k] == 0 or stamp[k] == step:
                continue
            stamp[k] = step
            # keep the loop as it is
            kept_loop[kept] = k
            kept_first[kept] = loops.first[k]
            kept_length[kept] = loops.length[k]
            kept_load[kept] = loops.load[k]
            n = kept_at[kept]
            anchor = loops.first[k]
            t = anchor if anchor < total else loops.after[anchor]
            for _ in range(loops.count[k]):
                kept_task[n] = t
                kept_ahead[n, 0] = loops.ahead[t, 0]
                kept_ahead[n, 1] = loops.ahead[t, 1]
                kept_behind[n, 0] = loops.behind[t, 0]
                kept_behind[n, 1] = loops.behind[t, 1]
                n += 1
                t = loops.after[t]
            kept += 1
            kept_at[kept] = n
            change -= _cost(loops.length[k], rule)
            # remove a string around c
            length = int(_random(rng) * min(float(loops.count[k]), longest_string) + 1.0)
            length = min(length, loops.count[k])
            spare = 0
            if length > 1 and _random(rng) < 0.5:
                spare = 1
                while length + spare < loops.count[k] and _random(rng) > 0.01:
                    spare += 1
                    if _random(rng) > 0.5:
                        break
                if length + spare > loops.count[k]:
                    spare = 0
            span = length + spare
            t = c
            for _ in range(int(_random(rng) * span)):
                t = loops.before[t]
                if t >= total:
                    t = loops.before[t]
            skip = 1 + int(_random(rng) * (length - 1)) if spare > 0 else span
            for i in range(span):
                if t >= total:
                    t = loops.after[t]
                ahead = loops.after[t]
                if i < skip or i >= skip + spare:
                    if rule.compact > 0.0:
                        pairs -= _together(model, loops, t, k)
                    _unlink(model, loops, t)
                    pulled[gone] = t
                    gone += 1
                t = ahead
            rebuild(model, loops, k)
            if loops.count[k] == 0:
                empties += 1
            ruined += 1

        # --- recreate -----------------------------------------------------------------------------------------
        way = _random(rng) * 11.0
        for i in range(gone):
            u = pulled[i]
            if way < 4.0 or (way >= 8.0 and not model.anchored):
                keys[i] = _random(rng)
            elif way < 8.0:
                keys[i] = -min(model.service[u, 0], model.service[u, 1])
            else:
                start = model.begin[total, 0]
                far = min(model.there[start, model.begin[u, 0]], model.there[start, model.end[u, 0]])
                keys[i] = -far if way < 10.0 else far
        for i in range(1, gone):
            u, key = pulled[i], keys[i]
            j = i
            while j > 0 and keys[j - 1] > key:
                keys[j] = keys[j - 1]
                pulled[j] = pulled[j - 1]
                j -= 1
            keys[j] = key
            pulled[j] = u
        for i in range(gone):
            u = pulled[i]
            pick, pick_loop, pick_cost = -2, -1, np.inf
            if rule.compact > 0.0:
                for v in model.beside[u]:
                    if v < 0:
                        break
                    if loops.loop[v] >= 0:
                        tally[loops.loop[v]] += 1
            gap_count += 1
            for j in range(min(reach, columns)):
                v = model.near[u, j]
                if v < 0:
                    break
                k = loops.loop[v]
                if k < 0 or mine[k] == 0 or loops.load[k] + model.doors[u] > rule.limit_doors:
                    continue
                base = _cost(loops.length[k], rule) + rule.compact * tally[k]
                for side in range(2):
                    a = v if side == 0 else loops.before[v]
                    if gap_stamp[a] == gap_count:
                        continue
                    gap_stamp[a] = gap_count
                    if _random(rng) < 0.01:
                        continue
                    seconds = _between(model, loops, u, a, loops.after[a])
                    if seconds > rule.limit_seconds:
                        continue
                    cost = _cost(seconds, rule) - base
                    if cost < pick_cost:
                        pick, pick_loop, pick_cost = a, k, cost
            if model.anchored and (pick == -2 or _random(rng) < probe):
                for k in active:
                    if loops.count[k] == 0 or loops.load[k] + model.doors[u] > rule.limit_doors:
                        continue
                    base = _cost(loops.length[k], rule) + rule.compact * tally[k]
                    anchor = loops.first[k]
                    for side in range(2):
                        a = anchor if side == 0 else loops.before[anchor]
                        if gap_stamp[a] == gap_count:
                            continue
                        seconds = _between(model, loops, u, a, loops.after[a])
                        if seconds > rule.limit_seconds:
                            continue
                        cost = _cost(seconds, rule) - base
                        if cost < pick_cost:
                            pick, pick_loop, pick_cost = a, k, cost
            if empties > 0:
                for k in active:
                    if loops.count[k] > 0:
                        continue
                    if model.anchored:
                        a = loops.first[k]
                        seconds = _between(model, loops, u, a, a)
                    else:
                        a = -1
                        seconds = _alone(model, u)
                    if seconds <= rule.limit_seconds and model.doors[u] <= rule.limit_doors:
                        cost = _cost(seconds, rule)
                        if cost < pick_cost:
                            pick, pick_loop, pick_cost = a, k, cost
                    if model.shared or not model.anchored:
                        break
            if pick == -2 and not model.anchored:  # no neighbour left in a loop: look at every loop's anchor
                for k in active:
                    if loops.count[k] == 0 or loops.load[k] + model.doors[u] > rule.limit_doors:
                        continue
                    a = loops.first[k]
                    seconds = _between(model, loops, u, a, loops.after[a])
                    if seconds > rule.limit_seconds:
                        continue
                    cost = _cost(seconds, rule) - _cost(loops.length[k], rule) - rule.compact * tally[k]
                    if cost < pick_cost:
                        pick, pick_loop, pick_cost = a, k, cost
            if rule.compact > 0.0:
                for v in model.beside[u]:
                    if v < 0:
                        break
                    if loops.loop[v] >= 0:
                        tally[loops.loop[v]] = 0
            if pick == -2 or pick_cost > model.absent[u]:
                lost += model.absent[u]
                loops.after[u] = -2
                continue
            k = pick_loop
            if stamp[k] != step:
                stamp[k] = step
                kept_loop[kept] = k
                kept_first[kept] = loops.first[k]
                kept_length[kept] = loops.length[k]
                kept_load[kept] = loops.load[k]
                n = kept_at[kept]
                anchor = loops.first[k]
                if loops.count[k] > 0:
                    t = anchor if anchor < total else loops.after[anchor]
                    for _ in range(loops.count[k]):
                        kept_task[n] = t
                        kept_ahead[n, 0] = loops.ahead[t, 0]
                        kept_ahead[n, 1] = loops.ahead[t, 1]
                        kept_behind[n, 0] = loops.behind[t, 0]
                        kept_behind[n, 1] = loops.behind[t, 1]
                        n += 1
                        t = loops.after[t]
                kept += 1
                kept_at[kept] = n
                change -= _cost(loops.length[k], rule)
            if loops.count[k] == 0:
                empties -= 1
            if rule.compact > 0.0:
                pairs += _together(model, loops, u, k)
            insert(model, loops, u, pick, k)

        # --- accept or go back --------------------------------------------------------------------------------
        for i in range(kept):
            change += _cost(loops.length[kept_loop[i]], rule)
        change += lost - rule.compact * pairs
        if change <= 0.0 or change < -temperature * np.log(1.0 - _random(rng)):
            value += change
            missing += lost
            shared += pairs
            measure = value
            if rule.kind != 2:
                measure = missing - rule.compact * shared / len(active)
                longest = 0.0
                for k in active:
                    longest = max(longest, loops.length[k])
                measure += longest
            if measure < best_value[0] - 1e-7 or (measure < best_value[0] + 1e-7 and value < best_value[1] - 1e-7):
                best_value[0] = measure
                best_value[1] = value
                for t in tasks:
                    best_after[t] = loops.after[t]
                    best_loop[t] = loops.loop[t]
                for k in active:
                    best_first[k] = loops.first[k]
                    if model.anchored:
                        best_after[loops.first[k]] = loops.after[loops.first[k]]
        else:
            for i in range(gone):
                loops.loop[pulled[i]] = -1
                loops.after[pulled[i]] = -2
            for i in range(kept):
                k = kept_loop[i]
                if loops.count[k] == 0:
                    empties -= 1
                anchor = kept_first[i]
                loops.first[k] = anchor
                loops.length[k] = kept_length[i]
                loops.load[k] = kept_load[i]
                low, high = kept_at[i], kept_at[i + 1]
                loops.count[k] = high - low
                if high == low:
                    empties += 1
                    if anchor >= 0:
                        loops.after[anchor] = anchor
                        loops.before[anchor] = anchor
                    continue
                previous = anchor if anchor >= total else kept_task[high - 1]
                for n in range(low, high):
                    t = kept_task[n]
                    loops.loop[t] = k
                    loops.before[t] = previous
                    loops.after[previous] = t
                    loops.ahead[t, 0] = kept_ahead[n, 0]
                    loops.ahead[t, 1] = kept_ahead[n, 1]
                    loops.behind[t, 0] = kept_behind[n, 0]
                    loops.behind[t, 1] = kept_behind[n, 1]
                    previous = t
                follow = anchor if anchor >= total else kept_task[low]
                loops.after[previous] = follow
                loops.before[follow] = previous
    return value
