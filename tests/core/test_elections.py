"""Results of polling stations: ids in one spelling, every layout, the join, and what must be refused or said."""

import csv
import gzip
import json
import sqlite3
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import elections
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress

SHARED = Path(__file__).resolve().parents[2] / "../shared/data"
FIXED = (
    "Code du département;Libellé du département;Code de la circonscription;Libellé de la circonscription;"
    "Code de la commune;Libellé de la commune;Code du b.vote;Inscrits;Abstentions;% Abs/Ins;Votants;% Vot/Ins;Blancs;"
    "% Blancs/Ins;% Blancs/Vot;Nuls;% Nuls/Ins;% Nuls/Vot;Exprimés;% Exp/Ins;% Exp/Vot;"
)
PRESIDENT = FIXED + "N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins;% Voix/Exp"
PARLIAMENT = FIXED + "N°Panneau;Sexe;Nom;Prénom;Nuance;Voix;% Voix/Ins;% Voix/Exp"
EUROPE = FIXED + "N°Liste;Libellé Abrégé Liste;Libellé Etendu Liste;Nom Tête de Liste;Voix;% Voix/Ins;% Voix/Exp"
PLACE = "01;Ain;04;4ème;001;L'Abergement;{office};100;40;40,00;60;60,00;3;3,00;5,00;2;2,00;3,33;55;55,00;91,67"
WIDE = "departement,commune,bureau,inscrits,votants,blancs,nuls,exprimes,LE PRÉ,NOÉ"


def real(name: str) -> Path:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is absent")
    return path


def written(tmp_path, *lines: str, encoding="utf-8", name="results.csv") -> Path:
    path = tmp_path / name
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def raw(tmp_path, header: str, *rows: str, encoding="latin-1") -> Path:
    return written(tmp_path, header, *rows, encoding=encoding, name="PR17_BVot_T1.txt")


def squares(ids) -> gpd.GeoDataFrame:
    x = np.arange(len(ids))
    return gpd.GeoDataFrame({"bureau": ids}, geometry=shapely.box(x, 0, x + 1, 1), crs=2154)


# Ids


@pytest.mark.parametrize(
    "spelled, communes, wanted",
    [
        ("75056_0101", None, "75056_101"),
        ("75056-0101", None, "75056_101"),
        ("75056 101", None, "75056_101"),
        ("750560101", None, "75056_101"),
        ("0101", "75056", "75056_101"),
        ("0101", "75101", "75056_101"),  # an arrondissement's own code
        ("1", "75101", "75056_101"),
        ("1-7", "75056", "75056_107"),  # Paris Data's spelling
        ("0925", "69389", "69123_925"),
        ("1001_0002", None, "01001_2"),  # the zero that a spreadsheet lost
        ("0001A", None, "1A"),
        ("069a", "31555", "31555_69A"),
        ("01.1", "57001", "57001_1.1"),  # a point within an id is no decimal
        ("0003", "ZA101", "97101_3"),
        ("0012", "ZM501", "97601_12"),
        ("0001", "ZP011", "98711_1"),
        ("0001", "ZX801", "97801_1"),
        ("0001", "971101", "97101_1"),
        ("2A004_0001", None, "2A004_1"),
        ("0000", "01001", "01001_0"),
        ("01001000100", None, "01001000100"),  # a precinct in Alabama
        ("E00000001", None, "E00000001"),  # an output area in England
        ("", "01001", ""),
        (None, None, ""),
    ],
)
def test_spellings_of_an_id(spelled, communes, wanted):
    assert elections.station_ids(pd.Series([spelled]), communes).tolist() == [wanted]


def test_ids_that_became_numbers():
    assert elections.station_ids(pd.Series([101.0, np.nan]), "75056").tolist() == ["75056_101", ""]
    assert elections.station_ids(pd.Series([101, 7]), pd.Series([1001, 1001])).tolist() == ["01001_101", "01001_7"]
    assert elections.station_ids(pd.Series(["12.0", "3.0"])).tolist() == ["12", "3"]


@settings(max_examples=40, deadline=None)
@given(st.from_regex(r"[0-9]{5}", fullmatch=True), st.from_regex(r"0{0,3}[1-9A-Z][0-9A-Z.]{0,3}", fullmatch=True))
def test_normalising_is_idempotent_and_spelling_blind(commune, office):
    once = elections.station_id(commune, office)
    assert elections.station_ids(pd.Series([once])).tolist() == [once]
    assert elections.station_ids(pd.Series([f" {commune}-00{office.lower()} "])).tolist() == [once]


def test_all_ids_of_france_stay_apart():
    results = elections.read_results(real("france_2017/presidentielle_t1_wide.csv.gz"))
    assert len(results) == 69_242 and results["station_id"].is_unique
    assert (results.filter(like="votes_").sum(axis=1) == results["valid"]).all()
    assert (results["blank"] + results["spoilt"] + results["valid"] == results["voted"]).all()
    with gzip.open(SHARED / "france_2017/presidentielle_t1_wide.csv.gz", "rt", encoding="utf-8") as file:
        assert results["registered"].sum() == sum(int(row["inscrits"]) for row in csv.DictReader(file))


# The ministry's layouts


@pytest.mark.parametrize("place, stations", [("paris_3e_11e", 896), ("toulouse", 263), ("finistere", 31)])
def test_raw_files_add_up(place, stations):
    results = elections.read_results(real(f"{place}/PR17_BVot_T1.txt"))
    assert len(results) == stations and results["station_id"].is_unique
    assert (results.filter(like="votes_").sum(axis=1) == results["valid"]).all()
    assert (results["blank"] + results["spoilt"] + results["valid"] == results["voted"]).all()


def test_raw_and_wide_tell_the_same():
    left = elections.read_results(real("toulouse/PR17_BVot_T1.txt")).set_index("station_id").sort_index()
    right = (
        elections.read_results(real("toulouse/2017_presidentielle_t1_wide.csv")).set_index("station_id").sort_index()
    )
    pd.testing.assert_frame_equal(left.drop(columns="spelled"), right[left.columns.drop("spelled")])


def test_first_station_of_paris():
    first = elections.read_results(real("paris_3e_11e/PR17_BVot_T1.txt")).iloc[0]
    assert (first["station_id"], first["spelled"], first["name"]) == ("75056_101", "0101", "Paris")
    assert first[["registered", "voted", "blank", "spoilt", "valid"]].tolist() == [1079, 926, 6, 6, 914]
    assert (first["votes_MACRON"], first["votes_DUPONT_AIGNAN"], first["votes_MELENCHON"]) == (348, 17, 121)


def test_ragged_rows_of_a_parliamentary_election(tmp_path):
    path = raw(
        tmp_path,
        PARLIAMENT,
        PLACE.format(office="0001") + ";1;M;NOÉ;Jean;ECO;30;30;54;2;F;ZOÉ;Anne;DVG;25;25;45",
        PLACE.format(office="0002") + ";1;M;NOÉ;Jean;ECO;20;20;36;2;F;LU;Anne;DVG;15;15;27;3;M;MU;Paul;ECO;20;20;36",
    )
    party = elections.read_results(path)
    assert party[["votes_DVG", "votes_ECO"]].to_numpy().tolist() == [[25, 30], [15, 40]]
    name = elections.read_results(path, by="name")
    assert name.filter(like="votes_").columns.tolist() == ["votes_LU", "votes_MU", "votes_NOE", "votes_ZOE"]
    assert name.filter(like="votes_").to_numpy().tolist() == [[0, 0, 30, 25], [15, 20, 20, 0]]
    assert party["station_id"].tolist() == ["01001_1", "01001_2"]


def test_lists_of_a_european_election(tmp_path):
    row = PLACE.format(office="0001") + ";1;ENVIE D'EUROPE;LONG;HEAD;33;33;60;2;PACE;LONG;HEAD;22;22;40"
    results = elections.read_results(raw(tmp_path, EUROPE, row))
    assert results[["votes_ENVIE_D_EUROPE", "votes_PACE"]].to_numpy().tolist() == [[33, 22]]


def test_numbered_columns_of_2024(tmp_path):
    header = (
        "Code département;Libellé département;Code commune;Libellé commune;Code BV;Inscrits;Votants;% Votants;"
        "Abstentions;% Abstentions;Exprimés;% Exprimés/inscrits;% Exprimés/votants;Blancs;% Blancs/inscrits;"
        "% Blancs/votants;Nuls;% Nuls/inscrits;% Nuls/votants"
    )
    block = (
        ";Numéro de panneau {k};Nuance candidat {k};Nom candidat {k};Prénom candidat {k};Sexe candidat {k};Voix {k};"
        "% Voix/inscrits {k};% Voix/exprimés {k};Elu {k}"
    )
    start = ";{};100;60;60,00%;40;40,00%;55;55%;91%;3;3%;5%;2;2%;3%"
    lines = [
        header + block.format(k=1) + block.format(k=2),
        "01;Ain;01001;L'Abergement" + start.format("0001") + ";1;RN;LU;A;F;30;30%;54%;;2;ENS;MU;B;M;25;25%;45%;",
        "ZA;Guadeloupe;97101;Les Abymes" + start.format("0002") + ";1;UG;ZU;C;F;55;55%;100%;élu;;;;;;;;;",
    ]
    results = elections.read_results(written(tmp_path, *lines))
    assert results["station_id"].tolist() == ["01001_1", "97101_2"]
    assert results[["votes_ENS", "votes_RN", "votes_UG"]].to_numpy().tolist() == [[25, 30, 0], [0, 0, 55]]
    assert results[["registered", "voted", "blank", "spoilt", "valid"]].to_numpy().tolist() == [[100, 60, 3, 2, 55]] * 2
    assert "votes_MU" in elections.read_results(written(tmp_path, *lines), by="name")


def test_one_row_a_candidate_under_the_ministry_s_names(tmp_path):
    rows = [
        PLACE.format(office="1").replace(";001;", ";01001;") + end
        for end in (";1;F;LU;A;30;30;54", ";2;M;MU;B;25;25;46")
    ]
    results = elections.read_results(raw(tmp_path, PRESIDENT + ";Code Officiel EPCI", *[row + ";2000" for row in rows]))
    assert results["station_id"].tolist() == ["01001_1"] and results["registered"].tolist() == [100]
    assert results[["votes_LU", "votes_MU"]].to_numpy().tolist() == [[30, 25]]


def test_row_cut_off_after_its_votes_counts(tmp_path):
    rows = [PLACE.format(office=office) + ";1;F;LU;A;30;30;54;2;M;MU;B;25" for office in "12"]
    assert elections.read_results(raw(tmp_path, PRESIDENT, *rows))["votes_MU"].tolist() == [25, 25]


def test_lists_without_nuance_keep_their_names(tmp_path):
    rows = [
        PLACE.format(office="0001") + ";1;M;NOÉ;Jean;DVG;30;30;54;2;F;ZOÉ;Anne;DVD;25;25;45",
        PLACE.format(office="0002") + ";1;M;LU;Jean;;55;55;100",
    ]
    results = elections.read_results(raw(tmp_path, PARLIAMENT, *rows))
    assert results.filter(like="votes_").columns.tolist() == ["votes_DVD", "votes_DVG", "votes_LU"]


@pytest.mark.parametrize("communes, stations", [(["29046"], 13), (["29046", "29116"], 14)])
def test_only_some_communes_are_read(communes, stations):
    results = elections.read_results(real("finistere/PR17_BVot_T1.txt"), communes=communes)
    assert len(results) == stations and set(results["station_id"].str[:5]) == set(communes)
    wide = elections.read_results(real("finistere/2017_presidentielle_t1_wide.csv"), communes=communes)
    assert wide["station_id"].tolist() == results["station_id"].tolist()
    with pytest.raises(CampaignError, match="no row of these communes"):
        elections.read_results(real("finistere/PR17_BVot_T1.txt"), communes=["75056"])


def test_overseas_communes_are_found_under_the_ministry_s_codes():
    path = real("france_2017/presidentielle_t2_wide.csv.gz")
    results = elections.read_results(path, communes=["97101", "97601", "75056"])
    assert results["station_id"].str[:5].value_counts().to_dict()["75056"] == 896
    assert set(results["station_id"].str[:5]) == {"97101", "97601", "75056"}


# Other layouts


def test_long_table_and_several_elections(tmp_path):
    lines = [
        "id_election;id_brut_miom;Inscrits;Nuance;Nom;Voix",
        "2022_t1;01001_0001;100;;LU;30",
        "2022_t1;01001_0001;100;;MU;25",
        "2022_t2;01001_0001;100;;LU;40",
    ]
    results = elections.read_results(written(tmp_path, *lines))
    assert len(results) == 1 and results["station_id"].tolist() == ["01001_1"]
    wanted = {"2022_t1_votes_LU": 30, "2022_t1_votes_MU": 25, "2022_t2_votes_LU": 40, "2022_t1_registered": 100}
    assert results[list(wanted)].iloc[0].to_dict() == wanted
    single = elections.read_results(written(tmp_path, *lines[:3]))
    assert single[["votes_LU", "votes_MU"]].to_numpy().tolist() == [[30, 25]]


def test_votes_and_counts_from_two_files(tmp_path):
    votes = ["id_election,id_brut_miom,nuance,nom,voix", "2022_t1,01001_0001,,LU,30", "2022_t2,01001_0001,,LU,40"]
    counts = [
        "id_election,id_brut_miom,inscrits,votants,exprimes",
        "2022_t1,01001_0001,100,60,55",
        "2022_t2,01001_0001,101,61,56",
    ]
    files = written(tmp_path, *votes, name="votes.csv"), written(tmp_path, *counts, name="counts.csv")
    results = elections.combine([elections.read_results(path) for path in files])
    wanted = {"2022_t1_votes_LU": 30, "2022_t2_votes_LU": 40, "2022_t1_registered": 100, "2022_t2_valid": 56}
    assert results[list(wanted)].iloc[0].to_dict() == wanted


@pytest.mark.parametrize(
    "change, encoding",
    [
        (lambda line: line, "utf-8"),
        (lambda line: line, "utf-8-sig"),
        (lambda line: line, "cp1252"),
        (lambda line: line, "utf-16"),
        (lambda line: line.replace(",", ";"), "latin-1"),
        (lambda line: line.replace(",", "\t"), "utf-8"),
        (lambda line: line.replace(",", ";").replace("1200", "1 200").replace(";60;", ";60,0;"), "utf-8"),
        (lambda line: line.replace("01,001,", "1,1,"), "utf-8"),
        (lambda line: line + ",,", "utf-8"),
    ],
    ids=["UTF-8", "mark", "Windows", "UTF-16", "semicolon", "tab", "French numbers", "lost zeros", "empty columns"],
)
def test_spellings_of_the_same_wide_table(tmp_path, change, encoding):
    lines = [WIDE, "01,001,0001,1200,60,3,2,55,30,25", "01,001,001A,100,60,3,2,55,20,35"]
    results = elections.read_results(written(tmp_path, *map(change, lines), encoding=encoding))
    assert results["station_id"].tolist() == ["01001_1", "01001_1A"]
    assert results[["votes_LE_PRE", "votes_NOE"]].to_numpy().tolist() == [[30, 25], [20, 35]]
    assert results["registered"].tolist() == [1200, 100]


def test_bytes_that_no_encoding_has(tmp_path):
    path = tmp_path / "results.csv"
    path.write_bytes(f"{WIDE},commune_libelle\n01,001,0001,100,60,3,2,55,30,25,".encode("cp1252") + b"\x81le\n")
    results = elections.read_results(path)
    assert results["votes_LE_PRE"].tolist() == [30] and results["name"].tolist() == ["\ufffdle"]


def test_elections_side_by_side_in_a_layer():
    with sqlite3.connect(real("paris_3e_11e/polling_stations_2017.gpkg")) as database:
        table = pd.read_sql("select * from secteurs_bv_2017", database)
    results = elections.results_from_table(table)
    assert results["station_id"].iloc[0] == "75056_305"
    raw = elections.read_results(real("paris_3e_11e/PR17_BVot_T1.txt")).set_index("station_id")
    same = raw.loc[results["station_id"]]
    for column in ("registered", "voted", "blank", "valid", "votes_MACRON", "votes_LE_PEN"):
        assert results[f"p17t1_{column}"].tolist() == same[column].tolist()
    assert "p17t2_votes_MACRON" in results and not any("arrondissement" in name for name in results)


def test_own_fields():
    table = pd.DataFrame({"GEOID20": ["360610001", "360610002"], "REG": [10, 20], "CAST": [5, 8], "G20PREDBID": [3, 4]})
    fields = {"station": "GEOID20", "registered": "REG", "voted": "CAST", "lists": {"BIDEN": "G20PREDBID"}}
    results = elections.results_from_table(table, fields=fields)
    assert results["votes_BIDEN"].tolist() == [3, 4] and results["voted"].tolist() == [5, 8]
    with pytest.raises(CampaignError, match="no field “CASTT”; it has: GEOID20, REG, CAST"):
        elections.results_from_table(table, fields=fields | {"voted": "CASTT"})


def test_parquet(tmp_path):
    table = pd.DataFrame(
        {"id_bv": ["01001_0001", "75056_0101"], "inscrits": [100, 200], "votants": [60, 90], "LU": [30, 80]}
    )
    path = tmp_path / "results.parquet"
    try:
        table.to_parquet(path)
    except ImportError:
        path.write_bytes(b"PAR1")
        with pytest.raises(CampaignError, match="needs the package pyarrow"):
            elections.read_results(path)
        pytest.skip("no package for Parquet: the sentence that says so was tested")
    assert elections.read_results(path)["votes_LU"].tolist() == [30, 80]
    assert elections.read_results(path, communes=["75056"])["station_id"].tolist() == ["75056_101"]
    path.write_bytes(b"PAR1 and no more")
    with pytest.raises(CampaignError, match="damaged"):
        elections.read_results(path)


# What is said


def test_oddities_are_said(tmp_path):
    said = []
    path = written(
        tmp_path,
        WIDE,
        "01,001,0001,100,60,3,2,55,30,25",
        "01,001,0001,100,60,3,2,55,30,25",
        "01,001,0002,50,60,3,2,55,30,25",
        "01,001,0003,100,60,3,2,55,-30,25",
        "01,001,0004,100,60,3,2,55,,25",
        "01,001,,100,60,3,2,55,1,1",
    )
    results = elections.read_results(path, progress=Progress(note=said.append))
    assert results["station_id"].tolist() == ["01001_1", "01001_2", "01001_3", "01001_4"]
    assert results["votes_LE_PRE"].tolist() == [30, 30, 0, 0]
    assert [any(word in line for line in said) for word in ("twice", "more votes", "negative", "no station")] == [
        True
    ] * 4


def test_parts_of_a_station_are_added_up(tmp_path):
    path = written(tmp_path, WIDE, "01,001,0001,100,60,3,2,55,30,25", "01,001,0001,10,6,0,1,5,2,3")
    assert elections.read_results(path)[["registered", "votes_NOE"]].to_numpy().tolist() == [[110, 28]]


@pytest.mark.parametrize(
    "lines, message",
    [
        ([""], "is empty"),
        ([WIDE], "no row"),
        ([WIDE, "01,001,0001,100,60,3,2,55,30,25", "01,001,0002,100"], "line 3: 4 columns instead of 10"),
        ([WIDE, "01,001,0001,100,60,3,2,55,30,25,99"], "line 2: 11 columns instead of 10"),
        ([WIDE, "01,001,0001,100,sixty,3,2,55,30,25"], "“sixty” in column votants is no number"),
        (["a,b,c", "1,2,3"], "no column that names polling stations.*a, b, c"),
        (["bureau,inscrits,votants", "1,2,3"], "no column with the votes"),
        ([PRESIDENT, "01;Ain;04"], "line 2: the row ends too early, after 3 columns"),
        ([PRESIDENT, PLACE.format(office=1) + ";1;M;LU;A;55;5;5;2;M;M"], "line 2: the row ends too early, after 31"),
        (["%PDF-1.4 whatever"], "PDF file"),
    ],
)
def test_what_is_no_result_is_refused_in_a_sentence(tmp_path, lines, message):
    path = written(tmp_path, *lines)
    with pytest.raises(CampaignError, match=message) as error:
        elections.read_results(path)
    assert str(path) in str(error.value)


def test_damaged_archive_and_missing_file(tmp_path):
    path = tmp_path / "results.csv.gz"
    path.write_bytes(gzip.compress("\n".join([WIDE, "x" * 500_000]).encode())[:300])
    with pytest.raises(CampaignError, match="damaged"):
        elections.read_results(path)
    with pytest.raises(CampaignError, match="does not exist"):
        elections.read_results(tmp_path / "none.csv")
    with pytest.raises(CampaignError, match="does not exist"):
        elections.read_results(tmp_path / "none.parquet")


def test_cancelling_stops():
    with pytest.raises(Cancelled):
        elections.read_results(real("toulouse/PR17_BVot_T1.txt"), progress=Progress(cancelled=lambda: True))


# The join


def test_toulouse_joins_in_full():
    polygons = json.loads(real("toulouse/polling_stations.geojson").read_text(encoding="utf-8"))
    stations = gpd.GeoDataFrame.from_features(polygons, crs=4326)
    results = elections.read_results(real("toulouse/PR17_BVot_T1.txt"))
    joined, report = elections.join(stations, "uniq_bdv", results)
    assert report.joined == len(results) == 263 and report.without_station == []
    assert report.normalised == 7  # 256 join as they are spelled
    assert len(report.without_results) == 277 - 263 and "31555_130A" in report.without_results
    assert len(joined) == 277 and joined["voted"].sum() == results["voted"].sum()
    said = " ".join(report.sentences())
    assert "263 of 277" in said and "7 of them" in said and "31555_130A" in said


def test_join_reports_both_sides():
    results = pd.DataFrame({"station_id": ["01001_1", "01001_2", "01001_9"], "voted": [5.0, 6.0, 7.0]})
    joined, report = elections.join(squares(["0001", "0002", "0003"]), "bureau", results)
    assert joined["voted"].tolist()[:2] == [5, 6] and np.isnan(joined["voted"].iloc[2])
    assert (report.joined, report.without_results, report.without_station) == (2, ["01001_3"], ["01001_9"])
    assert joined.crs.to_epsg() == 2154 and joined["station_id"].tolist() == ["01001_1", "01001_2", "01001_3"]


def test_areas_of_one_station_share_its_votes():
    results = pd.DataFrame({"station_id": ["01001_1"], "voted": [50.0]})
    joined, report = elections.join(squares(["1", "01"]), "bureau", results)
    assert joined["voted"].tolist() == [25, 25] and report.shared == ["01001_1"]


def test_join_in_vain_is_a_sentence():
    results = pd.DataFrame({"station_id": ["01001_1", "01002_1"], "voted": [5.0, 6.0]})
    with pytest.raises(CampaignError, match="look like 1, 2.*like 01001_1, 01002_1.*commune"):
        elections.join(squares(["1", "2"]), "bureau", results)
    joined, _ = elections.join(squares(["1", "2"]), "bureau", results, commune="01002")
    assert joined["voted"].iloc[0] == 6
    with pytest.raises(CampaignError, match="no field “office”; they have: bureau"):
        elections.join(squares(["1"]), "office", results)
