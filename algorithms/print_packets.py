"""Print packets: what each team carries, as one PDF."""

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterFileDestination

from ..canvass_planner import translation
from ..canvass_planner.core.language import tr
from . import print_options as shared
from .base import CampaignAlgorithm, folder


class PrintPackets(CampaignAlgorithm):
    """Loops and steps in, paper out."""

    ID = "printpackets"
    GROUP = "packets"
    PACKAGES = ("segno",)

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Print packets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Prints an overview of all loops and the coordinator's sheet, then for each team its cover, the map of its "
            "loop with numbered steps, its walk list (streets in walking order, doors, odd and even numbers) and its "
            "tally sheet, into one PDF."
        )

    def flags(self):
        """Return QGIS's flags: print layouts are not thread safe."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        shared.add_plan(self)
        shared.add_background(self)
        shared.add_options(self)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Packets"), tr("PDF (*.pdf)")), tr("The PDF to print.")
        )

    def work(self, parameters, context, feedback, progress):
        """Print."""
        from ..canvass_planner.printing.packets import print_packets

        layers = shared.layers(self, parameters, context)
        options = shared.options(self, parameters, context)
        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        folder(path.parent)
        with translation.speaking(shared.language(self, parameters, context)):
            pages = print_packets(layers, path, progress, **options)
        progress.note(tr("{count} pages.").format(count=pages))
        return {"OUTPUT": str(path)}
