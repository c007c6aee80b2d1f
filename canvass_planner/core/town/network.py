"""The streets of the plan as a walking network: noded, trimmed, bent; segments run from junction to junction."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx
import numpy as np
import shapely
from shapely import LineString, Point, Polygon
from shapely.ops import substring

from ..progress import Progress
from . import plan as _plan

CLOSE = 9.0  # metres: junctions nearer to each other are one
STUB = 28.0  # metres: a shorter dead end is no street
SIDES = {"primary": 2, "secondary": 2}  # these are canvassed one side at a time
HALF_WIDTH = {"primary": 7.0, "secondary": 6.5, "tertiary": 5.0, "residential": 4.2, "living_street": 3.0}
HALF_WIDTH |= {"pedestrian": 3.0, "footway": 1.5, "steps": 1.5}


@dataclass
class Town:
    """The town's ground, bent: streets (segments as arrays that go together) and what lies between them, in metres."""

    lines: list[LineString]
    highways: list[str]
    labels: list[str]
    blocks: list[tuple[Polygon, str]]
    outline: Polygon
    river: LineString
    water: Polygon
    rail: LineString


def build(plan: _plan.Plan, rng: np.random.Generator, progress: Progress | None = None) -> Town:
    """Turn the traces of a plan into a connected network of street segments.

    Parameters
    ----------
    plan
        What `plan.draw` returns.
    rng
        Source of chance.
    progress
        Reported to between the stages.

    Returns
    -------
    Town
        One line a segment between two junctions (or to a dead end); lines meet at their ends only.
    """
    progress = progress or Progress()
    blocks = _fields(plan, rng)
    progress.step(0.3)
    traces = _plan.node(plan.traces + _edges(plan, blocks, rng), 0.1)
    traces = _merge(_drop_lost(traces, blocks))
    progress.step(0.6)
    traces = _contract(_trim(_contract(traces), plan, rng))
    traces = _connected(traces)
    traces += _paths(traces, blocks)
    bend = _bend(rng)
    outline, river, rail = (shapely.transform(shape, bend) for shape in (plan.outline, plan.river, plan.rail))
    water = shapely.transform(plan.river.buffer(_plan.WATER), bend)
    return Town(
        [shapely.transform(shapely.segmentize(line, 12.0), bend) for line, _, _ in traces],
        [highway for _, highway, _ in traces],
        [label for _, _, label in traces],
        [(shapely.transform(block, bend), kind) for block, kind in blocks],
        outline,
        river,
        water,
        rail,
    )


def _bend(rng: np.random.Generator):
    """Return a smooth map of the plane onto itself: turned, and bent by a few long waves.

    The waves' slopes sum to less than 0.6, so the map folds nowhere and lines which do not cross stay so.
    """
    turn = rng.uniform(0.0, 2 * np.pi)
    turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    waves = []
    for length, size in ((1500.0, 36.0), (1100.0, 22.0), (700.0, 11.0), (450.0, 6.0)):
        heading, phase, push = rng.uniform(0.0, 2 * np.pi, 3)
        number = 2 * np.pi / length * np.array([np.cos(heading), np.sin(heading)])
        waves.append((number, phase, size * np.array([np.cos(push), np.sin(push)])))

    def bend(points: np.ndarray) -> np.ndarray:
        moved = points + sum(np.sin(points @ number + phase)[:, None] * size for number, phase, size in waves)
        return moved @ turned.T

    return bend


def _fields(plan: _plan.Plan, rng: np.random.Generator) -> list[tuple[Polygon, str]]:
    """Return the blocks, some of those at the edge of town given back to the fields, some kept as parks."""
    edge = plan.outline.exterior
    shore = edge.buffer(1.0)
    blocks = []
    for block, kind in plan.blocks:
        rim = block.intersection(shore).area > 15.0
        strip = kind == "estate" and 4 * np.pi * block.area / block.length**2 < 0.2  # along the railway
        fallow = rim and kind == "estate" and rng.random() < 0.42
        blocks.append((block, "field" if strip or fallow else kind))
    inner = shapely.MultiLineString([line for line, _, label in plan.traces if label.startswith("inner")])
    parks = [("faubourg", 1.6e4, 1), ("estate", 2.4e4, 2), ("centre", 0.5e4, 1)]
    for wanted, area, count in parks:
        fit = [i for i, (block, kind) in enumerate(blocks) if kind == wanted and block.centroid.distance(edge) > 150.0]
        free = [i for i in fit if not blocks[i][0].buffer(-5.0).intersects(inner)]
        for i in sorted(free, key=lambda i: abs(blocks[i][0].area - area))[: 4 * count : 4]:
            blocks[i] = (blocks[i][0], "park")
    return blocks


def _edges(plan: _plan.Plan, blocks: list, rng: np.random.Generator) -> list:
    """Return traces for some of the blocks' sides that no axis or cut runs along: lanes at the edge of the town."""
    shores = shapely.union_all([plan.river.buffer(_plan.BANK).boundary, plan.rail.buffer(_plan.RAIL).boundary])
    edges = [(plan.outline.exterior.buffer(0.1), 0.5), (shores.buffer(0.1), 0.65)]
    lanes = []
    for number, (block, kind) in enumerate(blocks):
        if kind in ("square", "centre", "field"):
            continue
        for edge, chance in edges:
            if rng.random() < chance:
                sides = shapely.line_merge(block.exterior.intersection(edge))
                sides = [side for side in shapely.get_parts(sides) if side.length > 30.0]
                lanes += [(side, "residential", f"lane {number}") for side in sides]
    return lanes


def _drop_lost(traces: list, blocks: list) -> list:
    """Drop the streets that border or cross fields only; avenues go on."""
    built = [block.buffer(0.5) for block, kind in blocks if kind != "field"]
    tree = shapely.STRtree(built)
    middles = [line.interpolate(0.5, normalized=True) for line, _, _ in traces]
    alive = set(tree.query(middles, predicate="intersects")[0])
    lasting = ("avenue", "faubourg", "bridge", "outer", "quay", "boulevard")
    return [trace for i, trace in enumerate(traces) if i in alive or trace[2].startswith(lasting)]


def _ends(line: LineString) -> tuple:
    return line.coords[0], line.coords[-1]


def _merge(traces: list) -> list:
    """Join the traces that meet at an end where no other does; class and label are those of the longer part."""
    lines = shapely.get_parts(shapely.line_merge(shapely.MultiLineString([line for line, _, _ in traces])))
    parts = shapely.STRtree([line for line, _, _ in traces])
    merged = []
    for line in lines:
        near = parts.query(line, predicate="covers")
        best = max(sorted(near), key=lambda i: (traces[i][0].length, -i))
        merged.append((line, *traces[best][1:]))
    return sorted(merged, key=lambda trace: _ends(trace[0]))


def _contract(traces: list) -> list:
    """Make one junction of those that stand less than `CLOSE` metres apart; drop what then starts where it ends."""
    while True:
        graph = nx.Graph()
        short = [_ends(line) for line, _, _ in traces if line.length < CLOSE]
        loops = any(line.is_ring for line, _, _ in traces)
        if not short and not loops:
            return traces
        graph.add_edges_from(short)
        place = {}
        for cluster in nx.connected_components(graph):
            place |= dict.fromkeys(cluster, tuple(np.mean(sorted(cluster), axis=0)))
        moved = []
        for line, highway, label in traces:
            ends = [place.get(point, point) for point in _ends(line)]
            if ends[0] == ends[1]:
                continue
            inner = line.coords[1:-1]
            if ends != list(_ends(line)):
                inner = [p for p in inner if min(np.hypot(p[0] - q[0], p[1] - q[1]) for q in ends) > CLOSE]
            moved.append((LineString([ends[0], *inner, ends[1]]), highway, label))
        traces = _merge(moved)


def _trim(traces: list, plan: _plan.Plan, rng: np.random.Generator) -> list:
    """Shorten or drop the streets that lead nowhere: a few stay, as culs-de-sac with room for their last houses."""
    barrier = shapely.union_all([plan.river.buffer(_plan.BANK), plan.rail.buffer(_plan.RAIL)])
    inland = plan.outline.buffer(-5.0)
    while True:
        count = Counter(end for line, _, _ in traces for end in _ends(line))
        kept, changed = [], False
        for line, highway, label in traces:
            loose = [count[end] == 1 for end in _ends(line)]
            if not any(loose) or label.startswith(("avenue", "faubourg")):
                kept.append((line, highway, label))
                continue
            if loose[0] and not loose[1]:
                line = line.reverse()
            tip = Point(line.coords[-1])
            open_end = not inland.contains(tip) or barrier.distance(tip) < 5.0
            wanted = label.startswith("inner") or rng.random() < 0.62
            if all(loose) or line.length < STUB or (not wanted and not label.endswith("~")):
                changed = True
                continue
            if open_end and not label.endswith("~"):
                line = substring(line, 0.0, min(line.length - 22.0, rng.uniform(60.0, 130.0)))
                changed = True
                if line.length < STUB:
                    continue
            kept.append((line, highway, label if label.endswith("~") else label + "~"))
        traces = _merge(kept)
        if not changed:
            return [(line, highway, label.rstrip("~")) for line, highway, label in traces]


def _connected(traces: list) -> list:
    """Keep the largest connected part."""
    graph = nx.Graph([_ends(line) for line, _, _ in traces])
    largest = max(nx.connected_components(graph), key=len)
    return [trace for trace in traces if trace[0].coords[0] in largest]


def _paths(traces: list, blocks: list) -> list:
    """Return a footpath across each park, between the two junctions at its edge that lie farthest apart."""
    count = Counter(end for line, _, _ in traces for end in _ends(line))
    gates = np.array(sorted(end for end in count if count[end] > 2))
    streets = shapely.MultiLineString([line for line, _, _ in traces])
    paths = []
    for block in [block for block, kind in blocks if kind == "park"]:
        near = gates[shapely.distance(shapely.points(gates), block.exterior) < 1.0]
        pairs = [(np.hypot(*(a - b)), tuple(a), tuple(b)) for a in near for b in near if tuple(a) < tuple(b)]
        for reach, a, b in sorted(pairs, reverse=True):
            bow = np.array([a[1] - b[1], b[0] - a[0]]) * 0.12
            path = _plan.curve([a, (np.array(a) + b) / 2 + bow, b])
            # Clear of the streets from its first steps on: no sharp angle at its gates, no street on its way.
            clear = all(
                substring(path, cut, path.length - cut).distance(streets) > room
                for cut, room in ((0.02, 0.0), (2.0, 0.8), (8.0, 3.0), (0.15 * path.length, 6.0))
            )
            if reach > 60.0 and clear and block.covers(substring(path, 8.0, path.length - 8.0)):
                paths.append((path, "footway", f"path {len(paths)}"))
                break
    return paths
