"""The turnout and support model, and its report."""

import sqlite3
from html.parser import HTMLParser
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import census, turnout, turnout_report
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.priorities import Election
from canvass_planner.core.progress import Progress

PARIS = Path(__file__).resolve().parents[2] / "../shared/data/paris_3e_11e"
ELECTION = Election("registered", "voted", "valid", ["ours"])
FEATURES = ["poor/households", "old/households"]


def town(side: int = 24, seed: int = 0, effect: float = -2.0) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Tiles of which every 3 x 3 make a station; where many are poor, turnout is low; nobody likes us more anywhere."""
    rng = np.random.default_rng(seed)
    x, y = np.arange(side * side) % side, np.arange(side * side) // side
    households = rng.integers(50, 300, side * side).astype(float)
    poor = np.clip(0.2 + 0.15 * np.sin(x / 4) + 0.1 * np.cos(y / 3) + rng.normal(0, 0.03, len(x)), 0.01, 0.9)
    tiles = gpd.GeoDataFrame(
        {
            "tile_id": [f"t{number}" for number in range(len(x))],
            "households": households,
            "adults": 1.8 * households,
            "poor": households * poor,
            "old": households * rng.uniform(0.1, 0.4, len(x)),
        },
        geometry=list(shapely.box(200 * x, 200 * y, 200 * x + 200, 200 * y + 200)),
        crs=3035,
    )
    across = side // 3
    station = y // 3 * across + x // 3
    registered = np.round(np.bincount(station, 1.6 * households))
    rate = 1 / (1 + np.exp(-(1.2 + effect * np.bincount(station, tiles["poor"]) / np.bincount(station, households))))
    # Stations differ by more than chance.
    rate = np.clip(rate + rng.normal(0, 0.01, len(rate)), 0, 1)
    voted = rng.binomial(registered.astype(int), rate)
    sx, sy = np.arange(across**2) % across, np.arange(across**2) // across
    stations = gpd.GeoDataFrame(
        {
            "station_id": [f"b{number}" for number in range(across**2)],
            "registered": registered,
            "voted": voted,
            "valid": voted,
            "ours": rng.binomial(voted, 0.3),
        },
        geometry=list(shapely.box(600 * sx, 600 * sy, 600 * sx + 600, 600 * sy + 600)),
        crs=3035,
    )
    return tiles, stations


def test_the_effect_that_there_is_is_found_and_none_that_is_not():
    models, _ = turnout.model(*town(), ELECTION, FEATURES)
    found = models["turnout"].coefficients.set_index("feature")
    per_deviation = -2.0 * found.loc["poor/households", "deviation"]
    assert found.loc["poor/households", "low"] < per_deviation < found.loc["poor/households", "high"] < 0
    assert found.loc["old/households", "low"] < 0 < found.loc["old/households", "high"]
    assert models["turnout"].fit["better"] > 30
    assert models["turnout"].fit["dispersion"] > 1


def test_a_model_that_explains_nothing_says_so():
    notes = []
    models, _ = turnout.model(*town(), ELECTION, FEATURES, progress=Progress(note=notes.append))
    assert models["support"].fit["better"] < 5
    assert any("hardly better than the mean" in warning for warning in models["support"].warnings)
    assert any("of support" in note for note in notes)


def test_intervals_grow_with_the_scatter_of_the_stations():
    tiles, stations = town()
    calm = turnout.model(tiles, stations, ELECTION, FEATURES)[0]["turnout"]
    stations["voted"] = np.clip(
        stations["voted"] + np.random.default_rng(1).normal(0, 60, len(stations)), 0, stations["registered"]
    )
    wild = turnout.model(tiles, stations, ELECTION, FEATURES)[0]["turnout"]
    width = [(model.coefficients["high"] - model.coefficients["low"]).min() for model in (calm, wild)]
    assert wild.fit["dispersion"] > 2 * calm.fit["dispersion"]
    assert width[1] > 1.4 * width[0]


def test_each_stations_tiles_have_its_true_result():
    tiles, stations = town()
    _, predicted = turnout.model(tiles, stations, ELECTION, FEATURES)
    middle = shapely.get_coordinates(tiles.geometry.centroid.to_numpy()).astype(int) // 600
    station = middle[:, 1] * 8 + middle[:, 0]
    adults = tiles["adults"].to_numpy()
    voters = adults * predicted["turnout"].to_numpy()
    supporters = voters * predicted["support"].to_numpy()
    sums = [np.bincount(station, weight) for weight in (adults, voters, supporters)]
    np.testing.assert_allclose(sums[1] / sums[0], stations["voted"] / stations["registered"], rtol=1e-6)
    np.testing.assert_allclose(sums[2] / sums[1], stations["ours"] / stations["valid"], rtol=1e-6)
    assert predicted["turnout"].std() > 0.02


def test_tiles_cut_by_stations_keep_the_totals_too():
    tiles, stations = town()
    tiles.geometry = tiles.geometry.translate(70, -40)
    _, predicted = turnout.model(tiles, stations, ELECTION, FEATURES)
    assert predicted.notna().all(axis=None)
    assert predicted.min(axis=None) >= 0
    assert predicted.max(axis=None) <= 1


@settings(deadline=None)
@given(
    pieces=st.lists(
        st.tuples(st.floats(-5, 5), st.just(0.0) | st.floats(1e-6, 1000), st.integers(0, 3)), min_size=1, max_size=40
    ),
    rates=st.lists(st.floats(0.001, 0.999), min_size=4, max_size=4),
)
def test_raking_keeps_totals_and_order(pieces, rates):
    log_odds, weight, group = (np.array(column) for column in zip(*pieces, strict=True))
    raked = turnout.rake(log_odds, weight, group, np.array(rates))
    for number in np.unique(group):
        mine = group == number
        if weight[mine].sum() > 0:
            assert np.average(raked[mine], weights=weight[mine]) == pytest.approx(rates[number], rel=1e-6)
        assert np.all(np.diff(raked[mine][np.argsort(log_odds[mine])]) >= -1e-12)


def test_raking_at_the_ends_and_without_a_result():
    log_odds, weight = np.array([0.0, 1.0, -1.0]), np.ones(3)
    assert turnout.rake(log_odds, weight, np.arange(3), np.array([0.0, 1.0, np.nan])).tolist() == pytest.approx(
        [0, 1, 1 / (1 + np.e)], abs=1e-9
    )


def test_the_same_seed_gives_the_same_model():
    data = town()
    one, other = (turnout.model(*data, ELECTION, FEATURES, seed=4) for _ in range(2))
    pd.testing.assert_frame_equal(one[1], other[1])
    assert one[0]["turnout"].fit == other[0]["turnout"].fit


def test_empty_constant_and_doubled_features_are_left_out_and_told():
    tiles, stations = town()
    tiles = tiles.assign(none=0.0, same=lambda table: 0.4 * table["households"], twice=lambda table: 2 * table["poor"])
    models, _ = turnout.model(
        tiles, stations, ELECTION, [*FEATURES, "none/households", "same/households", "twice/households"]
    )
    assert set(models["turnout"].coefficients["feature"]) == set(FEATURES)
    assert sum("is left out" in warning for warning in models["turnout"].warnings) == 3


def test_few_stations_are_a_warning_and_too_few_a_sentence():
    tiles, stations = town(12)
    models, _ = turnout.model(tiles, stations, ELECTION, FEATURES)
    assert any("16 stations are few for 2 features" in warning for warning in models["turnout"].warnings)
    with pytest.raises(CampaignError, match="at least 5 polling stations.*there are 1"):
        turnout.model(tiles, stations.iloc[:1], ELECTION, FEATURES)


def test_stations_without_voters_are_left_out():
    tiles, stations = town()
    stations.loc[:3, ["registered", "voted", "valid", "ours"]] = [0, 0, 0, None]
    models, predicted = turnout.model(tiles, stations, ELECTION, FEATURES)
    assert models["turnout"].fit["stations"] == 60
    assert predicted.notna().all(axis=None)


def test_all_tiles_empty_is_a_sentence():
    tiles, stations = town()
    tiles[["households", "adults", "poor", "old"]] = 0.0
    with pytest.raises(CampaignError, match="at least 5 polling stations"):
        turnout.model(tiles, stations, ELECTION, FEATURES)


def test_missing_features_and_fields_are_sentences():
    tiles, stations = town()
    with pytest.raises(CampaignError, match="no feature"):
        turnout.model(tiles, stations, ELECTION)
    with pytest.raises(CampaignError, match="no field men_pauv"):
        turnout.model(tiles, stations, ELECTION, ["men_pauv/households"])
    with pytest.raises(CampaignError, match="no field voted_2012"):
        turnout.model(tiles, stations, ELECTION._replace(voted="voted_2012"), FEATURES)


class _Page(HTMLParser):
    """Checks that what opens closes."""

    VOID = ("meta", "line", "circle")

    def __init__(self):
        super().__init__()
        self.open, self.count, self.text = [], {}, ""

    def handle_starttag(self, tag, attrs):
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_startendtag(self, tag, attrs):
        self.count[tag] = self.count.get(tag, 0) + 1

    def handle_data(self, data):
        self.text += data


def test_the_report_names_features_effects_fit_and_its_limits():
    tiles, stations = town()
    stations["station_id"] = "<" + stations["station_id"]
    models, _ = turnout.model(tiles, stations, ELECTION, FEATURES)
    page = _Page()
    page.feed(turnout_report.html(models, "Bourg & Co"))
    assert page.open == []
    assert page.count["svg"] == 4
    assert page.count["circle"] == 2 * (64 + 2)
    assert "Bourg & Co" in page.text
    assert "Lower with more: poor/households" in page.text
    assert "not about people" in page.text
    assert "hardly better than the mean" in page.text
    assert "<b12" in page.text


def test_paris_is_predicted_better_than_by_the_mean():
    if not PARIS.is_dir():
        pytest.skip("../shared/data/paris_3e_11e is absent")
    with sqlite3.connect(f"file:{PARIS / 'polling_stations_2017.gpkg'}?mode=ro&immutable=1", uri=True) as file:
        table = pd.read_sql("select * from secteurs_bv_2017", file)
    # A GeoPackage puts a header before the shape: 8 bytes, and an envelope of the size that bits 1 to 3 tell.
    shapes = [shapely.from_wkb(blob[8 + (0, 32, 48, 48, 64)[blob[3] >> 1 & 7] :]) for blob in table.pop("geom")]
    stations = gpd.GeoDataFrame(table.rename(columns={"id_bv": "station_id"}), geometry=shapes, crs=4326)
    tiles = census.read_tiles(PARIS / "filosofi2021_200m.csv")
    election = Election("p17t1_inscrits", "p17t1_votants", "p17t1_exprimes", ["p17t1_MACRON"])
    models, predicted = turnout.model(tiles, stations, election)
    assert models["turnout"].coefficients["feature"][0] == "men_pauv/men"
    assert models["turnout"].coefficients["high"][0] < 0
    assert models["turnout"].fit["better"] > 20
    assert models["support"].fit["better"] > 20
    assert predicted["turnout"].between(0.7, 0.95).mean() > 0.9
