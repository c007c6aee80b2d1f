"""Lower bounds: no plan has a shorter longest loop."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from .problem import Problem

# pymatching rounds weights to multiples of the largest / 2^23 or so; the bound gives that much away to stay one.
ROUNDING = 1e-6


def join_seconds(problem: Problem, tasks: np.ndarray, factor: np.ndarray | None = None) -> float:
    """Return the least walking that makes every corner even: a minimum T-join on the odd corners of `tasks`.

    Any closed walks that serve the tasks enter each node as often as they leave it, so what they walk besides makes the
    nodes with an odd number of task ends even.

    Parameters
    ----------
    factor
        Weight of each edge's walking time, shape (m,); 1 by default.
    """
    weight = np.min(problem.seconds, axis=1)
    keep = np.isfinite(weight) & (problem.tail != problem.head)
    edge = problem.task_edge[tasks]
    ends = np.concatenate([problem.tail[edge], problem.head[edge]])
    odd = np.bincount(ends, minlength=problem.nodes) % 2
    if not odd.any():
        return 0.0
    weight = weight[keep] * (1.0 if factor is None else factor[keep])
    tail, head = problem.tail[keep], problem.head[keep]
    try:
        import pymatching
    except ImportError:
        return _greedy_join(problem, odd, weight, tail, head)
    # A part of the walkable graph with an odd number of odd corners hangs on a street that only its own task may walk:
    # it is left out, which makes the bound weaker, but one all the same.
    walked = connected_components(
        coo_array((np.ones(len(tail)), (tail, head)), shape=(problem.nodes, problem.nodes)), directed=False
    )[1]
    parity = np.bincount(walked, weights=odd) % 2
    odd = np.where(parity[walked] > 0, 0, odd)
    if not odd.any() or len(tail) == 0:
        return 0.0
    order = np.lexsort((weight, np.maximum(tail, head), np.minimum(tail, head)))
    low, high, cost = np.minimum(tail, head)[order], np.maximum(tail, head)[order], weight[order]
    single = np.ones(len(order), dtype=bool)
    single[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    matching = pymatching.Matching()
    for u, v, w in zip(low[single].tolist(), high[single].tolist(), cost[single].tolist(), strict=True):
        matching.add_edge(u, v, weight=w)
    syndrome = odd[: matching.num_nodes].astype(np.uint8)
    chosen = matching.decode_to_edges_array(syndrome)
    price = dict(zip(zip(low[single].tolist(), high[single].tolist(), strict=True), cost[single].tolist(), strict=True))
    total = sum(price[min(u, v), max(u, v)] for u, v in chosen.tolist())
    total = max(0.0, total - ROUNDING * float(cost[single].max()) * len(chosen))
    if (cost == np.round(cost)).all():
        total = float(np.ceil(total - 1e-9))  # whole seconds add up to whole seconds
    return total


def _greedy_join(problem, odd, weight, tail, head) -> float:
    """Return a weaker bound without pymatching: half the sum of each odd corner's cheapest edge."""
    cheapest = np.full(problem.nodes, np.inf)
    np.minimum.at(cheapest, tail, weight)
    np.minimum.at(cheapest, head, weight)
    cheapest = np.where(np.isfinite(cheapest), cheapest, 0.0)
    return float(0.5 * cheapest[odd > 0].sum())


def longest_loop_bound(
    problem: Problem, teams: int, start: int | Sequence[int] | None = None, tasks: np.ndarray | None = None
) -> float:
    """Return seconds below which no plan's longest loop can be.

    Parameters
    ----------
    teams
        Number of loops.
    start
        Node where all loops start, nodes (one a team), or None: anywhere.
    tasks
        Tasks that must be served; all by default.

    Returns
    -------
    bound
        The largest of these: service and T-join shared by all loops equally; each task alone, there and back.
    """
    if tasks is None:
        tasks = np.arange(problem.tasks)
    if len(tasks) == 0 or teams < 1:
        return 0.0
    service = np.min(problem.service[tasks], axis=1)
    shared = (service.sum() + join_seconds(problem, tasks)) / teams
    return float(max(shared, alone_seconds(problem, start, tasks).max()))


def alone_seconds(problem: Problem, start: int | Sequence[int] | None, tasks: np.ndarray) -> np.ndarray:
    """Return the seconds of a loop of each task only, from the start that suits it best (inf: none does)."""
    from .distances import adjacency, shortest

    begin, end = (nodes[tasks] for nodes in problem.ends())
    service = problem.service[tasks]
    if start is None:
        # At least its service; coming back is bounded below by nothing where the loop may go on to other tasks.
        return service.min(axis=1)
    best = np.full(len(tasks), np.inf)
    for source in np.unique(np.atleast_1d(start)):
        seconds = []
        for reverse in (False, True):
            offsets, to, cost, _ = adjacency(problem, reverse)
            distance = np.empty(problem.nodes)
            parent = np.empty(problem.nodes, dtype=np.int32)
            heap = np.empty(len(to) + 1), np.empty(len(to) + 1, dtype=np.int32)
            shortest(offsets, to, cost, int(source), -1, distance, parent, *heap)
            seconds.append(distance)
        best = np.minimum(best, (seconds[0][begin] + service + seconds[1][end]).min(axis=1))
    return best


def total_bound(problem: Problem, start: int | None = None, tasks: np.ndarray | None = None) -> float:
    """Return seconds below which the sum of all loops' times cannot be, however many loops there are."""
    if tasks is None:
        tasks = np.arange(problem.tasks)
    if len(tasks) == 0:
        return 0.0
    shared = float(np.min(problem.service[tasks], axis=1).sum() + join_seconds(problem, tasks))
    return max(shared, float(alone_seconds(problem, start, tasks).max()))
