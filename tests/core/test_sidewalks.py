"""Sidewalks: folding leaves out what no walk needs, and cuts nothing off."""

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import segments, sidewalks

STREET = segments.Kind("Rue", "residential", 1, True, True, False, False, False)
PAVEMENT = segments.Kind("", "footway", 1, True, False, False, False, False, sidewalk=True)


def chain(tail, head, kind):
    """Return a straight chain on a grid of about 75 m, node k in column k % 5, row k // 5."""
    nodes = np.array(sorted([tail, head]), np.int64)
    return segments.Chain(nodes, np.column_stack([2 + nodes % 5 * 0.001, 48 + nodes // 5 * 0.0007]), kind)


def graph(chains):
    return nx.Graph((int(c.nodes[0]), int(c.nodes[-1])) for c in chains)


node = st.integers(0, 24)
edge = st.tuples(node, node).filter(lambda pair: pair[0] != pair[1])


@settings(max_examples=60, deadline=None)
@given(st.lists(edge, min_size=1, max_size=15), st.lists(edge, max_size=15))
def test_whoever_could_be_reached_still_can(streets, pavements):
    chains = segments.cut([chain(*e, STREET) for e in streets] + [chain(*e, PAVEMENT) for e in pavements])
    kept = sidewalks.fold(chains)
    assert sum(c.kind.canvass for c in kept) == sum(c.kind.canvass for c in chains)
    before, after = graph(chains), graph(kept)
    on_streets = {int(n) for c in chains if c.kind.canvass for n in (c.nodes[0], c.nodes[-1])}
    assert on_streets <= set(after)
    for part in nx.connected_components(before):
        served = sorted(on_streets & part)
        assert all(nx.has_path(after, served[0], other) for other in served[1:])


def test_a_pavement_that_leads_nowhere_goes():
    kept = sidewalks.fold(segments.cut([chain(0, 1, STREET), chain(1, 2, PAVEMENT), chain(2, 3, PAVEMENT)]))
    assert [c.kind for c in kept] == [STREET]


def test_nothing_to_fold():
    chains = segments.cut([chain(0, 1, STREET)])
    assert sidewalks.fold(chains) == chains
