"""Polling places of text files and layers."""

OUT = "TEMPORARY_OUTPUT"


def test_a_text_file(chain, read, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("code;libelle;adresse;bureau;latitude;longitude\nx;Ecole;1 rue Haute;0012;48,5;2,5\n", "utf-8-sig")
    places = read(chain("importpollingplaces", PLACES=str(path), COMMUNE="1001", OUTPUT=OUT)["OUTPUT"])
    assert places[["station_id", "name", "address"]].to_numpy().tolist() == [["01001_12", "Ecole", "1 rue Haute"]]
    assert (places.geometry.x[0], places.geometry.y[0]) == (2.5, 48.5)


def test_a_layer_of_buildings(chain, read, memory, square):
    layer = memory(
        "Polygon?crs=EPSG:4326&field=bv:string&field=what:string&field=street:string",
        (square(2, 48), "01001-0003", "Mairie", "Place"),
    )
    places = read(
        chain("importpollingplaces", PLACES=layer, ID="bv", NAME="what", ADDRESS="street", OUTPUT=OUT)["OUTPUT"]
    )
    assert places[["station_id", "name", "address"]].to_numpy().tolist() == [["01001_3", "Mairie", "Place"]]
    assert read(layer).geometry[0].contains(places.geometry[0])


def test_what_is_none(refuses, tmp_path, memory):
    path = tmp_path / "places.csv"
    path.write_text("bureau;adresse\n1;rue\n")
    refuses("importpollingplaces", "no columns of coordinates", PLACES=str(path), OUTPUT=OUT)
    path.write_text("bureau;lon;lat\n1;2;48;7\n")
    refuses("importpollingplaces", "line 2", PLACES=str(path), OUTPUT=OUT)
    refuses("importpollingplaces", "is empty", PLACES=memory("Point?crs=EPSG:4326&field=bv:string"), OUTPUT=OUT)
