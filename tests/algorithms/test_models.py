"""The models for the Model Designer run as they are shipped, and are what their script makes."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

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


def test_the_model_that_plans_and_prints(run, tmp_path):
    given = {"STREETS": town.streets(), **WALK, "TITLE": "Spring"}
    wanted = {
        "planloops:Loops": "TEMPORARY_OUTPUT",
        "planloops:Steps": "TEMPORARY_OUTPUT",
        "printpackets:Packets": str(tmp_path / "packets.pdf"),
        "exporttracks:Tracks": str(tmp_path / "tracks"),
    }
    outputs = run("plan_and_print", **given, **wanted)
    assert outputs["planloops:Loops"].featureCount() == 3
    text = subprocess.run(["pdftotext", tmp_path / "packets.pdf", "-"], capture_output=True, text=True, check=True)
    assert "Spring" in text.stdout
    assert sorted(path.name for path in (tmp_path / "tracks").iterdir()) == [f"Team-{n}.gpx" for n in (1, 2, 3)]


def test_the_models_are_what_the_script_makes(tmp_path):
    root = Path(__file__).resolve().parents[2]
    script = [sys.executable, root / "benchmarks" / "models.py", tmp_path]
    subprocess.run(script, check=True, capture_output=True, timeout=120)
    shipped = sorted((root / "resources" / "models").glob("*.model3"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [path.name for path in shipped]
    for path in shipped:
        made, kept = (_model(ElementTree.parse(file).getroot()) for file in (tmp_path / path.name, path))
        for part in ("model_name", "help", "parameterDefinitions"):
            assert set(made[part]) == set(kept[part])
        for part in ("alg_id", "params"):
            assert {n: child[part] for n, child in made["children"].items()} == {
                n: child[part] for n, child in kept["children"].items()
            }


def _model(option):
    """Return what a model's file holds: QGIS's versions write it each a little otherwise."""
    if option.get("type") == "Map":
        return {part.get("name"): _model(part) for part in option}
    if option.get("type") in ("List", "StringList"):
        return [_model(part) for part in option]
    return option.get("value")
