"""Draw representative sample and Weigh answers, through Processing."""

import pytest

from tests.algorithms import town

T = "TEMPORARY_OUTPUT"


def draw(run, **parameters):
    wanted = {"AREAS": town.tiles(), "COUNT": 12, "VARIABLES": ["men_pauv", "men_prop"], "INTERVIEWS": 100}
    return run("drawsample", **{**wanted, "OUTPUT": T, "BALANCE": T, **parameters})


def test_the_sample_mirrors_the_whole(run):
    outputs = draw(run)
    sample, balance = outputs["OUTPUT"], outputs["BALANCE"]
    assert sample.featureCount() == 12
    assert sum(town.values(sample, "interviews")) == 100
    assert min(town.values(sample, "probability")) > 0
    assert town.values(balance, "variable") == ["households", "men_pauv", "men_prop"]
    for difference, random in zip(town.values(balance, "difference"), town.values(balance, "random"), strict=True):
        assert abs(difference) <= max(random, 0.01)


def test_a_seed_draws_one_sample(run):
    drawn = [tuple(town.values(draw(run, SEED=seed)["OUTPUT"], "tile_id")) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]


def test_stations_are_drawn_too(run):
    outputs = draw(run, AREAS=town.stations(), SIZE="registered", VARIABLES=["ours"], COUNT=4)
    assert set(town.values(outputs["OUTPUT"], "tile_id")) <= {f"S{number:02}" for number in range(16)}


def test_all_cells_imputed_are_drawn_and_flagged(run):
    sample = draw(run, AREAS=town.tiles(households=7.0, imputed=True))["OUTPUT"]
    assert set(town.values(sample, "flag")) == {"imputed"}


def test_a_constant_variable_needs_no_balance(run):
    draw(run, VARIABLES=["same", "men_pauv"])
    assert any("same is the same everywhere" in line for line in run.feedback.log)


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"COUNT": 64}, "cannot be drawn"),
        ({"VARIABLES": ["gone"]}, "There is no field gone"),
        ({"SIZE": "tile_id"}, "holds text"),
        ({"CONTACT": 0}, "must be more than zero"),
    ],
)
def test_what_makes_no_sense_gets_a_sentence(run, parameters, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=sentence):
        draw(run, **parameters)


def answers():
    rows = [
        [None, age, rooms]
        for age, rooms, count in (("young", 1, 10), ("young", 2, 5), ("old", 1, 5), ("old", 2, 20))
        for _ in range(count)
    ]
    return town.layer("None", {"age": "string", "rooms": "integer"}, rows)


def test_answers_are_weighted_to_known_totals(run):
    totals = ["age", "young", 500, "age", "old", 500, "rooms", 1, 400, "rooms", 2, 600]
    outputs = run("weighanswers", ANSWERS=answers(), TOTALS=totals, OUTPUT=T)
    weights = {}
    for feature in outputs["OUTPUT"].getFeatures():
        for value in (feature["age"], feature["rooms"]):
            weights[value] = weights.get(value, 0) + feature["weight"]
    assert weights == pytest.approx({"young": 500, "old": 500, 1: 400, 2: 600}, rel=1e-4)
    assert 20 < outputs["EFFECTIVE"] < 40


@pytest.mark.parametrize(
    ("totals", "sentence"),
    [
        (["age", "young", "many"], "write a number"),
        (["gone", "x", 1], "There is no field gone"),
        (["age", "young", 1, "age", "ancient", 1], "Nobody answered ancient"),
    ],
)
def test_totals_that_cannot_be_met(run, totals, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=sentence):
        run("weighanswers", ANSWERS=answers(), TOTALS=totals, OUTPUT=T)
