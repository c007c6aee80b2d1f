"""Choose targets, through Processing."""

import json

import pytest

from tests.algorithms import town

T = "TEMPORARY_OUTPUT"


@pytest.fixture
def choose(run):
    """Choose among the town's streets by its stations' scores."""
    priorities = run("scorepriorities", STATIONS=town.stations(4), SUPPORT=["ours"], OUTPUT=T)["OUTPUT"].clone()

    def chosen(**parameters):
        wanted = {"STREETS": town.streets(), "PRIORITIES": priorities, "TEAMS": 3, "MINUTES": 90, "OUTPUT": T}
        return run("choosetargets", **{**wanted, **parameters})

    return chosen


def test_the_best_that_fit_and_what_stays_out(choose):
    outputs = choose()
    summary = json.loads(outputs["SUMMARY"])
    assert sum(town.values(outputs["OUTPUT"], "minutes")) <= 270
    assert outputs["DOORS"] + outputs["LEFT_OUT_DOORS"] == pytest.approx(1800)
    assert outputs["LEFT_OUT_HOURS"] > 0
    assert outputs["LEFT_OUT_TEAMS"] >= 1
    assert sum(station["doors"] for station in summary["left_out_stations"]) == pytest.approx(outputs["LEFT_OUT_DOORS"])


def test_always_never_and_done(choose):
    named = dict.fromkeys(town.values(choose()["OUTPUT"], "segment_id"))
    first = next(iter(named))
    assert first not in town.values(choose(NEVER=f"\"segment_id\" = '{first}'")["OUTPUT"], "segment_id")
    rue = town.values(choose(ALWAYS="\"name\" = 'Rue 0'")["OUTPUT"], "segment_id")
    assert {"0-1", "1-2", "8-9"} <= set(rue)
    done = town.values(choose()["OUTPUT"], "station_id")[0]
    assert done not in town.values(choose(DONE=done)["OUTPUT"], "station_id")


def test_doors_to_come_back_to(choose):
    table = town.layer("None", {"segment_id": "string", "closed": "integer"}, [[None, "0-1", 4], [None, "0-10", 3]])
    outputs = choose(COME_BACK=table, COME_BACK_DOORS="closed", DONE="S00;S01;S02;S03")
    assert dict(zip(*(town.values(outputs["OUTPUT"], name) for name in ("segment_id", "doors")), strict=True)) == {
        "0-1": 4,
        "0-10": 3,
    }


def test_whole_stations(choose):
    outputs = choose(WHOLE_STATIONS=True, MINUTES=400)
    left = {station["station_id"] for station in json.loads(outputs["SUMMARY"])["left_out_stations"]}
    assert left
    assert not left & set(town.values(outputs["OUTPUT"], "station_id"))


def test_optimised_targets_fit_too(choose):
    outputs = choose(OPTIMISE=True)
    assert 0 < sum(town.values(outputs["OUTPUT"], "minutes")) <= 270


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"ALWAYS": "name =="}, "is no expression"),
        ({"NEVER": "\"nam\" = 'x'"}, "names the field nam, which the streets lack"),
        ({"DONE": "S99"}, "no station S99"),
        ({"ALWAYS": "true"}, "always in need"),
        ({"TEAMS": 0}, "must be more than zero"),
    ],
)
def test_what_makes_no_sense_gets_a_sentence(choose, parameters, sentence):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=sentence):
        choose(**parameters)


def test_a_table_without_segments(choose):
    from qgis.core import QgsProcessingException

    table = town.layer("None", {"street": "string"}, [[None, "Rue 0"]])
    with pytest.raises(QgsProcessingException, match="has no field segment_id"):
        choose(COME_BACK=table)
