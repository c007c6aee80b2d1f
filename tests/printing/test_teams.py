"""A file for each team: safe names, codes that lead to the start, tracks that are the walk, maps that know where."""

import re
import subprocess
import zipfile
from contextlib import contextmanager
from xml.etree import ElementTree

import numpy as np
import pytest

GPX = "{http://www.topografix.com/GPX/1/1}"
NAMES = ["Équipe-Nord", "cmd-1-1", "x"]


def _walks(town):
    """Return each loop's walk as longitudes and latitudes."""
    walks = {}
    for feature in sorted(town["steps"].getFeatures(), key=lambda step: (step["loop_id"], step["step"])):
        line = [(point.x(), point.y()) for point in feature.geometry().asPolyline()]
        walks.setdefault(feature["loop_id"], []).extend(line)
    return [np.array(walk) for walk in walks.values()]


def test_a_file_a_team_under_a_name_that_does_no_harm(printing, town, tmp_path):
    folder = tmp_path / "packets"
    folder.mkdir()
    paths = printing.print_teams(town, folder, parts=("overview", "map"))
    assert [path.name for path in paths] == ["coordinator.pdf", *(f"{name}.pdf" for name in NAMES)]
    assert sorted(folder.iterdir()) == sorted(paths)
    assert [path.name for path in tmp_path.iterdir()] == ["packets"]


def test_pages_as_pictures_and_drawings(printing, town, tmp_path):
    pictures = printing.print_teams(town, tmp_path, "png", parts=("map",))
    drawings = printing.print_teams(town, tmp_path, "svg", parts=("map",))
    assert [path.name for path in pictures] == [f"{name}-01.png" for name in NAMES]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)
    assert "Équipe Nord" in drawings[0].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("link", "paper", "landscape"),
    [("", "A4", False), ("", "A4", True), ("", "Letter", False), ("", "Letter", True)]
    + [("https://example.org/{team}", "A4", False)],
)
def test_the_code_decodes_to_the_start_or_to_the_link(printing, town, tmp_path, link, paper, landscape):
    cv2 = pytest.importorskip("cv2", reason="opencv-python-headless, which reads QR codes, is not installed")
    printing.print_teams(town, tmp_path, parts=("cover", "map"), link=link, paper=paper, landscape=landscape)
    for name, walk in zip(NAMES, _walks(town), strict=True):
        subprocess.run(["pdftoppm", "-r", "150", "-png", tmp_path / f"{name}.pdf", tmp_path / name], check=True)
        pictures = sorted(tmp_path.glob(f"{name}-*.png"))
        assert len(pictures) == 2
        for picture in pictures:
            # OpenCV cannot read a path with accents everywhere: decode from memory.
            data = np.frombuffer(picture.read_bytes(), np.uint8)
            text, _points, _code = cv2.QRCodeDetectorAruco().detectAndDecode(cv2.imdecode(data, cv2.IMREAD_COLOR))
            if link:
                assert text.startswith("https://example.org/")
                continue
            latitude, longitude = map(float, re.fullmatch(r"geo:([\d.-]+),([\d.-]+)", text).groups())
            assert (longitude, latitude) == pytest.approx(tuple(walk[0]), abs=2e-6)


def test_tracks_keep_to_their_schemas(printing, town, schemas, tmp_path):
    etree = pytest.importorskip("lxml.etree")
    for path in printing.write_tracks(town, tmp_path, ("gpx", "kml")):
        schemas[path.suffix.removeprefix(".")].assertValid(etree.parse(path))


def test_tracks_are_the_walk(printing, town, tmp_path):
    paths = printing.write_tracks(town, tmp_path, ("gpx", "kml", "geojson"))
    assert [path.name for path in paths[:3]] == ["Équipe-Nord.gpx", "Équipe-Nord.kml", "Équipe-Nord.geojson"]
    for path, walk in zip(paths[::3], _walks(town), strict=True):
        root = ElementTree.parse(path).getroot()
        line = np.array([(float(p.get("lon")), float(p.get("lat"))) for p in root.iter(GPX + "trkpt")])
        distinct = walk[np.concatenate([[True], (np.abs(np.diff(walk, axis=0)) > 1e-9).any(axis=1)])]
        assert line == pytest.approx(distinct, abs=2e-6)
        numbers = [point.findtext(GPX + "name").split()[0] for point in root.iter(GPX + "wpt")]
        assert [int(number.split("-")[0]) for number in numbers] == sorted(int(n.split("-")[0]) for n in numbers)
        assert numbers[0].split("-")[0] == "1"


def test_an_archive_holds_every_file(printing, town, tmp_path):
    paths = printing.write_tracks(town, tmp_path, ("gpx", "geojson"))
    printing.write_archive(paths, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [path.name for path in paths]


def test_a_georeferenced_map_knows_its_place(printing, town, tmp_path):
    from osgeo import gdal

    (path, *_others) = printing.print_teams(town, tmp_path, "geopdf")
    known = gdal.Open(str(path))
    assert "UTM zone 31N" in known.GetProjection() or "UTM zone 31N" in known.GetGCPProjection()


def test_a_format_that_is_none_is_refused(printing, town, tmp_path):
    with pytest.raises(printing.CampaignError, match="docx"):
        printing.print_teams(town, tmp_path, "docx")
    with pytest.raises(printing.CampaignError, match="shp"):
        printing.write_tracks(town, tmp_path, ("shp",))


@pytest.fixture
def full_disk():
    """A real limit on the size of files: what is written beyond 4 kB meets an error, as on a full disk."""
    resource = pytest.importorskip("resource", reason="this system has no limit on the size of files")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    @contextmanager
    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full


@pytest.mark.parametrize("ending", ["pdf", "png", "svg", "geopdf", "gpx", "zip"])
def test_a_disk_that_fills_up_leaves_the_earlier_file(printing, town, tmp_path, full_disk, ending):
    def write():
        if ending == "zip":
            printing.write_archive([noise], tmp_path / "all.zip")
        elif ending == "gpx":
            printing.write_tracks(town, tmp_path, ("gpx",))
        else:
            printing.print_teams(town, tmp_path, ending, parts=("map",))

    noise = tmp_path / "noise"
    noise.write_bytes(np.random.default_rng(1).bytes(9_000))
    write()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert len(before) == (2 if ending == "zip" else 4)
    with full_disk(), pytest.raises(printing.CampaignError, match="room on the disk"):
        write()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_all_packets_on_a_disk_that_fills_up(printing, town, tmp_path, full_disk):
    path = tmp_path / "packets.pdf"
    path.write_bytes(b"earlier")
    with full_disk(), pytest.raises(printing.CampaignError, match="packets.pdf"):
        printing.print_packets(town, path)
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_replaced_gives_a_sentence(printing, town, tmp_path):
    (tmp_path / "packets.pdf").mkdir()
    with pytest.raises(printing.CampaignError, match="close it"):
        printing.print_packets(town, tmp_path / "packets.pdf", parts=("map",))
    assert [path.name for path in tmp_path.iterdir()] == ["packets.pdf"]
