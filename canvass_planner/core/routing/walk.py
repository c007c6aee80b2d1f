"""The real walk of a loop: every street in order, canvassed or only walked through."""

from dataclasses import dataclass

import numpy as np

from ..errors import CampaignError
from ..language import tr
from .distances import adjacency, shortest
from .plan import Plan
from .problem import Problem


@dataclass(frozen=True)
class Walk:
    """A closed walk, one entry a step.

    Parameters
    ----------
    edge
        Edge of each step, int64, shape (s,).
    forward
        Whether it is walked from tail to head.
    task
        Task that it serves; -1 = deadheading.
    seconds
        Time of each step.
    nodes
        Nodes passed, shape (s + 1,); the last is the first.
    """

    edge: np.ndarray
    forward: np.ndarray
    task: np.ndarray
    seconds: np.ndarray
    nodes: np.ndarray


class Paths:
    """Shortest paths on a problem's graph, one after the other."""

    def __init__(self, problem: Problem):
        self._graph = adjacency(problem)
        nodes, arcs = problem.nodes, len(self._graph[1])
        self._distance = np.empty(nodes)
        self._parent = np.empty(nodes, dtype=np.int32)
        self._heap = np.empty(arcs + 1), np.empty(arcs + 1, dtype=np.int32)
        self._origin = np.repeat(np.arange(nodes), np.diff(self._graph[0]))

    def path(self, source: int, target: int) -> np.ndarray:
        """Return the arcs (2 x edge, + 1 if walked from head to tail) of the shortest way from source to target."""
        if source == target:
            return np.zeros(0, dtype=np.int64)
        begin, to, cost, arc = self._graph
        shortest(begin, to, cost, source, target, self._distance, self._parent, *self._heap)
        if not np.isfinite(self._distance[target]):
            raise CampaignError(
                tr("There is no way from node {source} to node {target}: plan the loops again.").format(
                    source=source, target=target
                )
            )
        arcs = []
        node = target
        while node != source:
            a = self._parent[node]
            arcs.append(int(arc[a]))
            node = self._origin[a]
        return np.array(arcs[::-1], dtype=np.int64)


def walk(problem: Problem, plan: Plan, k: int, paths: Paths | None = None) -> Walk:
    """Return the closed walk of loop `k`: its tasks in order, the shortest ways between, and back to its start.

    Parameters
    ----------
    paths
        `Paths(problem)`, to walk many loops of one problem.
    """
    return trace(problem, plan.loops[k], plan.forward[k], int(plan.starts[k]), paths or Paths(problem))


def trace(problem: Problem, tasks: np.ndarray, forward: np.ndarray, start: int, paths: Paths) -> Walk:
    """Return the closed walk from `start` through `tasks`, each walked `forward` or not; see `walk`."""
    begin, end = problem.ends()
    arcs, served = [], []
    here = start
    for task, ahead in zip(tasks, forward, strict=True):
        way = 0 if ahead else 1
        between = paths.path(here, int(begin[task, way]))
        arcs.extend(between.tolist())
        served.extend([-1] * len(between))
        arcs.append(2 * int(problem.task_edge[task]) + way)
        served.append(int(task))
        here = int(end[task, way])
    if len(tasks):
        back = paths.path(here, start)
        arcs.extend(back.tolist())
        served.extend([-1] * len(back))
    arc = np.array(arcs, dtype=np.int64)
    task = np.array(served, dtype=np.int64)
    edge, way = arc // 2, arc % 2
    seconds = problem.seconds[edge, way]
    serving = task >= 0
    seconds[serving] = problem.service[task[serving], way[serving]]
    reached = np.where(way == 0, problem.head[edge], problem.tail[edge])
    return Walk(edge, way == 0, task, seconds, np.concatenate([[start], reached]).astype(np.int64))
