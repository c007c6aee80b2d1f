"""Score priorities: what a door is worth, area by area."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm


class ScorePriorities(CampaignAlgorithm):
    """Stations and tiles in, scored areas out."""

    ID = "scorepriorities"
    GROUP = "priorities"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Score priorities")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Scores every tile (every polling station where there are no tiles) by what a door in it is worth to a "
            "campaign that mobilises: doors x (1 - turnout) x support for the lists that you name. The score is 100 in "
            "the best area and in proportion elsewhere. It says something about areas, never about the persons who "
            "live there."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STATIONS", tr("Stations"), [kinds.TypeVectorPolygon]),
            tr("From “Import polling stations”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TILES", tr("Tiles"), [kinds.TypeVectorPolygon], optional=True),
            tr("From “Import census tiles”. Empty: the stations themselves are scored."),
        )
        self.add(
            QgsProcessingParameterField(
                "SUPPORT", tr("Votes that count as support"), parentLayerParameterName="STATIONS", allowMultiple=True
            ),
            tr("The fields of the votes for the lists that are yours; they are summed."),
        )
        for name, text, default, help_text in (
            ("REGISTERED", tr("Registered voters"), "registered", tr("The field of registered voters.")),
            ("VOTED", tr("Votes cast"), "voted", tr("The field of votes cast.")),
            ("VALID", tr("Valid votes"), "valid", tr("The field of valid votes.")),
        ):
            self.add(
                QgsProcessingParameterField(name, text, defaultValue=default, parentLayerParameterName="STATIONS"),
                help_text,
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Priorities"), kinds.TypeVectorPolygon),
            tr("Where the scored areas go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Score, write."""
        from ..canvass_planner.core import priorities
        from ..canvass_planner.layers import schema

        stations = self.source(parameters, "STATIONS", context, progress.part(0, 0.1))
        tiles = self.source(parameters, "TILES", context, progress.part(0.1, 0.2))
        schema.require("stations", stations.columns, tr("Stations"))
        if tiles is not None:
            schema.require("tiles", tiles.columns, tr("Tiles"))
        registered, voted, valid = (
            self.parameterAsString(parameters, name, context) for name in ("REGISTERED", "VOTED", "VALID")
        )
        support = self.parameterAsFields(parameters, "SUPPORT", context)
        table = priorities.score(tiles, stations, registered, voted, valid, support, progress=progress.part(0.2, 0.9))
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "priorities", progress.part(0.9, 1))}
