"""Field mappings: layers of other countries become tiles and stations."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from canvass_planner.core import fields
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.progress import Progress


def layer(crs=4269, **columns) -> gpd.GeoDataFrame:
    count = len(next(iter(columns.values())))
    x = np.arange(count)
    return gpd.GeoDataFrame(columns, geometry=shapely.box(x, 0, x + 1, 1), crs=crs)


def test_census_blocks():
    blocks = layer(GEOID20=["010010201001000", "010010201001001"], HOUSING20=[12, 3], POP20=[30, 7], ALAND20=[1, 2])
    mapping = fields.guess(blocks.columns, "tiles")
    assert mapping == {"tile_id": "GEOID20", "persons": "POP20", "households": "HOUSING20"}
    said = []
    tiles = fields.tiles(blocks, mapping, Progress(note=said.append))
    assert tiles["tile_id"].tolist() == ["010010201001000", "010010201001001"]
    assert tiles["households"].tolist() == [12, 3] and tiles["adults"].tolist() == pytest.approx([23.7, 5.53])
    assert list(tiles.columns)[:5] == ["tile_id", "persons", "adults", "households", "imputed"]
    assert "aland20" in tiles and tiles.crs.to_epsg() == 4269
    assert any("79 %" in line for line in said)


def test_precincts_take_the_latest_presidential_vote():
    precincts = layer(
        UNIQUE_ID=["0001-ADAMS", "0002-BOONE"],
        G16PREDCLI=[1, 1],
        G20PREDBID=[30, 10],
        G20PRERTRU=[20, 25],
        G20USSDONE=[9, 9],
        VAP=[100, 90],
    )
    mapping = fields.guess(precincts.columns, "stations")
    assert mapping["lists"] == {"DBID": "G20PREDBID", "RTRU": "G20PRERTRU"} and mapping["registered"] == "VAP"
    stations = fields.stations(precincts, mapping)
    assert stations["station_id"].tolist() == ["0001-ADAMS", "0002-BOONE"]
    assert stations[["registered", "voted", "valid", "votes_DBID"]].to_numpy().tolist() == [
        [100, 50, 50, 30],
        [90, 35, 35, 10],
    ]


def test_output_areas_and_polling_districts():
    areas = layer(27700, OA21CD=["E00000001", "E00000003"], TS001=["120", "80"], TS041=["60", "41"])
    tiles = fields.tiles(areas, fields.guess(areas.columns, "tiles"))
    assert tiles[["persons", "households"]].to_numpy().tolist() == [[120, 60], [80, 41]]
    districts = layer(27700, PD_CODE=["AA1", "AA2"], ELECTORATE=[900, 1100])
    stations = fields.stations(districts, fields.guess(districts.columns, "stations"))
    assert stations["registered"].tolist() == [900, 1100] and stations["voted"].isna().all()


def test_french_layers_by_hand_and_sums_of_fields():
    iris = layer(2154, CODE_IRIS=["010040101"], P21_POP=[1000.0], c21_a=[300.0], c21_b=[150.0])
    mapping = fields.guess(iris.columns, "tiles", "france") | {"households": ["c21_a", "c21_b"]}
    tiles = fields.tiles(iris, mapping)
    assert tiles.loc[0, ["tile_id", "persons", "households"]].tolist() == ["010040101", 1000, 450]
    bureaux = layer(id_bv=["75056-0305"], p17_inscrits=[100], p17_votants=[80], p17_exprimes=[78], A=[50], B=[28])
    mapping = fields.guess(bureaux.columns, "stations") | {"lists": ["A", "B"]}
    stations = fields.stations(bureaux, mapping)
    wanted = {"station_id": "75056_305", "registered": 100, "voted": 80, "valid": 78, "votes_A": 50, "votes_B": 28}
    assert stations[list(wanted)].iloc[0].to_dict() == wanted


@pytest.mark.parametrize(
    "mapping, message",
    [
        ({"persons": "POP"}, "no field “POP” for persons; it has: GEOID20, POP20"),
        ({"people": "POP20"}, "“people” means nothing"),
        ({"tile_id": "GEOID20"}, "counts persons or households"),
        ({"persons": "GEOID20"}, "“A1” in column GEOID20 is no number"),
    ],
)
def test_mappings_that_cannot_be(mapping, message):
    with pytest.raises(CampaignError, match=message):
        fields.tiles(layer(GEOID20=["A1"], POP20=[3]), mapping)


def test_layers_that_cannot_be():
    with pytest.raises(CampaignError, match="no feature"):
        fields.tiles(layer(POP20=[]), {"persons": "POP20"})
    with pytest.raises(CampaignError, match="no CRS"):
        fields.tiles(layer(None, POP20=[1]), {"persons": "POP20"})
    with pytest.raises(CampaignError, match="their id"):
        fields.stations(layer(REG=[1]), {"registered": "REG"})


def test_every_preset_knows_its_roles():
    for preset in fields.PRESETS.values():
        assert set(preset["tiles"]) <= set(fields.TILE_ROLES)
        assert set(preset["stations"]) <= set(fields.STATION_ROLES)
