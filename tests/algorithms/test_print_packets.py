"""Packets through the toolbox: every option arrives on paper, in the language that is asked for."""

import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def town(qgis_app, planner):
    """The layers of two teams, as the parameters are called."""
    import importlib.util

    path = Path(__file__).resolve().parent.parent / "printing" / "conftest.py"
    spec = importlib.util.spec_from_file_location("invented_town", path)
    invented = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(invented)
    segments = invented.invented_streets(5, 4)
    layers = invented.layers(segments, invented.closed_walks(segments, 2), ["Équipe Nord", "=cmd()"])
    return {name.upper(): layer for name, layer in layers.items()}


def text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


def test_every_option_arrives(run, town, tmp_path):
    outputs = run(
        "printpackets",
        **town,
        TITLE="Campagne d'essai",
        DATE="12 mai",
        MEETING_POINT="place du Marché",
        DIRECTIONS="tram 3",
        CONTACT="06 00 00 00 00",
        LEADERS="Équipe Nord = Anne; =cmd() = Bruno",
        DATA_VERSION="mars 2026",
        NOTE="à détruire",
        OUTCOMES="Oui; Non",
        QUESTIONS="Vélo ?",
        SCRIPT="Bonjour, nous passons",
        ATTRIBUTION="© invented",
        PAPER=1,
        LANDSCAPE=True,
        OUTPUT=str(tmp_path / "packets.pdf"),
    )
    printed = text(outputs["OUTPUT"])
    for wanted in (
        *("Campagne d'essai", "12 mai", "place du Marché", "tram 3", "06 00 00 00 00", "Anne", "Bruno", "mars 2026"),
        *("à détruire", "Oui", "Non", "Vélo", "Bonjour, nous passons", "© invented"),
    ):
        assert wanted in printed, wanted
    size = subprocess.run(["pdfinfo", outputs["OUTPUT"]], capture_output=True, text=True, check=True).stdout
    assert "792 x 612" in size
    assert [path.name for path in tmp_path.iterdir()] == ["packets.pdf"]


def test_parts_and_a_template_of_ones_own(run, town, tmp_path):
    template = Path(__file__).resolve().parents[2] / "resources" / "packet_letter_portrait.qpt"
    own = tmp_path / "own.qpt"
    own.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")
    outputs = run("printpackets", **town, PARTS=[4], TEMPLATE=str(own), OUTPUT=str(tmp_path / "list.pdf"))
    printed = text(outputs["OUTPUT"])
    assert "Walk list" in printed
    assert "Tally" not in printed
    size = subprocess.run(["pdfinfo", outputs["OUTPUT"]], capture_output=True, text=True, check=True).stdout
    assert "612 x 792" in size


def test_the_language_is_the_parameters(run, planner, town, tmp_path, monkeypatch):
    import shutil

    from planner.canvass_planner import translation
    from planner.canvass_planner.core.language import tr

    tool = next(filter(Path.exists, map(Path, ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease"))), None)
    tool = tool or shutil.which("lrelease")
    if not tool:
        pytest.skip("lrelease, which compiles translations, is not installed")
    source = tmp_path / "canvass_planner_fr.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="fr"><context>'
        "<name>CanvassPlanner</name><message><source>Walk list</source><translation>Feuille de route</translation>"
        "</message></context></TS>",
        encoding="utf-8",
    )
    subprocess.run([tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
    monkeypatch.setattr(translation, "FOLDER", tmp_path)
    printed = {}
    for language in (1, 2):
        path = tmp_path / f"{language}.pdf"
        run("printpackets", **town, PARTS=[4], LANGUAGE=language, OUTPUT=str(path))
        printed[language] = text(path)
    assert "Feuille de route" in printed[1]
    assert "Walk list" in printed[2]
    assert tr("Walk list") == "Walk list", "the language of the rest is as before"


def test_a_file_for_each_team(run, town, tmp_path):
    run("printteams", **town, PARTS=[3], OUTPUT=str(tmp_path / "teams"))
    assert {path.name for path in (tmp_path / "teams").iterdir()} == {"Équipe-Nord.pdf", "cmd.pdf"}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [({"LEADERS": "Anne"}, "'Anne' names no leader"), ({"STEPS": "/no.gpkg"}, "no.gpkg")],
)
def test_what_cannot_be_printed(refuses, town, tmp_path, changes, sentence):
    refuses("printpackets", sentence, **{**town, **changes}, OUTPUT=str(tmp_path / "packets.pdf"))
    assert not list(tmp_path.iterdir())


def test_tracks_and_everything_in_one_zip(run, town, tmp_path):
    import zipfile

    packets = tmp_path / "packets.pdf"
    packets.write_bytes(b"%PDF")
    given = {**town, "FORMATS": [0, 1, 2], "OUTPUT": str(tmp_path / "tracks"), "ARCHIVE": str(tmp_path / "all.zip")}
    run("exporttracks", **given, FILES=[str(packets)])
    names = {f"{team}.{ending}" for team in ("Équipe-Nord", "cmd") for ending in ("gpx", "kml", "geojson")}
    assert {path.name for path in (tmp_path / "tracks").iterdir()} == names
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert set(archive.namelist()) == {*names, "packets.pdf"}


def test_two_files_of_one_name_are_refused(refuses, town, tmp_path):
    other = tmp_path / "cmd.gpx"
    other.write_text("other")
    given = {**town, "OUTPUT": str(tmp_path / "tracks"), "ARCHIVE": str(tmp_path / "all.zip")}
    refuses("exporttracks", "are called cmd.gpx", **given, FILES=[str(other)])
    assert not list((tmp_path / "tracks").iterdir())
    assert not (tmp_path / "all.zip").exists()
