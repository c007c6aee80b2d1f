"""Tiles and stations brought together: overlaps, totals kept both ways, areas drawn around addresses."""

import sqlite3
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import areas, census, elections, places, rectangles
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress

SHARED = Path(__file__).resolve().parents[2] / "../shared/data"


def real(name: str) -> Path:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is absent")
    return path


def geopackage(path: Path, layer: str) -> gpd.GeoDataFrame:
    """Read a layer without GDAL: a GeoPackage geometry is a header and its WKB."""
    with sqlite3.connect(path) as database:
        table = pd.read_sql(f'select * from "{layer}"', database)
    start = {0: 8, 1: 40, 2: 56, 3: 56, 4: 72}
    wkb = [blob[start[blob[3] >> 1 & 7] :] for blob in table.pop("geom")]
    return gpd.GeoDataFrame(table, geometry=shapely.from_wkb(wkb), crs=4326)


def grid(columns: int, rows: int, side=200.0, west=0.0, south=0.0, crs=3035) -> gpd.GeoDataFrame:
    x, y = (part.ravel() for part in np.meshgrid(np.arange(columns) * side + west, np.arange(rows) * side + south))
    count = np.arange(1.0, len(x) + 1)
    return gpd.GeoDataFrame({"households": count}, geometry=shapely.box(x, y, x + side, y + side), crs=crs)


def cells(points: np.ndarray, extent: float) -> gpd.GeoDataFrame:
    """Return Voronoi cells over a square, as stations are: they fit together and cover it."""
    frame = shapely.box(0, 0, extent, extent)
    parts = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points), extend_to=frame))
    parts = shapely.intersection(parts, frame)
    return gpd.GeoDataFrame({"votes": np.arange(100.0, 100 + len(parts))}, geometry=parts, crs=3035)


POINTS = st.lists(st.tuples(st.integers(1, 999), st.integers(1, 999)), min_size=2, max_size=25, unique=True)


@settings(max_examples=40, deadline=None)
@given(POINTS)
def test_totals_are_kept_both_ways(points):
    tiles, stations = grid(5, 5), cells(np.array(points, dtype=float), 1000)
    pairs = areas.overlap(tiles, stations)
    assert pairs.groupby("i")["share_a"].sum().to_numpy() == pytest.approx(np.ones(25))
    assert pairs.groupby("j")["share_b"].sum().to_numpy() == pytest.approx(np.ones(len(stations)))
    for weight in (None, "households"):
        votes, lost = areas.down(stations, tiles, ["votes"], pairs, weight)
        assert votes["votes"].sum() == pytest.approx(stations["votes"].sum(), abs=1e-6) and len(lost) == 0
    households, lost = areas.up(tiles, stations, ["households"], pairs)
    assert households["households"].sum() == pytest.approx(tiles["households"].sum(), abs=1e-6) and len(lost) == 0


@settings(max_examples=40, deadline=None)
@given(POINTS, st.integers(0, 2**32 - 1))
def test_compiled_areas_are_those_of_geos(points, seed):
    rng = np.random.default_rng(seed)
    polygons = cells(np.array(points, dtype=float), 1000).geometry.to_numpy()
    # Holes, several parts, and borders that run along the tiles'.
    hole = shapely.box(*rng.integers(100, 400, 2), *rng.integers(500, 800, 2))
    polygons = np.append(
        polygons, shapely.union(shapely.difference(shapely.box(0, 0, 900, 800), hole), shapely.box(950, 0, 990, 990))
    )
    low = rng.uniform(-100, 900, (50, 2)).round(rng.integers(0, 3))
    bounds = np.hstack([low, low + rng.integers(1, 400, (50, 2))])
    i, j = (part.ravel() for part in np.meshgrid(np.arange(50), np.arange(len(polygons))))
    with np.errstate(invalid="ignore"):
        wanted = shapely.area(shapely.intersection(shapely.box(*bounds.T)[i], polygons[j]))
    assert rectangles.shared_areas(bounds, polygons, i, j) == pytest.approx(wanted, abs=1e-5)


def test_both_ways_of_measuring_agree(monkeypatch):
    points = np.random.default_rng(3).uniform(0, 1000, (40, 2))
    tiles, stations = grid(5, 5), cells(points, 1000)
    cut = areas.overlap(tiles, stations)
    monkeypatch.setattr(areas, "_MANY", 0)
    pd.testing.assert_frame_equal(areas.overlap(tiles, stations), cut, atol=1e-6)


def test_known_shares():
    tiles = grid(2, 1)  # households 1 and 2, side by side
    stations = gpd.GeoDataFrame(
        {"votes": [90.0, 30.0, 7.0]},
        geometry=[shapely.box(0, 0, 300, 200), shapely.box(300, 0, 400, 200), shapely.box(900, 0, 1000, 200)],
        crs=3035,
    )
    votes, lost = areas.down(stations, tiles, ["votes"])
    assert votes["votes"].tolist() == pytest.approx([60, 60]) and lost.tolist() == [2]  # the third is nowhere
    # By doors: the first station's lie 1 in the left tile, half of 2 in the right one.
    votes, _ = areas.down(stations, tiles, ["votes"], weight="households")
    assert votes["votes"].tolist() == pytest.approx([45, 75])
    households, lost = areas.up(tiles, stations, ["households"])
    assert households["households"].tolist() == pytest.approx([2, 1, 0]) and len(lost) == 0


def test_votes_over_tiles_without_doors_are_kept():
    tiles = grid(2, 1).assign(households=0.0)
    stations = gpd.GeoDataFrame({"votes": [10.0]}, geometry=[shapely.box(0, 0, 400, 200)], crs=3035)
    votes, lost = areas.down(stations, tiles, ["votes"], weight="households")
    assert votes["votes"].tolist() == [5, 5] and len(lost) == 0


def test_by_addresses():
    tiles = grid(2, 1)
    stations = gpd.GeoDataFrame({"votes": [100.0]}, geometry=[shapely.box(0, 0, 400, 200)], crs=3035)
    x = [10, 20, 30, 310]
    addresses = gpd.GeoDataFrame({"doors": [1.0, 1.0, 1.0, 7.0]}, geometry=shapely.points(x, 50), crs=3035)
    pairs = areas.shared_points(addresses, tiles, stations)
    assert areas.down(stations, tiles, ["votes"], pairs)[0]["votes"].tolist() == [75, 25]
    pairs = areas.shared_points(addresses, tiles, stations, "doors")
    assert areas.down(stations, tiles, ["votes"], pairs)[0]["votes"].tolist() == [30, 70]


def test_paris_votes_in_the_window():
    tiles = census.read_tiles(real("paris_3e_11e/filosofi2021_200m.csv"))
    stations = geopackage(real("paris_3e_11e/polling_stations_2017.gpkg"), "secteurs_bv_2017")
    columns = ["p17t1_votants", "p17t1_MACRON"]
    pairs = areas.overlap(tiles, stations)
    window = areas.window(tiles)
    votes, lost = areas.down(stations, tiles, columns, pairs, "households", window)
    shapes = stations.geometry.to_crs(tiles.crs)
    share = shapes.intersection(window).area / shapes.area
    reached = np.isin(np.arange(len(stations)), pairs["j"])
    wanted = stations[columns].mul(share, axis=0)[reached].sum()
    assert votes.sum().to_numpy() == pytest.approx(wanted.to_numpy(), rel=1e-9)
    assert len(votes) == 126 and (votes >= 0).all().all()
    # Without a window nothing is cut: each station that meets a tile keeps all its votes.
    votes, lost = areas.down(stations, tiles, columns, pairs)
    assert votes["p17t1_votants"].sum() == pytest.approx(stations["p17t1_votants"][reached].sum())
    assert set(lost) == set(np.flatnonzero(~reached))
    households, lost = areas.up(tiles, stations, ["households"], pairs)
    kept = np.setdiff1d(np.arange(len(tiles)), lost)
    assert households["households"].sum() == pytest.approx(tiles["households"].iloc[kept].sum(), abs=1e-6)


def test_assign_by_the_greatest_part():
    stations = gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)], crs=3035)
    features = [
        shapely.Point(3, 3),
        shapely.Point(10, 5),  # on the border: the first
        shapely.LineString([(5, 5), (19, 5)]),
        shapely.box(1, 1, 14, 2),
        shapely.Point(50, 50),
        shapely.Point(),
    ]
    owner = areas.assign(gpd.GeoDataFrame(geometry=features, crs=3035), stations)
    assert owner.tolist() == [0, 0, 1, 0, -1, -1]


def test_layers_of_different_crs_and_invalid_polygons():
    tiles = grid(3, 3, west=3_760_000, south=2_889_000)
    bowtie = shapely.Polygon(
        [(3_760_000, 2_889_000), (3_760_600, 2_889_600), (3_760_600, 2_889_000), (3_760_000, 2_889_600)]
    )
    stations = gpd.GeoDataFrame(geometry=[bowtie], crs=3035).to_crs(4326)
    said = []
    pairs = areas.overlap(tiles, stations, Progress(note=said.append))
    assert pairs["area"].sum() == pytest.approx(180_000, rel=1e-3)
    assert any("invalid" in line for line in said)


def test_spikes_and_missing_geometries():
    spike = shapely.Polygon([(0, 0), (200, 0), (200, 200), (300, 200), (200, 200), (0, 200)])
    stations = gpd.GeoDataFrame({"votes": [10.0, 5.0]}, geometry=[spike, None], crs=3035)
    votes, lost = areas.down(stations, grid(2, 1), ["votes"])
    assert votes["votes"].tolist() == [10, 0] and lost.tolist() == [1]
    assert areas.assign(stations, grid(2, 1)).tolist() == [0, -1]


def test_what_is_refused():
    tiles = grid(1, 1)
    with pytest.raises(CampaignError, match="stations has no CRS"):
        areas.overlap(tiles, gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 1, 1)]))
    with pytest.raises(Cancelled):
        areas.overlap(tiles, tiles, Progress(cancelled=lambda: True))
    assert len(areas.overlap(tiles, grid(1, 1, west=900))) == 0


# Areas around addresses


@pytest.fixture(scope="module")
def register():
    addresses = places.read_points(real("finistere/reu_addresses_2022_sample.csv"))
    return addresses, geopackage(real("finistere/finistere_reu.gpkg"), "communes")


def own(addresses: gpd.GeoDataFrame, stations: gpd.GeoDataFrame) -> pd.Series:
    """Return whether each address lies in its own station."""
    ids = elections.station_ids(addresses["id_brut_bv_reu"])
    at = areas.assign(addresses, stations)
    return pd.Series(np.where(at >= 0, stations["station_id"].to_numpy()[at], ""), ids.index) == ids


def test_concarneau_from_addresses_alone(register):
    addresses, communes = register
    said = []
    stations = areas.from_points(
        addresses, "id_brut_bv_reu", communes, score="geo_score", progress=Progress(note=said.append)
    )
    assert len(stations) == 31 and stations["approximate"].all() and stations.geometry.is_valid.all()
    assert any("doubtful" in line for line in said)
    for commune in ("29039", "29046", "29116"):
        assert own(addresses, stations)[addresses["code_commune_ref"] == commune].mean() >= 0.97
    # They fill the communes, and no two overlap.
    metres = stations.to_crs(2154)
    assert metres.area.sum() == pytest.approx(communes.to_crs(2154).area.sum(), rel=1e-6)
    pairs = areas.overlap(metres, metres)
    assert pairs.loc[pairs["i"] != pairs["j"], "area"].sum() < 100
    # Their results join.
    results = elections.read_results(real("finistere/PR17_BVot_T1.txt"))
    assert elections.join(stations, "station_id", results)[1].joined == 31


def test_borders_follow_streets(register):
    addresses, communes = register
    addresses = addresses[addresses["code_commune_ref"] == "29046"]
    home = communes[communes["code_insee"].astype(str) == "29046"].to_crs(2154)
    west, south, east, north = home.total_bounds
    lines = [shapely.LineString([(x, south), (x, north)]) for x in np.arange(west, east, 400)]
    lines += [shapely.LineString([(west, y), (east, y)]) for y in np.arange(south, north, 400)]
    streets = gpd.GeoDataFrame(geometry=lines, crs=2154)
    plain = areas.from_points(addresses, "id_brut_bv_reu", communes)
    along = areas.from_points(addresses, "id_brut_bv_reu", communes, streets)
    assert own(addresses, along).mean() >= 0.97
    assert along.to_crs(2154).area.sum() == pytest.approx(home.area.sum(), rel=1e-6)

    def on_streets(stations):
        inner = stations.to_crs(2154).boundary.union_all().difference(home.boundary.union_all().buffer(1))
        return inner.intersection(streets.buffer(0.5).union_all()).length / inner.length

    assert on_streets(along) > 2 * on_streets(plain)


def test_two_stations_at_one_place():
    points = gpd.GeoDataFrame(
        {"bv": ["01001_1"] * 3 + ["01001_2"] * 2 + [None]},
        geometry=shapely.points([0, 0, 0, 0, 100, 50], [0, 0, 0, 0, 0, 0]),
        crs=2154,
    )
    stations = areas.from_points(points, "bv")
    assert stations["station_id"].tolist() == ["01001_1", "01001_2"] and stations["addresses"].tolist() == [3, 2]
    assert areas.assign(points, stations).tolist()[:5] == [0, 0, 0, 0, 1]
    assert shapely.intersection(*stations.geometry).area == 0


def test_points_that_draw_nothing_are_refused(register):
    addresses, communes = register
    with pytest.raises(CampaignError, match="no field “bureau”; they have: id_brut_bv_reu"):
        areas.from_points(addresses, "bureau")
    with pytest.raises(CampaignError, match="No point has a station's id"):
        areas.from_points(addresses, "id_brut_bv_reu", score="geo_score", least=2)
    swapped = addresses.set_geometry(shapely.transform(addresses.geometry.array, lambda xy: xy[:, ::-1]), crs=4326)
    with pytest.raises(CampaignError, match="not swapped"):
        areas.from_points(swapped, "id_brut_bv_reu", communes)


# Polling places


def test_polling_places_of_paris():
    found = places.polling_places(real("paris_3e_11e/polling_places.csv"))
    results = elections.read_results(real("paris_3e_11e/PR17_BVot_T1.txt"))
    assert len(found) == 896 and set(found["station_id"]) == set(results["station_id"])
    assert found["name"].iloc[0] == "COLLEGE D'ENSEIGNEMENT SECONDAIRE POQUELIN"
    assert (found.geometry.iloc[0].x, found.geometry.iloc[0].y) == pytest.approx((2.335488, 48.864653), abs=1e-6)


@pytest.mark.parametrize(
    "text, message",
    [
        ("id_bv,nom\n1,a", "no columns of coordinates.*id_bv, nom"),
        ("id_bv,lon,lat\n1,,", "no row with coordinates"),
        ("id_bv,x,y\n1,652000,6862000", "no degrees"),
        ('id_bv;shape\n1;"{""type"": 3"', "row 2 has no GeoJSON"),
    ],
)
def test_places_without_a_place_are_refused(tmp_path, text, message):
    path = tmp_path / "places.csv"
    path.write_text(text)
    with pytest.raises(CampaignError, match=message):
        places.polling_places(path)


def test_addresses_of_one_commune_only():
    addresses = places.read_points(real("finistere/reu_addresses_2022_sample.csv"), communes=["29116"])
    assert len(addresses) == 55 and set(addresses["code_commune_ref"]) == {"29116"}
    with pytest.raises(CampaignError, match="no row of the places"):
        places.read_points(SHARED / "finistere/reu_addresses_2022_sample.csv", communes=["75056"])


def test_other_spellings_of_coordinates(tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("id_bv;point\n01001_1;46,1\n01001_2;46.5, 5.25\n")
    found = places.polling_places(path)
    assert found["station_id"].tolist() == ["01001_2"] and found.geometry.iloc[0] == shapely.Point(5.25, 46.5)
    path.write_text("id_bv;lon;lat\n01001_1;5,5;46,25\n")
    assert places.polling_places(path).geometry.iloc[0] == shapely.Point(5.5, 46.25)
