"""Election results by polling station: the ministry's layouts, station ids in one spelling, joined to station areas."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from . import textfiles
from .errors import CampaignError
from .language import tr
from .progress import Progress

COUNTS = ("registered", "voted", "blank", "spoilt", "valid")
# The ministry's overseas "départements" and what INSEE's commune codes begin with.
_OVERSEAS = {
    "ZA": "971",
    "ZB": "972",
    "ZC": "973",
    "ZD": "974",
    "ZM": "976",
    "ZN": "988",
    "ZP": "987",
    "ZS": "975",
    "ZW": "986",
    "ZX": "977",
}
# Communes with arrondissements: the first and last arrondissement's own INSEE code, and the commune that results use.
_DISTRICTS = {"75056": (75101, 75120), "69123": (69381, 69389), "13055": (13201, 13216)}
# Official headers, accents, case and punctuation taken away (see `_plain`).
_SYNONYMS = {
    "registered": ("inscrits", "nbinscrits", "registered", "electorate"),
    "voted": ("votants", "nbvotants", "voted", "turnout"),
    "blank": ("blancs", "nbblancs", "blank"),
    "spoilt": ("nuls", "nbnuls", "spoilt", "rejected"),
    "valid": ("exprimes", "nbexprimes", "valid"),
    "station": (
        "stationid", "idbv", "idbrutbvreu", "idbrutreu", "idbrutmiom", "codebureauvote", "idbureau", "uniqbdv",
        "identifiantdubureaudevote",
    ),
    "department": ("codedudepartement", "codedepartement", "departement", "dep", "codedep"),
    "commune": ("codedelacommune", "codecommune", "commune", "com", "codecom", "codeinsee", "insee"),
    "office": ("codedubvote", "codedubureaudevote", "codebv", "bureau", "bv", "numerobureauvote", "bureaudevote"),
    "name": ("libelledelacommune", "libellecommune", "communelibelle", "nomcommune"),
}  # fmt: skip
_VOTES = ("voix", "nbvoix")
_LABELS = ("nuance", "codenuance", "libelleabregeliste", "nuanceliste", "nom")  # what names a list, the best first


def station_id(commune: object, office: object) -> str:
    """Return a polling station's id as spelled here: INSEE commune code, "_", office without leading zeros.

    Examples
    --------
    >>> station_id("75056", "0101")
    '75056_101'
    """
    return station_ids(pd.Series([office]), pd.Series([commune])).iloc[0]


def station_ids(ids: pd.Series, communes: pd.Series | str | None = None) -> pd.Series:
    """Normalise polling-station ids of any spelling.

    ``75056_0101``, ``75056-0101``, ``750560101`` and commune ``75056`` with office ``101`` all become ``75056_101``;
    ``1001_0002``, whose zero a spreadsheet lost, becomes ``01001_2``; overseas codes become INSEE's (``ZA101`` is
    ``97101``), arrondissements of Paris, Lyon and Marseille become the commune. Ids without a commune stay bare
    (``0001A`` becomes ``1A``). Letters stay, in upper case.

    Parameters
    ----------
    ids
        Ids, or office numbers where `communes` is given.
    communes
        INSEE codes of the communes, one for each id or one for all.

    Returns
    -------
    Series of str
        With the index of `ids`; "" where the id is missing.
    """
    text = _text(ids)
    parts = text.str.extract(r"^(?P<commune>\d{4,5}|\d[AB]\d{3}|Z[A-Z]\d{3})\s*[_\-\s]\s*(?P<office>.+)$")
    joined = text.str.extract(r"^(?P<commune>\d{5}|\d[AB]\d{3}|Z[A-Z]\d{3})(?P<office>[0-9A-Z.]{4})$")
    parts = parts.where(parts["office"].notna(), joined)
    office = parts["office"].fillna(text).str.strip()
    commune = parts["commune"]
    if communes is not None:
        given = _text(communes) if isinstance(communes, pd.Series) else pd.Series(str(communes), index=ids.index)
        commune = commune.fillna(given.set_axis(ids.index))
    commune = _commune(commune.fillna(""))
    # "1-7", the seventh office of the first arrondissement, is office 107.
    district = office.str.extract(r"^(\d{1,2})-(\d{1,2})$")
    two = district[0].notna()
    office = office.mask(two, district[0] + district[1].str.zfill(2))
    arrondissement, commune = _whole_commune(commune)
    short = (arrondissement > 0) & office.str.fullmatch(r"\d{1,2}") & ~two
    office = office.mask(short, arrondissement.astype(str) + office.str.zfill(2))
    office = office.str.lstrip("0").mask(office.str.fullmatch("0+"), "0")
    return office.mask((commune != "") & (office != ""), commune + "_" + office).astype(object)


def label(name: object) -> str:
    """Return a list's or candidate's name as a field name: upper case, no accents, "_" for all else.

    Examples
    --------
    >>> label("Dupont-Aignan")
    'DUPONT_AIGNAN'
    """
    flat = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode().upper()
    return re.sub(r"[^0-9A-Z]+", "_", flat).strip("_") or "NC"


def read_results(path: str | Path, progress: Progress | None = None) -> pd.DataFrame:
    """Read results by polling station from a file in the ministry's raw layout (2014 to 2022).

    Parameters
    ----------
    path
        Text file, one line a station; the header names the first candidate only, whose columns then repeat.
    progress
        Told of each thousand rows, and of what was mended.

    Returns
    -------
    DataFrame
        One row a station: station_id (str, see `station_ids`), spelled (the office as the file spells it), name (the
        commune), registered, voted, blank, spoilt,
        valid, and votes_<LIST> (float) for each list or candidate (see `label`).

    Raises
    ------
    CampaignError
        If the file is missing, damaged or of another layout; a row too short is named by its line.
    """
    progress = progress or Progress()
    rows = textfiles.rows(path)
    names = [_plain(name) for name in next(rows)]
    return _raw(path, names, rows, progress)


def _raw(path, names: list[str], rows: Iterable[list[str]], progress: Progress) -> pd.DataFrame:
    """Read the ministry's raw layout: fixed columns, then one block of columns a candidate, as many as there are."""
    votes = next((at for at, name in enumerate(names) if name in _VOTES), None)
    begin = next((at for at, name in enumerate(names) if name in ("npanneau", "nliste", "sexe", "codenuance")), None)
    where = {key: _find(names, key) for key in _SYNONYMS}
    missing = [key for key in ("commune", "office", "registered", "voted", "valid") if where[key] is None]
    if votes is None or begin is None or missing:
        raise CampaignError(
            tr(
                "{path} is not in the ministry's layout of results by polling station; its columns are: {columns}."
            ).format(path=path, columns=", ".join(names[:12]))
        )
    width = len(names) - begin
    who = next(names.index(key, begin) for key in _LABELS if key in names[begin:])
    fixed, short = [], 0
    codes: dict[str, int] = {}
    at_row, at_list, cast = [], [], []
    for number, row in enumerate(rows, start=2):
        if number % 1000 == 0:
            progress.step(min(number / 70_000, 0.9))
        if len(row) < begin:
            raise CampaignError(
                tr(
                    "{path}, line {line}: {count} columns instead of at least {expected}; mend or delete the line."
                ).format(path=path, line=number, count=len(row), expected=begin)
            )
        if (len(row) - begin) % width and any(row[begin + (len(row) - begin) // width * width :]):
            short += 1
        for first in range(begin, len(row) - width + 1, width):
            name, count = row[first + who - begin], row[first + votes - begin]
            if count:
                at_row.append(len(fixed))
                at_list.append(codes.setdefault(name, len(codes)))
                cast.append(count)
        fixed.append(row[:begin])
    if not fixed:
        raise CampaignError(tr("{path} has column names but no row: download it again.").format(path=path))
    if short:
        progress.note(
            tr("{path}: {count} rows end within a candidate's columns, which are left out.").format(
                path=path, count=short
            )
        )
    table = pd.DataFrame(fixed)
    department = table[where["department"]] if where["department"] is not None else None
    result = pd.DataFrame({"station_id": _ids(table, where, department), "spelled": table[where["office"]].str.strip()})
    result["name"] = table[where["name"]].str.strip() if where["name"] is not None else ""
    for key in COUNTS:
        result[key] = _numbers(table[where[key]], path, key) if where[key] is not None else np.nan
    lists = pd.Series([label(name) for name in codes])
    labels = pd.Index(lists.unique())
    column = labels.get_indexer(lists)[np.asarray(at_list, dtype=np.int64)] if at_list else np.zeros(0, np.int64)
    grid = np.zeros((len(fixed), len(labels)))
    np.add.at(grid, (np.asarray(at_row, dtype=np.int64), column), _numbers(pd.Series(cast), path, "votes").to_numpy())
    order = np.argsort(labels.to_numpy().astype(str), kind="stable")
    votes_table = pd.DataFrame(grid[:, order], columns=[f"votes_{labels[k]}" for k in order])
    progress.step(1.0)
    return _checked(pd.concat([result, votes_table], axis=1), path, progress)


def _ids(table: pd.DataFrame, where: dict, department: pd.Series | None) -> pd.Series:
    """Return station ids from split columns: department, commune, office."""
    commune = _text(table[where["commune"]])
    if department is not None:
        short = commune.str.len() < 4
        commune = commune.mask(short, _text(department).str.zfill(2) + commune.str.zfill(3))
    return station_ids(table[where["office"]], commune)


def _checked(results: pd.DataFrame, path: object, progress: Progress) -> pd.DataFrame:
    """Return results with spoilt ballots derived where the file lacks them, and each station once."""
    if results["spoilt"].isna().all():
        results["spoilt"] = (results["voted"] - results["blank"].fillna(0) - results["valid"]).clip(lower=0)
    twice = results["station_id"].duplicated()
    if twice.any():
        progress.note(
            tr("{path}: {count} stations stand twice ({example}…); the first row of each is kept.").format(
                path=path, count=int(twice.sum()), example=results["station_id"][twice].iloc[0]
            )
        )
        results = results[~twice].reset_index(drop=True)
    return results


@dataclass
class JoinReport:
    """What a join of results to stations found on both sides.

    Attributes
    ----------
    joined
        Stations that got results.
    without_results, without_station
        Ids of stations that no result names, and of results that name no station (normalised).
    normalised
        Of those joined, how many do only because ids were normalised: they are spelled differently.
    """

    joined: int
    without_results: list[str] = field(default_factory=list)
    without_station: list[str] = field(default_factory=list)
    normalised: int = 0

    def sentences(self) -> list[str]:
        """Return the report as sentences for the log."""
        said = [
            tr("{count} of {all} stations have results.").format(
                count=self.joined, all=self.joined + len(self.without_results)
            )
        ]
        if self.normalised:
            said.append(
                tr("{count} of them join only once ids are normalised (zeros, separators).").format(
                    count=self.normalised
                )
            )
        if self.without_results:
            said.append(
                tr("{count} stations have no results: {sample}.").format(
                    count=len(self.without_results), sample=_sample(self.without_results)
                )
            )
        if self.without_station:
            said.append(
                tr("{count} results belong to no station: {sample}.").format(
                    count=len(self.without_station), sample=_sample(self.without_station)
                )
            )
        return said


def join(
    stations: gpd.GeoDataFrame, id_field: str, results: pd.DataFrame, commune: str | None = None
) -> tuple[gpd.GeoDataFrame, JoinReport]:
    """Give station areas their results, by normalised id.

    Parameters
    ----------
    stations
        Areas, with their id in `id_field`.
    id_field
        Column of ids, in any spelling (see `station_ids`). It may also be the office alone: the commune is then
        `commune`, or the one that all results are of.
    results
        As `read_results` returns.
    commune
        INSEE code, for ids without a commune.

    Returns
    -------
    GeoDataFrame, JoinReport
        All stations in their order, with station_id normalised and the columns of `results` (NaN where there are none).

    Raises
    ------
    CampaignError
        If the field does not exist, or nothing joins.
    """
    if id_field not in stations:
        raise CampaignError(
            tr("The stations have no field “{field}”; they have: {fields}.").format(
                field=id_field, fields=", ".join(str(name) for name in stations.columns if name != "geometry")
            )
        )
    ids = station_ids(stations[id_field])
    if commune is None and not ids.str.contains("_").any():
        communes = results["station_id"].str.extract("^(.{5})_")[0].dropna().unique()
        commune = communes[0] if len(communes) == 1 else None
    if commune is not None:
        ids = station_ids(stations[id_field], commune)
    as_spelled = set(results["spelled"] if "spelled" in results else results["station_id"])
    found = results.drop(columns="spelled", errors="ignore").set_index("station_id")
    hit = ids.isin(found.index)
    if not hit.any():
        raise CampaignError(
            tr(
                "No station joins a result: the stations' ids look like {left}, the results' like {right}; "
                "choose another id field, or give the commune."
            ).format(left=_sample(ids), right=_sample(results["station_id"]))
        )
    added = found.reindex(ids.to_numpy()).set_axis(stations.index)
    kept = stations.drop(columns=[name for name in ("station_id", *added.columns) if name in stations])
    joined = pd.concat([ids.rename("station_id"), kept, added], axis=1)
    joined = gpd.GeoDataFrame(joined, geometry=stations.geometry.name, crs=stations.crs)
    report = JoinReport(
        joined=int(hit.sum()),
        without_results=sorted(ids[~hit]),
        without_station=sorted(set(found.index) - set(ids)),
        normalised=int((hit & ~_text(stations[id_field]).isin(as_spelled)).sum()),
    )
    return joined, report


def id_field(columns: Iterable[str]) -> str:
    """Return the column that identifies a polling station, judged by its name.

    Raises
    ------
    CampaignError
        Where no column's name is one of those that official sources use.
    """
    columns = [str(name) for name in columns]
    plain = [_plain(name) for name in columns]
    for key in (*_SYNONYMS["station"], *_SYNONYMS["office"]):
        if key in plain:
            return columns[plain.index(key)]
    raise CampaignError(
        tr("No field of the stations looks like their id; name the one that is: {fields}.").format(
            fields=", ".join(name for name in columns if name != "geometry")
        )
    )


def identified(stations: gpd.GeoDataFrame, field: str) -> gpd.GeoDataFrame:
    """Return the stations with their ids normalised in station_id, the results that they carry as they are.

    Raises
    ------
    CampaignError
        Where there is no such field.
    """
    if field not in stations:
        raise CampaignError(
            tr("The stations have no field “{field}”; they have: {fields}.").format(
                field=field, fields=", ".join(str(name) for name in stations.columns if name != "geometry")
            )
        )
    ids = station_ids(stations[field]).rename("station_id")
    return gpd.GeoDataFrame(pd.concat([ids, stations.drop(columns="station_id", errors="ignore")], axis=1))


def _sample(ids: Sequence[str] | pd.Series, count: int = 5) -> str:
    few = [str(value) for value in list(ids)[:count]]
    return ", ".join(few) + (", …" if len(ids) > count else "")


def _plain(name: str) -> str:
    """Return a column name in lower case without accents or punctuation: what spellings of it have in common."""
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^0-9a-z%]+", "", flat)


def _find(names: list[str], key: str) -> int | None:
    return next((names.index(name) for name in _SYNONYMS[key] if name in names), None)


def _text(values: pd.Series) -> pd.Series:
    """Return ids as upper-case text, whole numbers without the ".0" that a float column gives them."""
    if pd.api.types.is_numeric_dtype(values):
        values = values.map(lambda value: "" if pd.isna(value) else f"{value:.15g}")
    return values.fillna("").astype(str).str.strip().str.upper()


def _numbers(values: pd.Series, path: object, column: str) -> pd.Series:
    """Return counts as floats; decimal commas, spaces within numbers and empty fields are understood."""
    if pd.api.types.is_numeric_dtype(values):
        return values.astype(float)
    text = values.fillna("").astype(str)
    numbers = pd.to_numeric(text, errors="coerce")
    odd = numbers.isna()
    if odd.any():
        mended = text[odd].str.replace(r"[\s\u00a0\u202f]", "", regex=True).str.replace(",", ".", regex=False)
        numbers[odd] = pd.to_numeric(mended, errors="coerce")
        bad = numbers.isna() & (text.str.strip() != "")
        if bad.any():
            raise CampaignError(
                tr(
                    "{path}: “{value}” in column {column} is no number (row {row}); mend it, or choose another column."
                ).format(path=path, value=text[bad].iloc[0], column=column, row=int(np.flatnonzero(bad)[0]) + 2)
            )
    return numbers.astype(float)


def _commune(codes: pd.Series) -> pd.Series:
    """Return INSEE commune codes: a lost leading zero given back, the ministry's overseas codes translated."""
    codes = codes.mask(codes.str.fullmatch(r"\d{4}"), "0" + codes)
    for letters, digits in _OVERSEAS.items():
        here = codes.str.startswith(letters)
        if here.any():
            local = codes.str[2:]
            same = (local.str[0] == digits[2]) | (letters == "ZX")
            codes = codes.mask(here, (digits[:2] + local).where(same, digits + local.str[-2:]))
    return codes


def _whole_commune(codes: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return the arrondissement (0 if none) and the commune that it is part of."""
    number = pd.to_numeric(codes, errors="coerce").fillna(0).astype(np.int64)
    arrondissement = pd.Series(0, index=codes.index)
    for whole, (first, last) in _DISTRICTS.items():
        inside = number.between(first, last)
        arrondissement = arrondissement.mask(inside, number - first + 1)
        codes = codes.mask(inside, whole)
    return arrondissement, codes
