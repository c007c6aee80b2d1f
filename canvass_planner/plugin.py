"""What QGIS loads and unloads."""

from qgis.core import QgsApplication

from ..algorithms.provider import Provider
from . import dependencies, translation


class CanvassPlanner:
    """The plugin: a Processing provider, with or without a screen."""

    def __init__(self, iface):
        self.iface = iface  # None in qgis_process
        self.provider = None
        translation.install()
        dependencies.find()

    def initProcessing(self):  # noqa: N802 - QGIS asks for this name
        """Register the algorithms; all that a batch run needs."""
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):  # noqa: N802 - QGIS asks for this name
        """Register the algorithms in QGIS's window."""
        self.initProcessing()

    def unload(self):
        """Take back all that was registered."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        translation.remove()
