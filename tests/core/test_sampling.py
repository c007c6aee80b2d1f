"""Representative samples of areas, and the weights of the answers."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2

from canvass_planner.core import sampling
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress


def places(count: int = 400, seed: int = 0) -> gpd.GeoDataFrame:
    """Square tiles; poverty rises to the east, age to the north, both with noise."""
    rng = np.random.default_rng(seed)
    side = int(np.ceil(np.sqrt(count)))
    x, y = np.arange(count) % side, np.arange(count) // side
    households = rng.integers(20, 400, count).astype(float)
    return gpd.GeoDataFrame(
        {
            "tile_id": [f"t{number}" for number in range(count)],
            "households": households,
            "poor": households * np.clip(0.4 * x / side + rng.normal(0, 0.05, count), 0, 1),
            "old": households * np.clip(0.5 * y / side + rng.normal(0, 0.1, count), 0, 1),
            "flats": households * (rng.random(count) < 0.5),
        },
        geometry=list(shapely.box(200 * x, 200 * y, 200 * x + 200, 200 * y + 200)),
        crs=3035,
    )


VARIABLES = ["poor", "old", "flats"]


def test_the_sample_has_its_size_and_its_order_and_mirrors_the_whole():
    areas = places()
    sample, balance = sampling.draw(areas, 40, VARIABLES, seed=3)
    assert len(sample) == 40
    assert sample.index.is_monotonic_increasing
    assert balance["variable"].tolist() == ["households", *VARIABLES]
    assert balance["difference"].abs().max() < 2
    assert (balance["random"][1:] > 3).all()
    estimate = (sample["poor"] * sample["weight"]).sum() / (sample["households"] * sample["weight"]).sum()
    assert balance["sample"][1] == pytest.approx(estimate)


def test_balance_is_five_times_tighter_than_chance():
    areas = places()
    found = np.mean(
        [sampling.draw(areas, 40, VARIABLES, seed=seed)[1]["difference"].abs()[1:] for seed in range(10)], 0
    )
    _, balance = sampling.draw(areas, 40, VARIABLES)
    assert (balance["random"][1:] > 5 * found).all()


def test_what_a_simple_random_draw_would_do_is_told_truly():
    areas = places()
    rng = np.random.default_rng(1)
    whole = areas["poor"].sum() / areas["households"].sum()
    off = []
    for _ in range(2000):
        drawn = areas.iloc[rng.choice(len(areas), 40, replace=False)]
        off.append(abs(drawn["poor"].sum() / drawn["households"].sum() / whole - 1))
    _, balance = sampling.draw(areas, 40, VARIABLES)
    assert balance["random"][1] == pytest.approx(100 * np.mean(off), rel=0.08)


def test_the_same_seed_draws_the_same_sample():
    areas = places(150)
    ids = [sampling.draw(areas, 20, VARIABLES, seed=seed)[0]["tile_id"].tolist() for seed in (5, 5, 6)]
    assert ids[0] == ids[1] != ids[2]


def test_every_area_is_drawn_as_often_as_it_should_be(monkeypatch):
    # A short flight and a short landing, so that both have their part in 2,000 draws within seconds.
    monkeypatch.setattr(sampling, "LANDING", 6)
    areas = places(24)
    probability = sampling.inclusion_probabilities(areas["households"].to_numpy(), 6)
    amounts = areas[["households", "poor", "old"]].to_numpy()
    middle = shapely.get_coordinates(areas.geometry.centroid.to_numpy())
    draws, rng = 2000, np.random.default_rng(42)
    counts = sum(sampling.cube(probability, amounts, middle, rng).astype(int) for _ in range(draws))
    assert counts.sum() == 6 * draws
    statistic = ((counts - draws * probability) ** 2 / (draws * probability * (1 - probability))).sum()
    # The number drawn is fixed and the draws are balanced, so there are fewer than 24 degrees of freedom.
    assert statistic < chi2.ppf(0.9999, 24)


def test_the_sample_is_spread_over_the_map():
    """Each area drawn stands for the chances of those nearest to it: 1 if well spread (Stevens and Olsen 2004)."""
    areas = places()
    middle = shapely.get_coordinates(areas.geometry.centroid.to_numpy())
    probability = sampling.inclusion_probabilities(areas["households"].to_numpy(), 40)

    def unevenness(drawn: np.ndarray) -> float:
        nearest = np.hypot(*(middle[:, None] - middle[drawn]).transpose(2, 0, 1)).argmin(axis=1)
        return ((np.bincount(nearest, probability, minlength=len(drawn)) - 1) ** 2).mean()

    rng = np.random.default_rng(0)
    by_chance = np.mean([unevenness(rng.choice(400, 40, replace=False)) for _ in range(30)])
    spread = np.mean([unevenness(sampling.draw(areas, 40, VARIABLES, seed=s)[0].index.to_numpy()) for s in range(10)])
    assert spread < 0.7 * by_chance


def test_chances_follow_size_and_never_exceed_one():
    chance = sampling.inclusion_probabilities(np.array([1000.0, 10, 20, 30, 40]), 3)
    assert chance[0] == 1
    assert chance[1:].tolist() == pytest.approx([0.2, 0.4, 0.6, 0.8])


@given(st.lists(st.floats(0.01, 1e6), min_size=2, max_size=50), st.data())
def test_chances_sum_to_the_number_drawn(sizes, data):
    count = data.draw(st.integers(1, len(sizes)))
    chance = sampling.inclusion_probabilities(np.array(sizes), count)
    assert chance.sum() == pytest.approx(count)
    assert np.all((chance > 0) & (chance <= 1))


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 2**31), st.integers(1, 25), st.integers(0, 4))
def test_any_sample_has_its_fixed_size(seed, count, variables):
    rng = np.random.default_rng(seed)
    probability = sampling.inclusion_probabilities(rng.integers(1, 500, 30).astype(float), count)
    drawn = sampling.cube(probability, rng.random((30, variables)), rng.random((30, 2)), rng)
    assert drawn.sum() == count


def test_more_variables_than_the_landing_has_areas():
    rng = np.random.default_rng(0)
    areas = places(300)
    names = [f"v{number}" for number in range(25)]
    areas[names] = rng.random((300, 25)) * areas[["households"]].to_numpy()
    sample, balance = sampling.draw(areas, 60, names)
    assert len(sample) == 60
    assert (balance["difference"].abs()[1:] < balance["random"][1:] * 3).all()


def test_interviews_are_shared_out_evenly_and_sum_up():
    sample, _ = sampling.draw(places(), 40, VARIABLES, interviews=500, contact=0.25)
    assert sample["interviews"].sum() == 500
    assert set(sample["interviews"]) == {12, 13}
    enough = sample["households"] > 52
    assert (sample["doors_to_knock"][enough] == 4 * sample["interviews"][enough]).all()
    assert (sample["doors_to_knock"] <= np.ceil(sample["households"])).all()


def test_empty_and_constant_columns_are_told_and_do_no_harm():
    notes = []
    areas = places().assign(empty=np.nan, constant=lambda table: 0.3 * table["households"])
    sample, balance = sampling.draw(
        areas, 40, ["poor", "empty", "constant"], progress=Progress(note=notes.append), seed=1
    )
    assert len(sample) == 40
    assert balance["difference"].abs().max() < 2
    assert sum("same everywhere" in note for note in notes) == 2


def test_areas_without_households_are_never_drawn():
    areas = places()
    areas.loc[:199, "households"] = [0.0, np.nan] * 100
    sample, _ = sampling.draw(areas, 40, VARIABLES)
    assert sample.index.min() >= 200


def test_all_areas_imputed_is_flagged():
    sample, _ = sampling.draw(places().assign(imputed=True), 40, VARIABLES)
    assert set(sample["flag"]) == {"imputed"}


@pytest.mark.parametrize("count", [0, -1, 400, 500])
def test_a_number_that_cannot_be_drawn_is_a_sentence(count):
    with pytest.raises(CampaignError, match="cannot be drawn"):
        sampling.draw(places(), count, VARIABLES)


def test_a_missing_column_is_a_sentence():
    with pytest.raises(CampaignError, match="no field men_pauv"):
        sampling.draw(places(), 10, ["men_pauv"])


def test_cancelling_stops():
    with pytest.raises(Cancelled):
        sampling.draw(places(), 10, VARIABLES, progress=Progress(cancelled=lambda: True))


def answers() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "age": ["18-39"] * 20 + ["40-64"] * 50 + ["65+"] * 30,
            "home": (["owner"] * 3 + ["tenant"] * 2) * 20,
            "weight": [2.0, 1.0] * 50,
        }
    )


MARGINS = {"age": {"18-39": 4000, "40-64": 3500, "65+": 2500}, "home": {"owner": 0.4, "tenant": 0.6}}


@pytest.mark.parametrize("weight", [None, "weight"])
def test_raked_weights_meet_every_total(weight):
    table = answers()
    weights, report = sampling.rake(table, MARGINS, weight)
    assert weights.groupby(table["age"]).sum().to_dict() == pytest.approx(MARGINS["age"], rel=1e-5)
    assert weights[table["home"] == "owner"].sum() == pytest.approx(4000, rel=1e-5)
    assert 1 < report["design_effect"] < 3
    assert report["effective"] == pytest.approx(100 / report["design_effect"])


def test_an_answer_without_a_value_keeps_its_part():
    table = answers()
    table.loc[::10, "home"] = None
    weights, _ = sampling.rake(table, MARGINS)
    known = table["home"].notna()
    owners = weights[table["home"] == "owner"].sum() / weights[known].sum()
    assert owners == pytest.approx(0.4, rel=1e-4)
    assert weights.groupby(table["age"]).sum().to_dict() == pytest.approx(MARGINS["age"], rel=1e-4)


def test_a_total_that_nobody_stands_for_is_a_sentence():
    with pytest.raises(CampaignError, match="Nobody answered squatter in home"):
        sampling.rake(answers(), {"home": {"owner": 1, "tenant": 1, "squatter": 1}})


def test_totals_that_contradict_each_other_are_a_sentence():
    table = pd.DataFrame({"a": ["x"] * 5 + ["y"] * 5, "b": ["x"] * 5 + ["y"] * 5})
    with pytest.raises(CampaignError, match="cannot be met together"):
        sampling.rake(table, {"a": {"x": 1, "y": 9}, "b": {"x": 9, "y": 1}})


def test_nothing_to_weigh_is_a_sentence():
    with pytest.raises(CampaignError, match="nothing to weigh"):
        sampling.rake(answers().iloc[:0], MARGINS)
    with pytest.raises(CampaignError, match="above 0"):
        sampling.rake(answers().assign(weight=-1.0), MARGINS, "weight")
