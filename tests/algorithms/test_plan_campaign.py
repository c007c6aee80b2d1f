"""The main job end to end, on real data and on the sample town, by real `processing.run`."""

import json
from collections import Counter

import pytest

FILES = {"campaign.gpkg", "packets.pdf", "campaign.qgz", "summary.json"}
PARIS = (2.3665, 48.8630)


@pytest.fixture(scope="module")
def paris(planner, data, tmp_path_factory):
    """The campaign of Paris 3e/11e that the README plans, in its folder."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    folder = tmp_path_factory.mktemp("paris")
    source = data / "paris_3e_11e"
    processing.run(
        "canvass_planner:plancampaign",
        {
            "STREETS": str(source / "streets.osm.pbf"),
            "TILES": str(source / "filosofi2021_200m.csv"),
            "STATIONS": f"{source / 'polling_stations_2017.gpkg'}|layername=secteurs_bv_2017",
            "SUPPORT": "p17t1_MACRON",
            "REGISTERED": "p17t1_inscrits",
            "VOTED": "p17t1_votants",
            "VALID": "p17t1_exprimes",
            "TEAMS": 12,
            "MINUTES": 150,
            "START": f"{PARIS[0]},{PARIS[1]} [EPSG:4326]",
            "SEED": 1,
            "OUTPUT": str(folder),
        },
        context=QgsProcessingContext(),
        feedback=QgsProcessingFeedback(False),
        is_child_algorithm=True,
    )
    return folder


def table(planner, folder, name):
    """Read a layer of the campaign as the plugin does."""
    from planner.canvass_planner.layers import tables
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{folder / 'campaign.gpkg'}|layername={name}", name, "ogr")
    assert layer.isValid(), name
    return tables.read(layer)


def check_loops(planner, folder):
    """Every target is served once (once a side where the street is wide); loops are closed walks on the streets."""
    streets = table(planner, folder, "streets").set_index("segment_id")
    targets = table(planner, folder, "targets").set_index("segment_id")
    loops = table(planner, folder, "loops").set_index("loop_id")
    steps = table(planner, folder, "steps").sort_values(["loop_id", "step"])
    served = steps[steps["service"]]
    passes = Counter(zip(served["segment_id"], served["side"], strict=True))
    wanted = Counter()
    for segment in targets.index:
        for side in ("left", "right") if streets.loc[segment, "sides"] == 2 else ("both",):
            wanted[segment, side] += 1
    assert passes == wanted
    assert served.groupby("segment_id")["doors"].sum().to_dict() == pytest.approx(targets["doors"].to_dict())
    for loop_id, walk in steps.groupby("loop_id"):
        assert walk["step"].tolist() == list(range(1, len(walk) + 1))
        nodes = []
        for segment, direction in zip(walk["segment_id"], walk["direction"], strict=True):
            ends = streets.loc[segment, ["from_node", "to_node"]].tolist()
            nodes.append(ends if direction == "forward" else ends[::-1])
        assert all(here[1] == following[0] for here, following in zip(nodes, nodes[1:], strict=False))
        assert nodes[0][0] == nodes[-1][1]
        assert walk["minutes_from_start"].is_monotonic_increasing
        length = streets.loc[walk["segment_id"], "length_m"].sum()
        assert loops.loc[loop_id, "length_m"] == pytest.approx(length)
        assert loops.loc[loop_id, "geometry"].is_ring or loops.loc[loop_id, "geometry"].is_closed
        lines = [line.coords for line in walk.geometry]
        assert all(here[-1] == following[0] for here, following in zip(lines, lines[1:], strict=False))
    return streets, targets, loops, steps


def test_paris_leaves_four_files_and_nothing_else(paris):
    assert {path.name for path in paris.iterdir()} == FILES


def test_paris_loops(planner, paris):
    streets, targets, loops, steps = check_loops(planner, paris)
    summary = json.loads((paris / "summary.json").read_text(encoding="utf-8"))
    assert len(loops) == 12
    assert loops["minutes"].max() / loops["minutes"].mean() - 1 < 0.05
    assert loops["minutes"].max() <= 150
    assert loops["minutes"].max() > 140, "the hours are not used"
    assert loops["bound_min"].max() <= loops["minutes"].max()
    assert len(set(loops["start"])) == 1
    lon, lat = (float(value) for value in loops["start"].iloc[0].split(","))
    assert abs(lon - PARIS[0]) < 0.001
    assert abs(lat - PARIS[1]) < 0.001
    assert summary["minutes"] == pytest.approx(loops["minutes"].tolist(), abs=0.01)
    assert summary["targets"] == len(targets)
    assert summary["doors"] == pytest.approx(targets["doors"].sum())
    assert set(summary["seconds"]) >= {
        "streets",
        "tiles",
        "stations",
        "doors",
        "priorities",
        "targets",
        "loops",
        "packets",
    }


def test_paris_households_are_kept(planner, paris):
    streets, tiles = table(planner, paris, "streets"), table(planner, paris, "tiles")
    assert tiles["households"].sum() > 60000
    assert streets["doors"].sum() == pytest.approx(tiles["households"].sum(), abs=1e-6)
    assert not streets["doors"][~streets["canvass"]].any()


def test_paris_project_opens_elsewhere(paris, tmp_path):
    import shutil

    from qgis.core import QgsProject

    moved = tmp_path / "moved"
    shutil.copytree(paris, moved)
    project = QgsProject()
    assert project.read(str(moved / "campaign.qgz"))
    layers = project.mapLayers().values()
    assert {layer.name() for layer in layers} >= {"Loops", "Targets", "Streets", "Priorities"}
    for layer in layers:
        assert layer.isValid()
        assert str(moved) in layer.source()


def test_monaco_streets_alone(planner, run, data, tmp_path):
    outputs = run(
        "plancampaign",
        STREETS=str(data / "monaco" / "monaco_2023.osm.pbf"),
        TEAMS=6,
        MINUTES=150,
        START="7.4246,43.7384 [EPSG:4326]",
        ITERATIONS=3000,
        OUTPUT=str(tmp_path),
    )
    streets, targets, loops, steps = check_loops(planner, tmp_path)
    named = streets[(streets["name"] != "") & streets["canvass"] & streets["walkable"]]
    summary = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert len(targets) + summary["targets_unreachable"] == len(named)
    assert targets["doors"].to_dict() == pytest.approx((named["length_m"] / 12).loc[targets.index].to_dict())
    assert any("12 m" in line for line in run.feedback.log)
    assert outputs["PACKETS"] == str(tmp_path / "packets.pdf")


def plan_sample(run, sample, folder, **changes):
    """Plan the sample's campaign with few iterations."""
    given = {
        "STREETS": sample["STREETS"],
        "TILES": sample["TILES"],
        "STATIONS": sample["STATIONS"],
        "ADDRESSES": sample["ADDRESSES"],
        "SUPPORT": "m26t1_votes_RIVES",
        "REGISTERED": "m26t1_registered",
        "VOTED": "m26t1_voted",
        "VALID": "m26t1_valid",
        "TEAMS": 4,
        "MINUTES": 90,
        "START": "425000,5190000 [EPSG:32631]",
        "ITERATIONS": 2000,
        "OUTPUT": str(folder),
        **changes,
    }
    feedback = given.pop("feedback", None)
    return run("plancampaign", feedback=feedback, **{key: value for key, value in given.items() if value is not None})


def test_sample(planner, run, sample, tmp_path):
    plan_sample(run, sample, tmp_path)
    streets, targets, loops, steps = check_loops(planner, tmp_path)
    tiles = table(planner, tmp_path, "tiles")
    assert streets["doors"].sum() == pytest.approx(tiles["households"].sum(), abs=1e-6)
    numbered = steps[steps["service"] & ((steps["odd"] != "") | (steps["even"] != ""))]
    assert len(numbered) > 10, "house numbers are not on the steps"


def test_an_area_holds_all_targets(planner, run, sample, memory, square, tmp_path):
    area = memory("Polygon?crs=EPSG:4326&field=name:string", (square(2.012, 46.856, 0.006), "centre"))
    plan_sample(run, sample, tmp_path, AREA=area)
    streets, targets, _, _ = check_loops(planner, tmp_path)
    outside = streets[~streets["canvass"].astype(bool)]
    assert len(outside) and outside["doors"].sum() > 0
    assert not set(targets.index) & set(outside.index)


def test_a_model_and_a_sample_are_chained(planner, run, sample, tmp_path):
    plan_sample(run, sample, tmp_path, MODEL=True, LISTEN=1, SAMPLE_AREAS=12, SAMPLE_VARIABLES="men_pauv;men_prop")
    assert {path.name for path in tmp_path.iterdir()} == {*FILES, "turnout.html"}
    drawn = table(planner, tmp_path, "sample")
    assert len(drawn) == 12
    priorities = table(planner, tmp_path, "priorities").set_index("tile_id")
    assert (priorities.loc[drawn["tile_id"], "listen"] > 0).all()
    assert (priorities.drop(index=drawn["tile_id"])["listen"] == 0).all()
    check_loops(planner, tmp_path)


def test_same_seed_same_plan(planner, run, sample, tmp_path):
    for name in ("first", "second"):
        plan_sample(run, sample, tmp_path / name)
    first, second = (table(planner, tmp_path / name, "steps") for name in ("first", "second"))
    columns = ["loop_id", "step", "segment_id", "service", "direction", "side"]
    assert first[columns].equals(second[columns])


BAD = {
    "no file": ({"STREETS": "/nowhere/streets.osm.pbf"}, "There is no file /nowhere/streets.osm.pbf"),
    "no layer": ({"STATIONS": "{town}|layername=offices"}, "no layer offices"),
    "negative teams": ({"TEAMS": -2}, "teams must be more than zero"),
    "no teams": ({"TEAMS": 0}, "teams must be more than zero"),
    "no minutes": ({"MINUTES": 0}, "minutes of each team must be more than zero"),
    "no speed": ({"SPEED": 0}, "walking speed must be more than zero"),
    "no support": ({"SUPPORT": None}, "no list is named as support"),
    "unknown field": ({"SUPPORT": "m26t1_votes_NOBODY"}, "m26t1_votes_NOBODY"),
    "unknown field says which there are": ({"REGISTERED": "voters"}, "m26t1_registered"),
    "text field": ({"VOTED": "name"}, "name"),
    "start elsewhere": ({"START": "2.35,48.85 [EPSG:4326]"}, "lies outside the streets"),
    "no leader": ({"LEADERS": "Anne"}, "names no leader"),
    "no template": ({"TEMPLATE": "nowhere.qpt"}, "nowhere.qpt cannot be read"),
    "too many teams": ({"TEAMS": 5000, "MINUTES": None}, "more teams"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_a_sentence(run, sample, tmp_path, case):
    from qgis.core import QgsProcessingException

    changes, expected = BAD[case]
    town = sample["OUTPUT"]
    changes = {key: value.format(town=town) if isinstance(value, str) else value for key, value in changes.items()}
    folder = tmp_path / "campaign"
    with pytest.raises(QgsProcessingException) as refused:
        plan_sample(run, sample, folder, **changes)
    said = str(refused.value)
    assert expected in said
    assert "Traceback" not in said
    assert "Traceback" not in "".join(run.feedback.log)
    assert not folder.exists() or not list(folder.iterdir())


def test_bad_files_get_a_sentence(run, sample, tmp_path):
    from pathlib import Path

    from qgis.core import QgsProcessingException

    whole = Path(sample["OUTPUT"]).read_bytes()
    files = {
        "empty.osm.pbf": (b"", "is empty"),
        "text.osm.pbf": (b"this is no map\n" * 50, "text.osm.pbf"),
        "cut.gpkg": (whole[: len(whole) // 2], "is cut short"),
        "text.gpkg": (b"this is no GeoPackage\n" * 50, "cannot be read as a layer"),
        "broken.osm": (b"<?xml version='1.0'?><osm version='0.6'><node id='1' lat='4", "broken.osm"),
    }
    for name, (content, expected) in files.items():
        path = tmp_path / name
        path.write_bytes(content)
        folder = tmp_path / "campaign"
        with pytest.raises(QgsProcessingException) as refused:
            plan_sample(run, sample, folder, STREETS=str(path))
        said = str(refused.value)
        assert expected in said, said
        assert name in said, said
        assert "Traceback" not in said
        assert not folder.exists() or not list(folder.iterdir())


def test_layers_of_another_place_get_a_sentence(run, sample, data, tmp_path):
    from qgis.core import QgsProcessingException

    paris = data / "paris_3e_11e"
    for change in (
        {"TILES": str(paris / "filosofi2021_200m.csv")},
        {"STATIONS": f"{paris / 'polling_stations_2017.gpkg'}|layername=secteurs_bv_2017"},
    ):
        with pytest.raises(QgsProcessingException) as refused:
            plan_sample(run, sample, tmp_path / "campaign", **change)
        assert "CRS" in str(refused.value)


def test_a_layer_without_crs_gets_a_sentence(run, sample, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsProject, QgsVectorLayer

    tiles = QgsVectorLayer(sample["TILES"], "lost tiles", "ogr")
    tiles.setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(tiles)
    try:
        with pytest.raises(QgsProcessingException) as refused:
            plan_sample(run, sample, tmp_path / "campaign", TILES=tiles.id())
        assert "lost tiles has no coordinate reference system" in str(refused.value)
    finally:
        QgsProject.instance().removeMapLayer(tiles.id())


def test_an_output_that_cannot_be_written_gets_a_sentence(run, sample, tmp_path):
    from qgis.core import QgsProcessingException

    (tmp_path / "file").write_text("in the way")
    with pytest.raises(QgsProcessingException) as refused:
        plan_sample(run, sample, tmp_path / "file" / "campaign")
    assert "cannot be written" in str(refused.value)


@pytest.mark.parametrize("percent", [0, 20, 40, 60, 80, 95])
def test_cancelling_leaves_nothing_behind(run, sample, tmp_path, percent):
    from qgis.core import QgsProcessingException

    feedback = run.Feedback()
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done >= percent else None)
    if not percent:
        feedback.cancel()
    folder = tmp_path / "campaign"
    with pytest.raises(QgsProcessingException, match="ancel"):
        plan_sample(run, sample, folder, feedback=feedback)
    assert not folder.exists() or not list(folder.iterdir())
