"""Areas drawn around points: clipped to the commune, along streets, doubtful points left out."""

import pytest

OUT = "TEMPORARY_OUTPUT"
FIELDS = "Point?crs=EPSG:4326&field=id_bv:string&field=geo_score:double"


def points(memory, *extra):
    west = [(f"POINT({2.001 + 0.001 * n} {48.001 + 0.001 * m})", "01001_1", 0.9) for n in range(3) for m in range(5)]
    east = [(f"POINT({2.006 + 0.001 * n} {48.001 + 0.001 * m})", "01001_2", 0.9) for n in range(3) for m in range(5)]
    return memory(FIELDS, *west, *east, *extra)


def test_areas_share_the_commune_between_them(chain, read, memory, square):
    commune = memory("Polygon?crs=EPSG:4326&field=insee:string", (square(2, 48, 0.01), "01001"))
    stations = read(chain("drawstationareas", POINTS=points(memory), COMMUNES=commune, OUTPUT=OUT)["OUTPUT"])
    assert stations["station_id"].tolist() == ["01001_1", "01001_2"]
    assert stations["addresses"].tolist() == [15, 15]
    assert stations["approximate"].all()
    whole = read(commune).to_crs(2154).area.sum()
    assert stations.to_crs(2154).area.sum() == pytest.approx(whole, rel=1e-6)
    assert stations.geometry.iloc[0].bounds[2] == pytest.approx(2.0045, abs=1e-5), "half-way between the points"
    assert "they are approximate" in chain.log


def test_a_doubtful_point_draws_nothing(chain, read, memory):
    layer = points(memory, ("POINT(2.0075 48.0025)", "01001_1", 0.2))
    stations = read(chain("drawstationareas", POINTS=layer, OUTPUT=OUT)["OUTPUT"])
    assert stations["addresses"].tolist() == [15, 15]
    assert "1 points without id, or with a doubtful place, are left out" in chain.log
    all_of_them = read(chain("drawstationareas", POINTS=layer, LEAST=0.1, OUTPUT=OUT)["OUTPUT"])
    assert all_of_them["addresses"].tolist() == [16, 15]


def test_borders_follow_streets(chain, read, memory, square):
    commune = memory("Polygon?crs=EPSG:4326&field=insee:string", (square(2, 48, 0.01), "01001"))
    street = memory("LineString?crs=EPSG:4326&field=name:string", ("LINESTRING(2.0052 47.99, 2.0052 48.02)", "Rue"))
    stations = read(
        chain("drawstationareas", POINTS=points(memory), COMMUNES=commune, STREETS=street, OUTPUT=OUT)["OUTPUT"]
    )
    assert stations.geometry.iloc[0].bounds[2] == pytest.approx(2.0052, abs=1e-6)


def test_points_that_draw_nothing(refuses, memory, square):
    elsewhere = memory("Polygon?crs=EPSG:4326&field=insee:string", (square(48, 2, 0.01), "01001"))
    refuses("drawstationareas", "x and y are not swapped", POINTS=points(memory), COMMUNES=elsewhere, OUTPUT=OUT)
    refuses("drawstationareas", "no field “none”", POINTS=points(memory), ID="none", OUTPUT=OUT)
    refuses("drawstationareas", "No point belongs to", POINTS=points(memory), ONLY="75056", OUTPUT=OUT)
    bare = memory("Point?crs=EPSG:4326&field=colour:string", ("POINT(2 48)", "red"))
    refuses("drawstationareas", "No field of the stations looks like their id", POINTS=bare, OUTPUT=OUT)


def test_a_register_in_metres(refuses, tmp_path):
    path = tmp_path / "register.csv"
    path.write_text("id_bv,longitude,latitude\n01001_1,652000,6862000\n")
    refuses("drawstationareas", "no degrees", POINTS=str(path), OUTPUT=OUT)
