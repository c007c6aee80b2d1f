"""Tiles and stations brought together: which overlap, and how counts go from one to the other, totals kept."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy import sparse

from .errors import CampaignError
from .language import tr
from .progress import Progress

_BLOCK = 20_000  # pairs at a time: well under a second
_MANY = 50_000  # pairs from which on compiled code pays


def overlap(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame, progress: Progress | None = None) -> pd.DataFrame:
    """Return which polygons of `a` and `b` overlap, and by how much.

    Parameters
    ----------
    a, b
        Polygons. They are compared in the CRS of `a` if that is in metres, else of `b`, else in the UTM zone of `a`.
        Invalid polygons are mended.
    progress
        Told of each block of pairs.

    Returns
    -------
    DataFrame
        One row a pair that shares an area, ordered by i, then j: i, j (int64, positions in `a` and `b`), area (square
        metres), share_a, share_b (the pair's area over that of the polygon in `a` and in `b`).
    """
    progress = progress or Progress()
    left, right = _same_crs(a, b)
    left, right = _mended(left, tr("tiles"), progress), _mended(right, tr("stations"), progress)
    progress.step(0.1)
    size_left, size_right = shapely.area(left), shapely.area(right)
    j, i = shapely.STRtree(left).query(right)
    progress.step(0.2)
    area = _shared_areas(left, right, i, j, progress.part(0.2, 1.0))
    kept = area > 1e-9 * np.minimum(size_left[i], size_right[j])  # those that only touch
    i, j, area = i[kept], j[kept], area[kept]
    order = np.lexsort((j, i))
    i, j, area = i[order], j[order], area[order]
    progress.step(1.0)
    return pd.DataFrame({"i": i, "j": j, "area": area, "share_a": area / size_left[i], "share_b": area / size_right[j]})


def _shared_areas(left: np.ndarray, right: np.ndarray, i: np.ndarray, j: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the area that ``left[i]`` and ``right[j]`` share, by blocks of pairs."""
    bounds = shapely.bounds(left)
    box = (bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])
    if len(i) > _MANY and np.allclose(shapely.area(left), box, rtol=1e-9):
        from . import rectangles  # numba takes a second to load, which a neighbourhood need not wait for

        def shared(i, j):
            needed, at = np.unique(j, return_inverse=True)
            return rectangles.shared_areas(bounds, right[needed], i, at)
    else:

        def shared(i, j):
            with np.errstate(invalid="ignore"):  # GEOS raises the flag on touching squares; the result is right
                return shapely.area(shapely.intersection(left[i], right[j]))

    area = np.zeros(len(i))
    for first in range(0, len(i), _BLOCK):
        at = slice(first, first + _BLOCK)
        progress.step(first / len(i))
        area[at] = shared(i[at], j[at])
    return area


def assign(features: gpd.GeoDataFrame, stations: gpd.GeoDataFrame, progress: Progress | None = None) -> np.ndarray:
    """Return the station that each feature lies in, or lies in most.

    Parameters
    ----------
    features
        Points, lines or polygons: by inclusion, length or area shared.
    stations
        Polygons.
    progress
        Told of each block of pairs.

    Returns
    -------
    ndarray of int64
        Position in `stations` for each feature, the lower one of equals; -1 where none is touched.
    """
    progress = progress or Progress()
    left, right = _same_crs(features, stations)
    right = _mended(right, tr("stations"), progress)
    left = _mended(left, tr("tiles"), progress)
    tree = shapely.STRtree(right)
    i, j = tree.query(left, predicate="intersects")
    owner = np.full(len(left), -1, dtype=np.int64)
    # Most features touch one station only.
    alone = np.bincount(i, minlength=len(left))[i] == 1
    owner[i[alone]] = j[alone]
    i, j = i[~alone], j[~alone]
    measure = np.zeros(len(i))
    for first in range(0, len(i), _BLOCK):
        at = slice(first, first + _BLOCK)
        progress.step(first / len(i))
        with np.errstate(invalid="ignore"):
            piece = shapely.intersection(left[i[at]], right[j[at]])
        measure[at] = np.where(shapely.get_dimensions(left[i[at]]) == 2, shapely.area(piece), shapely.length(piece))
    order = np.lexsort((j, -measure, i))
    who, first = np.unique(i[order], return_index=True)
    owner[who] = j[order][first]
    progress.step(1.0)
    return owner


def window(polygons: gpd.GeoDataFrame) -> shapely.Geometry:
    """Return the area that polygons stand for, uninhabited holes included: their convex hull, in their CRS."""
    return shapely.convex_hull(shapely.multipoints(shapely.get_coordinates(polygons.geometry.array)))


def down(
    stations: gpd.GeoDataFrame,
    tiles: gpd.GeoDataFrame,
    columns: Sequence[str],
    pairs: pd.DataFrame | None = None,
    weight: str | None = None,
    window: shapely.Geometry | None = None,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, np.ndarray]:
    """Bring counts of stations (votes) down to tiles; each station's total is kept.

    Parameters
    ----------
    stations, tiles
        Polygons.
    columns
        Columns of `stations` to bring down.
    pairs
        `overlap(tiles, stations)`, where the caller has it already, or any table of i, j and weight.
    weight
        Column of `tiles`, such as households, even within a tile: votes go where doors are. By default votes are
        spread evenly over the area that tiles cover.
    window
        Area in the tiles' CRS that the tiles were clipped to (see `window`). Of a station that reaches beyond it only
        the part inside counts, by area; without a window all of a station's votes go to the tiles that it overlaps.
    progress
        Told of each block of pairs.

    Returns
    -------
    DataFrame, ndarray of int64
        The columns, one row a tile (index of `tiles`); and the positions of the stations that have counts but overlap
        no tile, whose counts are therefore nowhere.
    """
    pairs = overlap(tiles, stations, progress) if pairs is None else pairs
    if weight is not None:
        share = tiles[weight].fillna(0).to_numpy(dtype=float)[pairs["i"]] * pairs["share_a"]
        pairs = pairs.assign(weight=share)
    values = _inside(stations, columns, window, tiles.crs)
    return _carry(values, pairs, "j", "i", tiles.index)


def up(
    tiles: gpd.GeoDataFrame,
    stations: gpd.GeoDataFrame,
    columns: Sequence[str],
    pairs: pd.DataFrame | None = None,
    window: shapely.Geometry | None = None,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, np.ndarray]:
    """Bring counts of tiles (persons, households) up to stations; each tile's total is kept.

    Parameters
    ----------
    tiles, stations
        Polygons.
    columns
        Columns of `tiles` to bring up.
    pairs
        `overlap(tiles, stations)`, where the caller has it already, or any table of i, j and weight.
    window
        Area in the stations' CRS outside which tiles do not count; without one all of a tile's counts go to the
        stations that it overlaps.
    progress
        Told of each block of pairs.

    Returns
    -------
    DataFrame, ndarray of int64
        The columns, one row a station (index of `stations`); and the positions of the tiles that have counts but
        overlap no station.
    """
    pairs = overlap(tiles, stations, progress) if pairs is None else pairs
    return _carry(_inside(tiles, columns, window, stations.crs), pairs, "i", "j", stations.index)


def _inside(layer: gpd.GeoDataFrame, columns: Sequence[str], window: shapely.Geometry | None, crs) -> pd.DataFrame:
    """Return the columns as floats (NaN is 0), each row times the share of its area that lies in the window."""
    values = layer[list(columns)].fillna(0).astype(float)
    if window is None:
        return values
    geometries = _mended(np.asarray(layer.geometry.to_crs(crs).array, dtype=object), "", Progress())
    whole = shapely.area(geometries)
    with np.errstate(invalid="ignore"):
        inside = shapely.area(shapely.intersection(geometries, window))
    return values.mul(np.divide(inside, whole, out=np.zeros_like(whole), where=whole > 0), axis=0)


def _carry(values: pd.DataFrame, pairs: pd.DataFrame, source: str, target: str, index: pd.Index):
    """Spread each source's values over its targets by weight; return them, and the sources that have no target."""
    here, there = pairs[source].to_numpy(), pairs[target].to_numpy()
    weight = pairs["weight" if "weight" in pairs else "area"].to_numpy(dtype=float)
    total = np.bincount(here, weight, minlength=len(values))
    if "weight" in pairs and "area" in pairs:
        # Votes of a station over tiles without doors are somewhere all the same: area decides.
        weight = np.where(total[here] > 0, weight, pairs["area"])
        total = np.bincount(here, weight, minlength=len(values))
    share = np.divide(weight, total[here], out=np.zeros_like(weight), where=total[here] > 0)
    matrix = sparse.csr_matrix((share, (there, here)), shape=(len(index), len(values)))
    carried = pd.DataFrame(matrix @ values.to_numpy(), index=index, columns=values.columns)
    return carried, np.flatnonzero((total <= 0) & (values != 0).any(axis=1).to_numpy())


def _same_crs(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return both layers' geometries in one CRS in metres."""
    for layer, name in ((a, tr("tiles")), (b, tr("stations"))):
        if layer.crs is None:
            raise CampaignError(
                tr("The layer of {name} has no CRS: set it in the layer's properties.").format(name=name)
            )
    crs = next((layer.crs for layer in (a, b) if layer.crs.is_projected), None) or a.estimate_utm_crs()
    return tuple(np.asarray(layer.geometry.to_crs(crs).array, dtype=object) for layer in (a, b))


def _mended(geometries: np.ndarray, name: str, progress: Progress) -> np.ndarray:
    """Return geometries made valid, None made empty; the log says how many."""
    geometries = np.where(shapely.is_missing(geometries), shapely.Polygon(), geometries)
    bad = ~shapely.is_valid(geometries)
    if bad.any():
        progress.note(
            tr("{count} invalid geometries of the {name} were mended.").format(count=int(bad.sum()), name=name)
        )
        geometries[bad] = shapely.make_valid(geometries[bad])
    return geometries
