"""The campaign check: what to mend in the data before a plan is made, as a table."""

import html as markup
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy import sparse
from scipy.sparse import csgraph

from .areas import intersection, overlap
from .language import tr
from .progress import Progress

ERROR, WARNING, NOTE = "error", "warning", "note"
IDS = {"streets": "segment_id", "addresses": "address_id", "tiles": "tile_id", "stations": "station_id"}

Layers = Mapping[str, gpd.GeoDataFrame]


class Finding(NamedTuple):
    """One finding: how bad it is, in which layer, what it is, where (ids or fields), and what to do about it."""

    level: str
    layer: str
    what: str
    where: str
    remedy: str


def check(layers: Layers, progress: Progress | None = None) -> pd.DataFrame:
    """Check a campaign's layers, each by itself and together.

    Parameters
    ----------
    layers
        Tables of the schema by name: any of streets, addresses, tiles, stations. A check whose layers are not there is
        left out; so are checks of places where a layer has no CRS or no feature.
    progress
        Told of each check.

    Returns
    -------
    DataFrame
        level ("error": a plan would be wrong or fail; "warning": look at it; "note": good to know), layer, what, where,
        remedy; errors first. Empty if all is well.
    """
    progress = progress or Progress()
    findings = list(_readable(layers))
    broken = {finding.layer for finding in findings if finding.level == ERROR}
    usable = {name: layer for name, layer in layers.items() if name not in broken}
    for done, (needed, function) in enumerate(CHECKS):
        progress.step(done / len(CHECKS))
        if all(name in usable for name in needed):
            findings += function(usable)
    findings.sort(key=lambda finding: (ERROR, WARNING, NOTE).index(finding.level))
    progress.step(1.0)
    return pd.DataFrame(findings, columns=Finding._fields)


def html(findings: pd.DataFrame) -> str:
    """Return findings as an HTML page in the user's language."""
    levels = {ERROR: (tr("Error"), "#b2182b"), WARNING: (tr("Warning"), "#8c6d00"), NOTE: (tr("Note"), "#4d4d4d")}
    heads = (tr("Level"), tr("Layer"), tr("What"), tr("Where"), tr("What to do"))
    rows = []
    for finding in findings.itertuples(index=False):
        word, colour = levels[finding.level]
        cells = [f'<td style="color:{colour}"><b>{markup.escape(word)}</b></td>']
        texts = (layer_title(finding.layer), finding.what, finding.where, finding.remedy)
        cells += [f"<td>{markup.escape(text)}</td>" for text in texts]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    if not rows:
        rows.append(f'<tr><td colspan="5">{markup.escape(tr("Nothing to mend."))}</td></tr>')
    head = "".join(f"<th>{markup.escape(text)}</th>" for text in heads)
    title = markup.escape(tr("Campaign check"))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><style>body{{font-family:sans-serif}}'
        f"table{{border-collapse:collapse}}td,th{{border:1px solid #999;padding:4px 8px;text-align:left;"
        f"vertical-align:top}}</style></head><body><h1>{title}</h1><table><tr>{head}</tr>{''.join(rows)}</table>"
        "</body></html>"
    )


def _readable(layers: Layers) -> Iterator[Finding]:
    """Find layers that no other check can use: empty, without CRS, or with degrees that are none."""
    for name, layer in layers.items():
        if len(layer) == 0:
            yield Finding(ERROR, name, tr("The layer is empty."), "", tr("Import it again, or choose another layer."))
        elif layer.crs is None:
            yield Finding(ERROR, name, tr("The layer has no CRS."), "", tr("Set its CRS in the layer's properties."))
        elif layer.crs.is_geographic and np.abs(layer.total_bounds).max() > 180.0001:
            where = ", ".join(f"{value:g}" for value in layer.total_bounds)
            yield Finding(
                ERROR,
                name,
                tr("Its coordinates are not degrees, though its CRS says so."),
                where,
                tr("Set the CRS that the data are in; do not reproject."),
            )


def _geometries(layers: Layers) -> Iterator[Finding]:
    for name, layer in layers.items():
        shapes = layer.geometry.array
        missing = shapely.is_missing(shapes) | shapely.is_empty(shapes)
        if missing.any():
            yield Finding(
                WARNING,
                name,
                tr("{count} features have no geometry.").format(count=int(missing.sum())),
                _where(layer, name, missing),
                tr("Delete them, or draw them."),
            )
        invalid = ~shapely.is_valid(shapes) & ~missing
        if invalid.any():
            yield Finding(
                WARNING,
                name,
                tr("{count} geometries are invalid.").format(count=int(invalid.sum())),
                _where(layer, name, invalid),
                tr("They are mended on the way; Fix geometries mends them for good."),
            )


def _duplicates(layers: Layers) -> Iterator[Finding]:
    for name, key in IDS.items():
        if name not in layers or key not in layers[name]:
            continue
        ids = layers[name][key]
        twice = ids.duplicated(keep=False) & ids.notna()
        if twice.any():
            level = ERROR if name == "streets" else WARNING
            what = tr("{count} ids stand more than once.").format(count=ids[twice].nunique())
            remedy = tr("Dissolve what is one, and give the others ids of their own.")
            yield Finding(level, name, what, _sample(ids[twice].unique()), remedy)


def _together(layers: Layers) -> Iterator[Finding]:
    """Find layers that lie elsewhere than the streets, and say if their x and y are swapped."""
    streets = shapely.box(*layers["streets"].to_crs(4326).total_bounds).buffer(0.005)  # half a kilometre
    for name in ("addresses", "tiles", "stations"):
        if name not in layers:
            continue
        west, south, east, north = layers[name].to_crs(4326).total_bounds
        if shapely.box(west, south, east, north).intersects(streets):
            continue
        swapped = shapely.box(south, west, north, east).intersects(streets)
        yield Finding(
            ERROR,
            name,
            tr("The layer does not overlap the streets."),
            f"{west:.4f}, {south:.4f}, {east:.4f}, {north:.4f}",
            tr("Its x and y are swapped: swap them (Swap X and Y coordinates).")
            if swapped
            else tr("Take data of the same place, or set the right CRS."),
        )


def _results(layers: Layers) -> Iterator[Finding]:
    """Find results that do not add up, election by election."""
    stations = layers["stations"]
    elections = [name[: -len("registered")] for name in map(str, stations.columns) if name.endswith("registered")]
    if not elections:
        remedy = tr("Join a results file (Import stations).")
        yield Finding(WARNING, "stations", tr("The stations carry no results."), "", remedy)
    for prefix in elections:
        names = [prefix + name for name in ("registered", "voted", "blank", "spoilt", "valid")]
        table = stations.reindex(columns=names).apply(pd.to_numeric, errors="coerce")
        registered, voted, blank, spoilt, valid = (table[name] for name in names)
        votes = stations[[name for name in stations if str(name).startswith(f"{prefix}votes_")]]
        votes = votes.apply(pd.to_numeric, errors="coerce")
        unjoined = registered.isna() & voted.isna()
        about = f"{prefix.rstrip('_')}: " if prefix else ""
        sums = [
            (
                unjoined,
                tr("{count} stations have no results."),
                tr("Compare their ids with those of the results file."),
            ),
            (
                voted > registered,
                tr("{count} stations have more votes than registered voters."),
                tr("Check the source."),
            ),
            (
                (blank + spoilt + valid - voted).abs() > 0.5,
                tr("{count} stations do not add up: blank + spoilt + valid ≠ voted."),
                tr("Check the source."),
            ),
            (
                (votes.sum(axis=1) - valid > 0.5) if len(votes.columns) else pd.Series(False, index=stations.index),
                tr("{count} stations have more votes for lists than valid votes."),
                tr("Check the source, and that no column of votes is something else."),
            ),
            (
                (table < 0).any(axis=1) | (votes < 0).any(axis=1),
                tr("{count} stations have negative counts."),
                tr("Check the source."),
            ),
            ((registered <= 0) & ~unjoined, tr("{count} stations have no registered voter."), tr("They get no score.")),
        ]
        for bad, what, remedy in sums:
            if bad.any():
                where = _where(stations, "stations", bad.to_numpy())
                yield Finding(WARNING, "stations", about + what.format(count=int(bad.sum())), where, remedy)


def _approximate(layers: Layers) -> Iterator[Finding]:
    stations = layers["stations"]
    if "approximate" in stations and stations["approximate"].astype(bool).any():
        what = tr("{count} areas are approximate, drawn around addresses.").format(
            count=int(stations["approximate"].astype(bool).sum())
        )
        yield Finding(NOTE, "stations", what, "", tr("Replace them if the town hall gives its own."))


def _overlapping_stations(layers: Layers) -> Iterator[Finding]:
    stations = layers["stations"]
    pairs = overlap(stations, stations)
    pairs = pairs[(pairs["i"] < pairs["j"]) & (pairs[["share_a", "share_b"]].max(axis=1) > 0.01)]
    if len(pairs):
        ids = [
            f"{_id(stations, 'stations', i)} + {_id(stations, 'stations', j)}"
            for i, j in zip(pairs["i"], pairs["j"], strict=True)
        ]
        what = tr("{count} pairs of stations overlap.").format(count=len(pairs))
        yield Finding(
            WARNING, "stations", what, _sample(ids), tr("Mend their borders; streets go to the greater part.")
        )


def _coverage(layers: Layers) -> Iterator[Finding]:
    """Find households outside all stations."""
    tiles, stations = layers["tiles"], layers["stations"]
    pairs = overlap(tiles, stations)
    covered = np.minimum(np.bincount(pairs["i"], pairs["share_a"], minlength=len(tiles)), 1)
    households = _numbers(tiles, "households")
    outside = float((households * (1 - covered)).sum())
    if households.sum() > 0 and outside > 0.01 * households.sum():
        what = tr("{count} households ({share} %) lie outside all stations.").format(
            count=round(outside), share=round(100 * outside / households.sum())
        )
        yield Finding(
            WARNING,
            "tiles",
            what,
            _where(tiles, "tiles", (covered < 0.5) & (households > 0)),
            tr("Add the neighbouring stations, or leave these tiles out."),
        )


def _empty_tiles(layers: Layers) -> Iterator[Finding]:
    """Find tiles with households and no street to knock at."""
    tiles, streets = layers["tiles"], layers["streets"]
    # Beyond the campaign's area streets keep their doors, though they are not canvassed.
    served = (
        streets[streets["canvass"].astype(bool) | (_numbers(streets, "doors") > 0)] if "canvass" in streets else streets
    )
    lines, squares = served.geometry.to_crs(tiles.crs).array, shapely.make_valid(tiles.geometry.array)
    tile, line = shapely.STRtree(lines).query(squares, predicate="intersects")
    # A street that only ends at a tile's edge has no door in it.
    met = np.unique(tile[shapely.length(intersection(squares[tile], lines[line])) > 0])
    households = _numbers(tiles, "households")
    alone = ~np.isin(np.arange(len(tiles)), met) & (households > 0)
    if alone.any():
        what = tr("{count} tiles with {households} households have no street to canvass.").format(
            count=int(alone.sum()), households=round(households[alone].sum())
        )
        remedy = tr("Their doors go to the nearest street; import a larger area if streets are missing.")
        yield Finding(WARNING, "tiles", what, _where(tiles, "tiles", alone), remedy)


def _imputed(layers: Layers) -> Iterator[Finding]:
    tiles = layers["tiles"]
    if "imputed" in tiles and tiles["imputed"].astype(bool).any():
        share = float(tiles["imputed"].astype(bool).mean())
        what = tr(
            "{count} tiles ({share} %) are imputed: their figures, inhabitants apart, are a larger group's."
        ).format(count=int(tiles["imputed"].astype(bool).sum()), share=round(100 * share))
        yield Finding(NOTE, "tiles", what, "", tr("Read groups of such tiles, never one alone."))


def _no_households(layers: Layers) -> Iterator[Finding]:
    if _numbers(layers["tiles"], "households").sum() <= 0:
        what = tr("The tiles have no household at all.")
        yield Finding(ERROR, "tiles", what, "households", tr("Choose the field of households, or another file."))


def _doors(layers: Layers) -> Iterator[Finding]:
    streets = layers["streets"]
    if "doors" not in streets:
        return
    doors = _numbers(streets, "doors")
    if doors.sum() <= 0:
        yield Finding(
            ERROR, "streets", tr("The doors sum to nothing."), "doors", tr("Run Doors again with tiles or addresses.")
        )
        return
    if (doors < 0).any():
        bad = _where(streets, "streets", doors < 0)
        yield Finding(ERROR, "streets", tr("Some streets have negative doors."), bad, tr("Run Doors again."))
    if "tiles" in layers:
        households = _numbers(layers["tiles"], "households").sum()
        if abs(doors.sum() - households) > 0.01 * max(households, 1):
            what = tr("The streets have {doors} doors, the tiles {households} households.").format(
                doors=round(doors.sum()), households=round(households)
            )
            yield Finding(WARNING, "streets", what, "", tr("Run Doors again: streets or tiles changed since."))


def _unreachable(layers: Layers) -> Iterator[Finding]:
    """Find segments that cannot be walked to from most others."""
    streets = layers["streets"]
    if not {"from_node", "to_node"} <= set(streets.columns):
        return
    walkable = (
        streets["walkable"].astype(bool).to_numpy() if "walkable" in streets else np.ones(len(streets), dtype=bool)
    )
    nodes, ends = np.unique(streets[["from_node", "to_node"]].to_numpy(), return_inverse=True)
    ends = ends.reshape(-1, 2)
    links = sparse.coo_matrix((np.ones(walkable.sum()), ends[walkable].T), shape=(len(nodes), len(nodes)))
    part = csgraph.connected_components(links, directed=False)[1][ends[:, 0]]
    length = _numbers(streets, "length_m") if "length_m" in streets else np.ones(len(streets))
    main = np.argmax(np.bincount(part[walkable], length[walkable])) if walkable.any() else -1
    canvass = streets["canvass"].astype(bool).to_numpy() if "canvass" in streets else np.ones(len(streets), dtype=bool)
    lost = (part != main) & canvass
    if lost.any():
        what = tr("{count} streets to canvass cannot be walked to from the others.").format(count=int(lost.sum()))
        remedy = tr("They are left out of plans: join them to the network, or import a larger area.")
        yield Finding(WARNING, "streets", what, _where(streets, "streets", lost), remedy)


def _unmatched_addresses(layers: Layers) -> Iterator[Finding]:
    addresses = layers["addresses"]
    if "segment_id" in addresses:
        lost = (addresses["segment_id"].isna() | (addresses["segment_id"] == "")).to_numpy()
        if lost.any():
            what = tr("{count} addresses are on no street.").format(count=int(lost.sum()))
            remedy = tr("Import a larger area of streets, or leave these addresses out.")
            yield Finding(WARNING, "addresses", what, _where(addresses, "addresses", lost), remedy)


# What each check needs, and the check.
CHECKS: tuple[tuple[tuple[str, ...], Callable[[Layers], Iterator[Finding]]], ...] = (
    ((), _geometries),
    ((), _duplicates),
    (("streets",), _together),
    (("stations",), _results),
    (("stations",), _overlapping_stations),
    (("stations",), _approximate),
    (("tiles",), _no_households),
    (("tiles",), _imputed),
    (("tiles", "stations"), _coverage),
    (("tiles", "streets"), _empty_tiles),
    (("streets",), _unreachable),
    (("streets",), _doors),
    (("addresses",), _unmatched_addresses),
)


def layer_title(layer: str) -> str:
    """Return what users call a layer."""
    names = {"streets": tr("streets"), "addresses": tr("addresses"), "tiles": tr("tiles"), "stations": tr("stations")}
    return names.get(layer, layer)


def _numbers(layer: gpd.GeoDataFrame, field: str) -> np.ndarray:
    """Return a field as numbers, zeros where there is none."""
    if field not in layer:
        return np.zeros(len(layer))
    return pd.to_numeric(layer[field], errors="coerce").fillna(0).to_numpy(dtype=float)


def _id(layer: gpd.GeoDataFrame, name: str, at: int) -> str:
    key = IDS.get(name, "")
    return str(layer[key].iloc[at]) if key in layer else str(at + 1)


def _where(layer: gpd.GeoDataFrame, name: str, bad: Sequence[bool]) -> str:
    """Return the first ids of the rows that are bad."""
    return _sample([_id(layer, name, at) for at in np.flatnonzero(bad)])


def _sample(ids: Sequence[object], count: int = 5) -> str:
    return ", ".join(str(value) for value in list(ids)[:count]) + (", …" if len(ids) > count else "")
