"""Sidewalks mapped separately, folded into their street."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import networkx as nx
import numpy as np
import shapely

from .progress import Progress
from .segments import Chain

# A path whose every metre lies this near to a street with doors is that street's pavement, metres.
_BESIDE = 15.0
# A sidewalk is kept where going without it would take more than this many times its length, and these metres.
_DETOUR = 1.5
_DETOUR_METRES = 40.0
# Classes that may be a sidewalk although no tag says so.
_PATHS = frozenset(["footway", "path", "cycleway"])


def fold(chains: Sequence[Chain], progress: Progress | None = None) -> list[Chain]:
    """
    Leave out the sidewalks and crossings that no walk needs.

    They would double every street and cut it at every crossing. Candidates are tagged sidewalks, and paths without
    doors that run beside a street all their way. Shortest first, a candidate stays only where the way round without
    it is long (a greedy spanner: Althofer et al., "On sparse spanners of weighted graphs", 1993), so no place that
    could be reached is cut off and no crossing of a boulevard is lost; then dead ends among them go.

    Parameters
    ----------
    chains
        From `segments.cut`.

    Returns
    -------
    chains
        Those that stay. What they cut no longer is: cut them again.
    """
    progress = progress or Progress()
    lines = np.array([shapely.LineString(chain.lonlat) for chain in chains])
    series = gpd.GeoSeries(lines, crs="EPSG:4326")
    lines = series.to_crs(series.estimate_utm_crs()).to_numpy()
    candidate = _candidates(chains, lines)
    if not candidate.any():
        return list(chains)

    length = shapely.length(lines)
    ends = [(int(chain.nodes[0]), int(chain.nodes[-1])) for chain in chains]
    graph = nx.Graph()
    for (tail, head), metres in zip(
        [ends[i] for i in np.flatnonzero(~candidate)], length[~candidate].tolist(), strict=True
    ):
        if not graph.has_edge(tail, head) or graph[tail][head]["length"] > metres:
            graph.add_edge(tail, head, length=metres)

    keep = ~candidate
    order = np.flatnonzero(candidate)
    order = order[np.argsort(np.round(length[order], 3), kind="stable")]
    for count, i in enumerate(order.tolist()):
        if count % 100 == 0:
            progress.step(count / len(order))
        tail, head = ends[i]
        limit = _DETOUR * length[i] + _DETOUR_METRES
        if tail == head or (tail in graph and head in _near(graph, tail, limit)):
            continue
        graph.add_edge(tail, head, length=length[i])
        keep[i] = True
    _drop_dead_ends(ends, candidate, keep)
    return [
        chain._replace(kind=chain.kind._replace(sidewalk=False, canvass=chain.kind.canvass and not maybe))
        for chain, kept, maybe in zip(chains, keep.tolist(), candidate.tolist(), strict=True)
        if kept
    ]


def _candidates(chains: Sequence[Chain], lines: np.ndarray) -> np.ndarray:
    """Tell which chains may be sidewalks, shape (n,), bool."""
    kinds = [chain.kind for chain in chains]
    tagged = np.array([kind.sidewalk for kind in kinds])
    open_air = np.array([not (kind.bridge or kind.tunnel or kind.steps) for kind in kinds])
    doors = np.array([kind.canvass for kind in kinds])
    path = np.array([kind.highway in _PATHS for kind in kinds]) & open_air & ~tagged
    street = doors & ~path & open_air
    if not street.any():
        return tagged
    plain = path & ~doors
    plain[plain] = shapely.covers(_beside(lines[street]), lines[plain])
    name = np.array([kind.name for kind in kinds])
    namesake = path & doors  # a raised pavement that bears its street's name is no street of its own
    for one in np.unique(name[namesake]):
        these = namesake & (name == one)
        namesake[these] = shapely.covers(_beside(lines[street & (name == one)]), lines[these])
    return tagged | plain | namesake


def _beside(lines: np.ndarray) -> shapely.Geometry:
    """Return the area beside some streets."""
    area = shapely.union_all(shapely.buffer(lines, _BESIDE, quad_segs=4))
    shapely.prepare(area)
    return area


def _near(graph: nx.Graph, node: int, limit: float) -> dict[int, float]:
    """Return the nodes within `limit` metres' walk."""
    return nx.single_source_dijkstra_path_length(graph, node, cutoff=limit, weight="length")


def _drop_dead_ends(ends: list[tuple[int, int]], candidate: np.ndarray, keep: np.ndarray) -> None:
    """Take out of `keep`, in place, the candidates that lead nowhere, one after the other."""
    at: dict[int, list[int]] = {}
    for i in np.flatnonzero(keep).tolist():
        for node in set(ends[i]):
            at.setdefault(node, []).append(i)
    loose = [node for node, chains in at.items() if len(chains) == 1]
    while loose:
        node = loose.pop()
        if len(at[node]) == 1 and candidate[at[node][0]]:
            chain = at[node][0]
            keep[chain] = False
            for end in set(ends[chain]):
                at[end].remove(chain)
                if len(at[end]) == 1:
                    loose.append(end)
