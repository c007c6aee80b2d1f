"""Field mappings: which field of a layer means what, so that any country's layers become tiles and stations.

A mapping is a plain dictionary of roles and field names (saved with the project as JSON). A role may name several
fields, which are added up. `PRESETS` says what official sources call them.
"""

import re
from collections.abc import Iterable

import geopandas as gpd
import pandas as pd

from . import elections
from .errors import CampaignError
from .language import tr
from .progress import Progress
from .spelling import as_numbers, as_text

PERSONS_A_HOUSEHOLD = 2.2  # where a layer counts only one of them: INSEE 2.17 (2020), ONS 2.36 (2021), US 2.5 (2020)
ADULTS_A_PERSON = 0.79  # INSEE 0.79, ONS 0.79, US Census 0.78 (2020, 2021)

# Field names as regular expressions, matched whole and without regard to case, the best first.
PRESETS = {
    "france": {
        "tiles": {
            "tile_id": ("idcar_200m", "idinspire", "idcar_1km", "id_carr1km", "code_iris", "dcomiris", "iris"),
            "persons": ("ind", r"p\d\d_pop", "population"),
            "households": ("men", r"p\d\d_men", r"c\d\d_men", "menages"),
            "adults": (r"p\d\d_pop18p",),
            "imputed": ("i_est_200", "i_est_cr", "i_est_1km"),
        },
        "stations": {
            "station": ("id_bv", "codebureauvote", "id_brut_bv_reu", "uniq_bdv", "station_id"),
            "name": ("libelle", "nom", "nomcommune"),
            "registered": (".*inscrits",),
            "voted": (".*votants",),
            "blank": (".*blancs",),
            "spoilt": (".*nuls",),
            "valid": (".*exprim.s",),
        },
    },
    "us": {
        # Census blocks, block groups and tracts (TIGER/Line, P.L. 94-171): P1 persons, P3 adults, H1 housing units.
        "tiles": {
            "tile_id": ("geoid20", "geoid", "geoidfq", "geoid10"),
            "persons": ("pop20", "p0010001", "p1_001n", "totpop.*", "pop100"),
            "households": ("h0010002", "h1_002n", "housing20", "h0010001", "h1_001n", "hu100"),
            "adults": ("p0030001", "p3_001n", "vap.*", "totvap.*"),
        },
        # Precincts of the Voting and Election Science Team and the Redistricting Data Hub: G20PREDBID is the general
        # election of 2020, president, Democrat, Biden.
        "stations": {
            "station": ("unique_id", "geoid20", "vtdst20", "precinctid", "precinct", "vtd"),
            "name": ("namelsad20", "name20", "prec_name", "precname", "name"),
            "registered": ("reg", "registered.*", "reg_?voters", "totreg.*", "vap.*", "p0030001"),
            "voted": ("ballots.*", "totvotes?", "votes_?cast", "turnout"),
            "lists": (r"g(?P<year>\d\d)pre(?P<list>[a-z]{4})", r"[gps](?P<year>\d\d)[a-z]{3}(?P<list>[a-z]{4})"),
        },
    },
    "uk": {
        # Output areas (ONS, NRS, NISRA) with census counts joined: TS001 usual residents, TS041 households.
        "tiles": {
            "tile_id": ("oa21cd", "oa11cd", "lsoa21cd", "outputarea2022", "dz2021_cd", "oa_code", "code"),
            "persons": ("ts001.*", "usual_?residents", "popcount", "population", "persons", "residents"),
            "households": ("ts041.*", "households?", "hh_?count", "hholds"),
            "adults": ("adults?", "pop_?18.*", "aged_?18.*"),
        },
        # Polling districts are drawn by councils; no result is published for them, electorates are.
        "stations": {
            "station": ("pd_?code", "pd_?ref", "polldistri.*", "polling_?di.*", "pd_?id", "pd", "district_?code"),
            "name": ("pd_?name", "dist_?name", "name", "polling_?pl.*"),
            "registered": ("electorate.*", "electors?", "elec_?count", "registered"),
            "voted": ("votes_?cast", "voted", "turnout"),
            "valid": ("valid.*",),
        },
    },
}

TILE_ROLES = ("tile_id", "persons", "households", "adults", "imputed")
STATION_ROLES = ("station", "name", *elections.COUNTS, "lists")


def guess(columns: Iterable[str], kind: str, preset: str | None = None) -> dict[str, str | list[str] | dict[str, str]]:
    """Guess a mapping from field names.

    Parameters
    ----------
    columns
        Field names of a layer.
    kind
        "tiles" or "stations".
    preset
        A key of `PRESETS`; by default the one that recognises most fields.

    Returns
    -------
    dict
        Roles and fields, of those roles that were recognised; "lists" is a dictionary of lists and their fields.
    """
    columns = [str(name) for name in columns]
    if preset is None:
        found = [guess(columns, kind, name) for name in PRESETS]
        return max(found, key=len)
    mapping = {}
    for role, patterns in PRESETS[preset][kind].items():
        for pattern in patterns:
            hits = [(name, hit) for name in columns if (hit := re.fullmatch(pattern, name, re.IGNORECASE))]
            if hits and role == "lists":
                latest = max(hit["year"] for _, hit in hits)
                mapping[role] = {hit["list"].upper(): name for name, hit in hits if hit["year"] == latest}
            elif hits and hits[0][0] not in mapping.values():
                mapping[role] = hits[0][0]
            if role in mapping:
                break
    return mapping


def tiles(layer: gpd.GeoDataFrame, mapping: dict, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Make census tiles of any polygon layer.

    Parameters
    ----------
    layer
        Polygons with census counts.
    mapping
        Fields of the roles in `TILE_ROLES`. Persons or households must be there; what is not is estimated, and said.
    progress
        Told of what was estimated or mended.

    Returns
    -------
    GeoDataFrame
        tile_id, persons, adults, households, imputed, then the layer's own columns in lower case, and the geometry.

    Raises
    ------
    CampaignError
        If the layer is empty, lacks a field of the mapping, or has text where numbers belong.
    """
    progress = progress or Progress()
    _check(layer, mapping, TILE_ROLES)
    if "persons" not in mapping and "households" not in mapping:
        raise CampaignError(tr("Say which field of the tiles counts persons or households."))
    counts = {
        role: _sum(layer, mapping[role]).fillna(0) for role in ("persons", "households", "adults") if mapping.get(role)
    }
    if "households" not in counts:
        counts["households"] = counts["persons"] / PERSONS_A_HOUSEHOLD
        progress.note(tr("Households are estimated at one for {count} persons.").format(count=PERSONS_A_HOUSEHOLD))
    if "persons" not in counts:
        counts["persons"] = counts["households"] * PERSONS_A_HOUSEHOLD
        progress.note(tr("Persons are estimated at {count} a household.").format(count=PERSONS_A_HOUSEHOLD))
    if "adults" not in counts:
        counts["adults"] = counts["persons"] * ADULTS_A_PERSON
        progress.note(tr("Adults are estimated at {share} % of persons.").format(share=round(100 * ADULTS_A_PERSON)))
    negative = pd.concat([values < 0 for values in counts.values()], axis=1).any(axis=1)
    if negative.any():
        progress.note(tr("{count} tiles have negative counts, taken as 0.").format(count=int(negative.sum())))
    if mapping.get("tile_id"):
        ids = layer[mapping["tile_id"]]
        # Letters stay as they are: INSEE's ids mix cases, and other tables join by them.
        ids = as_text(ids) if pd.api.types.is_numeric_dtype(ids) else ids.fillna("").astype(str).str.strip()
    else:
        ids = pd.Series([f"T{at}" for at in range(1, len(layer) + 1)], index=layer.index)
    flag = _sum(layer, mapping["imputed"]) == 1 if mapping.get("imputed") else pd.Series(False, index=layer.index)
    own = layer.drop(columns=layer.geometry.name).rename(columns=lambda name: str(name).lower())
    table = pd.DataFrame(
        {
            "tile_id": ids,
            "persons": counts["persons"].clip(lower=0),
            "adults": counts["adults"].clip(lower=0),
            "households": counts["households"].clip(lower=0),
            "imputed": flag,
        }
    )
    own = own.drop(columns=[name for name in own if name in table])
    return gpd.GeoDataFrame(pd.concat([table, own], axis=1), geometry=layer.geometry.array, crs=layer.crs)


def stations(layer: gpd.GeoDataFrame, mapping: dict, progress: Progress | None = None) -> gpd.GeoDataFrame:
    """Make polling stations of any polygon layer that carries its results.

    Parameters
    ----------
    layer
        Polygons: precincts, polling districts, electoral sections.
    mapping
        Fields of the roles in `STATION_ROLES`; "lists" is a list of fields, or list names and their fields.
    progress
        Told of what was derived or mended.

    Returns
    -------
    GeoDataFrame
        station_id, name, registered, voted, blank, spoilt, valid, votes_<LIST>, and the geometry. Where valid votes
        are not mapped they are the sum of the lists, and votes cast are the valid ones.

    Raises
    ------
    CampaignError
        If the layer is empty, lacks a field of the mapping, or has text where numbers belong.
    """
    progress = progress or Progress()
    _check(layer, mapping, STATION_ROLES)
    if not mapping.get("station"):
        raise CampaignError(tr("Say which field of the stations is their id."))
    summed = {role: _sum(layer, mapping[role]) for role in elections.COUNTS if mapping.get(role)}
    lists = mapping.get("lists") or []
    lists = lists if isinstance(lists, dict) else {name: name for name in lists}
    table = pd.DataFrame({"station": as_text(layer[mapping["station"]]), **summed}, index=layer.index)
    if mapping.get("name"):
        table["name"] = layer[mapping["name"]].fillna("").astype(str)
    votes = {f"votes_{name}": _sum(layer, field) for name, field in lists.items()}
    table = pd.concat([table, pd.DataFrame(votes, index=layer.index)], axis=1)
    if "valid" not in table and votes:
        table["valid"] = table[list(votes)].sum(axis=1)
        progress.note(tr("Valid votes are the sum of the lists."))
    if "voted" not in table and "valid" in table:
        table["voted"] = table["valid"]
        progress.note(tr("No field counts the votes cast: the valid ones stand for them."))
    roles = {role: role for role in ("station", "name", *elections.COUNTS) if role in table}
    roles["lists"] = {name: f"votes_{name}" for name in lists}
    results = elections.results_from_table(table, fields=roles, source=tr("the layer of stations"), progress=progress)
    shapes = gpd.GeoDataFrame({"station": table["station"]}, geometry=layer.geometry.array, crs=layer.crs)
    joined, _ = elections.join(shapes, "station", results)
    return joined.drop(columns="station")


def _check(layer: gpd.GeoDataFrame, mapping: dict, roles: tuple[str, ...]) -> None:
    if len(layer) == 0:
        raise CampaignError(tr("The layer has no feature: choose another."))
    if layer.crs is None:
        raise CampaignError(tr("The layer has no CRS: set it in the layer's properties."))
    for role, fields in mapping.items():
        if role not in roles:
            raise CampaignError(
                tr("“{role}” means nothing in a field mapping; use {roles}.").format(role=role, roles=", ".join(roles))
            )
        fields = list(fields.values()) if isinstance(fields, dict) else [fields] if isinstance(fields, str) else fields
        for name in fields or []:
            if name not in layer:
                raise CampaignError(
                    tr("The layer has no field “{field}” for {role}; it has: {fields}.").format(
                        field=name, role=role, fields=", ".join(str(column) for column in layer if column != "geometry")
                    )
                )


def _sum(layer: gpd.GeoDataFrame, fields: str | list[str]) -> pd.Series:
    """Return the sum of one or several fields."""
    fields = [fields] if isinstance(fields, str) else list(fields)
    return sum(as_numbers(layer[name], tr("the layer"), name) for name in fields)
