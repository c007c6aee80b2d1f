"""Model turnout and support, through Processing."""

import pytest

from tests.algorithms import town

OURS = {"SUPPORT": ["ours"], "OUTPUT": "TEMPORARY_OUTPUT"}


@pytest.fixture
def model(run, tmp_path):
    """Model the town; return outputs and the report's text."""

    def modelled(**parameters):
        layers = {"STATIONS": town.stations(), "TILES": town.tiles(), "REPORT": str(tmp_path / "report.html")}
        outputs = run(
            "modelturnout", **{**layers, **OURS, "FEATURES": "men_pauv/households; men_prop/households", **parameters}
        )
        return outputs, (tmp_path / "report.html").read_text(encoding="utf-8")

    return modelled


def test_the_report_names_features_intervals_fit_and_what_it_cannot_say(model):
    outputs, report = model(TITLE="A <town>")
    for words in (
        "men_pauv/households",
        "95 % interval",
        "less error",
        "ecological inference",
        "A &lt;town&gt;",
        "<svg",
    ):
        assert words in report
    assert outputs["BETTER_TURNOUT"] > 30


def test_tiles_sum_to_their_stations(model):
    found = model()[0]["OUTPUT"]
    turnout = dict(zip(town.values(found, "tile_id"), town.values(found, "turnout"), strict=True))
    for number in range(16):
        mean = sum(turnout[f"T{number:02}{part}"] for part in range(4)) / 4
        assert mean == pytest.approx(0.8 - 0.01 * number, abs=1e-6)


def test_the_same_seed_gives_the_same_report(model):
    assert model(SEED=3)[1] == model(SEED=3)[1]


def test_one_station_is_too_few(model, planner):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="at least 5 polling stations"):
        model(STATIONS=town.stations(1), TILES=town.tiles(1))


@pytest.mark.parametrize(
    ("features", "sentence"), [("gone/households", "There is no field gone"), ("tile_id", "holds text")]
)
def test_features_that_are_none(model, planner, features, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=sentence):
        model(FEATURES=features)


def test_paris_is_better_than_the_mean(run, data, tmp_path):
    source = data / "paris_3e_11e"
    tiles = run("importtiles", TILES=str(source / "filosofi2021_200m.csv"), OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"].clone()
    areas = f"{source / 'polling_stations_2017.gpkg'}|layername=secteurs_bv_2017"
    stations = run("importstations", STATIONS=areas, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"].clone()
    first = {"REGISTERED": "p17t1_inscrits", "VOTED": "p17t1_votants", "VALID": "p17t1_exprimes"}
    outputs = run(
        "modelturnout",
        STATIONS=stations,
        TILES=tiles,
        SUPPORT=["p17t1_MACRON"],
        REPORT=str(tmp_path / "report.html"),
        OUTPUT="TEMPORARY_OUTPUT",
        **first,
    )
    assert outputs["BETTER_TURNOUT"] > 20
    assert outputs["BETTER_SUPPORT"] > 15
    assert "poor households" in (tmp_path / "report.html").read_text(encoding="utf-8")
