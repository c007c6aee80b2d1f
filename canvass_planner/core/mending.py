"""Mending: areas as people draw them, made valid, one a name, none above another."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .areas import overlap
from .errors import CampaignError
from .language import tr
from .progress import Progress

# Overlaps of less than this part of the smaller area are left: a hand that draws is not more exact.
_SLIVER = 0.01
# Areas that share more than this part of both are one area drawn twice.
_SAME = 0.95


def is_on_earth(layer: gpd.GeoDataFrame) -> bool:
    """Tell whether a layer's coordinates are degrees once they are brought to EPSG:4326."""
    west, south, east, north = layer.to_crs("EPSG:4326").total_bounds
    return bool(west >= -180 and south >= -90 and east <= 180 and north <= 90)  # False for nan and inf, too


def valid(layer: gpd.GeoDataFrame, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Return a layer whose polygons are valid; the log says how many were mended, and which have no area at all."""
    shapes = layer.geometry.to_numpy()
    bad = ~shapely.is_valid(shapes)
    if not bad.any():
        return layer
    shapes = shapes.copy()
    shapes[bad] = [_surface(shape) for shape in shapely.make_valid(shapes[bad])]
    (progress or Progress()).note(
        tr("{count} invalid polygons were mended: {reason}.").format(
            count=int(bad.sum()), reason=shapely.is_valid_reason(layer.geometry.to_numpy()[bad][0])
        )
    )
    mended = layer.set_geometry(gpd.GeoSeries(shapes, index=layer.index, crs=layer.crs))
    return mended[~mended.is_empty].reset_index(drop=True)


def one_each(layer: gpd.GeoDataFrame, ids: pd.Series, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Make one row of the rows that bear the same id.

    Parameters
    ----------
    layer
        Polygons with whatever columns they carry.
    ids
        An id for each row; rows without one ("") stay as they are.
    progress
        Told of what was put together.

    Returns
    -------
    GeoDataFrame
        In the order of first appearance. The shapes are united; a number that is the same in all rows of an id stays
        (each part carries the whole's count), counts that differ are added up (each carries its own); of texts, the
        first stays.

    Raises
    ------
    CampaignError
        If most ids repeat and name no commune: they number the stations of several communes.
    """
    twice = (ids.duplicated(keep=False) & (ids != "")).to_numpy()
    if not twice.any():
        return layer
    if twice.mean() > 0.5 and not ids.str.contains("_").any() and ids[twice].nunique() * 2 < twice.sum():
        raise CampaignError(
            tr("The ids {sample} each stand for several stations: name the field that holds their commune.").format(
                sample=", ".join(ids[twice].unique()[:5])
            )
        )
    rows, drop = layer.copy(), np.zeros(len(layer), bool)
    numbers = layer.select_dtypes("number").columns
    shapes = layer.geometry.to_numpy().copy()
    for places in ids[twice].groupby(ids[twice], sort=False).indices.values():
        at = np.flatnonzero(twice)[places]
        shapes[at[0]] = _surface(shapely.union_all(shapes[at]))
        own = layer.iloc[at][numbers]
        differ = [name for name in numbers if own[name].nunique() > 1]
        for name in differ:
            rows.iloc[at[0], rows.columns.get_loc(name)] = own[name].sum()
        drop[at[1:]] = True
    (progress or Progress()).note(
        tr("{count} stations have several areas, which were put together: {sample}.").format(
            count=ids[twice].nunique(), sample=", ".join(sorted(ids[twice].unique())[:5])
        )
    )
    rows = rows.set_geometry(gpd.GeoSeries(shapes, index=layer.index, crs=layer.crs))
    return rows[~drop].reset_index(drop=True)


def apart(layer: gpd.GeoDataFrame, ids: pd.Series, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Cut from the larger of two areas what it shares with the smaller; the log says which.

    A smaller area drawn upon a larger one is the more deliberate of the two. Slivers stay, and so do areas that are
    drawn twice, of which neither could be cut: the log names them.
    """
    progress = progress or Progress()
    pairs = overlap(layer, layer)
    pairs = pairs[(pairs["i"] < pairs["j"]) & (pairs[["share_a", "share_b"]].max(axis=1) > _SLIVER)]
    if pairs.empty:
        return layer
    same = (pairs[["share_a", "share_b"]].min(axis=1) > _SAME).to_numpy()
    shapes = layer.geometry.to_numpy().copy()
    names = [f"{ids.iloc[i]} + {ids.iloc[j]}" for i, j in zip(pairs["i"], pairs["j"], strict=True)]
    for pair in pairs[~same].itertuples():
        small, large = (pair.i, pair.j) if pair.share_a >= pair.share_b else (pair.j, pair.i)
        shapes[large] = _surface(shapely.difference(shapes[large], shapes[small]))
    for which, sentence in (
        (~same, tr("{count} pairs of areas overlap; what they share went to the smaller one: {sample}.")),
        (same, tr("{count} pairs of areas are the same and were left so, look at them: {sample}.")),
    ):
        if which.any():
            sample = [name for name, hit in zip(names, which, strict=True) if hit]
            progress.note(sentence.format(count=int(which.sum()), sample=", ".join(sample[:5])))
    return layer.set_geometry(gpd.GeoSeries(shapes, index=layer.index, crs=layer.crs))


def _surface(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return the polygons of a geometry, without the lines and points that cutting may leave."""
    parts = shapely.get_parts(geometry)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])
