"""A list of communes: one that fails does not stop the rest, what is planned is kept, the table does no harm."""

import csv
import subprocess
from pathlib import Path

import pytest


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_list_of_communes(run, sample, tmp_path):
    town = Path(sample["OUTPUT"])
    communes = town.with_name("communes.csv")
    communes.write_text(
        "name;streets;teams;inhabitants;language\n"
        f"Rives;{town.name}|layername=streets;2;900;1\n"
        "=cmd();nowhere.osm.pbf;2;1;\n"
        f"../../x;{town.name}|layername=streets;-1;1;\n",
        encoding="utf-8",
    )
    given = {"COMMUNES": str(communes), "MINUTES": 60, "ITERATIONS": 300, "OUTPUT": str(tmp_path / "all")}
    outputs = run("plancommunes", **given)
    assert (outputs["PLANNED"], outputs["FAILED"]) == (1, 2)
    rows = table(tmp_path / "all" / "results.csv")
    assert [row["commune"] for row in rows] == ["Rives", "'=cmd()", "../../x"]
    assert [row["state"] for row in rows] == ["planned", "failed", "failed"]
    assert "nowhere.osm.pbf" in rows[1]["reason"]
    assert "teams must be more than zero" in rows[2]["reason"]
    assert rows[0]["loops"] == "2"
    assert any("INHABITANTS" in line for line in run.feedback.log)
    assert {path.name for path in tmp_path.iterdir()} == {"all"}
    summary = tmp_path / "all" / "Rives" / "summary.json"
    assert {path.name for path in summary.parent.iterdir()} == {
        "campaign.gpkg",
        "packets.pdf",
        "campaign.qgz",
        "summary.json",
    }
    packets = summary.with_name("packets.pdf")
    printed = subprocess.run(["pdftotext", packets, "-"], capture_output=True, text=True, check=True).stdout
    assert "Équipe 1" in printed
    assert "Feuille de route" in printed

    before = summary.stat().st_mtime_ns
    run("plancommunes", **given)
    assert summary.stat().st_mtime_ns == before
    rows = table(tmp_path / "all" / "results.csv")
    assert [row["state"] for row in rows] == ["planned before", "failed", "failed"]
    assert rows[0]["loops"] == "2"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("town,teams\nA,2\n", "no names in a column name; its columns are: TOWN, TEAMS"),
        ("name,teams\nA,2\nA,3\n", "Row 2"),
        ("name,streets\nA,none.osm\n", "No commune could be planned"),
    ],
)
def test_a_table_that_cannot_be_used(refuses, tmp_path, text, sentence):
    (tmp_path / "communes.csv").write_text(text)
    refuses("plancommunes", sentence, COMMUNES=str(tmp_path / "communes.csv"), OUTPUT=str(tmp_path / "all"))
