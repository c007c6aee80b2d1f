"""Loops: the teams' closed walks on real streets, from the optimiser's plan to tables of loops and steps."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj.enums import TransformDirection

from . import addresses as house_numbers
from .errors import CampaignError
from .language import tr
from .progress import Progress
from .routing import Plan, Problem, measures, solve, split, walk
from .routing.bounds import alone_seconds
from .routing.walk import Paths, trace
from .streets import StreetNetwork
from .targets import service_seconds

OUTSIDE_M = 250.0
"""A start farther than this from the streets' extent is taken for a mistake, metres."""

SAME_QUARTER = 0.8
"""Turfs are said to overlap where this share of the smaller one's hull lies in the other's."""

SAID = 3
"""So many pairs of overlapping turfs are named."""

STEP_COLUMNS = ["loop_id", "step", "segment_id", "name", "service", "direction", "side", "doors", "minutes_from_start"]
STEP_COLUMNS += ["geometry"]


@dataclass(frozen=True)
class Turfs:
    """The targets as the optimiser's tasks.

    Attributes
    ----------
    network
        The walkable streets.
    tasks
        One row a pass: edge (row of network.streets), segment_id, side, doors, score.
    problem
        The same as arrays for the optimiser.
    """

    network: StreetNetwork
    tasks: pd.DataFrame
    problem: Problem

    @cached_property
    def paths(self) -> Paths:
        """The shortest ways between the streets' corners."""
        return Paths(self.problem)


def turfs(
    streets: gpd.GeoDataFrame,
    targets: pd.DataFrame,
    speed: float,
    seconds_per_door: float,
    addresses: pd.DataFrame | None = None,
    steps: bool = True,
) -> Turfs:
    """Describe the targets to the optimiser.

    Parameters
    ----------
    streets
        Segments of the schema.
    targets
        segment_id, doors, score.
    speed
        Walking speed, metres a second.
    seconds_per_door
        Seconds at each door, from one to the next.
    addresses
        Where known, they say how many doors each side of a wide street has; otherwise each has half.
    steps
        Whether teams may take steps; targets that are reached by steps only are unreachable otherwise.

    Raises
    ------
    CampaignError
        Where a target is no walkable segment, or stands twice.
    """
    network = StreetNetwork.build(streets)
    edge_of = pd.Series(np.arange(len(network.streets)), index=network.streets["segment_id"])
    unknown = [segment for segment in targets["segment_id"] if segment not in edge_of.index]
    if unknown:
        raise CampaignError(
            tr(
                "{count} targets are no walkable segments of the streets (such as {example}): choose targets again."
            ).format(count=len(unknown), example=unknown[0])
        )
    if targets["segment_id"].duplicated().any():
        twice = targets["segment_id"][targets["segment_id"].duplicated()].iloc[0]
        raise CampaignError(
            tr("The segment {segment} is twice among the targets: choose targets again.").format(segment=twice)
        )
    edges = edge_of[targets["segment_id"]].to_numpy()
    wide = network.streets["sides"].to_numpy()[edges] == 2
    left = _left_share(targets["segment_id"], addresses)
    rows = []
    for edge, segment, doors, score, both, share in zip(
        edges, targets["segment_id"], targets["doors"], targets["score"], ~wide, left, strict=True
    ):
        if both:
            rows.append((edge, segment, "both", doors, score))
        else:
            rows.append((edge, segment, "left", doors * share, score))
            rows.append((edge, segment, "right", doors * (1 - share), score))
    tasks = pd.DataFrame(rows, columns=["edge", "segment_id", "side", "doors", "score"])
    doors = tasks["doors"].to_numpy(dtype=float)
    edge = tasks["edge"].to_numpy(dtype=np.int64)
    seconds = network.seconds(speed)
    if not steps:
        seconds[network.streets["steps"].to_numpy(dtype=bool)] = np.inf
    problem = Problem(
        tail=network.tail,
        head=network.head,
        seconds=seconds,
        task_edge=edge,
        service=seconds[edge] + _at_doors(network, tasks, speed, seconds_per_door)[:, None],
        doors=doors,
        score=doors * tasks["score"].to_numpy(dtype=float),
        xy=network.xy,
        names=tasks["segment_id"].tolist(),
    )
    return Turfs(network, tasks, problem)


def shared(turf: Turfs, seconds: float, start: int | list[int] | None) -> Turfs:
    """Return the targets with those that no loop can hold split at their doors, to be shared between teams.

    Parameters
    ----------
    turf
        From `turfs`.
    seconds
        What a loop may take.
    start
        Where loops start, as `plan_loops` takes it.

    Raises
    ------
    CampaignError
        Where a target is too far away for any team: which one, and by how much.
    """
    problem, origin = split(turf.problem, seconds, start)
    tasks = turf.tasks.iloc[origin].assign(doors=problem.doors).reset_index(drop=True)
    return Turfs(turf.network, tasks, problem)


def _at_doors(network: StreetNetwork, tasks: pd.DataFrame, speed: float, seconds_per_door: float) -> np.ndarray:
    """Return the seconds of each task beyond walking it once: its doors, and crossing over on a narrow street."""
    walked = network.streets.iloc[tasks["edge"]].assign(doors=tasks["doors"].to_numpy(), sides=1)
    crossing = service_seconds(walked, seconds_per_door, speed) - walked["length_m"].to_numpy(dtype=float) / speed
    return np.where(tasks["side"] == "both", crossing, tasks["doors"] * seconds_per_door)


def start_node(network: StreetNetwork, start: tuple[float, float]) -> int:
    """Return the node of the network at which a start (longitude, latitude) lies.

    Raises
    ------
    CampaignError
        Where the start is farther than `OUTSIDE_M` from the streets' extent.
    """
    node, _ = network.nearest_node(*start)
    low, high = network.xy.min(axis=0), network.xy.max(axis=0)
    place = shapely.Point(network.from_degrees.transform(*map(float, start)))
    if shapely.box(*low, *high).distance(place) > OUTSIDE_M:
        west, south, east, north = network.streets.to_crs("EPSG:4326").total_bounds
        raise CampaignError(
            tr(
                "The start {lon:.5f}, {lat:.5f} lies outside the streets, which reach from {west:.5f}, {south:.5f} to "
                "{east:.5f}, {north:.5f}: choose a start among them (longitude first)."
            ).format(lon=start[0], lat=start[1], west=west, south=south, east=east, north=north)
        )
    return node


def plan_loops(
    turf: Turfs, teams: int | None, start: int | list[int] | None, progress: Progress | None = None, **search
) -> Plan:
    """Divide the targets into loops, one a team.

    Parameters
    ----------
    turf
        From `turfs`.
    teams
        How many loops; None where the objective finds it.
    start
        The node where all start, or one a team; None lets each start where it is best.
    progress
        Where progress and notes go.
    search
        What else `routing.solve` takes: objective, limits, seed, iterations, seconds, workers, compactness ...

    Raises
    ------
    CampaignError
        Where there are more teams than tasks, or the numbers make no sense.
    """
    progress = progress or Progress()
    if teams is not None and teams > len(turf.tasks):
        raise CampaignError(
            tr("There are more teams ({teams}) than street segments to canvass ({targets}): plan fewer teams.").format(
                teams=teams, targets=len(turf.tasks)
            )
        )
    plan = solve(turf.problem, teams=teams, start=start, progress=progress, **search)
    if len(plan.unreachable):
        lost = turf.tasks.iloc[plan.unreachable]
        progress.note(
            tr(
                "{count} targets with {doors} doors cannot be walked to from the start; no team has them: {ids}."
            ).format(
                count=lost["segment_id"].nunique(),
                doors=round(lost["doors"].sum()),
                ids=", ".join(lost["segment_id"].unique()[:20]),
            )
        )
    return plan


def read_plan(turf: Turfs, loops: pd.DataFrame, steps: pd.DataFrame) -> Plan:
    """Return the plan that tables of loops and steps hold, for `routing.solve` to go on from.

    Parameters
    ----------
    turf
        The targets of today; what the old plan served beyond them is left out.
    loops, steps
        Layers of the schema, as `tables` made them.

    Raises
    ------
    CampaignError
        Where a loop's start cannot be read.
    """
    waiting: dict[tuple[str, str], list[int]] = {}
    for task, key in enumerate(zip(turf.tasks["segment_id"], turf.tasks["side"], strict=True)):
        waiting.setdefault(key, []).append(task)
    tasks, forward, starts, seconds = [], [], [], []
    for loop_id, start in sorted(zip(loops["loop_id"], loops["start"], strict=True)):
        walked = steps[(steps["loop_id"] == loop_id) & steps["service"].astype(bool)].sort_values("step")
        keys = list(zip(walked["segment_id"], walked["side"], strict=True))
        found = [waiting[key].pop(0) if waiting.get(key) else -1 for key in keys]
        known = np.array(found, dtype=np.int64) >= 0
        tasks.append(np.array(found, dtype=np.int64)[known])
        forward.append(walked["direction"].to_numpy()[known] == "forward")
        starts.append(start_node(turf.network, _place(start, loop_id)))
        seconds.append(trace(turf.problem, tasks[-1], forward[-1], starts[-1], turf.paths).seconds.sum())
    served = np.zeros(len(turf.tasks), dtype=bool)
    served[np.concatenate([*tasks, np.zeros(0, dtype=np.int64)])] = True
    anywhere = len(set(starts)) > 1
    waits = np.flatnonzero(~served)
    reached = np.isfinite(alone_seconds(turf.problem, None if anywhere or not starts else starts[0], waits))
    return Plan(
        loops=tasks,
        forward=forward,
        starts=np.array(starts, dtype=np.int64),
        seconds=np.array(seconds),
        unserved=waits[reached],
        unreachable=waits[~reached],
        bound=60 * float(loops["bound_min"].max()),
        anywhere=anywhere,
    )


def _place(text: str, loop_id: int) -> tuple[float, float]:
    """Return the longitude and latitude that a loop's start is written as."""
    try:
        lon, lat = (float(part) for part in str(text).split(","))
    except ValueError as problem:
        raise CampaignError(
            tr("The start “{start}” of loop {loop} is no longitude, latitude: plan the loops anew.").format(
                start=text, loop=loop_id
            )
        ) from problem
    return lon, lat


def tables(
    turf: Turfs,
    plan: Plan,
    addresses: pd.DataFrame | None = None,
    teams: list[str] | None = None,
    ids: list[int] | None = None,
    only: Collection[int] | None = None,
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return the schema's *loops* and *steps* of a plan, in WGS 84; each step's line runs in walking direction.

    Parameters
    ----------
    turf, plan
        From `turfs` and `plan_loops`.
    addresses
        Give the steps their house numbers: segment_id, side, number, suffix.
    teams
        The teams' names, one a loop; None numbers them.
    ids
        Their loop_id, one a loop; None counts from 1.
    only
        Indices of the loops to make rows of, those without a target too (they stay at their start); None: all that
        have targets.
    """
    ids = list(range(1, len(plan.loops) + 1)) if ids is None else ids
    teams = [team_name(loop_id) for loop_id in ids] if teams is None else teams
    wanted = np.flatnonzero([len(tasks) for tasks in plan.loops]) if only is None else sorted(only)
    network, tasks, problem = turf.network, turf.tasks, turf.problem
    walks = {number: walk(problem, plan, number, turf.paths) for number in wanted}
    used = np.unique(np.concatenate([way.edge for way in walks.values()] or [np.zeros(0, dtype=np.int64)]))
    streets = network.streets.iloc[used].to_crs("EPSG:4326")
    row_of = dict(zip(used.tolist(), streets.itertuples(index=False), strict=True))
    sides = _walked_sides(turf, plan)
    doors = tasks["doors"].to_numpy(dtype=float)
    mean = float(np.mean(plan.seconds)) if len(plan.seconds) else 0.0
    loop_rows, step_rows = [], []
    for number, way in walks.items():
        served = way.task >= 0
        clock = np.concatenate([[0.0], np.cumsum(way.seconds)]) / 60
        lon, lat = _start(network, int(plan.starts[number]))
        lines = []
        for step, (edge, ahead, task) in enumerate(zip(way.edge, way.forward, way.task, strict=True), start=1):
            row = row_of[edge]
            line = shapely.get_coordinates(row.geometry)
            lines.append(line if ahead else line[::-1])
            step_rows.append(
                {
                    "loop_id": ids[number],
                    "step": step,
                    "segment_id": row.segment_id,
                    "name": row.name,
                    "service": bool(task >= 0),
                    "direction": "forward" if ahead else "backward",
                    "side": sides[task] if task >= 0 else "both",
                    "doors": float(doors[task]) if task >= 0 else 0.0,
                    "minutes_from_start": float(clock[step - 1]),
                    "geometry": shapely.LineString(lines[-1]),
                }
            )
        loop_rows.append(
            {
                "loop_id": ids[number],
                "team": teams[number],
                "start": f"{lon:.6f}, {lat:.6f}",
                "doors": float(doors[way.task[served]].sum()),
                "minutes": float(clock[-1]),
                "service_min": float(way.seconds[served].sum() / 60),
                "deadhead_min": float(way.seconds[~served].sum() / 60),
                "length_m": float(network.streets["length_m"].to_numpy()[way.edge].sum()),
                "balance": balance(plan.seconds[number], mean),
                "bound_min": float(plan.bound / 60),
                "colour": "",
                "geometry": shapely.LineString(np.concatenate(lines) if lines else [(lon, lat)] * 2),
            }
        )
    loops = gpd.GeoDataFrame(loop_rows, crs="EPSG:4326")
    steps = gpd.GeoDataFrame(step_rows, columns=STEP_COLUMNS, geometry="geometry", crs="EPSG:4326")
    steps["odd"], steps["even"] = _numbers(steps, addresses)
    return loops, steps


def balance(seconds: float, mean: float) -> float:
    """Return how far a loop is from the mean of all, as a share of it."""
    return float(seconds / mean - 1) if mean else 0.0


def team_name(number: int) -> str:
    """Return what a team is called until somebody names it."""
    return tr("Team {number}").format(number=number)


def overlaps(steps: gpd.GeoDataFrame) -> list[tuple[int, int]]:
    """Return the pairs of loops that canvass the same quarter, the most alike first.

    The convex hulls of their targets are compared, as in the hull overlap of Lum, Cerrone, Golden, Wasil (2017): of the
    smaller one `SAME_QUARTER` or more lies in the other.

    Parameters
    ----------
    steps
        Of the schema, in any coordinate system.
    """
    served = steps[steps["service"].astype(bool)]
    turfs = served.groupby("loop_id")["geometry"].agg(lambda lines: shapely.union_all(lines.to_numpy()))
    hulls = shapely.convex_hull(turfs.to_numpy())
    wide = shapely.area(hulls) > 0  # one straight street has no hull to speak of
    ids, hulls = turfs.index.to_numpy()[wide], hulls[wide]
    first, second = np.triu_indices(len(ids), 1)
    area = shapely.area(hulls)
    with np.errstate(invalid="ignore"):  # GEOS sets the flag where hulls only touch
        common = shapely.area(shapely.intersection(hulls[first], hulls[second]))
    share = common / np.minimum(area[first], area[second])
    order = np.argsort(-share, kind="stable")
    return [(int(ids[first[pair]]), int(ids[second[pair]])) for pair in order if share[pair] >= SAME_QUARTER]


def faults(
    steps: gpd.GeoDataFrame, targets: Collection[str], done: Collection[str], names: dict[int, str]
) -> list[str]:
    """Return sentences that say what to look at in a plan: targets in no loop or in two, done ones, turfs that overlap.

    Parameters
    ----------
    steps
        Of the schema.
    targets, done
        segment_id of the targets, and of the streets that are canvassed already.
    names
        The teams' names by loop_id.
    """
    served = steps[steps["service"].astype(bool)]
    found = []
    missing = {*targets} - {*done} - {*served["segment_id"]}
    if missing:
        found.append(tr("Targets in no loop: {count}.").format(count=len(missing)))
    loops = served.groupby(["segment_id", "side"])["loop_id"].nunique()
    if (loops > 1).any():
        found.append(tr("Targets in more than one loop: {count}.").format(count=int((loops > 1).sum())))
    left = {*done} & {*served["segment_id"]}
    if left:
        found.append(tr("Done already, still in a loop: {count}. “Replan” leaves them out.").format(count=len(left)))
    pairs = overlaps(steps)
    if pairs:
        told = ", ".join(f"{names.get(one, one)} – {names.get(other, other)}" for one, other in pairs[:SAID])
        found.append(
            tr("Teams that canvass the same quarter: {teams}. Move streets to set them apart.").format(
                teams=told + (" …" if len(pairs) > SAID else "")
            )
        )
    return found


def summary(turf: Turfs, plan: Plan) -> dict:
    """Return what a plan comes to: targets, doors, each loop's minutes, and the measures of the literature."""
    served = np.concatenate(plan.loops) if plan.loops else np.zeros(0, dtype=np.int64)
    tasks = turf.tasks
    return {
        "teams": len(plan.loops),
        "targets": int(tasks["segment_id"].nunique()),
        "targets_unreachable": int(tasks["segment_id"].iloc[plan.unreachable].nunique()),
        "targets_unserved": int(tasks["segment_id"].iloc[plan.unserved].nunique()),
        "doors": float(tasks["doors"].to_numpy()[served].sum()),
        "minutes": [round(float(seconds) / 60, 2) for seconds in plan.seconds],
        "longest_min": float(np.max(plan.seconds, initial=0.0) / 60),
        "bound_min": float(plan.bound / 60),
        **measures(turf.problem, plan),
    }


def _walked_sides(turf: Turfs, plan: Plan) -> np.ndarray:
    """Return the side that each task is canvassed on.

    Where nothing tells the two passes of a wide street apart, each is on the walker's right: who goes up one side and
    down the other never crosses over.
    """
    sides = turf.tasks["side"].to_numpy(dtype=object).copy()
    doors = turf.tasks["doors"].to_numpy()
    ahead = np.ones(len(sides), dtype=bool)
    for loop, forward in zip(plan.loops, plan.forward, strict=True):
        ahead[loop] = forward
    left = np.flatnonzero((sides[:-1] == "left") & (sides[1:] == "right"))  # the right side's task follows it
    alike = left[np.isclose(doors[left], doors[left + 1])]
    crossed = alike[ahead[alike] & ~ahead[alike + 1]]
    sides[crossed], sides[crossed + 1] = "right", "left"
    return sides


def _left_share(segments: pd.Series, addresses: pd.DataFrame | None) -> np.ndarray:
    """Return the share of each segment's doors that stand on its left side, 0.5 where no address tells."""
    if addresses is None or not len(addresses):
        return np.full(len(segments), 0.5)
    doors = addresses["doors"].fillna(0).astype(float)
    every = doors.groupby(addresses["segment_id"]).sum()
    left = doors[addresses["side"] == "left"].groupby(addresses["segment_id"]).sum()
    share = (left.reindex(every.index).fillna(0) / every.where(every > 0)).reindex(segments)
    return share.fillna(0.5).to_numpy()


def _numbers(steps: pd.DataFrame, addresses: pd.DataFrame | None) -> tuple[list[str], list[str]]:
    """Return the odd and the even house numbers of each step's side, empty where nobody knocks."""
    if addresses is None or not len(addresses):
        return [""] * len(steps), [""] * len(steps)
    near = addresses[addresses["segment_id"].isin(steps["segment_id"])]
    of_segment = dict(iter(near.groupby("segment_id")))
    odd, even = [], []
    for segment, side, service in zip(steps["segment_id"], steps["side"], steps["service"], strict=True):
        here = of_segment.get(segment) if service else None
        if here is not None and side != "both":
            here = here[here["side"] == side]
        ranges = house_numbers.number_ranges(here) if here is not None and len(here) else ("", "")
        odd.append(ranges[0])
        even.append(ranges[1])
    return odd, even


def _start(network: StreetNetwork, node: int) -> tuple[float, float]:
    return network.from_degrees.transform(*map(float, network.xy[node]), direction=TransformDirection.INVERSE)
