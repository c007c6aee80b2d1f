"""Streets: OpenStreetMap files and line layers become segments between junctions, and a network."""

import bz2
import gzip
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import streets as st_
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.streets import StreetNetwork

DATA = Path(__file__).resolve().parents[2] / "../shared/data"
shared = pytest.mark.skipif(not DATA.exists(), reason="the shared data is not here")

# A town of one crossroads: Long Street in two ways, a bridge over it, a motorway, a private drive, a park path, a
# reference to a node that is not there.
NODES = {1: (0, 0), 2: (1, 0), 3: (2, 0), 4: (1, -1), 5: (1, 1), 6: (0.5, -1), 7: (0.5, 1), 8: (3, 0), 9: (3, 1)}
WAYS = {
    100: ([1, 2], {"highway": "residential", "name": "Long Street"}),
    101: ([2, 3], {"highway": "residential", "name": "Long Street"}),
    102: ([4, 2, 5], {"highway": "primary", "name": "Broad Street"}),
    103: ([6, 7], {"highway": "residential", "name": "High Bridge", "bridge": "yes"}),
    104: ([3, 8, 999, 9], {"highway": "footway"}),
    105: ([3, 9], {"highway": "motorway"}),
    106: ([1, 9], {"highway": "residential", "access": "private"}),
    107: ([1, 6], {"highway": "residential", "access": "no", "foot": "yes"}),
    108: ([5, 7], {"highway": "steps"}),
}


def osm_xml(nodes=NODES, ways=WAYS) -> str:
    lines = ['<?xml version="1.0"?><osm version="0.6">']
    lines += [f'<node id="{i}" lon="{2 + x / 1000}" lat="{48 + y / 1000}" version="1"/>' for i, (x, y) in nodes.items()]
    for i, (refs, tags) in ways.items():
        lines.append(f'<way id="{i}" version="1">')
        lines += [f'<nd ref="{ref}"/>' for ref in refs]
        lines += [f'<tag k="{key}" v="{value}"/>' for key, value in tags.items()]
        lines.append("</way>")
    return "\n".join([*lines, "</osm>"])


@pytest.fixture
def town(tmp_path):
    path = tmp_path / "town.osm"
    path.write_text(osm_xml())
    return path


def test_segments_of_a_small_town(town):
    streets = st_.read_osm(town).set_index("segment_id")
    assert list(streets.index) == ["1-2", "1-6", "2-3", "2-4", "2-5", "3-8", "5-7", "6-7"]
    assert streets.crs == "EPSG:4326"
    assert streets["name"]["1-2"] == streets["name"]["2-3"] == "Long Street"
    assert streets["canvass"].to_dict() == {
        "1-2": True, "1-6": True, "2-3": True, "2-4": True, "2-5": True, "3-8": False, "5-7": False, "6-7": False,
    }  # fmt: skip
    assert streets["sides"]["2-4"] == 2
    assert streets["sides"]["1-2"] == 1
    assert streets["steps"]["5-7"]
    assert streets["bridge"]["6-7"]
    assert streets["walkable"].all()


def test_any_compression_reads_alike(town, tmp_path):
    zipped = tmp_path / "town.osm.gz"
    zipped.write_bytes(gzip.compress(town.read_bytes()))
    assert st_.read_osm(zipped).equals(st_.read_osm(town))


def test_ids_do_not_depend_on_the_rest_of_the_file(tmp_path):
    path = tmp_path / "part.osm"
    path.write_text(osm_xml(ways={k: WAYS[k] for k in (102, 101)}))
    assert {"2-3", "2-4", "2-5"} == set(st_.read_osm(path)["segment_id"])


def test_parallel_streets_and_loops_stay(tmp_path):
    nodes = {1: (0, 0), 2: (2, 0), 3: (1, 1), 4: (1, -1), 5: (3, 1), 6: (3, -1), 7: (9, 9), 8: (10, 9), 9: (9, 10)}
    home = {"highway": "residential"}
    ways = {
        1: ([1, 3, 2], home),
        2: ([1, 4, 2], home),
        3: ([1, 2], home),
        4: ([2, 5, 6, 2], home),
        5: ([7, 8, 9, 7], home),
    }
    path = tmp_path / "rings.osm"
    path.write_text(osm_xml(nodes, ways))
    streets = st_.read_osm(path)
    assert list(streets["segment_id"]) == ["1-2", "1-2-3", "1-2-4", "2-2", "7-7"]
    assert streets["length_m"].min() > 100
    network = StreetNetwork.build(streets)
    assert network.component.tolist() == [0, 0, 1]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.osm.pbf", b"", "0 bytes"),
        ("notes.txt", b"not a map", "notes.txt"),
        ("picture.osm.pbf", b"\x89PNG\r\n\x1a\n" * 20, "cannot be read"),
        ("half.osm", osm_xml().encode()[:400], "cannot be read"),
        ("half.osm.gz", gzip.compress(osm_xml().encode())[:300], "cannot be read"),
        ("half.osm.bz2", bz2.compress(osm_xml().encode())[:300], "cannot be read"),
        ("bomb.osm", b'<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><osm version="0.6">&b;</osm>', "cannot be"),
        ("sea.osm", osm_xml(ways={}).encode(), "no street"),
    ],
)
def test_bad_files_get_a_sentence(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CampaignError, match=words) as error:
        st_.read_osm(path)
    assert name in str(error.value)


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(CampaignError, match="no file"):
        st_.read_osm(tmp_path / "none.osm")
    with pytest.raises(CampaignError, match="folder"):
        st_.read_osm(tmp_path)


@shared
def test_truncated_pbf(tmp_path):
    path = tmp_path / "cut.osm.pbf"
    path.write_bytes((DATA / "monaco/monaco_2023.osm.pbf").read_bytes()[:200_000])
    with pytest.raises(CampaignError, match="cannot be read"):
        st_.read_osm(path)


@shared
def test_paris_is_a_network():
    streets = st_.read_osm(DATA / "paris_3e_11e/streets.osm.pbf")
    assert streets["segment_id"].is_unique
    assert streets["canvass"].sum() > 1000
    assert (streets["length_m"] > 0).all()
    network = StreetNetwork.build(streets)
    assert len(network.tail) == len(streets)
    ends = shapely.get_coordinates(shapely.get_point(network.streets.geometry.to_numpy(), 0))
    assert np.allclose(ends, network.xy[network.tail])
    main = network.component[network.tail] == 0
    assert network.streets["length_m"][main & network.streets["canvass"]].sum() > 60_000
    node, metres = network.nearest_node(2.3665, 48.8630)
    assert metres < 50
    assert 0 <= node < len(network.xy)
    assert np.allclose(network.seconds(1.25).sum(axis=1), 2 * network.streets["length_m"] / 1.25)


def read(tmp_path, nodes, ways):
    path = tmp_path / "map.osm"
    path.write_text(osm_xml(nodes, ways))
    return st_.read_osm(path).set_index("segment_id")


# A street of 300 m with a pavement on either side, crossings at both ends and in the middle, and a path off one
# pavement: node 1xx on the north pavement, 2xx on the south.
PAVED = {1: (0, 0), 2: (2, 0), 3: (4, 0), 101: (0, 0.08), 102: (2, 0.08), 103: (4, 0.08), 104: (3, 0.08), 105: (3, 1)}
PAVED |= {201: (0, -0.08), 202: (2, -0.08), 203: (4, -0.08)}
PAVEMENTS = {
    1: ([1, 2, 3], {"highway": "residential", "name": "Rue Large"}),
    2: ([101, 102, 104, 103], {"highway": "footway", "footway": "sidewalk"}),
    3: ([201, 202, 203], {"highway": "footway"}),
    4: ([101, 1, 201], {"highway": "footway", "footway": "crossing"}),
    5: ([102, 2, 202], {"highway": "footway", "footway": "crossing"}),
    6: ([103, 3, 203], {"highway": "footway", "footway": "crossing"}),
    7: ([104, 105], {"highway": "footway"}),
}


def test_sidewalks_fold_into_their_street(tmp_path):
    streets = read(tmp_path, PAVED, {k: v for k, v in PAVEMENTS.items() if k != 7})
    assert list(streets.index) == ["1-3"]


def test_a_path_off_a_sidewalk_keeps_its_way_to_the_street(tmp_path):
    streets = read(tmp_path, PAVED, PAVEMENTS)
    network = StreetNetwork.build(streets.reset_index())
    assert network.component.max() == 0
    ends = set(streets["from_node"]) | set(streets["to_node"])
    assert 105 in ends
    assert not ends & {101, 201, 202, 203}


def test_a_crossing_between_two_carriageways_stays(tmp_path):
    nodes = {1: (0, 0), 2: (2, 0), 3: (4, 0), 11: (0, 0.2), 12: (2, 0.2), 13: (4, 0.2)}
    road = {"highway": "primary", "name": "Avenue", "oneway": "yes"}
    ways = {1: ([1, 2, 3], road), 2: ([13, 12, 11], road), 3: ([2, 12], {"highway": "footway", "footway": "crossing"})}
    streets = read(tmp_path, nodes, ways)
    assert list(streets.index) == ["1-2", "2-3", "2-12", "11-12", "12-13"]
    assert streets["sides"].unique().tolist() == [1]  # each half has one row of doors
    ways[2] = ([13, 12, 11], road | {"name": "Another"})
    assert read(tmp_path, nodes, ways)["sides"].to_dict()["1-2"] == 2


def test_a_square_whose_name_a_street_bears_has_its_doors_there(tmp_path):
    nodes = {1: (0, 0), 2: (2, 0), 3: (2, 2), 4: (0, 2), 5: (-2, 0)}
    square = {"highway": "pedestrian", "area": "yes", "name": "Place"}
    ways = {1: ([1, 2, 3, 4, 1], square), 2: ([5, 1], {"highway": "residential", "name": "Place"})}
    assert read(tmp_path, nodes, ways)["canvass"].to_dict() == {"1-1": False, "1-5": True}
    ways[2] = ([5, 1], {"highway": "residential", "name": "Rue"})
    assert read(tmp_path, nodes, ways)["canvass"].to_dict() == {"1-1": True, "1-5": True}


def test_named_paths_in_parks_have_no_doors(tmp_path):
    nodes = {1: (0, 0), 2: (2, 0), 3: (2, 2), 4: (0, 2), 5: (0.5, 1), 6: (1.5, 1), 7: (5, 1), 8: (6, 1)}
    path = {"highway": "footway", "name": "Allée"}
    ways = {1: ([1, 2, 3, 4, 1], {"leisure": "park"}), 2: ([5, 6], path), 3: ([7, 8], path)}
    assert read(tmp_path, nodes, ways)["canvass"].to_dict() == {"5-6": False, "7-8": True}


def test_walk_and_canvass_are_two_settings(town):
    closed = st_.read_osm(town, closed=set()).set_index("segment_id")
    assert closed["canvass"]["1-9"]  # the private street
    few = st_.read_osm(town, walk={"residential", "primary"}, canvass={"residential"}).set_index("segment_id")
    assert not few["canvass"]["2-4"]
    assert "5-7" not in few.index


def lines(*pairs, **fields) -> gpd.GeoDataFrame:
    geometry = shapely.transform([shapely.LineString(p) for p in pairs], lambda xy: xy + [652000, 6862000])
    return gpd.GeoDataFrame(fields, geometry=geometry, crs="EPSG:2154")


def test_lines_are_cut_where_they_cross_and_bridges_are_not():
    layer = lines(
        [(0, 0), (100, 0)],
        [(50, -50), (50, 50)],
        [(70, -50), (70, 50)],
        [(20, 0.3), (20, 60)],
        name=["Long", "Cross", "Bridge", "Nearly"],
        bridge=["", "", "yes", ""],
    )
    streets = st_.from_lines(layer)
    assert streets["name"].value_counts().to_dict() == {"Long": 3, "Cross": 2, "Bridge": 1, "Nearly": 1}
    assert StreetNetwork.build(streets).component.max() == 1


def test_ends_that_miss_each_other_meet():
    crumb = [(100.2, 0.1), (100.3, 0.2)]
    streets = st_.from_lines(lines([(0, 0), (100, 0)], [(100.3, 0.2), (100, 80)], [(99.8, -0.1), (180, 0)], crumb))
    assert len(streets) == 3
    assert StreetNetwork.build(streets).component.max() == 0


def test_the_fields_of_other_sources_are_found():
    layer = lines(
        [(0, 0), (100, 0)],
        [(50, -50), (50, 50)],
        [(70, -50), (70, 50)],
        [(0, 80), (90, 80)],
        NOM_COLLABORATIF_GAUCHE=["R HAUTE", "", "A6", None],
        NATURE=["Route à 1 chaussée", "Sentier", "Type autoroutier", "Escalier"],
        POSITION_PAR_RAPPORT_AU_SOL=["0", "1", "0", "Gué ou radier"],
    )
    streets = st_.from_lines(layer)
    assert sorted(zip(streets["name"], streets["highway"], streets["canvass"], strict=True)) == [
        ("", "path", False), ("", "steps", False), ("R HAUTE", "residential", True),
    ]  # fmt: skip
    assert streets["steps"].sum() == 1


def test_a_layer_of_openstreetmap_keeps_its_tags():
    layer = lines(
        [(0, 0), (100, 0)],
        [(0, 5), (100, 5)],
        [(0, 50), (100, 50)],
        [(0, 90), (100, 90)],
        name=["Rue", None, "Allée", "Impasse"],
        highway=["residential", "footway", "service", "residential"],
        footway=[None, "sidewalk", None, None],
        service=[None, None, "driveway", None],
        access=["", None, "yes", "no"],
    )
    streets = st_.from_lines(layer)
    assert dict(zip(streets["name"], streets["canvass"], strict=True)) == {"Rue": True, "Allée": False}


def test_a_field_that_is_not_there_is_named():
    with pytest.raises(CampaignError, match="“nome”: they have name"):
        st_.from_lines(lines([(0, 0), (1, 1)], name=["x"]), name="nome")


def test_a_streets_table_stays_as_it_is(town):
    streets = st_.read_osm(town)
    streets.loc[0, "canvass"] = False
    assert st_.from_lines(streets).equals(streets)


def test_parallel_and_doubled_lines():
    bow = [(0, 0), (50, 30), (100, 0)]
    streets = st_.from_lines(lines([(0, 0), (100, 0)], bow, [(100, 0), (0, 0)], [(20, 0), (60, 0)]))
    assert streets["segment_id"].is_unique
    assert np.isclose(streets["length_m"].sum(), 100 + 2 * np.hypot(50, 30), atol=0.2)


@shared
def test_a_line_layer_gives_what_the_file_gives():
    streets = st_.read_osm(DATA / "paris_3e_11e/streets.osm.pbf")
    again = st_.from_lines(streets[["name", "highway", "bridge", "tunnel", "geometry"]])
    assert abs(len(again) / len(streets) - 1) < 0.03
    assert np.isclose(again["length_m"].sum(), streets["length_m"].sum(), rtol=0.01)


def test_lines_in_a_wrong_coordinate_system():
    with pytest.raises(CampaignError, match="outside the world"):
        st_.from_lines(lines([(0, 0), (1, 1)]).set_crs("EPSG:4326", allow_override=True))


def test_lines_without_coordinate_system():
    with pytest.raises(CampaignError, match="coordinate system"):
        st_.from_lines(gpd.GeoDataFrame(geometry=[shapely.LineString([(0, 0), (1, 1)])]))


whole = st.integers(0, 40).map(lambda n: n * 10.0)
line = st.tuples(whole, whole, whole, whole).filter(lambda p: p[:2] != p[2:])


@settings(max_examples=20, deadline=None)
@given(st.lists(line, min_size=1, max_size=12))
def test_noding_keeps_every_metre_and_crosses_nowhere(ends):
    layer = lines(*[[p[:2], p[2:]] for p in ends])
    streets = st_.from_lines(layer)
    metric = streets.to_crs(2154).geometry.to_numpy()
    assert np.isclose(shapely.length(metric).sum(), shapely.length(shapely.union_all(layer.geometry)), atol=2)
    left, right = shapely.STRtree(metric).query(metric, predicate="crosses")
    far = [
        shapely.distance(shapely.intersection(metric[a], metric[b]), shapely.boundary(metric[a])) > 0.1
        for a, b in zip(left, right, strict=True)
        if a < b
    ]
    assert not any(far)
    assert st_.from_lines(layer.iloc[::-1])["segment_id"].equals(streets["segment_id"])
