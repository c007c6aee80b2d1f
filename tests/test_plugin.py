"""The plugin as QGIS and qgis_process load it."""

import json
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def process(tmp_path_factory):
    """The real `qgis_process` with the plugin in a profile of its own; returns the finished process."""
    # Debian 12's wrapper passes an option that its own program does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    home = tmp_path_factory.mktemp("qgis")
    (home / "plugins").mkdir()
    (home / "plugins" / "canvass_planner").symlink_to(ROOT)
    settings = home / "config" / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    (settings / "QGIS3.ini").write_text("[PythonPlugins]\ncanvass_planner=true\n")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(home / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "config"),
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }

    def run(*words, told=None):
        return subprocess.run(
            [program, *words], input=told, capture_output=True, text=True, env=environment, timeout=300
        )

    return run


def test_the_toolbox_shows_the_group(process):
    listed = process("list")
    assert listed.returncode == 0
    assert "Canvass Planner" in listed.stdout
    assert "canvass_planner:plancampaign" in listed.stdout
    assert "Traceback" not in listed.stderr + listed.stdout


def test_a_batch_ends_with_exit_code_0(process, tmp_path):
    """Reading OpenStreetMap uses shapely, pyproj and osmnx in QGIS's process: clashing libraries die at its exit."""
    street = tmp_path / "streets.osm"
    nodes = "".join(f'<node id="{k}" lat="{48.86 + k / 2000}" lon="2.36"/>' for k in range(1, 5))
    refs = "".join(f'<nd ref="{k}"/>' for k in range(1, 5))
    tags = '<tag k="highway" v="residential"/><tag k="name" v="Rue du Four"/>'
    street.write_text(f'<osm version="0.6">{nodes}<way id="9">{refs}{tags}</way></osm>', encoding="utf-8")
    done = process(
        "run", "canvass_planner:importstreets", f"--STREETS={street}", f"--OUTPUT={tmp_path / 'streets.gpkg'}"
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "streets.gpkg").exists()


def test_a_refusal_is_a_sentence_and_an_exit_code(process, tmp_path):
    done = process("run", "canvass_planner:importstreets", "--STREETS=/nowhere.osm", f"--OUTPUT={tmp_path / 'x.gpkg'}")
    assert done.returncode != 0
    assert "There is no file /nowhere.osm" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "x.gpkg").exists()


def test_every_algorithm_says_what_it_does(planner):
    for algorithm in planner.provider.algorithms():
        assert len(algorithm.shortHelpString()) > 40, algorithm.id()
        assert algorithm.displayName()
        assert algorithm.group()
        if type(algorithm).__name__ == "QgsProcessingModelAlgorithm":
            continue  # a model's parameters are told by its algorithms
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), f"{algorithm.id()} {parameter.name()} has no help"
            assert parameter.description() != parameter.name()


def test_unloading_leaves_nothing_behind(planner):
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    before = len(registry.providers())
    for _ in range(10):
        planner.unload()
        assert registry.providerById("canvass_planner") is None
        assert len(registry.providers()) == before - 1
        planner.initProcessing()
        assert len(registry.providers()) == before


def test_a_batch_of_communes_by_json(process, qgis_app, tmp_path):
    from qgis.core import Qgis

    if Qgis.QGIS_VERSION_INT < 32400:
        pytest.skip("qgis_process reads its parameters as JSON from QGIS 3.24 on")
    town = tmp_path / "town.gpkg"
    assert process("run", "canvass_planner:drawsampletown", f"--OUTPUT={town}").returncode == 0
    (tmp_path / "communes.csv").write_text(
        "name;streets;language\nRives;town.gpkg|layername=streets;1\nNowhere;none.osm.pbf;0\n"
    )
    inputs = {
        "COMMUNES": str(tmp_path / "communes.csv"),
        "TEAMS": 2,
        "ITERATIONS": 100,
        "OUTPUT": str(tmp_path / "all"),
    }
    done = process("run", "canvass_planner:plancommunes", "-", told=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert (results["PLANNED"], results["FAILED"]) == (1, 1)
    text = subprocess.run(
        ["pdftotext", tmp_path / "all" / "Rives" / "packets.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert "Feuille de route" in text.stdout
