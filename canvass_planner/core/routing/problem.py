"""What is to be planned: a walking graph and the tasks on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import CampaignError
from ..language import tr


@dataclass(frozen=True)
class Problem:
    """A walking graph and the tasks on its edges.

    The graph is a multigraph: parallel edges and self-loops are allowed. Several tasks may stand on one edge (the two
    sides of a wide street, the shares of a tower that is split at its doors). Serving a task walks its edge from end to
    end.

    Parameters
    ----------
    tail, head
        Nodes at the ends of each edge, int64, shape (m,).
    seconds
        Time to walk each edge from tail to head and from head to tail, shape (m, 2); inf = not walkable that way.
    task_edge
        Edge of each task, int64, shape (t,).
    service
        Seconds to serve each task, the walking included, forward (tail to head) and backward, shape (t, 2); inf = not
        that way.
    doors
        Doors of each task, shape (t,); zeros by default.
    score
        What each task is worth where the hours do not suffice for all, shape (t,); the doors by default.
    xy
        Coordinates of the nodes in metres, shape (n, 2), or None. Only the measures that look at the map need them.
    names
        Names of the tasks for messages, or None: their numbers.

    Raises
    ------
    CampaignError
        If the arrays do not fit each other or hold what no walk can have.
    """

    tail: np.ndarray
    head: np.ndarray
    seconds: np.ndarray
    task_edge: np.ndarray
    service: np.ndarray
    doors: np.ndarray | None = None
    score: np.ndarray | None = None
    xy: np.ndarray | None = None
    names: Sequence[str] | None = None

    def __post_init__(self):
        tasks = len(np.atleast_1d(self.task_edge))
        doors = np.zeros(tasks) if self.doors is None else self.doors
        fields = {
            "tail": (self.tail, np.int64, (-1,)),
            "head": (self.head, np.int64, (-1,)),
            "seconds": (self.seconds, np.float64, (-1, 2)),
            "task_edge": (self.task_edge, np.int64, (-1,)),
            "service": (self.service, np.float64, (-1, 2)),
            "doors": (doors, np.float64, (-1,)),
            "score": (doors if self.score is None else self.score, np.float64, (-1,)),
        }
        if self.xy is not None:
            fields["xy"] = (self.xy, np.float64, (-1, 2))
        for name, (value, kind, shape) in fields.items():
            object.__setattr__(self, name, np.ascontiguousarray(np.asarray(value, dtype=kind).reshape(shape)))
        self._check()

    def _check(self) -> None:
        edges, tasks = len(self.tail), len(self.task_edge)
        if len(self.head) != edges or len(self.seconds) != edges:
            raise CampaignError(tr("The streets' ends and walking times differ in number: read the streets again."))
        if any(len(values) != tasks for values in (self.service, self.doors, self.score)):
            raise CampaignError(tr("The targets' service times, doors and scores differ in number: make them again."))
        if edges and min(self.tail.min(), self.head.min()) < 0:
            raise CampaignError(tr("A street ends at a negative node: read the streets again."))
        if self.xy is not None and edges and max(self.tail.max(), self.head.max()) >= len(self.xy):
            raise CampaignError(tr("A street ends at a node without coordinates: read the streets again."))
        bad = np.flatnonzero(np.isnan(self.seconds).any(axis=1) | (self.seconds < 0).any(axis=1))
        if len(bad):
            raise CampaignError(
                tr("Street number {number} has a walking time of {seconds} s: it must be zero or more.").format(
                    number=bad[0], seconds=self.seconds[bad[0]].min()
                )
            )
        bad = np.flatnonzero((self.task_edge < 0) | (self.task_edge >= edges))
        if len(bad):
            raise CampaignError(
                tr("Target {name} lies on street number {edge}, which does not exist: make the targets again.").format(
                    name=self.name(bad[0]), edge=self.task_edge[bad[0]]
                )
            )
        bad = np.flatnonzero(np.isnan(self.service).any(axis=1) | (self.service < 0).any(axis=1))
        if len(bad):
            raise CampaignError(
                tr("Target {name} has a service time of {seconds} s: it must be zero or more.").format(
                    name=self.name(bad[0]), seconds=self.service[bad[0]].min()
                )
            )
        bad = np.flatnonzero(~np.isfinite(self.service).any(axis=1))
        if len(bad):
            raise CampaignError(
                tr("Target {name} can be served in neither direction: allow one, or take it out.").format(
                    name=self.name(bad[0])
                )
            )
        for values, what in ((self.doors, tr("doors")), (self.score, tr("score"))):
            bad = np.flatnonzero(~np.isfinite(values) | (values < 0))
            if len(bad):
                raise CampaignError(
                    tr("Target {name} has {value} for its {what}: it must be a number, zero or more.").format(
                        name=self.name(bad[0]), value=values[bad[0]], what=what
                    )
                )

    @property
    def nodes(self) -> int:
        """Number of nodes."""
        if self.xy is not None:
            return len(self.xy)
        return int(max(self.tail.max(), self.head.max())) + 1 if len(self.tail) else 0

    @property
    def tasks(self) -> int:
        """Number of tasks."""
        return len(self.task_edge)

    def name(self, task: int) -> str:
        """Return what messages call a task."""
        return str(self.names[task]) if self.names is not None else str(int(task))

    def ends(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the nodes where each task begins and ends, forward and backward: two int64 arrays (t, 2)."""
        tail, head = self.tail[self.task_edge], self.head[self.task_edge]
        return np.stack([tail, head], axis=1), np.stack([head, tail], axis=1)
