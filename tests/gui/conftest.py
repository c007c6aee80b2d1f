"""A window as QGIS's: real widgets, and the few calls of `iface` that the plugin makes."""

import time

import pytest


@pytest.fixture
def iface(qgis_app):
    """QGIS's window without QGIS."""
    yield from window(qgis_app)


def window(application):
    """Yield QGIS's window without QGIS, and close it."""
    from qgis.core import QgsProject
    from qgis.gui import QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtWidgets import QMainWindow, QToolBar, QVBoxLayout, QWidget

    class Window:
        def __init__(self):
            self.window = QMainWindow()
            central = QWidget()
            layout = QVBoxLayout(central)
            self.bar = QgsMessageBar()
            self.canvas = QgsMapCanvas()
            self.canvas.setProject(QgsProject.instance())
            QgsProject.instance().crsChanged.connect(self.follow_crs)
            layout.addWidget(self.bar)
            layout.addWidget(self.canvas)
            self.window.setCentralWidget(central)
            self.window.resize(1366, 768)
            self.toolbar = QToolBar("Plugins")
            self.window.addToolBar(self.toolbar)
            self.menu = self.window.menuBar().addMenu("Plugins")

        def follow_crs(self):
            self.canvas.setDestinationCrs(QgsProject.instance().crs())

        def mainWindow(self):
            return self.window

        def mapCanvas(self):
            return self.canvas

        def messageBar(self):
            return self.bar

        def addDockWidget(self, area, dock):
            self.window.addDockWidget(area, dock)

        def removeDockWidget(self, dock):
            self.window.removeDockWidget(dock)

        def addPluginToMenu(self, name, action):
            self.menu.addAction(action)

        def removePluginMenu(self, name, action):
            self.menu.removeAction(action)

        def addToolBarIcon(self, action):
            self.toolbar.addAction(action)

        def removeToolBarIcon(self, action):
            self.toolbar.removeAction(action)

        def setActiveLayer(self, layer):
            self.active = layer
            return True

        def newProject(self, ask=False):
            QgsProject.instance().clear()
            return True

        def addProject(self, path):
            return QgsProject.instance().read(path)

        def show_layers(self):
            root = QgsProject.instance().layerTreeRoot()
            self.canvas.setLayers([layer for layer in root.layerOrder() if root.findLayer(layer.id()).isVisible()])

    QgsProject.instance().clear()
    made = Window()
    yield made
    QgsProject.instance().clear()
    QgsProject.instance().crsChanged.disconnect(made.follow_crs)
    made.window.close()
    made.window.deleteLater()


@pytest.fixture(params=["en", "fr"])
def language(planner, request):
    """QGIS in English, then in French; ask for it before the dock."""
    if request.param == "fr":
        request.getfixturevalue("qgis_in_french")
    return request.param


@pytest.fixture
def dock(planner, iface):
    """The dock in the window."""
    from planner.canvass_planner.gui.dock import Dock
    from qgis.PyQt.QtCore import Qt

    made = Dock(iface)
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    iface.window.show()
    failures = []
    made.worker.failed.connect(lambda sentence, details: failures.append(f"{sentence}\n{details}"))
    made.failures = failures
    yield made
    made.take_down()
    iface.removeDockWidget(made)
    made.deleteLater()
    spin(0.05)


def spin(seconds: float = 0.05, until=None, patience: float = 240.0) -> None:
    """Let Qt work for some seconds, or until `until()` says so."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    end = time.monotonic() + (seconds if until is None else patience)
    while time.monotonic() < end and not (until is not None and until()):
        QCoreApplication.processEvents()
        time.sleep(0.005)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if until is not None:
        assert until(), "it did not happen in time"


@pytest.fixture
def settle(dock):
    """Wait until the dock has nothing to do."""

    def wait():
        spin(0.05)
        spin(until=lambda: not dock.worker.busy)
        spin(0.05)
        assert not dock.failures, dock.failures

    return wait


@pytest.fixture
def wait(dock):
    """Wait until something is so."""
    return lambda until: spin(until=until)


@pytest.fixture
def pause():
    """Let Qt do what it put off."""
    return lambda: spin(0.02)


@pytest.fixture(scope="session")
def planned_sample(qgis_app, planner, tmp_path_factory):
    """The folder of the sample campaign, planned for four teams."""
    from planner.canvass_planner.gui.dock import Dock

    folder = tmp_path_factory.mktemp("campaign") / "sample"
    windows = window(qgis_app)
    made = Dock(next(windows))
    made.begin_sample(folder)
    spin(until=lambda: not made.worker.busy)
    made.pages[0].teams.setValue(4)
    made.pages[0].minutes.setValue(40)
    made.pages[3].effort.setCurrentIndex(0)
    for button in (made.pages[1].import_button, made.pages[3].plan_button):
        button.click()
        spin(0.05)
        spin(until=lambda: not made.worker.busy)
    assert made.campaign.has("steps")
    made.take_down()
    made.deleteLater()
    next(windows, None)
    return folder
