"""Addresses: every source's columns, the street of each number, numbers as people write and a list prints them."""

import gzip
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from canvass_planner.core import addresses, osm, streets
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.progress import Progress

DATA = Path(__file__).resolve().parents[2] / "../shared/data"
shared = pytest.mark.skipif(not DATA.exists(), reason="the shared data is not here")

BAN = """\
id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat
75103_1_00012_bis;75103_1;12;bis;Rue de la Folie;75003;75103;Paris;652000.1;6862000.2;2.3461;48.8591
75103_1_00014;75103_1;14;;Rue de la Folie;75003;75103;Paris;652010.1;6862000.2;2.3462;48.8591
75103_1_00016;75103_1;16;;Rue de la Folie;75003;75103;Paris;;;;
"""


def write(tmp_path, text, name="addresses.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_ban_is_read_and_rows_without_a_place_are_counted(tmp_path):
    said = []
    table = addresses.read_csv(write(tmp_path, BAN), progress=Progress(note=said.append))
    assert list(table.columns) == [*addresses.COLUMNS, "geometry"]
    assert table[["address_id", "number", "suffix", "street"]].to_numpy().tolist() == [
        ["75103_1_00012_bis", 12, "bis", "Rue de la Folie"],
        ["75103_1_00014", 14, "", "Rue de la Folie"],
    ]
    assert table.geometry[0].x == 2.3461
    assert table["doors"].isna().all()
    assert said[0].startswith("1 addresses")


def test_other_layouts(tmp_path):
    packed = tmp_path / "ban.csv.gz"
    packed.write_bytes(gzip.compress(BAN.encode()))
    assert len(addresses.read_csv(packed)) == 2
    lambert = BAN.replace(";lon;lat", ";_;__")
    assert addresses.read_csv(write(tmp_path, lambert)).geometry[0].x == pytest.approx(2.346, abs=0.001)
    bano = "750_1,4 bis,Rue Haute,75003,Paris,OSM,48.85910,2.34610\n750_2,6,Rue Haute,75003,Paris,OSM,48.8592,2.3461\n"
    table = addresses.read_csv(write(tmp_path, bano))
    assert table[["number", "suffix", "street"]].to_numpy().tolist() == [[4, "bis", "Rue Haute"], [6, "", "Rue Haute"]]
    reu = "longitude;latitude;geo_type;nb_adresses;geo_adresse\n"
    reu += "2,3461;48,8591;housenumber;5;3 ter Rue de l'Élan 75003 Paris\n"
    reu += "2,3461;48,8591;street;9;Rue Haute 75003 Paris\n"
    table = addresses.read_csv(write(tmp_path, reu, encoding="cp1252"))
    assert table[["number", "suffix", "street", "doors"]].to_numpy().tolist() == [[3, "ter", "Rue de l'Élan", 5.0]]
    us = "LON,LAT,NUMBER,STREET,UNIT\n-71.1,42.3,7B,Elm St,\n"
    assert addresses.read_csv(write(tmp_path, us))["suffix"].tolist() == ["b"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("a;b\n1;2\n", "no columns “lon” and “lat”: it has a, b"),
        ("numero;lon;lat\n1;48.85;2.34\n", "swapped"),
        ("numero;lon;lat\n1;2.3;148.85\n", "latitudes above 90 degrees"),
        ("numero;lon;lat\n1;2.3;48.85\n1;2;3;4;5\n", "line 3"),
    ],
)
def test_bad_files_get_a_sentence(tmp_path, text, words):
    path = write(tmp_path, text)
    with pytest.raises(CampaignError, match=words) as error:
        addresses.read_csv(path, bounds=(2, 48, 3, 49))
    assert path.name in str(error.value)


@shared
def test_voter_register():
    table = addresses.read_csv(DATA / "finistere/reu_addresses_2022_sample.csv")
    assert 11_000 < len(table) < 12_335  # without the points that only mean a street
    assert table["address_id"].is_unique
    assert table["doors"].min() >= 1


def place(*rows, crs="EPSG:2154"):
    table = pd.DataFrame(rows, columns=["numero", "voie", "x", "y"])
    points = gpd.points_from_xy(table.pop("x") + 652000, table.pop("y") + 6862000)
    return gpd.GeoDataFrame(table, geometry=points, crs=crs)


def town():
    lines = [[(0, 0), (100, 0)], [(0, 40), (100, 40)], [(100, 0), (100, 40)], [(0, 60), (100, 60)]]
    table = gpd.GeoDataFrame(
        {
            "segment_id": ["low", "high", "side", "drive"],
            "name": ["Rue Basse", "Avenue du Général-Leclerc", "Rue Basse", ""],
            "walkable": True,
            "canvass": [True, True, True, False],
        },
        geometry=shapely.transform([shapely.LineString(line) for line in lines], lambda xy: xy + [652000, 6862000]),
        crs="EPSG:2154",
    )
    return table.to_crs("EPSG:4326")


def matched(*rows, **options):
    return addresses.match(addresses.from_points(place(*rows)), town(), **options)


def test_the_street_of_the_name_wins_over_the_nearest():
    said = []
    table = matched(
        ("1", "rue BASSE", 20, 5),
        ("2", "R. Basse", 30, 35),
        ("3", "Av du Gal Leclerc", 50, 10),
        ("4", "Avenue du General Leclrec", 50, 45),
        ("5", "Rue Inconnue", 50, 58),
        ("6", "Rue Basse", 50, 900),
        progress=Progress(note=said.append),
    )
    assert table["segment_id"].tolist() == ["low", "low", "high", "high", "high", ""]
    assert table["side"].tolist() == ["left", "left", "right", "left", "left", ""]
    assert table["offset_m"].tolist()[:3] == pytest.approx([20, 30, 50], abs=0.3)
    assert np.isnan(table["offset_m"][5])
    assert said == ["6 addresses: 4 on a street of their own name, 1 on the nearest, 1 out of reach."]


def test_a_farm_stands_on_its_track():
    assert matched(("1", "La Ferme", 50, 200), reach=145)["segment_id"].tolist() == ["drive"]


def test_points_that_cannot_be():
    with pytest.raises(CampaignError, match="outside the world"):
        addresses.from_points(place(("1", "Rue", 0, 0), crs="EPSG:4326"))
    with pytest.raises(CampaignError, match="no coordinate system"):
        addresses.from_points(place(("1", "Rue", 0, 0), crs=None))


def test_no_address_at_all():
    empty = addresses.from_points(place())
    assert addresses.match(empty, town())["segment_id"].tolist() == []


def test_the_side_turns_with_the_line():
    turned = town().assign(geometry=lambda t: t.geometry.reverse())
    table = addresses.match(addresses.from_points(place(("1", "Rue Basse", 20, 5), ("2", "Rue Basse", 20, -5))), turned)
    assert table["side"].tolist() == ["right", "left"]
    assert table["offset_m"].tolist() == pytest.approx([80, 80], abs=0.3)


def test_a_number_for_several_doors_is_several():
    table = addresses.from_points(
        place(("7;9", "Rue", 0, 0), ("4-6", "Rue", 0, 0), ("12 B", "Rue", 0, 0)).assign(doors=8)
    )
    assert table["number"].tolist() == [7, 9, 4, 6, 12]
    assert table["doors"].tolist() == [4, 4, 4, 4, 8]
    assert table["address_id"].is_unique


def test_buildings_weight_their_addresses():
    houses = [shapely.box(x, 0, x + 20, 10) for x in (652000, 652100, 652200, 652300, 652400)]
    buildings = gpd.GeoDataFrame(
        {
            "building_id": ["a", "b", "c", "d", "e"],
            "use": ["apartments", "yes", "garage", "house", "yes"],
            "levels": [4.0, np.nan, np.nan, 1.0, np.nan],
            "dwellings": [np.nan, 6.0, np.nan, np.nan, np.nan],
        },
        geometry=shapely.transform(houses, lambda xy: xy + [0, 6862000]),
        crs="EPSG:2154",
    )
    found = addresses.from_points(place(("1", "R", 5, 5), ("3", "R", 15, 5), ("5", "R", 100, 15), ("7", "R", 205, 5)))
    table = addresses.with_buildings(found, buildings).set_index("address_id")
    # 200 m2 on 4 levels shared by two; 6 dwellings as mapped; a garage; then the houses without a number
    assert table["doors"].to_dict() == pytest.approx({"p0": 4, "p1": 4, "p2": 6, "p3": 0, "bd": 2, "be": 4}, rel=0.01)
    assert table["number"].tolist() == [1, 3, 5, 7, 0, 0]
    assert table.crs == "EPSG:4326"


def test_a_number_mapped_on_house_door_and_shop_is_one(tmp_path):
    house = '<node id="{}" version="1" lon="{}" lat="48"><tag k="addr:housenumber" v="{}"/>{}</node>'
    street = '<tag k="addr:street" v="{}"/>'
    nodes = [(1, 2.0, "7", "Rue A"), (2, 2.0001, "7", "rue a"), (3, 2.01, "7", "Rue A"), (4, 2.0, "7 bis", "Rue A")]
    nodes += [(5, 2.0, "7", ""), (6, 2.0, "7", "")]
    text = "".join(house.format(i, lon, number, street.format(name) if name else "") for i, lon, number, name in nodes)
    found = addresses.read_osm(write(tmp_path, f'<osm version="0.6">{text}</osm>', "houses.osm"))
    assert found["address_id"].tolist() == ["n1", "n3", "n4", "n5", "n6"]


def test_buildings_without_any_number(tmp_path):
    corners = [(2, 48), (2.001, 48), (2.001, 48.001), (2, 48)]
    nodes = "".join(f'<node id="{i}" version="1" lon="{x}" lat="{y}"/>' for i, (x, y) in enumerate(corners[:3], 1))
    way = (
        '<way id="9" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="building" v="yes"/></way>'
    )
    found = addresses.read_osm(write(tmp_path, f'<osm version="0.6">{nodes}{way}</osm>', "house.osm"))
    assert found["address_id"].tolist() == ["bw9"]
    assert found["doors"][0] > 10


@shared
def test_monacos_house_numbers_land_on_streets_of_their_own_name():
    path = DATA / "monaco/monaco_2023.osm.pbf"
    table = streets.read_osm(path)
    found = addresses.match(addresses.from_points(osm.read_houses(path)[0]), table)
    named = found[found["street"] != ""]
    name = named["segment_id"].map(table.set_index("segment_id")["name"]).fillna("")
    assert len(named) > 300
    assert (named["street"].map(addresses.street_key) == name.map(addresses.street_key)).mean() >= 0.95
    weighted = addresses.read_osm(path)
    assert 20_000 < weighted["doors"].sum() < 40_000  # Monaco had some 26,700 dwellings in 2016


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bd. de l'Hôpital", "BOULEVARD DE L’HOPITAL"),
        ("Av. du Gal de Gaulle", "Avenue du Général-de-Gaulle"),
        ("r st Martin", "Rue Saint-Martin"),
        ("Elm St", "Elm Street"),
        ("Bahnhofstr.", "Bahnhofstraße"),
        ("Quai Antoine 1er", "Quai Antoine Premier"),
    ],
)
def test_spellings_of_one_street(one, other):
    assert addresses.street_key(one) == addresses.street_key(other) != ""


def table(*texts):
    return pd.DataFrame([addresses.split_number(text) for text in texts], columns=["number", "suffix"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12", (12, "")),
        ("12 Bis", (12, "bis")),
        ("12ter", (12, "ter")),
        (" 7B", (7, "b")),
        ("x", (0, "")),
        (None, (0, "")),
    ],
)
def test_split_number(text, parts):
    assert addresses.split_number(text) == parts


def test_ranges_break_where_numbers_are_missing():
    odd, even = addresses.number_ranges(table("3", "1", "5", "15", "2", "4", "4 bis", "8", "10 ter", "10", "10 bis"))
    assert odd == "1-5, 15"
    assert even == "2-4 bis, 8-10 ter"


def test_ranges_of_nothing_and_of_letters():
    assert addresses.number_ranges(table()) == ("", "")
    assert addresses.number_ranges(table("7B", "7A")) == ("7A-7B", "")


def test_suffixes_in_order():
    assert sorted(["ter", "a", "", "quater", "bis"], key=addresses.suffix_rank) == ["", "bis", "ter", "quater", "a"]
