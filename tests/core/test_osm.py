"""OpenStreetMap files: what they hold is read, whatever is missing; the service is asked once, and its moods told."""

import bz2
import contextlib
import gzip
import http.server
import json
import threading
import time
import urllib.parse
from pathlib import Path

import numpy as np
import pytest

from canvass_planner.core import osm, streets
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress

DATA = Path(__file__).resolve().parents[2] / "../shared/data"
shared = pytest.mark.skipif(not DATA.exists(), reason="the shared data is not here")

VILLAGE = """<?xml version="1.0"?><osm version="0.6">
<node id="1" version="1" lon="2.000" lat="48.000"/>
<node id="2" version="1" lon="2.001" lat="48.000"/>
<node id="3" version="1" lon="2.002" lat="48.000"/>
<node id="11" version="1" lon="2.0002" lat="48.0001">
  <tag k="addr:housenumber" v="2"/><tag k="addr:street" v="Rue A"/></node>
<node id="12" version="1" lon="2.0010" lat="48.0001"><tag k="addr:housenumber" v="10"/></node>
<node id="13" version="1" lon="2.0015" lat="48.0001"><tag k="addr:housenumber" v="7"/></node>
<node id="21" version="1" lon="2.0000" lat="48.0010"/>
<node id="22" version="1" lon="2.0010" lat="48.0010"/>
<node id="23" version="1" lon="2.0010" lat="48.0020"/>
<way id="100" version="1"><nd ref="1"/><nd ref="2"/><nd ref="99"/><nd ref="3"/><nd ref="2"/>
  <tag k="highway" v="residential"/><tag k="name" v="Rue A"/></way>
<way id="101" version="1"><nd ref="11"/><nd ref="12"/><tag k="addr:interpolation" v="even"/></way>
<way id="102" version="1"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="21"/>
  <tag k="building" v="apartments"/><tag k="building:levels" v="4,5"/><tag k="building:flats" v="12"/>
  <tag k="addr:housenumber" v="5"/><tag k="addr:place" v="Le Bourg"/></way>
<relation id="5" version="1"><member type="node" ref="13" role="house"/><tag k="type" v="associatedStreet"/>
  <tag k="name" v="Rue B"/></relation>
</osm>"""


@pytest.fixture
def village(tmp_path):
    path = tmp_path / "village.osm"
    path.write_text(VILLAGE)
    return path


def test_ways_are_cut_where_nodes_are_missing(village):
    ways = osm.read_ways(village, ["highway"])
    assert [way.nodes.tolist() for way in ways] == [[1, 2], [3, 2]]
    assert ways[0].tags == {"highway": "residential", "name": "Rue A"}
    assert np.allclose(ways[0].lonlat, [[2, 48], [2.001, 48]])


def test_bounds_clip(village):
    ways = osm.read_ways(village, ["highway"], bounds=(1.9, 47.9, 2.0015, 48.1))
    assert [way.nodes.tolist() for way in ways] == [[1, 2]]


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress)])
def test_compressed_files(village, suffix, pack):
    packed = village.with_suffix(f".osm{suffix}")
    packed.write_bytes(pack(village.read_bytes()))
    assert [way.id for way in osm.read_ways(packed, ["highway"])] == [100, 100]


def test_houses_of_every_kind(village):
    addresses, buildings = osm.read_houses(village)
    assert dict(zip(addresses["address_id"], addresses["housenumber"], strict=True)) == {
        "n11": "2", "n12": "10", "n13": "7", "w102": "5", "w101-4": "4", "w101-6": "6", "w101-8": "8",
    }  # fmt: skip
    table = addresses.set_index("address_id")
    assert table["street"][["n11", "w101-4", "w101-8"]].tolist() == ["Rue A"] * 3
    assert table["street"][["n12", "n13", "w102"]].tolist() == ["", "Rue B", "Le Bourg"]
    assert table.geometry["w101-6"].x == pytest.approx(2.0006)
    assert buildings[["building_id", "use", "levels", "dwellings"]].to_numpy().tolist() == [
        ["w102", "apartments", 4.5, 12.0]
    ]


@shared
def test_monaco_has_its_house_numbers():
    addresses, buildings = osm.read_houses(DATA / "monaco/monaco_2023.osm.pbf")
    assert len(addresses) == 340
    assert len(buildings) > 1250


class Service(http.server.BaseHTTPRequestHandler):
    """Answers like Overpass and Nominatim, or misbehaves as the path says."""

    asked: list[str] = []

    def do_POST(self):  # noqa: N802
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.asked.append(urllib.parse.parse_qs(body)["data"][0])
        if self.path.startswith("/slow"):
            time.sleep(3)
        if self.path.startswith("/busy"):
            self.send_error(429)
            return
        content = {"/api": VILLAGE, "/html": "<html>Hello</html>"}.get(self.path.removesuffix("/interpreter"), "")
        if self.path.startswith("/full"):
            content = "<osm><remark> runtime error: Query timed out </remark></osm>"
        self._answer(content)

    def do_GET(self):  # noqa: N802
        name = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query)["q"][0]
        known = [{"boundingbox": ["48.0", "48.1", "2.0", "2.1"]}] if name == "Bourg" else []
        self._answer("oops" if self.path.startswith("/html") else json.dumps(known))

    def _answer(self, content):
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):  # who asked gave up
            self.wfile.write(content.encode())

    def log_message(self, *args):
        pass


@pytest.fixture
def service():
    Service.asked = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


BOUNDS = (2.0, 48.0, 2.01, 48.01)


def test_download_once_and_read(service, tmp_path):
    said = []
    path = osm.download(BOUNDS, tmp_path / "cache", f"{service}/api")
    assert "(48.000000,2.000000,48.010000,2.010000)" in Service.asked[0]
    assert streets.read_osm(path)["name"].tolist() == ["Rue A"]
    again = osm.download(BOUNDS, tmp_path / "cache", f"{service}/api/interpreter", progress=Progress(note=said.append))
    assert again == path
    assert len(Service.asked) == 1
    assert str(path) in said[0]
    osm.download((2.0, 48.0, 2.02, 48.01), tmp_path / "cache", f"{service}/api")
    assert len(Service.asked) == 2


@pytest.mark.parametrize(
    ("where", "words"),
    [("/busy", "refused .429"), ("/html", "not answer with Open"), ("/full", "gave up"), ("/slow", "within 1 s")],
)
def test_a_service_in_a_mood_leaves_no_file(service, tmp_path, where, words):
    with pytest.raises(CampaignError, match=words) as error:
        osm.download(BOUNDS, tmp_path, service + where, timeout=1)
    assert service in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_without_network(tmp_path):
    with pytest.raises(CampaignError, match="check the network"):
        osm.download(BOUNDS, tmp_path, "http://127.0.0.1:9/api", timeout=2)


def test_cancelling_a_download_does_not_wait(service, tmp_path):
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        osm.download(BOUNDS, tmp_path, f"{service}/slow", progress=Progress(cancelled=lambda: True))
    assert time.monotonic() - begin < 2


def test_impossible_areas_are_refused(tmp_path):
    with pytest.raises(CampaignError, match="no area"):
        osm.download((48.0, 2.0, 47.0, 3.0), tmp_path)
    with pytest.raises(CampaignError, match="too large"):
        osm.download((0.0, 40.0, 5.0, 45.0), tmp_path)


def test_a_folder_that_cannot_be_written(service, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CampaignError, match="cannot be written"):
        osm.download(BOUNDS, tmp_path / "file" / "cache", f"{service}/api")


def test_places(service):
    assert osm.place_bounds("Bourg", f"{service}/search") == (2.0, 48.0, 2.1, 48.1)
    with pytest.raises(CampaignError, match="“Nowhere”"):
        osm.place_bounds("Nowhere", f"{service}/search")
    with pytest.raises(CampaignError, match="did not answer with a place"):
        osm.place_bounds("Bourg", f"{service}/html")
