"""What QGIS loads and unloads."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..algorithms.provider import Provider
from . import dependencies, help, translation
from .core.language import tr

ICON = Path(__file__).resolve().parent.parent / "resources" / "icon.svg"
MENU = "&Canvass Planner"


class CanvassPlanner:
    """The plugin: a Processing provider, and on a screen a dock."""

    def __init__(self, iface):
        self.iface = iface  # None in qgis_process
        self.provider = None
        self.dock = None
        self.actions = []
        translation.install()
        dependencies.find()

    def initProcessing(self):  # noqa: N802 - QGIS asks for this name
        """Register the algorithms; all that a batch run needs."""
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):  # noqa: N802 - QGIS asks for this name
        """Register the algorithms and the dock in QGIS's window."""
        from .gui.dock import Dock

        self.initProcessing()
        self.dock = Dock(self.iface)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        action = self.dock.toggleViewAction()
        action.setIcon(QIcon(str(ICON)))
        action.setText("Canvass Planner")
        action.setToolTip(tr("Show or hide the dock Canvass Planner"))
        book = QAction(QgsApplication.getThemeIcon("/mActionHelpContents.svg"), tr("Help"), None)
        book.setToolTip(tr("Open the list of all help pages"))
        book.triggered.connect(lambda: self.dock.show_help(help.INDEX))
        self.iface.addToolBarIcon(action)
        self.actions = [action, book]
        for entry in self.actions:
            self.iface.addPluginToMenu(MENU, entry)

    def unload(self):
        """Take back all that was registered."""
        for action in self.actions:
            self.iface.removePluginMenu(MENU, action)
            self.iface.removeToolBarIcon(action)
        self.actions = []
        if self.dock is not None:
            self.dock.take_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        translation.remove()
