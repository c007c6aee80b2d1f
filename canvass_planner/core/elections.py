"""Election results by polling station: the ministry's layouts, station ids in one spelling, joined to station areas."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from . import textfiles
from .errors import CampaignError
from .language import tr
from .progress import Progress
from .spelling import as_numbers, as_text, in_commune, label, plain, station_ids
from .spelling import station_id as station_id  # part of this module's face

COUNTS = ("registered", "voted", "blank", "spoilt", "valid")
# What columns are called, accents, case and punctuation taken away (see `plain`); the first found is taken.
_SYNONYMS = {
    "registered": ("inscrits", "nbinscrits", "nbinscr", "registered", "electorate", "registeredvoters"),
    "voted": ("votants", "nbvotants", "nbvot", "voted", "ballots", "ballotscast"),
    "blank": ("blancs", "nbblancs", "nbblanc", "blank"),
    "spoilt": ("nuls", "nbnuls", "nbnul", "blancsetnuls", "spoilt", "rejected"),
    "valid": ("exprimes", "nbexprimes", "nbexpr", "valid", "validvotes"),
    "station": (
        "stationid", "idbv", "idbrutbvreu", "idbrutreu", "idbrutmiom", "codebureauvote", "idbureau", "uniqbdv",
        "identifiantdubureaudevote", "geoid20", "uniqueid", "vtdst20", "precinct", "pdcode",
    ),
    "department": ("codedudepartement", "codedepartement", "departement", "dep", "codedep"),
    "commune": ("codedelacommune", "codecommune", "commune", "com", "codecom", "codeinsee", "insee", "codecommuneref"),
    "office": (
        "codedubvote", "codedubureaudevote", "codebv", "bureau", "bv", "numerobureauvote", "bureaudevote",
        "numerodubureaudevote",
    ),
    "name": ("libelledelacommune", "libellecommune", "communelibelle", "nomcommune", "libelledubureaudevote", "nom"),
    "election": ("idelection",),
}  # fmt: skip
_VOTES = ("voix", "nbvoix", "votes")
_PARTIES = ("nuance", "codenuance", "nuancecandidat", "nuanceliste", "party")
_NAMES = (
    "libelleabregeliste", "libelleabregedeliste", "libelledeliste", "libelleliste", "liste", "nom", "nomcandidat",
    "candidat", "candidate", "list",
)  # fmt: skip
# Numbers of a wide table that are no votes.
_NO_LIST = re.compile(
    r"%.*|(pct|taux|code|numero|id(bv|iris|commune)|nb(bv|abs|listes)|geo|shape|objectid).*|(circonscription|canton|"
    r"arrondissement|annee|tour|type|abstentions?|emargements|sequence|indicatif|no|id|fid|x|y|e|n|lon|lat|longitude|"
    r"latitude|area|length)\d*"
)
_MOST_LISTS = 2_000  # columns of votes: more are candidates of many constituencies, which no table holds


def read_results(
    path: str | Path,
    progress: Progress | None = None,
    by: str = "party",
    fields: dict | None = None,
    communes: Collection[str] | None = None,
) -> pd.DataFrame:
    """Read results by polling station from a file in any of the usual layouts.

    The ministry's raw text (2014 to 2022: the header names the first candidate only, whose columns then repeat), its
    numbered columns (2024 on: ``Voix 1``, ``Voix 2``), wide tables (one column a list), long ones (one row a station
    and list), and Parquet where pandas has a reader for it. Encoding, separator and decimal mark are found out.

    Parameters
    ----------
    path
        Text, plain or compressed (``.gz``, ``.bz2``), or ``.parquet``.
    progress
        Told of each ten thousand rows, and of what was mended.
    by
        What votes are added up by: "party" (the nuance, where there is one) or "name" (of the candidate or list).
    fields
        As for `results_from_table`.
    communes
        INSEE codes: only their stations are kept, row by row, so that a file of every election since 1999 (2 GB) can
        be read. By default all are.

    Returns
    -------
    DataFrame
        As `results_from_table` returns.

    Raises
    ------
    CampaignError
        If the file is missing, damaged or of another layout; a row too short or too long is named by its line.
    """
    progress = progress or Progress()
    if textfiles.is_parquet(path):
        table = textfiles.parquet(path)
        if communes is not None:
            mine = of_communes(list(map(str, table.columns)), communes)
            table = table[[mine(row) for row in table.astype(str).itertuples(index=False)]]
        return results_from_table(table, by, fields, str(path), progress)
    lines = textfiles.rows(path)
    spelled = next(lines)[1]
    names = [plain(name) for name in spelled]
    mine = None if communes is None else of_communes(spelled, communes)
    votes = next((at for at, name in enumerate(names) if name in _VOTES), 0)
    if not fields and any(name.startswith("%") for name in names[:votes]):
        results = _raw(lines, names, votes, by, path, mine, progress)
        if results is not None:
            return results
    table = textfiles.table(path, progress.part(0, 0.5), mine)
    return results_from_table(table, by, fields, str(path), progress.part(0.5, 1))


def combine(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Fill what one table of results lacks with what the next ones have, station by station.

    The state publishes the votes of each candidate and the counts of voters of all elections in two files.

    Parameters
    ----------
    tables
        Results, as `read_results` returns, of the same elections.

    Returns
    -------
    DataFrame
        The columns and stations of all; where several have a value, that of the first.
    """
    whole = tables[0].set_index("station_id")
    for table in tables[1:]:
        whole = whole.combine_first(table.set_index("station_id"))
    first = [name for table in tables for name in table.columns if name != "station_id"]
    return whole[list(dict.fromkeys(first))].reset_index()


def of_communes(columns: list[str], communes: Collection[str]) -> Callable[[Sequence[str]], bool]:
    """Return what says whether a row of a table with these columns belongs to one of these communes (INSEE codes)."""
    where = _where(pd.DataFrame(columns=columns), {})
    at = {role: columns.index(where[role]) for role in ("department", "commune", "station") if role in where}
    wanted = {in_commune(code) for code in communes}
    known: dict[str, bool] = {}

    def mine(row: Sequence[str]) -> bool:
        if "commune" in at:
            code = row[at["commune"]].strip().upper()
            if len(code) < 4 and "department" in at:
                code = row[at["department"]].strip().zfill(2) + code.zfill(3)
        else:
            code = row[at["station"]].strip()[:5] if "station" in at else ""
        if code not in known:
            known[code] = in_commune(code) in wanted
        return known[code]

    return mine


def results_from_table(
    table: pd.DataFrame,
    by: str = "party",
    fields: dict | None = None,
    source: str = "",
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Make results of a table: numbered, wide or long, or the attributes of a layer of stations.

    Parameters
    ----------
    table
        Texts or numbers. Columns are recognised by their official names, whatever case, accents and punctuation.
        Several elections may stand side by side under prefixes (``p17t1_inscrits``, ``p17t2_inscrits``), or one below
        the other, told apart by ``id_election``.
    by
        "party" or "name", as for `read_results`.
    fields
        Which columns to take where names do not say it: any of registered, voted, blank, spoilt, valid, station,
        department, commune, office, name; and "lists", the columns of votes (a list, or list names and their columns;
        none if it is empty).
    source
        What error messages call the table.
    progress
        Told of what was mended.

    Returns
    -------
    DataFrame
        One row a station: station_id (str, see `station_ids`), spelled (as in the table), name, registered, voted,
        blank, spoilt, valid and votes_<LIST> (float, see `label`). With prefixes, each election's columns bear theirs.

    Raises
    ------
    CampaignError
        If there is no row, no column that names stations, or no votes; if text stands where counts belong.
    """
    source, progress, fields = source or tr("the table of results"), progress or Progress(), fields or {}
    if len(table) == 0:
        raise CampaignError(tr("{path} has no row: choose another file or layer.").format(path=source))
    table = pd.DataFrame(table).drop(columns=["geometry", "geom"], errors="ignore").reset_index(drop=True)
    prefixes = [] if fields else election_prefixes(table.columns)
    if prefixes:
        elections = {}
        for prefix in prefixes:
            own = {name: name[len(prefix) :] for name in map(str, table.columns) if name.startswith(prefix)}
            shared = [name for name in table.columns if not str(name).startswith(tuple(prefixes))]
            lists = [short for name, short in own.items() if _role(short) is None and _countable(table[name], short)]
            part = table[[*shared, *own]].rename(columns=own)
            elections[prefix.rstrip("_- ")] = results_from_table(part, by, {"lists": lists}, source, progress)
        return beside(elections)

    where = _where(table, fields)
    if "election" in where and table[where["election"]].nunique() > 1:
        groups = table.groupby(table[where["election"]].astype(str), sort=True)
        return beside({key: results_from_table(part, by, fields, source, progress) for key, part in groups})
    votes = next((name for name in table.columns if plain(name) in _VOTES), None)
    numbered = _numbered(table.columns)
    if "lists" not in fields and numbered:
        return _from_numbered(table, where, numbered, by, source, progress)
    if "lists" not in fields and votes is not None:
        return _from_long(table, where, votes, by, source, progress)

    lists = fields.get("lists")
    if lists is None:
        own = [name for name in table.columns if name not in where.values()]
        lists = [name for name in own if _countable(table[name], str(name))]
    if not lists and "lists" not in fields and "election" not in where:
        raise CampaignError(
            tr("{path} has no column with the votes of a list; its columns are: {columns}.").format(
                path=source, columns=_sample(list(table.columns), 20)
            )
        )
    lists = lists if isinstance(lists, dict) else {re.sub("^votes_", "", str(name)): name for name in lists}
    result = _stations(table, where, source)
    for done, (name, column) in enumerate(lists.items()):
        progress.step(done / len(lists))
        key = f"votes_{label(name)}"
        counts = as_numbers(_column(table, column, source), source, column).fillna(0)
        result[key] = result[key] + counts if key in result else counts
    progress.step(1.0)
    return _checked(result, source, progress)


def election_prefixes(columns: Iterable[str]) -> list[str]:
    """Return the prefixes under which elections stand side by side in a table, such as ``p17t1_``, in their order.

    Examples
    --------
    >>> election_prefixes(["id_bv", "p17t1_inscrits", "p17t1_votants", "l17_inscrits", "l17_votants"])
    ['p17t1_', 'l17_']
    """
    found = {"registered": [], "voted": []}
    for name in map(str, columns):
        for role, prefixes in found.items():
            tail = re.fullmatch(r"(.+[_\- ])([^_\- ]+)", name)
            if tail and plain(tail[2]) in _SYNONYMS[role] and plain(name) not in _SYNONYMS[role]:
                prefixes.append(tail[1])
    return [prefix for prefix in found["registered"] if prefix in found["voted"] and plain(prefix) != "nb"]


def beside(elections: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Put several elections side by side.

    Parameters
    ----------
    elections
        Results, as `read_results` returns, by a short name such as "p17t1".

    Returns
    -------
    DataFrame
        One row for each station of any election: station_id, spelled, name, then ``<election>_registered`` and so on;
        NaN where an election lacks a station.
    """
    whole = pd.concat([results[["station_id", "spelled", "name"]] for results in elections.values()])
    whole = whole.drop_duplicates("station_id").set_index("station_id")
    for prefix, results in elections.items():
        own = results.set_index("station_id").drop(columns=["spelled", "name"])
        whole = whole.join(own.add_prefix(f"{prefix}_"))
    return whole.reset_index()


def _raw(lines, names: list[str], votes: int, by: str, path: object, mine, progress: Progress) -> pd.DataFrame | None:
    """Read the ministry's raw layout: fixed columns, then one block of columns a candidate, as many as there are.

    None if no row goes on beyond the column names: the table is a long one.
    """
    begin = 1 + max(at for at, name in enumerate(names[:votes]) if name.startswith("%"))
    width = len(names) - begin
    party, name = (
        next((names.index(key, begin) for key in keys if key in names[begin:]), None) for keys in (_PARTIES, _NAMES)
    )
    fixed, longest = [], 0
    row_of, list_of, counts = [], [], []
    codes: dict[tuple[str, str], int] = {}
    for number, (line, row) in enumerate(lines):
        if number % 1000 == 0:
            progress.step(min(number / 80_000, 0.9))
        # A block that was cut off counts if its votes are there.
        whole, rest = divmod(len(row) - begin, width)
        blocks = whole + (rest > votes - begin)
        if blocks <= 0 or (rest and blocks == whole and any(row[begin + whole * width :])):
            raise CampaignError(
                tr("{path}, line {line}: the row ends too early, after {count} columns; mend or delete it.").format(
                    path=path, line=line, count=len(row)
                )
            )
        longest = max(longest, len(row))
        if mine is not None and not mine(row):
            continue
        for first in range(0, blocks * width, width):
            count = row[first + votes]
            if count:
                who = (row[first + party] if party else "", row[first + name] if name else "")
                row_of.append(len(fixed))
                list_of.append(codes.setdefault(who, len(codes)))
                counts.append(count)
        fixed.append(row[:begin])
    if longest <= len(names) and longest:
        return None
    _some(fixed, mine, path)
    table = pd.DataFrame(fixed, columns=textfiles.unique(names[:begin]), dtype=object)
    result = _stations(table, _where(table, {}), path)
    cast = as_numbers(pd.Series(counts, dtype=object), path, names[votes])
    result = _with_votes(result, row_of, list_of, cast, list(codes), by, path)
    progress.step(1.0)
    return _checked(result, path, progress)


def _from_numbered(table, where: dict, numbered: dict, by: str, source: object, progress: Progress) -> pd.DataFrame:
    """Make results of numbered columns: Voix 1, Nuance 1, Voix 2, Nuance 2..."""
    blocks = []
    for votes, party, name in numbered.values():
        block = pd.DataFrame({"row": np.arange(len(table)), "votes": as_numbers(table[votes], source, votes)})
        block["party"] = table[party].fillna("").astype(str).str.strip() if party else ""
        block["name"] = table[name].fillna("").astype(str).str.strip() if name else ""
        blocks.append(block[(block["votes"] != 0) & block["votes"].notna() | (block["name"] != "")])
    votes = pd.concat(blocks)
    code, lists = pd.factorize(pd.MultiIndex.from_frame(votes[["party", "name"]]))
    result = _stations(table, where, source)
    result = _with_votes(result, votes["row"], code, votes["votes"], list(lists), by, source)
    progress.step(1.0)
    return _checked(result, source, progress)


def _from_long(table, where: dict, votes: str, by: str, source: object, progress: Progress) -> pd.DataFrame:
    """Make results of one row a station and list."""
    party, name = (next((key for key in table.columns if plain(key) in keys), None) for keys in (_PARTIES, _NAMES))
    if party is None and name is None:
        raise CampaignError(
            tr("{path} has votes but no column that says whose; its columns are: {columns}.").format(
                path=source, columns=_sample(list(table.columns), 20)
            )
        )
    if where.get("name") == name:
        where = {role: column for role, column in where.items() if role != "name"}
    table = table.reset_index(drop=True)
    ids = _ids(table, where, source)
    row, stations = pd.factorize(ids)
    who = [
        table[key].fillna("").astype(str).str.strip() if key else pd.Series("", table.index) for key in (party, name)
    ]
    code, lists = pd.factorize(pd.MultiIndex.from_arrays(who))
    result = _stations(table[~ids.duplicated()].reset_index(drop=True), where, source)
    result = _with_votes(result, row, code, as_numbers(table[votes], source, votes), list(lists), by, source)
    progress.step(1.0)
    return _checked(result, source, progress)


def _some(rows: list, mine, path: object) -> None:
    """Refuse a file without rows, or without one of the communes that were asked for."""
    if rows:
        return
    if mine is None:
        raise CampaignError(tr("{path} has column names but no row: download it again.").format(path=path))
    raise CampaignError(tr("{path} has no row of these communes: take the file of their region.").format(path=path))


def _with_votes(result: pd.DataFrame, row, code, votes, lists: list[tuple[str, str]], by: str, path: object):
    """Add votes_<LIST> columns: votes of ``lists[code]`` at station ``row``, by party or by name."""
    names = [label(name or party) for party, name in lists]
    if by == "party":
        # Small communes have no nuance: their lists keep their names, unless there are too many.
        wanted = [label(party) if party else name for (party, _), name in zip(lists, names, strict=True)]
        if len(set(wanted)) > _MOST_LISTS and any(party for party, _ in lists):
            wanted = [label(party) for party, _ in lists]
    else:
        wanted = names
    labels = np.unique(np.array(wanted, dtype=str))
    if len(labels) > _MOST_LISTS:
        raise CampaignError(
            tr("{path} names {count} candidates: add votes up by party, or keep your communes only.").format(
                path=path, count=len(labels)
            )
        )
    grid = np.zeros((len(result), len(labels)))
    column = np.searchsorted(labels, np.array(wanted, dtype=str))[np.asarray(code, dtype=np.int64)]
    np.add.at(grid, (np.asarray(row, dtype=np.int64), column), np.nan_to_num(np.asarray(votes, dtype=float)))
    return pd.concat([result, pd.DataFrame(grid, columns=[f"votes_{name}" for name in labels])], axis=1)


def _stations(table: pd.DataFrame, where: dict, source: object) -> pd.DataFrame:
    """Return station_id, spelled, name and the counts of each row; NaN where the table lacks one."""
    spelled = table[where.get("station", where.get("office"))] if "station" in where or "office" in where else None
    result = pd.DataFrame({"station_id": _ids(table, where, source)})
    result["spelled"] = as_text(spelled)
    result["name"] = table[where["name"]].fillna("").astype(str).str.strip() if "name" in where else ""
    for key in COUNTS:
        known = key in where
        result[key] = as_numbers(table[where[key]], source, where[key]) if known else np.full(len(table), np.nan)
    return result


def _ids(table: pd.DataFrame, where: dict, source: object) -> pd.Series:
    """Return normalised ids from one column, or from department, commune and office."""
    if "station" in where:
        communes = table[where["commune"]] if "commune" in where else None
        bare = communes is not None and as_text(communes).str.fullmatch(r"\d{4,5}|\d[AB]\d{3}|Z[A-Z]\d{3}").all()
        return station_ids(table[where["station"]], communes if bare else None)
    if "office" not in where:
        raise CampaignError(
            tr("{path} has no column that names polling stations; its columns are: {columns}.").format(
                path=source, columns=_sample(list(table.columns), 20)
            )
        )
    if "commune" not in where:
        return station_ids(table[where["office"]])
    commune = as_text(table[where["commune"]])
    if "department" in where:
        department = as_text(table[where["department"]]).str.zfill(2)
        commune = commune.mask(commune.str.len() < 4, department + commune.str.zfill(3))
    return station_ids(table[where["office"]], commune)


def _where(table: pd.DataFrame, fields: dict) -> dict[str, str]:
    """Return the column of each role: the one given, else the first that bears one of its names."""
    where = {}
    for role, names in _SYNONYMS.items():
        if fields.get(role):
            _column(table, fields[role], "")
            where[role] = fields[role]
            continue
        bears = {plain(str(name)): name for name in reversed(list(table.columns))}
        found = next((bears[name] for name in names if name in bears), None)
        if found is not None and found not in where.values():
            where[role] = found
    return where


def _column(table: pd.DataFrame, name: str, source: object) -> pd.Series:
    if name not in table:
        raise CampaignError(
            tr("{path} has no field “{field}”; it has: {fields}.").format(
                path=source or tr("The table"), field=name, fields=_sample(list(table.columns), 30)
            )
        )
    return table[name]


def _role(name: str) -> str | None:
    return next((role for role, names in _SYNONYMS.items() if plain(name) in names), None)


def _countable(values: pd.Series, name: str) -> bool:
    """Return whether a column may hold the votes of a list: numbers throughout, and not known to be something else."""
    if _NO_LIST.fullmatch(plain(name)):
        return False
    if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
        return True
    text = values.dropna().astype(str)
    text = text[~text.str.strip().str.lower().isin(["", "nan", "none", "null"])]
    if pd.to_numeric(text, errors="coerce").notna().all():
        return len(text) > 0
    return bool(text.str.fullmatch(r"\s*-?\d[\d\s\u00a0\u202f]*([.,]\d+)?\s*").all())


def _numbered(columns: Iterable[str]) -> dict[int, tuple]:
    """Return the columns (votes, party, name) of each numbered candidate."""
    parts = {}
    for column in columns:
        tail = re.fullmatch(r"(%?[^0-9]+)(\d+)", plain(str(column)))
        if tail:
            parts.setdefault(int(tail[2]), {})[tail[1]] = column

    def first(found: dict, keys: tuple) -> str | None:
        return next((found[key] for key in keys if key in found), None)

    blocks = {
        number: tuple(first(found, keys) for keys in (_VOTES, _PARTIES, _NAMES)) for number, found in parts.items()
    }
    return {number: block for number, block in sorted(blocks.items()) if block[0] and (block[1] or block[2])}


def _checked(results: pd.DataFrame, path: object, progress: Progress) -> pd.DataFrame:
    """Return results with spoilt ballots derived where the table lacks them, each station once; say what is odd."""
    named = results["station_id"] != ""
    if not named.all():
        progress.note(
            tr("{path}: {count} rows name no station and are left out.").format(path=path, count=int((~named).sum()))
        )
        results = results[named].reset_index(drop=True)
    counts = [name for name in results if name in COUNTS or name.startswith("votes_")]
    if results["spoilt"].isna().all():
        results["spoilt"] = (results["voted"] - results["blank"].fillna(0) - results["valid"]).clip(lower=0)
    twice = results["station_id"].duplicated(keep=False)
    if twice.any():
        progress.note(
            tr("{path}: {count} stations stand twice ({sample}); equal rows are counted once, others added up.").format(
                path=path,
                count=int(results["station_id"].duplicated().sum()),
                sample=_sample(results["station_id"][twice].unique()),
            )
        )
        results = results.drop_duplicates(["station_id", *counts])
        how = {name: "sum" if name in counts else "first" for name in results if name != "station_id"}
        results = results.groupby("station_id", sort=False).agg(how).reset_index()
    negative = (results[counts] < 0).any(axis=1)
    if negative.any():
        progress.note(
            tr("{path}: {count} stations have negative counts ({sample}), taken as 0.").format(
                path=path, count=int(negative.sum()), sample=_sample(results["station_id"][negative])
            )
        )
        results[counts] = results[counts].clip(lower=0)
    over = results["voted"] > results["registered"]
    if over.any():
        progress.note(
            tr("{path}: {count} stations have more votes than registered voters ({sample}); check them.").format(
                path=path, count=int(over.sum()), sample=_sample(results["station_id"][over])
            )
        )
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
    shared
        Ids that several areas bear: the counts are divided among these by area.
    """

    joined: int
    without_results: list[str] = field(default_factory=list)
    without_station: list[str] = field(default_factory=list)
    normalised: int = 0
    shared: list[str] = field(default_factory=list)

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
        if self.shared:
            said.append(
                tr("{count} stations have several areas, which share the votes by their size: {sample}.").format(
                    count=len(self.shared), sample=_sample(self.shared)
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
    twice = hit & ids.duplicated(keep=False)
    if twice.any():
        size = pd.Series(shapely.area(stations.geometry.array), index=stations.index)
        share = (size / size.groupby(ids).transform("sum"))[twice]
        counts = added.select_dtypes("number").columns
        added.loc[twice, counts] = added.loc[twice, counts].mul(share, axis=0)
    if "name" in stations:
        added = added.drop(columns="name", errors="ignore")
    kept = stations.drop(columns=[name for name in ("station_id", *added.columns) if name in stations])
    joined = pd.concat([ids.rename("station_id"), kept, added], axis=1)
    joined = gpd.GeoDataFrame(joined, geometry=stations.geometry.name, crs=stations.crs)
    report = JoinReport(
        joined=int(hit.sum()),
        without_results=sorted(ids[~hit]),
        without_station=sorted(set(found.index) - set(ids)),
        shared=sorted(ids[twice].unique()),
        normalised=int((hit & ~as_text(stations[id_field]).isin(as_spelled)).sum()),
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
    names = [plain(name) for name in columns]
    for key in (*_SYNONYMS["station"], *_SYNONYMS["office"]):
        if key in names:
            return columns[names.index(key)]
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
