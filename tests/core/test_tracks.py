"""Tracks hold the walk, in files that keep to their formats whatever the names are."""

import json
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvass_planner.core import tracks

GPX = "{http://www.topografix.com/GPX/1/1}"
# The order that the GPX 1.1 schema gives to what these elements may hold.
ORDER = {
    "gpx": ["metadata", "wpt", "rte", "trk", "extensions"],
    "metadata": ["name", "desc", "author", "copyright", "link", "time", "keywords", "bounds", "extensions"],
    "wpt": ["ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "link", "sym", "type", "extensions"],
    "trk": ["name", "cmt", "desc", "src", "link", "number", "type", "extensions", "trkseg"],
    "trkseg": ["trkpt", "extensions"],
    "trkpt": ["ele", "time", "name", "extensions"],
}


def _track(name="Team 1", texts=("Rue Haute",)):
    line = np.array([[2.35, 48.86], [2.351, 48.861], [2.352, 48.8605], [2.35, 48.86]])
    points = pd.DataFrame(
        [(2.35 + index / 1000, 48.86, f"{index} {text}", text) for index, text in enumerate(texts, start=1)],
        columns=["longitude", "latitude", "name", "text"],
    )
    return tracks.Track(name, line, points, "#0055a4")


def _check_gpx(element):
    """Hold `element` to the rules of the GPX 1.1 schema."""
    name = element.tag.removeprefix(GPX)
    if name in ORDER:
        found = [child.tag.removeprefix(GPX) for child in element]
        assert set(found) <= set(ORDER[name])
        assert found == sorted(found, key=ORDER[name].index)
        for child in element:
            _check_gpx(child)
    elif name == "extensions":
        assert not any(child.tag.startswith(GPX) for child in element)
    else:
        assert len(element) == 0
    if name in ("wpt", "trkpt"):
        assert set(element.attrib) == {"lat", "lon"}
        assert -90 <= float(element.get("lat")) <= 90
        assert -180 <= float(element.get("lon")) < 180


@given(st.text(), st.lists(st.text(), max_size=4))
def test_gpx_keeps_to_its_schema_whatever_the_names(name, texts):
    root = ElementTree.fromstring(tracks.gpx(_track(name, texts)))
    assert root.tag == GPX + "gpx"
    assert root.get("version") == "1.1"
    assert root.get("creator")
    _check_gpx(root)
    assert len(root.findall(GPX + "wpt")) == len(texts)


def test_gpx_holds_the_walk_and_the_rows_in_order():
    track = _track(texts=("Rue Haute", "Rue <Basse> & Cie"))
    root = ElementTree.fromstring(tracks.gpx(track))
    line = [(float(p.get("lon")), float(p.get("lat"))) for p in root.iter(GPX + "trkpt")]
    assert np.array(line) == pytest.approx(track.line, abs=1e-6)
    assert [p.findtext(GPX + "name") for p in root.iter(GPX + "wpt")] == ["1 Rue Haute", "2 Rue <Basse> & Cie"]
    assert root.find(".//{https://osmand.net}show_arrows").text == "true"
    assert root.find(".//{https://osmand.net}color").text == "#0055a4"


@given(st.text(), st.lists(st.text(), max_size=4))
def test_kml_is_whole_whatever_the_names(name, texts):
    root = ElementTree.fromstring(tracks.kml(_track(name, texts)))
    assert len(list(root.iter("{http://www.opengis.net/kml/2.2}Placemark"))) == len(texts) + 1


def test_kml_writes_colours_backwards_and_longitude_first():
    text = tracks.kml(_track())
    assert "ffa45500" in text
    assert "2.350000,48.860000 2.351000,48.861000" in text


def test_geojson_holds_the_walk_and_the_rows():
    features = json.loads(tracks.geojson(_track(name="=cmd()", texts=("a", "b"))))["features"]
    assert [feature["geometry"]["type"] for feature in features] == ["LineString", "Point", "Point"]
    assert features[0]["geometry"]["coordinates"][0] == [2.35, 48.86]
    assert features[0]["properties"]["name"] == "=cmd()"
