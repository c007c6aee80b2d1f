"""Segments: ways and noded lines, cut and joined so that each runs from junction to junction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
import shapely

from . import schema

# Doors come later, with the tiles.
COLUMNS = [*(name for name in schema.LAYERS["streets"].names if name != "doors"), "bridge", "tunnel"]


class Kind(NamedTuple):
    """What all of a segment has in common: where it changes, a segment ends."""

    name: str
    highway: str
    sides: int
    walkable: bool
    canvass: bool
    steps: bool
    bridge: bool
    tunnel: bool
    sidewalk: bool = False


class Chain(NamedTuple):
    """A run of nodes of one kind. Chains meet where they share a node."""

    nodes: np.ndarray  # (n,) int64
    lonlat: np.ndarray  # (n, 2) degrees
    kind: Kind


def cut(chains: Iterable[Chain]) -> list[Chain]:
    """
    Make chains that run from junction to junction, by osmnx's simplification.

    A junction is a node where three or more meet, a dead end, or where the kind changes.

    Returns
    -------
    chains
        Each from its lower end node to its higher, in the order of their nodes: whatever else is in the file, a street
        becomes the same chain.
    """
    import osmnx as ox  # slow to import, and only needed here

    runs = _runs(list(chains))
    # osmnx sees the runs' ends only: fewer nodes, and the lines are put together from the runs afterwards.
    graph = nx.MultiDiGraph(crs="EPSG:4326", simplified=False)
    for number, run in enumerate(runs):
        for k in (0, -1):
            graph.add_node(int(run.nodes[k]), x=float(run.lonlat[k, 0]), y=float(run.lonlat[k, 1]))
        for tail, head in {(int(run.nodes[0]), int(run.nodes[-1])), (int(run.nodes[-1]), int(run.nodes[0]))}:
            graph.add_edge(tail, head, run=number, kind=run.kind)
    # A ring that meets nothing has no junction: let it begin at its first node, or it would not become a segment.
    for component in nx.weakly_connected_components(graph):
        if all(graph.out_degree(node) == 2 for node in component):
            graph.nodes[min(component)]["ring"] = True

    between = {(tail, head): run for tail, head, run in graph.edges(data="run")}
    graph = ox.simplify_graph(
        graph, node_attrs_include=["ring"], edge_attrs_differ=["kind"], remove_rings=False, track_merged=True
    )
    pieces = []
    for tail, head, edge in graph.edges(data=True):
        if tail <= head:
            steps = [(step[0], between[step]) for step in edge.get("merged_edges", [])] or [(tail, edge["run"])]
            piece = _join([(start, runs[number]) for start, number in steps])
            if tail < head or piece.nodes[1] <= piece.nodes[-2]:  # each is there in both directions: keep one
                pieces.append(piece)
    return sorted(pieces, key=_order)


def _order(chain: Chain) -> tuple[int, int, int]:
    """Sort by the ends, then by the lowest node between them (-1: none); parallel streets share no inner node."""
    inner = chain.nodes[1:-1]
    return int(chain.nodes[0]), int(chain.nodes[-1]), int(inner.min()) if len(inner) else -1


def _runs(chains: list[Chain]) -> list[Chain]:
    """Cut chains at every node that appears elsewhere too; a stretch mapped twice is kept once."""
    _, number, count = np.unique(
        np.concatenate([chain.nodes for chain in chains]), return_inverse=True, return_counts=True
    )
    shared = np.split(count[number] > 1, np.cumsum([len(chain.nodes) for chain in chains])[:-1])
    runs: dict[tuple[int, int, int], Chain] = {}
    for chain, meets in zip(chains, shared, strict=True):
        meets[[0, -1]] = True
        cuts = np.flatnonzero(meets)
        for begin, end in zip(cuts[:-1], cuts[1:], strict=True):
            run = Chain(chain.nodes[begin : end + 1], chain.lonlat[begin : end + 1], chain.kind)
            if (run.nodes[0], run.nodes[1]) > (run.nodes[-1], run.nodes[-2]):
                run = Chain(run.nodes[::-1], run.lonlat[::-1], run.kind)
            known = runs.get(_order(run))
            # Mapped twice (a bus lane's way on a street's nodes), it is walked once: doors win.
            if known is None or run.kind.canvass > known.kind.canvass:
                runs[_order(run)] = run
    # Two runs between the same nodes may be one ring in two ways: a node in between lets osmnx see that they go round.
    pairs = Counter((tail, head) for tail, head, _ in runs)
    split = []
    for (tail, head, inner), run in runs.items():
        if inner != -1 and tail != head and pairs[tail, head] > 1:
            split += [Chain(run.nodes[:2], run.lonlat[:2], run.kind), Chain(run.nodes[1:], run.lonlat[1:], run.kind)]
        elif inner != -1 or tail != head:
            split.append(run)
    return split


def _join(steps: list[tuple[int, Chain]]) -> Chain:
    """Join runs, each given with the node that it is to start from."""
    ahead = [
        run if start == run.nodes[0] else Chain(run.nodes[::-1], run.lonlat[::-1], run.kind) for start, run in steps
    ]
    rest = ahead[1:]
    return Chain(
        np.concatenate([ahead[0].nodes, *(run.nodes[1:] for run in rest)]),
        np.concatenate([ahead[0].lonlat, *(run.lonlat[1:] for run in rest)]),
        ahead[0].kind,
    )


def table(chains: Sequence[Chain]) -> gpd.GeoDataFrame:
    """
    Make the streets table of chains from `cut`.

    Returns
    -------
    streets
        In EPSG:4326, one row a chain, in their order. `segment_id` is made of the two end nodes; of parallel segments
        all but the first (the one that is straight, or has the lowest inner node) also name their lowest inner node.
    """
    streets = pd.DataFrame([chain.kind for chain in chains], columns=Kind._fields)
    order = [_order(chain) for chain in chains]
    streets["from_node"] = np.array([tail for tail, _, _ in order], np.int64)
    streets["to_node"] = np.array([head for _, head, _ in order], np.int64)
    ids, previous = [], None
    for tail, head, inner in order:
        ids.append(f"{tail}-{head}-{inner}" if (tail, head) == previous else f"{tail}-{head}")
        previous = (tail, head)
    streets["segment_id"] = ids
    index = np.repeat(np.arange(len(chains)), [len(chain.nodes) for chain in chains])
    lines = shapely.linestrings(np.vstack([chain.lonlat for chain in chains]), indices=index)
    streets = gpd.GeoDataFrame(streets, geometry=lines, crs="EPSG:4326")
    streets["length_m"] = streets.to_crs(streets.estimate_utm_crs()).length
    return streets[[*COLUMNS, "geometry"]]
