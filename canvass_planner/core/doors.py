"""Doors: the households of the census tiles, brought onto the streets where they live."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from . import addresses as matching
from .errors import CampaignError
from .language import tr
from .progress import Progress

#: Street front of one household where nothing else is known, in metres.
METRES_PER_DOOR = 12.0
# A tile goes by its addresses where the segments that have any make up this part of its street metres.
_COVERED = 0.5


def by_length(
    streets: gpd.GeoDataFrame, metres_per_door: float = METRES_PER_DOOR, progress: Progress | None = None
) -> gpd.GeoDataFrame:
    """
    Give every named street that can be canvassed one door each `metres_per_door`.

    Parameters
    ----------
    streets
        The streets table.
    metres_per_door
        Street front of one household.

    Returns
    -------
    streets
        With the column `doors`.
    """
    if not metres_per_door > 0:
        raise CampaignError(
            tr("{metres} metres a door is not possible: give a length above 0.").format(metres=metres_per_door)
        )
    served = streets["canvass"].astype(bool) & streets["walkable"].astype(bool) & (streets["name"] != "")
    doors = np.where(served, streets["length_m"].to_numpy(float) / metres_per_door, 0.0)
    (progress or Progress()).note(
        tr("No households are known: {count} named streets get one door each {metres:g} m, {doors:.0f} doors.").format(
            count=int(served.sum()), metres=metres_per_door, doors=doors.sum()
        )
    )
    return streets.assign(doors=doors)


def spread(
    tiles: gpd.GeoDataFrame,
    streets: gpd.GeoDataFrame,
    addresses: gpd.GeoDataFrame | None = None,
    progress: Progress | None = None,
    *,
    without: gpd.GeoDataFrame | None = None,
    whole: bool = True,
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame | None, dict[str, float]]:
    """
    Spread each tile's households over the streets inside it.

    A tile whose streets mostly have addresses gives its households to them, by their weight (`doors`: dwellings, known
    or estimated from the buildings; where an address has none, the mean of the tile's others), and so to their
    segments. Any other tile gives them to its segments that can be canvassed, by their length inside the tile; a tile
    without such a segment, to the nearest. No household is lost on the way.

    Parameters
    ----------
    tiles
        The tiles table: polygons with `households`.
    streets
        The streets table.
    addresses
        The addresses table, or None; matched to the segments here if they are not yet.
    without
        Polygons in which nobody lives (parks, railways, water), or None.
    whole
        Give households whole, by largest remainders, as far as a tile's count is whole.

    Returns
    -------
    streets
        With the column `doors`. A segment that addresses stand on can be canvassed, whatever its class.
    addresses
        With the column `doors`, or None. They add up to the tiles' where a tile's households went to its addresses.
    report
        `households`, `tiles`, `tiles_by_address`, `tiles_without_streets`, `tiles_outside` (those of them beyond the
        streets' extent: better clipped away), `households_without_streets`, `farthest_m`.

    Raises
    ------
    CampaignError
        If a layer has no coordinate system, the tiles lie elsewhere than the streets, or counts are negative.
    """
    progress = progress or Progress()
    _check(tiles, streets)
    crs = streets.estimate_utm_crs()
    areas = tiles.geometry.to_crs(crs).to_numpy()
    areas = np.where(shapely.is_valid(areas), areas, shapely.make_valid(areas))
    households = tiles["households"].fillna(0).to_numpy(float)
    served = np.flatnonzero(streets["canvass"].astype(bool) & streets["walkable"].astype(bool))
    lines = streets.geometry.iloc[served].to_crs(crs).to_numpy()
    nobody = None if without is None or without.empty else shapely.union_all(without.geometry.to_crs(crs).to_numpy())
    progress.step(0.1)

    # Pieces of segments in tiles, and their metres.
    tree = shapely.STRtree(lines)
    tile, line = tree.query(areas, predicate="intersects")
    inside = shapely.intersection(lines[line], areas[tile])
    if nobody is not None:
        inside = shapely.difference(inside, nobody)
    metres = shapely.length(inside)
    progress.step(0.4)

    doors = np.zeros(len(streets))
    left = households > 0  # the tiles still to be placed
    by_address = np.zeros(len(tiles), bool)
    if addresses is not None:
        addresses, segment, point, home = _placed(addresses, streets, areas, nobody, progress.part(0.4, 0.6))
        weight = _weights(addresses, point, home)
        addressed = np.isin(served[line], segment[point])
        covered = np.bincount(tile, weights=metres * addressed, minlength=len(tiles))
        by_address = covered >= _COVERED * np.bincount(tile, weights=metres, minlength=len(tiles))
        use = by_address[home] & left[home]
        point, home = point[use], home[use]
        got, filled = _portion(home, weight[use], households, whole)
        at_address = np.zeros(len(addresses))
        at_address[point] = got
        np.add.at(doors, segment[point], got)
        left &= ~filled
        streets = streets.assign(canvass=streets["canvass"].astype(bool) | (doors > 0))
        by_address &= filled

    use = left[tile]
    got, filled = _portion(tile[use], metres[use], households, whole)
    by_length = np.zeros(len(streets))
    np.add.at(by_length, served[line[use]], got)
    left &= ~filled
    progress.step(0.8)

    lost = np.flatnonzero(left)
    (order, nearest), away = tree.query_nearest(areas[lost], return_distance=True, all_matches=False)
    np.add.at(by_length, served[nearest], households[lost[order]])
    if addresses is not None:
        # Addresses too few to go by still show how a segment's households lie along it.
        bare = np.setdiff1d(np.flatnonzero(segment >= 0), point)
        count = np.bincount(segment[bare], minlength=len(streets))
        at_address[bare] = by_length[segment[bare]] / count[segment[bare]]
        addresses = addresses.assign(doors=at_address)
    extent = shapely.box(*streets.to_crs(crs).total_bounds)
    report = {
        "households": float(households.sum()),
        "tiles": len(tiles),
        "tiles_by_address": int(by_address.sum()),
        "tiles_without_streets": len(lost),
        "tiles_outside": int((~shapely.intersects(areas[lost], extent)).sum()),
        "households_without_streets": float(households[lost].sum()),
        "farthest_m": float(away.max(initial=0)),
    }
    _tell(report, progress)
    progress.step(1)
    return streets.assign(doors=doors + by_length), addresses, report


def within(streets: gpd.GeoDataFrame, area: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """
    Let doors be knocked at inside an area only: elsewhere segments keep their doors, but are not canvassed.

    Parameters
    ----------
    streets
        The streets table, with `canvass`.
    area
        Polygons; a segment is inside if its middle is.

    Returns
    -------
    The streets, with `canvass` false outside the area.

    Raises
    ------
    CampaignError
        If no street that can be canvassed lies in the area.
    """
    shape = shapely.union_all(shapely.make_valid(area.geometry.to_crs(streets.crs).to_numpy()))
    shapely.prepare(shape)
    middles = shapely.line_interpolate_point(streets.geometry.to_numpy(), 0.5, normalized=True)
    canvass = streets["canvass"].astype(bool) & shapely.intersects(shape, middles)
    if not canvass.any():
        raise CampaignError(tr("No street with doors lies in the area: choose another area, or other streets."))
    return streets.assign(canvass=canvass)


def _tell(report: dict[str, float], progress: Progress) -> None:
    """Put the report into the log."""
    progress.note(
        tr("{households:.0f} households of {tiles} tiles are on the streets, {by_address} tiles' by address.").format(
            households=report["households"], tiles=report["tiles"], by_address=report["tiles_by_address"]
        )
    )
    if report["tiles_without_streets"]:
        progress.note(
            tr(
                "{count} tiles ({households:.0f} households) have no street inside: they went to the nearest one, "
                "up to {metres:.0f} m away; {outside} of them lie outside the streets' extent."
            ).format(
                count=report["tiles_without_streets"],
                outside=report["tiles_outside"],
                households=report["households_without_streets"],
                metres=report["farthest_m"],
            )
        )


def _placed(
    addresses: gpd.GeoDataFrame,
    streets: gpd.GeoDataFrame,
    areas: np.ndarray,
    nobody: shapely.Geometry | None,
    progress: Progress,
) -> tuple[gpd.GeoDataFrame, np.ndarray, np.ndarray, np.ndarray]:
    """Return the addresses, each one's row in the streets (-1: none), and which addresses lie in which tile."""
    if "segment_id" not in addresses or not addresses["segment_id"].isin(streets["segment_id"]).any():
        addresses = matching.match(addresses, streets, progress=progress)
    place = addresses.geometry.to_crs(streets.estimate_utm_crs()).to_numpy()
    segment = pd.Index(streets["segment_id"]).get_indexer(addresses["segment_id"])
    segment[(segment >= 0) & ~streets["walkable"].to_numpy(bool)[segment]] = -1
    point, tile = shapely.STRtree(areas).query(place, predicate="intersects")
    known = segment[point] >= 0
    if nobody is not None:
        shapely.prepare(nobody)
        known &= ~shapely.intersects(nobody, place[point])
    return addresses, segment, *_first(point[known], tile[known])


def _weights(addresses: gpd.GeoDataFrame, point: np.ndarray, tile: np.ndarray) -> np.ndarray:
    """Return the weights of the addresses `point`; where unknown, the mean of those known in its tile, else 1."""
    given = addresses["doors"].to_numpy(float)[point] if "doors" in addresses else np.full(len(point), np.nan)
    mean = pd.Series(given).groupby(tile).transform("mean").fillna(1).to_numpy()
    return np.where(np.isnan(given), mean, given)


def _check(tiles: gpd.GeoDataFrame, streets: gpd.GeoDataFrame) -> None:
    """Raise a `CampaignError` if the tiles cannot be brought onto the streets."""
    if tiles.crs is None:
        raise CampaignError(tr("The tiles have no coordinate system: set it on their layer."))
    if streets.crs is None:
        raise CampaignError(tr("The streets have no coordinate system: set it on their layer."))
    if not (streets["canvass"].astype(bool) & streets["walkable"].astype(bool)).any():
        raise CampaignError(tr("No street can be canvassed: set “canvass” to true on the streets that have doors."))
    negative = int((tiles["households"] < 0).sum())
    if negative:
        raise CampaignError(
            tr("{count} tiles have fewer than 0 households: mend the field “households”.").format(count=negative)
        )
    west, south, east, north = streets.to_crs("EPSG:4326").total_bounds
    if not shapely.intersects(tiles.geometry.to_crs("EPSG:4326"), shapely.box(west, south, east, north)).any():
        raise CampaignError(
            tr("The tiles do not touch the streets: choose tiles of the same area, and check the coordinate systems.")
        )


def _first(point: np.ndarray, tile: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Keep one tile for each point: a point on the line between two belongs to the first."""
    order = np.lexsort((tile, point))
    point, tile = point[order], tile[order]
    first = np.r_[True, point[1:] != point[:-1]][: len(point)]
    return point[first], tile[first]


def _portion(
    tile: np.ndarray, weight: np.ndarray, households: np.ndarray, whole: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Return each part's portion of its tile's households by weight, and which tiles have any weight."""
    total = np.bincount(tile, weights=weight, minlength=len(households))
    filled = total > 0
    tile_total = np.where(filled, total, 1)[tile]
    portion = households[tile] * weight / tile_total
    return (_rounded(tile, portion, households * filled) if whole else portion), filled


def _rounded(tile: np.ndarray, portion: np.ndarray, households: np.ndarray) -> np.ndarray:
    """
    Make portions whole by largest remainders (Hamilton's method), each tile's total kept.

    What a tile's count has behind the point goes to the next in line.
    """
    floor = np.floor(portion + 1e-9)
    order = np.lexsort((np.arange(len(tile)), -np.round(portion - floor, 9), tile))
    start = np.searchsorted(tile[order], tile[order])
    rank = np.empty(len(tile))
    rank[order] = np.arange(len(tile)) - start
    missing = households - np.bincount(tile, weights=floor, minlength=len(households))
    return floor + np.clip(missing[tile] - rank, 0, 1)
