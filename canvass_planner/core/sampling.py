"""Listening: which areas to ask, so that they mirror the whole, and how to weigh the answers.

Areas are drawn by the cube method (Deville and Tille 2004): a random draw that respects each area's chance and, at the
same time, meets the totals of the chosen variables as nearly as whole areas can. The chance of an area is proportional
to its households, so that every household is as likely to be asked. The flight decides between neighbours (the local
cube method, Grafstrom and Tille 2013), which spreads the sample over the map.

Sources
-------
Deville and Tille (2004), Efficient balanced sampling: the cube method, Biometrika 91(4), 893-912. Grafstrom and Tille
(2013), Doubly balanced spatial sampling with spreading and restitution of auxiliary totals, Environmetrics 24(2),
120-131. Deming and Stephan (1940), On a least squares adjustment of a sampled frequency table when the expected
marginal totals are known, Annals of Mathematical Statistics 11(4), 427-444 (raking). Kish (1965), Survey Sampling (the
effect of weights).
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.optimize import linprog

from .errors import CampaignError
from .language import tr
from .priorities import flags, numbers
from .progress import Progress
from .routing.compiled import kernel

LANDING = 16
"""So many areas are left undecided at the end of the flight, for the landing to settle at the least imbalance."""

WINDOW = 32
"""Neighbours are looked for among so many areas before and after in the order along a space-filling curve."""

_SURE = 1e-9
# Progress is told (and a cancel heard) after so many steps of the flight.
_STEPS = 20_000


def draw(
    areas: gpd.GeoDataFrame,
    count: int,
    variables: Sequence[str],
    interviews: int = 0,
    seed: int = 0,
    *,
    size: str = "households",
    contact: float = 0.3,
    progress: Progress | None = None,
) -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    """Draw areas that mirror the whole.

    Parameters
    ----------
    areas
        Tiles or stations: tile_id or station_id, the size and the variables; imputed, if known.
    count
        How many areas to draw.
    variables
        Columns that the sample shall mirror, the most important first: counts, such as poor households or persons of
        an age. An empty value counts as 0.
    interviews
        How many interviews there shall be in all; 0 leaves them open.
    seed
        The same seed draws the same sample.
    size
        The column that the chances are proportional to.
    contact
        Share of the doors where somebody answers (see `priorities.Rates`).
    progress
        Where progress and notes go.

    Returns
    -------
    sample
        GeoDataFrame of the areas drawn, in the order of `areas`: all their columns, and probability (of being drawn),
        weight (1 / probability), flag (see `priorities.flags`), interviews (how many are needed there, proportional to
        households x weight) and doors_to_knock (interviews / contact, at most the households).
    balance
        DataFrame, one row a variable (the size first): whole and sample (per unit of size), difference (percent of the
        whole) and random (the difference in percent that a simple random draw of as many areas has on average).

    Raises
    ------
    CampaignError
        Where there are not more areas with households than are to be drawn, or a column is missing or is no number.
    """
    progress = progress or Progress()
    sizes = numbers(areas, size).fillna(0).clip(lower=0).to_numpy()
    amounts = np.column_stack([sizes, *(numbers(areas, name).fillna(0).to_numpy() for name in variables)])
    inhabited = np.flatnonzero(sizes > 0)
    if not 0 < count < len(inhabited):
        raise CampaignError(
            tr(
                "{count} areas cannot be drawn from {there} with households: draw at least 1 and fewer than these."
            ).format(count=count, there=len(inhabited))
        )
    if len(inhabited) < len(areas):
        progress.note(tr("{count} areas without households are never drawn.").format(count=len(areas) - len(inhabited)))
    varies = np.ptp(amounts[inhabited] / sizes[inhabited, None], axis=0) > 1e-12 * np.abs(amounts).max(axis=0)
    for name in np.array(list(variables))[~varies[1:]]:
        progress.note(tr("The field {field} is the same everywhere; it needs no balance.").format(field=name))
    probability = np.zeros(len(areas))
    probability[inhabited] = inclusion_probabilities(sizes[inhabited], count)
    middle = shapely.get_coordinates(shapely.centroid(areas.geometry.to_numpy()[inhabited]))
    drawn = np.zeros(len(areas), dtype=bool)
    drawn[inhabited] = cube(
        probability[inhabited], amounts[inhabited][:, varies], middle, np.random.default_rng(seed), progress
    )
    sample = areas[drawn].copy()
    sample["probability"] = probability[drawn]
    sample["weight"] = 1 / probability[drawn]
    imputed = (
        sample["imputed"].fillna(False).astype(bool).to_numpy() if "imputed" in sample else np.zeros(len(sample), bool)
    )
    sample["flag"] = flags(sizes[drawn], imputed)
    sample["interviews"] = _whole(interviews, sizes[drawn] / probability[drawn])
    sample["doors_to_knock"] = np.minimum(np.ceil(sample["interviews"] / contact), np.ceil(sizes[drawn])).astype(
        np.int64
    )
    balance = _balance(amounts, [size, *variables], probability, drawn, count)
    progress.step(1.0)
    return sample, balance


def inclusion_probabilities(size: np.ndarray, count: int) -> np.ndarray:
    """Return each area's chance to be among `count` drawn: proportional to its size, and no more than 1.

    Parameters
    ----------
    size
        Positive numbers, shape (N,).
    count
        How many are drawn, at most N.

    Returns
    -------
    Array of float, shape (N,), with the sum `count`.
    """
    probability = np.zeros(len(size))
    open_ = np.ones(len(size), dtype=bool)
    while True:
        probability[open_] = (count - (~open_).sum()) * size[open_] / size[open_].sum()
        above = open_ & (probability >= 1)
        if not above.any():
            return probability
        probability[above] = 1.0
        open_ &= ~above
        if not open_.any():
            return probability


def cube(
    probability: np.ndarray,
    amounts: np.ndarray,
    places: np.ndarray,
    rng: np.random.Generator,
    progress: Progress | None = None,
) -> np.ndarray:
    """Draw a balanced, spatially spread sample of fixed size.

    Parameters
    ----------
    probability
        Each area's chance, shape (N,), with a whole sum.
    amounts
        What the sample shall mirror, shape (N, p): sum(amounts / probability) over the sample comes near the total.
    places
        Where each area lies, shape (N, 2).
    rng
        The source of chance.
    progress
        Asked about cancelling.

    Returns
    -------
    Array of bool, shape (N,): which areas are drawn.
    """
    progress = progress or Progress()
    state = np.clip(probability.astype(float), 0, 1)
    fair = state.copy()
    # Each variable relative to its total, so that the imbalance is a share and no unit counts.
    totals = np.abs(amounts).sum(axis=0)
    columns = amounts[:, totals > 0] / totals[totals > 0]
    balanced = np.column_stack([fair, columns])
    per_chance = np.divide(balanced, fair[:, None], out=np.zeros_like(balanced), where=fair[:, None] > 0)
    along = _curve(places)
    links = np.concatenate([[-1], along, [-1]])
    before, after = np.empty(len(fair), np.int64), np.empty(len(fair), np.int64)
    before[along], after[along] = links[:-2], links[2:]
    for area in np.flatnonzero((state <= _SURE) | (state >= 1 - _SURE)):
        _unlink(area, before, after)
    while (open_ := np.flatnonzero((state > _SURE) & (state < 1 - _SURE))).size > LANDING:
        progress.step(1 - len(open_) / len(fair))
        # With few areas left not all variables can be kept: the last ones are let go.
        kept = per_chance if len(open_) > per_chance.shape[1] else np.ascontiguousarray(per_chance[:, :LANDING])
        least = max(LANDING, kept.shape[1])
        visits = rng.permutation(open_)[:_STEPS]
        _fly(state, kept, places, before, after, visits, rng.random(len(visits)), len(open_) - least)
    return _land(state, per_chance, rng)


def rake(
    answers: pd.DataFrame,
    margins: Mapping[str, Mapping[object, float]],
    weight: str | None = None,
    *,
    rounds: int = 200,
    tolerance: float = 1e-6,
) -> tuple[pd.Series, dict]:
    """Weight answers so that they mirror known totals of several columns at once.

    Parameters
    ----------
    answers
        One row an interview.
    margins
        For each column its known totals (or shares), by value. Columns are brought to the sum of the first.
    weight
        The column of the weights that the answers have already, such as the sample's; None gives each 1.
    rounds, tolerance
        At most so many rounds; it is done when no total is off by more than this share of all.

    Returns
    -------
    weights
        Series on the index of `answers`; an answer without a value in a column keeps its weight there.
    report
        rounds (made), off (the largest difference left, share of all), design_effect (by how much the weights enlarge
        the variance, Kish) and effective (how many equal interviews the answers are worth).

    Raises
    ------
    CampaignError
        Where nobody answered with a value that has a total, or the totals contradict each other.
    """
    if not len(answers) or not margins:
        raise CampaignError(tr("There is nothing to weigh: give answers and at least one column with known totals."))
    weights = (numbers(answers, weight) if weight else pd.Series(1.0, index=answers.index)).to_numpy(dtype=float).copy()
    if not (np.isfinite(weights).all() and (weights > 0).all()):
        raise CampaignError(tr("The weights in {field} must all be numbers above 0.").format(field=weight))
    whole = float(sum(next(iter(margins.values())).values()))
    cells = []
    for column, totals in margins.items():
        if column not in answers:
            numbers(answers, column)
        target = pd.Series(totals, dtype=float)
        target = target[target > 0]
        code = target.index.get_indexer(answers[column])
        missing = target.index[np.bincount(code[code >= 0], minlength=len(target)) == 0]
        if len(missing):
            raise CampaignError(
                tr("Nobody answered {value} in {field}: join it with another value, or leave the field out.").format(
                    value=missing[0], field=column
                )
            )
        cells.append((code, (target / target.sum()).to_numpy()))
    off, made = np.inf, 0
    while off > tolerance and made < rounds:
        for code, share in cells:
            known = code >= 0
            sums = np.bincount(code[known], weights[known], minlength=len(share))
            weights[known] *= (share * sums.sum() / sums)[code[known]]
        off = max(
            np.abs(np.bincount(code[code >= 0], weights[code >= 0]) / weights[code >= 0].sum() - share).max()
            for code, share in cells
        )
        made += 1
    if off > 0.01:
        raise CampaignError(
            tr("The totals of {fields} cannot be met together by these answers: join rare values.").format(
                fields=", ".join(margins)
            )
        )
    weights *= whole / weights.sum()
    design_effect = float(len(weights) * (weights**2).sum() / weights.sum() ** 2)
    report = {
        "rounds": made,
        "off": float(off),
        "design_effect": design_effect,
        "effective": len(weights) / design_effect,
    }
    return pd.Series(weights, index=answers.index, name="weight"), report


def _curve(places: np.ndarray) -> np.ndarray:
    """Return the order of places along a space-filling (Hilbert) curve: neighbours in it are neighbours on the map."""
    return np.argsort(gpd.GeoSeries(gpd.points_from_xy(*places.T)).hilbert_distance().to_numpy(), kind="stable")


@kernel
def _unlink(area, before, after):
    """Take an area out of the chain of the undecided."""
    if before[area] >= 0:
        after[before[area]] = after[area]
    if after[area] >= 0:
        before[after[area]] = before[area]


@kernel
def _fly(state, per_chance, places, before, after, visits, chances, most):
    """Decide between each visited area and its nearest undecided neighbours until `most` areas are decided.

    One step moves along a direction that changes no balanced total, as far as a probability becomes 0 or 1: up or down
    by chance, so that on average nothing moves.
    """
    needed = per_chance.shape[1] + 1
    decided = 0
    for visit in range(len(visits)):
        area = visits[visit]
        if state[area] <= _SURE or state[area] >= 1 - _SURE:
            continue
        group = np.empty(needed, np.int64)
        away = np.full(needed, np.inf)
        group[0], away[0] = area, -1.0
        count = 1
        left, right = before[area], after[area]
        looked = 0
        while (looked < WINDOW or count < needed) and (left >= 0 or right >= 0):
            looked += 1
            for side in range(2):
                other = left if side == 0 else right
                if other < 0:
                    continue
                across = places[other, 0] - places[area, 0]
                along = places[other, 1] - places[area, 1]
                distance = across * across + along * along
                if count < needed or distance < away[needed - 1]:
                    # Keep the nearest in order.
                    at = min(count, needed - 1)
                    while away[at - 1] > distance:
                        group[at], away[at] = group[at - 1], away[at - 1]
                        at -= 1
                    group[at], away[at] = other, distance
                    count = min(count + 1, needed)
            left = before[left] if left >= 0 else left
            right = after[right] if right >= 0 else right
        if count < needed:
            return
        direction = _null(per_chance, group)
        up, down = np.inf, np.inf
        for member in range(needed):
            move, chance = direction[member], state[group[member]]
            if move > 1e-12:
                up, down = min(up, (1 - chance) / move), min(down, chance / move)
            elif move < -1e-12:
                up, down = min(up, -chance / move), min(down, -(1 - chance) / move)
        step = up if chances[visit] * (up + down) < down else -down
        for member in range(needed):
            one = group[member]
            state[one] = min(1.0, max(0.0, state[one] + step * direction[member]))
            if state[one] <= _SURE or state[one] >= 1 - _SURE:
                state[one] = np.round(state[one])
                _unlink(one, before, after)
                decided += 1
        if decided >= most:
            return


@kernel
def _null(per_chance, group):
    """Return a vector v with sum over the group of per_chance x v = 0: Gauss-Jordan with partial pivoting."""
    columns = len(group)
    rows = columns - 1
    matrix = np.empty((rows, columns))
    for column in range(columns):
        for row in range(rows):
            matrix[row, column] = per_chance[group[column], row]
    for row in range(rows):
        scale = 0.0
        for column in range(columns):
            scale = max(scale, abs(matrix[row, column]))
        if scale > 0:
            for column in range(columns):
                matrix[row, column] /= scale
    pivot_of = np.full(rows, -1, np.int64)
    free = -1
    row = 0
    for column in range(columns):
        best = row
        for other in range(row, rows):
            if abs(matrix[other, column]) > abs(matrix[best, column]):
                best = other
        if row >= rows or abs(matrix[best, column]) < 1e-11:
            free = column if free < 0 else free
            continue
        for across in range(columns):
            matrix[row, across], matrix[best, across] = matrix[best, across], matrix[row, across]
        pivot = matrix[row, column]
        for across in range(columns):
            matrix[row, across] /= pivot
        for other in range(rows):
            factor = matrix[other, column]
            if other != row and factor != 0.0:
                for across in range(columns):
                    matrix[other, across] -= factor * matrix[row, across]
        pivot_of[row] = column
        row += 1
    vector = np.zeros(columns)
    vector[free] = 1.0
    for other in range(row):
        vector[pivot_of[other]] = -matrix[other, free]
    return vector


def _land(state: np.ndarray, per_chance: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Settle what the flight left open: among all ways to do it, those of least imbalance that keep every chance."""
    drawn = state > 0.5
    open_ = np.flatnonzero((state > _SURE) & (state < 1 - _SURE))
    if not len(open_):
        return drawn
    chance = state[open_]
    count = int(round(chance.sum()))
    picks = np.array(list(combinations(range(len(open_)), count)))
    ways = np.zeros((len(picks), len(open_)))
    np.put_along_axis(ways, picks, 1.0, axis=1)
    # The fourth power: what is far off counts for more than what is a little off in everything.
    imbalance = (((ways - chance) @ per_chance[open_, 1:]) ** 4).sum(axis=1)
    # The chances of the ways: each area is in with its own, and the expected imbalance is the least.
    solution = linprog(
        imbalance / max(imbalance.max(), 1e-300), A_eq=ways.T, b_eq=chance, bounds=(0, 1), method="highs"
    )
    weights = np.clip(solution.x, 0, None) if solution.status == 0 else np.exp(-imbalance)
    chosen = ways[rng.choice(len(ways), p=weights / weights.sum())]
    drawn[open_] = chosen > 0.5
    return drawn


def _whole(total: int, shares: np.ndarray) -> np.ndarray:
    """Split `total` in proportion to `shares` into whole numbers (largest remainders)."""
    exact = total * shares / shares.sum()
    whole = np.floor(exact).astype(np.int64)
    most = np.argsort(-(exact - whole), kind="stable")[: int(round(total - whole.sum()))]
    whole[most] += 1
    return whole


def _balance(
    amounts: np.ndarray, names: list[str], probability: np.ndarray, drawn: np.ndarray, count: int
) -> pd.DataFrame:
    """Return how the sample's totals compare with those of the whole, and with what a simple random draw would do."""
    sizes = amounts[:, 0]
    whole = amounts.sum(axis=0)
    sample = (amounts[drawn] / probability[drawn, None]).sum(axis=0)
    inhabited = sizes > 0
    there = int(inhabited.sum())
    # A simple random draw of as many areas, its shares estimated as sums over sums (ratio estimator).
    share = np.divide(whole, sizes.sum())
    leftover = amounts[inhabited] - sizes[inhabited, None] * share
    spread = np.sqrt((1 - count / there) / count * leftover.var(axis=0, ddof=1)) * there
    relative = np.divide(100.0, np.abs(whole), out=np.zeros(len(whole)), where=whole != 0)
    return pd.DataFrame(
        {
            "variable": names,
            "whole": share,
            "sample": sample / (sizes[drawn] / probability[drawn]).sum(),
            "difference": (sample - whole) * relative,
            "random": np.sqrt(2 / np.pi) * spread * relative,
        }
    )
