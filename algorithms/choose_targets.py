"""Choose targets: the streets that are worth the hours."""

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink, QgsProcessingParameterFeatureSource

from ..canvass_planner.core.language import tr
from . import parameters as shared
from .base import CampaignAlgorithm


class ChooseTargets(CampaignAlgorithm):
    """Streets with doors and priorities in, targets out."""

    ID = "choosetargets"
    GROUP = "priorities"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Choose targets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Chooses the street segments that bring the most within the hours that there are (teams x minutes), whole "
            "neighbourhoods before scattered streets. Walking to the streets and between them is paid from the same "
            "hours. The log says what stays out."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", tr("Streets with doors"), [kinds.TypeVectorLine]),
            tr("From “Spread doors”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PRIORITIES", tr("Priorities"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr("From “Score priorities”. Empty: every door is worth the same."),
        )
        shared.add_teams(self)
        shared.add_pace(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Targets"), kinds.TypeVectorLine),
            tr("Where the targets go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Choose, write."""
        from ..canvass_planner.core import loops, streets, targets
        from ..canvass_planner.layers import schema

        segments = self.source(parameters, "STREETS", context, progress.part(0, 0.15))
        priorities = self.source(parameters, "PRIORITIES", context, progress.part(0.15, 0.2))
        schema.require("streets", segments.columns, tr("Streets with doors"))
        if priorities is not None:
            schema.require("priorities", priorities.columns, tr("Priorities"))
        speed, seconds = shared.pace(self, parameters, context)
        start = shared.start(self, parameters, context)
        segments = segments.to_crs(segments.estimate_utm_crs())
        if start is not None:
            network = streets.StreetNetwork.build(segments)
            start = tuple(network.xy[loops.start_node(network, start)])
        chosen, _ = targets.choose(
            segments,
            priorities,
            self.parameterAsInt(parameters, "TEAMS", context),
            shared.minutes(self, parameters, context),
            seconds,
            speed,
            start,
            progress=progress.part(0.2, 0.9),
        )
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, chosen, "targets", progress.part(0.9, 1))}
