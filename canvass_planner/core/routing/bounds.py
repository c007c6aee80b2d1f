"""Lower bounds: no plan has a shorter longest loop."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from .distances import adjacency, shortest
from .problem import Problem

# pymatching rounds weights to multiples of the largest / 2^23 or so; the bound gives that much away to stay one.
ROUNDING = 1e-6
RADII = 12  # radii around the start that the bound tries


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
        The largest of these: service and T-join shared equally by all loops; each task alone, there and back; and,
        from a common start, the same sharing with what the loops must walk to get away from it (`_spread_bound`).
    """
    if tasks is None:
        tasks = np.arange(problem.tasks)
    if len(tasks) == 0 or teams < 1:
        return 0.0
    service = float(np.min(problem.service[tasks], axis=1).sum())
    bound = max((service + join_seconds(problem, tasks)) / teams, float(alone_seconds(problem, start, tasks).max()))
    if start is not None and teams > 1 and len(np.unique(start)) == 1:
        bound = max(bound, _spread_bound(problem, teams, int(np.atleast_1d(start)[0]), tasks, service, bound))
    return bound


def _spread_bound(problem: Problem, teams: int, start: int, tasks: np.ndarray, service: float, least: float) -> float:
    """Return a bound from what K loops must walk to get away from one start.

    Look at all that is farther than r from the start. To serve the work W(r) out there within loops of L seconds takes
    at least W / (L - 2 r) loops, as each spends 2 r on going and coming; each crosses the circle r twice, while the
    tasks themselves cross it q(r) times. So at every r at least 2 ceil(W / (L - 2 r)) - q(r) crossings are walked
    besides. Their sum over r up to R, and a minimum T-join of what lies beyond R, are walked by the K loops together;
    the bound is the least L for which this and the service fit into K x L, for the best of some R.
    """
    weight = np.min(problem.seconds, axis=1)
    away = np.minimum(*(reach(problem, start, reverse) for reverse in (False, True)))
    tail, head = away[problem.tail], away[problem.head]
    # Going out along an edge from both of its ends, the two meet at its far point.
    with np.errstate(invalid="ignore"):
        peak = np.where(np.isfinite(weight), (tail + head + weight) / 2, np.maximum(tail, head))
    edge = problem.task_edge[tasks]
    near = np.minimum(tail, head)[edge]
    # A task without length lies at its corner, not beyond it: who serves it need not go on from there.
    near = np.where(peak[edge] > near, near, np.nextafter(near, -np.inf))
    work = np.min(problem.service[tasks], axis=1)
    low = np.concatenate([tail[edge], head[edge]])
    high = np.concatenate([peak[edge], peak[edge]])
    levels = np.unique(np.concatenate([low, high]))
    levels = levels[levels < least / 2]
    crossing = np.searchsorted(np.sort(low), levels, "right") - np.searchsorted(np.sort(high), levels, "right")
    order = np.argsort(near)
    beyond = service - np.concatenate([[0.0], np.cumsum(work[order])])[np.searchsorted(near[order], levels, "left")]
    width = np.diff(levels)

    def walked(longest: float) -> np.ndarray:
        """Return the seconds that must be walked within each level, all levels below it included."""
        loops = np.ceil(beyond[:-1] / np.maximum(longest - 2 * levels[:-1], 1e-9) - 1e-9)
        extra = np.maximum(2 * np.minimum(loops, teams) - crossing[:-1], 0)
        return np.concatenate([[0.0], np.cumsum(extra * width)])

    if len(levels) < 2:
        return least
    reached = walked(least)
    best = least
    # Beyond the radius where the tasks themselves cross often enough nothing is added: try radii up to there.
    last = int(np.searchsorted(reached, reached[-1] * (1 - 1e-9)))
    for level in np.unique(np.linspace(1, last, RADII).astype(int)) if last else []:
        radius = levels[level]
        with np.errstate(invalid="ignore", divide="ignore"):
            outside = np.maximum(peak - np.maximum(tail, radius), 0) + np.maximum(peak - np.maximum(head, radius), 0)
            factor = np.where(weight > 0, np.minimum(outside / weight, 1.0), 0.0)
        join = join_seconds(problem, tasks, np.nan_to_num(factor))
        low_end, high_end = best, 2 * best
        if service + join + walked(low_end)[level] <= teams * low_end:
            continue
        for _ in range(40):
            middle = (low_end + high_end) / 2
            if service + join + walked(middle)[level] > teams * middle:
                low_end = middle
            else:
                high_end = middle
        best = low_end
    return best


def reach(problem: Problem, source: int, reverse: bool = False) -> np.ndarray:
    """Return the seconds from `source` to every node (or from every node to it), float64, inf = no way."""
    begin, to, cost, _ = adjacency(problem, reverse)
    distance = np.empty(problem.nodes)
    parent = np.empty(problem.nodes, dtype=np.int32)
    heap = np.empty(len(to) + 1), np.empty(len(to) + 1, dtype=np.int32)
    shortest(begin, to, cost, source, -1, distance, parent, *heap)
    return distance


def alone_seconds(problem: Problem, start: int | Sequence[int] | None, tasks: np.ndarray) -> np.ndarray:
    """Return the seconds of a loop of each task only, from the start that suits it best (inf: none does).

    From anywhere only its service is counted, for the way back may serve others; inf if there is no way back.
    """
    begin, end = (nodes[tasks] for nodes in problem.ends())
    service = problem.service[tasks]
    if start is None:
        return np.where(_closed(problem, begin, end), service, np.inf).min(axis=1)
    best = np.full(len(tasks), np.inf)
    for source in np.unique(np.atleast_1d(start)):
        there, back = reach(problem, int(source)), reach(problem, int(source), reverse=True)
        best = np.minimum(best, (there[begin] + service + back[end]).min(axis=1))
    return best


def _closed(problem: Problem, begin: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Tell for which tasks and directions there is a way from the end back to the beginning."""
    offsets, to, _, _ = adjacency(problem)
    leave = np.repeat(np.arange(problem.nodes), np.diff(offsets))
    # tocsr() merges parallel streets: scipy 1.10 runs forever on strong components of a matrix with duplicates.
    arcs = coo_array((np.ones(len(to)), (leave, to)), shape=(problem.nodes, problem.nodes)).tocsr()
    label = connected_components(arcs, connection="strong")[1]
    closed = label[begin] == label[end]
    for source in np.unique(end[~closed]):  # few: streets that may be canvassed one way but not walked that way
        rows = (end == source) & ~closed
        closed |= rows & np.isfinite(reach(problem, int(source)))[begin]
    return closed


def total_bound(problem: Problem, start: int | None = None, tasks: np.ndarray | None = None) -> float:
    """Return seconds below which the sum of all loops' times cannot be, however many loops there are."""
    if tasks is None:
        tasks = np.arange(problem.tasks)
    if len(tasks) == 0:
        return 0.0
    shared = float(np.min(problem.service[tasks], axis=1).sum() + join_seconds(problem, tasks))
    return max(shared, float(alone_seconds(problem, start, tasks).max()))
