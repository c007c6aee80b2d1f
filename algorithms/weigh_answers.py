"""Weigh answers: interviews weighted until they mirror known totals."""

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm
from .score_priorities import rows


class WeighAnswers(CampaignAlgorithm):
    """Answers in, the same with weights out."""

    ID = "weighanswers"
    GROUP = "priorities"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Weigh answers")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Weights the interviews of a sample until they mirror known totals of several fields at once, such as age "
            "and tenure (raking). The log says how many equal interviews the weighted ones are worth."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("ANSWERS", tr("Answers"), [kinds.TypeVector]),
            tr("One row an interview, with shapes or without."),
        )
        self.add(
            QgsProcessingParameterMatrix(
                "TOTALS", tr("Known totals"), numberRows=4, headers=[tr("Field"), tr("Value"), tr("Total")]
            ),
            tr("For each value of a field of the answers, how many persons or households there are (or their share)."),
        )
        self.add(
            QgsProcessingParameterField(
                "WEIGHT",
                tr("Weight that they have already"),
                type=QgsProcessingParameterField.DataType.Numeric,
                parentLayerParameterName="ANSWERS",
                optional=True,
            ),
            tr("Such as the weight of the area in the sample, divided by its interviews. Empty: all count the same."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Weighted answers"), kinds.TypeVector),
            tr("The answers, each with its field “weight”."),
        )
        self.addOutput(QgsProcessingOutputNumber("EFFECTIVE", tr("Equal interviews that they are worth")))

    def work(self, parameters, context, feedback, progress):
        """Weigh, write."""
        from ..canvass_planner.core import sampling
        from ..canvass_planner.layers import records, tables

        layer = sources.locate(self.raw(parameters, "ANSWERS"), context)
        answers = records.read(layer, progress.part(0, 0.4))
        margins = _margins(rows(self, parameters, "TOTALS", context))
        own = self.parameterAsString(parameters, "WEIGHT", context) or None
        # Totals are typed as text, whatever the field holds.
        as_text = answers.assign(**{field: answers[field].map(_text) for field in margins if field in answers})
        weights, report = sampling.rake(as_text, margins, own)
        progress.note(
            tr(
                "{count} interviews are worth {effective:.0f} equal ones; the weights stretch the margins of error by "
                "{wider:.0f} %."
            ).format(
                count=len(answers),
                effective=report["effective"],
                wider=100 * (report["design_effect"] ** 0.5 - 1),
            )
        )
        fields = layer.fields()
        at = fields.lookupField("weight")
        if at < 0:
            fields.append(tables.field("weight", "real"))
        sink, where = self.parameterAsSink(parameters, "OUTPUT", context, fields, layer.wkbType(), layer.crs())
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        for number, (feature, weight) in enumerate(zip(layer.getFeatures(), weights.tolist(), strict=True)):
            if number % 2000 == 0:
                progress.step(0.4 + 0.6 * number / len(answers))
            values = feature.attributes()
            weighted = QgsFeature(fields)
            weighted.setGeometry(feature.geometry())
            weighted.setAttributes([*values, weight] if at < 0 else [*values[:at], weight, *values[at + 1 :]])
            if not sink.addFeature(weighted, QgsFeatureSink.Flag.FastInsert):
                raise CampaignError(
                    tr("{layer} could not be written: {reason}").format(layer=where, reason=sink.lastError())
                )
        return {"OUTPUT": where, "EFFECTIVE": report["effective"]}


def _margins(table: list[list[str]]) -> dict[str, dict[str, float]]:
    """Return the known totals by field and value."""
    margins: dict[str, dict[str, float]] = {}
    for field, value, total in table:
        try:
            margins.setdefault(field, {})[_text(value)] = float(total.replace(",", "."))
        except ValueError as problem:
            raise CampaignError(
                tr("The total of {value} in {field} is “{total}”: write a number.").format(
                    value=value, field=field, total=total
                )
            ) from problem
    return margins


def _text(value):
    """Return a value as it would be typed: 3 for 3.0; None stays None."""
    if value is None or value != value:
        return None
    text = str(value).strip()
    return text[:-2] if text.endswith(".0") and text[:-2].lstrip("-").isdigit() else text
