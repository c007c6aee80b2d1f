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


def stations(**changes) -> gpd.GeoDataFrame:
    """Two stations side by side, 1000 m wide; the east votes less and likes us more."""
    columns = {
        "station_id": ["west", "east"],
        "registered": [1000, 1000],
        "voted": [800, 600],
        "valid": [800, 500],
        "ours": [100, 150],
        "allies": [60, 100],
    }
    columns.update(changes)
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
    assert table["potential"].tolist() == pytest.approx((table["doors"] * table["per_door"]).tolist())


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
    assert table["doors"].tolist() == [1000, 1000]


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
    assert priorities.mobilise(stations(voted=["800", "600"]), **RESULTS)["turnout"].tolist() == [0.8, 0.6]


def test_no_list_named_is_a_sentence():
    with pytest.raises(CampaignError, match="support"):
        priorities.mobilise(stations(), "registered", "voted", "valid", [])


def test_no_results_at_all_is_a_sentence():
    with pytest.raises(CampaignError, match="No polling station has results"):
        priorities.mobilise(stations(registered=[0, 0]), **RESULTS)


def test_tiles_elsewhere_are_a_sentence():
    with pytest.raises(CampaignError, match="do not overlap"):
        priorities.score(tiles((9000, 0, 9200, 200)), stations(), **RESULTS)


def test_equal_values_are_in_one_class():
    classes = priorities.quantile_classes(pd.Series([1.0] * 7 + [2.0] * 3))
    assert len(set(classes[:7])) == 1
    assert len(set(classes[7:])) == 1
    assert classes[9] > classes[0]


@given(
    voted=st.lists(st.integers(0, 1000), min_size=2, max_size=2),
    ours=st.lists(st.integers(0, 800), min_size=2, max_size=2),
    unit=st.floats(0.001, 1000),
)
def test_fewer_voters_or_more_support_is_never_worth_less_whatever_the_unit(voted, ours, unit):
    table = stations(voted=voted, valid=[800, 800], ours=ours, allies=[0, 0])
    rates = priorities.mobilise(table, **RESULTS)
    if voted[0] <= voted[1] and ours[0] >= ours[1]:
        assert rates["per_door"].iloc[0] >= rates["per_door"].iloc[1] - 1e-12
    columns = ["registered", "voted", "valid", "ours", "allies"]
    scaled = priorities.mobilise(table.assign(**{column: table[column] * unit for column in columns}), **RESULTS)
    np.testing.assert_allclose(scaled["per_door"], rates["per_door"], rtol=1e-9, atol=1e-12)
