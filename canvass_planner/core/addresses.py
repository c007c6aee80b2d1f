"""Addresses: house numbers, the street segment that each stands on, and how a list writes them."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from . import osm, schema, textfiles
from .errors import CampaignError
from .language import tr
from .mending import is_on_earth
from .progress import Progress
from .spelling import SUFFIXES, house_number

COLUMNS = schema.LAYERS["addresses"].names

#: How far an address may stand from its street, in metres.
REACH = 150.0

# Field names of the sources, in the order of preference: BAN, BAL, DVF, REU, OpenAddresses, OpenStreetMap, plain words.
_FIELDS = {
    "address_id": ["address_id", "id", "cle_interop", "id_ban_adresse", "uid_adresse", "hash", "uprn", "osm_id"],
    "number": ["numero", "adresse_numero", "number", "housenumber", "addr:housenumber", "addr_housenumber"],
    "suffix": ["rep", "suffixe", "adresse_suffixe", "suffix", "indice_de_repetition"],
    "street": ["nom_voie", "voie_nom", "adresse_nom_voie", "street", "addr:street", "addr_street", "voie"],
    "doors": ["doors", "dwellings", "nb_logements", "nombre_de_logements", "logements", "households", "nb_adresses"],
    "lon": ["lon", "longitude", "long", "lng", "x_wgs84"],
    "lat": ["lat", "latitude", "y_wgs84"],
    "x": ["x", "easting"],
    "y": ["y", "northing"],
    "whole": ["geo_adresse", "adresse", "api_line", "address"],
    "kind": ["geo_type"],
}
# Values of OpenStreetMap's `building` in which nobody lives.
_NOT_HOMES = frozenset(
    "barn bridge bunker carport cathedral chapel church civic college commercial construction cowshed farm_auxiliary "  # noqa: SIM905
    "fire_station garage garages government grandstand greenhouse hangar hospital hotel hut industrial kindergarten "
    "kiosk manufacture mosque museum office parking pavilion public railway religious retail roof ruins school service "
    "shed silo sports_hall stable stadium storage_tank sty supermarket synagogue temple toilets train_station "
    "transformer_tower transportation university warehouse water_tower".split()
)
# Levels where none are mapped at all; floor area of a dwelling; a building below this footprint is an annex; how far
# from its building an address may stand (metres).
_LEVELS = 2.0
_DWELLING_M2 = 100.0
_ANNEX_M2 = 40.0
_AT_DOOR = 10.0
# How far apart the same number of the same street may be mapped twice (metres).
_SAME_DOOR = 60.0
# BANO's file has no header: https://bano.openstreetmap.fr/data/
_BANO = ["id", "numero", "voie", "code_post", "ville", "source", "lat", "lon"]
_CHUNK = 100_000  # rows

# A house number as people write it: "12", "12bis", "12 B", "12-14", "7;9".
_NUMBER = re.compile(r"\s*(\d+)\s*([^\W\d_]*)")
_SEVERAL = re.compile(r"\s*[;,/&+-]\s*(?=\d)")
# An address in one line: "12 bis rue Haute 29900 Concarneau".
_LINE = re.compile(
    r"\s*(?P<number>\d+)\s*(?P<suffix>bis|ter|quater|[a-z](?![\w']))?[\s,]+(?P<street>\D+?)\s*(?:\d.*)?$",
    re.IGNORECASE,
)

# Words of street names that people shorten, and those that they leave out.
_SHORT = {
    "avenue": ["av", "ave", "aven"],
    "boulevard": ["bd", "bld", "blvd", "bvd", "boul"],
    "rue": ["r"],
    "place": ["pl", "plc"],
    "allee": ["all"],
    "impasse": ["imp"],
    "chemin": ["che", "chem", "chm"],
    "route": ["rte"],
    "square": ["sq"],
    "passage": ["pass", "psg"],
    "faubourg": ["fg", "fbg"],
    "cours": ["crs"],
    "residence": ["res"],
    "lotissement": ["lot"],
    "quai": ["qu"],
    "esplanade": ["esp"],
    "promenade": ["prom"],
    "traverse": ["trav"],
    "villa": ["vla"],
    "escalier": ["esc"],
    "saint": ["st"],
    "sainte": ["ste"],
    "general": ["gal", "gen"],
    "marechal": ["mal"],
    "colonel": ["col"],
    "commandant": ["cdt"],
    "capitaine": ["cne"],
    "docteur": ["dr"],
    "professeur": ["pr", "prof"],
    "president": ["pdt"],
    "monseigneur": ["mgr"],
    "1": ["1er", "1ere", "premier"],
    "road": ["rd"],
    "lane": ["ln"],
    "court": ["ct"],
    "highway": ["hwy"],
    "parkway": ["pkwy"],
}
_WORDS = {short: word for word, several in _SHORT.items() for short in several}
# What "St" and "Dr" mean at the end of a name.
_LAST_WORDS = {"st": "street", "dr": "drive", "av": "avenue"}
_ARTICLES = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "the", "of"])
# How alike two names must be to be one misspelt (difflib's ratio; "Saimt" for "Saint").
_ALIKE = 0.9


def read_csv(path: str | Path, bounds: osm.Bounds | None = None, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """
    Read a text file of addresses: BAN, BAL, BANO, DVF, REU, OpenAddresses, or any with plain column names.

    Parameters
    ----------
    path
        A table with separators, plain, .gz or .bz2.
    bounds
        West, south, east, north in degrees: addresses elsewhere are left out while reading.

    Returns
    -------
    addresses
        The addresses table in EPSG:4326, not yet matched to segments.

    Raises
    ------
    CampaignError
        If the file cannot be read, lacks a place for each row, or its longitudes and latitudes are swapped.
    """
    progress = progress or Progress()
    layout = textfiles.layout(path)
    names, header = layout.names, 0
    if len(names) == len(_BANO) and all(re.fullmatch(r"-?\d+\.\d+", name) for name in names[-2:]):
        names, header = _BANO, None
    kept, rows, placed, inside = [], 0, 0, 0
    with textfiles.open_text(path, layout.encoding) as file:
        try:
            chunks = pd.read_csv(
                file,
                sep=layout.separator,
                names=names,
                header=header,
                dtype=str,
                keep_default_na=False,
                chunksize=_CHUNK,
            )
            for chunk in chunks:
                points = _points(chunk, path, layout.decimal)
                rows += len(chunk)
                placed += len(points)
                if bounds is not None:
                    points = points.cx[bounds[0] : bounds[2], bounds[1] : bounds[3]]
                inside += len(points)
                kept.append(from_points(points, progress))
                progress.step(min(0.9, rows / (rows + 5 * _CHUNK)))
        except (pd.errors.ParserError, OSError, EOFError) as error:
            raise CampaignError(
                tr("“{path}” is damaged ({reason}): download it again.").format(path=path, reason=error)
            ) from error
    if not inside:
        raise CampaignError(
            tr(
                "None of the {rows} addresses of “{path}” lies in the area: choose the file of this area, and check "
                "that longitude and latitude are not swapped."
            ).format(rows=rows, path=path)
        )
    if placed < rows:
        progress.note(
            tr("{count} addresses of “{path}” have no coordinates and are left out.").format(
                count=rows - placed, path=path
            )
        )
    return pd.concat(kept, ignore_index=True)


def _points(table: pd.DataFrame, path: str | Path, decimal: str) -> gpd.GeoDataFrame:
    """Make points of a text table's coordinates; rows without a place are left out."""
    fields = _fields(table.columns)

    def numbers(field: str) -> np.ndarray:
        return pd.to_numeric(table[fields[field]].str.replace(decimal, ".", regex=False), errors="coerce").to_numpy(
            float
        )

    if {"lon", "lat"} <= fields.keys():
        x, y, crs = numbers("lon"), numbers("lat"), "EPSG:4326"
        if (np.abs(y[~np.isnan(y)]) > 90).any() or (np.abs(x[~np.isnan(x)]) > 180).any():
            raise CampaignError(
                tr("“{path}” has latitudes above 90 degrees: are “{lon}” and “{lat}” swapped, or in metres?").format(
                    path=path, lon=fields["lon"], lat=fields["lat"]
                )
            )
    elif {"x", "y"} <= fields.keys():
        x, y, crs = numbers("x"), numbers("y"), "EPSG:2154"  # Lambert 93, which French files give x and y in
    else:
        raise CampaignError(
            tr("“{path}” has no columns “lon” and “lat”: it has {columns}.").format(
                path=path, columns=", ".join(map(str, table.columns))
            )
        )
    if "address_id" not in fields:
        table = table.assign(address_id="p" + table.index.astype(str))
    placed = ~np.isnan(x) & ~np.isnan(y)
    points = gpd.GeoDataFrame(table[placed], geometry=gpd.points_from_xy(x[placed], y[placed]), crs=crs)
    return points.to_crs("EPSG:4326")


def from_points(points: gpd.GeoDataFrame, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """
    Make the addresses table of any point layer whose fields have usual names.

    A number such as ``7;9`` or ``4-6`` becomes two addresses that share its dwellings.

    Parameters
    ----------
    points
        Points with a number, or a number with its suffix, a street, and the dwellings where known. Other shapes are
        taken at a point inside them.

    Returns
    -------
    addresses
        The addresses table in EPSG:4326, not yet matched: `segment_id` and `side` are empty, `offset_m` nan. `doors`
        is nan where no dwellings are known; `number` 0 where there is none.
    """
    if points.crs is None:
        raise CampaignError(tr("The addresses have no coordinate system: set it on their layer."))
    points = points[points.geometry.notna() & ~points.is_empty].reset_index(drop=True)
    if len(points) and not is_on_earth(points):
        raise CampaignError(
            tr("The addresses lie outside the world: their layer has another coordinate system than it says.")
        )
    fields = _fields(points.columns)
    if "kind" in fields:  # the voter register's: points that only mean a street or a commune are no addresses
        points = points[points[fields["kind"]] == "housenumber"].reset_index(drop=True)

    def texts(field: str) -> pd.Series:
        column = points[fields[field]] if field in fields else pd.Series("", index=points.index)
        return column.fillna("").astype(str).str.strip().str.replace(r"\.0$", "", regex=True)

    table = pd.DataFrame({field: texts(field) for field in ("address_id", "number", "suffix", "street")})
    if "number" not in fields and "whole" in fields:
        parts = texts("whole").str.extract(_LINE).fillna("")
        table["number"], table["suffix"], table["street"] = parts["number"], parts["suffix"], parts["street"]
    table["address_id"] = table["address_id"].where(table["address_id"] != "", "p" + table.index.astype(str))
    doors = points[fields["doors"]] if "doors" in fields else np.nan
    table["doors"] = pd.to_numeric(pd.Series(doors, index=points.index), errors="coerce").astype(float)
    inside = points.geometry.where(points.geom_type == "Point", points.geometry.representative_point())
    table["geometry"] = inside.to_crs("EPSG:4326")

    several = table["number"].str.split(_SEVERAL, regex=True)
    count = several.str.len()
    table["number"], table["doors"] = several, table["doors"] / count
    table = table.explode("number")
    place = table.groupby(level=0).cumcount()
    table["address_id"] = table["address_id"].where(place == 0, table["address_id"] + "-" + (place + 1).astype(str))
    parts = table["number"].map(split_number)
    own = table["suffix"].str.lower()
    table["number"] = np.array([number for number, _ in parts], np.int64)
    table["suffix"] = own.where(own != "", [suffix for _, suffix in parts])
    table["segment_id"], table["side"], table["offset_m"] = "", "", np.nan
    return gpd.GeoDataFrame(table[[*COLUMNS, "geometry"]], crs="EPSG:4326").reset_index(drop=True)


def read_osm(path: str | Path, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """
    Read the house numbers of an OpenStreetMap file, weighted by its buildings.

    A number that is mapped several times (on the building, its entrance, the shops inside) is one address.

    Returns
    -------
    addresses
        As `with_buildings` gives them, not yet matched.
    """
    points, buildings = osm.read_houses(path, progress)
    if points.empty and buildings.empty:
        raise CampaignError(
            tr("“{path}” holds no house number and no building: take the streets alone, or another source.").format(
                path=path
            )
        )
    return with_buildings(_once(from_points(points)), buildings)


def _once(addresses: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Keep one of the addresses that have the same number and street and lie near one another."""
    street = addresses["street"].map(street_key)
    door = pd.factorize(street + "\n" + addresses["number"].astype(str) + addresses["suffix"])[0]
    metric = addresses.to_crs(addresses.estimate_utm_crs()) if len(addresses) else addresses
    pairs = cKDTree(shapely.get_coordinates(metric.geometry)).query_pairs(_SAME_DOOR, output_type="ndarray")
    pairs = pairs[(door[pairs[:, 0]] == door[pairs[:, 1]]) & (street != "").to_numpy()[pairs[:, 0]]]
    links = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(addresses),) * 2)
    group = connected_components(links, directed=False)[1] if len(addresses) else []
    doors = addresses["doors"].groupby(group).transform("max")
    return addresses.assign(doors=doors)[~pd.Series(group).duplicated().to_numpy()].reset_index(drop=True)


def with_buildings(addresses: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """
    Weight addresses by the buildings that they stand on, and add the buildings that have no address.

    A building's dwellings are those mapped, else its floor area (footprint times levels) over 100 m2: a French dwelling
    has 91 m2 (INSEE, housing survey 2013), walls and stairs come on top. Sheds, garages, churches, shops and the like
    have none. What an address says of its own dwellings stands.

    Parameters
    ----------
    addresses
        The addresses table.
    buildings
        Polygons, with `use`, `levels` and `dwellings` where known, as `osm.read_houses` gives them.

    Returns
    -------
    addresses
        With `doors`; a building without an address is a row of its own, without a number.
    """
    if buildings.empty:
        return addresses
    crs = buildings.estimate_utm_crs()
    shapes = buildings.geometry.to_crs(crs).to_numpy()
    points = addresses.geometry.to_crs(crs).to_numpy()
    levels = _column(buildings, "levels")
    levels = np.where(np.isnan(levels), np.nanmedian(np.r_[levels, _LEVELS]), np.maximum(levels, 1))
    dwellings = _column(buildings, "dwellings")
    dwellings = np.where(np.isnan(dwellings), shapely.area(shapes) * levels / _DWELLING_M2, dwellings)
    if "use" in buildings:
        dwellings[buildings["use"].isin(_NOT_HOMES).to_numpy()] = 0

    at, building = shapely.STRtree(shapes).query_nearest(points, max_distance=_AT_DOOR, all_matches=False)
    count = np.bincount(building, minlength=len(shapes))
    doors = addresses["doors"].to_numpy(float).copy()
    unknown = np.isnan(doors[at])
    doors[at[unknown]] = (dwellings[building] / count[building])[unknown]
    alone = (count == 0) & (dwellings > 0) & (shapely.area(shapes) >= _ANNEX_M2)
    rest = buildings[alone]
    names = rest.get("building_id", rest.index)
    more = gpd.GeoDataFrame(
        {"address_id": "b" + names.astype(str), "number": 0, "suffix": "", "street": "", "doors": dwellings[alone]},
        geometry=shapely.point_on_surface(rest.geometry.to_crs("EPSG:4326").to_numpy()),
        crs="EPSG:4326",
    ).assign(segment_id="", side="", offset_m=np.nan)
    return pd.concat([addresses.assign(doors=doors), more[[*COLUMNS, "geometry"]]], ignore_index=True)


def _column(table: pd.DataFrame, name: str) -> np.ndarray:
    """Return a column as numbers; nan where it is absent or says none."""
    return pd.to_numeric(table[name], errors="coerce").to_numpy(float) if name in table else np.full(len(table), np.nan)


def _fields(columns: Iterable[str]) -> dict[str, str]:
    """Return which column holds what, whatever the case of its name."""
    lower = {str(column).lower(): column for column in reversed(list(columns))}
    found = {what: next((lower[name] for name in names if name in lower), None) for what, names in _FIELDS.items()}
    return {what: column for what, column in found.items() if column is not None}


def match(
    addresses: gpd.GeoDataFrame, streets: gpd.GeoDataFrame, reach: float = REACH, progress: Progress | None = None
) -> gpd.GeoDataFrame:
    """
    Find the segment that each address stands on.

    It is the nearest segment of the same name, or of almost the same if none has it as it is; else the nearest that
    can be canvassed; else the nearest that can be walked: a farm on its track.

    Parameters
    ----------
    addresses
        The addresses table.
    streets
        The streets table.
    reach
        How far an address may stand from its segment, in metres.

    Returns
    -------
    addresses
        With `segment_id` ("" where there is no segment within reach), `side` ("left" or "right" along the segment) and
        `offset_m` (metres along the segment).
    """
    progress = progress or Progress()
    crs = streets.estimate_utm_crs()
    walkable = np.flatnonzero(streets["walkable"].astype(bool))
    lines = streets.geometry.iloc[walkable].to_crs(crs).to_numpy()
    canvass = streets["canvass"].to_numpy(bool)[walkable]
    points = addresses.geometry.to_crs(crs).to_numpy()
    names = pd.unique(pd.concat([addresses["street"], streets["name"]]))
    keys = {name: street_key(name) for name in names}
    ours = addresses["street"].map(keys).to_numpy(object)
    theirs = streets["name"].map(keys).to_numpy(object)[walkable]

    tree = shapely.STRtree(lines)
    chosen = np.full(len(points), -1)
    named = np.zeros(len(points), bool)
    for begin in range(0, len(points), _CHUNK // 4):
        progress.step(begin / len(points))
        point, line = tree.query(points[begin : begin + _CHUNK // 4], predicate="dwithin", distance=reach)
        point += begin
        same = _same_street(ours[point], theirs[line])
        rank = np.where(same, 0, np.where(canvass[line], 1, 2))
        metres = shapely.distance(points[point], lines[line])
        order = np.lexsort((line, np.round(metres, 3), rank, point))
        first = order[np.unique(point[order], return_index=True)[1]]
        chosen[point[first]], named[point[first]] = line[first], same[first]

    found = chosen >= 0
    progress.note(
        tr(
            "{count} addresses: {named} on a street of their own name, {near} on the nearest, {far} out of reach."
        ).format(count=len(points), named=int(named.sum()), near=int((found & ~named).sum()), far=int((~found).sum()))
    )
    line = lines[chosen[found]]
    along = shapely.line_locate_point(line, points[found])
    side, offset, segment = (
        np.full(len(points), "", object),
        np.full(len(points), np.nan),
        np.full(len(points), "", object),
    )
    side[found] = _sides(line, along, points[found])
    offset[found] = along
    segment[found] = streets["segment_id"].to_numpy(object)[walkable[chosen[found]]]
    progress.step(1)
    return addresses.assign(segment_id=segment, side=side, offset_m=offset)


def _sides(lines: np.ndarray, along: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Tell on which side of its line each point lies, looking the way that the line runs."""
    begin = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.maximum(along - 1, 0)))
    end = shapely.get_coordinates(shapely.line_interpolate_point(lines, along + 1))
    ahead, aside = end - begin, shapely.get_coordinates(points) - begin
    return np.where(ahead[:, 0] * aside[:, 1] >= ahead[:, 1] * aside[:, 0], "left", "right")


def _same_street(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    """Tell which pairs of street keys mean the same street, shape (n,), bool."""
    same = (ours == theirs) & (ours != "")
    # A misspelt name is compared only with the streets within its reach, and only if none has the name as it is.
    pairs = pd.DataFrame({"ours": ours, "theirs": theirs})[(ours != "") & (theirs != "")]
    right = set(pairs["ours"][same[pairs.index]])
    unknown = pairs[~pairs["ours"].isin(right)].drop_duplicates()
    alike = {
        (ours, theirs)
        for ours, theirs in unknown.itertuples(index=False)
        if abs(len(ours) - len(theirs)) < 3 and difflib.SequenceMatcher(None, ours, theirs).ratio() >= _ALIKE
    }
    if alike:
        same |= np.fromiter((pair in alike for pair in zip(ours, theirs, strict=True)), bool, len(ours))
    return same


def street_key(name: str) -> str:
    """
    Reduce a street's name to what all its spellings share.

    Case, accents, hyphens, articles and abbreviations go: ``"Bd. de l'Hôpital"`` is ``"Boulevard de l’Hopital"``.
    """
    text = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss").replace("œ", "oe"))
    words = re.findall(r"[a-z0-9]+", "".join(c if c.isalnum() else " " for c in text if not unicodedata.combining(c)))
    if len(words) > 1 and words[-1] in _LAST_WORDS:
        words[-1] = _LAST_WORDS[words[-1]]
    words = [_WORDS.get(word, word) for word in words]
    words = [f"{word}asse" if word.endswith("str") else word for word in words]  # Bahnhofstr.
    return " ".join(word for word in words if word not in _ARTICLES) or " ".join(words)


def split_number(text: object) -> tuple[int, str]:
    """
    Split a house number into its number and its suffix.

    Returns
    -------
    number, suffix
        ``(12, "bis")`` for ``"12 Bis"``; ``(0, "")`` where there is no number.
    """
    found = _NUMBER.match("" if text is None else str(text))
    return (int(found[1]), found[2].lower()) if found else (0, "")


def suffix_rank(suffix: str) -> tuple[int, str]:
    """Return what to sort suffixes by: none, bis, ter, quater…, then letters."""
    return SUFFIXES.get(suffix, 0 if not suffix else 99), suffix


def number_ranges(addresses: pd.DataFrame) -> tuple[str, str]:
    """
    Write the numbers of a segment, or of one side of it, as ranges.

    Parameters
    ----------
    addresses
        Rows of the addresses table (`number`, `suffix`).

    Returns
    -------
    odd, even
        Such as ``"1-15, 21"`` and ``"2, 4 bis-10"``. A range runs over the numbers that are there: it breaks where
        the next number of the same parity is missing.
    """
    pairs = zip(addresses["number"].astype(int), addresses["suffix"].fillna("").astype(str), strict=True)
    numbers = sorted({pair for pair in pairs if pair[0] > 0}, key=lambda pair: (pair[0], suffix_rank(pair[1])))
    odd, even = ([pair for pair in numbers if pair[0] % 2 == parity] for parity in (1, 0))
    return _ranges(odd), _ranges(even)


def _ranges(numbers: Iterable[tuple[int, str]]) -> str:
    """Join sorted numbers of one parity into ranges."""
    runs: list[list[tuple[int, str]]] = []
    for pair in numbers:
        if runs and pair[0] - runs[-1][-1][0] <= 2:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return ", ".join("-".join(dict.fromkeys(house_number(*pair) for pair in (run[0], run[-1]))) for run in runs)
