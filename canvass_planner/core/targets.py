"""Targets: which segments to canvass, given the hours that there are.

The hours of all teams pay for the doors, for walking along the targets, and for walking between them and to them
(deadheading). The choice grows neighbourhoods: from the best place outwards, street by street, so that a team's turf is
whole and little of its time goes into walking.
"""

import heapq
from collections.abc import Callable, Collection, Mapping, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import pymatching
import shapely
from pyproj import Transformer
from scipy.sparse import coo_matrix, csr_matrix, diags
from scipy.sparse.csgraph import connected_components, dijkstra, minimum_spanning_tree
from scipy.spatial import cKDTree

from .errors import CampaignError, positive
from .language import tr
from .progress import Progress
from .streets import StreetNetwork

MARGIN = 0.05
"""Share of the hours kept back: loops are not equally long, and a plan is not the day itself."""

APPROACH = 0.75
"""Share of the way from the start to the targets and back that a team walks beyond the shortest tour of all targets.
Measured on the plans of two cities from a single start: 0.42 (Paris 3e/11e, 20 teams) and 0.73 (Monaco, 20 teams)."""

NEIGHBOURHOOD_M = 250.0
"""Streets within this distance of each other count as one neighbourhood, metres."""

CANDIDATES = 3
"""The optimiser chooses among the best segments for so many times the hours."""

SEEDS = 6
"""From so many places the targets are grown, to keep the best."""


CROSSING_M = 8.0
"""Width of a street whose two sides are canvassed in one pass, metres."""

ZIGZAG_M = 20.0
"""Who canvasses both sides in one pass crosses over once in so many metres, or every other door where doors are few."""


def service_seconds(streets: pd.DataFrame, seconds_per_door: float, speed: float) -> np.ndarray:
    """Return the time that canvassing each segment takes.

    A narrow street is walked once, crossing over and back; a wide one once on each side. Doors come on top.

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
    length, doors = (streets[name].to_numpy(dtype=float) for name in ("length_m", "doors"))
    crossings = np.minimum(length / ZIGZAG_M, doors / 2)
    metres = np.where(streets["sides"].to_numpy() == 2, 2 * length, length + crossings * CROSSING_M)
    return metres / speed + doors * seconds_per_door


def choose(
    streets: gpd.GeoDataFrame,
    priorities: gpd.GeoDataFrame | None,
    teams: int,
    minutes: float,
    seconds_per_door: float,
    speed: float,
    start: tuple[float, float] | None = None,
    *,
    always: Collection[str] = (),
    never: Collection[str] = (),
    done: Collection[str] = (),
    come_back: Mapping[str, float] | None = None,
    whole_stations: bool = False,
    least_doors: float = 0,
    optimise: bool = False,
    seed: int = 0,
    progress: Progress | None = None,
) -> tuple[gpd.GeoDataFrame, dict]:
    """Choose the segments that bring the most within teams x minutes, whole neighbourhoods before scattered streets.

    Segments are ranked as a neighbourhood grows: the value per minute of a segment and of the streets around it, less
    what walking to it costs. The longest beginning of that ranking which fits the hours is chosen; of several places to
    begin, the one that brings most. Walking is the exact shortest set of repeated segments that makes a tour of the
    targets possible (minimum T-join), the joins between separate parts, and each team's way from the start.

    Parameters
    ----------
    streets
        Segments with doors: segment_id, length_m, from_node, to_node, sides, walkable, canvass, doors.
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
    always, never
        segment_id of the segments that are targets whatever they are worth, and of those that never are.
    done
        station_id of the stations that have been canvassed already.
    come_back
        Doors where nobody was at home, by segment_id: those segments count with these doors only, even in a station
        that is done.
    whole_stations
        Whether a station is chosen with all its segments or not at all.
    least_doors
        The fewest doors of each separate part of the targets.
    optimise
        Whether the route optimiser then chooses, loop by loop, among these and the best of the rest: it takes some
        seconds, keeps every team's minutes exactly, and takes a street where walking to it pays, be the neighbourhood
        whole or not.
    seed
        Of the optimiser.
    progress
        Where progress and notes go.

    Returns
    -------
    targets
        GeoDataFrame in the order of `streets`: segment_id, doors, minutes (service), score, station_id, geometry.
    report
        What was chosen: segments, doors, value (doors x score), service_minutes, walking_minutes (estimated), hours
        (teams x minutes / 60). What was not: left_out_segments, left_out_doors, left_out_value, left_out_hours (what
        they would cost, walking included), left_out_teams (how many more of such teams), left_out_stations (for each
        station_id its segments, doors, value and service minutes, the most valuable first), too_long (the segment_id
        of those that take longer than a team has) and unreachable (of those that cannot be walked to).

    Raises
    ------
    CampaignError
        Where a number makes no sense, an id is unknown, nothing can be chosen, or what is always in exceeds the hours.
    """
    progress = progress or Progress()
    _check_numbers(teams, minutes, seconds_per_door, speed)
    come_back = dict(come_back or {})
    _check_ids(streets, [*always, *never, *come_back])
    streets = streets.assign(doors=streets["doors"].fillna(0.0), row=np.arange(len(streets)))
    streets.loc[streets["segment_id"].isin(come_back), "doors"] = streets["segment_id"].map(come_back)
    forced = streets["segment_id"].isin(always) & ~streets["segment_id"].isin(never)
    streets["score"], streets["station_id"] = _scores(streets, priorities)
    streets["forced"] = forced
    streets["wanted"] = streets["canvass"].astype(bool) & ~streets["station_id"].isin(done)
    streets["wanted"] |= streets["segment_id"].isin(come_back)
    streets["wanted"] = (streets["wanted"] & (streets["doors"] > 0) | forced) & ~streets["segment_id"].isin(never)
    if not streets["wanted"].any():
        raise CampaignError(
            tr("No street has doors to knock at: check that the tiles cover the streets, or plan without tiles.")
        )

    network = StreetNetwork.build(streets)
    home = _home(network, streets.crs, start)
    segments = _reachable(network, home, service_seconds(network.streets, seconds_per_door, speed))
    unreachable = streets[streets["wanted"] & ~streets["row"].isin(segments["row"])]
    _tell_unreachable(unreachable, progress)
    turn = minutes * 60.0
    too_long = segments[segments["seconds"] > turn]
    _tell_too_long(too_long, minutes, progress)
    segments = segments.drop(index=too_long.index).reset_index(drop=True)
    ways = _Ways(network)
    progress.step(0.1)

    budget = (1 - MARGIN) * teams * turn
    from_home = ways.distances(home) if home is not None else np.zeros(ways.count)

    def walking(chosen: np.ndarray) -> float:
        return _walking(ways, segments.iloc[chosen], teams, home, from_home) / speed

    if not len(segments):
        raise CampaignError(
            tr("Every street takes longer than {minutes} minutes: give more time, or cut long streets.").format(
                minutes=round(minutes)
            )
        )
    always_in = np.flatnonzero(segments["forced"])
    needed = segments["seconds"].iloc[always_in].sum() + (walking(always_in) if len(always_in) else 0.0)
    if needed > budget:
        raise CampaignError(
            tr(
                "The streets that are always in need {needed:.1f} hours, and the teams have {hours:.1f}: "
                "take some out or give more time."
            ).format(needed=needed / 3600, hours=budget / 3600)
        )
    # A team that first walks for a while has that much less time for doors.
    there = (from_home[segments["tail"]] + from_home[segments["head"]]) / 2
    late = np.clip(1 - 2 * there / speed / turn, 0.01, 1)
    grouped = segments["station_id"] if whole_stations else segments["segment_id"]
    rate, around = _neighbourhood(segments, grouped)
    growth = _Growth(ways, segments, grouped, rate * late, np.minimum(around, turn), there, speed)
    chosen = _best(growth, always_in, walking, budget, least_doors, progress.part(0.1, 0.3 if optimise else 0.95))
    if optimise and not whole_stations and len(chosen):
        chosen = _optimised(
            streets, segments, chosen, teams, turn, seconds_per_door, speed, home, seed, progress.part(0.3, 0.95)
        )
        chosen = np.setdiff1d(chosen, _small_parts(segments, chosen, always_in, least_doors))
    if not len(chosen):
        raise CampaignError(
            tr(
                "Nothing fits into {teams} teams x {minutes} minutes: give more time, a start nearer to the doors, "
                "or smaller parts."
            ).format(teams=teams, minutes=round(minutes))
        )
    report = _report(segments, chosen, walking, teams, turn)
    report["unreachable"] = unreachable["segment_id"].tolist()
    report["too_long"] = too_long["segment_id"].tolist()
    progress.note(
        tr(
            "{segments} streets with {doors} doors fit into {teams} teams x {minutes} minutes; {left} streets with "
            "{left_doors} doors stay out, which would take {hours:.0f} hours more ({more} teams)."
        ).format(
            segments=report["segments"],
            doors=round(report["doors"]),
            teams=teams,
            minutes=round(minutes),
            left=report["left_out_segments"],
            left_doors=round(report["left_out_doors"]),
            hours=report["left_out_hours"],
            more=report["left_out_teams"],
        )
    )
    picked = segments.iloc[chosen].sort_values("row")
    targets = gpd.GeoDataFrame(
        {
            "segment_id": picked["segment_id"].to_numpy(),
            "doors": picked["doors"].to_numpy(),
            "minutes": picked["seconds"].to_numpy() / 60,
            "score": picked["score"].to_numpy(),
            "station_id": picked["station_id"].to_numpy(),
        },
        geometry=streets.geometry.to_numpy()[picked["row"]],
        crs=streets.crs,
    )
    progress.step(1.0)
    return targets, report


def _check_numbers(teams: int, minutes: float, seconds_per_door: float, speed: float) -> None:
    for value, what in (
        (teams, tr("The number of teams")),
        (minutes, tr("The minutes of each team")),
        (speed, tr("The walking speed")),
    ):
        positive(value, what)
    if not (np.isfinite(seconds_per_door) and seconds_per_door >= 0):
        raise CampaignError(tr("The seconds at each door cannot be negative."))


def _check_ids(streets: gpd.GeoDataFrame, ids: Sequence[str]) -> None:
    unknown = pd.Index(ids).difference(streets["segment_id"])
    if len(unknown):
        raise CampaignError(
            tr("There are no streets with the ids {ids}: take ids from the field segment_id of the streets.").format(
                ids=", ".join(map(str, unknown[:10]))
            )
        )


def _scores(streets: gpd.GeoDataFrame, priorities: gpd.GeoDataFrame | None) -> tuple[np.ndarray, np.ndarray]:
    """Return each segment's score and station: those of the area in which (nearest to which) its middle lies."""
    if priorities is None or not len(priorities):
        return np.full(len(streets), 100.0), np.full(len(streets), "", dtype=object)
    areas = priorities.to_crs(streets.crs)
    middle = shapely.line_interpolate_point(streets.geometry.to_numpy(), 0.5, normalized=True)
    nearest = shapely.STRtree(areas.geometry.to_numpy()).query_nearest(middle, all_matches=False)[1]
    score = areas["score"].fillna(0).to_numpy(dtype=float)[nearest]
    return score, areas["station_id"].to_numpy(dtype=object)[nearest]


def _home(network: StreetNetwork, crs, start: tuple[float, float] | None) -> int | None:
    """Return the node of the network nearest to the start."""
    if start is None:
        return None
    # Plain numbers: of arrays with one place, pyproj warns in QGIS's log.
    to_degrees = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    return network.nearest_node(*to_degrees.transform(*map(float, start)))[0]


def _reachable(network: StreetNetwork, home: int | None, seconds: np.ndarray) -> pd.DataFrame:
    """Return the wanted segments of the part that holds the start (without one: the most doors), one row each."""
    table = pd.DataFrame(network.streets.drop(columns=network.streets.geometry.name))
    middle = shapely.line_interpolate_point(network.streets.geometry.to_numpy(), 0.5, normalized=True)
    table["x"], table["y"] = shapely.get_coordinates(middle).T
    table["tail"], table["head"], table["seconds"] = network.tail, network.head, seconds
    table["value"] = table["doors"] * table["score"]
    part = network.component[network.tail]
    if home is None:
        here = int(np.argmax(np.bincount(part, table["doors"] * table["wanted"] + table["forced"])))
    else:
        here = int(network.component[home])
    table = table[table["wanted"] & (part == here)].reset_index(drop=True)
    if not len(table):
        raise CampaignError(tr("No street with doors can be walked to from the start: choose another start."))
    return table


def _tell_unreachable(streets: pd.DataFrame, progress: Progress) -> None:
    if len(streets):
        progress.note(
            tr(
                "{count} streets with {doors} doors cannot be walked to from the start; they are left out: {ids}."
            ).format(
                count=len(streets),
                doors=round(streets["doors"].sum()),
                ids=", ".join(streets["segment_id"].iloc[:20]) + (" …" if len(streets) > 20 else ""),
            )
        )


def _tell_too_long(streets: pd.DataFrame, minutes: float, progress: Progress) -> None:
    if len(streets):
        progress.note(
            tr(
                "{count} streets with {doors} doors take longer than a team's {minutes} minutes; they are left out: "
                "{ids}. Cut them into pieces (Spread doors does), or give more time."
            ).format(
                count=len(streets),
                doors=round(streets["doors"].sum()),
                minutes=round(minutes),
                ids=", ".join(streets["segment_id"].iloc[:20]) + (" …" if len(streets) > 20 else ""),
            )
        )


class _Ways:
    """The walkable segments as an undirected graph: of parallel segments the shortest, loops left out."""

    def __init__(self, network: StreetNetwork):
        self.count = len(network.xy)
        low, high = np.minimum(network.tail, network.head), np.maximum(network.tail, network.head)
        length = network.streets["length_m"].to_numpy(dtype=float)
        order = np.lexsort((length, high, low))
        order = order[low[order] != high[order]]
        shortest = order[_first(low[order], high[order])]
        # A length of 0 would be no edge at all in a sparse matrix.
        self.low, self.high, self.length = low[shortest], high[shortest], np.maximum(length[shortest], 1e-3)
        half = coo_matrix((self.length, (self.low, self.high)), shape=(self.count, self.count))
        self.graph = csr_matrix(half + half.T)
        self.matching = pymatching.Matching()
        edges = zip(self.low.tolist(), self.high.tolist(), self.length.tolist(), strict=True)
        for edge, (tail, head, metres) in enumerate(edges):
            self.matching.add_edge(tail, head, fault_ids=edge, weight=metres)

    def distances(self, node: int) -> np.ndarray:
        """Return the walking distance in metres from `node` to every node (infinite where there is no way)."""
        return dijkstra(self.graph, directed=False, indices=node)


def _neighbourhood(segments: pd.DataFrame, grouped: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Return each segment's value per second, half its own (group's), half its neighbourhood's; and seconds there."""
    tree = cKDTree(segments[["x", "y"]].to_numpy())
    near = tree.sparse_distance_matrix(tree, NEIGHBOURHOOD_M, output_type="coo_matrix").tocsr()
    near.data = 1 - near.data / NEIGHBOURHOOD_M
    near = near + diags(1 - near.diagonal())
    value, seconds = segments["value"].to_numpy(), segments["seconds"].to_numpy()
    around = near @ seconds
    sums = segments.groupby(grouped.to_numpy())[["value", "seconds"]].transform("sum")
    own = (sums["value"] / sums["seconds"]).to_numpy()
    return 0.5 * own + 0.5 * (near @ value) / around, around


class _Growth:
    """Grows targets from a place outwards, group by group (a group is one segment, or one station's segments).

    A group away from those that have joined is worth less by the way there and back, which its whole neighbourhood
    shares: a dense quarter is reached early, a lonely street late.
    """

    def __init__(
        self,
        ways: _Ways,
        segments: pd.DataFrame,
        grouped: pd.Series,
        rate: np.ndarray,
        around: np.ndarray,
        from_home: np.ndarray,
        speed: float,
    ):
        self.ways, self.segments, self.rate, self.from_home = ways, segments, rate, from_home
        self.reach = around * speed / 2
        self.group, names = pd.factorize(grouped)
        by_group = np.argsort(self.group, kind="stable")
        self.members = np.split(by_group, np.cumsum(np.bincount(self.group, minlength=len(names)))[:-1])
        self.tail, self.head = segments["tail"].tolist(), segments["head"].tolist()
        self.at_node: dict[int, list[int]] = {}
        for segment, ends in enumerate(zip(self.tail, self.head, strict=True)):
            for node in set(ends):
                self.at_node.setdefault(node, []).append(segment)
        self.edges = [array.tolist() for array in (ways.graph.indptr, ways.graph.indices, ways.graph.data)]

    def seeds(self, allowed: np.ndarray) -> list[int]:
        """Return the segment nearest to the start and those of the highest rate, none a neighbour of another."""
        places = self.segments[["x", "y"]].to_numpy()
        left = np.where(allowed, self.rate, -1.0)
        near = np.where(allowed, self.from_home, np.inf)
        seeds = [int(np.argmin(near))] if 0 < near.min() < np.inf else []
        while len(seeds) < SEEDS and left.max() >= 0:
            seeds.append(int(np.argmax(left)))
            left[np.hypot(*(places - places[seeds[-1]]).T) < 2 * NEIGHBOURHOOD_M] = -1.0
        return seeds

    def grow(self, first: np.ndarray, allowed: np.ndarray, budget: float, progress: Progress) -> list[np.ndarray]:
        """Return groups in the order in which they join `first`, until their service exceeds `budget`."""
        seconds = self.segments["seconds"].to_numpy()
        away = [np.inf] * self.ways.count
        joined = ~allowed
        bites, used, queue = [], 0.0, []
        bite = first
        while True:
            bites.append(bite)
            joined[bite] = True
            used += seconds[bite].sum()
            if used > budget:
                break
            for segment in self._approach(away, bite):
                if not joined[segment]:
                    there = min(away[self.tail[segment]], away[self.head[segment]])
                    worth = self.rate[segment] * self.reach[segment] / (self.reach[segment] + there)
                    heapq.heappush(queue, (-worth, segment))
            if len(bites) % 64 == 1:
                progress.step(min(1.0, used / budget))
            while queue and joined[queue[0][1]]:
                heapq.heappop(queue)
            if not queue:
                break
            bite = self.members[self.group[queue[0][1]]]
            bite = bite[~joined[bite]]
        return bites

    def _approach(self, away: list[float], bite: np.ndarray) -> list[int]:
        """Bring `away`, each node's distance from what has joined, up to date; return the segments that come nearer."""
        indptr, indices, length = self.edges
        queue = [(0.0, node) for segment in bite.tolist() for node in (self.tail[segment], self.head[segment])]
        nearer = set()
        while queue:
            distance, node = heapq.heappop(queue)
            if distance >= away[node]:
                continue
            away[node] = distance
            nearer.add(node)
            for edge in range(indptr[node], indptr[node + 1]):
                if distance + length[edge] < away[indices[edge]]:
                    heapq.heappush(queue, (distance + length[edge], indices[edge]))
        return sorted({segment for node in nearer for segment in self.at_node.get(node, ())})


def _best(
    growth: _Growth,
    always_in: np.ndarray,
    walking: Callable[[np.ndarray], float],
    budget: float,
    least_doors: float,
    progress: Progress,
) -> np.ndarray:
    """Return the most valuable of the targets grown from several places, without parts of too few doors."""
    value = growth.segments["value"].to_numpy()
    best = always_in
    allowed = np.ones(len(value), dtype=bool)
    for attempt in range(5):
        seeds = (
            [always_in] if len(always_in) else [growth.members[growth.group[seed]] for seed in growth.seeds(allowed)]
        )
        found = always_in
        for number, seed in enumerate(seeds):
            part = progress.part((attempt + number / len(seeds)) / 5, (attempt + (number + 1) / len(seeds)) / 5)
            bites = growth.grow(seed, allowed, budget, part.part(0.0, 0.5))
            grown = _longest_fit(bites, growth.segments["seconds"].to_numpy(), walking, budget, part.part(0.5, 1.0))
            if value[grown].sum() > value[found].sum() or not len(found):
                found = grown
        small = _small_parts(growth.segments, found, always_in, least_doors)
        kept = np.setdiff1d(found, small)
        if value[kept].sum() > value[best].sum() or not len(best):
            best = kept
        if not len(small):
            break
        # What was too small on its own makes room for more of the rest.
        allowed[small] = False
    return best


def _small_parts(segments: pd.DataFrame, chosen: np.ndarray, always_in: np.ndarray, least_doors: float) -> np.ndarray:
    """Return the chosen segments that lie in connected parts of too few doors."""
    picked = segments.iloc[chosen]
    nodes, ends = np.unique(picked[["tail", "head"]].to_numpy(), return_inverse=True)
    tail, head = ends.reshape(-1, 2).T
    links = coo_matrix((np.ones(len(tail)), (tail, head)), shape=(len(nodes), len(nodes)))
    part = connected_components(links, directed=False)[1][tail]
    few = np.bincount(part, picked["doors"])[part] < least_doors if len(part) else np.zeros(0, dtype=bool)
    return np.setdiff1d(chosen[few], always_in)


def _longest_fit(
    bites: list[np.ndarray],
    seconds: np.ndarray,
    walking: Callable[[np.ndarray], float],
    budget: float,
    progress: Progress,
) -> np.ndarray:
    """Return the longest beginning of `bites` whose service and walking fit `budget`, then what still fits after it."""
    fits, beyond = 0, len(bites) + 1
    rounds = 0

    def fit(taken: list[np.ndarray]) -> bool:
        chosen = np.concatenate(taken)
        return seconds[chosen].sum() + walking(chosen) <= budget

    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        fits, beyond = (middle, beyond) if fit(bites[:middle]) else (fits, middle)
        rounds += 1
        progress.step(min(1.0, rounds / 30))
    taken = bites[:fits]
    for bite in bites[fits + 1 : fits + 1 + 12]:
        if fit([*taken, bite]):
            taken.append(bite)
        rounds += 1
        progress.step(min(1.0, rounds / 30))
    return np.concatenate(taken) if taken else np.zeros(0, dtype=np.int64)


def _optimised(
    streets: gpd.GeoDataFrame,
    segments: pd.DataFrame,
    chosen: np.ndarray,
    teams: int,
    turn: float,
    seconds_per_door: float,
    speed: float,
    home: int | None,
    seed: int,
    progress: Progress,
) -> np.ndarray:
    """Return the targets that the route optimiser serves within the hours, out of `chosen` and the best of the rest."""
    from . import loops, routing  # the search kernels take a while to load, and only this needs them

    by_rate = np.argsort(-(segments["value"] / segments["seconds"]).to_numpy(), kind="stable")
    best = by_rate[np.cumsum(segments["seconds"].to_numpy()[by_rate]) < CANDIDATES * teams * turn]
    candidates = segments.iloc[np.union1d(best, chosen)]
    # What is always in is worth more than all the rest together.
    score = np.where(candidates["forced"], candidates["score"].max() * len(candidates) + 1, candidates["score"])
    turf = loops.turfs(streets, candidates.assign(score=score), speed, seconds_per_door)
    plan = routing.solve(
        turf.problem,
        teams=teams,
        start=home,
        objective="score",
        limit_seconds=(1 - MARGIN) * turn,
        seed=seed,
        progress=progress,
    )
    served = turf.tasks["segment_id"].iloc[np.concatenate([*plan.loops, np.zeros(0, dtype=np.int64)])].value_counts()
    # A wide street is two tasks, one a side: it is a target if both are served.
    whole = served[served == turf.tasks["segment_id"].value_counts().reindex(served.index)].index
    return np.flatnonzero(segments["segment_id"].isin(whole) | segments["forced"])


def _report(
    segments: pd.DataFrame, chosen: np.ndarray, walking: Callable[[np.ndarray], float], teams: int, turn: float
) -> dict:
    """Say what was chosen and what was left out, and what that would cost."""
    inside, left = segments.iloc[chosen], segments.drop(index=chosen)
    walk = walking(chosen)
    used = inside["seconds"].sum() + walk
    more = segments["seconds"].sum() + walking(np.arange(len(segments))) - used
    stations = left.groupby("station_id").agg(
        segments=("doors", "size"), doors=("doors", "sum"), value=("value", "sum"), minutes=("seconds", "sum")
    )
    stations["minutes"] /= 60
    stations = stations.sort_values("value", ascending=False, kind="stable").reset_index()
    return {
        "segments": len(inside),
        "doors": float(inside["doors"].sum()),
        "value": float(inside["value"].sum()),
        "service_minutes": float(inside["seconds"].sum() / 60),
        "walking_minutes": float(walk / 60),
        "hours": teams * turn / 3600,
        "left_out_segments": len(left),
        "left_out_doors": float(left["doors"].sum()),
        "left_out_value": float(left["value"].sum()),
        "left_out_hours": float(max(more, 0.0) / 3600) if len(left) else 0.0,
        "left_out_teams": int(np.ceil(max(more, 0.0) / (1 - MARGIN) / turn)) if len(left) else 0,
        "left_out_stations": stations.to_dict("records"),
    }


def _walking(ways: _Ways, targets: pd.DataFrame, teams: int, home: int | None, from_home: np.ndarray) -> float:
    """Estimate the metres walked without canvassing when `teams` loops serve the targets.

    The exact minimum T-join on the nodes where an odd number of passes ends, twice the shortest joins between the
    parts that then are still apart (one part a team is free, where the teams start in their turfs), and each team's way
    from `home`.
    """
    tail, head = targets["tail"].to_numpy(), targets["head"].to_numpy()
    once = (targets["sides"] != 2).to_numpy()
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
        return repeated + 2 * joins[: max(0, len(joins) - (teams - 1))].sum()
    middle = np.average((from_home[tail] + from_home[head]) / 2, weights=targets["seconds"])
    return repeated + 2 * joins.sum() + teams * APPROACH * 2 * middle


def _t_join(ways: _Ways, odd: np.ndarray) -> np.ndarray:
    """Return the positions of the edges of the graph which, walked once more, make every node even at least length."""
    if not odd.any():
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(ways.matching.decode(odd[: ways.matching.num_nodes]))


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
    first = _first(low, high)
    between = csr_matrix((length[first], (low[first], high[first])), shape=(parts, parts))
    return np.sort(minimum_spanning_tree(between).data)


def _first(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Tell which pairs, sorted, are the first of their equals."""
    first = np.ones(len(low), dtype=bool)
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    return first
