"""Plan loops and replan them, by real `processing.run` on the sample town."""

import json

import pytest

START = "425000,5190000 [EPSG:32631]"


@pytest.fixture(scope="module")
def town(planner, tmp_path_factory):
    """Streets with doors, addresses and targets of the sample town, kept as layers."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    folder = tmp_path_factory.mktemp("town")

    def step(name, **parameters):
        return processing.run(
            f"canvass_planner:{name}",
            parameters,
            context=QgsProcessingContext(),
            feedback=QgsProcessingFeedback(False),
            is_child_algorithm=True,
        )

    sample = step("drawsampletown", SEED=1, OUTPUT=str(folder / "sample.gpkg"))
    paths = {name: str(folder / f"{name}.gpkg") for name in ("streets", "addresses", "targets")}
    step(
        "spreaddoors",
        STREETS=sample["STREETS"],
        TILES=sample["TILES"],
        ADDRESSES=sample["ADDRESSES"],
        OUTPUT=paths["streets"],
        OUTPUT_ADDRESSES=paths["addresses"],
    )
    step("choosetargets", STREETS=paths["streets"], TEAMS=4, MINUTES=90, START=START, OUTPUT=paths["targets"])
    return {name: QgsVectorLayer(path, name, "ogr") for name, path in paths.items()}


def plan(run, town, name="planloops", **changes):
    """Run *Plan loops* quickly; return its outputs."""
    given = {
        "STREETS": town["streets"],
        "TARGETS": town["targets"],
        "ADDRESSES": town["addresses"],
        "TEAMS": 4,
        "START": START,
        "ITERATIONS": 1500,
        "WORKERS": 1,
        "LOOPS": "TEMPORARY_OUTPUT",
        "STEPS": "TEMPORARY_OUTPUT",
        **changes,
    }
    return run(name, **{key: value for key, value in given.items() if value is not None})


def replan(run, town, planned, **changes):
    """Run *Replan loops* from a plan; return its outputs."""
    return run(
        "replanloops",
        **{
            "STREETS": town["streets"],
            "TARGETS": town["targets"],
            "LOOPS": planned["LOOPS"],
            "STEPS": planned["STEPS"],
            "ADDRESSES": town["addresses"],
            "ITERATIONS": 300,
            "WORKERS": 1,
            "OUTPUT_LOOPS": "TEMPORARY_OUTPUT",
            "OUTPUT_STEPS": "TEMPORARY_OUTPUT",
            **changes,
        },
    )


def turfs(steps):
    """Return the (segment, side) pairs that each loop serves, in order."""
    found = {}
    rows = sorted(((row["loop_id"], row["step"]), row) for row in steps.getFeatures() if row["service"])
    for (loop_id, _), row in rows:
        found.setdefault(loop_id, []).append((row["segment_id"], row["side"]))
    return found


def served(steps):
    return sorted(pair for turf in turfs(steps).values() for pair in turf)


@pytest.fixture(scope="module")
def planned(planner, town, tmp_path_factory):
    """A plan to go on from, kept as files."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    folder = tmp_path_factory.mktemp("plan")
    outputs = processing.run(
        "canvass_planner:planloops",
        {
            "STREETS": town["streets"],
            "TARGETS": town["targets"],
            "TEAMS": 4,
            "START": START,
            "ITERATIONS": 3000,
            "WORKERS": 1,
            "LOOPS": str(folder / "loops.gpkg"),
            "STEPS": str(folder / "steps.gpkg"),
        },
        context=QgsProcessingContext(),
        feedback=QgsProcessingFeedback(False),
        is_child_algorithm=True,
    )
    return {
        **outputs,
        "LOOPS": QgsVectorLayer(outputs["LOOPS"], "loops", "ogr"),
        "STEPS": QgsVectorLayer(outputs["STEPS"], "steps", "ogr"),
    }


def test_fewest_loops_keep_the_minutes(run, town):
    outputs = plan(run, town, AIM=1, TEAMS=None, MINUTES=120)
    minutes = [row["minutes"] for row in outputs["LOOPS"].getFeatures()]
    assert max(minutes) <= 120
    assert len(minutes) <= 5
    assert len(served(outputs["STEPS"])) == len(set(served(outputs["STEPS"]))) >= town["targets"].featureCount()


def test_least_walking_keeps_the_doors(run, town):
    outputs = plan(run, town, AIM=2, TEAMS=None, LOOP_DOORS=100)
    assert max(row["doors"] for row in outputs["LOOPS"].getFeatures()) <= 100 + 1e-6


def test_most_value_keeps_the_minutes_and_says_what_is_left(run, town):
    outputs = plan(run, town, AIM=3, TEAMS=2, MINUTES=60)
    assert max(row["minutes"] for row in outputs["LOOPS"].getFeatures()) <= 60
    assert 0 < len(served(outputs["STEPS"])) < town["targets"].featureCount()
    assert json.loads(outputs["SUMMARY"])["targets_unserved"] > 0


def test_a_segment_that_no_loop_can_hold_is_shared_by_teams(run, town):
    from collections import Counter

    dense = max(town["targets"].getFeatures(), key=lambda row: row["minutes"])
    limit = 0.8 * dense["minutes"]
    outputs = plan(run, town, AIM=1, TEAMS=None, START=None, MINUTES=limit)
    assert max(row["minutes"] for row in outputs["LOOPS"].getFeatures()) <= limit + 1e-6
    passes = Counter(name for name, _ in served(outputs["STEPS"]))
    assert passes[dense["segment_id"]] > 1
    doors = sum(row["doors"] for row in outputs["STEPS"].getFeatures() if row["segment_id"] == dense["segment_id"])
    assert doors == pytest.approx(dense["doors"])


def test_a_limit_that_no_loop_can_keep_names_the_segment(run, town):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="minutes") as refused:
        plan(run, town, AIM=1, TEAMS=None, MINUTES=2)
    assert any(row["segment_id"] in str(refused.value) for row in town["targets"].getFeatures())


def test_a_start_for_each_team(run, town):
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

    starts = QgsVectorLayer("Point?crs=EPSG:4326", "starts", "memory")
    lines = [row.geometry().asPolyline() for row in town["targets"].getFeatures()][:4]
    features = []
    for line in lines:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(line[0]))
        features.append(feature)
    starts.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(starts)
    outputs = plan(run, town, START=None, STARTS=starts.id())
    found = [row["start"] for row in outputs["LOOPS"].getFeatures()]
    for text, line in zip(found, lines, strict=True):
        lon, lat = (float(part) for part in text.split(","))
        assert abs(lon - line[0].x()) < 1e-4
        assert abs(lat - line[0].y()) < 1e-4
    QgsProject.instance().removeMapLayer(starts.id())


def test_replanning_keeps_every_target_and_what_is_locked(run, town, planned):
    before = turfs(planned["STEPS"])
    outputs = replan(run, town, planned, LOCKED="1;3")
    after = turfs(outputs["OUTPUT_STEPS"])
    assert after[1] == before[1]
    assert after[3] == before[3]
    assert served(outputs["OUTPUT_STEPS"]) == served(planned["STEPS"])
    assert outputs["LONGEST"] <= planned["LONGEST"] + 0.01


def test_a_moved_street_stays_where_it_was_moved(run, town, planned):
    segment = turfs(planned["STEPS"])[1][0][0]
    outputs = replan(run, town, planned, MOVES=f"{segment}=2")
    after = turfs(outputs["OUTPUT_STEPS"])
    assert segment in {name for name, _ in after[2]}
    assert segment not in {name for loop_id in (1, 3, 4) for name, _ in after[loop_id]}
    assert {name for name, _ in served(outputs["OUTPUT_STEPS"])} == {name for name, _ in served(planned["STEPS"])}


def test_teams_come_and_go(chain, town, planned):
    fewer = replan(chain, town, planned, DROP="2")
    assert fewer["OUTPUT_LOOPS"].featureCount() == 3
    assert [row["team"] for row in fewer["OUTPUT_LOOPS"].getFeatures()] == ["Team 1", "Team 3", "Team 4"]
    more = replan(chain, town, planned, ADD=1)
    assert more["OUTPUT_LOOPS"].featureCount() == 5
    assert more["LONGEST"] < fewer["LONGEST"]
    for outputs in (fewer, more):
        assert {name for name, _ in served(outputs["OUTPUT_STEPS"])} == {name for name, _ in served(planned["STEPS"])}


def test_streets_that_are_done_are_not_served_again(run, town, planned, tmp_path):
    from qgis.core import QgsProject, QgsVectorLayer

    done = [row["segment_id"] for row in town["targets"].getFeatures()][:10]
    layer = QgsVectorLayer(town["targets"].source(), "done", "ogr")
    names = ", ".join(f"'{name}'" for name in done)
    layer.setSubsetString(f'"segment_id" IN ({names})')
    QgsProject.instance().addMapLayer(layer)
    outputs = replan(run, town, planned, DONE=layer.id())
    QgsProject.instance().removeMapLayer(layer.id())
    left = {name for name, _ in served(outputs["OUTPUT_STEPS"])}
    assert left == {name for name, _ in served(planned["STEPS"])} - set(done)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"LOCKED": "9"}, "no loop 9"),
        ({"DROP": "x"}, "no loop x"),
        ({"MOVES": "nowhere=2"}, "nowhere is no target"),
        ({"MOVES": "nowhere"}, "is no move"),
        ({"LOCKED": "1", "DROP": "1"}, "locked and given up"),
        ({"DROP": "1;2;3;4"}, "teams must be more than zero"),
    ],
)
def test_changes_that_make_no_sense(run, town, planned, change, expected):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=expected):
        replan(run, town, planned, **change)
