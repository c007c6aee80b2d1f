"""House numbers of files and layers, each on the segment of its street."""

import gzip

import pytest

OUT = "TEMPORARY_OUTPUT"
BAN = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat\n"


@pytest.fixture
def streets(chain, osm):
    return chain("importstreets", STREETS=str(osm), OUTPUT=OUT)["OUTPUT"]


def test_the_address_base(chain, read, streets, tmp_path):
    rows = [
        "01001_1_00012_bis;;12;bis;Rue Haute;;;;;;2.001;48.0001",
        "01001_1_00013;;13;;Rue Haute;;;;;;2.0011;47.9999",
        "01001_2_00001;;1;;Rue Basse;;;;;;2.0035;48.0003",
        "75056_2_00001;;1;;Rue Haute;;;;;;2.35;48.85",
    ]
    path = tmp_path / "adresses-01.csv.gz"
    path.write_bytes(gzip.compress((BAN + "\n".join(rows)).encode()))
    table = read(chain("importaddresses", ADDRESSES=str(path), STREETS=streets, OUTPUT=OUT)["OUTPUT"])
    assert table["address_id"].tolist() == ["01001_1_00012_bis", "01001_1_00013", "01001_2_00001"]
    assert table["segment_id"].tolist() == ["1-2", "1-2", "2-3"]
    assert table["number"].tolist() == [12, 13, 1]
    assert table["suffix"].tolist() == ["bis", "", ""]
    assert table["side"].tolist() == ["left", "right", "left"]
    assert table["offset_m"].iloc[0] == pytest.approx(74.5, abs=1)
    assert "2 on a street of their own name, 1 on the nearest" in chain.log


def test_a_layer_with_its_own_fields(chain, read, streets, memory):
    layer = memory(
        "Point?crs=EPSG:4326&field=number:string&field=hausnr:string&field=strasse:string&field=wohnungen:integer",
        ("POINT(2.001 48.0001)", "not this", "7;9", "Rue Haute", 6),
    )
    table = read(
        chain(
            "importaddresses",
            ADDRESSES=layer,
            STREETS=streets,
            NUMBER="hausnr",
            STREET="strasse",
            DWELLINGS="wohnungen",
            OUTPUT=OUT,
        )["OUTPUT"]
    )
    assert table["number"].tolist() == [7, 9]
    assert table["doors"].tolist() == [3, 3]
    assert table["segment_id"].tolist() == ["1-2", "1-2"]


def test_a_text_file_with_its_own_columns(chain, read, streets, tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("hausnr,strasse,lon,lat\n7,Rue Haute,2.001,48.0001\n")
    table = read(
        chain("importaddresses", ADDRESSES=str(path), STREETS=streets, NUMBER="hausnr", STREET="strasse", OUTPUT=OUT)[
            "OUTPUT"
        ]
    )
    assert table[["number", "street"]].to_numpy().tolist() == [[7, "Rue Haute"]]


def test_buildings_weigh_addresses(chain, read, streets, memory, square):
    addresses = memory(
        "Point?crs=EPSG:4326&field=number:integer&field=street:string",
        ("POINT(2.0011 48.0002)", 1, "Rue Haute"),
        ("POINT(2.0031 48.0002)", 2, "Rue Haute"),
    )
    buildings = memory(
        "Polygon?crs=EPSG:4326&field=NOMBRE_DE_LOGEMENTS:integer&field=USAGE_1:string",
        (square(2.001, 48.0001, 0.0002), 12, "Résidentiel"),
        (square(2.003, 48.0001, 0.0002), 1, "Annexe"),
        (square(2.0015, 48.0001, 0.0002), 5, "Résidentiel"),
    )
    table = read(
        chain("importaddresses", ADDRESSES=addresses, STREETS=streets, BUILDINGS=buildings, OUTPUT=OUT)["OUTPUT"]
    )
    assert table["doors"].tolist() == [12, 0, 5], "a building without a number counts too"
    assert table["number"].tolist() == [1, 2, 0]


def test_files_that_are_no_addresses(refuses, streets, tmp_path):
    path = tmp_path / "addresses.csv"
    for content, sentence in (
        ("numero;nom_voie;lon;lat\n1;Rue Haute;48.0001;2.001\n", "check that longitude and latitude are not swapped"),
        ("numero;nom_voie;lon;lat\n1;Rue Haute;652000;6862000\n", "latitudes above 90"),
        ("numero;nom_voie\n1;Rue Haute\n", "no columns “lon” and “lat”"),
        ("", "is empty"),
    ):
        path.write_text(content)
        refuses("importaddresses", sentence, ADDRESSES=str(path), STREETS=streets, OUTPUT=OUT)
    refuses("importaddresses", "no field “none”", ADDRESSES=streets, NUMBER="none", STREETS=streets, OUTPUT=OUT)


def test_swapped_points_of_a_layer(refuses, streets, memory):
    layer = memory("Point?crs=EPSG:4326&field=number:integer", ("POINT(48.0001 2.001)", 1))
    refuses("importaddresses", "x and y of things are swapped", ADDRESSES=layer, STREETS=streets, OUTPUT=OUT)


def test_streets_must_be_segments(refuses, memory, tmp_path):
    lines = memory("LineString?crs=EPSG:4326&field=name:string", ("LINESTRING(2 48, 2.1 48)", "a"))
    (tmp_path / "a.csv").write_text("numero;nom_voie;lon;lat\n1;Rue Haute;2;48\n")
    refuses("importaddresses", "it lacks the fields", ADDRESSES=str(tmp_path / "a.csv"), STREETS=lines, OUTPUT=OUT)
