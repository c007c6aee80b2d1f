"""The first plan: districts of equal service, then the nearest task next."""

import numpy as np
from scipy.optimize import linear_sum_assignment

from .search import Model


def districts(model: Model, tasks: np.ndarray, teams: int) -> list[np.ndarray]:
    """Share `tasks` among `teams` districts of about equal service by recursive bisection.

    A district is cut between the two of its tasks that are far apart: who is nearer to the one goes here, who is nearer
    to the other there. Walking times, not coordinates, decide, so rivers and rails part what they part on the ground.
    """
    if teams <= 1 or len(tasks) <= 1:
        return [tasks] + [tasks[:0]] * (teams - 1)
    work = np.min(model.service[tasks], axis=1) + 1e-6
    place = model.begin[tasks, 0]
    one = _farthest(model, place, place[0])
    other = _farthest(model, place, one)
    side = _reach(model.there[one, place]) - _reach(model.there[other, place])
    order = np.argsort(side, kind="stable")
    half = teams // 2
    done = np.cumsum(work[order])
    cut = int(np.searchsorted(done, done[-1] * half / teams))
    cut = min(max(cut, 1), len(tasks) - 1)
    # Do not cut through a part that is connected while another way is near: parts are apart by an infinite `side`.
    return districts(model, tasks[order[:cut]], half) + districts(model, tasks[order[cut:]], teams - half)


def _reach(seconds: np.ndarray) -> np.ndarray:
    """Replace the infinite by something larger than all else."""
    finite = np.isfinite(seconds)
    return np.where(finite, seconds, 2.0 * np.max(seconds, initial=1.0, where=finite) + 1.0)


def _farthest(model: Model, place: np.ndarray, source: int) -> int:
    return int(place[np.argmax(_reach(model.there[source, place]))])


def parts(model: Model) -> np.ndarray:
    """Return the number of the part of the network in which each task lies: who can reach each other and come back."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    count = len(model.absent)
    width = model.near.shape[1]
    row = np.repeat(np.arange(count), width)
    column = model.near.ravel()
    keep = column >= 0
    row, column = row[keep], column[keep]
    a, b = model.begin[row, 0], model.begin[column, 0]
    both = np.isfinite(model.there[a, b]) & np.isfinite(model.there[b, a])
    links = coo_array((np.ones(both.sum(), dtype=np.int8), (row[both], column[both])), shape=(count, count))
    number, label = connected_components(links, directed=False)
    # Clusters of near tasks may be one part all the same: merge by one task of each.
    heads = np.array([np.flatnonzero(label == i)[0] for i in range(number)], dtype=np.int64)
    place = model.begin[heads, 0]
    joined = np.isfinite(model.there[np.ix_(place, place)])
    merged = connected_components(coo_array(joined & joined.T), directed=False)[1] if number else heads
    return merged[label]


def share_teams(work: np.ndarray, teams: int) -> np.ndarray:
    """Return how many of `teams` each part gets: one each to the largest, then where a team has most."""
    given = np.zeros(len(work), dtype=np.int64)
    given[np.argsort(-work, kind="stable")[:teams]] = 1
    for _ in range(teams - int(given.sum())):
        given[np.argmax(np.where(given > 0, work / np.maximum(given, 1), -1.0))] += 1
    return given


def first_plan(model: Model, teams: int, tasks: np.ndarray | None = None) -> list[np.ndarray]:
    """Return `teams` sequences of tasks that share `tasks` (all by default) by districts and the nearest next."""
    if tasks is None:
        tasks = np.arange(len(model.absent))
    if len(tasks) == 0:
        return [tasks] * teams
    if model.anchored:
        turfs = districts(model, tasks, teams)
        if not model.shared:
            turfs = _assign(model, turfs)
    else:
        label = parts(model)[tasks]
        work = np.bincount(label, weights=np.min(model.service[tasks], axis=1) + 1e-6)
        turfs = []
        for part, given in enumerate(share_teams(work, teams)):
            if given > 0:
                turfs += districts(model, tasks[label == part], int(given))
    count = len(model.absent)
    return [_in_order(model, turf, count + k if model.anchored else -1) for k, turf in enumerate(turfs)]


def _assign(model: Model, turfs: list[np.ndarray]) -> list[np.ndarray]:
    """Give each turf to a team so that the approaches are short."""
    teams = len(turfs)
    count = len(model.absent)
    cost = np.zeros((teams, teams))
    for i, turf in enumerate(turfs):
        if len(turf):
            far = np.minimum(model.there[np.ix_(model.begin[count:, 0], model.begin[turf, 0])], 1e8)
            cost[i] = far.mean(axis=1)
    row, column = linear_sum_assignment(cost)
    given = [turfs[0][:0]] * teams
    for i, k in zip(row, column, strict=True):
        given[k] = turfs[i]
    return given


def _in_order(model: Model, turf: np.ndarray, anchor: int) -> np.ndarray:
    """Order a turf's tasks: from the anchor (or its first task) always the nearest next."""
    if len(turf) == 0:
        return turf
    left = np.ones(len(turf), dtype=bool)
    order = []
    here = model.end[anchor] if anchor >= 0 else model.begin[turf[0]]
    begin, end = model.begin[turf], model.end[turf]
    for _ in range(len(turf)):
        away = np.minimum(model.there[here[0], begin].min(axis=1), model.there[here[1], begin].min(axis=1))
        away = np.where(left, away, np.inf)
        i = int(np.argmin(away))
        if not left[i]:
            i = int(np.argmax(left))
        left[i] = False
        order.append(i)
        # The end that is not the one arrived at is where the walk goes on.
        arrive = np.minimum(model.there[here[0], begin[i]], model.there[here[1], begin[i]])
        here = np.array([end[i, int(np.argmin(arrive))]] * 2)
    return turf[np.array(order, dtype=np.int64)]
