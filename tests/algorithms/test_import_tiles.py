"""Census cells of every edition, CSV, GeoPackage, shapefile and bare table, clipped to an area."""

import zipfile

import pytest

OUT = "TEMPORARY_OUTPUT"
BANDS = ("18_24", "25_39", "40_54", "55_64", "65_79", "80p")
# id column, flag, spelling
EDITIONS = {
    "2015": ("IdINSPIRE", "I_est_cr", str.capitalize),
    "2017": ("Idcar_200m", "I_est_200", str.capitalize),
    "2019": ("idcar_200m", "i_est_200", str.lower),
    "2021": ("idcar_200m", "i_est_200", str.lower),
}


def table(edition, crs=3035, north=2889200, east=3760400, separator=",", count=3):
    """Return a small grid as INSEE writes it: a row of cells from west to east."""
    key, flag, spell = EDITIONS[edition]
    bands = [spell(f"ind_{band}") for band in BANDS]
    lines = [separator.join([key, flag, spell("ind"), spell("men"), *bands])]
    for number in range(count):
        cell = f"CRS{crs}RES200mN{north}E{east + 200 * number}"
        lines.append(separator.join([cell, str(int(number == 1)), "20", "10.5", *["2"] * 6]))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition(chain, read, tmp_path, edition):
    path = tmp_path / f"Filosofi{edition}_carreaux_200m_met.csv"
    path.write_text(table(edition))
    tiles = read(chain("importtiles", TILES=str(path), OUTPUT=OUT)["OUTPUT"])
    assert tiles["households"].tolist() == [10.5] * 3
    assert tiles["adults"].tolist() == [12] * 3
    assert tiles["imputed"].tolist() == [False, True, False]
    assert tiles.to_crs(3035).area.tolist() == pytest.approx([40_000] * 3, rel=1e-6)
    assert "1 tiles are imputed" in chain.log


@pytest.mark.parametrize(
    ("crs", "north", "east", "west", "south"),
    [(5490, 1620000, 710000, -61.05, 14.65), (2975, 7660000, 340000, 55.46, -21.16)],
)
def test_martinique_and_reunion(chain, read, tmp_path, crs, north, east, west, south):
    path = tmp_path / "cells.csv"
    path.write_text(table("2021", crs, north, east))
    tiles = read(chain("importtiles", TILES=str(path), OUTPUT=OUT)["OUTPUT"])
    centre = tiles.geometry.iloc[0].centroid
    assert abs(centre.x - west) < 0.1
    assert abs(centre.y - south) < 0.1


@pytest.mark.parametrize(
    ("separator", "encoding"), [(";", "utf-8"), ("\t", "utf-8-sig"), (",", "cp1252"), (";", "utf-16")]
)
def test_other_separators_encodings_and_a_byte_order_mark(chain, read, tmp_path, separator, encoding):
    path = tmp_path / "cells.csv"
    path.write_bytes(table("2021", separator=separator).encode(encoding))
    assert len(read(chain("importtiles", TILES=str(path), OUTPUT=OUT)["OUTPUT"])) == 3


def test_the_zip_that_is_downloaded(chain, read, tmp_path):
    with zipfile.ZipFile(tmp_path / "cells.zip", "w") as archive:
        archive.writestr("Filosofi2021/cells_met.csv", table("2021"))
        archive.writestr("Filosofi2021/lisez_moi.txt", "Documentation")
    assert len(read(chain("importtiles", TILES=str(tmp_path / "cells.zip"), OUTPUT=OUT)["OUTPUT"])) == 3


def cells(memory, edition="2019", uri="Polygon?crs=EPSG:2154"):
    """Return the grid as a layer whose shapes are in another CRS than its ids name, as some editions ship it."""
    lines = [line.split(",") for line in table(edition).splitlines()]
    fields = "".join(f"&field={name}:{'string' if name.lower().startswith('id') else 'double'}" for name in lines[0])
    shapes = [
        f"POLYGON(({x} 6858000,{x + 200} 6858000,{x + 200} 6858200,{x} 6858200,{x} 6858000))"
        for x in (652000, 652200, 652400)
    ]
    rows = [[row[0], *map(float, row[1:])] for row in lines[1:]]
    bare = uri.startswith("NoGeometry")
    return memory(uri + fields, *(("" if bare else shape, *row) for shape, row in zip(shapes, rows, strict=True)))


@pytest.mark.parametrize("driver", ["GPKG", "ESRI Shapefile", "table"])
def test_layers_of_other_formats(chain, read, memory, tmp_path, driver):
    """Squares come from the ids, whatever shapes the layer has, or none."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    if driver == "table":
        layer = cells(memory, uri="NoGeometry?")
    else:
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        path = str(tmp_path / ("cells.gpkg" if driver == "GPKG" else "cells.shp"))
        QgsVectorFileWriter.writeAsVectorFormatV3(cells(memory), path, QgsCoordinateTransformContext(), options)
        layer = path
    tiles = read(chain("importtiles", TILES=layer, OUTPUT=OUT)["OUTPUT"])
    west, south, *_ = tiles.to_crs(3035).total_bounds
    assert (round(west), round(south)) == (3760400, 2889200)
    assert tiles["households"].sum() == pytest.approx(31.5)


def test_only_the_tiles_of_an_area(chain, read, memory, tmp_path):
    """A polygon clips by its shape, lines by their extent; where there is no tile, a sentence says so."""
    path = tmp_path / "cells.csv"
    path.write_text(table("2021"))
    whole = read(chain("importtiles", TILES=str(path), OUTPUT=OUT)["OUTPUT"])
    first = whole.geometry.iloc[0].centroid.buffer(1e-5)
    last = whole.geometry.iloc[2].centroid.buffer(1e-5)
    outline = memory("Polygon?crs=EPSG:4326", (first.wkt,), (last.wkt,))
    found = read(chain("importtiles", TILES=str(path), AREA=outline, OUTPUT=OUT)["OUTPUT"])
    assert found["tile_id"].tolist() == whole["tile_id"].iloc[[0, 2]].tolist()
    points = memory("Point?crs=EPSG:4326", (first.centroid.wkt,), (last.centroid.wkt,))
    assert len(read(chain("importtiles", TILES=str(path), AREA=points, OUTPUT=OUT)["OUTPUT"])) == 3


def test_an_area_elsewhere(refuses, memory, tmp_path, square):
    path = tmp_path / "cells.csv"
    path.write_text(table("2021"))
    refuses(
        "importtiles",
        "No tile of .* touches",
        TILES=str(path),
        AREA=memory("Polygon?crs=EPSG:4326", (square(7, 43),)),
        OUTPUT=OUT,
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "is empty"),
        (table("2021").splitlines()[0], "no row"),
        (table("2021") + "CRS3035RES200mN2889200E3761400,0\n", "line 5: the row ends too early"),
        ("a,b\n1,2\n", "no column with census cell ids"),
        (table("2021").replace("CRS3035RES200mN2889200E3760400", "1"), "is no census cell id"),
        (table("2021", count=1) + table("2021", 2154, count=1).splitlines()[1] + "\n", "mixes grids"),
    ],
)
def test_files_that_are_no_grid(refuses, tmp_path, content, sentence):
    path = tmp_path / "cells.csv"
    path.write_text(content)
    refuses("importtiles", sentence, TILES=str(path), OUTPUT=OUT)


def test_negative_and_missing_counts_are_said(chain, read, tmp_path):
    path = tmp_path / "cells.csv"
    lines = table("2021").splitlines()
    lines[1] = lines[1].replace("10.5", "-4")
    lines[2] = lines[2].replace("10.5", "")
    path.write_text("\n".join(lines))
    tiles = read(chain("importtiles", TILES=str(path), OUTPUT=OUT)["OUTPUT"])
    assert tiles["households"].tolist() == [0, 0, 10.5]
    assert "2 tiles have negative or missing households, taken as 0" in chain.log


def test_other_layers_are_sent_to_the_mapping(refuses, memory, square):
    refuses(
        "importtiles",
        "Map fields",
        TILES=memory("Polygon?crs=EPSG:4326&field=POP20:double", (square(2, 48), 5)),
        OUTPUT=OUT,
    )


def test_a_disk_that_fills_up_while_writing(refuses, tmp_path, data):
    """QGIS itself says nothing then: the file is there, without its layer."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        refuses(
            "importtiles",
            "could not be written whole: 0 of 2994 features",
            TILES=str(data / "corsica" / "filosofi2015_1km.gpkg"),
            OUTPUT=str(tmp_path / "tiles.gpkg"),
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_too_little_space_leaves_what_was_there(refuses, chain, planner, tmp_path, monkeypatch):
    from types import SimpleNamespace

    from planner.canvass_planner.layers import tables

    path = tmp_path / "cells.csv"
    path.write_text(table("2021"))
    target = tmp_path / "tiles.gpkg"
    chain("importtiles", TILES=str(path), OUTPUT=str(target))
    before = target.read_bytes()
    monkeypatch.setattr(tables.shutil, "disk_usage", lambda folder: SimpleNamespace(free=100))
    refuses("importtiles", "make space, or choose another", TILES=str(path), OUTPUT=str(target))
    assert target.read_bytes() == before
