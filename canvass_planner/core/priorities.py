"""Priorities: what a door is worth, tile by tile and station by station.

*Mobilise* is the first strategy: at which doors do people stay at home on election day although their neighbours vote
for us? The value of a door is the share of the registered voters who did not vote times our share of those who did:

    per_door = (1 - turnout) x support

It says something about areas, never about the persons who live there (ecological inference).
"""

import geopandas as gpd
import numpy as np
import pandas as pd

from .areas import overlap
from .errors import CampaignError
from .language import tr
from .progress import Progress

CLASSES = 5


def mobilise(
    stations: pd.DataFrame,
    registered: str,
    voted: str,
    valid: str,
    support: list[str],
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Rate each polling station by its abstainers and by our support.

    Parameters
    ----------
    stations
        One row a polling station, with an election's results.
    registered, voted, valid
        The columns of registered voters, of votes cast and of valid votes.
    support
        The columns of the votes for the lists that count as ours; they are summed.
    progress
        Takes the notes about stations without usable results.

    Returns
    -------
    DataFrame, on the index of `stations`: turnout, support, abstainers (shares, 0 to 1) and per_door, which is
    (1 - turnout) x support. A station without voters or without valid votes takes the mean of all (weighted by voters).

    Raises
    ------
    CampaignError
        Where a column is missing or is no number, or no station has results.
    """
    progress = progress or Progress()
    if not support:
        raise CampaignError(tr("No list is named as support: name at least one column of votes."))
    registered_voters = numbers(stations, registered)
    votes = numbers(stations, voted)
    valid_votes = numbers(stations, valid)
    ours = sum(numbers(stations, field) for field in support)

    rates = pd.DataFrame(index=stations.index)
    rates["turnout"] = _rate(votes, registered_voters)
    rates["support"] = _rate(ours, valid_votes)
    if rates["turnout"].isna().all() or rates["support"].isna().all():
        raise CampaignError(
            tr(
                "No polling station has results: the fields {registered}, {voted} and {valid} hold no positive "
                "numbers. Choose the fields of registered voters, of votes cast and of valid votes."
            ).format(registered=registered, voted=voted, valid=valid)
        )
    without = rates.isna().any(axis=1)
    if without.any():
        progress.note(
            tr("{count} polling stations have no usable results; they take the mean of the others.").format(
                count=int(without.sum())
            )
        )
    over = (votes > registered_voters) | (ours > valid_votes)
    if over.any():
        progress.note(
            tr("{count} polling stations count more votes than voters; their rates are cut at 100 %.").format(
                count=int(over.sum())
            )
        )
    rates["turnout"] = rates["turnout"].fillna(_mean(rates["turnout"], registered_voters))
    rates["support"] = rates["support"].fillna(_mean(rates["support"], valid_votes))
    rates["abstainers"] = 1 - rates["turnout"]
    rates["per_door"] = rates["abstainers"] * rates["support"]
    return rates


def score(
    tiles: gpd.GeoDataFrame | None,
    stations: gpd.GeoDataFrame,
    registered: str,
    voted: str,
    valid: str,
    support: list[str],
    progress: Progress | None = None,
) -> gpd.GeoDataFrame:
    """Score every tile (every station where there are no tiles) by what a door in it is worth.

    The score is 100 times the value of a door over that of the best area's door, so it is proportional to the value: a
    door in an area of score 50 is worth half a door in the best one.

    Parameters
    ----------
    tiles
        Census tiles: tile_id, households. None scores the stations themselves.
    stations
        Polling stations: station_id and an election's results.
    registered, voted, valid, support
        The columns of the results, as in `mobilise`.
    progress
        Where progress and notes go.

    Returns
    -------
    GeoDataFrame, one row a tile (a station): tile_id, station_id (the station with the largest part of the tile), doors
    (its households; a station's registered voters), turnout and support (shares, weighted by the area that the tile has
    in common with each station), potential (doors x per_door), per_door, score (0 to 100), class (1 to 5, quantiles)
    and the geometry. A tile outside every station has no rates, a score of 0 and the station "".

    Raises
    ------
    CampaignError
        Where a column is missing or is no number, or tiles and stations do not overlap.
    """
    progress = progress or Progress()
    rates = mobilise(stations, registered, voted, valid, support, progress)
    progress.step(0.1)
    if tiles is None:
        table = _areas(stations, "station_id")
        table["tile_id"] = table["station_id"]
        table["doors"] = numbers(stations, registered).fillna(0).clip(lower=0).to_numpy()
        for column in ("turnout", "support"):
            table[column] = rates[column].to_numpy()
    else:
        table = _areas(tiles, "tile_id")
        table["doors"] = numbers(tiles, "households").fillna(0).clip(lower=0).to_numpy()
        pairs = overlap(tiles, stations, progress.part(0.1, 0.9))
        if not len(pairs):
            raise CampaignError(
                tr("The tiles and the polling stations do not overlap: check that both are of the same place.")
            )
        tile, station, area = (pairs[column].to_numpy() for column in ("i", "j", "area"))
        weights = np.bincount(tile, area, minlength=len(table))
        for column in ("turnout", "support"):
            sums = np.bincount(tile, area * rates[column].to_numpy()[station], minlength=len(table))
            table[column] = np.divide(sums, weights, out=np.full(len(table), np.nan), where=weights > 0)
        by_area = np.lexsort((station, -area, tile))
        largest = pd.Series(station[by_area], index=tile[by_area]).groupby(level=0).first()
        table["station_id"] = ""
        table.loc[largest.index, "station_id"] = stations["station_id"].to_numpy()[largest.to_numpy()]
        outside = weights == 0
        if outside.any():
            progress.note(
                tr("{count} tiles with {doors} doors lie in no polling station; their score is 0.").format(
                    count=int(outside.sum()), doors=round(float(table["doors"][outside].sum()))
                )
            )
    table["per_door"] = ((1 - table["turnout"]) * table["support"]).fillna(0.0)
    table["potential"] = table["doors"] * table["per_door"]
    best = table["per_door"].max()
    table["score"] = 100 * table["per_door"] / best if best > 0 else 0.0
    table["class"] = quantile_classes(table["score"])
    progress.step(1.0)
    columns = ["tile_id", "station_id", "doors", "turnout", "support", "potential", "per_door", "score", "class"]
    return table[[*columns, "geometry"]]


def quantile_classes(values: pd.Series) -> np.ndarray:
    """Cut `values` into classes 1 to 5 of equal counts; equal values are always in one class.

    Returns
    -------
    Array of int64, as long as `values`.
    """
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    breaks = np.quantile(values, np.arange(1, CLASSES) / CLASSES)
    return np.searchsorted(breaks, values, side="left").astype(np.int64) + 1


def numbers(table: pd.DataFrame, field: str) -> pd.Series:
    """Return a column of `table` as floats, NaN where it is empty.

    Raises
    ------
    CampaignError
        Where there is no such column, or it holds text that is no number.
    """
    if field not in table.columns:
        raise CampaignError(
            tr("There is no field {field}; the fields are: {fields}.").format(
                field=field, fields=", ".join(str(column) for column in table.columns)
            )
        )
    try:
        return pd.to_numeric(table[field]).astype(float).replace([np.inf, -np.inf], np.nan)
    except (ValueError, TypeError) as problem:
        raise CampaignError(
            tr("The field {field} holds text where numbers belong: choose a field of numbers.").format(field=field)
        ) from problem


def _areas(table: gpd.GeoDataFrame, name: str) -> gpd.GeoDataFrame:
    """Return the column `name` and the shapes of `table`, on a fresh index."""
    return gpd.GeoDataFrame({name: table[name].to_numpy()}, geometry=table.geometry.to_numpy(), crs=table.crs)


def _rate(part: pd.Series, whole: pd.Series) -> pd.Series:
    """Return part / whole within 0 and 1, NaN where the whole is not positive."""
    return (part / whole.where(whole > 0)).clip(0, 1)


def _mean(rate: pd.Series, weight: pd.Series) -> float:
    """Return the mean of the known rates, weighted."""
    known = rate.notna()
    return float(np.average(rate[known], weights=weight[known]))
