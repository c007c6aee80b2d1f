"""Score priorities, through Processing: strategies, factors, and what is missing or odd in the data."""

import pytest

from tests.algorithms import town

OURS = {"SUPPORT": ["ours"], "OUTPUT": "TEMPORARY_OUTPUT"}


@pytest.fixture
def score(run):
    """Score the town's tiles."""

    def scored(**parameters):
        layers = {"STATIONS": town.stations(), "TILES": town.tiles()}
        # A copy, since the next run takes the layers of the last one away.
        return run("scorepriorities", **{**layers, **OURS, **parameters})["OUTPUT"].clone()

    return scored


def test_mobilise_is_worth_more_where_turnout_is_low_and_support_high(score):
    scored = score()
    by_tile = dict(zip(town.values(scored, "tile_id"), town.values(scored, "score"), strict=True))
    means = [sum(by_tile[f"T{number:02}{part}"] for part in range(4)) / 4 for number in range(16)]
    assert means == sorted(means)
    assert max(by_tile.values()) == pytest.approx(100)
    assert set(town.values(scored, "class")) == {1, 2, 3, 4, 5}


def test_a_schema_field_each_and_a_map_that_explains(score, planner):
    from planner.canvass_planner.core import schema

    scored = score(PERSUADE=1, RIVALS=["rival"], EARLIER=["registered", "voted", "valid", "ours_before"])
    names = [field.name() for field in scored.fields()]
    assert set(schema.LAYERS["priorities"].names) - set(names) == {"listen"}
    assert all(f'"{name}"' in scored.mapTipTemplate() for name in ("swing", "closeness", "mobilise", "persuade"))


def test_stations_themselves_are_scored_without_tiles(run):
    scored = run("scorepriorities", STATIONS=town.stations(3), **OURS)["OUTPUT"]
    assert sorted(town.values(scored, "tile_id")) == ["S00", "S01", "S02"]


def test_one_station_one_score(run):
    scored = run("scorepriorities", STATIONS=town.stations(1), TILES=town.tiles(1), **OURS)["OUTPUT"]
    assert town.values(scored, "score") == pytest.approx([100] * 4)


def test_a_station_without_voters_takes_the_mean(run):
    empty = {name: [0.0, *[100.0] * 3] for name in ("registered", "voted", "valid", "ours")}
    scored = run("scorepriorities", STATIONS=town.stations(4, **empty), TILES=town.tiles(4), **OURS)["OUTPUT"]
    assert len({round(score, 6) for score in town.values(scored, "turnout")}) == 1
    assert any("no usable results" in line for line in run.feedback.log)


def test_imputed_cells_are_flagged_and_never_exact(score):
    scored = score(TILES=town.tiles(households=7.0, imputed=True))
    assert set(town.values(scored, "flag")) == {"imputed"}
    assert all(label.startswith("about ") for label in town.values(scored, "label"))


def test_factors_raise_what_a_door_is_worth(score):
    plain, poor = score(), score(FACTORS=["men_pauv", 0.5, "households"])
    assert town.values(plain, "factor") == [1.0] * 64
    assert max(town.values(poor, "factor")) > 1.4
    assert min(town.values(poor, "factor")) < 0.7
    assert town.values(score(FACTORS=["same", 0.5, "households"]), "factor") == pytest.approx([1.0] * 64)


def test_listening_counts_in_the_sample_only(score, run):
    drawn = run("drawsample", AREAS=town.tiles(), COUNT=8, VARIABLES=["men_pauv"], OUTPUT="TEMPORARY_OUTPUT")[
        "OUTPUT"
    ].clone()
    scored = score(MOBILISE=0, LISTEN=1, SAMPLE=drawn)
    tiles, scores = town.values(scored, "tile_id"), town.values(scored, "score")
    assert {tile for tile, value in zip(tiles, scores, strict=True) if value > 0} == set(town.values(drawn, "tile_id"))


def test_predictions_move_tiles_apart(score, run, tmp_path):
    predictions = run(
        "modelturnout",
        STATIONS=town.stations(),
        TILES=town.tiles(),
        FEATURES="men_pauv/households",
        REPORT=str(tmp_path / "report.html"),
        **OURS,
    )["OUTPUT"].clone()
    flat, modelled = score(), score(PREDICTIONS=predictions)
    first = [
        {
            value
            for name, value in zip(town.values(each, "tile_id"), town.values(each, "turnout"), strict=True)
            if name < "T01"
        }
        for each in (flat, modelled)
    ]
    assert len({round(value, 6) for value in first[0]}) == 1
    assert len({round(value, 6) for value in first[1]}) == 4


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"SUPPORT": ["theirs"]}, "There is no field theirs; the fields are"),
        ({"SUPPORT": ["station_id"]}, "holds text"),
        ({"PERSUADE": 1.0}, "Persuading needs an earlier election or a rival list"),
        ({"LISTEN": 1.0}, "draw a representative sample first"),
        ({"MOBILISE": 0.0}, "one must be more than 0"),
        ({"EARLIER": ["registered", "voted"]}, "needs 4 values a row"),
        ({"PERSUADE": 1.0, "EARLIER": ["registered", "voted", "valid", "gone"]}, "There is no field gone"),
        ({"FACTORS": ["men_pauv", "much", ""]}, "write a number"),
        ({"FACTORS": ["gone", 1, ""]}, "There is no field gone"),
        ({"CLASSES": 2, "BREAKS": "20; 40"}, "four limits"),
        ({"CLASSES": 2, "BREAKS": "low; high"}, "write four numbers"),
        ({"DOOR_SECONDS": 0}, "must be more than zero"),
    ],
)
def test_what_makes_no_sense_gets_a_sentence(score, planner, parameters, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=sentence):
        score(**parameters)
