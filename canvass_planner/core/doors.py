"""Doors: the households of the census tiles, brought onto the streets where they live."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from .errors import CampaignError
from .language import tr
from .progress import Progress

#: Street front of one household where nothing else is known, in metres.
METRES_PER_DOOR = 12.0


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
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame | None, dict[str, float]]:
    """
    Spread each tile's households over the streets inside it.

    A tile with addresses gives its households to them, by their weight (`doors` where the column is there, else one
    each), and so to their segments; a tile without gives them to its segments that can be canvassed, by their length
    inside the tile; a tile without either, to the nearest such segment. Nothing is lost on the way.

    Parameters
    ----------
    tiles
        The tiles table: polygons with `households`.
    streets
        The streets table.
    addresses
        The addresses table, its `segment_id` filled in; or None.

    Returns
    -------
    streets
        With the column `doors`.
    addresses
        With the column `doors`, or None.
    report
        `households`, `tiles`, `tiles_without_streets`, `households_without_streets`, `farthest_m`.

    Raises
    ------
    CampaignError
        If a layer has no coordinate system, the tiles lie elsewhere than the streets, or counts are negative.
    """
    progress = progress or Progress()
    _check(tiles, streets)
    crs = streets.estimate_utm_crs()
    areas = tiles.geometry.to_crs(crs).to_numpy()
    households = tiles["households"].fillna(0).to_numpy(float)
    served = np.flatnonzero(streets["canvass"].astype(bool) & streets["walkable"].astype(bool))
    lines = streets.geometry.iloc[served].to_crs(crs).to_numpy()
    progress.step(0.2)

    doors = np.zeros(len(streets))
    left = households > 0  # the tiles still to be placed

    if addresses is not None:
        place = addresses.geometry.to_crs(crs).to_numpy()
        row = streets["segment_id"].reset_index(drop=True).reset_index().set_index("segment_id")["index"]
        segment = row.reindex(addresses["segment_id"]).to_numpy(float)
        weight = addresses["doors"].fillna(0).to_numpy(float) if "doors" in addresses else np.ones(len(addresses))
        point, tile = _first(*shapely.STRtree(areas).query(place, predicate="intersects"))
        known = ~np.isnan(segment[point])
        point, tile = point[known], tile[known]
        share, filled = _shares(tile, weight[point], len(areas))
        at_address = np.zeros(len(addresses))
        np.add.at(at_address, point, share * households[tile])
        np.add.at(doors, segment[point].astype(np.int64), share * households[tile])
        addresses = addresses.assign(doors=at_address)
        left &= ~filled
        progress.step(0.5)

    tree = shapely.STRtree(lines)
    tile, line = tree.query(areas, predicate="intersects")
    tile, line = tile[left[tile]], line[left[tile]]
    inside = shapely.length(shapely.intersection(lines[line], areas[tile]))
    share, filled = _shares(tile, inside, len(areas))
    np.add.at(doors, served[line], share * households[tile])
    left &= ~filled
    progress.step(0.8)

    lost = np.flatnonzero(left)
    (order, nearest), metres = tree.query_nearest(areas[lost], return_distance=True, all_matches=False)
    np.add.at(doors, served[nearest], households[lost[order]])
    report = {
        "households": float(households.sum()),
        "tiles": len(tiles),
        "tiles_without_streets": len(lost),
        "households_without_streets": float(households[lost].sum()),
        "farthest_m": float(metres.max(initial=0)),
    }
    progress.note(
        tr("{households:.0f} households of {tiles} tiles are on the streets.").format(
            households=report["households"], tiles=len(tiles)
        )
    )
    if len(lost):
        progress.note(
            tr(
                "{count} tiles ({households:.0f} households) have no street inside: they went to the nearest one, "
                "up to {metres:.0f} m away."
            ).format(count=len(lost), households=report["households_without_streets"], metres=report["farthest_m"])
        )
    progress.step(1)
    return streets.assign(doors=doors), addresses, report


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


def _shares(tile: np.ndarray, weight: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each weight's share of its tile, and which of the `count` tiles have any weight."""
    total = np.bincount(tile, weights=weight, minlength=count)
    filled = total > 0
    return np.divide(weight, total[tile], out=np.zeros(len(tile)), where=filled[tile]), filled
