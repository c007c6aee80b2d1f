"""The plan of the town, drawn on an ideal plane: main axes first, then districts, then the blocks of each district.

The square is the origin, the river flows to the south of it, the railway passes to the north. Everything is in metres.
Streets here are only *traces* (a line and its class); `network` nodes them and bends the plane.
"""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import shapely
from scipy.interpolate import CubicSpline
from shapely import LineString, Point, Polygon

from ..noding import noded
from ..progress import Progress

STEP = 10.0  # metres between the vertices of a curve: fine enough to bend smoothly
GRID = 0.01  # metres, precision of the overlay while blocks are cut
WATER = 15.0  # half the river's width
BANK = 29.0  # from the river's middle to the quays
ROOM = 36.0  # between an inner street and those around its block: two gardens and two rows of houses
RAIL = 12.0  # half the railway's width


@dataclass(frozen=True)
class Fabric:
    """How a kind of district is cut into blocks.

    Attributes
    ----------
    block
        Area above which a block is cut again, hectares.
    jitter, tilt, bow
        Irregularity of a cut: its place along the block (share of the length), its angle (radians), its bulge (share of
        its own length).
    snap
        A cut that would end nearer than this to a junction ends in it (metres).
    highway
        OpenStreetMap class of the streets that cut it.
    """

    block: float
    jitter: float
    tilt: float
    bow: float
    snap: float
    highway: str


FABRICS = {
    "centre": Fabric(0.55, 0.13, 0.24, 0.09, 16, "living_street"),
    "faubourg": Fabric(1.25, 0.09, 0.10, 0.03, 24, "residential"),
    "estate": Fabric(2.3, 0.10, 0.16, 0.11, 30, "residential"),
    "towers": Fabric(1.7, 0.08, 0.10, 0.05, 28, "residential"),
}


@dataclass
class Plan:
    """Traces (line, class, label), blocks (polygon, kind) and the shapes under them; labels tell axes apart."""

    outline: Polygon
    river: LineString
    rail: LineString
    traces: list[tuple[LineString, str, str]] = field(default_factory=list)
    blocks: list[tuple[Polygon, str]] = field(default_factory=list)


def draw(rng: np.random.Generator, grain: float = 1.0, progress: Progress | None = None) -> Plan:
    """Draw the plan.

    Parameters
    ----------
    rng
        Source of chance.
    grain
        Factor on the area of blocks: the larger, the fewer streets.
    progress
        Reported to at every quarter.

    Returns
    -------
    Plan
        Traces that may cross and overshoot; blocks that tile the outline but for river and railway.
    """
    plan = _ground(rng)
    square = _axes(plan, rng)
    faces = _districts(plan, square, rng)
    _cut_districts(plan, faces, rng, grain, progress or Progress())
    return plan


def curve(points: np.ndarray, step: float = STEP) -> LineString:
    """Return a smooth line through `points` (n, 2), with a vertex about each `step` metres."""
    points = np.asarray(points, dtype=float)
    along = np.r_[0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    samples = np.linspace(0.0, along[-1], max(2, round(along[-1] / step) + 1))
    return LineString(CubicSpline(along, points, bc_type="natural")(samples))


def _polar(radius, angle) -> np.ndarray:
    """Return points at `radius` metres and `angle` degrees (counter-clockwise from the east)."""
    angle = np.radians(angle)
    return np.column_stack([np.broadcast_to(radius, angle.shape) * np.cos(angle), radius * np.sin(angle)])


def _ground(rng: np.random.Generator) -> Plan:
    angle = np.arange(0.0, 360.0, 2.0)
    radius = np.full(angle.shape, 985.0)
    for wave, size in ((2, 0.08), (3, 0.08), (5, 0.05), (8, 0.03)):
        radius += 985.0 * size * rng.uniform(0.4, 1.0) * np.cos(np.radians(wave * angle) + rng.uniform(0, 2 * np.pi))
    outline = shapely.segmentize(Polygon(_polar(radius, angle)), STEP)

    x = np.arange(-2200.0, 2201.0, 20.0)
    phase = rng.uniform(0, 2 * np.pi, 2)
    y = -195.0 + 55.0 * np.sin(2 * np.pi * x / 1500.0 + phase[0]) + 22.0 * np.sin(2 * np.pi * x / 620.0 + phase[1])
    y -= np.interp(0.0, x, y) + 185.0 + 0.00004 * x**2  # it always passes at the foot of the old town
    river = curve(np.column_stack([x, y]))

    north = rng.uniform(640.0, 720.0)
    slant = rng.uniform(-0.08, 0.08)
    x = np.array([-2200.0, -1100.0, 0.0, 1100.0, 2200.0])
    rail = curve(np.column_stack([x, north + slant * x - rng.uniform(0, 4e-5) * x**2]))
    return Plan(outline, river, rail)


def _axes(plan: Plan, rng: np.random.Generator) -> Polygon:
    """Add the main axes to the plan; return the square."""
    quayside, country = plan.river.buffer(BANK), plan.outline.buffer(140.0)
    angle = np.arange(0.0, 360.0, 4.0)
    wobble = 12.0 * np.cos(np.radians(2 * angle) + rng.uniform(0, 6)) + 8.0 * np.cos(np.radians(3 * angle))
    radius = rng.uniform(235.0, 265.0) + wobble

    def gate(degrees: float) -> np.ndarray:
        return _polar(np.interp(degrees % 360.0, angle, radius, period=360.0), np.array([degrees]))[0]

    turn = rng.uniform(-0.5, 0.5)
    corner = np.array([[-34, -22], [36, -26], [33, 25], [-20, 30]]) + rng.uniform(-5, 5, (4, 2))
    turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    square = shapely.segmentize(Polygon(corner @ turned.T), STEP)

    def add(line, highway: str, label: str, wet: bool = False) -> None:
        dry = line if wet else line.difference(quayside).intersection(country)
        plan.traces += [(part, highway, label) for part in shapely.get_parts(dry) if part.length > 1.0]

    # The boulevard where the walls stood, in as many pieces as it has names.
    bounds = np.sort(np.array([12.0, 62.0, 97.0, 138.0, 170.0]) + rng.uniform(-7, 7, 5))
    for label, (first, last) in enumerate([(-60.0, bounds[1]), (bounds[1], bounds[3]), (bounds[3], 240.0)]):
        degrees = np.linspace(first, last, max(3, int((last - first) / 5)))
        add(curve([gate(a) for a in degrees]), "secondary", f"boulevard {label}")

    # The two streets of the old town which cross in the square, and the old bridge.
    bridge = rng.uniform(-45.0, 45.0)
    heads = _bridge(plan, bridge, "tertiary", "bridge old")
    north, west, east = gate(bounds[2]), gate(bounds[4]), gate(bounds[0])
    shake = rng.uniform(-22, 22, (6, 2))
    add(curve([north, north * 0.55 + shake[0], [0, 0]]).difference(square), "tertiary", "high street north")
    add(curve([[0, 0], heads[0] * 0.55 + shake[1], heads[0]]).difference(square), "tertiary", "high street south")
    add(curve([west, west * 0.55 + shake[2], [0, 0]]).difference(square), "tertiary", "cross street west")
    add(curve([[0, 0], east * 0.5 + shake[3], east]).difference(square), "tertiary", "cross street east")
    add(square.exterior, "pedestrian", "square")

    # Avenues from the gates to the country.
    for label, start in enumerate(bounds):
        drift = rng.uniform(-7, 7, 2)
        points = [gate(start), _polar(400.0, np.array([start + drift[0] / 2]))[0]]
        if label == 2:  # to the station, where it ends
            stop = points[1][0] + drift[1] * 4
            points.append([stop, np.interp(stop, *np.array(plan.rail.coords).T) - RAIL - 20.0])
        else:
            points += list(_polar(np.array([760.0, 1400.0]), np.array([start + drift[0], start + drift.sum()])))
        add(curve(points), ("primary", "secondary", "secondary", "secondary", "primary")[label], f"avenue {label}")
    for label, start in enumerate(np.array([244.0, 287.0]) + rng.uniform(-6, 6, 2)):
        points = [heads[1], *_polar(np.array([470.0, 800.0, 1400.0]), start + rng.uniform(-5, 5, 3))]
        add(curve(points), "secondary", f"faubourg {label}")

    # The new bridge, on the road round the town.
    hand = rng.choice([-1.0, 1.0])
    heads = _bridge(plan, hand * rng.uniform(400.0, 470.0), "secondary", "bridge new")
    foot = heads.mean(axis=0)
    start = gate(bounds[0] if hand > 0 else bounds[4])
    far = [foot + [hand * 60, -210], foot + [hand * 280, -560], foot + [hand * 480, -1100]]
    add(curve([start, start * 0.3 + heads[0] * 0.7 + [hand * 20, 25], heads[0]]), "secondary", "avenue bridge north")
    add(curve([heads[1], *far]), "secondary", "avenue bridge south")

    # The outer road, the quays, the street along the railway.
    for label, (first, last) in enumerate(
        [(-14.0, 75.0), (75.0, 130.0), (130.0, 194.0), (212.0, 268.0), (268.0, 328.0)]
    ):
        degrees = np.arange(first, last + 1.0, (last - first) / 8)
        ripple = 22.0 * np.cos(np.radians(3 * degrees) + wobble[0]) + 14.0 * np.cos(np.radians(5 * degrees) - wobble[5])
        add(curve(_polar((525.0 if label < 3 else 560.0) + ripple, degrees)), "tertiary", f"outer road {label}")
    quays = shapely.get_parts(quayside.boundary.intersection(shapely.box(-610, -1500, 610, 1500)))
    for quay in quays:
        add(
            shapely.segmentize(quay, STEP), "residential", f"quay {'S' if quay.centroid.y < foot[1] else 'N'}", wet=True
        )
    x = np.linspace(-700.0, 700.0, 8)
    y = np.interp(x, *np.array(plan.rail.coords).T) - RAIL - 26.0
    add(curve(np.column_stack([x, y])), "residential", "station street")

    # What leads nowhere ends at the last crossing, unless it leaves town.
    traces = node(plan.traces, GRID)
    while True:
        ends = Counter(end for line, _, _ in traces for end in (line.coords[0], line.coords[-1]))
        loose = {end for end, count in ends.items() if count == 1 and plan.outline.contains(Point(end))}
        kept = [trace for trace in traces if not {trace[0].coords[0], trace[0].coords[-1]} & loose]
        if len(kept) == len(traces):
            break
        traces = kept
    plan.traces = traces
    return square


def node(traces: list[tuple[LineString, str, str]], grid: float) -> list[tuple[LineString, str, str]]:
    """Return the traces cut where they meet, coordinates rounded to `grid` metres; each piece keeps class and label."""
    lines = [trace[0] for trace in traces]
    pieces = noded(lines, grid)
    middles = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    origin = shapely.STRtree(lines).nearest(middles)
    return [(piece, *traces[i][1:]) for piece, i in zip(pieces, origin, strict=True)]


def _bridge(plan: Plan, x: float, highway: str, label: str) -> np.ndarray:
    """Add a bridge from quay to quay at `x`; return its heads (2, 2), the northern one first."""
    y = np.interp(x, *np.array(plan.river.coords).T)
    crossing = LineString([(x, y + 150.0), (x, y - 150.0)]).intersection(plan.river.buffer(BANK))
    heads = np.array(min(shapely.get_parts(crossing), key=Point(x, y).distance).coords)
    line = LineString([heads[0] + [0.0, 0.1], heads[1] - [0.0, 0.1]])  # a little longer, so that it meets both quays
    plan.traces.append((shapely.segmentize(line, STEP), highway, label))
    return heads


def _districts(plan: Plan, square: Polygon, rng: np.random.Generator) -> list[tuple[Polygon, str]]:
    """Return the faces between the axes, each with its kind of district."""
    barriers = [plan.outline.exterior, plan.river.buffer(BANK).boundary, plan.rail.buffer(RAIL).boundary]
    lines = [trace[0] for trace in plan.traces] + barriers
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all(lines, grid_size=GRID)]))
    wet, track = plan.river.buffer(BANK - 1.0), plan.rail.buffer(RAIL - 1.0)
    found = []
    for face in faces:
        inside = face.representative_point()
        if wet.contains(inside) or track.contains(inside) or not plan.outline.contains(inside):
            continue
        middle = face.centroid
        reach = np.hypot(middle.x, middle.y)
        if square.contains(inside):
            kind = "square"
        elif reach < 215.0 and middle.y > np.interp(middle.x, *np.array(plan.river.coords).T):
            kind = "centre"
        elif reach < 500.0:
            kind = "faubourg"
        else:
            kind = "estate"
        found.append((face, kind))
    found.sort(key=lambda item: (round(item[0].centroid.x), round(item[0].centroid.y)))
    return found


def _cut_districts(plan: Plan, faces: list, rng: np.random.Generator, grain: float, progress: Progress) -> None:
    """Cut every face into blocks; then the culs-de-sac, crescents and paths inside them."""
    junctions = sorted({end for line, _, _ in plan.traces for end in (line.coords[0], line.coords[-1])})

    def cut(face: Polygon, fabric: Fabric, area: float, label: str) -> list[Polygon]:
        waiting, blocks = [face], []
        while waiting:
            block = waiting.pop()
            limit = area * rng.lognormal(0.0, 0.25)
            done = _cut(block, junctions, fabric, limit, rng) if block.area > limit else None
            if done is None:
                blocks.append(block)
                continue
            parts, line = done
            # In an estate of tower blocks cars stay on few streets, the rest are footpaths.
            path = fabric is FABRICS["towers"] and block.area < 2.2 * area
            plan.traces.append((line, "footway" if path else fabric.highway, f"{label}.{len(junctions)}"))
            junctions.extend([line.coords[0], line.coords[-1]])
            waiting += parts
        return blocks

    quarters = []
    for number, (face, kind) in enumerate(faces):
        parts = cut(face, FABRICS["estate"], 15e4, f"way {number}") if kind == "estate" else [face]
        quarters += [(part, kind) for part in parts]
    for number in _tower_quarters(quarters, rng):
        quarters[number] = (quarters[number][0], "towers")
    for number, (quarter, kind) in enumerate(quarters):
        progress.step(0.7 * number / len(quarters))
        if kind == "square":
            plan.blocks.append((quarter, kind))
            continue
        blocks = cut(quarter, FABRICS[kind], FABRICS[kind].block * 1e4 * grain, f"cut {number}")
        plan.blocks += [(block, kind) for block in blocks]
    lines = np.array([line for line, _, _ in plan.traces])
    tree = shapely.STRtree(lines)
    for number, (block, kind) in enumerate(plan.blocks):
        progress.step(0.7 + 0.3 * number / len(plan.blocks))
        if kind == "estate":
            around = shapely.MultiLineString(list(lines[np.sort(tree.query(block, predicate="dwithin", distance=0.1))]))
            inner = _inner_streets(around, block, rng, grain)
            plan.traces += [(line, "residential", f"inner {number}.{k}") for k, line in enumerate(inner)]


def _tower_quarters(quarters: list, rng: np.random.Generator) -> list[int]:
    """Return two quarters of the outskirts, far from each other, for the estates of tower blocks."""
    rim = [i for i, (quarter, kind) in enumerate(quarters) if kind == "estate" and 5e4 < quarter.area < 16e4]
    rim = [rim[i] for i in rng.permutation(len(rim))]
    centres = [quarters[i][0].centroid for i in rim]
    compact = sorted(range(len(rim)), key=lambda k: np.hypot(centres[k].x, centres[k].y))
    first = compact[:1]
    second = [k for k in compact if centres[k].distance(centres[first[0]]) > 800.0][:1]
    return [rim[k] for k in first + second]


def _cut(block: Polygon, junctions: list, fabric: Fabric, limit: float, rng: np.random.Generator):
    """Return the parts of `block` and the line that cuts it across its longer side, or None if no cut is sound."""
    corners = np.array(shapely.minimum_rotated_rectangle(block).exterior.coords)[:4]
    sides = np.diff(corners[[0, 1, 2]], axis=0)
    long = int(np.argmax(np.hypot(*sides.T)))
    along, across = sides[long], sides[1 - long]
    start = corners[0] if long == 0 else corners[1]
    across = across if long == 0 else -across
    near = np.array(junctions)
    left, low, right, top = block.bounds
    near = near[(near >= [left - 1, low - 1]).all(axis=1) & (near <= [right + 1, top + 1]).all(axis=1)]
    near = near[shapely.distance(shapely.points(near), block.exterior) < 0.1]
    for attempt in range(8):
        calm = 1.0 + attempt / 3.0  # wilder at each attempt: a block that cannot be cut neatly may be cut askew
        at = start + along * (0.5 + calm * rng.uniform(-fabric.jitter, fabric.jitter)) + across / 2
        angle = calm * rng.normal(0.0, fabric.tilt)
        cos, sin = np.cos(angle), np.sin(angle)
        ray = np.array([across[0] * cos - across[1] * sin, across[0] * sin + across[1] * cos]) * 1.5
        chords = shapely.get_parts(LineString([at - ray, at + ray]).intersection(block))
        chords = [chord for chord in chords if chord.geom_type == "LineString" and chord.length > 20.0]
        if not chords:
            continue
        ends = np.array(max(chords, key=lambda chord: chord.length).coords)[[0, -1]]
        for i in range(2):
            gap = np.hypot(*(near - ends[i]).T) if len(near) else np.array([np.inf])
            if gap.min() < fabric.snap:
                ends[i] = near[gap.argmin()]
        reach = np.hypot(*(ends[1] - ends[0]))
        if reach < 25.0:
            continue
        normal = np.array([ends[0, 1] - ends[1, 1], ends[1, 0] - ends[0, 0]])
        bulge = ends.mean(axis=0) + normal * rng.normal(0.0, fabric.bow)
        line = curve([ends[0], bulge, ends[1]])
        if not block.buffer(0.02).covers(line):
            continue
        if line.intersection(block.exterior.buffer(4.0)).length > 24.0:  # it would run beside a street
            continue
        noded = shapely.union_all([block.exterior, line], grid_size=GRID)
        parts = list(shapely.get_parts(shapely.polygonize([noded])))
        if len(parts) > 1 and all(_sound(part, limit) for part in parts):
            return parts, line
    return None


def _sound(part: Polygon, limit: float) -> bool:
    """Whether a block can be built upon: neither a crumb nor a sliver."""
    roundness = 4 * np.pi * part.area / part.length**2
    return part.area > 0.22 * limit and roundness > (0.36 if part.area < 2.0 * limit else 0.12)


def _inner_streets(streets, block: Polygon, rng: np.random.Generator, grain: float) -> list[LineString]:
    """Return a crescent or culs-de-sac for a block of houses, if there is room for houses on both sides of them.

    `streets` is what runs along the block.
    """
    core = block.buffer(-ROOM)
    if block.area < 1.5e4 * grain or core.is_empty:
        return []
    runs = shapely.get_parts(shapely.line_merge(block.exterior.intersection(streets.buffer(0.3))))
    side = max(runs, key=lambda run: run.length, default=LineString())
    if side.length < 70.0:
        return []
    middle = np.array(shapely.maximum_inscribed_circle(block).coords[0])
    if block.area > 2.6e4 * grain and side.length > 150.0 and rng.random() < 0.6:
        line = _crescent(side, middle)
        inner = line.difference(side.buffer(ROOM))
        if inner.geom_type == "LineString" and line.is_simple and core.buffer(8.0).covers(inner):
            return [line]
    lines = []
    for k in range(1 + (block.area > 3.2e4 * grain)):
        share = rng.uniform(0.4, 0.6) if k == 0 else rng.choice([0.22, 0.78])
        mouth = np.array(side.interpolate(share, normalized=True).coords[0])
        goal = middle + rng.uniform(-12, 12, 2)
        goal = goal + (goal - mouth) * rng.uniform(-0.05, 0.45)
        bend = (mouth + goal) / 2 + rng.normal(0.0, 0.10) * np.array([mouth[1] - goal[1], goal[0] - mouth[0]])
        line = curve([mouth, bend, goal])
        tip = line.difference(Point(mouth).buffer(ROOM * 1.05))
        clear = not tip.is_empty and block.contains(tip) and tip.distance(shapely.union_all([streets, *lines])) > 26.0
        if clear and line.length > 45.0:
            lines.append(line)
    return lines


def _crescent(side: LineString, middle: np.ndarray) -> LineString:
    """Return a line that leaves a side of a block, goes round its middle and comes back."""
    spots = np.array([side.interpolate(share, normalized=True).coords[0] for share in (0.22, 0.5, 0.78)])
    deep = middle - spots[1]
    width = np.hypot(*(spots[2] - spots[0]))
    if width < 2.2 * ROOM:
        return LineString()
    return curve([spots[0], spots[0] + deep * 0.75, spots[1] + deep * 1.15, spots[2] + deep * 0.75, spots[2]])
