"""The pages of the dock: what each control tells, how the keyboard goes through them, and what they do."""

import json
import shutil
import tempfile
import threading
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """Campaigns made once: town (data brought in) and planned (two loops, too)."""
    return tmp_path_factory.mktemp("campaigns")


@pytest.fixture
def town(dock, settle, shelf, tmp_path):
    """The sample campaign, its data brought in."""
    if not (shelf / "town").exists():
        dock.begin_sample(tmp_path / "first")
        settle()
        dock.campaign.settings.update(teams=2, minutes=60)
        dock.refresh()
        dock.pages[1].bring_in()
        settle()
        _put_away(dock, shelf / "town")
    return _opened(dock, settle, shelf / "town", tmp_path / "town")


@pytest.fixture
def planned(dock, settle, shelf, tmp_path, request):
    """The sample campaign with two loops."""
    if not (shelf / "planned").exists():
        request.getfixturevalue("town")
        dock.pages[3].effort.setCurrentIndex(0)
        dock.pages[3].plan()
        settle()
        _put_away(dock, shelf / "planned")
    return _opened(dock, settle, shelf / "planned", tmp_path / "planned")


def _put_away(dock, shelf):
    from qgis.core import QgsProject

    dock.campaign.save()
    folder = dock.campaign.folder
    QgsProject.instance().clear()
    shutil.copytree(folder, shelf)


def _opened(dock, settle, shelf, folder):
    shutil.copytree(shelf, folder)
    dock.open(folder / "campaign.qgz")
    settle()
    return dock.campaign


@pytest.fixture
def left_over(tmp_path, monkeypatch):
    """Give temporary folders a place of their own; return what is in it."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return lambda: list(place.glob("canvass_planner_*"))


# --- what each control tells -----------------------------------------------------------------------------------------


def reachable(page):
    """Return the controls of a page that the keyboard may reach, hidden ones left out."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

    def inner(widget):  # the line of a spin box or an open list: part of a control that is looked at itself
        parent = widget.parentWidget()
        return parent is not page and (isinstance(parent, (QAbstractSpinBox, QComboBox)) or inner(parent))

    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page) and not inner(widget)
    ]


def unfold(page):
    """Show all that a page may show."""
    from qgis.gui import QgsCollapsibleGroupBox

    for box in page.findChildren(QgsCollapsibleGroupBox):
        box.setCollapsed(False)


def test_every_control_has_a_tool_tip_and_a_name(language, dock):
    from planner.canvass_planner.gui.forms import spoken

    silent = []
    for page in dock.pages:
        unfold(page)
        controls = reachable(page)
        assert len(controls) > 3
        for widget in controls:
            if not widget.toolTip() or not spoken(widget).strip():
                silent.append((type(page).__name__, type(widget).__name__, widget.objectName(), widget.toolTip()))
    assert not silent


def test_the_keyboard_goes_through_each_page_as_it_is_read(dock, iface):
    from planner.canvass_planner.gui.forms import inputs
    from qgis.PyQt.QtCore import QPoint

    from .conftest import spin

    for number, page in enumerate(dock.pages):
        dock.contents.pages.setCurrentIndex(number)
        unfold(page)
        spin(0.1)

        def top(widget, page=page):
            # Of a group, its title; of another control, its middle: those of a row are not equally high.
            return widget.mapTo(page, QPoint(0, min(15, widget.height() // 2))).y()

        controls = reachable(page)
        first = inputs(page)[0]
        chain, widget = [first], first.nextInFocusChain()
        while widget is not first:
            if widget in controls:
                chain.append(widget)
            widget = widget.nextInFocusChain()
        assert set(chain) == set(controls), "out of the keyboard's reach"
        back = [
            (a.objectName(), b.objectName()) for a, b in zip(chain, chain[1:], strict=False) if top(b) < top(a) - 20
        ]
        assert not back, f"{type(page).__name__}: the keyboard jumps back"


def test_no_page_is_wider_than_the_dock(language, dock):
    for number, page in enumerate(dock.pages):
        dock.contents.pages.setCurrentIndex(number)
        assert page.minimumSizeHint().width() <= dock.contents.sizeHint().width()


# --- campaign and data -----------------------------------------------------------------------------------------------


def test_the_area_limits_where_doors_are_knocked_at(town, dock, settle, iface):
    import shapely
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

    page, data = dock.pages[0], dock.pages[1]
    everywhere = town.read("streets")
    west, south, east, north = everywhere.total_bounds
    middle = QgsRectangle(west, south, (west + east) / 2, (south + north) / 2)
    page.area.setCurrentIndex(page.area.findData("rectangle"))
    page.extent.setOutputExtentFromUser(middle, QgsCoordinateReferenceSystem("EPSG:4326"))
    assert "1" in page.made.text()
    assert "○" not in data.needs.text()
    assert "▲" in data.needs.text(), "data of another area"
    data.bring_in()
    settle()
    streets = town.read("streets")
    assert 0 < streets["canvass"].sum() < everywhere["canvass"].sum()
    lines = streets.geometry[streets["canvass"].astype(bool)].to_numpy()
    points = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    assert shapely.covered_by(
        points, shapely.box(west, south, (west + east) / 2, (south + north) / 2).buffer(1e-9)
    ).all()
    assert "▲" not in data.needs.text()
    stored = json.loads(_stored())
    assert stored["area"]["wkt"].startswith("Polygon")


def _stored():
    from qgis.core import QgsProject

    return QgsProject.instance().readEntry("CanvassPlanner", "campaign", "")[0]


def test_a_layers_polygons_are_the_area(town, dock, settle):
    from planner.canvass_planner.gui.area import square_kilometres

    page = dock.pages[0]
    stations = town.layer("stations")
    stations_id = stations.id()
    page.area.setCurrentIndex(page.area.findData("polygons"))
    page.polygons.put(stations_id)
    whole = square_kilometres(town.settings["area"]["wkt"])
    stations.selectByIds([next(stations.getFeatures()).id()])
    page._take_area()
    chosen = town.settings["area"]["wkt"]
    assert 0 < square_kilometres(chosen) < whole
    dock.pages[1].bring_in()
    settle()
    assert town.layer("stations").id() != stations_id, "a new layer has come in its place"
    assert town.settings["area"]["wkt"] == chosen
    assert "▲" not in dock.pages[1].needs.text()


def test_a_finding_goes_to_its_place(town, dock, iface):
    streets = town.layer("streets")
    feature = next(streets.getFeatures())
    dock.pages[1].show_checks(
        [
            {
                "level": "warning",
                "layer": "streets",
                "what": "These.",
                "where": f"{feature['segment_id']}, …",
                "remedy": "Mend.",
            },
            {"level": "note", "layer": "streets", "what": "Nowhere.", "where": "", "remedy": ""},
        ]
    )
    assert "▲" in dock.pages[1].light.text()
    assert dock.pages[1].checks.toHtml().count("<a href") == 1
    dock.show_all()
    wide = iface.canvas.extent().width()
    dock.pages[1].show_place(0)
    assert streets.selectedFeatureIds() == [feature.id()]
    assert iface.canvas.extent().width() < wide


def test_stations_may_be_addresses_with_their_station(dock, settle, tmp_path):
    """Areas are drawn around the sample town's addresses, each of which knows its station."""
    import geopandas as gpd
    from planner.canvass_planner.layers import geopackage

    dock.begin_sample(tmp_path / "town")
    settle()
    chosen = dock.campaign.settings["sources"]
    from planner.canvass_planner.layers import tables
    from qgis.core import QgsVectorLayer

    houses = tables.read(QgsVectorLayer(chosen["addresses"], "a", "ogr"))
    stations = tables.read(QgsVectorLayer(chosen["stations"], "s", "ogr"))
    voters = gpd.sjoin(houses[["geometry"]], stations[["station_id", "geometry"]])[["station_id", "geometry"]]
    path = tmp_path / "voters.gpkg"
    geopackage.write(path, {"places": voters.assign(name="", address="")})
    chosen["stations"] = f"{path}|layername=places"
    dock.refresh()
    dock.pages[1].bring_in()
    settle()
    drawn = dock.campaign.read("stations")
    assert set(drawn["station_id"]) == set(voters["station_id"])


# --- priorities ------------------------------------------------------------------------------------------------------


def scores(campaign):
    return {row["tile_id"]: row["score"] for row in campaign.layer("priorities").getFeatures()}


def test_the_map_follows_a_slider(town, dock, settle, wait):
    page = dock.pages[2]
    page.rivals.setCheckedItems([page.rivals.itemText(0)])
    page.persuade.setValue(10)
    wait(lambda: not dock.quiet.busy)
    page.score()
    settle()
    layer = town.layer("priorities")
    before = scores(town)
    page.persuade.setSliderDown(True)
    page.persuade.setValue(50)
    assert page.persuade.isEnabled(), "the slider goes on under the hand"
    page.persuade.setValue(100)
    wait(lambda: not dock.quiet.busy and not page._moved)
    assert town.layer("priorities") is layer, "the layer stays, its scores change"
    assert scores(town) != before
    page.persuade.setSliderDown(False)
    assert town.settings["election"]["persuade"] == 100
    assert json.loads(_stored())["election"]["persuade"] == 100
    moved = scores(town)
    page.score()
    settle()
    assert scores(town) == pytest.approx(moved), "the live map shows what the algorithm says"


def test_listening_draws_a_sample(town, dock, settle):
    page = dock.pages[2]
    page.live.setChecked(False)
    page.plan.setCurrentIndex(2)
    page.plan.activated.emit(2)
    assert (page.mobilise.value(), page.persuade.value(), page.listen.value()) == (0, 0, 100)
    page.sample_areas.setValue(7)
    page.score()
    settle()
    drawn = town.read("sample")
    assert len(drawn) == 7
    assert {tile for tile, score in scores(town).items() if score > 0} == set(drawn["tile_id"])


def test_a_model_leaves_its_report(town, dock, settle):
    page = dock.pages[2]
    page.model.setChecked(True)
    page.score()
    settle()
    assert "<html" in (town.folder / "turnout.html").read_text(encoding="utf-8")
    assert page.report_button.isVisibleTo(page)
    assert town.has("predictions")


# --- packets ---------------------------------------------------------------------------------------------------------


def test_the_preview_has_every_page(planned, dock, settle):
    page = dock.pages[4]
    dock.contents.pages.setCurrentIndex(4)
    page.show_preview()
    settle()
    count = len(page._preview)
    assert count > 4
    seen = set()
    for number in range(count):
        assert str(number + 1) in page.page_number.text()
        pixmap = page.preview.pixmap()
        seen.add(bytes(pixmap.toImage().bits().asarray(pixmap.toImage().sizeInBytes())))
        assert page.page_after.isEnabled() == (number < count - 1)
        page.page_after.click()
    assert len(seen) == count, "each page is another one"
    page.part_cover.setChecked(False)
    assert page._preview is None, "an old preview is not shown for new choices"


def test_what_is_ticked_is_exported(planned, dock, settle):
    page = dock.pages[4]
    planned.people = {"1": {"leader": "Ada; Bob", "phone": "01 23"}}
    page.date.setText("Saturday 14 March")
    page.date.editingFinished.emit()
    page.part_script.setChecked(False)
    for name in ("team_files", "gpx", "kml", "geojson", "zip"):
        getattr(page, name).setChecked(True)
    page.export()
    settle()
    folder = planned.folder
    names = sorted(path.name for path in (folder / "tracks").iterdir())
    assert [Path(name).suffix for name in names] == [".geojson", ".gpx", ".kml"] * 2
    assert len(list((folder / "teams").iterdir())) == 3
    with zipfile.ZipFile(folder / "packets.zip") as archive:
        assert len(archive.namelist()) == 1 + 3 + 6
    text = _text(folder / "packets.pdf")
    assert "Saturday 14 March" in text
    assert "Ada, Bob, 01 23" in text
    assert not list(folder.glob(".canvass_planner_*"))
    assert json.loads(_stored())["print"]["date"] == "Saturday 14 March"


def _text(path):
    import subprocess

    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout


# --- background work -------------------------------------------------------------------------------------------------


def cancel_at_once(dock, begin, wait):
    """Begin a job, cancel it when it first tells how far it is; return what was said."""
    said = []
    dock.worker.progressed.connect(dock.worker.cancel)
    dock.worker.cancelled.connect(said.append)
    try:
        begin()
        wait(lambda: not dock.worker.busy)
    finally:
        dock.worker.progressed.disconnect(dock.worker.cancel)
    return said


@pytest.mark.parametrize("kind", ["import", "check", "score", "plan", "print", "preview"])
def test_cancelling_changes_nothing(planned, dock, wait, settle, left_over, kind):
    before, files = planned.changes(), {path.name for path in planned.folder.iterdir()}
    begin = {
        "import": dock.pages[1].bring_in,
        "check": dock.pages[1].check,
        "score": dock.pages[2].score,
        "plan": dock.pages[3].plan,
        "print": dock.pages[4].export,
        "preview": dock.pages[4].show_preview,
    }[kind]
    assert cancel_at_once(dock, begin, wait) == ["Cancelled; nothing was changed."]
    assert not dock.failures, "no failure, no details: it is what the user wanted"
    wait(lambda: not left_over())
    assert planned.changes() == before
    assert {path.name for path in planned.folder.iterdir()} == files
    assert all(page.isEnabled() for page in dock.pages)


@pytest.mark.parametrize("kind", ["import", "score", "plan", "print"])
def test_another_project_while_a_job_runs(planned, dock, wait, left_over, kind):
    from qgis.core import QgsProject

    begin = {
        "import": dock.pages[1].bring_in,
        "score": dock.pages[2].score,
        "plan": dock.pages[3].plan,
        "print": dock.pages[4].export,
    }[kind]
    folder, before = planned.folder, planned.changes()
    cleared = []

    def leave(*_):
        if not cleared:
            cleared.append(True)
            QgsProject.instance().clear()

    dock.worker.progressed.connect(leave)
    begin()
    wait(lambda: cleared and not dock.worker.busy)
    dock.worker.progressed.disconnect(leave)
    wait(lambda: not left_over())
    assert dock.campaign is None
    assert not dock.failures, "nobody is told about work that nobody waits for"
    assert planned.changes() == before
    assert not list(folder.glob(".canvass_planner_*"))


@pytest.mark.parametrize("kind", ["import", "score", "plan", "live"])
def test_closing_while_a_job_runs_leaves_nothing(planner, iface, wait, left_over, tmp_path, kind):
    from planner.canvass_planner.gui.dock import Dock
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import Qt

    from .conftest import spin

    dock = Dock(iface)
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.begin_sample(tmp_path / "town")
    spin(until=lambda: not dock.worker.busy)
    dock.pages[1].bring_in()
    spin(until=lambda: not dock.worker.busy)
    begin = {
        "import": dock.pages[1].bring_in,
        "score": dock.pages[2].score,
        "plan": dock.pages[3].plan,
        "live": lambda: dock.pages[2].mobilise.setValue(40),
    }[kind]
    begin()
    assert dock.worker.busy or dock.quiet.busy
    dock.take_down()
    iface.removeDockWidget(dock)
    dock.deleteLater()
    assert not left_over(), "its folder goes with it"
    spin(until=lambda: not QgsApplication.taskManager().activeTasks())
    assert not iface.bar.currentItem()


def test_closing_while_packets_are_printed(planned, dock, iface, left_over):
    """The window answers while it prints: it may be closed, too."""
    said, closed = [], []
    dock.worker.cancelled.connect(said.append)

    def close(*_):
        if not closed:
            closed.append(True)
            dock.worker.close()

    dock.worker.progressed.connect(close)
    dock.pages[4].export()
    assert closed
    assert not dock.worker.busy
    assert not said + dock.failures, "there is nobody to tell"
    assert not (planned.folder / "packets.pdf").exists()
    assert not list(planned.folder.glob(".canvass_planner_*"))
    assert not left_over()


def test_a_job_that_waits_for_its_turn_can_be_closed(qgis_app, planner, left_over):
    """A cancelled task that never ran is over, too."""
    from planner.canvass_planner.gui.job import Job

    tidied = []
    job = Job("waits", lambda progress: None, lambda: tidied.append(True))
    job.drop()
    assert job.over.is_set()
    assert tidied


def test_a_job_in_a_long_step_is_let_go(qgis_app, planner, wait):
    """Who cancels has the dock back soon, whatever the job is doing."""
    from planner.canvass_planner.gui.job import Worker

    go_on, tidied, said, results = threading.Event(), [], [], []
    worker = Worker()
    worker.cancelled.connect(said.append)
    worker.start("deaf", lambda progress: go_on.wait(60), results.append, tidy=lambda: tidied.append(True))
    wait(lambda: worker._job.status() == worker._job.TaskStatus.Running)
    worker.cancel()
    wait(lambda: not worker.busy)
    assert len(said) == 1
    assert not tidied, "it still works in its folder"
    go_on.set()
    wait(lambda: tidied)
    assert not results
