"""Streets of files and line layers; what may be walked and canvassed; files that are none."""

import bz2
import gzip
import zipfile

import pytest

OUT = "TEMPORARY_OUTPUT"


@pytest.mark.parametrize("pack", ["osm", "gz", "bz2", "zip"])
def test_every_packing(chain, read, osm, pack):
    path = osm
    if pack == "gz":
        path = osm.with_suffix(".osm.gz")
        path.write_bytes(gzip.compress(osm.read_bytes()))
    elif pack == "bz2":
        path = osm.with_suffix(".osm.bz2")
        path.write_bytes(bz2.compress(osm.read_bytes()))
    elif pack == "zip":
        path = osm.with_suffix(".zip")
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(osm, osm.name)
    streets = read(chain("importstreets", STREETS=str(path), OUTPUT=OUT)["OUTPUT"])
    assert sorted(streets["segment_id"]) == ["1-2", "2-3", "2-4", "4-5"]


def test_walking_and_canvassing_are_two_settings(chain, read, osm):
    usual = read(chain("importstreets", STREETS=str(osm), OUTPUT=OUT)["OUTPUT"]).set_index("segment_id")
    assert usual["canvass"].to_dict() == {"1-2": True, "2-3": True, "2-4": False, "4-5": False}
    chosen = read(
        chain(
            "importstreets",
            STREETS=str(osm),
            WALK="residential; service, tertiary",
            CANVASS="service",
            CLOSED="-",
            OUTPUT=OUT,
        )["OUTPUT"]
    ).set_index("segment_id")
    assert "4-5" not in chosen.index, "a path may not be walked here"
    assert "3-5" in chosen.index, "a private road may"
    assert chosen["canvass"].to_dict() == {"1-2": False, "2-3": False, "2-4": True, "3-5": False}


def test_only_the_area(chain, read, osm, memory):
    area = memory("Point?crs=EPSG:4326", ("POINT(2.0015 47.999)",), ("POINT(2.005 48.003)",))
    streets = read(chain("importstreets", STREETS=str(osm), AREA=area, OUTPUT=OUT)["OUTPUT"])
    assert sorted(streets["segment_id"]) == ["2-3", "2-4", "4-5"]


def test_a_line_layer_with_its_own_fields(chain, read, memory):
    lines = memory(
        "LineString?crs=EPSG:4326&field=label:string&field=kind:string&field=passes:integer",
        ("LINESTRING(2 48, 2.004 48)", "High Street", "residential", 2),
        ("LINESTRING(2.002 47.999, 2.002 48.001)", "Low Street", "residential", None),
    )
    streets = read(
        chain("importstreets", STREETS=lines, NAME="label", CLASS="kind", SIDES="passes", OUTPUT=OUT)["OUTPUT"]
    )
    assert len(streets) == 4, "cut where they cross"
    assert streets.groupby("name")["sides"].unique().map(list).to_dict() == {"High Street": [2], "Low Street": [1]}
    again = read(chain("importstreets", STREETS=lines, NAME="label", CLASS="kind", OUTPUT=OUT)["OUTPUT"])
    assert again["segment_id"].tolist() == streets["segment_id"].tolist()


def test_an_xml_bomb(refuses, tmp_path):
    lol = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))
    path = tmp_path / "bomb.osm"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY lol0 "lol">{lol}]>'
        '<osm version="0.6"><node id="1" lat="48" lon="2"><tag k="name" v="&lol9;"/></node></osm>'
    )
    refuses("importstreets", r"bomb\.osm” cannot be read as an OpenStreetMap file", STREETS=str(path), OUTPUT=OUT)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("cut.osm.pbf", "data", "cannot be read as an OpenStreetMap file"),
        ("empty.osm", b"", "is empty"),
        ("none.osm", None, "There is no file"),
        ("page.osm", b"<html><body>Not found</body></html>", "cannot be read as an OpenStreetMap file"),
        ("nothing.osm", b'<?xml version="1.0"?><osm version="0.6"></osm>', "holds no street"),
    ],
)
def test_files_that_are_no_streets(refuses, data, tmp_path, name, content, sentence):
    path = tmp_path / name
    if content == "data":
        whole = (data / "monaco" / "monaco_2023.osm.pbf").read_bytes()
        content = whole[: len(whole) // 2]
    if content is not None:
        path.write_bytes(content)
    refuses("importstreets", sentence, STREETS=str(path), OUTPUT=OUT)


def test_what_was_there_stays_when_an_import_fails(refuses, read, chain, osm, tmp_path):
    """The layer of yesterday's import is not touched by today's broken file."""
    target = tmp_path / "streets.gpkg"
    chain("importstreets", STREETS=str(osm), OUTPUT=str(target))
    before = target.read_bytes()
    broken = tmp_path / "broken.osm"
    broken.write_text("<osm")
    refuses("importstreets", "cannot be read", STREETS=str(broken), OUTPUT=str(target))
    assert target.read_bytes() == before
