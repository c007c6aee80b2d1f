"""Houses and blocks of flats along the streets, and their numbers: odd on the left, even on the right."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely import affinity
from shapely.ops import substring

from ..progress import Progress
from .network import HALF_WIDTH, Town

COMMUNE = "99001"  # no département has this number
ORDER = {"towers": 0, "centre": 1, "faubourg": 2, "estate": 3}  # who builds first where two want the same ground


@dataclass(frozen=True)
class Houses:
    """How a kind of district is built up; pairs are least and most, metres.

    `joined` is the share of houses that touch the next one; `dwellings` the chances of 1, 2, 3… dwellings in a house.
    """

    width: tuple[float, float]
    gap: tuple[float, float]
    joined: float
    setback: tuple[float, float]
    depth: tuple[float, float]
    levels: tuple[int, int]
    dwellings: tuple[float, ...]
    empty: float


HOUSES = {
    "centre": Houses((6.5, 11), (2, 4), 0.94, (0.6, 1.2), (9, 13), (2, 4), (0.36, 0.24, 0.18, 0.12, 0.06, 0.04), 0.03),
    "faubourg": Houses((8, 13), (3, 7), 0.6, (1.0, 4.0), (9, 12), (1, 3), (0.66, 0.16, 0.08, 0.06, 0.04), 0.06),
    "estate": Houses((10, 14), (7, 13), 0.08, (5, 9), (8, 10.5), (1, 2), (0.975, 0.025), 0.08),
    "towers": Houses((34, 66), (16, 30), 0.0, (8, 13), (11.5, 13), (4, 9), (1.0,), 0.05),
}
ENTRANCE = 22.0  # metres of a block of flats that share a staircase, so an address
FLATS = 2  # on a staircase's landing


def build(town: Town, streets: gpd.GeoDataFrame, rng: np.random.Generator, progress: Progress | None = None):
    """Return the buildings and the addresses of a town.

    Parameters
    ----------
    town, streets
        What `network.build` and `streets.table` return.
    rng
        Source of chance.
    progress
        Reported to between the rounds of building.

    Returns
    -------
    buildings : GeoDataFrame
        building_id, kind (of district, or "church", "station"), levels, dwellings; polygons, none upon another, a
        street or water.
    addresses : GeoDataFrame
        The addresses of the schema without doors, with dwellings, kind and levels; the point is the front door.
    """
    plots = _plots(town, streets, rng)
    landmarks = _landmarks(town, streets)
    standing = pd.DataFrame()
    for turn, depth in enumerate((1.0, 0.72, 0.5)):  # what does not fit is built smaller
        if progress:
            progress.step(turn / 3)
        trial = plots.assign(depth=plots["depth"] * depth)
        trial["geometry"] = _footprints(streets, trial)
        fits = _free(town, streets, landmarks, trial) & _fronts(streets, trial)
        standing = _settle(pd.concat([standing, trial[fits]]))
        plots = plots.drop(standing.index.intersection(plots.index))
    standing = standing.sort_values(["street", "rank", "side", "begin"]).reset_index(drop=True)
    addresses = _addresses(streets, standing, rng)
    standing["dwellings"] = addresses.groupby("building")["dwellings"].sum().reindex(standing.index).to_numpy()
    standing = pd.concat([standing, landmarks], ignore_index=True)
    standing["building_id"] = [str(i + 1) for i in range(len(standing))]
    columns = ["building_id", "kind", "levels", "dwellings", "geometry"]
    buildings = gpd.GeoDataFrame(standing[columns].astype({"levels": int, "dwellings": int}), geometry="geometry")
    return buildings, addresses.drop(columns=["building"])


def _plots(town: Town, streets: gpd.GeoDataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return the plots along both sides of every street that has doors: from where to where along the segment."""
    tree = shapely.STRtree([block for block, _ in town.blocks])
    rows = []
    for row in np.flatnonzero(streets["canvass"]):
        line, half = streets.geometry.iloc[row], HALF_WIDTH[streets["highway"].iloc[row]]
        for side in (1, -1):
            middle = _beside(line, np.array([line.length / 2]), np.array([side * 9.0]))[0]
            inside = tree.query(shapely.Point(middle), predicate="within")
            kind = town.blocks[inside[0]][1] if len(inside) else ""
            if kind not in HOUSES:
                continue
            style = HOUSES[kind]
            at = rng.uniform(3.0, 6.0) if kind != "towers" else rng.uniform(8.0, 16.0)
            setback = rng.uniform(*style.setback)
            while True:
                width = rng.uniform(*style.width)
                if kind == "towers" and at + width > line.length - 3.0:
                    width = line.length - 8.0 - at
                if width < 0.9 * style.width[0] * (0.6 if kind == "towers" else 1.0) or at + width > line.length - 3.0:
                    break
                if kind != "centre":
                    setback = np.clip(setback + rng.normal(0.0, 0.8), *style.setback)
                if rng.random() > style.empty:
                    levels = rng.integers(style.levels[0], style.levels[1] + 1)
                    rows.append((row, side, at, at + width, half + setback, rng.uniform(*style.depth), kind, levels))
                at += width + (0.0 if rng.random() < style.joined else rng.uniform(*style.gap))
    plots = pd.DataFrame(rows, columns=["row", "side", "begin", "end", "setback", "depth", "kind", "levels"])
    for column in ("street", "rank"):
        plots[column] = streets[column].to_numpy()[plots["row"]]
    return plots


def _beside(line, along: np.ndarray, off: np.ndarray) -> np.ndarray:
    """Return the points (n, 2) at `off` metres (left positive) from `line` (or lines) at `along` metres."""
    length = shapely.length(line)
    here = shapely.get_coordinates(shapely.line_interpolate_point(line, along))
    back = shapely.get_coordinates(shapely.line_interpolate_point(line, np.maximum(along - 7.0, 0.0)))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(line, np.minimum(along + 7.0, length)))
    way = ahead - back
    way /= np.hypot(*way.T)[:, None]
    return here + off[:, None] * np.column_stack([-way[:, 1], way[:, 0]])


def _footprints(streets: gpd.GeoDataFrame, plots: pd.DataFrame) -> np.ndarray:
    """Return a four-cornered house for each plot; joined neighbours stay a hand's breadth apart."""
    lines = streets.geometry.to_numpy()[plots["row"]]
    side, begin, end, setback, depth = (plots[c].to_numpy() for c in ("side", "begin", "end", "setback", "depth"))
    begin, end = begin + 0.05, end - 0.05
    front = [_beside(lines, at, side * setback) for at in (begin, end)]
    back = [_beside(lines, at, side * (setback + depth)) for at in (end, begin)]
    square = np.isin(plots["kind"], ["estate", "towers"])  # free-standing: square corners
    way = front[1] - front[0]
    way /= np.hypot(*way.T)[:, None]
    deep = (side * depth)[:, None] * np.column_stack([-way[:, 1], way[:, 0]])
    back = [np.where(square[:, None], front[1 - i] + deep, back[i]) for i in range(2)]
    return shapely.polygons(np.stack([*front, *back], axis=1))


def _free(town: Town, streets: gpd.GeoDataFrame, landmarks: pd.DataFrame, plots: pd.DataFrame) -> np.ndarray:
    """Whether each footprint is sound and clear of streets, water, railway, parks and landmarks."""
    shapes = plots["geometry"].to_numpy()
    half = streets["highway"].map(HALF_WIDTH).to_numpy()
    roads = shapely.buffer(streets.geometry.to_numpy(), half + 0.3)
    grounds = [block for block, kind in town.blocks if kind in ("park", "square")]
    barriers = shapely.STRtree(
        [*roads, town.water.buffer(4.0), town.rail.buffer(11.0), *grounds, *landmarks["geometry"]]
    )
    unfolded = shapely.is_ccw(shapely.get_exterior_ring(shapes)) == (plots["side"] > 0).to_numpy()
    clear = shapely.is_valid(shapes) & unfolded
    clear[barriers.query(shapes, predicate="intersects")[0]] = False
    return clear & (shapely.area(shapes) > 22.0)


def _fronts(streets: gpd.GeoDataFrame, plots: pd.DataFrame) -> np.ndarray:
    """Whether the street in front of each plot is the nearest one of all, and just there (not in a sharp bend)."""
    lines = streets.geometry.to_numpy()
    tree = shapely.STRtree(lines)
    row, side, setback = (plots[c].to_numpy() for c in ("row", "side", "setback"))
    own = np.ones(len(plots), dtype=bool)
    for share in (0.15, 0.5, 0.85):
        at = plots["begin"] + share * (plots["end"] - plots["begin"])
        door = shapely.points(_beside(lines[row], at.to_numpy(), side * setback))
        nearest = tree.query_nearest(door, all_matches=False)[1]
        own &= (nearest == row) & (np.abs(shapely.line_locate_point(lines[row], door) - at) < 4.0)
    return own


def _settle(plots: pd.DataFrame) -> pd.DataFrame:
    """Drop each footprint that overlaps one which comes before it: built already, or of a kind that builds first."""
    plots = plots.assign(turn=plots.get("turn", pd.Series(dtype=float))).reset_index()
    rank = plots["turn"].fillna(plots["kind"].map(ORDER) + 10.0)
    order = np.lexsort([plots["index"], rank])
    shapes = plots["geometry"].to_numpy()[order]
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    stands = np.ones(len(shapes), dtype=bool)
    pairs = sorted((j, i) for i, j in zip(first.tolist(), second.tolist(), strict=True) if i < j)
    for later, earlier in pairs:
        if stands[earlier]:
            stands[later] = False
    kept = plots.iloc[order[stands]].assign(turn=0.0)
    return kept.set_index("index")


def _landmarks(town: Town, streets: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the church in the square and the railway station, where nobody lives."""
    square = next(block for block, kind in town.blocks if kind == "square")
    nave, aisle = shapely.box(-14.0, -4.5, 14.0, 4.5), shapely.box(2.0, -8.5, 8.0, 8.5)
    church = shapely.union(nave, aisle)
    middle = shapely.maximum_inscribed_circle(square).coords[0]
    church = affinity.translate(affinity.rotate(church, 15.0, origin=(0, 0)), *middle)
    rows = [("church", 1, 0, church)] if square.buffer(-3.5).contains(church) else []
    avenue = streets[streets["name"] == "Avenue de la Gare"].geometry
    if len(avenue):
        ends = [shapely.Point(line.coords[i]) for line in avenue for i in (0, -1)]
        forecourt = min(ends, key=town.rail.distance)
        at = town.rail.project(forecourt)
        track = substring(town.rail, at - 24.0, at + 24.0)
        for side in (1.0, -1.0):
            hall = track.offset_curve(side * 17.0).buffer(4.5, cap_style="flat")
            if hall.distance(forecourt) < 30.0 and hall.distance(streets.union_all()) > 3.0:
                rows.append(("station", 2, 0, hall))
    return pd.DataFrame(rows, columns=["kind", "levels", "dwellings", "geometry"])


def _addresses(streets: gpd.GeoDataFrame, houses: pd.DataFrame, rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Number the houses along each side of each street; a long block has a number at each staircase."""
    doors = []
    for building, house in enumerate(houses.itertuples()):
        count = max(1, round((house.end - house.begin) / ENTRANCE)) if house.kind == "towers" else 1
        for k in range(count):
            at = house.begin + (k + 0.5) / count * (house.end - house.begin)
            if house.kind == "towers":
                dwellings = FLATS * int(house.levels)
            else:
                dwellings = 1 + int(rng.choice(len(HOUSES[house.kind].dwellings), p=HOUSES[house.kind].dwellings))
            doors.append((building, house.row, house.side, at, house.setback, dwellings, house.kind, house.levels))
    columns = ["building", "row", "along_side", "offset_m", "setback", "dwellings", "kind", "levels"]
    found = pd.DataFrame(doors, columns=columns)
    for column in ("street", "rank", "segment_id", "name"):
        found[column] = streets[column].to_numpy()[found["row"]]
    found = found.sort_values(["street", "along_side", "rank", "offset_m"], ascending=[True, False, True, True])

    numbers, suffixes = [], []
    for (_, side), group in found.groupby(["street", "along_side"], sort=False):
        number, suffix = (-1 if side > 0 else 0), ""
        for _ in range(len(group)):
            following = {"": "bis", "bis": "ter"}.get(suffix)
            if number > 0 and following and rng.random() < (0.03 if suffix == "" else 0.2):
                suffix = following
            else:
                number, suffix = number + 2 + 2 * (rng.random() < 0.06), ""
            numbers.append(number)
            suffixes.append(suffix)
    found["number"], found["suffix"] = numbers, suffixes
    lines = streets.geometry.to_numpy()[found["row"]]
    at, off = found["offset_m"].to_numpy(), (found["along_side"] * found["setback"]).to_numpy()
    found["geometry"] = shapely.points(_beside(lines, at, off))
    found["side"] = np.where(found["along_side"] > 0, "left", "right")
    ids = found["street"] + 1
    found["address_id"] = [
        f"{COMMUNE}_{street:04d}_{number:05d}" + (f"_{suffix}" if suffix else "")
        for street, number, suffix in zip(ids, found["number"], found["suffix"], strict=True)
    ]
    found = found.drop(columns="street").rename(columns={"name": "street"})
    columns = ["address_id", "number", "suffix", "street", "dwellings", "segment_id", "side", "offset_m"]
    columns += ["kind", "levels", "building", "geometry"]
    return gpd.GeoDataFrame(found[columns].reset_index(drop=True), geometry="geometry")
