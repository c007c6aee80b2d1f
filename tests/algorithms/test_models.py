"""The models for the Model Designer run as they are shipped."""

import pytest

from tests.algorithms import town

WALK = {"TEAMS": 3, "MINUTES": 90}


def inputs():
    return {
        "STREETS": town.streets(),
        "TILES": town.tiles(),
        "STATIONS": town.stations(),
        "SUPPORT": ["ours"],
        "REGISTERED": "registered",
        "VOTED": "voted",
        "VALID": "valid",
        **WALK,
    }


@pytest.mark.parametrize(
    ("model", "own", "layers"),
    [
        (
            "modelled_targets",
            {"FEATURES": "men_pauv/households"},
            ("scorepriorities:Priorities", "choosetargets:Targets"),
        ),
        (
            "listening_targets",
            {"VARIABLES": ["men_prop"], "COUNT": 32, "INTERVIEWS": 100},
            ("drawsample:Sample", "drawsample:Balance", "scorepriorities:Priorities", "choosetargets:Targets"),
        ),
    ],
)
def test_a_model_runs(run, tmp_path, model, own, layers):
    wanted = dict.fromkeys(layers, "TEMPORARY_OUTPUT")
    if model == "modelled_targets":
        wanted["modelturnout:Report of the model"] = str(tmp_path / "report.html")
    outputs = run(model, **inputs(), **own, **wanted)
    for name in layers:
        assert outputs[name].featureCount() > 0, name
    if model == "modelled_targets":
        assert "ecological inference" in (tmp_path / "report.html").read_text(encoding="utf-8")
