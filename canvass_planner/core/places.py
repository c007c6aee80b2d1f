"""Points with a polling station's id out of text tables: the voter register's addresses, and the polling places."""

import json
from collections.abc import Collection
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from . import elections, textfiles
from .errors import CampaignError
from .language import tr
from .progress import Progress
from .spelling import plain, station_ids

_LONGITUDES = ("longitude", "lon", "long", "lng", "x")
_LATITUDES = ("latitude", "lat", "y")
_ID = ("idbrutbvreu", "idbrutreu", "idbv", "identifiantdubureaudevote", "stationid", "codebureauvote")
_NAME = ("libelledubureaudevote", "libelle", "nom", "name")
_ADDRESS = ("adresse", "address")
# The first digits of postal codes, for offices that are numbered by arrondissement ("1-7") without naming the commune.
_CITIES = {"75": "75056", "690": "69123", "130": "13055"}


def read_points(
    path: str | Path, progress: Progress | None = None, communes: Collection[str] | None = None
) -> gpd.GeoDataFrame:
    """Read a text table that has coordinates.

    Parameters
    ----------
    path
        Text table with a longitude and a latitude column, a column of GeoJSON geometries, or one of "latitude,
        longitude" (as open-data portals export points); or Parquet, where pandas has a reader for it.
    progress
        Told of each block of rows, and of rows left out.
    communes
        INSEE codes: only their rows are kept, as they are read (the voter register has 16 million addresses).

    Returns
    -------
    GeoDataFrame
        Points in WGS 84 with the table's columns as text; rows without coordinates are left out.

    Raises
    ------
    CampaignError
        If the file is missing or damaged, has no coordinates, or these are no degrees.
    """
    progress = progress or Progress()
    if textfiles.is_parquet(path):
        table = textfiles.parquet(path).astype(str)
        if communes is not None:
            mine = elections.of_communes(list(table.columns), communes)
            table = table[[mine(row) for row in table.itertuples(index=False)]]
    else:
        columns = textfiles.layout(path).names
        mine = None if communes is None else elections.of_communes(columns, communes)
        table = textfiles.table(path, progress, mine)
    lon, lat = _coordinates(table, path)
    known = np.isfinite(lon) & np.isfinite(lat)
    if not known.all():
        progress.note(
            tr("{path}: {count} rows have no coordinates and are left out.").format(
                path=path, count=int((~known).sum())
            )
        )
    if not known.any():
        raise CampaignError(tr("{path} has no row with coordinates.").format(path=path))
    table, lon, lat = table[known].reset_index(drop=True), lon[known], lat[known]
    if np.abs(lat).max() > 90 or np.abs(lon).max() > 180:
        raise CampaignError(
            tr(
                "{path}: coordinates such as {x}, {y} are no degrees of longitude and latitude; "
                "open it in QGIS as delimited text with its CRS, and give the layer."
            ).format(path=path, x=f"{lon[0]:g}", y=f"{lat[0]:g}")
        )
    return gpd.GeoDataFrame(table, geometry=shapely.points(lon, lat), crs=4326)


def polling_places(path: str | Path, commune: str | None = None, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Read polling places.

    Parameters
    ----------
    path
        As for `read_points`.
    commune
        INSEE code, where the ids are those of offices alone; Paris, Lyon and Marseille are known by postal codes.
    progress
        Told of each block of rows.

    Returns
    -------
    GeoDataFrame
        Points in WGS 84: station_id (normalised), name, address.
    """
    points = read_points(path, progress)
    bears = {plain(name): name for name in reversed(list(points.columns))}

    def column(names: tuple[str, ...]) -> pd.Series:
        found = next((bears[name] for name in names if name in bears), None)
        return points[found].str.strip() if found else pd.Series("", index=points.index)

    field = next((bears[name] for name in _ID if name in bears), None) or elections.id_field(points.columns)
    communes = commune
    if commune is None and "codepostal" in bears:
        postal = points[bears["codepostal"]]
        communes = pd.Series("", index=points.index)
        for digits, city in _CITIES.items():
            communes = communes.mask(postal.str.startswith(digits), city)
    return gpd.GeoDataFrame(
        {
            "station_id": station_ids(points[field], communes),
            "name": column(_NAME),
            "address": column(_ADDRESS),
        },
        geometry=points.geometry.array,
        crs=points.crs,
    )


def _coordinates(table: pd.DataFrame, path: object) -> tuple[np.ndarray, np.ndarray]:
    """Return longitudes and latitudes, NaN where a row has none."""
    bears = {plain(name): name for name in reversed(list(table.columns))}
    lon = next((bears[name] for name in _LONGITUDES if name in bears), None)
    lat = next((bears[name] for name in _LATITUDES if name in bears), None)
    if lon is not None and lat is not None:
        return tuple(
            pd.to_numeric(table[name].str.replace(",", ".", regex=False), errors="coerce").to_numpy()
            for name in (lon, lat)
        )
    for name in table.columns:
        first = next((value for value in table[name] if value), "")
        if first.lstrip().startswith('{"'):
            return _of_geojson(table[name], path)
        pair = table[name].str.extract(r"^\s*(-?\d+\.\d+)\s*,\s*(-?\d+\.\d+)\s*$").astype(float)
        if pair[0].notna().any():
            return pair[1].to_numpy(), pair[0].to_numpy()
    raise CampaignError(
        tr("{path} has no columns of coordinates; its columns are: {columns}.").format(
            path=path, columns=", ".join(table.columns[:20])
        )
    )


def _of_geojson(values: pd.Series, path: object) -> tuple[np.ndarray, np.ndarray]:
    """Return longitudes and latitudes of GeoJSON geometries, the middle of those that are no points."""
    lon, lat = np.full(len(values), np.nan), np.full(len(values), np.nan)
    for at, text in enumerate(values):
        if not text:
            continue
        try:
            geometry = json.loads(text)
            if geometry["type"] == "Point":
                lon[at], lat[at] = geometry["coordinates"][:2]
            else:
                middle = shapely.from_geojson(text).centroid
                lon[at], lat[at] = middle.x, middle.y
        except (ValueError, KeyError, TypeError, shapely.errors.GEOSException):
            raise CampaignError(
                tr("{path}: row {row} has no GeoJSON geometry but “{value}”.").format(
                    path=path, row=at + 2, value=text[:40]
                )
            ) from None
    return lon, lat
