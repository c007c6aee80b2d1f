"""What organisers really have, through the toolbox: official files of France and Monaco, read in place."""

import numpy as np
import pytest

OUT = "TEMPORARY_OUTPUT"


@pytest.mark.parametrize("results", ["PR17_BVot_T1.txt", "2017_presidentielle_t1_wide.csv"])
def test_toulouse_joins_every_station(chain, read, data, results):
    """256 ids join as they stand; the others differ in their zeros. The polygons that no result names are reported."""
    folder = data / "toulouse"
    outputs = chain(
        "importstations", STATIONS=str(folder / "polling_stations.geojson"), RESULTS=str(folder / results), OUTPUT=OUT
    )
    stations = read(outputs["OUTPUT"])
    assert stations["registered"].notna().sum() == 263
    assert stations["station_id"].is_unique
    assert stations.is_valid.all()
    log = chain.log
    assert "263 of 276 stations have results" in log
    assert "7 of them join only once ids are normalised" in log
    assert "13 stations have no results: 31555_130A" in log
    assert "1 features have no shape" in log
    assert "results belong to no station" not in log


def test_concarneau_areas_hold_their_own_addresses(chain, read, data):
    from planner.canvass_planner.core import areas, places
    from planner.canvass_planner.core.spelling import station_ids

    folder = data / "finistere"
    outputs = chain(
        "drawstationareas",
        POINTS=str(folder / "reu_addresses_2022_sample.csv"),
        COMMUNES=f"{folder / 'finistere_reu.gpkg'}|layername=communes",
        ONLY="29039",
        OUTPUT=OUT,
    )
    stations = read(outputs["OUTPUT"])
    addresses = places.read_points(folder / "reu_addresses_2022_sample.csv", communes=["29039"])
    own = station_ids(addresses["id_brut_bv_reu"])
    assert len(stations) == own.nunique() == 17
    owner = areas.assign(addresses, stations)
    drawn = np.where(owner >= 0, stations["station_id"].to_numpy()[owner], "")
    assert (drawn == own.to_numpy()).mean() >= 0.97
    assert stations["approximate"].all()
    metres = stations.to_crs(2154)
    assert metres.area.sum() - metres.union_all().area < 1e-6 * metres.area.sum(), "areas overlap"


@pytest.fixture(scope="module")
def paris(planner, data):
    """The streets' extent of Paris 3e/11e."""
    return data / "paris_3e_11e"


def test_paris_totals_both_ways(chain, read, paris):
    """Households on doors are the tiles'; votes on tiles are the stations' in the window; persons stay, too."""
    from planner.canvass_planner.core import areas

    streets = chain("importstreets", STREETS=str(paris / "streets.osm.pbf"), OUTPUT=OUT)["OUTPUT"]
    tiles = chain("importtiles", TILES=str(paris / "filosofi2021_200m.csv"), AREA=streets, OUTPUT=OUT)["OUTPUT"]
    spread = chain("spreaddoors", STREETS=streets, TILES=tiles, OUTPUT=OUT)["OUTPUT"]
    households = read(tiles)["households"].sum()
    assert households > 60_000
    assert read(spread)["doors"].sum() == pytest.approx(households, abs=1e-6)

    stations = chain(
        "importresults",
        RESULTS=[str(paris / "PR17_BVot_T1.txt"), str(paris / "PR17_BVot_T2.txt")],
        PREFIXES="t1;t2",
        STATIONS=f"{paris / 'polling_stations_2017.gpkg'}|layername=secteurs_bv_2017",
        OUTPUT=OUT,
        OUTPUT_STATIONS=OUT,
    )["OUTPUT_STATIONS"]
    assert "255 of 255 stations have results." in chain.log
    for by in (0, 1):
        both = chain("sharevotes", STATIONS=stations, TILES=tiles, BY=by, OUTPUT_TILES=OUT, OUTPUT_STATIONS=OUT)
        with_votes, with_census = read(both["OUTPUT_TILES"]), read(both["OUTPUT_STATIONS"])
        crs = read(tiles).estimate_utm_crs()
        given = read(stations).to_crs(crs)
        met = np.isin(np.arange(len(given)), areas.overlap(read(tiles).to_crs(crs), given)["j"])
        inside = given.intersection(areas.window(read(tiles).to_crs(crs))).area / given.area * met
        assert "stations lie beyond the tiles" in chain.log
        assert "their votes go nowhere: 75056_" in chain.log, "a sliver of the window has no tile"
        for name in ("t1_registered", "t1_votes_MACRON", "t2_voted"):
            assert with_votes[name].sum() == pytest.approx((given[name] * inside).sum(), rel=1e-6), name
        for name in ("persons", "households"):
            whole = read(tiles).to_crs(crs)
            met = np.isin(np.arange(len(whole)), areas.overlap(whole, given)["i"])
            part = whole.intersection(areas.window(given)).area / whole.area * met
            assert with_census[name].sum() == pytest.approx((whole[name] * part).sum(), rel=1e-6), name


def test_corsica_of_2015(chain, read, data):
    outputs = chain("importtiles", TILES=str(data / "corsica" / "filosofi2015_1km.gpkg"), OUTPUT=OUT)
    tiles = read(outputs["OUTPUT"])
    assert len(tiles) == 2994
    assert 250_000 < tiles["persons"].sum() < 330_000
    assert 0 < tiles["adults"].sum() < tiles["persons"].sum()
    assert tiles["imputed"].any()
    assert not tiles["imputed"].all()
    assert tiles.to_crs(3035).area.median() == pytest.approx(1e6, rel=1e-3)
    assert "imputed" in chain.log


def test_monacos_house_numbers_are_on_streets_of_their_own_name(chain, read, data):
    from planner.canvass_planner.core.addresses import street_key

    file = str(data / "monaco" / "monaco_2023.osm.pbf")
    streets = chain("importstreets", STREETS=file, OUTPUT=OUT)["OUTPUT"]
    addresses = read(chain("importaddresses", ADDRESSES=file, STREETS=streets, OUTPUT=OUT)["OUTPUT"])
    names = read(streets).set_index("segment_id")["name"].map(street_key)
    known = set(names)
    numbered = addresses[(addresses["number"] > 0) & (addresses["street"].fillna("") != "")]
    mapped = numbered[numbered["street"].map(street_key).isin(known)]
    assert len(mapped) > 200
    on = mapped["segment_id"].map(names)
    assert (on == mapped["street"].map(street_key)).mean() >= 0.95
    assert addresses["side"].isin(["left", "right"]).mean() > 0.99
    assert 20_000 < addresses["doors"].sum() < 40_000


def test_results_of_all_france(chain, rows, data):
    folder = data / "france_2017"
    results = rows(
        chain(
            "importresults",
            RESULTS=[str(folder / "presidentielle_t1_wide.csv.gz"), str(folder / "presidentielle_t2_wide.csv.gz")],
            OUTPUT=OUT,
        )["OUTPUT"]
    )
    assert len(results) == 69_242
    assert results["station_id"].is_unique
    assert results["station_id"].str.match(r"^([0-9AB]{5}|ZZ\d{3})_").all(), "ZZ are French citizens abroad"
    first, second = "presidentielle_t1_wide", "presidentielle_t2_wide"
    # Official results: 47,582,183 and 47,568,693 registered (Conseil constitutionnel, 26 April and 10 May 2017).
    assert results[f"{first}_registered"].sum() == pytest.approx(47_582_183, rel=1e-3)
    assert results[f"{second}_registered"].sum() == pytest.approx(47_568_693, rel=1e-3)
    assert results[f"{first}_votes_MACRON"].sum() == pytest.approx(8_656_346, rel=1e-3)


def test_paris_polling_places(chain, read, paris):
    places = read(chain("importpollingplaces", PLACES=str(paris / "polling_places.csv"), OUTPUT=OUT)["OUTPUT"])
    assert len(places) == 896
    assert places["station_id"].str.startswith("75056_").all()
    assert (places["address"] != "").all()
    stations = read(
        chain(
            "importstations",
            STATIONS=f"{paris / 'polling_stations_2017.gpkg'}|layername=secteurs_bv_2017",
            OUTPUT=OUT,
        )["OUTPUT"]
    )
    assert stations["station_id"].isin(places["station_id"]).mean() > 0.95
