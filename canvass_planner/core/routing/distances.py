"""Walking times between the places that matter: the ends of tasks, and the starts."""

import numpy as np

from ..progress import Progress
from .compiled import kernel
from .problem import Problem


def adjacency(problem: Problem, reverse: bool = False) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Lay the walkable edges out by the node which they leave.

    Parameters
    ----------
    problem
        The walking graph.
    reverse
        Turn every edge around: distances are then *to* the source.

    Returns
    -------
    begin, to, cost, arc
        Arcs of node v are begin[v] to begin[v + 1]: where they lead (int32), seconds (float64), and the arc's number,
        2 x edge for tail to head and 2 x edge + 1 for head to tail (int32).
    """
    edges = np.arange(len(problem.tail))
    leave = np.concatenate([problem.tail, problem.head])
    reach = np.concatenate([problem.head, problem.tail])
    cost = np.concatenate([problem.seconds[:, 0], problem.seconds[:, 1]])
    arc = np.concatenate([2 * edges, 2 * edges + 1])
    if reverse:
        leave, reach = reach, leave
    keep = np.isfinite(cost)
    leave, reach, cost, arc = leave[keep], reach[keep], cost[keep], arc[keep]
    order = np.argsort(leave, kind="stable")
    begin = np.zeros(problem.nodes + 1, dtype=np.int64)
    begin[1:] = np.cumsum(np.bincount(leave, minlength=problem.nodes))
    return begin, reach[order].astype(np.int32), cost[order], arc[order].astype(np.int32)


@kernel
def shortest(begin, to, cost, source, target, distance, parent, heap_key, heap_node):
    """Fill `distance` from `source` and `parent` (index of the arc that arrives), by Dijkstra with a binary heap.

    Stops once `target` is settled (-1: never). The heap holds each arc at most once, so it needs len(to) + 1 places.
    """
    distance[:] = np.inf
    distance[source] = 0.0
    parent[source] = -1
    size = 1
    heap_key[0] = 0.0
    heap_node[0] = source
    while size > 0:
        here = heap_key[0]
        node = heap_node[0]
        size -= 1
        key = heap_key[size]
        last = heap_node[size]
        i = 0
        while True:
            child = 2 * i + 1
            if child >= size:
                break
            if child + 1 < size and heap_key[child + 1] < heap_key[child]:
                child += 1
            if heap_key[child] >= key:
                break
            heap_key[i] = heap_key[child]
            heap_node[i] = heap_node[child]
            i = child
        heap_key[i] = key
        heap_node[i] = last
        if here > distance[node]:
            continue
        if node == target:
            return
        for a in range(begin[node], begin[node + 1]):
            new = here + cost[a]
            if new < distance[to[a]]:
                distance[to[a]] = new
                parent[to[a]] = a
                i = size
                size += 1
                while i > 0:
                    up = (i - 1) >> 1
                    if heap_key[up] <= new:
                        break
                    heap_key[i] = heap_key[up]
                    heap_node[i] = heap_node[up]
                    i = up
                heap_key[i] = new
                heap_node[i] = to[a]


@kernel
def _rows(begin, to, cost, sources, places, out):
    nodes = len(begin) - 1
    distance = np.empty(nodes)
    parent = np.empty(nodes, dtype=np.int32)
    heap_key = np.empty(len(to) + 1)
    heap_node = np.empty(len(to) + 1, dtype=np.int32)
    for i in range(len(sources)):
        shortest(begin, to, cost, sources[i], -1, distance, parent, heap_key, heap_node)
        for j in range(len(places)):
            out[i, j] = distance[places[j]]


def between(problem: Problem, places: np.ndarray, progress: Progress | None = None) -> np.ndarray:
    """Return the seconds of the shortest walks between all pairs of `places`.

    Returns
    -------
    there
        float32, shape (len(places), len(places)): there[a, b] from place a to place b; inf where there is no way.
        Single precision is exact for whole seconds up to 194 days and halves the memory that the search runs through.
    """
    begin, to, cost, _ = adjacency(problem)
    there = np.empty((len(places), len(places)), dtype=np.float32)
    step = max(1, 2_000_000 // max(1, len(to)))  # a fraction of a second, so that a cancel acts
    for first in range(0, len(places), step):
        _rows(begin, to, cost, places[first : first + step], places, there[first : first + step])
        if progress:
            progress.step(min(1.0, (first + step) / len(places)))
    return there
