"""Measures of a plan by their names in the literature."""

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from .plan import Plan
from .problem import Problem
from .walk import Paths, walk


def measures(problem: Problem, plan: Plan) -> dict:
    """Measure a plan.

    Returns
    -------
    measures
        loops; longest, mean, bound (seconds); gap = longest / bound - 1; balance = longest / mean - 1; cv, the
        coefficient of variation of the loops' times; deadheading_ratio, time walked without canvassing / all time;
        connectivity, mean number of connected pieces of a turf (1 is best); route_overlap, how often a corner belongs
        to a further turf (0 = to one only): the node count of Lum, Cerrone, Golden, Wasil (2017) on the corners of the
        turfs, divided by these corners. Where places are known: compactness, the mean over turfs of the area of the
        convex hull / the area of the smallest circle around it (Reock 1961; 1 = a disc); hull_overlap, the area that
        the turfs' hulls have in common / the area of them all together (same source as the overlap; 0 = none).
    """
    used = [k for k in range(len(plan.loops)) if len(plan.loops[k])]
    seconds = plan.seconds[used] if used else np.zeros(0)
    paths = Paths(problem)
    dead = 0.0
    for k in used:
        steps = walk(problem, plan, k, paths)
        dead += float(steps.seconds[steps.task < 0].sum())
    mean = float(seconds.mean()) if used else 0.0
    total = float(seconds.sum())
    shape = {} if problem.xy is None else _shape(problem, [plan.loops[k] for k in used])
    return {
        "loops": len(used),
        "longest": plan.longest,
        "mean": mean,
        "bound": plan.bound,
        "gap": plan.gap,
        "balance": plan.longest / mean - 1 if mean else 0.0,
        "cv": float(seconds.std() / mean) if mean else 0.0,
        "deadheading_ratio": dead / total if total else 0.0,
        "connectivity": float(np.mean([pieces(problem, plan.loops[k]) for k in used])) if used else 0.0,
        "route_overlap": route_overlap(problem, [plan.loops[k] for k in used]),
        **shape,
    }


def pieces(problem: Problem, tasks: np.ndarray) -> int:
    """Return the number of connected pieces of a turf: targets that share a corner hang together."""
    edge = problem.task_edge[tasks]
    nodes, index = np.unique(np.concatenate([problem.tail[edge], problem.head[edge]]), return_inverse=True)
    index = index.reshape(2, -1)
    links = coo_array((np.ones(len(edge)), (index[0], index[1])), shape=(len(nodes), len(nodes)))
    return int(connected_components(links, directed=False)[0])


def _shape(problem: Problem, turfs: list[np.ndarray]) -> dict[str, float]:
    """Return compactness and hull_overlap of turfs whose corners' places are known."""
    places = [
        shapely.MultiPoint(problem.xy[np.concatenate([problem.tail[edge], problem.head[edge]])])
        for edge in (problem.task_edge[tasks] for tasks in turfs)
    ]
    hulls = shapely.convex_hull(np.array(places, dtype=object))
    radius = shapely.minimum_bounding_radius(hulls)
    wide = radius > 0
    covered = float(shapely.area(shapely.union_all(hulls)))
    return {
        "compactness": float(np.mean(shapely.area(hulls[wide]) / (np.pi * radius[wide] ** 2))) if wide.any() else 1.0,
        "hull_overlap": float(shapely.area(hulls).sum() / covered - 1) if covered > 0 else 0.0,
    }


def route_overlap(problem: Problem, turfs: list[np.ndarray]) -> float:
    """Return the route overlap index: how many corners are shared, (visits by turfs - corners) / corners."""
    visits = np.zeros(problem.nodes, dtype=np.int64)
    for tasks in turfs:
        edge = problem.task_edge[tasks]
        visits[np.unique(np.concatenate([problem.tail[edge], problem.head[edge]]))] += 1
    corners = int((visits > 0).sum())
    return float(visits.sum() / corners - 1) if corners else 0.0
