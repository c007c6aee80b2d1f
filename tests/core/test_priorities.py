"""Scores of tiles and stations."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from canvass_planner.core import priorities
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.progress import Progress

RESULTS = {"registered": "registered", "voted": "voted", "valid": "valid", "support": ["ours", "allies"]}


BEFORE = priorities.Election("registered_before", "voted_before", "valid_before", ["ours_before"])


def many(values: list) -> list:
    """A thousand times as many voters, for rates that need no shrinking."""
    return [value * 1000 if isinstance(value, int | float) else value for value in values]


def stations(**changes) -> gpd.GeoDataFrame:
    """Two large stations side by side, 1000 m wide; the east votes less and likes us more."""
    columns = {
        "station_id": ["west", "east"],
        "registered": [1000, 1000],
        "voted": [800, 600],
        "valid": [800, 500],
        "ours": [100, 150],
        "allies": [60, 100],
        "rival": [300, 240],
        "other": [340, 10],
        "registered_before": [1000, 1000],
        "voted_before": [800, 600],
        "valid_before": [800, 500],
        "ours_before": [160, 50],
    }
    columns.update(changes)
    columns = {name: many(values) for name, values in columns.items()}
    return gpd.GeoDataFrame(
        columns, geometry=[shapely.box(0, 0, 1000, 1000), shapely.box(1000, 0, 2000, 1000)], crs=32631
    )


def tiles(*boxes, households=None) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {
            "tile_id": [f"t{number}" for number in range(len(boxes))],
            "households": households if households is not None else [100.0] * len(boxes),
        },
        geometry=[shapely.box(*box) for box in boxes],
        crs=32631,
    )


def test_mobilise_multiplies_abstainers_by_support():
    rates = priorities.mobilise(stations(), **RESULTS)
    assert rates["turnout"].tolist() == [0.8, 0.6]
    assert rates["support"].tolist() == [0.2, 0.5]
    assert rates["per_door"].tolist() == pytest.approx([0.04, 0.2])


def test_a_tile_takes_its_rates_by_area_and_the_station_of_largest_overlap():
    table = priorities.score(tiles((900, 0, 1300, 400)), stations(), **RESULTS)
    assert table["station_id"].tolist() == ["east"]
    assert table["turnout"].tolist() == pytest.approx([0.25 * 0.8 + 0.75 * 0.6])
    assert table["potential"].tolist() == pytest.approx((table["doors"] * table["mobilise"]).tolist())


def test_the_score_is_proportional_to_the_value_of_a_door():
    table = priorities.score(tiles((0, 0, 200, 200), (1200, 0, 1400, 200)), stations(), **RESULTS)
    assert table["score"].tolist() == pytest.approx([100 * 0.04 / 0.2, 100])
    assert table["class"].tolist() == [1, 5]


def test_households_count_in_the_potential_and_not_in_the_score():
    table = priorities.score(tiles((0, 0, 200, 200), (200, 0, 400, 200), households=[10, 500]), stations(), **RESULTS)
    assert table["score"].nunique() == 1
    assert table["potential"].iloc[1] == pytest.approx(50 * table["potential"].iloc[0])


def test_without_tiles_the_stations_are_scored():
    table = priorities.score(None, stations(), **RESULTS)
    assert table["tile_id"].tolist() == table["station_id"].tolist() == ["west", "east"]
    assert table["doors"].tolist() == [1_000_000, 1_000_000]


def test_another_crs_gives_the_same_scores():
    there = tiles((900, 0, 1300, 400), (100, 0, 300, 200))
    here = priorities.score(there, stations(), **RESULTS)
    away = priorities.score(there.to_crs(4326), stations().to_crs(3857), **RESULTS)
    assert away["score"].tolist() == pytest.approx(here["score"].tolist(), rel=1e-3)


@pytest.mark.parametrize("registered", [[0, 1000], [None, 1000], [-5, 1000]])
def test_a_station_without_voters_takes_the_mean_and_is_told(registered):
    notes = []
    rates = priorities.mobilise(stations(registered=registered), **RESULTS, progress=Progress(note=notes.append))
    assert rates["turnout"].tolist() == [0.6, 0.6]
    assert any("1 polling stations" in note for note in notes)


def test_a_tile_outside_every_station_scores_nothing_and_is_told():
    notes = []
    table = priorities.score(
        tiles((0, 0, 200, 200), (9000, 0, 9200, 200)), stations(), **RESULTS, progress=Progress(note=notes.append)
    )
    assert table["score"].iloc[1] == 0
    assert table["station_id"].iloc[1] == ""
    assert any("100 doors" in note for note in notes)


def test_missing_households_are_no_doors():
    table = priorities.score(tiles((0, 0, 200, 200), (0, 0, 1, 1), households=[np.nan, 3]), stations(), **RESULTS)
    assert table["doors"].tolist() == [0, 3]
    assert table["potential"].iloc[0] == 0


def test_a_missing_field_is_named_with_those_there_are():
    with pytest.raises(CampaignError, match="no field inscrits.*registered, voted"):
        priorities.mobilise(stations(), "inscrits", "voted", "valid", ["ours"])


def test_text_is_no_number():
    with pytest.raises(CampaignError, match="voted holds text"):
        priorities.mobilise(stations(voted=["many", "few"]), **RESULTS)


def test_digits_in_a_text_field_are_read():
    assert priorities.mobilise(stations(voted=["800000", "600000"]), **RESULTS)["turnout"].tolist() == [0.8, 0.6]


def test_no_list_named_is_a_sentence():
    with pytest.raises(CampaignError, match="support"):
        priorities.mobilise(stations(), "registered", "voted", "valid", [])


def test_no_results_at_all_is_a_sentence():
    with pytest.raises(CampaignError, match="No polling station has results"):
        priorities.mobilise(stations(registered=[0, 0]), **RESULTS)


def test_tiles_elsewhere_are_a_sentence():
    with pytest.raises(CampaignError, match="do not overlap"):
        priorities.score(tiles((9000, 0, 9200, 200)), stations(), **RESULTS)


def test_persuading_goes_where_votes_move_and_where_it_is_close():
    rates = priorities.persuade(stations(), [BEFORE, priorities.Election(**RESULTS, rivals=["rival", "other"])])
    assert rates["swing"].tolist() == pytest.approx([0.0, 0.4])
    assert rates["closeness"].tolist() == pytest.approx([1 - (340 - 160) / 800, 1 - (250 - 240) / 500])
    assert priorities.persuade(stations(), [BEFORE, priorities.Election(**RESULTS)]).columns.tolist() == ["swing"]


def test_persuading_without_another_election_or_a_rival_is_a_sentence():
    with pytest.raises(CampaignError, match="earlier election or a rival"):
        priorities.score(None, stations(), **RESULTS, mix=priorities.Mix(0, 1))


def test_an_election_that_is_missing_is_a_sentence():
    gone = priorities.Election("registered_2012", "voted_2012", "valid_2012", ["ours_2012"])
    with pytest.raises(CampaignError, match="no field registered_2012"):
        priorities.score(None, stations(), **RESULTS, earlier=[gone], mix=priorities.Mix(1, 1))


def test_a_mix_lies_between_its_strategies():
    places = tiles((0, 0, 200, 200), (1200, 0, 1400, 200), (900, 0, 1300, 400))
    given = {**RESULTS, "earlier": [BEFORE], "rivals": ["rival"]}
    one = priorities.score(places, stations(), **given)["per_door"]
    other = priorities.score(places, stations(), **given, mix=priorities.Mix(0, 2))["per_door"]
    both = priorities.score(places, stations(), **given, mix=priorities.Mix(1, 3))
    np.testing.assert_allclose(both["per_door"], 0.25 * one + 0.75 * other)
    assert {"mobilise", "persuade", "swing", "closeness"} <= set(both.columns)
    assert np.average(both["per_door"], weights=both["doors"]) == pytest.approx(1)


def test_listening_goes_to_the_sample_only():
    places = tiles((0, 0, 200, 200), (1200, 0, 1400, 200))
    table = priorities.score(places, stations(), **RESULTS, mix=priorities.Mix(0, 0, 1), sampled=["t0"])
    assert table["score"].tolist() == [100, 0]
    with pytest.raises(CampaignError, match="draw a representative sample"):
        priorities.score(places, stations(), **RESULTS, mix=priorities.Mix(0, 0, 1))


@pytest.mark.parametrize("mix", [(0, 0, 0), (1, -1, 0)])
def test_weights_that_make_no_sense_are_a_sentence(mix):
    with pytest.raises(CampaignError, match="weights"):
        priorities.score(None, stations(), **RESULTS, mix=priorities.Mix(*mix))


def row(count: int = 6, **columns) -> gpd.GeoDataFrame:
    """Tiles in the western station, side by side."""
    return tiles(*[(100 * x, 0, 100 * x + 100, 100) for x in range(count)]).assign(**columns)


def test_a_factor_raises_where_it_is_high_and_its_direction_can_be_turned():
    places = row(poor=[5, 10, 20, 30, 40, 60])
    up = priorities.score(places, stations(), **RESULTS, factors=[priorities.Factor("poor", 0.5, "households")])
    down = priorities.score(places, stations(), **RESULTS, factors=[priorities.Factor("poor", -0.5, "households")])
    assert up["score"].is_monotonic_increasing
    assert down["score"].is_monotonic_decreasing
    np.testing.assert_allclose(up["factor"] * down["factor"], 1)


def test_a_factor_does_not_depend_on_its_unit():
    income = np.array([900.0, 1500, 1800, 2100, 2500, 4000])
    euros = priorities.score(row(income=income), stations(), **RESULTS, factors=[priorities.Factor("income", 0.3)])
    cents = priorities.score(
        row(income=100 * income), stations(), **RESULTS, factors=[priorities.Factor("income", 0.3)]
    )
    np.testing.assert_allclose(euros["score"], cents["score"])


@pytest.mark.parametrize("values", [[7.0] * 6, [None] * 6, [0.0] * 6])
def test_an_empty_or_constant_factor_counts_for_nothing_and_is_told(values):
    notes = []
    factor = priorities.Factor("poor", 0.5, "households")
    table = priorities.score(
        row(poor=values), stations(), **RESULTS, factors=[factor], progress=Progress(note=notes.append)
    )
    assert (table["factor"] == 1).all()
    assert any("poor" in note for note in notes)


def test_a_single_building_never_stands_out():
    places = row(households=[500, 400, 3, 300, 500, 450], poor=[100, 60, 3, 90, 80, 70])
    table = priorities.score(places, stations(), **RESULTS, factors=[priorities.Factor("poor", 1.0, "households")])
    trusted = table["flag"] == ""
    assert table["flag"].tolist().count("few households") == 1
    assert table["score"][trusted].min() < table["score"][~trusted].item() < table["score"][trusted].max()
    assert table["label"][~trusted].item().startswith("about")
    assert "3 doors" not in table["label"][~trusted].item()


def test_imputed_tiles_take_their_stations_rates_even_if_all_are():
    places = row(poor=[5, 10, 20, 30, 40, 60], imputed=True)
    predicted = pd.DataFrame({"turnout": np.linspace(0.2, 0.9, 6), "support": 0.5}, index=places.index)
    factor = priorities.Factor("poor", 1.0, "households")
    table = priorities.score(places, stations(), **RESULTS, factors=[factor], predictions=predicted)
    assert table["score"].nunique() == 1
    assert set(table["flag"]) == {"imputed"}
    assert table["turnout"].tolist() == pytest.approx([0.8] * 6)


def test_predictions_count_the_more_the_more_households_there_are():
    places = row(2, households=[20.0, 2000.0])
    predicted = pd.DataFrame({"turnout": [0.5, 0.5], "support": [0.2, 0.2]}, index=places.index)
    turnout = priorities.score(places, stations(), **RESULTS, predictions=predicted)["turnout"]
    assert 0.5 < turnout[1] < 0.51 < turnout[0] < 0.8


def test_a_small_station_leans_towards_the_mean():
    several = pd.DataFrame(
        {
            "registered": [1000, 1100, 900, 1000, 10],
            "voted": [800, 660, 720, 500, 0],
            "valid": [800, 660, 720, 500, 0],
            "ours": [200, 200, 300, 100, 0],
            "allies": 0,
        }
    )
    several["station_id"] = list("abcde")
    boxes = [shapely.box(x, 0, x + 1, 1) for x in range(5)]
    table = priorities.score(None, gpd.GeoDataFrame(several, geometry=boxes, crs=32631), **RESULTS)
    assert 0.2 < table["turnout"].iloc[4] < 0.5
    assert table["turnout"].tolist()[:4] == pytest.approx([0.8, 0.6, 0.8, 0.5])
    assert table["flag"].iloc[4] == "few households"


def test_one_station_alone():
    table = priorities.score(row(), stations().iloc[:1], **RESULTS)
    assert (table["score"] == 100).all()


def test_expected_votes_follow_from_the_rates():
    table = priorities.score(None, stations(), **RESULTS, rates=priorities.Rates(0.5, 0.2, 0.0, 2.0))
    assert table["votes_per_hour"].tolist() == pytest.approx([30 * 0.5 * 0.2 * 0.04, 30 * 0.5 * 0.2 * 0.2])


def test_equal_values_are_in_one_class():
    for method in ("quantiles", "natural"):
        classes = priorities.classify(pd.Series([1.0] * 7 + [2.0] * 3), method)
        assert len(set(classes[:7])) == 1
        assert len(set(classes[7:])) == 1
        assert classes[9] > classes[0]


def test_natural_classes_break_where_the_gaps_are():
    groups = [[1, 2, 3], [20, 21], [50, 52, 53], [70], [98, 99, 100]]
    classes = priorities.classify(pd.Series([value for group in groups for value in group]), "natural")
    assert classes.tolist() == [1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 5]
    many_values = np.random.default_rng(1).normal(size=20_000)
    assert set(priorities.classify(many_values, "natural")) == {1, 2, 3, 4, 5}


def test_fixed_classes_and_their_mistakes():
    assert priorities.classify(pd.Series([0, 20, 21, 60, 100]), "fixed").tolist() == [1, 1, 2, 3, 5]
    with pytest.raises(CampaignError, match="four limits"):
        priorities.classify(pd.Series([1.0]), "fixed", breaks=(1, 2))
    with pytest.raises(CampaignError, match="no pretty classes"):
        priorities.classify(pd.Series([1.0]), "pretty")


@given(st.lists(st.floats(0, 100), min_size=1, max_size=60), st.sampled_from(["quantiles", "natural", "fixed"]))
def test_classes_rise_with_the_values(values, method):
    classes = priorities.classify(pd.Series(values), method)
    assert set(classes) <= {1, 2, 3, 4, 5}
    assert np.all(np.diff(classes[np.argsort(values, kind="stable")]) >= 0)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5000)), min_size=2, max_size=40))
def test_shrinking_stays_between_the_rate_and_the_mean(pairs):
    rate, count = (np.array(column, dtype=float) for column in zip(*pairs, strict=True))
    mean = np.full(len(rate), np.average(rate, weights=count) if count.sum() else rate.mean())
    shrunk = priorities.shrink(rate, count, mean)
    assert np.all(np.abs(shrunk - mean) <= np.abs(rate - mean) + 1e-12)
    assert np.all((shrunk - mean) * (rate - mean) >= -1e-12)


@given(
    voted=st.lists(st.integers(0, 1000), min_size=2, max_size=2),
    ours=st.lists(st.integers(0, 800), min_size=2, max_size=2),
    unit=st.floats(0.001, 1000),
)
def test_fewer_voters_or_more_support_is_never_worth_less_whatever_the_unit(voted, ours, unit):
    table = stations(voted=voted, valid=[800, 800], ours=ours, allies=[0, 0])
    if voted[0] <= voted[1] and ours[0] >= ours[1]:
        scores = priorities.score(None, table, **RESULTS)["score"]
        assert scores[0] >= scores[1] - 1e-9
    rates = priorities.mobilise(table, **RESULTS)
    if voted[0] <= voted[1] and ours[0] >= ours[1]:
        assert rates["per_door"].iloc[0] >= rates["per_door"].iloc[1] - 1e-12
    columns = ["registered", "voted", "valid", "ours", "allies"]
    scaled = priorities.mobilise(table.assign(**{column: table[column] * unit for column in columns}), **RESULTS)
    np.testing.assert_allclose(scaled["per_door"], rates["per_door"], rtol=1e-9, atol=1e-12)
