"""Targets: which segments to canvass, given the hours that there are.

The hours of all teams pay for the doors, for walking along the targets, and for walking between them and to them
(deadheading). The choice grows neighbourhoods: from the best place outwards, street by street, so that a team's turf is
whole and little of its time goes into walking.
"""

import heapq
from collections.abc import Callable

import geopandas as gpd
import numpy as np
import pandas as pd
import pymatching
import shapely
from scipy.sparse import coo_matrix, csr_matrix, diags
from scipy.sparse.csgraph import connected_components, dijkstra, minimum_spanning_tree
from scipy.spatial import cKDTree

from .errors import CampaignError
from .language import tr
from .progress import Progress

MARGIN = 0.05
"""Share of the hours kept back: loops are not equally long, and a plan is not the day itself."""

APPROACH = 0.75
"""Share of the way from the start to the targets and back that a team walks beyond the shortest tour of all targets.
Measured on the plans of two cities from a single start: 0.42 (Paris 3e/11e, 20 teams) and 0.73 (Monaco, 20 teams)."""

NEIGHBOURHOOD_M = 250.0
"""Streets within this distance of each other count as one neighbourhood, metres."""


def service_seconds(streets: pd.DataFrame, seconds_per_door: float, speed: float) -> np.ndarray:
    """Return the time that canvassing each segment takes: walking it, on both sides where it is wide, and its doors.

    Parameters
    ----------
    streets
        Segments: length_m, sides (1 or 2) and doors.
    seconds_per_door
        Time at each door, from one to the next, seconds.
    speed
        Walking speed, metres a second.

    Returns
    -------
    Array of float, seconds, one a segment.
    """
    passes = np.where(streets["sides"].to_numpy() == 2, 2.0, 1.0)
    walking = passes * streets["length_m"].to_numpy(dtype=float) / speed
    return walking + streets["doors"].to_numpy(dtype=float) * seconds_per_door


def choose(
    streets: gpd.GeoDataFrame,
    priorities: gpd.GeoDataFrame | None,
    teams: int,
    minutes: float,
    seconds_per_door: float,
    speed: float,
    start: tuple[float, float] | None = None,
    progress: Progress | None = None,
) -> tuple[gpd.GeoDataFrame, dict]:
    """Choose the segments that bring the most within teams x minutes, whole neighbourhoods before scattered streets.

    Segments are ranked as a neighbourhood grows: the value per minute of a segment and of the streets around it,
    less what walking to it costs. The longest beginning of that ranking which fits the hours is chosen. Its walking is
    the exact shortest set of repeated segments that makes a tour of the targets possible (minimum T-join), the joins
    between separate parts, and each team's way from the start.

    Parameters
    ----------
    streets
        Segments in a CRS in metres: segment_id, length_m, from_node, to_node, sides, walkable, canvass, doors.
    priorities
        Tiles or stations with score and station_id. None makes every door worth the same.
    teams, minutes
        How many teams, and for how long each walks.
    seconds_per_door
        Time at each door, seconds.
    speed
        Walking speed, metres a second.
    start
        Where all teams set out, x and y in the CRS of `streets`. None: each team starts in its turf.
    progress
        Where progress and notes go.

    Returns
    -------
    targets
        GeoDataFrame in the order of `streets`: segment_id, doors, minutes (service), score, station_id, geometry.
    report
        What was chosen and what was not: segments, doors, service_minutes, walking_minutes (both estimated), hours
        (teams x minutes / 60), left_out_segments, left_out_doors, left_out_minutes (service), and unreachable (the
        segment_id of those which cannot be walked to).

    Raises
    ------
    CampaignError
        Where teams, minutes, seconds or speed are not positive, or no segment can be chosen.
    """
    progress = progress or Progress()
    _positive(teams, tr("The number of teams"))
    _positive(minutes, tr("The minutes of each team"))
    _positive(speed, tr("The walking speed"))
    if not seconds_per_door >= 0:
        raise CampaignError(tr("The seconds at each door cannot be negative."))

    streets = streets.reset_index(drop=True)
    seconds = service_seconds(streets, seconds_per_door, speed)
    score, station = _scores(streets, priorities)
    doors = streets["doors"].fillna(0).to_numpy(dtype=float)
    wanted = streets["canvass"].to_numpy(dtype=bool) & (doors > 0)
    if not wanted.any():
        raise CampaignError(
            tr("No street has doors to knock at: check that the tiles cover the streets, or plan without tiles.")
        )
    ways = _Ways(streets)
    home = ways.nearest(start) if start is not None else None
    reachable = wanted & streets["walkable"].to_numpy(dtype=bool)
    reachable &= ways.part[ways.tail] == _home_part(ways, home, reachable, doors)
    unreachable = np.flatnonzero(wanted & ~reachable)
    if len(unreachable):
        progress.note(
            tr(
                "{count} streets with {doors} doors cannot be walked to from the start; they are left out: {ids}."
            ).format(
                count=len(unreachable),
                doors=round(doors[unreachable].sum()),
                ids=", ".join(streets["segment_id"].iloc[unreachable[:20]]) + (" …" if len(unreachable) > 20 else ""),
            )
        )
    if not reachable.any():
        raise CampaignError(tr("No street with doors can be walked to from the start: choose another start."))
    progress.step(0.1)

    hours = teams * minutes * 60.0
    budget = (1 - MARGIN) * hours
    far = ways.distances(home) / speed if home is not None else np.zeros(ways.count)
    rate, around = _neighbourhood(streets, doors * score, seconds, reachable)
    # A team that first walks for a while has that much less time for doors.
    rate = rate * np.clip(1 - 2 * (far[ways.tail] + far[ways.head]) / 2 / (minutes * 60), 0.01, 1)
    order = _grow(
        ways, reachable, rate, np.minimum(around, minutes * 60), seconds, speed, budget, progress.part(0.1, 0.6)
    )

    def walking(chosen: np.ndarray) -> float:
        return _walking(ways, streets["sides"].to_numpy(), seconds, chosen, teams, home, far * speed) / speed

    chosen, walk = _longest_fit(order, seconds, walking, budget, progress.part(0.6, 1.0))
    if not len(chosen):
        raise CampaignError(
            tr(
                "Not one street fits into {teams} teams x {minutes} minutes: give more time, or a start nearer to the "
                "doors."
            ).format(teams=teams, minutes=minutes)
        )
    chosen = np.sort(chosen)
    left = reachable.copy()
    left[chosen] = False
    targets = gpd.GeoDataFrame(
        {
            "segment_id": streets["segment_id"].to_numpy()[chosen],
            "doors": doors[chosen],
            "minutes": seconds[chosen] / 60,
            "score": score[chosen],
            "station_id": station[chosen],
        },
        geometry=streets.geometry.to_numpy()[chosen],
        crs=streets.crs,
    )
    report = {
        "segments": len(chosen),
        "doors": float(doors[chosen].sum()),
        "service_minutes": float(seconds[chosen].sum() / 60),
        "walking_minutes": float(walk / 60),
        "hours": hours / 3600,
        "left_out_segments": int(left.sum()),
        "left_out_doors": float(doors[left].sum()),
        "left_out_minutes": float(seconds[left].sum() / 60),
        "unreachable": streets["segment_id"].iloc[unreachable].tolist(),
    }
    progress.note(
        tr(
            "{segments} streets with {doors} doors fit into {teams} teams x {minutes} minutes; "
            "{left} streets with {left_doors} doors stay out."
        ).format(
            segments=report["segments"],
            doors=round(report["doors"]),
            teams=teams,
            minutes=round(minutes),
            left=report["left_out_segments"],
            left_doors=round(report["left_out_doors"]),
        )
    )
    progress.step(1.0)
    return targets, report


class _Ways:
    """The walkable segments as a graph: positions of nodes instead of their ids, the shortest of parallel segments."""

    def __init__(self, streets: gpd.GeoDataFrame):
        nodes, ends = np.unique(streets[["from_node", "to_node"]].to_numpy(), return_inverse=True)
        self.count = len(nodes)
        self.tail, self.head = ends.reshape(-1, 2).T
        walkable = streets["walkable"].to_numpy(dtype=bool) & (self.tail != self.head)
        low = np.minimum(self.tail, self.head)[walkable]
        high = np.maximum(self.tail, self.head)[walkable]
        length = streets["length_m"].to_numpy(dtype=float)[walkable]
        first = np.lexsort((length, high, low))
        low, high, length = low[first], high[first], length[first]
        shortest = np.ones(len(low), dtype=bool)
        shortest[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
        # A length of 0 would be no edge at all in a sparse matrix.
        self.low, self.high, self.length = low[shortest], high[shortest], np.maximum(length[shortest], 1e-3)
        half = coo_matrix((self.length, (self.low, self.high)), shape=(self.count, self.count))
        self.graph = csr_matrix(half + half.T)
        self.part = connected_components(self.graph, directed=False)[1]
        lines = streets.geometry.to_numpy()
        self.xy = np.zeros((self.count, 2))
        self.xy[self.tail] = shapely.get_coordinates(shapely.get_point(lines, 0))
        self.xy[self.head] = shapely.get_coordinates(shapely.get_point(lines, -1))

    def nearest(self, point: tuple[float, float]) -> int:
        """Return the node nearest to `point` among those that one can walk on from."""
        usable = np.flatnonzero(np.diff(self.graph.indptr) > 0)
        if not len(usable):
            usable = np.arange(self.count)
        return int(usable[cKDTree(self.xy[usable]).query(point)[1]])

    def distances(self, node: int) -> np.ndarray:
        """Return the walking distance in metres from `node` to every node (infinite where there is no way)."""
        return dijkstra(self.graph, directed=False, indices=node)


def _positive(value: float, what: str) -> None:
    if not (np.isfinite(value) and value > 0):
        raise CampaignError(tr("{what} must be more than zero, not {value}.").format(what=what, value=value))


def _scores(streets: gpd.GeoDataFrame, priorities: gpd.GeoDataFrame | None) -> tuple[np.ndarray, np.ndarray]:
    """Return each segment's score and station: those of the area in which (nearest to which) its middle lies."""
    if priorities is None or not len(priorities):
        return np.full(len(streets), 100.0), np.full(len(streets), "", dtype=object)
    areas = priorities.to_crs(streets.crs)
    middle = shapely.line_interpolate_point(streets.geometry.to_numpy(), 0.5, normalized=True)
    nearest = shapely.STRtree(areas.geometry.to_numpy()).query_nearest(middle, all_matches=False)[1]
    score = areas["score"].fillna(0).to_numpy(dtype=float)[nearest]
    return score, areas["station_id"].to_numpy(dtype=object)[nearest]


def _home_part(ways: _Ways, home: int | None, wanted: np.ndarray, doors: np.ndarray) -> int:
    """Return the connected part of the network that holds the start; without a start, the one with the most doors."""
    if home is not None:
        return int(ways.part[home])
    return int(np.argmax(np.bincount(ways.part[ways.tail], np.where(wanted, doors, 0.0))))


def _neighbourhood(
    streets: gpd.GeoDataFrame, value: np.ndarray, seconds: np.ndarray, reachable: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return each segment's value per second, half its own and half its neighbourhood's, and the seconds there."""
    rate = np.zeros(len(streets))
    around = np.zeros(len(streets))
    picked = np.flatnonzero(reachable)
    middle = shapely.line_interpolate_point(streets.geometry.to_numpy()[picked], 0.5, normalized=True)
    tree = cKDTree(shapely.get_coordinates(middle))
    near = tree.sparse_distance_matrix(tree, NEIGHBOURHOOD_M, output_type="coo_matrix").tocsr()
    near.data = 1 - near.data / NEIGHBOURHOOD_M
    near = near + diags(1 - near.diagonal())
    nearby_value, nearby_seconds = near @ value[picked], near @ seconds[picked]
    rate[picked] = 0.5 * value[picked] / seconds[picked] + 0.5 * nearby_value / nearby_seconds
    around[picked] = nearby_seconds
    return rate, around


def _grow(
    ways: _Ways,
    reachable: np.ndarray,
    rate: np.ndarray,
    around: np.ndarray,
    seconds: np.ndarray,
    speed: float,
    budget: float,
    progress: Progress,
) -> np.ndarray:
    """Return segments in the order in which they join, from the best one outwards, until their service fills `budget`.

    A segment away from those that have joined is worth less by the way there and back, which its whole neighbourhood
    shares: a dense quarter is reached early, a lonely street late.
    """
    picked = np.flatnonzero(reachable)
    at_node: list[list[int]] = [[] for _ in range(ways.count)]
    for segment in picked:
        at_node[ways.tail[segment]].append(segment)
        at_node[ways.head[segment]].append(segment)
    indptr, indices, length = ways.graph.indptr, ways.graph.indices, ways.graph.data
    away = np.full(ways.count, np.inf)

    def worth(segment: int) -> float:
        there = min(away[ways.tail[segment]], away[ways.head[segment]])
        return rate[segment] * around[segment] / (around[segment] + 2 * there / speed)

    first = picked[np.argmax(rate[picked])]
    queue = [(-rate[first], int(first))]
    joined = np.zeros(len(reachable), dtype=bool)
    order, used = [], 0.0
    while queue and used <= budget:
        segment = heapq.heappop(queue)[1]
        if joined[segment]:
            continue
        joined[segment] = True
        order.append(segment)
        used += seconds[segment]
        if len(order) % 64 == 1:
            progress.step(min(1.0, used / budget))
        reached = [(0.0, int(node)) for node in (ways.tail[segment], ways.head[segment])]
        nearer = set()
        while reached:
            distance, node = heapq.heappop(reached)
            if distance >= away[node]:
                continue
            away[node] = distance
            nearer.add(node)
            for edge in range(indptr[node], indptr[node + 1]):
                if distance + length[edge] < away[indices[edge]]:
                    heapq.heappush(reached, (distance + length[edge], int(indices[edge])))
        for near in {segment for node in nearer for segment in at_node[node] if not joined[segment]}:
            heapq.heappush(queue, (-worth(near), int(near)))
    return np.array(order, dtype=np.int64)


def _longest_fit(
    order: np.ndarray,
    seconds: np.ndarray,
    walking: Callable[[np.ndarray], float],
    budget: float,
    progress: Progress,
) -> tuple[np.ndarray, float]:
    """Return the longest beginning of `order` whose service and walking fit `budget`, and its walking in seconds."""
    service = np.concatenate([[0.0], np.cumsum(seconds[order])])
    fits, walk, beyond = 0, 0.0, len(order) + 1
    rounds = 0
    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        needed = walking(order[:middle])
        if service[middle] + needed <= budget:
            fits, walk = middle, needed
        else:
            beyond = middle
        rounds += 1
        progress.step(min(1.0, rounds / 20))
    return order[:fits], walk


def _walking(
    ways: _Ways,
    sides: np.ndarray,
    seconds: np.ndarray,
    chosen: np.ndarray,
    teams: int,
    home: int | None,
    from_home: np.ndarray,
) -> float:
    """Estimate the metres walked without canvassing when `teams` loops serve the segments `chosen`.

    The exact minimum T-join on the nodes where an odd number of passes ends, twice the shortest joins between the
    parts that then are still apart (one part a team is free, where the teams start in their turfs), and each team's way
    from `home`.
    """
    tail, head = ways.tail[chosen], ways.head[chosen]
    once = sides[chosen] != 2
    odd = (np.bincount(np.concatenate([tail[once], head[once]]), minlength=ways.count) % 2).astype(np.uint8)
    doubled = _t_join(ways, odd)
    repeated = ways.length[doubled].sum()

    links = np.concatenate([tail, ways.low[doubled]]), np.concatenate([head, ways.high[doubled]])
    joined = coo_matrix((np.ones(len(links[0])), links), shape=(ways.count, ways.count))
    label = connected_components(joined, directed=False)[1]
    nodes = np.unique(np.concatenate(links))
    parts, label_of = np.unique(label[nodes], return_inverse=True)
    joins = _joins(ways, nodes, label_of, len(parts))
    if home is None:
        joins = joins[: max(0, len(joins) - (teams - 1))]
        return repeated + 2 * joins.sum()
    middle = np.average((from_home[tail] + from_home[head]) / 2, weights=seconds[chosen])
    return repeated + 2 * joins.sum() + teams * APPROACH * 2 * middle


def _t_join(ways: _Ways, odd: np.ndarray) -> np.ndarray:
    """Return the positions of the edges of the graph which, walked once more, make every node even at least length."""
    if not odd.any():
        return np.zeros(0, dtype=np.int64)
    matching = pymatching.Matching()
    for edge, (low, high, length) in enumerate(
        zip(ways.low.tolist(), ways.high.tolist(), ways.length.tolist(), strict=True)
    ):
        matching.add_edge(low, high, fault_ids=edge, weight=length)
    correction = matching.decode(odd[: matching.num_nodes])
    return np.flatnonzero(correction)


def _joins(ways: _Ways, nodes: np.ndarray, label: np.ndarray, parts: int) -> np.ndarray:
    """Return the lengths, ascending, of the shortest ways that join the `parts` to which `nodes` belong into one.

    A minimum spanning tree over the parts, from the borders between the parts' catchments (Mehlhorn 1988).
    """
    if parts < 2:
        return np.zeros(0)
    distance, _, source = dijkstra(ways.graph, directed=False, indices=nodes, min_only=True, return_predecessors=True)
    catchment = np.full(ways.count, -1)
    catchment[nodes] = label
    known = source >= 0
    catchment[known] = catchment[source[known]]
    across = (catchment[ways.low] != catchment[ways.high]) & known[ways.low] & known[ways.high]
    low, high = catchment[ways.low[across]], catchment[ways.high[across]]
    length = distance[ways.low[across]] + ways.length[across] + distance[ways.high[across]]
    low, high = np.minimum(low, high), np.maximum(low, high)
    by_length = np.lexsort((length, high, low))
    low, high, length = low[by_length], high[by_length], length[by_length]
    first = np.ones(len(low), dtype=bool)
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    between = csr_matrix((length[first], (low[first], high[first])), shape=(parts, parts))
    return np.sort(minimum_spanning_tree(between).data)
