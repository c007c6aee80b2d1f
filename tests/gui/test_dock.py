"""The dock, driven by hand from the sample to the PDF."""

import subprocess
from collections import Counter


def served(campaign):
    """Return how often each target is served, and by which loop each is."""
    steps = campaign.read("steps")
    steps = steps[steps["service"]]
    return Counter(zip(steps["segment_id"], steps["side"], strict=True)), {
        loop: set(part["segment_id"]) for loop, part in steps.groupby("loop_id")
    }


def test_from_the_sample_to_the_pdf(language, dock, settle, tmp_path):
    from qgis.PyQt.QtCore import Qt

    campaign_page, data, priorities, loops, packets = dock.pages
    folder = tmp_path / "sample"
    dock.begin_sample(folder)
    settle()
    assert (folder / "sample.gpkg").is_file()
    assert (folder / "campaign.qgz").is_file()
    campaign_page.teams.setValue(4)
    campaign_page.minutes.setValue(90)
    data.import_button.click()
    settle()
    assert dock.campaign.has("streets")
    light = data.light.text()
    assert {"en": "Campaign check", "fr": "Vérification de la campagne"}[language] in light
    assert "✔" in light
    priorities.score_button.click()
    settle()
    assert dock.campaign.has("priorities")
    loops.effort.setCurrentIndex(0)
    loops.plan_button.click()
    settle()
    assert dock.campaign.layer("loops").featureCount() == 4
    assert loops.model.rowCount() == 4
    # Turfs of the sample town may overlap; no target is lost or double, and nothing is old.
    warned = [text for text in loops.warnings.text().split("<br>") if text]
    assert all("quarter" in text or "quartier" in text for text in warned)
    before, turfs = served(dock.campaign)
    assert set(before.values()) == {1}

    team = loops.model.item(1, 0)
    team.setText("The early birds")
    team.setCheckState(Qt.CheckState.Checked)
    assert dock.campaign.settings["locked"] == [2]
    loops.replan_button.click()
    settle()
    after, replanned = served(dock.campaign)
    assert after == before, "a target was lost or served twice"
    assert replanned[2] == turfs[2], "a locked loop was changed"
    assert loops.model.item(1, 0).text() == "The early birds"
    assert loops.model.item(1, 0).checkState() == Qt.CheckState.Checked

    packets.print_button.click()
    settle()
    assert (folder / "packets.pdf").stat().st_size > 10_000
    printed = subprocess.run(["pdftotext", str(folder / "packets.pdf"), "-"], capture_output=True, text=True).stdout
    assert {"en": "Start and end", "fr": "Départ et arrivée"}[language] in printed


def test_another_project_while_a_plan_runs_does_no_harm(dock, settle, tmp_path):
    from qgis.core import QgsProject

    dock.begin_sample(tmp_path / "first")
    assert dock.worker.busy
    QgsProject.instance().clear()
    assert not dock.worker.busy
    assert dock.campaign is None
    settle()
    assert dock.campaign is None
    assert not dock.begin(tmp_path / "first"), "a folder that holds a campaign is not taken over"
    dock.failures.clear()
    assert dock.begin(tmp_path / "second")
    settle()
    assert dock.campaign.folder == tmp_path / "second"


def test_a_failure_is_one_message_with_details(dock, wait, iface, tmp_path):
    from qgis.PyQt.QtWidgets import QPushButton

    dock.begin(tmp_path / "empty")
    dock.campaign.settings["sources"] = {"streets": str(tmp_path / "nowhere.osm.pbf")}
    dock.pages[1].bring_in()
    wait(lambda: not dock.worker.busy)
    assert len(dock.failures) == 1
    assert "There is no file" in dock.failures[0]
    words = [button.text() for button in iface.bar.findChildren(QPushButton)]
    assert "Details" in words


def test_what_nobody_foresaw_is_a_sentence_with_its_traceback_as_details(dock, wait, tmp_path, monkeypatch):
    from planner.algorithms.import_streets import ImportStreets

    def fail(*_):
        raise ZeroDivisionError("an invented fault")

    monkeypatch.setattr(ImportStreets, "work", fail)
    dock.begin(tmp_path / "empty")
    dock.campaign.settings["sources"] = {"streets": str(tmp_path / "streets.osm.pbf")}
    (tmp_path / "streets.osm.pbf").write_bytes(b"no matter what")
    dock.pages[1].bring_in()
    wait(lambda: not dock.worker.busy)
    sentence, details = dock.failures[0].split("\n", 1)
    assert len(dock.failures) == 1
    assert "did not foresee" in sentence
    assert "ZeroDivisionError: an invented fault" in details


def traces(iface):
    """Return what a plugin could leave in QGIS: things by kind, and connections by object and signal."""
    import gc

    from qgis.core import QgsApplication, QgsProject, QgsTask
    from qgis.gui import QgsDockWidget, QgsMapTool
    from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QTimer, QTranslator, pyqtBoundSignal
    from qgis.PyQt.QtWidgets import QAction

    for _ in range(3):  # what one lets go of may hold the next
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    application, project = QCoreApplication.instance(), QgsProject.instance()
    left = {
        "docks": len(iface.window.findChildren(QgsDockWidget)),
        "children of the window": len(iface.window.findChildren(QObject)),
        "actions": len(iface.window.findChildren(QAction)),
        "menu": len(iface.menu.actions()),
        "icons": len(iface.toolbar.actions()),
        "items of the message bar": len(iface.bar.items()),
        "map tool": type(iface.canvas.mapTool()).__name__,
        "items of the map": len(iface.canvas.scene().items()),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "tasks": len(QgsApplication.taskManager().tasks()),
        "timers": len(application.findChildren(QTimer)),
        "translators": len(application.findChildren(QTranslator)),
    }
    # An event filter, a timer or a slot of the plugin's lives as long as the object that it belongs to.
    alive = Counter(
        type(thing).__name__
        for thing in gc.get_objects()
        if isinstance(thing, (QObject, QgsTask, QgsMapTool)) and type(thing).__module__.startswith("planner.")
    )
    watched = {
        "project": project,
        "layer tree": project.layerTreeRoot(),
        "application": application,
        "tasks": QgsApplication.taskManager(),
        "registry": QgsApplication.processingRegistry(),
        "log": QgsApplication.messageLog(),
        "window": iface.window,
        "canvas": iface.canvas,
        "bar": iface.bar,
    }
    connections = {}
    for name, thing in watched.items():
        for member in dir(type(thing)):
            signal = getattr(thing, member, None)
            if isinstance(signal, pyqtBoundSignal):
                connections[f"{name}.{member}"] = thing.receivers(signal)
    return left, alive, connections


def test_loading_ten_times_leaves_nothing_behind(planner, iface):
    import sys
    import weakref

    from qgis.core import QgsApplication, QgsProject

    def load():
        plugin = sys.modules["planner"].classFactory(iface)
        plugin.initGui()
        return plugin

    planner.unload()
    try:
        load().unload()  # what QGIS makes once for all, such as its own menus, is there from now on
        before = traces(iface)
        docks = []
        for _ in range(10):
            plugin = load()
            docks.append(weakref.ref(plugin.dock))
            assert QgsApplication.processingRegistry().providerById("canvass_planner") is not None
            if len(docks) == 1:
                left, alive, connections = traces(iface)
                assert left["docks"] == 1 and alive["Dock"] == 1, "the traces show what is there"
                assert connections["project.readProject"] > before[2]["project.readProject"]
            QgsProject.instance().clear()
            plugin.unload()
            assert QgsApplication.processingRegistry().providerById("canvass_planner") is None
        del plugin
        left, alive, connections = traces(iface)
        assert left == before[0]
        assert left["docks"] == 0
        assert alive == before[1]
        assert "Dock" not in alive
        assert connections == before[2]
        assert not any(dock() for dock in docks)
    finally:
        planner.initProcessing()
