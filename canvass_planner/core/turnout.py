"""The turnout and support model: which census features go with turnout and with support, station by station.

A binomial regression of the stations' results on the make-up of their inhabitants, with over-dispersion (a
quasi-binomial model: the intervals are as wide as the stations really scatter). It is checked on stations that it has
not seen (cross-validation), brought down to the tiles and there moved, station by station, until the tiles of each
station sum to its true result.

This is ecological inference: it says which areas vote how, never which persons do (Robinson 1950, Ecological
Correlations and the Behavior of Individuals, American Sociological Review 15(3), 351-357).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from . import areas
from .errors import CampaignError
from .language import tr
from .priorities import Election, numbers
from .progress import Progress

FEATURES = (
    "men_pauv/men",
    "men_prop/men",
    "ind_18_24/ind",
    "ind_65_79+ind_80p/ind",
    "men_1ind/men",
    "log_soc/men",
    "men_fmp/men",
    "men_coll/men",
    "ind_25_39/ind",
    "men_5ind/men",
)
"""What a model of INSEE's tiles looks at, the first the most important, as far as the edition has it: count / size."""

FEW_STATIONS = 10
"""With fewer stations than this for each feature, the coefficients of a regression are not to be relied on (Peduzzi et
al. 1996, A simulation study of the number of events per variable in logistic regression analysis, Journal of Clinical
Epidemiology 49(12), 1373-1379)."""

COVERED = 0.5
"""A station counts if at least this share of its area lies where there are tiles."""

_LARGEST_SHIFT = 40.0


class Model(NamedTuple):
    """A regression of one outcome.

    Attributes
    ----------
    outcome
        "turnout" or "support".
    coefficients
        DataFrame, one row a feature, the strongest first: feature, estimate (change of the log odds with one standard
        deviation more), low, high (95 %), odds (ratio), points, points_low, points_high (the same as change of the
        average station's rate in percentage points), p, mean and deviation (of the feature over the stations).
    constant
        Log odds of a station that is average in everything.
    stations
        DataFrame, one row a station: station_id, voters, observed, fitted, and held_out (the prediction of a model that
        has not seen the station).
    fit
        stations, dispersion (1 = no more scatter than chance), explained (share of the deviance), error and mean_error
        (root mean square of what is off in stations held out, by the model and by the mean, percentage points) and
        better (by how many percent the model's error is smaller).
    warnings
        Sentences.
    """

    outcome: str
    coefficients: pd.DataFrame
    constant: float
    stations: pd.DataFrame
    fit: dict
    warnings: list[str]


def model(
    tiles: gpd.GeoDataFrame,
    stations: gpd.GeoDataFrame,
    election: Election,
    features: Sequence[str] | None = None,
    *,
    folds: int = 10,
    seed: int = 0,
    progress: Progress | None = None,
) -> tuple[dict[str, Model], pd.DataFrame]:
    """Model turnout and support by station, and predict both for every tile.

    Parameters
    ----------
    tiles
        Census tiles: households, the census's columns and adults, if known.
    stations
        Polling stations: station_id and the results.
    election
        The columns of the results.
    features
        "count/size" for a share or a mean (poor households / households), "count+count/size" for a sum of counts,
        "column" for what is a share or a mean already. None takes those of `FEATURES` that the tiles have, one for
        every ten stations.
    folds
        Into how many parts the stations are split to be held out in turn.
    seed
        Of the split.
    progress
        Where progress and notes go.

    Returns
    -------
    models
        "turnout" and "support".
    predictions
        DataFrame on the index of `tiles`: turnout and support, NaN outside every station. Weighted by adults (or
        households), and for support by those who vote, each station's tiles have its true result.

    Raises
    ------
    CampaignError
        Where a column is missing or is no number, tiles and stations do not overlap, too few stations are left, or
        statsmodels is missing.
    """
    progress = progress or Progress()
    names = [name for name in FEATURES if set(re.split("[+/]", name)) <= set(tiles)] if features is None else features
    if not names:
        raise CampaignError(
            tr("There is no feature to explain the votes with: name columns of the tiles, such as men_pauv/men.")
        )
    results = _results(stations, election)
    pairs = areas.overlap(tiles, stations, progress.part(0.0, 0.3))
    if not len(pairs):
        raise CampaignError(
            tr("The tiles and the polling stations do not overlap: check that both are of the same place.")
        )
    by_tile, by_station = _features(tiles, stations, list(names), pairs)
    counted = _counted(tiles, stations, pairs) & by_station.notna().all(axis=1).to_numpy()
    left_out = int((~counted & np.isin(np.arange(len(stations)), pairs["j"])).sum())
    if left_out:
        progress.note(
            tr("{count} polling stations are left out of the model: half of their area has no tiles.").format(
                count=left_out
            )
        )
    progress.step(0.4)
    if features is None:
        names = names[: max(3, int(counted.sum()) // FEW_STATIONS)]
    models = {
        outcome: _fit(
            outcome,
            by_station.loc[counted, names],
            results.loc[counted, f"{outcome}_yes"].to_numpy(),
            results.loc[counted, f"{outcome}_of"].to_numpy(),
            stations["station_id"].to_numpy()[counted],
            folds,
            seed,
            progress.part(0.4 + 0.25 * number, 0.65 + 0.25 * number),
        )
        for number, outcome in enumerate(("turnout", "support"))
    }
    for each in models.values():
        for warning in each.warnings:
            progress.note(warning)
    predictions = _predict(models, by_tile, tiles, results, pairs)
    progress.step(1.0)
    return models, predictions


def rake(log_odds: np.ndarray, weight: np.ndarray, group: np.ndarray, rate: np.ndarray) -> np.ndarray:
    """Move log odds group by group until each group's weighted mean rate is the true one.

    The same shift for all of a group keeps every rate between 0 and 1 and the order within the group.

    Parameters
    ----------
    log_odds, weight, group
        Of each piece: its log odds, its weight (not negative) and its group's number.
    rate
        The true rate of each group (0 to 1); NaN leaves the group as it is.

    Returns
    -------
    Array of float, the rate of each piece.
    """
    many = len(rate)
    known = np.isfinite(rate) & (np.bincount(group, weight, minlength=many) > 0)
    low, high = np.where(known, -_LARGEST_SHIFT, 0.0), np.where(known, _LARGEST_SHIFT, 0.0)
    sums = np.bincount(group, weight, minlength=many)
    for _ in range(60):
        middle = (low + high) / 2
        reached = np.bincount(group, weight * _rate(log_odds + middle[group]), minlength=many)
        below = reached < np.nan_to_num(rate) * sums
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return _rate(log_odds + ((low + high) / 2)[group])


def label(feature: str) -> str:
    """Return what a feature is called in a report: INSEE's columns by their meaning, others as they are."""
    names = {
        "men_pauv/men": tr("poor households"),
        "men_prop/men": tr("households that own their home"),
        "men_1ind/men": tr("households of one person"),
        "men_5ind/men": tr("households of five and more"),
        "men_fmp/men": tr("single-parent households"),
        "men_coll/men": tr("households in flats"),
        "log_soc/men": tr("social housing"),
        "ind_18_24/ind": tr("people aged 18 to 24"),
        "ind_25_39/ind": tr("people aged 25 to 39"),
        "ind_65_79+ind_80p/ind": tr("people aged 65 and over"),
    }
    return names.get(feature, feature)


def _results(stations: pd.DataFrame, election: Election) -> pd.DataFrame:
    """Return for turnout and support how many voters said yes and of how many (0 where unknown)."""
    if not election.support:
        raise CampaignError(tr("No list is named as support: name at least one column of votes."))
    ours = sum(numbers(stations, field) for field in election.support)
    results = pd.DataFrame(
        {
            "turnout_yes": numbers(stations, election.voted),
            "turnout_of": numbers(stations, election.registered),
            "support_yes": ours,
            "support_of": numbers(stations, election.valid),
        }
    ).reset_index(drop=True)
    for outcome in ("turnout", "support"):
        of = results[f"{outcome}_of"].clip(lower=0).fillna(0).where(results[f"{outcome}_yes"].notna(), 0)
        results[f"{outcome}_yes"] = results[f"{outcome}_yes"].fillna(0).clip(lower=0).clip(upper=of)
        results[f"{outcome}_of"] = of
    return results


def _features(
    tiles: gpd.GeoDataFrame, stations: gpd.GeoDataFrame, names: list[str], pairs: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the features of tiles and of stations (NaN where nobody lives)."""
    households = numbers(tiles, "households").fillna(0).clip(lower=0)
    amounts = {}
    for name in names:
        count, _, size = name.partition("/")
        per = numbers(tiles, size).fillna(0).clip(lower=0) if size else households
        amount = sum(numbers(tiles, column) for column in count.split("+"))
        per = per.where(amount.notna(), 0)
        amounts[f"{name} size"] = per
        amounts[f"{name} count"] = (amount if size else amount * per).where(per > 0, 0).fillna(0)
    table = gpd.GeoDataFrame(amounts, geometry=tiles.geometry.to_numpy(), crs=tiles.crs, index=tiles.index)
    carried, _ = areas.up(table, stations, list(amounts), pairs)
    return tuple(
        pd.DataFrame(
            {name: each[f"{name} count"] / each[f"{name} size"].where(each[f"{name} size"] > 0) for name in names}
        ).reset_index(drop=True)
        for each in (table, carried)
    )


def _counted(tiles: gpd.GeoDataFrame, stations: gpd.GeoDataFrame, pairs: pd.DataFrame) -> np.ndarray:
    """Tell which stations lie where there are tiles, with at least half of their area."""
    shapes = shapely.make_valid(stations.geometry.to_crs(tiles.crs).to_numpy())
    with np.errstate(invalid="ignore"):
        inside = shapely.area(shapely.intersection(shapes, areas.window(tiles)))
    return (inside >= COVERED * shapely.area(shapes)) & np.isin(np.arange(len(stations)), pairs["j"])


def _fit(
    outcome: str,
    features: pd.DataFrame,
    yes: np.ndarray,
    of: np.ndarray,
    station_ids: np.ndarray,
    folds: int,
    seed: int,
    progress: Progress,
) -> Model:
    """Fit one regression and check it on stations held out."""
    usable = of > 0
    features, yes, of, station_ids = features[usable], yes[usable], of[usable], station_ids[usable]
    warnings: list[str] = []
    kept = _independent(features, warnings) if len(features) >= 5 else []
    if not kept:
        raise CampaignError(
            tr(
                "The model needs at least 5 polling stations with results and tiles that differ in some feature; there "
                "are {count}. Take in more stations or other features."
            ).format(count=len(features))
        )
    if len(kept) > len(features) - 3:
        kept = kept[: len(features) - 3]
        warnings.append(
            tr("There are more features than {count} stations can tell apart; only the first {kept} are used.").format(
                count=len(features), kept=len(kept)
            )
        )
    if len(features) < FEW_STATIONS * len(kept):
        warnings.append(
            tr(
                "{count} stations are few for {features} features: trust the direction of an effect only where its "
                "interval leaves out zero, and its size not at all."
            ).format(count=len(features), features=len(kept))
        )
    mean, deviation = features[kept].mean().to_numpy(), features[kept].std(ddof=0).to_numpy()
    design = np.column_stack([np.ones(len(features)), (features[kept].to_numpy() - mean) / deviation])
    fitted = _regress(design, yes, of)
    observed = yes / of
    held_out, by_mean = np.empty(len(of)), np.empty(len(of))
    part = np.random.default_rng(seed).permutation(len(of)) % max(2, min(folds, len(of)))
    for number in range(part.max() + 1):
        out = part == number
        held_out[out] = _rate(design[out] @ _regress(design[~out], yes[~out], of[~out]).params)
        by_mean[out] = yes[~out].sum() / of[~out].sum()
        progress.step(number / (part.max() + 1))
    error, mean_error = (
        100 * np.sqrt(np.average((guess - observed) ** 2, weights=of)) for guess in (held_out, by_mean)
    )
    better = 100 * (1 - error / mean_error) if mean_error > 0 else 0.0
    if better < 5:
        warnings.append(
            tr(
                "The model is hardly better than the mean on stations that it has not seen ({better:.0f} % less error "
                "of {outcome}): do not steer by it."
            ).format(outcome={"turnout": tr("turnout"), "support": tr("support")}[outcome], better=better)
        )
    inflation = np.diag(np.linalg.pinv(np.corrcoef(design[:, 1:], rowvar=False).reshape(len(kept), -1)))
    if (inflation > 10).any():
        warnings.append(
            tr("{features} go together so closely that their effects cannot be told apart.").format(
                features=", ".join(label(name) for name, high in zip(kept, inflation > 10, strict=True) if high)
            )
        )
    low, high = fitted.conf_int().T
    points = {
        name: 100 * (_rate(fitted.params[0] + change[1:]) - _rate(fitted.params[0]))
        for name, change in (("points", fitted.params), ("points_low", low), ("points_high", high))
    }
    coefficients = pd.DataFrame(
        {
            "feature": kept,
            "estimate": fitted.params[1:],
            "low": low[1:],
            "high": high[1:],
            "odds": np.exp(fitted.params[1:]),
            **points,
            "p": fitted.pvalues[1:],
            "mean": mean,
            "deviation": deviation,
        }
    )
    coefficients = coefficients.iloc[np.argsort(-coefficients["estimate"].abs().to_numpy(), kind="stable")]
    stations = pd.DataFrame(
        {
            "station_id": station_ids,
            "voters": of,
            "observed": observed,
            "fitted": fitted.fittedvalues,
            "held_out": held_out,
        }
    )
    fit = {
        "stations": len(of),
        "dispersion": float(fitted.scale),
        "explained": float(1 - fitted.deviance / fitted.null_deviance) if fitted.null_deviance > 0 else 0.0,
        "error": float(error),
        "mean_error": float(mean_error),
        "better": float(better),
    }
    return Model(outcome, coefficients.reset_index(drop=True), float(fitted.params[0]), stations, fit, warnings)


def _independent(features: pd.DataFrame, warnings: list[str]) -> list[str]:
    """Return the features that vary and do not follow from those before them; the warnings name the others."""
    kept: list[str] = []
    columns = np.ones((len(features), 1))
    for name in features:
        values = features[name].to_numpy()
        spread = values.std()
        if spread > 1e-9 * max(np.abs(values).max(initial=0.0), 1e-9):
            trial = np.column_stack([columns, (values - values.mean()) / spread])
            if np.linalg.matrix_rank(trial, tol=1e-6 * np.sqrt(len(trial))) == trial.shape[1]:
                kept.append(name)
                columns = trial
                continue
        warnings.append(
            tr("{feature} is left out: it is the same everywhere or follows from the other features.").format(
                feature=label(name)
            )
        )
    return kept


def _regress(design: np.ndarray, yes: np.ndarray, of: np.ndarray):
    """Return the binomial regression with the dispersion that the residuals have (Pearson)."""
    try:
        import statsmodels.api as sm
    except ImportError as missing:
        raise CampaignError(
            tr("The model needs the package statsmodels: install it with “pip install statsmodels”.")
        ) from missing
    # Rates with the voters as weights: given as counts, statsmodels leaves these out of Pearson's statistic.
    regression = sm.GLM(yes / of, design, family=sm.families.Binomial(), var_weights=of)
    return regression.fit(scale="X2", use_t=True)


def _predict(
    models: dict[str, Model],
    by_tile: pd.DataFrame,
    tiles: gpd.GeoDataFrame,
    results: pd.DataFrame,
    pairs: pd.DataFrame,
) -> pd.DataFrame:
    """Bring the models down to the tiles; each station's tiles get its true result."""
    adults = numbers(tiles, "adults").fillna(0).to_numpy() if "adults" in tiles else np.zeros(len(tiles))
    people = adults if adults.sum() > 0 else numbers(tiles, "households").fillna(0).to_numpy()
    tile, station = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    weight = np.clip(people, 0, None)[tile] * pairs["share_a"].to_numpy()
    predictions = pd.DataFrame(index=tiles.index)
    for outcome in ("turnout", "support"):
        of = results[f"{outcome}_of"].to_numpy()
        rate = np.divide(results[f"{outcome}_yes"].to_numpy(), of, out=np.full(len(of), np.nan), where=of > 0)
        pieces = rake(_log_odds(models[outcome], by_tile)[tile], weight, station, rate)
        # Empty tiles have no weight, and the rate of the pieces all the same.
        sums, plain = (np.bincount(tile, each, minlength=len(tiles)) for each in (weight, np.ones(len(tile))))
        share = np.where(sums[tile] > 0, weight / np.where(sums[tile] > 0, sums[tile], 1), 1 / plain[tile])
        found = np.bincount(tile, share * pieces, minlength=len(tiles))
        predictions[outcome] = np.where(plain > 0, found, np.nan)
        weight = weight * pieces
    return predictions


def _log_odds(model: Model, by_tile: pd.DataFrame) -> np.ndarray:
    """Return what the model says of each tile, its features cut at 3 deviations from the stations' mean."""
    log_odds = np.full(len(by_tile), model.constant)
    for row in model.coefficients.itertuples():
        deviation = (by_tile[row.feature].to_numpy() - row.mean) / row.deviation
        log_odds += row.estimate * np.clip(np.nan_to_num(deviation), -3, 3)
    return log_odds


def _rate(log_odds: np.ndarray) -> np.ndarray:
    """Return the rate of log odds."""
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(log_odds)))
