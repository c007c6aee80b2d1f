"""Any country's layers become tiles or stations; the mapping is kept with the project."""

import json

import pytest

OUT = "TEMPORARY_OUTPUT"
BLOCKS = "Polygon?crs=EPSG:4269&field=GEOID20:string&field=POP20:integer&field=HOUSING20:integer"


@pytest.fixture
def project(planner):
    """The project, empty before and after."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


def test_census_blocks_of_the_united_states(chain, read, memory, square, project):
    blocks = memory(BLOCKS, (square(-86, 32), "010010201001000", 21, 9), (square(-85.999, 32), "010010201001001", 4, 2))
    outputs = chain("mapfields", LAYER=blocks, PRESET=2, OUTPUT=OUT)
    tiles = read(outputs["OUTPUT"])
    assert tiles["tile_id"].tolist() == ["010010201001000", "010010201001001"], "zeros stay"
    assert tiles["households"].tolist() == [9, 2]
    assert tiles["adults"].tolist() == pytest.approx([21 * 0.79, 4 * 0.79])
    assert "Adults are estimated at 79 %" in chain.log
    assert json.loads(outputs["MAPPING_USED"])["households"] == "HOUSING20"


def test_precincts_with_their_votes(chain, read, memory, square, project):
    precincts = memory(
        "Polygon?crs=EPSG:4269&field=PRECINCT:string&field=G20PREDBID:integer&field=G20PRERTRU:integer",
        (square(-86, 32), "0001-ADAMS", 300, 200),
    )
    stations = read(chain("mapfields", LAYER=precincts, KIND=1, OUTPUT=OUT)["OUTPUT"])
    assert stations["station_id"].tolist() == ["0001-ADAMS"]
    assert stations[["votes_DBID", "votes_RTRU", "valid"]].to_numpy().tolist() == [[300, 200, 500]]
    assert "Valid votes are the sum of the lists" in chain.log


def test_polling_districts_of_the_united_kingdom(chain, read, memory, square, project):
    districts = memory(
        "Polygon?crs=EPSG:4326&field=PD_CODE:string&field=Electorate:integer", (square(-0.1, 51), "AA", 1200)
    )
    stations = read(chain("mapfields", LAYER=districts, KIND=1, PRESET=3, OUTPUT=OUT)["OUTPUT"])
    assert stations[["station_id", "registered"]].to_numpy().tolist() == [["AA", 1200]]


def test_named_fields_come_before_the_preset(chain, read, memory, square, project):
    blocks = memory(BLOCKS, (square(-86, 32), "1", 21, 9))
    outputs = chain("mapfields", LAYER=blocks, PRESET=2, HOUSEHOLDS=["POP20", "HOUSING20"], OUTPUT=OUT)
    assert read(outputs["OUTPUT"])["households"].tolist() == [30]


def test_a_mapping_is_saved_with_the_project_and_found_again(chain, read, memory, square, project, tmp_path):
    from qgis.core import QgsProject

    odd = memory(
        "Polygon?crs=EPSG:4326&field=bezirk:string&field=zahl:integer", (square(13, 52), "a", 7), name="Bezirke"
    )
    first = chain("mapfields", LAYER=odd, TILE_ID="bezirk", HOUSEHOLDS=["zahl"], OUTPUT=OUT)
    assert "kept in the project" in chain.log
    assert project.write(str(tmp_path / "campaign.qgz"))
    project.clear()
    assert QgsProject.instance().read(str(tmp_path / "campaign.qgz"))
    again = chain("mapfields", LAYER=odd, OUTPUT=OUT)
    assert again["MAPPING_USED"] == first["MAPPING_USED"]
    assert read(again["OUTPUT"])["households"].tolist() == [7]


def test_a_mapping_is_not_saved_unasked(chain, memory, square, project):
    blocks = memory(BLOCKS, (square(-86, 32), "1", 21, 9))
    chain("mapfields", LAYER=blocks, SAVE=False, OUTPUT=OUT)
    assert project.readEntry("canvass_planner", "mappings", "")[0] == ""


def test_a_mapping_as_text_for_batches(chain, read, memory, square, project):
    layer = memory("Polygon?crs=EPSG:4326&field=a:string&field=b:integer&field=c:integer", (square(13, 52), "x", 7, 3))
    mapping = {"station": "a", "registered": "b", "lists": {"US": "c"}}
    stations = read(chain("mapfields", LAYER=layer, KIND=1, MAPPING=json.dumps(mapping), OUTPUT=OUT)["OUTPUT"])
    assert stations["votes_US"].tolist() == [3]


def test_its_own_tiles_stay_what_they_are(chain, read, data, project):
    tiles = chain("importtiles", TILES=str(data / "paris_3e_11e" / "filosofi2021_200m.csv"), OUTPUT=OUT)["OUTPUT"]
    again = read(chain("mapfields", LAYER=tiles, OUTPUT=OUT)["OUTPUT"])
    assert again["tile_id"].tolist() == read(tiles)["tile_id"].tolist()
    assert again["adults"].tolist() == read(tiles)["adults"].tolist()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "which field of the tiles counts persons or households"),
        ({"KIND": 1}, "which field of the stations is their id"),
        ({"MAPPING": "{"}, "no JSON object"),
        ({"MAPPING": '{"households": "none"}'}, "no field “none” for households"),
        ({"MAPPING": '{"ghosts": "a"}'}, "means nothing in a field mapping"),
        ({"HOUSEHOLDS": ["a"]}, "is no number"),
    ],
)
def test_mappings_that_cannot_be(refuses, memory, square, project, given, sentence):
    layer = memory("Polygon?crs=EPSG:4326&field=a:string", (square(13, 52), "x"))
    refuses("mapfields", sentence, LAYER=layer, OUTPUT=OUT, **given)
    assert project.readEntry("canvass_planner", "mappings", "")[0] == ""
