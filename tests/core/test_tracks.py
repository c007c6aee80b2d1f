"""Tracks hold the walk, in files that keep to their formats whatever the names are."""

import json
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from canvass_planner.core import tracks

GPX = "{http://www.topografix.com/GPX/1/1}"


def _track(name="Team 1", texts=("Rue Haute",)):
    line = np.array([[2.35, 48.86], [2.351, 48.861], [2.352, 48.8605], [2.35, 48.86]])
    points = pd.DataFrame(
        [(2.35 + index / 1000, 48.86, f"{index} {text}", text) for index, text in enumerate(texts, start=1)],
        columns=["longitude", "latitude", "name", "text"],
    )
    return tracks.Track(name, line, points, "#0055a4")


@given(st.text(), st.lists(st.text(), max_size=4))
def test_tracks_keep_to_their_schemas_whatever_the_names(schemas, name, texts):
    for ending, written in (("gpx", tracks.gpx), ("kml", tracks.kml)):
        root = etree.fromstring(written(_track(name, texts)).encode())
        schemas[ending].assertValid(root)
    assert len(root.findall(".//{*}Point")) == len(texts)


def test_the_schema_refuses_what_is_no_track(schemas):
    wrong = tracks.gpx(_track()).replace('lat="48.86', 'lat="148.86')
    assert not schemas["gpx"].validate(etree.fromstring(wrong.encode()))


def test_gpx_holds_the_walk_and_the_rows_in_order():
    track = _track(texts=("Rue Haute", "Rue <Basse> & Cie"))
    root = ElementTree.fromstring(tracks.gpx(track))
    line = [(float(p.get("lon")), float(p.get("lat"))) for p in root.iter(GPX + "trkpt")]
    assert np.array(line) == pytest.approx(track.line, abs=1e-6)
    assert [p.findtext(GPX + "name") for p in root.iter(GPX + "wpt")] == ["1 Rue Haute", "2 Rue <Basse> & Cie"]
    assert root.find(".//{https://osmand.net}show_arrows").text == "true"
    assert root.find(".//{https://osmand.net}color").text == "#0055a4"


def test_kml_writes_colours_backwards_and_longitude_first():
    text = tracks.kml(_track())
    assert "ffa45500" in text
    assert "2.350000,48.860000 2.351000,48.861000" in text


def test_geojson_holds_the_walk_and_the_rows():
    features = json.loads(tracks.geojson(_track(name="=cmd()", texts=("a", "b"))))["features"]
    assert [feature["geometry"]["type"] for feature in features] == ["LineString", "Point", "Point"]
    assert features[0]["geometry"]["coordinates"][0] == [2.35, 48.86]
    assert features[0]["properties"]["name"] == "=cmd()"
