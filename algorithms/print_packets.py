"""Print packets: what each team carries, as one PDF."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm, folder

PAPERS = ("A4", "Letter")


class PrintPackets(CampaignAlgorithm):
    """Loops and steps in, paper out."""

    ID = "printpackets"
    GROUP = "packets"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Print packets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Prints an overview of all loops and, for each team, the map of its loop with numbered segments and its "
            "walk list: streets in walking order, doors, odd and even numbers, boxes to tally."
        )

    def flags(self):
        """Return QGIS's flags: print layouts are not thread safe."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        for name, text, help_text, kind, optional in (
            ("STREETS", tr("Street segments"), tr("The streets of the map."), kinds.TypeVectorLine, False),
            ("LOOPS", tr("Loops"), tr("From “Plan loops”."), kinds.TypeVectorLine, False),
            ("STEPS", tr("Steps"), tr("From “Plan loops”."), kinds.TypeVectorLine, False),
            ("WATER", tr("Water"), tr("Drawn below the streets."), kinds.TypeVectorPolygon, True),
            ("GREEN", tr("Parks and woods"), tr("Drawn below the streets."), kinds.TypeVectorPolygon, True),
            ("BUILDINGS", tr("Buildings"), tr("Drawn below the streets."), kinds.TypeVectorPolygon, True),
        ):
            self.add(QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional), help_text)
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), optional=True), tr("The campaign's name, on every page.")
        )
        self.add(
            QgsProcessingParameterEnum("PAPER", tr("Paper"), list(PAPERS), defaultValue=0), tr("The size of the pages.")
        )
        self.add(
            QgsProcessingParameterString(
                "ATTRIBUTION", tr("Source of the map"), "© OpenStreetMap contributors", optional=True
            ),
            tr("Printed on each map; the licence of most street data asks for it."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Packets"), tr("PDF (*.pdf)")), tr("The PDF to print.")
        )

    def work(self, parameters, context, feedback, progress):
        """Print."""
        from pathlib import Path

        from ..canvass_planner.layers import sources
        from ..canvass_planner.printing.packets import print_packets

        layers = {}
        for name in ("STREETS", "LOOPS", "STEPS", "WATER", "GREEN", "BUILDINGS"):
            value = self.raw(parameters, name)
            if value not in (None, ""):
                layers[name.lower()] = sources.locate(value, context)
        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        folder(path.parent)
        print_packets(
            layers,
            path,
            title=self.parameterAsString(parameters, "TITLE", context),
            paper=PAPERS[self.parameterAsEnum(parameters, "PAPER", context)],
            attribution=self.parameterAsString(parameters, "ATTRIBUTION", context),
            progress=progress,
        )
        return {"OUTPUT": str(path)}
