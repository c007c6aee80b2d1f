"""From a problem to what the search runs on."""

import numpy as np
from scipy.sparse import coo_array

from ..progress import Progress
from .distances import between
from .problem import Problem
from .search import Loops, Model, rebuild

MISSING = 1e9  # seconds that leaving a task out costs, where every task must be served
NEAREST = 48  # tasks that a removal looks at around its seed
BESIDE = 12  # most tasks that the compactness looks at around a task


def build(
    problem: Problem, tasks: np.ndarray, starts: np.ndarray | None, teams: int, progress: Progress | None = None
) -> Model:
    """Lay out the model of `tasks` (numbers of the problem's) for `teams` loops.

    Parameters
    ----------
    starts
        Node of each loop's start, shape (teams,), or None: anywhere.
    """
    begin_node, end_node = (nodes[tasks] for nodes in problem.ends())
    start_node = np.zeros(0, dtype=np.int64) if starts is None else np.asarray(starts, dtype=np.int64)
    places, index = np.unique(np.concatenate([begin_node.ravel(), start_node]), return_inverse=True)
    index = index.astype(np.int32).reshape(-1)
    there = between(problem, places, progress)
    symmetric = np.array_equal(problem.seconds[:, 0], problem.seconds[:, 1])
    count = len(tasks)
    begin = np.zeros((count + teams, 2), dtype=np.int32)
    begin[:count] = index[: 2 * count].reshape(-1, 2)
    end = begin[:, ::-1].copy()
    service = np.full((count + teams, 2), np.inf)
    service[:count] = problem.service[tasks]
    doors = np.zeros(count + teams)
    doors[:count] = problem.doors[tasks]
    if starts is not None:
        begin[count:] = index[2 * count :, None]
        end[count:] = index[2 * count :, None]
        service[count:, 0] = 0.0
    return Model(
        there=there,
        back=there if symmetric else np.ascontiguousarray(there.T),
        begin=begin,
        end=end,
        service=service,
        doors=doors,
        absent=np.full(count, MISSING),
        near=_near(there, begin[:count], service[:count]),
        beside=_beside(begin[:count]),
        anchored=starts is not None,
        shared=starts is not None and len(np.unique(start_node)) == 1,
    )


def _near(there: np.ndarray, begin: np.ndarray, service: np.ndarray) -> np.ndarray:
    """Return the tasks nearest to each: int32 (t, m), -1 where there is no further one within reach."""
    count = len(begin)
    width = min(NEAREST, max(count - 1, 1))
    near = np.full((count, width), -1, dtype=np.int32)
    # From the places that tasks touch to the nearest of each task's two ends, chunk by chunk.
    for first in range(0, count, 256):
        rows = np.arange(first, min(first + 256, count))
        apart = np.minimum.reduce([there[begin[rows, i]][:, begin[:, j]] for i in range(2) for j in range(2)])
        # Ties (tasks that share a corner) go to the task whose far end is nearer.
        apart = apart + 1e-3 * (there[begin[rows, 0]][:, begin[:, 0]] + there[begin[rows, 1]][:, begin[:, 1]])
        apart[np.arange(len(rows)), rows] = np.inf
        if width < count - 1:
            pick = np.argpartition(apart, width, axis=1)[:, :width]
        else:
            pick = np.broadcast_to(np.arange(count), apart.shape)
        order = np.lexsort((pick, np.take_along_axis(apart, pick, axis=1)), axis=1)[:, :width]
        pick = np.take_along_axis(pick, order, axis=1)
        reached = np.isfinite(np.take_along_axis(apart, pick, axis=1))
        near[rows, : pick.shape[1]] = np.where(reached, pick, -1)[:, :width]
    return near


def _beside(begin: np.ndarray) -> np.ndarray:
    """Return the tasks that share a corner with each: int32 (t, b), -1 at the end; a symmetric relation."""
    count = len(begin)
    task = np.repeat(np.arange(count), 2)
    place = begin.ravel()
    touches = coo_array((np.ones(2 * count, dtype=np.int32), (task, place)), shape=(count, place.max(initial=0) + 1))
    touches = touches.tocsr()
    pairs = (touches @ touches.T).tocoo()
    row, column = pairs.row, pairs.col
    keep = row != column
    row, column = row[keep], column[keep]
    order = np.lexsort((column, row))
    row, column = row[order], column[order]
    degree = np.bincount(row, minlength=count)
    beside = np.full((count, max(1, degree.max(initial=0))), -1, dtype=np.int32)
    beside[row, np.arange(len(row)) - np.repeat(np.cumsum(degree) - degree, degree)] = column
    return beside


def empty(model: Model, teams: int) -> Loops:
    """Return loops without a task."""
    count = len(model.absent)
    teams = len(model.begin) - count if model.anchored else teams
    after = np.full(count + teams, -2, dtype=np.int32)
    loop = np.full(count + teams, -1, dtype=np.int32)
    first = np.full(teams, -1, dtype=np.int32)
    ahead = np.full((count + teams, 2), np.inf)
    behind = np.full((count + teams, 2), np.inf)
    if model.anchored:
        anchors = np.arange(count, count + teams, dtype=np.int32)
        after[count:] = anchors
        loop[count:] = np.arange(teams)
        first[:] = anchors
        ahead[count:, 0] = 0.0
        behind[count:, 0] = 0.0
    return Loops(
        after, after.copy(), loop, ahead, behind, first, np.zeros(teams), np.zeros(teams), np.zeros(teams, np.int64)
    )


def link(model: Model, loops: Loops, sequences: list[np.ndarray]) -> None:
    """Put each loop's tasks in, in order."""
    count = len(model.absent)
    for k, sequence in enumerate(sequences):
        ring = np.asarray(sequence, dtype=np.int32)
        if model.anchored:
            ring = np.concatenate([np.array([count + k], dtype=np.int32), ring])
        if len(ring) == 0:
            continue
        loops.after[ring] = np.roll(ring, -1)
        loops.before[ring] = np.roll(ring, 1)
        loops.loop[ring] = k
        loops.first[k] = ring[0]
        loops.count[k] = len(sequence)
        loops.load[k] = model.doors[ring].sum()
        rebuild(model, loops, k)


def sequences(model: Model, after: np.ndarray, first: np.ndarray) -> list[np.ndarray]:
    """Return each loop's tasks in order from its links."""
    count = len(model.absent)
    result = []
    for anchor in first:
        ring = []
        task = anchor
        while task >= 0:
            if task < count:
                ring.append(task)
            task = after[task]
            if task == anchor:
                break
        result.append(np.array(ring, dtype=np.int64))
    return result


def orient(model: Model, sequence: np.ndarray, anchor: int) -> np.ndarray:
    """Return whether each task of a sequence is best walked forward: bool, by dynamic programming.

    Parameters
    ----------
    anchor
        Number of the start's task, or -1 for a loop that starts at its first task.
    """
    if len(sequence) == 0:
        return np.zeros(0, dtype=bool)
    ring = np.asarray(sequence) if anchor < 0 else np.concatenate([[anchor], sequence])
    best, pick = np.inf, None
    for o in range(2):
        if not np.isfinite(model.service[ring[0], o]):
            continue
        cost = np.where(np.arange(2) == o, model.service[ring[0]], np.inf)
        choices = []
        for a, b in zip(ring[:-1], ring[1:], strict=True):
            step = cost[:, None] + model.there[np.ix_(model.end[a], model.begin[b])]
            choices.append(step.argmin(axis=0))
            cost = step.min(axis=0) + model.service[b]
        back = cost + model.there[model.end[ring[-1]], model.begin[ring[0], o]]
        if back.min() < best or pick is None:
            best = float(back.min())
            way = int(back.argmin())
            pick = [way]
            for choice in reversed(choices):
                way = int(choice[way])
                pick.append(way)
    ways = np.array(pick[::-1]) == 0
    return ways if anchor < 0 else ways[1:]


def seconds_of(model: Model, sequence: np.ndarray, k: int) -> float:
    """Return the seconds of loop k with the tasks of `sequence`."""
    loops = empty(model, k + 1)
    link(model, loops, [sequence[:0]] * k + [sequence])
    return float(loops.length[k])
