"""The dock and the menu open the help."""

from pathlib import Path

import pytest


@pytest.fixture
def opened(monkeypatch):
    """The files that were opened, by their names."""
    from qgis.PyQt.QtGui import QDesktopServices

    names = []

    def open_url(address):
        path = Path(address.toLocalFile())
        assert path.is_file()
        names.append(path.stem)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(open_url))
    return names


def test_the_button_opens_the_page_that_is_shown(dock, opened):
    from planner.canvass_planner import help as help_module

    for number in range(5):
        dock.contents.pages.setCurrentIndex(number)
        dock.contents.help_button.click()
    assert opened == list(help_module.PAGES[:5])


def test_f1_in_the_dock_opens_its_help_and_elsewhere_qgis_own(dock, opened, iface, wait):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QKeySequence
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QAction

    own = QAction("Help Contents", iface.window)
    own.setShortcut(QKeySequence("F1"))
    own.triggered.connect(lambda: opened.append("QGIS"))
    iface.window.addAction(own)
    iface.window.activateWindow()
    wait(iface.window.isActiveWindow)
    dock.contents.pages.setCurrentIndex(3)
    QTest.keyClick(dock.pages[3].effort, Qt.Key.Key_F1)
    assert opened == ["page_loops"]
    QTest.keyClick(iface.canvas, Qt.Key.Key_F1)
    assert opened == ["page_loops", "QGIS"]


def test_the_page_of_missing_packages_has_its_help(dock, opened, monkeypatch):
    from planner.canvass_planner import dependencies

    monkeypatch.setattr(dependencies, "find_spec", lambda name: None)
    dock.show_packages()
    dock.contents.help_button.click()
    assert opened == ["page_packages"]


def test_without_a_browser_the_user_is_told_where_the_page_is(dock, iface, monkeypatch):
    from qgis.PyQt.QtGui import QDesktopServices

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda address: False))
    dock.contents.help_button.click()
    assert "page_campaign.html" in iface.bar.currentItem().text()


@pytest.mark.parametrize(
    ("algorithm", "page"),
    [
        ("planloops", "planloops"),
        ("modelled_targets", "modelled_targets"),
        ("plan_and_print", "plan_and_print"),
    ],
)
def test_the_button_of_processing_opens_the_page(planner, iface, monkeypatch, algorithm, page):
    import qgis.utils
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
    from qgis.PyQt.QtGui import QDesktopServices
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    class Browser(QObject):
        opened = []

        @pyqtSlot(QUrl)
        def open(self, address):
            assert Path(address.toLocalFile()).is_file()
            self.opened.append(Path(address.toLocalFile()).stem)

    browser = Browser()
    monkeypatch.setattr(qgis.utils, "iface", iface)
    QDesktopServices.setUrlHandler("file", browser, "open")
    created = QgsApplication.processingRegistry().createAlgorithmById(f"canvass_planner:{algorithm}")
    dialog = AlgorithmDialog(created, False, iface.window)
    try:
        kind = QDialogButtonBox.StandardButton.Help
        next(box.button(kind) for box in dialog.findChildren(QDialogButtonBox) if box.button(kind)).click()
        assert browser.opened == [page]
    finally:
        QDesktopServices.unsetUrlHandler("file")
        dialog.deleteLater()


def test_the_menu_opens_the_list(planner, iface, opened):
    from planner.canvass_planner.plugin import CanvassPlanner

    planner.unload()
    plugin = CanvassPlanner(iface)
    plugin.initGui()
    entries = {action.text(): action for action in iface.menu.actions()}
    entries["Help"].trigger()
    assert opened == ["index"]
    plugin.unload()
    assert not iface.menu.actions()
    planner.initProcessing()
