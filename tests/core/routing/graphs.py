"""Random walking graphs for the tests."""

import numpy as np
from hypothesis import strategies as st

from canvass_planner.core.routing import Problem


@st.composite
def problems(draw, symmetric=None):
    """A small multigraph: parts, parallel edges, self-loops, zero lengths, one-way walks, several tasks an edge."""
    nodes = draw(st.integers(1, 8))
    edges = draw(st.integers(1, 14))
    node = st.integers(0, nodes - 1)
    tail = draw(st.lists(node, min_size=edges, max_size=edges))
    head = draw(st.lists(node, min_size=edges, max_size=edges))
    length = st.integers(0, 50)
    there = np.array(draw(st.lists(length, min_size=edges, max_size=edges)), dtype=float)
    back = there.copy()
    if symmetric is False or (symmetric is None and draw(st.booleans())):
        back = np.array(draw(st.lists(st.one_of(length, st.just(np.inf)), min_size=edges, max_size=edges)), dtype=float)
    seconds = np.stack([there, back], axis=1)
    tasks = np.array(draw(st.lists(st.integers(0, edges - 1), max_size=10)), dtype=np.int64)
    doors = np.array(draw(st.lists(st.integers(0, 9), min_size=len(tasks), max_size=len(tasks))), dtype=float)
    service = seconds[tasks] + doors[:, None]
    xy = np.stack([np.arange(nodes), np.arange(nodes) ** 2 % 7], axis=1)
    return Problem(tail, head, seconds, tasks, service, doors, None, xy)


def grid(rows, columns, doors=3):
    """A grid of streets of 60 s, each a target."""
    number = np.arange(rows * columns).reshape(rows, columns)
    tail = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    head = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    seconds = np.full((len(tail), 2), 60.0)
    count = np.full(len(tail), float(doors))
    xy = np.stack(np.divmod(number.ravel(), columns), axis=1) * 75.0
    return Problem(tail, head, seconds, np.arange(len(tail)), seconds + 45.0 * doors, count, None, xy)
