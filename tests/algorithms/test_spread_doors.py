"""Households onto streets: by length, by addresses, by buildings; none in parks; totals kept."""

import pytest

OUT = "TEMPORARY_OUTPUT"
TILES = (
    "Polygon?crs=EPSG:4326&field=tile_id:string&field=persons:double&field=adults:double&field=households:double"
    "&field=imputed:bool"
)


@pytest.fixture
def streets(chain, osm):
    """Rue Haute in two halves of 149 m each (1-2, 2-3), and what is not canvassed."""
    return chain("importstreets", STREETS=str(osm), OUTPUT=OUT)["OUTPUT"]


@pytest.fixture
def tiles(memory, square):
    return memory(TILES, (square(1.999, 47.998, 0.006), "a", 60, 50, 30, False))


def doors(table):
    return table.groupby(table["segment_id"].str.partition(".")[0])["doors"].sum().to_dict()


def addresses(memory, *rows):
    return memory("Point?crs=EPSG:4326&field=number:integer&field=street:string&field=doors:double", *rows)


def test_by_length(chain, read, streets, tiles):
    table = read(chain("spreaddoors", STREETS=streets, TILES=tiles, OUTPUT=OUT)["OUTPUT"])
    assert doors(table) == {"1-2": 15, "2-3": 15, "2-4": 0, "4-5": 0}


def test_without_tiles_each_named_street_has_its_doors(chain, read, streets):
    table = read(chain("spreaddoors", STREETS=streets, METRES=10, OUTPUT=OUT)["OUTPUT"])
    assert doors(table)["1-2"] == pytest.approx(14.9, abs=0.1)


def test_by_dwellings_of_addresses_or_each_the_same(chain, read, streets, tiles, memory):
    points = addresses(
        memory, ("POINT(2.001 48.0001)", 1, "Rue Haute", 20), ("POINT(2.003 48.0001)", 2, "Rue Haute", 10)
    )
    given = {"STREETS": streets, "TILES": tiles, "ADDRESSES": points, "OUTPUT": OUT, "OUTPUT_ADDRESSES": OUT}
    outputs = chain("spreaddoors", **given)
    assert doors(read(outputs["OUTPUT"])) == {"1-2": 20, "2-3": 10, "2-4": 0, "4-5": 0}
    assert read(outputs["OUTPUT_ADDRESSES"])["doors"].tolist() == [20, 10]
    assert doors(read(chain("spreaddoors", **given, WEIGHT=1)["OUTPUT"])) == {"1-2": 15, "2-3": 15, "2-4": 0, "4-5": 0}


def test_by_buildings_alone(chain, read, streets, tiles, memory, square):
    buildings = memory(
        "Polygon?crs=EPSG:4326&field=dwellings:double",
        (square(2.001, 48.0001, 0.0002), 1),
        (square(2.003, 48.0001, 0.0002), 5),
    )
    table = read(chain("spreaddoors", STREETS=streets, TILES=tiles, BUILDINGS=buildings, OUTPUT=OUT)["OUTPUT"])
    assert doors(table) == {"1-2": 5, "2-3": 25, "2-4": 0, "4-5": 0}


def test_nobody_lives_in_the_park(chain, read, streets, tiles, memory, square):
    park = memory("Polygon?crs=EPSG:4326", (square(2.002, 47.999, 0.003),))
    table = read(chain("spreaddoors", STREETS=streets, TILES=tiles, BARRIERS=[park], OUTPUT=OUT)["OUTPUT"])
    assert doors(table) == {"1-2": 30, "2-3": 0, "2-4": 0, "4-5": 0}


def test_halves_of_households_if_wished(chain, read, streets, memory, square):
    odd = memory(TILES, (square(1.999, 47.998, 0.006), "a", 60, 50, 31, False))
    whole = doors(read(chain("spreaddoors", STREETS=streets, TILES=odd, OUTPUT=OUT)["OUTPUT"]))
    assert sorted(whole.values()) == [0, 0, 15, 16]
    half = doors(read(chain("spreaddoors", STREETS=streets, TILES=odd, WHOLE=False, OUTPUT=OUT)["OUTPUT"]))
    assert half["1-2"] == pytest.approx(15.5, abs=1e-3)


def test_dense_segments_are_cut(chain, read, streets, tiles):
    table = read(chain("spreaddoors", STREETS=streets, TILES=tiles, MOST_DOORS=5, OUTPUT=OUT)["OUTPUT"])
    assert table["doors"].max() <= 5
    assert table["doors"].sum() == 30


def test_what_does_not_fit(refuses, streets, memory, square):
    refuses(
        "spreaddoors",
        "it lacks the fields",
        STREETS=streets,
        TILES=memory("Polygon?crs=EPSG:4326", (square(2, 48),)),
        OUTPUT=OUT,
    )
    far = memory(TILES, (square(7, 43), "a", 60, 50, 30, False))
    refuses("spreaddoors", "do not touch the streets", STREETS=streets, TILES=far, OUTPUT=OUT)
    negative = memory(TILES, (square(1.999, 47.998, 0.006), "a", 60, 50, -30, False))
    refuses("spreaddoors", "fewer than 0 households", STREETS=streets, TILES=negative, OUTPUT=OUT)


def test_outside_the_area_streets_keep_their_doors_but_nobody_knocks(chain, read, streets, tiles, memory, square):
    west = memory("Polygon?crs=EPSG:4326&field=name:string", (square(1.999, 47.998, 0.003), "west"))
    table = read(chain("spreaddoors", STREETS=streets, TILES=tiles, AREA=west, OUTPUT=OUT)["OUTPUT"])
    assert doors(table) == {"1-2": 15, "2-3": 15, "2-4": 0, "4-5": 0}
    knocked = table[table["canvass"].astype(bool)]
    assert set(knocked["segment_id"].str.partition(".")[0]) == {"1-2"}


def test_an_area_elsewhere_is_refused(refuses, streets, tiles, memory, square):
    elsewhere = memory("Polygon?crs=EPSG:4326&field=name:string", (square(3.0, 48.0, 0.01), "far"))
    refuses("spreaddoors", "No street with doors lies in the area", STREETS=streets, AREA=elsewhere, OUTPUT=OUT)
