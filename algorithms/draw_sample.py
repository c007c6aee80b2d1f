"""Draw representative sample: where to listen, so that the sample mirrors the whole."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..canvass_planner.core.errors import CampaignError, positive
from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm

_WHOLE, _REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double


class DrawSample(CampaignAlgorithm):
    """Tiles or stations in, those drawn and a table of balance out."""

    ID = "drawsample"
    GROUP = "priorities"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Draw representative sample")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Draws tiles or stations that mirror the whole on the variables that you choose, and lie all over the map "
            "(the cube method). An area's chance is proportional to its households, so that every household is as "
            "likely to be asked. Each area drawn says how many interviews it needs and at how many doors to knock for "
            "them; the table of balance says how near the sample comes, and how far off a simple random draw would "
            "be. “Score priorities” listens in the areas drawn; “Weigh answers” corrects what is left."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("AREAS", tr("Tiles or stations"), [kinds.TypeVectorPolygon]),
            tr("From “Import census tiles” or “Import polling stations”."),
        )
        self.add(
            QgsProcessingParameterNumber("COUNT", tr("Areas to draw"), _WHOLE, defaultValue=20, minValue=1),
            tr("How many areas the teams listen in."),
        )
        self.add(
            QgsProcessingParameterField(
                "VARIABLES",
                tr("Variables to mirror"),
                type=QgsProcessingParameterField.DataType.Numeric,
                parentLayerParameterName="AREAS",
                allowMultiple=True,
                optional=True,
            ),
            tr("Counts, the most important first, such as poor households, persons of an age, votes for a list."),
        )
        self.add(
            QgsProcessingParameterNumber("INTERVIEWS", tr("Interviews in all"), _WHOLE, defaultValue=200, minValue=0),
            tr("Shared out over the areas drawn, so that every household counts the same."),
        )
        self.add(
            # Optional for QGIS only: a field that is not named has its default.
            QgsProcessingParameterField(
                "SIZE", tr("Size"), defaultValue="households", parentLayerParameterName="AREAS", optional=True
            ),
            tr("The field that chances are proportional to: households of tiles, registered voters of stations."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("CONTACT", tr("Contact rate"), _REAL, defaultValue=0.3, maxValue=1),
            tr("Share of the doors where somebody talks to you."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), _WHOLE, defaultValue=1, minValue=0),
            tr("The same seed draws the same sample. Do not draw again until you like it: that is no sample any more."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Sample"), kinds.TypeVectorPolygon),
            tr("Where the areas drawn go."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("BALANCE", tr("Balance"), kinds.TypeVector, optional=True),
            tr("Where the table goes: each variable in the whole, in the sample, and the difference."),
        )

    def work(self, parameters, context, feedback, progress):
        """Draw, write."""
        from ..canvass_planner.core import sampling

        areas = self.source(parameters, "AREAS", context, progress.part(0, 0.2))
        if "tile_id" not in areas and "station_id" not in areas:
            raise CampaignError(
                tr("{source} has neither a tile_id nor a station_id: import the tiles or stations first.").format(
                    source=tr("Tiles or stations")
                )
            )
        sample, balance = sampling.draw(
            areas,
            self.parameterAsInt(parameters, "COUNT", context),
            self.fields(parameters, "VARIABLES", context),
            self.parameterAsInt(parameters, "INTERVIEWS", context),
            self.parameterAsInt(parameters, "SEED", context),
            size=self.parameterAsString(parameters, "SIZE", context),
            contact=positive(self.parameterAsDouble(parameters, "CONTACT", context), tr("The contact rate")),
            progress=progress.part(0.2, 0.9),
        )
        if "tile_id" not in sample:
            sample["tile_id"] = sample["station_id"]
        _tell(balance, progress)
        outputs = {"OUTPUT": self.write(parameters, "OUTPUT", context, sample, "sample", progress.part(0.9, 1))}
        if parameters.get("BALANCE"):
            outputs["BALANCE"] = self.write(parameters, "BALANCE", context, balance, "balance", progress.part(1, 1))
        return outputs


def _tell(balance, progress) -> None:
    """Say in the log how near the sample comes, but for the size, which it always meets."""
    for row in balance[1:].itertuples():
        progress.note(
            tr("{variable}: {difference:+.1f} % of the whole (a random draw is off by {random:.1f} %).").format(
                variable=row.variable, difference=row.difference, random=row.random
            )
        )
