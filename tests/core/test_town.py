"""The sample town: what holds for every seed, and that it is drawn the same again."""

import functools

import geopandas as gpd
import networkx as nx
import numpy as np
import pytest
import shapely
from geopandas.testing import assert_geodataframe_equal
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from canvass_planner.core import town
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress
from canvass_planner.core.town.stations import ELECTIONS

METRES = 32631


@functools.cache
def _sample() -> dict[str, gpd.GeoDataFrame]:
    return town.draw(1)


def _drawn(seed: int) -> dict[str, gpd.GeoDataFrame]:
    layers = _sample() if seed == 1 else town.draw(seed)
    return {name: layer.to_crs(METRES) for name, layer in layers.items()}


def _check_streets(streets: gpd.GeoDataFrame, water: gpd.GeoDataFrame) -> None:
    assert 450 <= len(streets) <= 750
    assert streets["segment_id"].is_unique
    assert (streets["length_m"] > 4.0).all()
    np.testing.assert_allclose(streets["length_m"], streets.length, rtol=1e-4)
    assert nx.is_connected(nx.Graph(streets[["from_node", "to_node"]].itertuples(index=False, name=None)))
    ends = {}
    for row in streets.itertuples():
        for node, i in ((row.from_node, 0), (row.to_node, -1)):
            point = np.array(row.geometry.coords[i])
            assert np.hypot(*(ends.setdefault(node, point) - point)) < 0.01
    places = np.array([ends[node] for node in sorted(ends)]).round(2)
    assert len(np.unique(places, axis=0)) == len(places), "two nodes in one place"
    lines = streets.geometry.to_numpy()
    assert shapely.is_simple(lines).all()
    first, second = shapely.STRtree(lines).query(lines, predicate="crosses")
    meets = shapely.intersection(lines[first], lines[second])
    off = [
        min(np.hypot(*(end - p)) for end in ends.values()) for shape in meets for p in shapely.get_coordinates(shape)
    ]
    assert max(off, default=0.0) < 0.1, "two streets cross where there is no junction"
    bridges = streets[streets.crosses(water.union_all())]
    assert len(bridges) == 2
    assert bridges["name"].str.startswith("Pont").all()
    assert not bridges["canvass"].any()
    assert 2 <= streets["steps"].sum() <= 6
    assert set(streets["sides"]) == {1, 2}


def _check_names(streets: gpd.GeoDataFrame) -> None:
    nameless = streets["name"] == ""
    assert (streets.loc[nameless, "highway"] == "footway").all()  # paths across parks
    assert not streets.loc[nameless, "canvass"].any()
    for name, part in streets[~nameless].groupby("name"):
        graph = nx.Graph(part[["from_node", "to_node"]].itertuples(index=False, name=None))
        assert nx.is_connected(graph), f"{name} is in two places"


def _check_addresses(addresses: gpd.GeoDataFrame, streets: gpd.GeoDataFrame) -> None:
    assert addresses["address_id"].is_unique
    assert (addresses["dwellings"] >= 1).all()
    assert {"bis"} <= set(addresses["suffix"]) <= {"", "bis", "ter"}
    lines = streets.set_index("segment_id").geometry.loc[addresses["segment_id"]]
    points = addresses.geometry.to_numpy()
    assert (
        streets.set_index("segment_id")["name"].loc[addresses["segment_id"]].to_numpy() == addresses["street"]
    ).all()
    assert streets.set_index("segment_id")["canvass"].loc[addresses["segment_id"]].all()
    away = shapely.distance(lines.to_numpy(), points)
    assert away.max() < 25.0
    tree = shapely.STRtree(streets.geometry.to_numpy())
    _, nearest = tree.query_nearest(points, return_distance=True, all_matches=False)
    assert (away < nearest + 0.5).all(), "an address is nearer to another segment"
    at = shapely.line_locate_point(lines.to_numpy(), points)
    assert np.abs(at - addresses["offset_m"]).max() < 8.0  # at the inner side of a bend
    foot = shapely.get_coordinates(shapely.line_interpolate_point(lines.to_numpy(), addresses["offset_m"]))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(lines.to_numpy(), addresses["offset_m"] + 2.0))
    way, out = ahead - foot, shapely.get_coordinates(points) - foot
    left = way[:, 0] * out[:, 1] - way[:, 1] * out[:, 0] > 0.0
    assert (left == (addresses["side"] == "left")).all()
    odd = (addresses["number"] % 2 == 1).to_numpy()
    assert (odd == left).all(), "odd numbers stand on the left, even ones on the right"
    rank = addresses["suffix"].map({"": 0.0, "bis": 0.3, "ter": 0.6})
    order = addresses.assign(key=addresses["number"] + rank).sort_values(["segment_id", "side", "offset_m"])
    assert (order.groupby(["segment_id", "side"])["key"].diff().dropna() > 0).all()
    assert not addresses.duplicated(["street", "number", "suffix"]).any()


def _check_buildings(layers: dict[str, gpd.GeoDataFrame]) -> None:
    buildings, addresses = layers["buildings"], layers["addresses"]
    assert buildings["building_id"].is_unique
    assert buildings.is_valid.all()
    assert buildings["dwellings"].sum() == addresses["dwellings"].sum()
    shapes = buildings.geometry.to_numpy()
    tree = shapely.STRtree(shapes)
    first, second = tree.query(shapes, predicate="intersects")
    apart = first < second
    assert shapely.area(shapely.intersection(shapes[first[apart]], shapes[second[apart]])).sum() < 0.1
    for name in ("streets", "water", "rail", "green"):
        assert len(tree.query(layers[name].geometry.to_numpy(), predicate="intersects")[0]) == 0, name


def _check_stations(layers: dict[str, gpd.GeoDataFrame]) -> None:
    stations, addresses = layers["stations"], layers["addresses"]
    assert len(stations) == 12
    assert list(stations["station_id"]) == [f"99001_{i}" for i in range(1, 13)]
    assert stations["name"].is_unique
    assert (stations.geom_type == "Polygon").all()
    assert stations.is_valid.all()
    shapes = stations.geometry.to_numpy()
    assert shapely.area(shapely.union_all(shapes)) == pytest.approx(shapely.area(shapes).sum(), rel=1e-5), "overlap"
    count = shapely.STRtree(shapes).query(addresses.geometry.to_numpy(), predicate="intersects")[0]
    assert len(np.unique(count)) == len(addresses), "an address is in no station"
    for prefix, lists in ELECTIONS.items():
        given_to = stations[[f"{prefix}_votes_{name}" for name in lists]].sum(axis=1)
        assert (given_to == stations[f"{prefix}_valid"]).all()
        parts = stations[f"{prefix}_valid"] + stations[f"{prefix}_blank"] + stations[f"{prefix}_spoilt"]
        assert (parts == stations[f"{prefix}_voted"]).all()
        assert (stations[f"{prefix}_voted"] <= stations[f"{prefix}_registered"]).all()
        assert stations[f"{prefix}_registered"].between(150, 1900).all()


def _check_tiles(tiles: gpd.GeoDataFrame, addresses: gpd.GeoDataFrame) -> None:
    assert tiles["tile_id"].is_unique
    assert (tiles["ind"] > 0).all()
    ages = [c for c in tiles if c.startswith("ind_") and c not in ("ind_snv",)]
    np.testing.assert_allclose(tiles[ages].sum(axis=1), tiles["ind"])
    np.testing.assert_allclose(tiles["men_coll"] + tiles["men_mais"], tiles["men"])
    assert (tiles["persons"] == tiles["ind"]).all()
    assert (tiles["households"] == tiles["men"]).all()
    assert (tiles["adults"] <= tiles["persons"]).all()
    assert tiles["men"].sum() == pytest.approx(addresses["dwellings"].sum())
    assert ((tiles["i_est_200"] == 1) == (tiles["men"] < 11.0)).all()
    assert (tiles["imputed"] == (tiles["i_est_200"] == 1)).all()
    place = addresses.to_crs(3035).geometry
    corner = [
        f"CRS3035RES200mN{y // 200 * 200:.0f}E{x // 200 * 200:.0f}" for x, y in zip(place.x, place.y, strict=True)
    ]
    here = addresses.groupby(corner)["dwellings"].sum()
    assert set(here.index) == set(tiles["tile_id"])
    seen = tiles[~tiles["imputed"]].set_index("tile_id")["men"]
    np.testing.assert_allclose(seen, here.loc[seen.index])
    squares = tiles.to_crs(3035).geometry
    ids = [f"CRS3035RES200mN{box.bounds[1]:.0f}E{box.bounds[0]:.0f}" for box in squares]
    assert ids == list(tiles["tile_id"])
    np.testing.assert_allclose(squares.area, 40_000.0, rtol=1e-3)


@settings(
    max_examples=3, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(seed=st.integers(0, 2**32 - 1))
def test_every_town_holds_together(seed):
    layers = _drawn(seed)
    _check_streets(layers["streets"], layers["water"])
    _check_names(layers["streets"])
    _check_addresses(layers["addresses"], layers["streets"])
    _check_buildings(layers)
    _check_stations(layers)
    _check_tiles(layers["tiles"], layers["addresses"])
    assert seed == 1 or not layers["streets"]["length_m"].equals(_sample()["streets"]["length_m"])
    assert 6_000 <= layers["tiles"]["ind"].sum() <= 17_000


def test_tower_blocks_vote_less_than_houses():
    shares, turnouts = [], []
    for seed in (1, 2, 3):  # twelve stations alone may say anything: a town is another one with another numpy
        layers = _drawn(seed)
        stations, buildings = layers["stations"], layers["buildings"]
        inside = stations.sindex.nearest(buildings.representative_point(), return_all=False)[1]
        towers = buildings["dwellings"].where(buildings["kind"] == "towers", 0)
        share = towers.groupby(inside).sum() / buildings["dwellings"].groupby(inside).sum()
        shares += share.reindex(range(12), fill_value=0.0).tolist()
        turnouts += (stations["m26t1_voted"] / stations["m26t1_registered"]).tolist()
    assert np.corrcoef(shares, turnouts)[0, 1] < -0.4


def test_same_seed_same_town():
    first, again = _sample(), town.draw(1)
    assert list(first) == list(again)
    for name in first:
        assert_geodataframe_equal(first[name], again[name], check_less_precise=False)


def test_layers_are_in_wgs84():
    for layer in _sample().values():
        assert layer.crs.to_epsg() == 4326
        assert layer.total_bounds[0] == pytest.approx(2.0, abs=0.1)


def test_negative_seed_is_refused_in_a_sentence():
    with pytest.raises(CampaignError, match="-3"):
        town.draw(-3)


def test_cancel_stops_the_drawing():
    calls = iter(range(1000))
    with pytest.raises(Cancelled):
        town.draw(1, Progress(cancelled=lambda: next(calls) > 12))
