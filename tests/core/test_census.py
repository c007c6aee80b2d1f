"""Census tiles from INSEE's grids: real files, every edition's column names, and what must be refused."""

import gzip
import sqlite3
from pathlib import Path

import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

from canvass_planner.core import census
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress

SHARED = Path(__file__).resolve().parents[2] / "../shared/data"
PARIS = SHARED / "paris_3e_11e/filosofi2021_200m.csv"
HEADERS = {
    2015: "IdINSPIRE,Id_carr1km,I_est_cr,Depcom,Ind,Men,Ind_18_24,Ind_25_39,Ind_40_54,Ind_55_64,Ind_65_79,Ind_80p",
    2017: "Idcar_200m,Idcar_1km,I_est_200,lcog_geo,Ind,Men,Ind_18_24,Ind_25_39,Ind_40_54,Ind_55_64,Ind_65_79,Ind_80p",
    2019: "idcar_200m,idcar_1km,i_est_200,lcog_geo,ind,men,ind_18_24,ind_25_39,ind_40_54,ind_55_64,ind_65_79,ind_80p",
}
ROW = "CRS3035RES200mN2889200E3760400,CRS3035RES1000mN2889000E3760000,1,01001,84.5,45,1,2,3,4,5,6"


def real(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path} is absent")
    return path


def written(tmp_path, text: str, name="tiles.csv", encoding="utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_paris_in_full():
    tiles = census.read_tiles(real(PARIS))
    assert len(tiles) == 126 and tiles.crs.to_epsg() == 3035
    first = tiles.iloc[0]
    assert first["tile_id"] == "CRS3035RES200mN2889200E3760400"
    assert first.geometry.bounds == (3760400, 2889200, 3760600, 2889400)
    assert (first["persons"], first["households"], first["adults"]) == (84, 45, 75)
    assert tiles["imputed"].dtype == bool and tiles["imputed"].sum() == 1
    assert tiles["households"].sum() == pytest.approx(87358.1)
    assert {"men_prop", "idcar_1km"} <= set(tiles.columns) and "idcar_200m" not in tiles
    assert (tiles.geometry.area == 200 * 200).all()


def test_clip_keeps_what_touches_and_nothing_else():
    everything = census.read_tiles(real(PARIS))
    bounds = (2.360, 48.862, 2.366, 48.866)
    clipped = census.read_tiles(PARIS, clip=bounds)
    window = shapely.box(*bounds)
    touching = everything[everything.to_crs(4326).intersects(window)]
    assert set(clipped["tile_id"]) == set(touching["tile_id"]) and 0 < len(clipped) < len(everything)
    # The same area, handed over in another CRS.
    area = clipped.to_crs(2154).geometry.union_all().centroid
    assert len(census.read_tiles(PARIS, clip=(area.buffer(1), 2154))) >= 1


def test_clip_along_a_long_parallel(tmp_path):
    # In the tiles' projection the parallel of 46° bends: its middle lies 40 km south of the straight line.
    x, y = pyproj.Transformer.from_crs(4326, 3035, always_xy=True).transform(2.0, 46.02)
    cell = f"CRS3035RES200mN{int(y) // 200 * 200}E{int(x) // 200 * 200}"
    path = written(tmp_path, HEADERS[2019] + "\n" + ROW.replace(ROW.split(",")[0], cell))
    assert len(census.read_tiles(path, clip=(-8, 46, 12, 48))) == 1


def test_clip_elsewhere_is_a_sentence():
    with pytest.raises(CampaignError, match="No tile of .*filosofi2021"):
        census.read_tiles(real(PARIS), clip=(7.40, 43.72, 7.45, 43.76))


@pytest.mark.parametrize("edition", HEADERS)
def test_column_names_of_every_edition(tmp_path, edition):
    tiles = census.read_tiles(written(tmp_path, HEADERS[edition] + "\n" + ROW + "\n"))
    assert tiles.loc[0, ["persons", "households", "adults"]].tolist() == [84.5, 45, 21]
    assert bool(tiles.loc[0, "imputed"])
    assert tiles.iloc[0].get("lcog_geo", tiles.iloc[0].get("depcom")) == "01001"  # no zero lost


@pytest.mark.parametrize("epsg", [3035, 5490, 2975])
def test_territories(tmp_path, epsg):
    row = ROW.replace("CRS3035RES200m", f"CRS{epsg}RES200m")
    tiles = census.read_tiles(written(tmp_path, HEADERS[2019] + "\n" + row + "\n"))
    assert tiles.crs.to_epsg() == epsg


@pytest.mark.parametrize(
    "text, encoding",
    [
        (HEADERS[2019] + "\n" + ROW, "utf-8-sig"),
        ((HEADERS[2019] + "\n" + ROW).replace(",", ";"), "utf-8"),
        ((HEADERS[2019] + "\n" + ROW).replace(",", ";").replace("84.5", "84,5"), "utf-8"),
        ((HEADERS[2019] + "\n" + ROW).replace(",", "\t"), "utf-16"),
        (HEADERS[2019].replace(",", " , ") + "\r\n" + ROW + "\r\n", "cp1252"),
    ],
    ids=["byte-order mark", "semicolon", "decimal comma", "UTF-16 with tabs", "spaces around names"],
)
def test_spellings_of_the_same_table(tmp_path, text, encoding):
    tiles = census.read_tiles(written(tmp_path, text, encoding=encoding))
    assert tiles.loc[0, ["persons", "households", "adults"]].tolist() == [84.5, 45, 21]


def test_compressed_file(tmp_path):
    path = tmp_path / "tiles.csv.gz"
    path.write_bytes(gzip.compress((HEADERS[2019] + "\n" + ROW).encode()))
    assert len(census.read_tiles(path)) == 1


def test_corsica_2015_at_1_km():
    path = real(SHARED / "corsica/filosofi2015_1km.gpkg")
    with sqlite3.connect(path) as database:
        table = pd.read_sql("select * from carr_corse_1km_2015_epsg3035", database)
    tiles = census.tiles_from_table(table)
    assert len(tiles) == 2994 and tiles.crs.to_epsg() == 3035
    assert (tiles.geometry.area == 1e6).all()
    assert tiles["households"].sum() == pytest.approx(table["Men"].sum())
    assert tiles["imputed"].sum() == (table["I_est_1km"] == 1).sum()
    adults = table[[f"Ind_{band}" for band in ("18_24", "25_39", "40_54", "55_64", "65_79", "80p")]].sum().sum()
    assert tiles["adults"].sum() == pytest.approx(adults)
    # Corsica, in degrees.
    west, south, east, north = tiles.to_crs(4326).total_bounds
    assert 8.4 < west < east < 9.7 and 41.2 < south < north < 43.1


def test_odd_cells_are_mended_and_said(tmp_path):
    text = "\n".join([HEADERS[2019], ROW, ROW, ROW.replace("400,", "600,", 1).replace(",45,", ",-3,")])
    said = []
    tiles = census.read_tiles(written(tmp_path, text), progress=Progress(note=said.append))
    assert len(tiles) == 2 and tiles["households"].min() == 0
    assert any("twice" in line for line in said) and any("negative" in line for line in said)


@pytest.mark.parametrize(
    "text, message",
    [
        ("", "is empty"),
        (HEADERS[2019], "no row"),
        ("a,b\n1,2\n", "no column with census cell ids.*a, b"),
        (HEADERS[2019] + "\nnowhere" + ROW[30:], "“nowhere” is no census cell id"),
        (HEADERS[2019].replace("men", "homes") + "\n" + ROW, "no column “men”"),
        (HEADERS[2019] + "\n" + ROW.replace(",45,", ",many,"), "cannot be read.*many"),
        (HEADERS[2019] + "\n" + ROW + "\n" + ROW.replace("3035", "2975"), "several CRS.*EPSG:2975, EPSG:3035"),
        (HEADERS[2019] + "\n" + ROW + "\n" + ROW[:70] + "\n", "line 3: the row ends too early"),
        ("PK\x03\x04zipped", "ZIP file, not text"),
        ("SQLite format 3\0", "GeoPackage"),
    ],
)
def test_what_is_no_census_is_refused_in_a_sentence(tmp_path, text, message):
    path = written(tmp_path, text)
    with pytest.raises(CampaignError, match=message) as error:
        census.read_tiles(path)
    assert str(path) in str(error.value)


def test_missing_file(tmp_path):
    with pytest.raises(CampaignError, match="nothing.csv does not exist"):
        census.read_tiles(tmp_path / "nothing.csv")


def test_cancelling_stops(tmp_path):
    with pytest.raises(Cancelled):
        census.read_tiles(written(tmp_path, HEADERS[2019] + "\n" + ROW), progress=Progress(cancelled=lambda: True))


def test_table_without_rows_or_ids():
    with pytest.raises(CampaignError, match="no row"):
        census.tiles_from_table(pd.DataFrame({"idcar_200m": []}))
    with pytest.raises(CampaignError, match="no column with census cell ids"):
        census.tiles_from_table(pd.DataFrame({"ind": np.ones(3)}))
