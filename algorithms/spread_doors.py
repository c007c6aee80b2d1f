"""Spread doors: the households of the tiles onto the streets and addresses where they live."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm


class SpreadDoors(CampaignAlgorithm):
    """Streets and tiles in, streets with doors out."""

    ID = "spreaddoors"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Spread doors")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Brings the households of the census tiles onto the street segments inside them: by addresses where there "
            "are any, else by length. Each tile's total is kept; a tile without streets goes to the nearest segment, "
            "and the log says how many did. Without tiles, every named street gets one door each so many metres."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", tr("Street segments"), [kinds.TypeVectorLine]),
            tr("From “Import streets”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TILES", tr("Tiles"), [kinds.TypeVectorPolygon], optional=True),
            tr("From “Import census tiles”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("ADDRESSES", tr("Addresses"), [kinds.TypeVectorPoint], optional=True),
            tr("House-numbered points, each with the segment_id of its street."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "METRES",
                tr("Metres a door, without tiles (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=12.0,
                minValue=0.1,
            ),
            tr("How much street front one household has, where no tiles say how many there are."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MOST_DOORS",
                tr("Most doors of a segment"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=40.0,
            ),
            tr("A segment with more doors is cut into pieces, so that teams can share it; 40 doors take half an hour."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Streets with doors"), kinds.TypeVectorLine),
            tr("Where the segments with their doors go."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT_ADDRESSES",
                tr("Addresses with doors"),
                kinds.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            ),
            tr("Where the addresses with their doors go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Spread, write."""
        from ..canvass_planner.core import doors, pieces
        from ..canvass_planner.layers import schema

        streets = self.source(parameters, "STREETS", context, progress.part(0, 0.2))
        tiles = self.source(parameters, "TILES", context, progress.part(0.2, 0.3))
        addresses = self.source(parameters, "ADDRESSES", context, progress.part(0.3, 0.4))
        schema.require("streets", streets.columns, tr("Street segments"))
        if tiles is None:
            streets = doors.by_length(streets, self.parameterAsDouble(parameters, "METRES", context), progress)
        else:
            schema.require("tiles", tiles.columns, tr("Tiles"))
            streets, addresses, _ = doors.spread(tiles, streets, addresses, progress.part(0.4, 0.8))
        most = self.parameterAsDouble(parameters, "MOST_DOORS", context)
        before = len(streets)
        streets, addresses = pieces.cut(streets, addresses, most)
        if len(streets) > before:
            progress.note(
                tr("Segments with more than {most:g} doors are cut: {before} segments become {after}.").format(
                    most=most, before=before, after=len(streets)
                )
            )
        outputs = {"OUTPUT": self.write(parameters, "OUTPUT", context, streets, "streets", progress.part(0.8, 0.9))}
        if addresses is not None and parameters.get("OUTPUT_ADDRESSES"):
            outputs["OUTPUT_ADDRESSES"] = self.write(
                parameters, "OUTPUT_ADDRESSES", context, addresses, "addresses", progress.part(0.9, 1)
            )
        return outputs
