"""Census tiles: INSEE's Filosofi grids of any edition, squares rebuilt from their ids."""

from collections.abc import Iterable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import shapely

from . import textfiles
from .errors import CampaignError
from .language import tr
from .progress import Progress

# An INSPIRE cell id: the CRS, the side in metres, the south-west corner. https://inspire.ec.europa.eu/id/document/tg/gg
ID_PATTERN = r"^CRS(?P<crs>\d{4,5})RES(?P<side>\d+)mN(?P<north>-?\d+)E(?P<east>-?\d+)$"
# Column names in lower case, the finest grid first: INSEE named them anew with almost every edition.
ID_COLUMNS = ("idcar_200m", "idinspire", "id_inspire", "idcar_1km", "id_carr1km")
IMPUTED_COLUMNS = {200: ("i_est_200", "i_est_cr"), 1000: ("i_est_1km",)}
ADULT_BANDS = ("ind_18_24", "ind_25_39", "ind_40_54", "ind_55_64", "ind_65_79", "ind_80p")
_TEXT_COLUMNS = (*ID_COLUMNS, "idcar_nat", "id_carr_n", "id_car2010", "lcog_geo", "depcom", "groupe")
_CHUNK = 100_000  # rows: a cancel acts within a second

Clip = tuple[shapely.Geometry, object] | tuple[float, float, float, float]


def read_tiles(path: str | Path, clip: Clip | None = None, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Read census tiles from INSEE's CSV, the national file included.

    Parameters
    ----------
    path
        Filosofi 200 m or 1 km CSV of any edition from 2015, plain or ``.gz``.
    clip
        Only tiles that touch this are kept, filtered while reading: a shapely geometry with its CRS, or bounds
        (west, south, east, north) in WGS 84.
    progress
        Told of each chunk read, and of what was mended.

    Returns
    -------
    GeoDataFrame
        One square a row, in the CRS that the ids name (EPSG:3035, 5490 or 2975): tile_id (str), persons, adults,
        households (float), imputed (bool: the secrecy rule hid the cell's own figures, and INSEE spread those of a
        larger group), then the census's own columns in lower case.

    Raises
    ------
    CampaignError
        If the file is missing, damaged or no census grid, or no tile touches `clip`.
    """
    progress = progress or Progress()
    written = textfiles.layout(path)
    names = textfiles.unique([name.lower() for name in written.names])
    id_column = _id_column(names, path)
    options = {
        "sep": written.separator,
        "decimal": written.decimal,
        "names": names,
        "header": 0,
        "dtype": {name: str if name in _TEXT_COLUMNS else np.float64 for name in names},
        "na_values": ["nd", "ns"],
        "index_col": False,
    }
    size = Path(path).stat().st_size
    kept, area = [], None
    with textfiles.open_text(path, written.encoding) as file:
        try:
            for chunk in pd.read_csv(file, chunksize=_CHUNK, **options):
                _refuse_short_rows(chunk, names, path)
                square = _squares(chunk[id_column], path)
                if clip is not None:
                    area = area if area is not None else _clip_in(clip, square["crs"].iloc[0])
                    touched = _touches(square, area)
                    chunk, square = chunk[touched], square[touched]
                if len(chunk):
                    kept.append((chunk, square))
                progress.step(min(file.buffer.tell() / size, 1.0))
        except (ValueError, OSError, EOFError) as error:
            raise CampaignError(
                tr("{path} cannot be read as a census table ({reason}).").format(path=path, reason=str(error).strip())
            ) from None
    if not kept:
        if clip is None:
            raise CampaignError(tr("{path} has column names but no row: download it again.").format(path=path))
        raise CampaignError(
            tr("No tile of {path} touches the streets: take the file of their region, or check their CRS.").format(
                path=path
            )
        )
    table = pd.concat([chunk for chunk, _ in kept], ignore_index=True)
    squares = pd.concat([square for _, square in kept], ignore_index=True)
    return _tiles(table, squares, id_column, path, progress)


def tiles_from_table(
    table: pd.DataFrame, clip: Clip | None = None, source: str = "", progress: Progress | None = None
) -> gpd.GeoDataFrame:
    """Make census tiles of the attributes of an INSEE layer (GeoPackage, shapefile), read by somebody else.

    Parameters
    ----------
    table
        Attributes, one row a cell; columns are matched without regard to case. Geometries are not looked at: some
        editions ship them in another CRS than the ids name.
    clip, progress
        As for `read_tiles`.
    source
        What error messages call the table.

    Returns
    -------
    GeoDataFrame
        As `read_tiles` returns.
    """
    source = source or tr("the layer of tiles")
    if len(table) == 0:
        raise CampaignError(tr("{path} has no row: choose another layer.").format(path=source))
    table = pd.DataFrame(table).rename(columns=lambda name: str(name).lower())
    id_column = _id_column(list(table.columns), source)
    squares = _squares(table[id_column], source)
    if clip is not None:
        touched = _touches(squares, _clip_in(clip, squares["crs"].iloc[0]))
        if not touched.any():
            raise CampaignError(
                tr("No tile of {path} touches the streets: take the file of their region, or check their CRS.").format(
                    path=source
                )
            )
        table, squares = table[touched], squares[touched]
    own = [name for name in table.columns if name not in ("geometry", "geom", "fid")]
    table = table[own].reset_index(drop=True)
    for name in own:
        if name not in _TEXT_COLUMNS:
            table[name] = pd.to_numeric(table[name], errors="coerce")
    return _tiles(table, squares.reset_index(drop=True), id_column, source, progress or Progress())


def is_census(columns: Iterable[str]) -> bool:
    """Return whether these column names are those of an INSEE grid, so that squares can be rebuilt from ids."""
    return any(str(name).lower() in ID_COLUMNS for name in columns)


def _refuse_short_rows(chunk: pd.DataFrame, names: list[str], path: object) -> None:
    """Refuse rows that end before their counts: the file was cut off, or edited by hand."""
    counts = [name for name in ("men",) if name in names] + names[-1:]
    short = chunk[counts].isna().all(axis=1)
    if short.any():
        raise CampaignError(
            tr("{path}, line {line}: the row ends too early; download the file again.").format(
                path=path, line=int(chunk.index[short][0]) + 2
            )
        )


def _id_column(names: list[str], path: object) -> str:
    for name in ID_COLUMNS:
        if name in names:
            return name
    raise CampaignError(
        tr("{path} has no column with census cell ids ({expected}); its columns are: {columns}.").format(
            path=path, expected=", ".join(ID_COLUMNS), columns=", ".join(names[:20])
        )
    )


def _squares(ids: pd.Series, path: object) -> pd.DataFrame:
    """Return crs, side, north and east (int64) of cell ids."""
    parts = ids.astype("string").str.strip().str.extract(ID_PATTERN)
    bad = parts["north"].isna()
    if bad.any():
        raise CampaignError(
            tr("{path}: “{value}” is no census cell id ({count} rows like it); ids look like {example}.").format(
                path=path,
                value=ids[bad].iloc[0],
                count=int(bad.sum()),
                example="CRS3035RES200mN2889200E3760400",
            )
        )
    parts = parts.astype(np.int64)
    if parts["crs"].nunique() > 1:
        raise CampaignError(
            tr("{path} mixes grids in several CRS ({codes}): give one territory at a time.").format(
                path=path, codes=", ".join(f"EPSG:{code}" for code in sorted(parts["crs"].unique()))
            )
        )
    return parts


def _clip_in(clip: Clip, epsg: int) -> shapely.Geometry:
    """Return the clip as a prepared geometry in the tiles' CRS."""
    geometry, crs = (shapely.box(*clip), 4326) if len(clip) == 4 else clip
    if crs is None:
        raise CampaignError(tr("The area to clip to has no CRS: set it in the layer's properties."))
    to_tiles = pyproj.Transformer.from_crs(pyproj.CRS.from_user_input(crs), int(epsg), always_xy=True)
    west, south, east, north = geometry.bounds
    # A straight edge bends between two projections: a vertex at each hundredth keeps it within a few metres.
    step = max(east - west, north - south) / 100
    fine = shapely.segmentize(geometry, step) if step > 0 else geometry
    area = shapely.transform(fine, lambda xy: np.column_stack(to_tiles.transform(xy[:, 0], xy[:, 1])))
    shapely.prepare(area)
    return area


def _touches(squares: pd.DataFrame, area: shapely.Geometry) -> np.ndarray:
    """Return which squares intersect the prepared area; only those within its bounds are built."""
    west, south, east, north = area.bounds
    x, y, side = (squares[name].to_numpy() for name in ("east", "north", "side"))
    near = (x <= east) & (x + side >= west) & (y <= north) & (y + side >= south)
    near[near] = shapely.intersects(area, shapely.box(x[near], y[near], (x + side)[near], (y + side)[near]))
    return near


def _tiles(table: pd.DataFrame, squares: pd.DataFrame, id_column: str, path: object, progress: Progress):
    """Return the tiles of the schema from a table with lower-case columns and its squares."""
    ids = table[id_column].astype(str).str.strip()
    twice = ids.duplicated()
    if twice.any():
        progress.note(
            tr("{path}: {count} cells stand twice ({example}…); the first of each is kept.").format(
                path=path, count=int(twice.sum()), example=ids[twice].iloc[0]
            )
        )
        keep = ~twice.to_numpy()
        table, squares, ids = table[keep], squares[keep], ids[keep]
    for name in ("ind", "men"):
        if name not in table:
            raise CampaignError(
                tr("{path} has no column “{column}”; its columns are: {columns}.").format(
                    path=path, column=name, columns=", ".join(table.columns)
                )
            )
    x, y, side = (squares[name].to_numpy() for name in ("east", "north", "side"))
    bands = [name for name in ADULT_BANDS if name in table]
    if len(bands) < len(ADULT_BANDS):
        progress.note(tr("{path} lacks age bands: all persons count as adults.").format(path=path))
    flags = [name for name in IMPUTED_COLUMNS.get(int(side[0]), ()) if name in table]
    counts = {
        "persons": table["ind"],
        "adults": table[list(ADULT_BANDS)].sum(axis=1) if len(bands) == len(ADULT_BANDS) else table["ind"],
        "households": table["men"],
    }
    for name, values in counts.items():
        odd = int((values.isna() | (values < 0)).sum())
        if odd:
            progress.note(
                tr("{path}: {count} tiles have negative or missing {column}, taken as 0.").format(
                    path=path, count=odd, column=name
                )
            )
        counts[name] = values.fillna(0).clip(lower=0).astype(float)
    imputed = table[flags[0]].fillna(0) == 1 if flags else pd.Series(False, index=table.index)
    tiles = pd.DataFrame({"tile_id": ids, **counts, "imputed": imputed})
    tiles = pd.concat([tiles, table.drop(columns=id_column)], axis=1).reset_index(drop=True)
    return gpd.GeoDataFrame(tiles, geometry=shapely.box(x, y, x + side, y + side), crs=int(squares["crs"].iloc[0]))
