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
    assert not loops.warnings.text()
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


def test_loading_ten_times_leaves_nothing_behind(planner, iface):
    import sys

    from qgis.core import QgsApplication
    from qgis.gui import QgsDockWidget
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    planner.unload()
    try:
        actions = len(iface.menu.actions()), len(iface.toolbar.actions())
        for _ in range(10):
            plugin = sys.modules["planner"].classFactory(iface)
            plugin.initGui()
            assert QgsApplication.processingRegistry().providerById("canvass_planner") is not None
            plugin.unload()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert QgsApplication.processingRegistry().providerById("canvass_planner") is None
        assert (len(iface.menu.actions()), len(iface.toolbar.actions())) == actions
        assert not iface.window.findChildren(QgsDockWidget)
        assert not QgsApplication.taskManager().activeTasks()
    finally:
        planner.initProcessing()
