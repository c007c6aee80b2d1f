"""A plan: who walks what, in which order."""

from dataclasses import dataclass, field, replace

import numpy as np


def _none() -> np.ndarray:
    return np.zeros(0, dtype=np.int64)


@dataclass(frozen=True)
class Plan:
    """Loops of a problem's tasks.

    Parameters
    ----------
    loops
        Tasks of each loop in walking order, int64 arrays.
    forward
        Whether each of these is walked from its edge's tail to its head, bool arrays.
    starts
        Node where each loop begins and ends; -1 for a loop without tasks that may start anywhere.
    seconds
        Time of each loop: service and the shortest walks between.
    unserved
        Tasks that can be reached and are in no loop: the hours do not suffice, or they are done.
    unreachable
        Tasks that no team can reach and come back from.
    bound
        No plan has a shorter longest loop (seconds).
    iterations
        Search steps made, all workers together.
    anywhere
        Loops start where it is best, not at a given start.
    """

    loops: list[np.ndarray]
    forward: list[np.ndarray]
    starts: np.ndarray
    seconds: np.ndarray
    unserved: np.ndarray = field(default_factory=_none)
    unreachable: np.ndarray = field(default_factory=_none)
    bound: float = 0.0
    iterations: int = 0
    anywhere: bool = False

    def only(self, loops: list[int]) -> "Plan":
        """Return the plan with these loops alone; what is served stays as it is said."""
        return replace(
            self,
            loops=[self.loops[k] for k in loops],
            forward=[self.forward[k] for k in loops],
            starts=self.starts[loops],
            seconds=self.seconds[loops],
        )

    @property
    def longest(self) -> float:
        """Seconds of the longest loop."""
        return float(np.max(self.seconds, initial=0.0))

    @property
    def gap(self) -> float:
        """How far the longest loop is above the bound, as a fraction: 0 is proven best."""
        return max(self.longest / self.bound - 1, 0.0) if self.bound > 0 else 0.0
