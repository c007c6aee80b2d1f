"""Priorities: what a door is worth, tile by tile and station by station.

Three strategies give a value to a door, a mix weighs them, and any census column can raise or lower it:

    mobilise  (1 - turnout) x support            those who lean our way and stay at home
    persuade  turnout x persuadable              those who vote and change their vote
              persuadable = mean of closeness and swing, each divided by its mean over all doors
              closeness   = 1 - |support - strongest rival|
              swing       = mean |change of support| from one election to the next
    listen    1 in the areas drawn as a representative sample (see `sampling`), 0 elsewhere

    value = sum over strategies of weight x component / mean component  x  product over factors of exp(weight x z)
    score = 100 x value / highest value

Means are over doors. Dividing by them makes a weight say what its strategy counts for, whatever unit the component has.
z is a census column, per household or person, standardised over the doors (mean 0, deviation 1) and cut at 2: with a
weight of 0.25, a door one deviation above the mean is worth 28 % more.

The score is proportional to the value: a door of score 50 is worth half the best one. It says something about areas,
never about the persons who live there (ecological inference).

Where data are thin, rates are empirical Bayes estimates: those of a station under 100 voters lean towards the mean of
all, those of a tile towards its station's. Imputed tiles and tiles under 11 households take their station's rates as
they are, so that no single building stands out.
"""

from collections.abc import Sequence
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd

from . import schema
from .areas import overlap
from .errors import CampaignError
from .language import tr
from .progress import Progress

CLASSES = 5

FEW_HOUSEHOLDS = 11
"""Below this INSEE keeps a cell's values secret and imputes them (Filosofi, données carroyées)."""

FEW_VOTERS = 100
"""A station with at least so many voters has the rates that were counted, official as they are."""

LARGEST_DEVIATION = 2.0
"""A factor counts at most this many standard deviations, so that no odd tile outweighs all else."""


class Election(NamedTuple):
    """The columns of the stations' table that hold one election.

    registered, voted and valid are counts of voters; support are the lists that count as ours (summed), rivals the
    lists that do not (each for itself).
    """

    registered: str
    voted: str
    valid: str
    support: Sequence[str]
    rivals: Sequence[str] = ()


class Mix(NamedTuple):
    """What each strategy counts for: weights, of which only the proportions matter."""

    mobilise: float = 1.0
    persuade: float = 0.0
    listen: float = 0.0


class Factor(NamedTuple):
    """A census column that makes a door worth more (weight above 0) or less (below 0).

    per is the column by which it is divided: households for INSEE's men_*, persons for ind_*; "" takes it as it is.
    """

    column: str
    weight: float
    per: str = ""


class Rates(NamedTuple):
    """What canvassing achieves; it says how many votes an hour may bring, and never changes the order of the areas.

    contact
        Share of the doors where somebody talks to us. About three in ten of the voters that canvassers set out to reach
        (Gerber and Green 2000). Count your own after the first evening.
    mobilisation
        Share of the abstainers talked to who then vote. 7.1 points more of those contacted voted in six local
        elections, where about a quarter of the voters went (Green, Gerber and Nickerson 2003): one abstainer in ten.
        Effects in Europe are much smaller (Bhatti, Dahlgaard, Hansen and Hansen 2019), and in the French presidential
        election of 2012 there was none (Pons 2018).
    persuasion
        Share of the voters talked to who change to us. 3 points in the French presidential election of 2012 (Pons
        2018); none on average in 49 experiments in American general elections (Kalla and Broockman 2018).
    minutes_per_door
        Minutes from one door to the next, closed doors included, without walking between streets.

    Votes are counted for the person at the door only; in households of two, 60 % of the effect passes to the other
    (Nickerson 2008).

    Sources
    -------
    Gerber and Green (2000), The Effects of Canvassing, Telephone Calls, and Direct Mail on Voter Turnout, American
    Political Science Review 94(3), 653-663. Green, Gerber and Nickerson (2003), Getting Out the Vote in Local
    Elections, Journal of Politics 65(4), 1083-1096. Nickerson (2008), Is Voting Contagious?, American Political
    Science Review 102(1), 49-57. Kalla and Broockman (2018), The Minimal Persuasive Effects of Campaign Contact in
    General Elections, American Political Science Review 112(1), 148-166. Pons (2018), Will a Five-Minute Discussion
    Change Your Mind?, American Economic Review 108(6), 1322-1363. Bhatti, Dahlgaard, Hansen and Hansen (2019), Is
    Door-to-Door Canvassing Effective in Europe?, British Journal of Political Science 49(1), 279-290.
    """

    contact: float = 0.3
    mobilisation: float = 0.1
    persuasion: float = 0.03
    minutes_per_door: float = 1.0


def mobilise(
    stations: pd.DataFrame,
    registered: str,
    voted: str,
    valid: str,
    support: Sequence[str],
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
    results = _results(stations, Election(registered, voted, valid, support), progress)
    rates = pd.DataFrame(index=stations.index)
    for column in ("turnout", "support"):
        rates[column] = results[column].fillna(_mean(results[column], results[f"{column}_of"]))
    rates["abstainers"] = 1 - rates["turnout"]
    rates["per_door"] = rates["abstainers"] * rates["support"]
    return rates


def persuade(stations: pd.DataFrame, elections: Sequence[Election], progress: Progress | None = None) -> pd.DataFrame:
    """Rate each polling station by how its votes move and how close it is.

    Parameters
    ----------
    stations
        One row a polling station, with the results of one or more elections.
    elections
        The elections from the earliest to the latest. Swing needs two, closeness needs rivals in the latest.
    progress
        Takes the notes about stations without usable results.

    Returns
    -------
    DataFrame, on the index of `stations`: swing (mean absolute change of support from one election to the next, a
    share) and closeness (1 - the gap between our support and the strongest rival's), each where there is what it needs.
    A station without results in an election takes the mean of the others there.

    Raises
    ------
    CampaignError
        Where there is but one election and it has no rivals, or a column is missing or is no number.
    """
    progress = progress or Progress()
    elections = list(elections)
    if not elections or (len(elections) < 2 and not elections[-1].rivals):
        raise CampaignError(
            tr("Persuading needs an earlier election or a rival list: name one of them, or set its weight to 0.")
        )
    support = np.column_stack([_shrunk(_results(stations, election, progress), "support") for election in elections])
    rates = pd.DataFrame(index=stations.index)
    if len(elections) > 1:
        rates["swing"] = np.abs(np.diff(support, axis=1)).mean(axis=1)
    latest = elections[-1]
    if latest.rivals:
        shares = [
            _shrunk(_results(stations, latest._replace(support=[rival]), Progress()), "support")
            for rival in latest.rivals
        ]
        rates["closeness"] = 1 - np.abs(support[:, -1] - np.max(shares, axis=0))
    return rates


def score(
    tiles: gpd.GeoDataFrame | None,
    stations: gpd.GeoDataFrame,
    registered: str,
    voted: str,
    valid: str,
    support: Sequence[str],
    *,
    rivals: Sequence[str] = (),
    earlier: Sequence[Election] = (),
    mix: Mix = Mix(),  # noqa: B008 (immutable)
    factors: Sequence[Factor] = (),
    rates: Rates = Rates(),  # noqa: B008 (immutable)
    predictions: pd.DataFrame | None = None,
    sampled: Sequence[str] = (),
    classes: str = "quantiles",
    breaks: Sequence[float] = (20, 40, 60, 80),
    progress: Progress | None = None,
) -> gpd.GeoDataFrame:
    """Score every tile (every station where there are no tiles) by what a door in it is worth.

    Parameters
    ----------
    tiles
        Census tiles: tile_id, households, imputed (if known) and the columns of the factors. None scores the stations.
    stations
        Polling stations: station_id and the results.
    registered, voted, valid, support
        The columns of the results, as in `mobilise`.
    rivals
        The columns of the lists that compete with ours, for closeness.
    earlier
        Earlier elections, the earliest first, for swing.
    mix
        What each strategy counts for.
    factors
        Census columns that raise or lower the value of a door.
    rates
        What canvassing achieves, for the expected votes.
    predictions
        turnout and support of each tile, on the index of `tiles`, as `turnout.predict` gives them. Without these a tile
        has the rates of its stations, weighted by the area shared with each.
    sampled
        tile_id of the areas drawn as a representative sample, for *listen*.
    classes, breaks
        How classes are cut: see `classify`.
    progress
        Where progress and notes go.

    Returns
    -------
    GeoDataFrame, one row a tile (a station): tile_id, station_id (the station with the largest part of the tile),
    doors (its households; a station's registered voters), turnout, support, and where they count swing and closeness
    (shares), the components mobilise, persuade and listen and factor (the product of the factors), potential (doors x
    (1 - turnout) x support), per_door (the value of a door, 1 on average in a plain strategy), votes_per_hour
    (expected extra votes an hour at doors), score (0 to 100), class (1 to 5), flag ("", "imputed" or "few
    households"), label (for the map: rounded where flagged) and the geometry. A tile outside every station has no
    rates, a score of 0 and the station "".

    Raises
    ------
    CampaignError
        Where a column is missing or is no number, a weight makes no sense, or tiles and stations do not overlap.
    """
    progress = progress or Progress()
    if min(mix) < 0 or max(mix) <= 0:
        raise CampaignError(tr("The weights of the strategies cannot be negative, and one must be more than 0."))
    latest = Election(registered, voted, valid, support, rivals)
    results = _results(stations, latest, progress)
    per_station = pd.DataFrame({column: _shrunk(results, column) for column in ("turnout", "support")})
    if mix.persuade:
        moves = persuade(stations, [*earlier, latest], progress)
        per_station[list(moves.columns)] = moves.to_numpy()
    progress.step(0.1)

    if tiles is None:
        table, columns, station = _stations(stations, registered, per_station), stations, np.arange(len(stations))
    else:
        table, columns = _tiles(tiles, stations, per_station, progress.part(0.1, 0.7)), tiles
        station = pd.factorize(table["station_id"])[0]
        if predictions is not None:
            _use_predictions(table, predictions)
    progress.step(0.75)

    doors = table["doors"].to_numpy()
    known = table["turnout"].notna().to_numpy()
    components = {"mobilise": ((1 - table["turnout"]) * table["support"]).to_numpy()}
    if mix.persuade:
        parts = [table[column] / _average(table[column], doors) for column in ("swing", "closeness") if column in table]
        components["persuade"] = (table["turnout"] * (sum(parts) / len(parts))).to_numpy()
    if mix.listen:
        components["listen"] = table["tile_id"].isin(list(sampled)).to_numpy(dtype=float)
        if not components["listen"].any():
            raise CampaignError(tr("Listening needs areas to listen in: draw a representative sample first."))
    value = np.zeros(len(table))
    for name, component in components.items():
        table[name] = component
        average = _average(component, doors)
        if average > 0:
            value += getattr(mix, name) / sum(mix) * np.nan_to_num(component) / average
    table["factor"] = np.exp(
        sum((_standardised(columns, factor, table, station, progress) for factor in factors), np.zeros(len(table)))
    )
    progress.step(0.9)
    table["per_door"] = np.where(known, value * table["factor"], 0.0)
    table["potential"] = doors * np.nan_to_num(components["mobilise"])
    table["votes_per_hour"] = _votes_per_hour(components, mix, rates)
    best = table["per_door"].max()
    table["score"] = 100 * table["per_door"] / best if best > 0 else 0.0
    table["class"] = classify(table["score"], classes, breaks)
    table["label"] = _labels(table, whole_stations=tiles is None)
    progress.step(1.0)
    order = [*schema.LAYERS["priorities"].names, "geometry"]
    return table[[column for column in order if column in table]]


def classify(values: pd.Series, method: str = "quantiles", breaks: Sequence[float] = (20, 40, 60, 80)) -> np.ndarray:
    """Cut `values` into classes 1 to 5; equal values are always in one class.

    Parameters
    ----------
    values
        Numbers without gaps.
    method
        "quantiles" (equal counts), "natural" (the least variance within classes, Fisher 1958, as in Jenks's natural
        breaks; from 1,000 quantiles where there are more values) or "fixed".
    breaks
        The four upper ends of classes 1 to 4, for "fixed".

    Returns
    -------
    Array of int64, as long as `values`.
    """
    values = np.asarray(values, dtype=float)
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    if method == "quantiles":
        ends = np.quantile(values, np.arange(1, CLASSES) / CLASSES)
    elif method == "natural":
        ends = _natural_breaks(values)
    elif method == "fixed":
        ends = np.sort(np.asarray(breaks, dtype=float))
        if len(ends) != CLASSES - 1:
            raise CampaignError(tr("Fixed classes need four limits, not {count}.").format(count=len(ends)))
    else:
        raise CampaignError(
            tr("There are no {method} classes: choose quantiles, natural or fixed.").format(method=method)
        )
    return np.searchsorted(ends, values, side="left").astype(np.int64) + 1


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


def flags(doors: np.ndarray, imputed: np.ndarray) -> np.ndarray:
    """Return why an area's figures cannot be shown as exact: "imputed", "few households" or ""."""
    return np.where(imputed, "imputed", np.where(doors < FEW_HOUSEHOLDS, "few households", ""))


def _results(stations: pd.DataFrame, election: Election, progress: Progress) -> pd.DataFrame:
    """Return turnout and support as the ballots have them (NaN without any), and of how many voters each is a share."""
    if not election.support:
        raise CampaignError(tr("No list is named as support: name at least one column of votes."))
    registered = numbers(stations, election.registered)
    voted = numbers(stations, election.voted)
    valid = numbers(stations, election.valid)
    ours = sum(numbers(stations, field) for field in election.support)
    results = pd.DataFrame({"turnout": _rate(voted, registered), "support": _rate(ours, valid)})
    results["turnout_of"], results["support_of"] = registered.clip(lower=0), valid.clip(lower=0)
    without = results[["turnout", "support"]].isna()
    if without.all().any():
        raise CampaignError(
            tr(
                "No polling station has results: the fields {registered}, {voted}, {valid} and {support} hold no "
                "positive numbers together. Choose the fields of registered voters, of votes cast and of valid votes."
            ).format(
                registered=election.registered,
                voted=election.voted,
                valid=election.valid,
                support=", ".join(election.support),
            )
        )
    if without.any(axis=None):
        progress.note(
            tr("{count} polling stations have no usable results; they take the mean of the others.").format(
                count=int(without.any(axis=1).sum())
            )
        )
    over = (voted > registered) | (ours > valid)
    if over.any():
        progress.note(
            tr("{count} polling stations count more votes than voters; their rates are cut at 100 %.").format(
                count=int(over.sum())
            )
        )
    return results


def _shrunk(results: pd.DataFrame, column: str) -> np.ndarray:
    """Return the stations' rates; those of a few voters drawn towards the mean of all, the more the fewer they are."""
    mean = _mean(results[column], results[f"{column}_of"])
    rate = results[column].fillna(mean).to_numpy()
    voters = np.where(results[column].isna(), 0, results[f"{column}_of"].fillna(0))
    return np.where(voters < FEW_VOTERS, shrink(rate, voters, np.full(len(rate), mean)), rate)


def shrink(rate: np.ndarray, count: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """Draw rates towards `mean`, the more the smaller the count that they are shares of (empirical Bayes).

    Method of moments: the spread of the rates is that of the areas plus that of chance, p (1 - p) / n. What is left of
    an area's deviation is the areas' part of it.

    Parameters
    ----------
    rate, count, mean
        Shares (0 to 1), of how many each is one, and what each is drawn to. A count of 0 gives the mean.

    Returns
    -------
    Array of float.

    Source
    ------
    Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40(2),
    283-294.
    """
    total = count.sum()
    if total <= 0:
        return mean.copy()
    chance = np.clip(mean * (1 - mean), 0, None)
    between = (count @ (rate - mean) ** 2 - (chance * (count > 0)).sum()) / total
    signal = count * max(between, 0.0)
    noise = signal + chance
    kept = np.divide(signal, noise, out=np.zeros(len(rate)), where=noise > 0)
    return mean + kept * (rate - mean)


def _stations(stations: gpd.GeoDataFrame, registered: str, rates: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return the table to score where there are no tiles."""
    table = _areas(stations, "station_id")
    table["tile_id"] = table["station_id"]
    table["doors"] = numbers(stations, registered).fillna(0).clip(lower=0).to_numpy()
    for column in rates:
        table[column] = rates[column].to_numpy()
    table["flag"] = flags(table["doors"].to_numpy(), np.zeros(len(table), dtype=bool))
    return table


def _tiles(
    tiles: gpd.GeoDataFrame, stations: gpd.GeoDataFrame, rates: pd.DataFrame, progress: Progress
) -> gpd.GeoDataFrame:
    """Return the tiles with their station and its rates, weighted by the area that they share."""
    table = _areas(tiles, "tile_id")
    table["doors"] = numbers(tiles, "households").fillna(0).clip(lower=0).to_numpy()
    imputed = (
        tiles["imputed"].fillna(False).astype(bool).to_numpy() if "imputed" in tiles else np.zeros(len(tiles), bool)
    )
    table["flag"] = flags(table["doors"].to_numpy(), imputed)
    if "station_id" not in stations:
        numbers(stations, "station_id")
    pairs = overlap(tiles, stations, progress)
    if not len(pairs):
        raise CampaignError(
            tr("The tiles and the polling stations do not overlap: check that both are of the same place.")
        )
    tile, station, area = (pairs[column].to_numpy() for column in ("i", "j", "area"))
    weights = np.bincount(tile, area, minlength=len(table))
    for column in rates:
        sums = np.bincount(tile, area * rates[column].to_numpy()[station], minlength=len(table))
        table[column] = np.divide(sums, weights, out=np.full(len(table), np.nan), where=weights > 0)
    by_area = np.lexsort((station, -area, tile))
    covered, first = np.unique(tile[by_area], return_index=True)
    names = np.full(len(table), "", dtype=object)
    names[covered] = stations["station_id"].to_numpy()[station[by_area][first]]
    table["station_id"] = names
    outside = weights == 0
    if outside.any():
        progress.note(
            tr("{count} tiles with {doors} doors lie in no polling station; their score is 0.").format(
                count=int(outside.sum()), doors=round(float(table["doors"][outside].sum()))
            )
        )
    return table


def _use_predictions(table: gpd.GeoDataFrame, predictions: pd.DataFrame) -> None:
    """Move each tile from its station's rates towards the model's, the less the fewer households it has."""
    doors = table["doors"].to_numpy()
    kept = np.where(table["flag"] == "", doors / (doors + FEW_HOUSEHOLDS), 0.0)
    for column in ("turnout", "support"):
        if column in predictions:
            away = predictions[column].to_numpy(dtype=float) - table[column].to_numpy()
            table[column] += kept * np.nan_to_num(away)


def _standardised(
    columns: pd.DataFrame, factor: Factor, table: gpd.GeoDataFrame, station: np.ndarray, progress: Progress
) -> np.ndarray:
    """Return weight x z of one factor for each area."""
    doors, certain = table["doors"].to_numpy(), (table["flag"] == "").to_numpy()
    amount = numbers(columns, factor.column).to_numpy()
    size = numbers(columns, factor.per).fillna(0).clip(lower=0).to_numpy() if factor.per else doors
    known = np.isfinite(amount) & (size > 0)
    if not known.any():
        progress.note(tr("The field {field} is empty; it counts for nothing.").format(field=factor.column))
        return np.zeros(len(table))
    total = np.where(known, amount if factor.per else amount * size, 0.0)
    rate = np.divide(total, size, out=np.zeros(len(table)), where=known)
    # A station's mean comes from the tiles that can be trusted, from all where there are none.
    trusted = known & certain if (known & certain).any() else known
    overall = total[trusted].sum() / size[trusted].sum()
    groups = station.max() + 2
    sizes = np.bincount(station + 1, size * trusted, minlength=groups)
    mean = np.divide(
        np.bincount(station + 1, total * trusted, minlength=groups),
        sizes,
        out=np.full(groups, overall),
        where=sizes > 0,
    )[station + 1]
    count = np.where(known & certain, size, 0.0)
    if factor.per and ((rate >= 0) & (rate <= 1)).all():
        rate = shrink(rate, count, mean)
    else:
        rate = mean + count / (count + FEW_HOUSEHOLDS) * (rate - mean)
    average = np.average(rate, weights=doors) if doors.sum() > 0 else rate.mean()
    spread = np.sqrt(np.average((rate - average) ** 2, weights=doors)) if doors.sum() > 0 else rate.std()
    if spread <= 1e-9 * max(abs(average), 1e-9):
        progress.note(
            tr("The field {field} is the same everywhere; it counts for nothing.").format(field=factor.column)
        )
        return np.zeros(len(table))
    return factor.weight * np.clip((rate - average) / spread, -LARGEST_DEVIATION, LARGEST_DEVIATION)


def _votes_per_hour(components: dict[str, np.ndarray], mix: Mix, rates: Rates) -> np.ndarray:
    """Return the extra votes that an hour at doors is expected to bring, by the strategies that count."""
    talks = 60 / rates.minutes_per_door * rates.contact
    votes = np.zeros(len(components["mobilise"]))
    if mix.mobilise:
        votes += rates.mobilisation * np.nan_to_num(components["mobilise"])
    if mix.persuade:
        votes += rates.persuasion * np.nan_to_num(components["persuade"])
    return talks * votes


def _natural_breaks(values: np.ndarray) -> np.ndarray:
    """Return the upper ends of the classes 1 to 4 that leave the least variance within classes."""
    points = np.unique(values if len(values) <= 1000 else np.quantile(values, np.linspace(0, 1, 1000)))
    if len(points) <= CLASSES:
        return np.concatenate([points[:-1], np.full(CLASSES - len(points), points[-1])])
    share = np.searchsorted(np.sort(values), points, side="right")
    weight = np.diff(share, prepend=0).astype(float)
    many, sums, squares = (
        np.concatenate([[0.0], np.cumsum(column)]) for column in (weight, weight * points, weight * points**2)
    )

    def within(first: np.ndarray, beyond: int) -> np.ndarray:
        count = many[beyond] - many[first]
        return (squares[beyond] - squares[first]) - (sums[beyond] - sums[first]) ** 2 / np.maximum(count, 1e-12)

    length = len(points)
    cost = np.array([0.0] + [within(np.array([0]), end)[0] for end in range(1, length + 1)])
    begins = np.zeros((CLASSES, length + 1), dtype=np.int64)
    for group in range(1, CLASSES):
        better = np.full(length + 1, np.inf)
        for end in range(group + 1, length + 1):
            first = np.arange(group, end)
            total = cost[first] + within(first, end)
            best = int(np.argmin(total))
            better[end], begins[group, end] = total[best], first[best]
        cost = better
    ends, end = [], length
    for group in range(CLASSES - 1, 0, -1):
        end = begins[group, end]
        ends.append(points[end - 1])
    return np.array(ends[::-1])


def _labels(table: gpd.GeoDataFrame, whole_stations: bool) -> list[str]:
    """Return what the map says of each area; nothing about thin data is shown as exact."""
    if whole_stations:
        exact, about = tr("{score:.0f} ({doors:.0f} voters)"), tr("about {score:.0f} (about {doors:.0f} voters)")
    else:
        exact, about = tr("{score:.0f} ({doors:.0f} doors)"), tr("about {score:.0f} (about {doors:.0f} doors)")
    certain = (table["flag"] == "").to_numpy()
    score = np.where(certain, table["score"], 10 * np.round(table["score"] / 10))
    doors = np.where(certain, table["doors"], 5 * np.ceil(table["doors"] / 5))
    return [
        (exact if sure else about).format(score=points, doors=count)
        for sure, points, count in zip(certain.tolist(), score.tolist(), doors.tolist(), strict=True)
    ]


def _areas(table: gpd.GeoDataFrame, name: str) -> gpd.GeoDataFrame:
    """Return the column `name` and the shapes of `table`, on a fresh index."""
    if name not in table:
        numbers(table, name)
    return gpd.GeoDataFrame({name: table[name].to_numpy()}, geometry=table.geometry.to_numpy(), crs=table.crs)


def _rate(part: pd.Series, whole: pd.Series) -> pd.Series:
    """Return part / whole within 0 and 1, NaN where the whole is not positive."""
    return (part / whole.where(whole > 0)).clip(0, 1)


def _mean(rate: pd.Series, weight: pd.Series) -> float:
    """Return the mean of the known rates, weighted."""
    known = rate.notna()
    return float(np.average(rate[known], weights=weight[known]))


def _average(values: np.ndarray, doors: np.ndarray) -> float:
    """Return the mean over doors of the values that are known; plain where there are no doors."""
    values = np.asarray(values, dtype=float)
    known = np.isfinite(values)
    weights = doors[known] if doors[known].sum() > 0 else None
    return float(np.average(values[known], weights=weights)) if known.any() else 0.0
