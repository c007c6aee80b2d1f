"""Files and layers that cannot be used, each with its sentence; zip files that are not to be trusted."""

import shutil
import struct
import zipfile

import pytest


@pytest.fixture
def sources(planner):
    from planner.canvass_planner.layers import sources

    return sources


@pytest.fixture
def context(planner):
    from qgis.core import QgsProcessingContext, QgsProject

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.fixture
def refused(planner):
    from planner.canvass_planner.core.errors import CampaignError

    return CampaignError


def zipped(path, **files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return path


@pytest.fixture
def geopackage(planner, tmp_path):
    from planner.canvass_planner.layers import geopackage
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=id:integer", "points", "memory")
    features = []
    for number in range(500):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({number / 100} 45)"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    path = tmp_path / "points.gpkg"
    geopackage.write(path, {"points": layer, "others": layer})
    return path


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none.gpkg", None, "There is no file"),
        ("empty.gpkg", b"", "is empty"),
        ("folder.gpkg", "folder", "is a folder"),
        ("text.gpkg", b"this is no geopackage at all", "cannot be read as a layer"),
    ],
)
def test_files_that_are_none(sources, context, refused, tmp_path, name, content, sentence):
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    with pytest.raises(refused, match=sentence):
        sources.locate(str(path), context)


def test_a_geopackage_cut_short(sources, context, refused, geopackage):
    whole = geopackage.read_bytes()
    assert sources.locate(f"{geopackage}|layername=others", context).featureCount() == 500
    cut = geopackage.with_name("cut.gpkg")
    cut.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(refused, match="cut short"):
        sources.locate(f"{cut}|layername=others", context)


def test_a_layer_that_the_file_lacks_is_named(sources, context, refused, geopackage):
    with pytest.raises(refused, match=r"no layer other; its layers are: (points, others|others, points)"):
        sources.locate(f"{geopackage}|layername=other", context)


def test_a_shapefile_cut_short(sources, refused, tmp_path):
    path = tmp_path / "cut.shp"
    path.write_bytes(struct.pack(">i", 9994) + bytes(20) + struct.pack(">i", 500) + bytes(500))
    with pytest.raises(refused, match="cut short"):
        sources.check_file(path)


def test_the_file_of_a_zip(sources, context, tmp_path):
    path = zipped(tmp_path / "cells.zip", **{"data__cells.csv": "a,b\n1,2\n", "data__licence.txt": "Free."})
    found = sources.locate(str(path), context, sources.TEXT)
    assert found.name == "cells.csv"
    assert found.read_text() == "a,b\n1,2\n"
    assert sources.locate(str(path), context, sources.TEXT) == found, "the same file is unpacked once"


def test_the_layer_of_a_zip_with_what_belongs_to_it(sources, context, geopackage, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    layer = sources.locate(f"{geopackage}|layername=points", context)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    QgsVectorFileWriter.writeAsVectorFormatV2(
        layer, str(tmp_path / "points.shp"), QgsCoordinateTransformContext(), options
    )
    with zipfile.ZipFile(tmp_path / "points.zip", "w") as archive:
        for part in tmp_path.glob("points.*"):
            if part.suffix in (".shp", ".shx", ".dbf", ".prj", ".cpg"):
                archive.write(part, part.name)
    found = sources.locate(str(tmp_path / "points.zip"), context)
    assert found.featureCount() == 500
    assert found.crs().authid() == "EPSG:4326"
    assert "id" in found.fields().names()


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "..\\evil.csv", "C:/evil.csv"])
def test_a_zip_that_climbs_out_of_its_folder(sources, refused, tmp_path, name):
    inside = tmp_path / "inside"
    inside.mkdir()
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("good.csv", "a,b\n1,2\n")
        archive.writestr(name, "a,b\n1,2\n")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(refused, match="not to be trusted"):
        sources.unpacked(tmp_path / "evil.zip", inside, sources.TEXT)
    assert sorted(tmp_path.rglob("*")) == before, "something was unpacked"


def test_a_zip_larger_than_the_disk_has_space(sources, refused, tmp_path):
    """As many parts as it takes say that they have four gigabytes each, without having them."""
    claimed = 0xFFFFFFFE
    parts = {f"large.p{number}": "a" for number in range(shutil.disk_usage(tmp_path).free // claimed + 1)}
    path = zipped(tmp_path / "large.zip", **{"large.csv": "a", **parts})
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 24 : at + 28] = struct.pack("<I", claimed)
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)
    with pytest.raises(refused, match="MB are free"):
        sources.unpacked(path, tmp_path, sources.TEXT)
    assert [file.name for file in tmp_path.iterdir()] == ["large.zip"]


def test_a_zip_of_several_tables_asks_which(sources, refused, tmp_path):
    path = zipped(tmp_path / "two.zip", **{"met.csv": "a", "reun.csv": "a"})
    with pytest.raises(refused, match="choose one of met.csv, reun.csv"):
        sources.unpacked(path, tmp_path, sources.TEXT)


def test_a_zip_without_a_table(sources, refused, tmp_path):
    path = zipped(tmp_path / "other.zip", **{"cells.7z": "a"})
    with pytest.raises(refused, match=r"no table or layer, only cells\.7z"):
        sources.unpacked(path, tmp_path, sources.TEXT)


def test_a_damaged_zip(sources, refused, tmp_path):
    path = zipped(tmp_path / "cut.zip", **{"cells.csv": "a,b\n" * 10_000})
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(refused, match="cannot be unpacked"):
        sources.unpacked(path, tmp_path, sources.TEXT)
