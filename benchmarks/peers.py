"""What others make of the same instances: PyVRP, and what a QGIS user would do today."""

import time

import networkx as nx
import numpy as np
from scipy.cluster.vq import kmeans2

from canvass_planner.core.routing import Problem
from canvass_planner.core.routing.distances import between

SLICES = 10  # parts of the time after which PyVRP's limit on a loop falls (or rises again, if it was kept by none)


def pyvrp(
    problem: Problem, teams: int | None, start: int | None, capacity: float | None, seconds: float, seed: int
) -> float | None:
    """Solve by PyVRP: one client for each direction of a task, the two in a group of which one is visited.

    Serving is part of the way to a client. With teams, the longest loop is made short by bisecting the limit on a
    loop's length. PyVRP's penalties start at their most; here that is set to the instance's scale, for its default
    wastes the first seconds. It has no loops that start anywhere: None then.
    """
    if start is None:
        return None
    import pyvrp as library

    begin, end = problem.ends()
    places, index = np.unique(np.concatenate([[start], begin.ravel()]), return_inverse=True)
    index = index.reshape(-1)
    there = between(problem, places).astype(np.float64)
    count = problem.tasks
    enter = np.concatenate([index[:1], index[1:].reshape(-1, 2).ravel()])
    leave = np.concatenate([index[:1], index[1:].reshape(-1, 2)[:, ::-1].ravel()])
    length = there[np.ix_(leave, enter)] + np.concatenate([[0.0], problem.service.ravel()])[None, :]
    unit = 1 if np.all(length == np.round(length)) else 10  # it counts in whole numbers
    matrix = np.round(np.minimum(length, 1e7) * unit).astype(np.int64)
    np.fill_diagonal(matrix, 0)

    def data(limit: float | None):
        model = library.Model()
        depot = model.add_depot(model.add_location(0, 0))
        for task in range(count):
            group = model.add_client_group()
            for _ in range(2):
                load = [int(problem.doors[task])] if capacity else []
                model.add_client(model.add_location(0, 0), delivery=load, required=False, group=group)
        vehicle = {"num_available": teams or count, "start_depot": depot, "end_depot": depot}
        if capacity:
            vehicle["capacity"] = [int(capacity)]
        if limit is not None:
            vehicle["max_distance"] = int(limit)
        model.add_vehicle_type(**vehicle)
        return model.data().replace(distance_matrices=[matrix], duration_matrices=[np.zeros_like(matrix)])

    scale = float(np.median(matrix[matrix > 0]))
    params = library.SolveParams(penalty=library.PenaltyParams(max_penalty=max(100.0, 10 * scale)))
    deadline = time.perf_counter() + seconds

    def solved(limit: float | None, allowed: float):
        stop = library.stop.MaxRuntime(max(0.05, allowed))
        best = library.solve(data(limit), stop=stop, seed=seed, display=False, collect_stats=False, params=params).best
        return best if best.is_feasible() else None

    if teams is None:
        best = solved(None, seconds)
        return best.distance() / unit if best else None
    total = np.sum(problem.service.min(axis=1)) * unit
    low, high, best = total / teams, None, None
    limit = 1.5 * low
    while time.perf_counter() < deadline:
        found = solved(limit, min(seconds / SLICES, deadline - time.perf_counter()))
        if found is None:
            low = limit
            limit = 2 * limit if high is None else (limit + high) / 2
            if high is not None and high - limit < 1:
                low, limit = total / teams, high - 1
            continue
        longest = max(route.distance() for route in found.routes())
        if best is None or longest < best:
            best = high = longest
        limit = max((low + high) / 2, 0.97 * high)
        if limit >= high:
            limit = high - 1
    return best / unit if best is not None else None


def kmeans(problem: Problem, teams: int, start: int | None, seed: int) -> float | None:
    """Return the longest loop by k-means on the segments' middles, then a postman tour of each cluster (networkx).

    A cluster's pieces are joined by a minimum spanning tree of the ways between them, its odd corners by a minimum
    matching; every tour begins and ends at `start`, if there is one. Clusters of equal number, not of equal work, are
    what the toolbox's k-means gives.
    """
    if problem.xy is None or teams is None:
        return None
    tail, head = problem.tail[problem.task_edge], problem.head[problem.task_edge]
    middle = (problem.xy[tail] + problem.xy[head]) / 2
    _, label = kmeans2(middle, teams, minit="++", seed=seed)
    longest = 0.0
    for cluster in range(teams):
        tasks = np.flatnonzero(label == cluster)
        if len(tasks):
            longest = max(longest, _postman(problem, tasks, start))
    return longest


def _postman(problem: Problem, tasks: np.ndarray, start: int | None) -> float:
    """Return the seconds of a postman tour of `tasks` on a symmetric graph."""
    tour = nx.MultiGraph()
    for task in tasks:
        edge = problem.task_edge[task]
        tour.add_edge(int(problem.tail[edge]), int(problem.head[edge]), seconds=float(problem.service[task].min()))
    if start is not None:
        tour.add_node(int(start))
    nodes = np.array(sorted(tour.nodes))
    place = {int(node): i for i, node in enumerate(nodes)}
    there = between(problem, nodes).astype(float)
    pieces = [np.array([place[node] for node in piece]) for piece in nx.connected_components(tour)]
    links = nx.Graph()
    for i in range(len(pieces)):
        for j in range(i):
            apart = there[np.ix_(pieces[i], pieces[j])]
            a, b = np.unravel_index(np.argmin(apart), apart.shape)
            links.add_edge(i, j, weight=apart[a, b], ends=(int(nodes[pieces[i][a]]), int(nodes[pieces[j][b]])))
    for _, _, link in nx.minimum_spanning_edges(links, data=True):
        tour.add_edge(*link["ends"], seconds=float(link["weight"]))
    odd = [node for node, degree in tour.degree() if degree % 2]
    pairs = nx.Graph()
    for i, u in enumerate(odd):
        for v in odd[:i]:
            pairs.add_edge(u, v, weight=float(there[place[u], place[v]]))
    for u, v in nx.min_weight_matching(pairs):
        tour.add_edge(u, v, seconds=pairs[u][v]["weight"])
    if not nx.is_eulerian(tour):
        raise RuntimeError("the postman's tour does not close")
    return sum(seconds for _, _, seconds in tour.edges(data="seconds"))
