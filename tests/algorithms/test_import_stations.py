"""Stations as towns draw and number them, with results as states publish them."""

import pytest

OUT = "TEMPORARY_OUTPUT"
POLYGONS = "Polygon?crs=EPSG:4326&field=bureau:string&field=registered:double"
RESULTS = "codeinsee;bureau;Inscrits;Votants;Blancs;Nuls;Exprimés;Dupont;Durand\n"
ROWS = ["01001;0001;100;80;1;1;78;40;38", "01001;0002;100;70;0;0;70;30;40"]
WHOLE = RESULTS + "\n".join(ROWS)


@pytest.fixture
def areas(memory, square):
    """Two stations side by side, spelled as a spreadsheet would."""
    return memory(POLYGONS, (square(2, 48), "1001_1", 90), (square(2.001, 48), "1001_2", 95))


def results(tmp_path, text=WHOLE, encoding="utf-8"):
    path = tmp_path / "results.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_results_in_any_encoding_and_separator(chain, read, areas, tmp_path, encoding, separator):
    text = WHOLE.replace(";", separator)
    stations = read(
        chain("importstations", STATIONS=areas, RESULTS=results(tmp_path, text, encoding), OUTPUT=OUT)["OUTPUT"]
    )
    assert stations["station_id"].tolist() == ["01001_1", "01001_2"], "the lost zero is given back"
    assert stations["valid"].tolist() == [78, 70]
    assert stations["votes_DUPONT"].tolist() == [40, 30]
    assert stations["registered"].tolist() == [100, 100], "the results' count, not the layer's"
    assert "2 of 2 stations have results" in chain.log


def test_results_of_a_layer(chain, read, areas, memory, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    table = memory(
        "NoGeometry?field=id_bv:string&field=Inscrits:integer&field=Votants:integer&field=Dupont:integer",
        ("", "01001_0001", 100, 80, 40),
    )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(tmp_path / "results.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(table, path, QgsCoordinateTransformContext(), options)
    stations = read(chain("importstations", STATIONS=areas, RESULTS=path, OUTPUT=OUT)["OUTPUT"])
    assert stations["votes_DUPONT"].iloc[0] == 40
    assert "1 stations have no results: 01001_2" in chain.log


def test_both_sides_of_the_join_are_reported(chain, areas, tmp_path):
    text = RESULTS + "\n".join([ROWS[0], "01001;0009;100;70;0;0;70;30;40"])
    chain("importstations", STATIONS=areas, RESULTS=results(tmp_path, text), OUTPUT=OUT)
    assert "1 of 2 stations have results" in chain.log
    assert "1 stations have no results: 01001_2" in chain.log
    assert "1 results belong to no station: 01001_9" in chain.log


def test_numbers_within_several_communes(chain, read, refuses, memory, square):
    layer = memory(
        "Polygon?crs=EPSG:4326&field=bureau:string&field=insee:string",
        *((square(2 + 0.001 * number, 48), str(number % 2 + 1), f"0100{number // 2}") for number in range(6)),
    )
    refuses("importstations", "the field that holds their commune", STATIONS=layer, OUTPUT=OUT)
    stations = read(chain("importstations", STATIONS=layer, COMMUNE="insee", OUTPUT=OUT)["OUTPUT"])
    assert stations["station_id"].tolist() == [f"0100{commune}_{number}" for commune in range(3) for number in (1, 2)]


def test_several_areas_of_one_station_are_put_together(chain, read, memory, square, tmp_path):
    layer = memory(
        POLYGONS, (square(2, 48), "1001_1", 90), (square(2.001, 48), "1001_2", 95), (square(2.003, 48), "1001_1", 90)
    )
    stations = read(chain("importstations", STATIONS=layer, RESULTS=results(tmp_path), OUTPUT=OUT)["OUTPUT"])
    assert stations["station_id"].tolist() == ["01001_1", "01001_2"]
    assert stations["voted"].sum() == 150, "no vote is counted twice"
    assert "1 stations have several areas, which were put together: 01001_1" in chain.log
    bare = read(chain("importstations", STATIONS=layer, OUTPUT=OUT)["OUTPUT"])
    assert bare["registered"].tolist() == [90, 95]


def test_invalid_and_overlapping_areas_are_mended_and_said(chain, read, memory, square):
    layer = memory(
        POLYGONS,
        ("POLYGON((2 48, 2.001 48.001, 2.001 48, 2 48.001, 2 48))", "1001_1", 1),
        (square(2.002, 48, 0.002), "1001_2", 1),
        (square(2.0035, 48), "1001_3", 1),
    )
    stations = read(chain("importstations", STATIONS=layer, OUTPUT=OUT)["OUTPUT"])
    assert stations.is_valid.all()
    assert "1 invalid polygons were mended" in chain.log
    assert "1 pairs of areas overlap" in chain.log
    metres = stations.to_crs(2154)
    assert metres.area.sum() == pytest.approx(metres.union_all().area, rel=1e-6)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["01001;0001;100;120;1;1;118;60;58", ROWS[1]], "more votes than registered voters .01001_1"),
        (["01001;0001;100;80;1;1;78;-40;38", ROWS[1]], "negative counts .01001_1.*taken as 0"),
        ([*ROWS, ROWS[0]], "stand twice .01001_1"),
    ],
)
def test_odd_counts_are_said(chain, areas, tmp_path, rows, said):
    import re

    chain("importstations", STATIONS=areas, RESULTS=results(tmp_path, RESULTS + "\n".join(rows)), OUTPUT=OUT)
    assert re.search(said, chain.log), chain.log


def test_nan_is_no_vote(chain, read, areas, tmp_path):
    text = RESULTS + "\n".join(["01001;0001;100;80;1;1;78;NaN;38", ROWS[1]])
    stations = read(chain("importstations", STATIONS=areas, RESULTS=results(tmp_path, text), OUTPUT=OUT)["OUTPUT"])
    assert stations["votes_DUPONT"].tolist() == [0, 30]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        (RESULTS, "no row"),
        (RESULTS + ROWS[0] + "\n01001;0002;100\n", "line 3: 3 columns instead of 9"),
        (RESULTS + ROWS[0].replace("100", "many"), "“many” in column Inscrits is no number"),
        (RESULTS + "\n".join(ROWS).replace("01001", "75056"), "No station joins a result"),
        ("a;b\n1;2\n", "no column that names polling stations"),
    ],
)
def test_results_that_cannot_be_used(refuses, areas, tmp_path, text, sentence):
    refuses("importstations", sentence, STATIONS=areas, RESULTS=results(tmp_path, text), OUTPUT=OUT)


def test_areas_that_cannot_be_used(refuses, memory, square, tmp_path, data):
    refuses("importstations", "is empty", STATIONS=memory(POLYGONS), OUTPUT=OUT)
    refuses(
        "importstations",
        "no coordinate reference system",
        STATIONS=memory(POLYGONS.replace("crs=EPSG:4326&", ""), (square(2, 48), "1", 1)),
        OUTPUT=OUT,
    )
    refuses(
        "importstations",
        "No field of the stations looks like their id",
        STATIONS=memory("Polygon?crs=EPSG:4326&field=colour:string", (square(2, 48), "red")),
        OUTPUT=OUT,
    )
    whole = (data / "paris_3e_11e" / "polling_stations_2017.gpkg").read_bytes()
    (tmp_path / "cut.gpkg").write_bytes(whole[:100_000])
    refuses("importstations", "cut short", STATIONS=str(tmp_path / "cut.gpkg"), OUTPUT=OUT)


def test_swapped_coordinates(refuses, memory, square):
    area = memory("Point?crs=EPSG:4326", ("POINT(2 48)",), ("POINT(2.002 48.002)",))
    swapped = memory(POLYGONS, (square(48, 2), "1001_1", 1))
    refuses("importstations", "x and y of things are swapped", STATIONS=swapped, AREA=area, OUTPUT=OUT)
