"""Streets from a web service that answers on this machine: asked once, kept, and every mood of it told."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

OUT = "TEMPORARY_OUTPUT"
EXTENT = "1.999,2.005,47.999,48.003 [EPSG:4326]"


@pytest.fixture
def service(osm):
    """A server that gives `answer` to whoever asks, and keeps what was asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.reply(asked["data"][0])

        def do_GET(self):
            self.reply(self.path)

        def reply(self, asked):
            server.asked.append(asked)
            code, content = server.place if "format=json" in asked else server.answer
            self.send_response(code)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.answer, server.place = [], (200, osm.read_bytes()), (200, b"[]")
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_extent_is_asked_for_once(chain, read, service, tmp_path):
    given = {"EXTENT": EXTENT, "FOLDER": str(tmp_path / "campaign"), "URL": service.url, "OUTPUT": OUT}
    outputs = chain("downloadstreets", **given)
    assert sorted(read(outputs["OUTPUT"])["segment_id"]) == ["1-2", "2-3", "2-4", "4-5"]
    assert "47.999000,1.999000,48.003000,2.005000" in service.asked[0]
    again = chain("downloadstreets", **given)
    assert len(service.asked) == 1
    assert again["FILE"] == outputs["FILE"]
    assert "are used again" in chain.log
    addresses = chain("importaddresses", ADDRESSES=outputs["FILE"], STREETS=outputs["OUTPUT"], OUTPUT=OUT)["OUTPUT"]
    assert read(addresses)["number"].tolist() == [12]


def test_an_extent_in_another_crs(chain, service, tmp_path):
    extent = "222500,223000,6106500,6107000 [EPSG:3857]"
    chain("downloadstreets", EXTENT=extent, FOLDER=str(tmp_path), URL=service.url, CLOSED="-", OUTPUT=OUT)
    assert "(48.000" not in service.asked[0]
    assert "1.998" in service.asked[0]


def test_a_place_by_its_name(chain, read, service, tmp_path):
    service.place = 200, b'[{"boundingbox": ["47.999", "48.003", "1.999", "2.005"]}]'
    outputs = chain(
        "downloadstreets",
        PLACE="Bourg, France",
        FOLDER=str(tmp_path),
        URL=f"{service.url}/api/interpreter",
        GEOCODER=f"{service.url}/search",
        OUTPUT=OUT,
    )
    assert "Bourg" in service.asked[0]
    assert len(read(outputs["OUTPUT"])) == 4


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ((429, b"slow down"), "refused .429"),
        ((200, b"<html>hello</html>"), "did not answer with OpenStreetMap data"),
        ((200, b"<osm></osm>" + b" " * 100 + b"<remark> runtime error: out of memory</remark>"), "gave up"),
    ],
)
def test_moods_of_the_service(refuses, service, tmp_path, answer, sentence):
    service.answer = answer
    refuses("downloadstreets", sentence, EXTENT=EXTENT, FOLDER=str(tmp_path), URL=service.url, OUTPUT=OUT)
    assert [path.name for path in tmp_path.iterdir()] == ["streets.osm"], "a broken answer is not kept"


def test_no_network(refuses, tmp_path):
    refuses(
        "downloadstreets",
        "cannot be reached",
        EXTENT=EXTENT,
        FOLDER=str(tmp_path),
        URL="http://127.0.0.1:9",
        OUTPUT=OUT,
    )


def test_a_service_that_never_answers(refuses, tmp_path):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        refuses(
            "downloadstreets",
            "did not answer within 0.5 s",
            EXTENT=EXTENT,
            FOLDER=str(tmp_path),
            URL=url,
            TIMEOUT=0.5,
            OUTPUT=OUT,
        )


def test_neither_extent_nor_place(refuses, tmp_path):
    refuses("downloadstreets", "Neither an extent nor a place", FOLDER=str(tmp_path), OUTPUT=OUT)


def test_too_large_an_area(refuses, tmp_path):
    refuses("downloadstreets", "too large", EXTENT="0,5,45,50 [EPSG:4326]", FOLDER=str(tmp_path), OUTPUT=OUT)
