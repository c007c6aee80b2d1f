"""A plan is edited on the map: every target stays in one loop, whatever is given, split, undone or planned again."""

import shutil
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["give", "give", "split", "merge", "done", "undo", "undo", "redo", "replan"]),
        st.integers(0, 10**6),
        st.integers(0, 10**6),
        st.integers(1, 6),
    ),
    min_size=3,
    max_size=9,
)


@pytest.fixture
def reopen(dock, planned_sample, tmp_path):
    """Open a fresh copy of the sample campaign; return its Loops page."""
    from qgis.core import QgsProject

    copies = []

    def again():
        # As QGIS does when the user does not want to save what is edited.
        if dock.pages[3].editing is not None:
            dock.pages[3].editing.discard()
        QgsProject.instance().clear()
        folder = tmp_path / f"copy{len(copies)}"
        copies.append(folder)
        shutil.copytree(planned_sample, folder)
        assert QgsProject.instance().read(str(folder / "campaign.qgz"))
        assert dock.campaign is not None and dock.campaign.folder == folder
        return dock.pages[3]

    yield again
    if dock.pages[3].editing is not None:
        dock.pages[3].editing.discard()


@pytest.fixture
def page(reopen):
    """The Loops page with a fresh copy of the sample campaign."""
    return reopen()


def served(dock):
    """Return how often each side of each target is canvassed, as the map's layers have it."""
    return Counter(
        (step["segment_id"], step["side"]) for step in dock.campaign.layer("steps").getFeatures() if step["service"]
    )


def check(dock, sides):
    """Check that what the layers hold is a plan: every target once, closed loops, steps that follow each other."""
    found = served(dock)
    assert set(found.values()) <= {1}
    assert Counter(segment for segment, _ in found) == sides
    loops = {int(loop["loop_id"]): loop for loop in dock.campaign.layer("loops").getFeatures()}
    walked = {}
    for step in sorted(dock.campaign.layer("steps").getFeatures(), key=lambda step: step["step"]):
        walked.setdefault(int(step["loop_id"]), []).append(step)
    assert set(walked) <= set(loops)
    for loop_id, steps in walked.items():
        assert [step["step"] for step in steps] == list(range(1, len(steps) + 1))
        ends = [list(step.geometry().vertices()) for step in steps]
        for line, after in zip(ends, [*ends[1:], ends[0]], strict=True):
            assert line[-1].distance(after[0]) < 1e-9, f"loop {loop_id} is torn"
        assert sum(step["doors"] for step in steps) == pytest.approx(loops[loop_id]["doors"])


def segments_of(dock, loop_id):
    """Return the targets of a loop."""
    steps = dock.campaign.layer("steps").getFeatures()
    return sorted({step["segment_id"] for step in steps if step["service"] and step["loop_id"] == loop_id})


@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=CHANGES)
def test_edit_undo_redo_and_replan_keep_every_target_in_one_loop(dock, settle, reopen, changes, pause):
    page = reopen()
    page.begin_editing()
    done = set()
    sides = Counter(segment for segment, _ in served(dock))
    for what, first, second, count in changes:
        assert page.begin_editing()
        ids = page.editing.ids
        loop_id, other = ids[first % len(ids)], ids[second % len(ids)]
        segments = sorted(sides)
        if what == "give":
            chosen = [segments[(first + number * 7) % len(segments)] for number in range(count)]
            page._edit("give", chosen, other)
        elif what == "split" and len(ids) < 7:
            page._edit("split", loop_id)
        elif what == "merge" and len(ids) > 2:
            page._edit("merge", loop_id, other)
        elif what == "done":
            page._edit("mark_done", [segments[first % len(segments)]])
        elif what in ("undo", "redo"):
            page._edit(what)
        elif what == "replan":
            page.replan_button.click()
            settle()
            gone = {row["segment_id"] for row in dock.campaign.layer("done").getFeatures()}
            done |= gone
            sides = Counter({segment: times for segment, times in sides.items() if segment not in done})
        assert not dock.failures
        pause()
        if what == "replan" and not sides:
            return
        check(dock, sides)


def test_undo_of_any_layer_takes_the_whole_change_back(page, dock, pause):
    page.begin_editing()
    editing = page.editing
    before = {loop["loop_id"]: loop["minutes"] for loop in dock.campaign.layer("loops").getFeatures()}
    sides = Counter(segment for segment, _ in served(dock))
    taken = segments_of(dock, 2)[0]
    page._edit("give", [taken], 1)
    pause()
    after = {loop["loop_id"]: loop["minutes"] for loop in dock.campaign.layer("loops").getFeatures()}
    assert after[1] > before[1] and after[2] < before[2]
    assert taken in segments_of(dock, 1)
    assert "Team 1" in page.edit_note.text() and f"{after[1]:.0f} min" in page.edit_note.text()
    minutes = [page.model.item(row, 2).text() for row in range(page.model.rowCount())]
    assert f"{after[1]:.0f}" == minutes[0]
    editing.layer("steps").undoStack().undo()  # as QGIS's Edit menu does where the steps are the active layer
    pause()
    assert {loop["loop_id"]: loop["minutes"] for loop in dock.campaign.layer("loops").getFeatures()} == before
    assert editing.loop_of(taken) == 2
    page.redo.click()
    assert editing.loop_of(taken) == 1
    check(dock, sides)
    page.keep_button.click()
    assert page.editing is None
    assert not dock.campaign.layer("loops").isEditable()
    assert taken in set(dock.campaign.read("steps").query("loop_id == 1 and service")["segment_id"])


def test_a_change_in_the_attribute_table_is_undone_in_its_place(page, dock):
    page.begin_editing()
    layer = dock.campaign.layer("loops")
    page._edit("give", segments_of(dock, 2)[:1], 1)
    loop = next(layer.getFeatures('"loop_id" = 3'))
    layer.beginEditCommand("Typed")
    layer.changeAttributeValue(loop.id(), layer.fields().lookupField("team"), "Larks")
    layer.endEditCommand()
    page._edit("give", segments_of(dock, 2)[:1], 1)
    stacks = [dock.campaign.layer(name).undoStack() for name in ("loops", "steps", "done")]
    assert [(stack.index(), stack.count()) for stack in stacks] == [(3, 3)] * 3
    page.undo.click()
    page.undo.click()
    assert page.editing.team(3) == "Team 3"
    assert [stack.index() for stack in stacks] == [1] * 3
    page.redo.click()
    assert page.editing.team(3) == "Larks"


def told(iface):
    """Return what the message bar says, and take it away."""
    text = iface.bar.currentItem().text()
    iface.bar.clearWidgets()
    return text


def test_a_locked_team_gives_and_takes_nothing(page, dock, iface):
    from qgis.PyQt.QtCore import Qt

    page.model.item(1, 0).setCheckState(Qt.CheckState.Checked)
    assert dock.campaign.settings["locked"] == [2]
    page._edit("give", segments_of(dock, 2)[:1], 1)
    assert "Team 2 is locked" in told(iface)
    assert segments_of(dock, 2)
    page._edit("split", 2)
    assert "Team 2 is locked" in told(iface)


def test_discarding_brings_the_old_plan_back(page, dock):
    before = served(dock), segments_of(dock, 1)
    page._edit("merge", 1, 2)
    assert dock.campaign.layer("loops").featureCount() == 3
    page.discard_button.click()
    assert page.editing is None
    assert (served(dock), segments_of(dock, 1)) == before
    assert dock.campaign.layer("loops").featureCount() == 4
    assert not any(dock.campaign.layer(name).isEditable() for name in ("loops", "steps", "done"))


def test_saving_or_stopping_by_qgis_itself_takes_all_layers(page, dock):
    page._edit("give", segments_of(dock, 2)[:1], 1)
    assert dock.campaign.layer("steps").commitChanges(False)
    assert page.editing is not None
    assert not any(dock.campaign.layer(name).isModified() for name in ("loops", "steps", "done"))
    page._edit("give", segments_of(dock, 2)[:1], 1)
    assert dock.campaign.layer("loops").rollBack()
    assert page.editing is None
    assert not any(dock.campaign.layer(name).isEditable() for name in ("loops", "steps", "done"))


def test_another_project_ends_editing(page, dock, reopen):
    page.pick_segment.click()
    page._edit("give", segments_of(dock, 2)[:1], 1)
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    assert page.editing is None
    assert dock.campaign is None
    assert dock.iface.canvas.mapTool() is None
    assert reopen().model.rowCount() == 4


# --- the map tool ----------------------------------------------------------------------------------------------------


def click(dock, place, button=None, move=False):
    """Click on the map at a place in degrees, as the mouse does."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
    from qgis.gui import QgsMapMouseEvent
    from qgis.PyQt.QtCore import QEvent, QPoint, Qt

    canvas = dock.iface.canvas
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    pixel = canvas.getCoordinateTransform().transform(transform.transform(place)).toQPointF().toPoint()
    button = button or Qt.MouseButton.LeftButton
    tool = canvas.mapTool()
    tool.canvasMoveEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseMove, QPoint(pixel)))
    if not move:
        tool.canvasReleaseEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, QPoint(pixel), button))


def middle(dock, segment):
    """Return the middle of a segment, degrees."""
    steps = dock.campaign.layer("steps").getFeatures()
    line = next(step.geometry() for step in steps if step["segment_id"] == segment)
    return line.interpolate(line.length() / 2).asPoint()


@pytest.fixture
def tool(page, dock, iface, pause):
    """The page with the map on the loops, ready to be clicked on."""
    layer = dock.campaign.layer("loops")
    dock.show_extent(layer.extent(), layer.crs())
    pause()
    return page


def test_a_click_gives_a_segment_to_the_chosen_team(tool, dock):
    from qgis.PyQt.QtCore import Qt

    tool.pick_segment.click()
    assert tool.pick_segment.isChecked()
    segment = segments_of(dock, 3)[0]
    click(dock, middle(dock, segments_of(dock, 1)[0]), Qt.MouseButton.RightButton)
    assert tool.receiver.currentData() == 1
    click(dock, middle(dock, segment))
    assert tool.editing.loop_of(segment) == 1
    tool.pick_segment.click()
    assert not tool.pick_segment.isChecked()
    assert dock.iface.canvas.mapTool() is None
    assert tool.editing is not None, "the session goes on until it is kept or discarded"


def test_a_click_on_a_street_gives_all_of_it(tool, dock):
    from planner.canvass_planner.core import selection

    tool.pick_street.click()
    editing = tool.editing
    segment = next(s for s in segments_of(dock, 2) if selection.street_of(editing.turf, s))
    street = selection.of_street(editing.turf, selection.street_of(editing.turf, segment))
    tool.receiver.setCurrentIndex(tool.receiver.findData(4))
    click(dock, middle(dock, segment))
    assert {editing.loop_of(part) for part in street} == {4}


def test_an_area_gives_what_lies_in_it(tool, dock, settle):
    from qgis.core import QgsPointXY
    from qgis.PyQt.QtCore import Qt

    tool.pick_area.click()
    tool.receiver.setCurrentIndex(tool.receiver.findData(2))
    box = dock.campaign.layer("loops").extent()
    box.scale(1.1)
    corners = [(box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMinimum())]
    corners += [(box.xMaximum(), box.yMaximum()), (box.xMinimum(), box.yMaximum())]
    for corner in corners:
        click(dock, QgsPointXY(*corner))
    assert segments_of(dock, 1), "nothing happens before the area is closed"
    click(dock, QgsPointXY(*corners[0]), Qt.MouseButton.RightButton)
    everything = Counter(segment for segment, _ in served(dock))
    assert set(segments_of(dock, 2)) == set(everything)
    check(dock, everything)
    tool.keep_button.click()
    # The teams without a street are still there, and a new plan gives them some.
    assert dock.campaign.layer("loops").featureCount() == 4
    tool.replan_button.click()
    settle()
    assert all(segments_of(dock, loop_id) for loop_id in (1, 2, 3, 4))
    check(dock, everything)


def test_streets_are_marked_as_done_and_left_out_of_the_next_plan(tool, dock, settle):
    tool.pick_segment.click()
    tool.receiver.setCurrentIndex(tool.receiver.findData(0))
    segment = segments_of(dock, 1)[0]
    click(dock, middle(dock, segment))
    assert tool.editing.done() == {segment}
    tool.keep_button.click()
    assert "Done already" in tool.warnings.text()
    everything = Counter(name for name, _ in served(dock))
    tool.replan_button.click()
    settle()
    assert "Done already" not in tool.warnings.text()
    assert "in no loop" not in tool.warnings.text()
    del everything[segment]
    check(dock, everything)
    tool.pick_segment.click()
    tool._edit("mark_done", [segment])
    assert tool.editing.done() == set()


def test_leaders_are_kept_in_the_project_only_if_wanted(page, dock):
    page.model.item(0, 6).setText("Anna")
    page.model.item(0, 7).setText("06 00 00 00 00")
    assert dock.campaign.people == {"1": {"leader": "Anna", "phone": "06 00 00 00 00"}}
    dock.campaign.save()
    assert not type(dock.campaign)(dock.campaign.folder).people
    page.keep_people.click()
    dock.campaign.save()
    assert type(dock.campaign)(dock.campaign.folder).people == {"1": {"leader": "Anna", "phone": "06 00 00 00 00"}}


def test_a_colour_is_kept_with_the_loop_and_by_the_next_plan(page, dock, settle, pause):
    from qgis.PyQt.QtGui import QColor

    page.receiver.setCurrentIndex(page.receiver.findData(2))
    page.colour.setColor(QColor("#123456"))
    pause()
    assert page.receiver.currentData() == 2
    page.replan_button.click()
    settle()
    loops = dock.campaign.read("loops").set_index("loop_id")
    assert loops.loc[2, "colour"] == "#123456"
    categories = dock.campaign.layer("steps").renderer().categories()
    symbol = next(category.symbol() for category in categories if category.value() == 2)
    assert symbol.symbolLayer(1).color().name() == "#123456"
