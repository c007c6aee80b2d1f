"""Several elections side by side, as a table and on the stations."""

OUT = "TEMPORARY_OUTPUT"
HEAD = "codeinsee;bureau;Inscrits;Votants;Blancs;Nuls;Exprimés;{}\n"


def write(tmp_path, name, lists, *rows):
    path = tmp_path / name
    path.write_text(HEAD.format(";".join(lists)) + "\n".join(rows), encoding="utf-8")
    return str(path)


def test_elections_stand_side_by_side(chain, rows, read, memory, square, tmp_path):
    first = write(tmp_path, "2022.csv", ["Un", "Deux"], "01001;1;100;80;1;1;78;40;38", "01001;2;100;70;0;0;70;30;40")
    second = write(tmp_path, "2024.csv", ["Trois"], "01001;0002;90;60;0;0;60;60")
    areas = memory("Polygon?crs=EPSG:4326&field=id:string", (square(2, 48), "01001_1"), (square(2.001, 48), "01001_2"))
    outputs = chain(
        "importresults",
        RESULTS=[first, second],
        PREFIXES="p22; e24",
        STATIONS=areas,
        ID="id",
        OUTPUT=OUT,
        OUTPUT_STATIONS=OUT,
    )
    table = rows(outputs["OUTPUT"]).set_index("station_id")
    assert table.loc["01001_2", "p22_registered"] == 100
    assert table.loc["01001_2", "e24_votes_TROIS"] == 60
    assert table["e24_registered"].isna().to_dict() == {"01001_1": True, "01001_2": False}
    stations = read(outputs["OUTPUT_STATIONS"]).set_index("station_id")
    assert stations["p22_votes_UN"].to_dict() == {"01001_1": 40, "01001_2": 30}


def test_names_of_files_stand_for_prefixes(chain, rows, tmp_path):
    paths = [write(tmp_path, f"{year}.csv", ["Un"], "01001;1;100;80;1;1;78;78") for year in (2022, 2024)]
    one = rows(chain("importresults", RESULTS=paths[:1], OUTPUT=OUT)["OUTPUT"])
    assert "registered" in one
    both = rows(chain("importresults", RESULTS=paths, OUTPUT=OUT)["OUTPUT"])
    assert {"2022_registered", "2024_registered"} <= set(both.columns)


def test_two_files_of_one_election_fill_each_other(chain, rows, tmp_path):
    """The state publishes the candidates' votes and the counts of voters apart."""
    voters = tmp_path / "voters.csv"
    voters.write_text("id_bv;Inscrits;Votants;Dupont\n01001_1;100;80;1\n")
    votes = tmp_path / "votes.csv"
    votes.write_text("id_bv;Voix;Nom\n01001_1;40;DURAND\n01001_1;38;MARTIN\n01001_2;7;MARTIN\n")
    table = rows(
        chain("importresults", RESULTS=[str(voters), str(votes)], PREFIXES="x;x", OUTPUT=OUT)["OUTPUT"]
    ).set_index("station_id")
    assert table.loc["01001_1", ["x_registered", "x_votes_DURAND", "x_votes_MARTIN"]].tolist() == [100, 40, 38]
    assert table.loc["01001_2", "x_votes_MARTIN"] == 7


def test_only_the_communes_of_a_national_file(chain, rows, data):
    file = str(data / "france_2017" / "presidentielle_t1_wide.csv.gz")
    table = rows(chain("importresults", RESULTS=[file], COMMUNES="29039; 29046", OUTPUT=OUT)["OUTPUT"])
    assert set(table["station_id"].str[:5]) == {"29039", "29046"}
    assert 20 < len(table) < 60


def test_candidates_by_party_or_by_name(chain, rows, tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("id_bv;Inscrits;Nuance;Nom;Voix\n01001_1;100;SOC;DURAND;40\n01001_1;100;SOC;MARTIN;38\n")
    by_party = rows(chain("importresults", RESULTS=[str(path)], BY=0, OUTPUT=OUT)["OUTPUT"])
    assert by_party["votes_SOC"].tolist() == [78]
    by_name = rows(chain("importresults", RESULTS=[str(path)], BY=1, OUTPUT=OUT)["OUTPUT"])
    assert by_name["votes_DURAND"].tolist() == [40]


def test_what_cannot_be_read(refuses, tmp_path):
    path = write(tmp_path, "2022.csv", ["Un"], "01001;1;100;80;1;1;78;78")
    refuses("importresults", "There are 1 prefixes for 2 files", RESULTS=[path, path], PREFIXES="a", OUTPUT=OUT)
    refuses("importresults", "There is no file", RESULTS=[str(tmp_path / "none.csv")], OUTPUT=OUT)
    refuses("importresults", "no row of", RESULTS=[path], COMMUNES="75056", OUTPUT=OUT)
    ragged = tmp_path / "ragged.csv"
    ragged.write_text(HEAD.format("Un") + "01001;1;100;80;1;1;78;78\n01001;2;100\n")
    refuses("importresults", "line 3", RESULTS=[str(ragged)], OUTPUT=OUT)


def test_a_spreadsheet_that_took_ids_for_numbers(chain, rows, memory, tmp_path):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    table = memory(
        "NoGeometry?field=codeinsee:integer&field=bureau:integer&field=Inscrits:integer&field=Votants:integer"
        "&field=Dupont:integer",
        ("", 1001, 1, 100, 80, 40),
        ("", 1001, 2, 90, 70, 30),
    )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "XLSX"
    path = str(tmp_path / "results.xlsx")
    QgsVectorFileWriter.writeAsVectorFormatV3(table, path, QgsCoordinateTransformContext(), options)
    results = rows(chain("importresults", RESULTS=[path], OUTPUT=OUT)["OUTPUT"])
    assert results["station_id"].tolist() == ["01001_1", "01001_2"]
    assert results["votes_DUPONT"].tolist() == [40, 30]


def test_parquet_without_its_package(refuses, tmp_path):
    import importlib.util

    import pytest

    if importlib.util.find_spec("pyarrow"):
        pytest.skip("pyarrow is here")
    path = tmp_path / "results.parquet"
    path.write_bytes(b"PAR1")
    refuses("importresults", "needs the package pyarrow", RESULTS=[str(path)], OUTPUT=OUT)
