"""Model turnout and support: which census features go with them, station by station."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm
from .score_priorities import add_results, results

_WHOLE = QgsProcessingParameterNumber.Type.Integer


class ModelTurnout(CampaignAlgorithm):
    """Stations and tiles in, a report and predictions for the tiles out."""

    ID = "modelturnout"
    GROUP = "priorities"
    PACKAGES = ("statsmodels",)

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Model turnout and support")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Finds which census features go with turnout and with support: a binomial regression of the stations' "
            "results on the make-up of their inhabitants, with over-dispersion, checked on stations that it has not "
            "seen. The report shows each feature's effect with its interval, and how much better than the mean the "
            "model is. The predictions bring turnout and support down to the tiles, so that the tiles of each station "
            "have its true result; “Score priorities” takes them. This is ecological inference: it says something "
            "about areas, never about persons."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STATIONS", tr("Stations"), [kinds.TypeVectorPolygon]),
            tr("From “Import polling stations”; ten or more for each feature."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TILES", tr("Tiles"), [kinds.TypeVectorPolygon]),
            tr("From “Import census tiles”."),
        )
        add_results(self)
        self.add(
            QgsProcessingParameterString("FEATURES", tr("Features"), optional=True),
            tr(
                "What may explain the votes, separated by “;”: “men_pauv/men” for a share (poor households / "
                "households), “a+b/c” for a share of a sum, a field's name for what is a share or a mean already. "
                "Empty: INSEE's columns that are known to matter, one for every ten stations."
            ),
        )
        self.add(QgsProcessingParameterString("TITLE", tr("Title"), optional=True), tr("What the report is headed by."))
        self.add(
            QgsProcessingParameterNumber("FOLDS", tr("Folds"), _WHOLE, defaultValue=10, minValue=2),
            tr("Into how many parts the stations are split; each is predicted by a model of the others."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), _WHOLE, defaultValue=1, minValue=0),
            tr("The same seed splits the stations in the same way."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)")),
            tr("Where the report goes: features, intervals, fit, warnings."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Predictions"), kinds.TypeVectorPolygon),
            tr("Where the tiles with their turnout and support go."),
        )
        self.addOutput(QgsProcessingOutputNumber("BETTER_TURNOUT", tr("Less error of turnout than the mean (%)")))
        self.addOutput(QgsProcessingOutputNumber("BETTER_SUPPORT", tr("Less error of support than the mean (%)")))

    def work(self, parameters, context, feedback, progress):
        """Model, report, write."""
        from ..canvass_planner.core import turnout, turnout_report

        stations = self.table(parameters, "STATIONS", "stations", context, progress.part(0, 0.1))
        tiles = self.table(parameters, "TILES", "tiles", context, progress.part(0.1, 0.2))
        models, predictions = turnout.model(
            tiles,
            stations,
            results(self, parameters, context),
            self.words(parameters, "FEATURES", context, ";") or None,
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            progress=progress.part(0.2, 0.9),
        )
        _tell(models, progress)
        table = tiles[["tile_id", "geometry"]].assign(turnout=predictions["turnout"], support=predictions["support"])
        where = self.write(parameters, "OUTPUT", context, table, "predictions", progress.part(0.9, 1))
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        Path(report).write_text(
            turnout_report.html(models, self.parameterAsString(parameters, "TITLE", context)), encoding="utf-8"
        )
        return {
            "OUTPUT": where,
            "REPORT": report,
            "BETTER_TURNOUT": models["turnout"].fit["better"],
            "BETTER_SUPPORT": models["support"].fit["better"],
        }


def _tell(models, progress) -> None:
    """Say in the log how good each model is."""
    for outcome, sentence in (
        ("turnout", tr("Turnout of {stations} stations: on those not seen, {better:.0f} % less error than the mean.")),
        ("support", tr("Support in {stations} stations: on those not seen, {better:.0f} % less error than the mean.")),
    ):
        fit = models[outcome].fit
        progress.note(sentence.format(stations=fit["stations"], better=fit["better"]))
