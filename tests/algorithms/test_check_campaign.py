"""The campaign check: a table and a page that say what to mend, and change nothing."""

from pathlib import Path

import pytest

OUT = "TEMPORARY_OUTPUT"
STATIONS = (
    "Polygon?crs=EPSG:4326&field=station_id:string&field=name:string&field=registered:double&field=voted:double"
    "&field=blank:double&field=spoilt:double&field=valid:double&field=votes_A:double"
)
TILES = (
    "Polygon?crs=EPSG:4326&field=tile_id:string&field=persons:double&field=adults:double&field=households:double"
    "&field=imputed:bool"
)


@pytest.fixture
def town(sample):
    """The sample town's layers, by parameter."""
    return {name: sample[name] for name in ("STREETS", "ADDRESSES", "TILES", "STATIONS")}


def test_a_sound_campaign_has_no_error(chain, rows, town, tmp_path):
    file = Path(town["STREETS"].partition("|")[0])
    before = file.read_bytes()
    page = tmp_path / "report.html"
    outputs = chain("checkcampaign", **town, OUTPUT=OUT, HTML=str(page))
    assert outputs["ERRORS"] == 0, chain.log
    assert (rows(outputs["OUTPUT"])["level"] != "error").all()
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert file.read_bytes() == before, "a check changes nothing"


def test_every_finding_says_what_where_and_what_to_do(chain, rows, memory, square, tmp_path):
    stations = memory(
        STATIONS,
        (square(2, 48), "1_1", "a", 100, 120, 1, 1, 118, 118),
        (square(2.001, 48), "1_2", "b", 100, 80, 1, 1, 60, 70),
        (square(2.0015, 48), "1_2", "<c>", 100, 80, 1, 1, 78, -5),
        (square(2.003, 48), "1_3", "d", None, None, None, None, None, None),
        ("POLYGON((2.01 48, 2.011 48.001, 2.011 48, 2.01 48.001, 2.01 48))", "1_4", "e", 10, 5, 0, 0, 5, 5),
    )
    tiles = memory(TILES, (square(2, 48), "t", 9, 9, 0, False))
    page = tmp_path / "report.html"
    outputs = chain("checkcampaign", STATIONS=stations, TILES=tiles, OUTPUT=OUT, HTML=str(page))
    found = rows(outputs["OUTPUT"])
    order = found["level"].map(["error", "warning", "note"].index)
    assert order.is_monotonic_increasing
    text = "\n".join(found["what"])
    for what in (
        "1 ids stand more than once",
        "1 stations have more votes than registered voters",
        "do not add up",
        "more votes for lists than valid votes",
        "1 stations have negative counts",
        "1 stations have no results",
        "pairs of stations overlap",
        "1 geometries are invalid",
        "The tiles have no household at all",
    ):
        assert what in text, text
    assert (found["remedy"] != "").all()
    assert outputs["ERRORS"] == (found["level"] == "error").sum() >= 1
    html = page.read_text(encoding="utf-8")
    for what in found["what"]:
        assert what in html
    assert "1_1" in found["where"][found["what"].str.contains("registered voters")].iloc[0]


def test_layers_that_no_other_algorithm_would_read(chain, rows, town, memory, square):
    bare = memory(TILES.replace("crs=EPSG:4326&", ""), (square(2, 48), "t", 9, 9, 4, False))
    found = rows(chain("checkcampaign", TILES=bare, STATIONS=memory(STATIONS), OUTPUT=OUT)["OUTPUT"])
    errors = dict(zip(found["layer"], found["what"], strict=True))
    assert errors == {"tiles": "The layer has no CRS.", "stations": "The layer is empty."}
    other = memory("LineString?crs=EPSG:4326&field=name:string", ("LINESTRING(2 48, 3 48)", "a"))
    found = rows(chain("checkcampaign", STREETS=other, OUTPUT=OUT)["OUTPUT"])
    assert "lacks fields" in found["what"].iloc[0]
    assert "segment_id" in found["where"].iloc[0]


def test_swapped_and_far_layers(chain, rows, osm, memory, square):
    streets = chain("importstreets", STREETS=str(osm), OUTPUT=OUT)["OUTPUT"]
    swapped = memory(TILES, (square(48, 2), "t", 9, 9, 4, False))
    found = rows(chain("checkcampaign", STREETS=streets, TILES=swapped, OUTPUT=OUT)["OUTPUT"])
    assert any("Swap X and Y" in remedy for remedy in found["remedy"])


def test_nothing_to_check(refuses):
    refuses("checkcampaign", "No layer is given", OUTPUT=OUT)
