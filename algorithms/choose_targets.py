"""Choose targets: the streets that are worth the hours."""

import json

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from . import parameters as shared
from .base import CampaignAlgorithm

_WHOLE, _REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double


class ChooseTargets(CampaignAlgorithm):
    """Streets with doors and priorities in, targets out."""

    ID = "choosetargets"
    GROUP = "priorities"
    PACKAGES = ("networkx", "pymatching")

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Choose targets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Chooses the street segments that bring the most within the hours that there are (teams x minutes), whole "
            "neighbourhoods before scattered streets. Walking to the streets and between them is paid from the same "
            "hours. Streets can be put in or left out whatever they are worth, stations that are done stay out, and "
            "streets where doors did not open come in again. The log and the summary say what stays out and how many "
            "more hours and teams it would take."
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
        for name, text, help_text in (
            ("ALWAYS", tr("Streets always in"), tr("Such as: \"name\" = 'Grande Rue'. They are targets in any case.")),
            ("NEVER", tr("Streets never in"), tr("Such as: \"highway\" = 'primary'. They are never targets.")),
        ):
            self.add(
                QgsProcessingParameterExpression(name, text, parentLayerParameterName="STREETS", optional=True),
                tr("An expression on the streets.") + " " + help_text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterString("DONE", tr("Stations already done"), optional=True),
            tr("Their station_id, separated by “;”: their streets stay out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "DONE_STREETS", tr("Streets that are done"), [kinds.TypeVectorLine], optional=True
            ),
            tr("Segments that are canvassed already: they stay out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "COME_BACK", tr("Doors to come back to"), [kinds.TypeVector], optional=True
            ),
            tr(
                "A table with segment_id: these streets come in with the doors where nobody was at home, and no others."
            ),
            advanced=True,
        )
        self.add(
            # Optional for QGIS only: a field that is not named has its default.
            QgsProcessingParameterField(
                "COME_BACK_DOORS",
                tr("Number of doors to come back to"),
                defaultValue="doors",
                type=QgsProcessingParameterField.DataType.Numeric,
                parentLayerParameterName="COME_BACK",
                optional=True,
            ),
            tr("The field of that table which counts them."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("WHOLE_STATIONS", tr("Whole stations only"), defaultValue=False),
            tr("A polling station's streets are all in or all out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("LEAST_DOORS", tr("Least doors together"), _REAL, defaultValue=0, minValue=0),
            tr("Targets that hang together have at least so many doors: no team goes somewhere for less."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("OPTIMISE", tr("Choose by planning the loops"), defaultValue=False),
            tr(
                "The route optimiser looks for the targets that bring the most within the loops that can be walked. It "
                "takes longer and brings more, but leaves single streets of a neighbourhood out."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), _WHOLE, defaultValue=1, minValue=0),
            tr("Of the optimiser: the same seed gives the same targets."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Targets"), kinds.TypeVectorLine),
            tr("Where the targets go."),
        )
        for name, text in (
            ("DOORS", tr("Doors chosen")),
            ("LEFT_OUT_DOORS", tr("Doors left out")),
            ("LEFT_OUT_HOURS", tr("Hours that these would take (h)")),
            ("LEFT_OUT_TEAMS", tr("Teams that these would take")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("SUMMARY", tr("Summary (JSON)")))

    def work(self, parameters, context, feedback, progress):
        """Choose, write."""
        from ..canvass_planner.core import loops, streets, targets

        segments = self.table(parameters, "STREETS", "streets", context, progress.part(0, 0.15))
        priorities = self.table(parameters, "PRIORITIES", "priorities", context, progress.part(0.15, 0.2))
        finished = self.table(parameters, "DONE_STREETS", "done", context, progress.part(0.2, 0.2))
        never = self._chosen_by(parameters, "NEVER", context)
        if finished is not None:
            never += finished["segment_id"][finished["segment_id"].isin(segments["segment_id"])].tolist()
        speed, seconds = shared.pace(self, parameters, context)
        start = shared.start(self, parameters, context)
        segments = segments.to_crs(segments.estimate_utm_crs())
        if start is not None:
            network = streets.StreetNetwork.build(segments)
            start = tuple(network.xy[loops.start_node(network, start)])
        chosen, report = targets.choose(
            segments,
            priorities,
            self.parameterAsInt(parameters, "TEAMS", context),
            shared.minutes(self, parameters, context),
            seconds,
            speed,
            start,
            always=self._chosen_by(parameters, "ALWAYS", context),
            never=never,
            done=self._done(parameters, context, priorities),
            come_back=self._come_back(parameters, context, progress),
            whole_stations=self.parameterAsBool(parameters, "WHOLE_STATIONS", context),
            least_doors=self.parameterAsDouble(parameters, "LEAST_DOORS", context),
            optimise=self.parameterAsBool(parameters, "OPTIMISE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            progress=progress.part(0.2, 0.9),
        )
        return {
            "OUTPUT": self.write(parameters, "OUTPUT", context, chosen, "targets", progress.part(0.9, 1)),
            **{name: report[name.lower()] for name in ("DOORS", "LEFT_OUT_DOORS", "LEFT_OUT_HOURS", "LEFT_OUT_TEAMS")},
            "SUMMARY": json.dumps(report),
        }

    def _chosen_by(self, parameters, name: str, context) -> list[str]:
        """Return the segment_id of the streets which the expression `name` holds for."""
        # Read as an expression, a wrong one would be empty.
        text = self.parameterAsString(parameters, name, context).strip()
        if not text:
            return []
        layer = sources.locate(self.raw(parameters, "STREETS"), context)
        title = self.parameterDefinition(name).description()
        expression = QgsExpression(text)
        if expression.hasParserError():
            raise CampaignError(
                tr("“{title}” is no expression: {reason}").format(title=title, reason=expression.parserErrorString())
            )
        fields = layer.fields().names()
        unknown = sorted(expression.referencedColumns() - {*fields, QgsFeatureRequest.ALL_ATTRIBUTES})
        if unknown:
            raise CampaignError(
                tr("“{title}” names the field {field}, which the streets lack; their fields are {fields}.").format(
                    title=title, field=unknown[0], fields=", ".join(fields)
                )
            )
        request = QgsFeatureRequest().setFilterExpression(text)
        return [feature["segment_id"] for feature in layer.getFeatures(request)]

    def _done(self, parameters, context, priorities) -> list[str]:
        """Return the stations that are done."""
        done = self.words(parameters, "DONE", context, ";")
        known = set() if priorities is None else set(priorities["station_id"])
        unknown = [name for name in done if name not in known]
        if unknown:
            raise CampaignError(
                tr("The priorities have no station {station}: take ids from their field station_id ({known}).").format(
                    station=", ".join(unknown), known=", ".join(sorted(filter(None, known))[:10]) or "-"
                )
            )
        return done

    def _come_back(self, parameters, context, progress) -> dict[str, float]:
        """Return the doors to come back to by segment_id."""
        from ..canvass_planner.core.priorities import numbers
        from ..canvass_planner.layers import records

        value = self.raw(parameters, "COME_BACK")
        if value in (None, ""):
            return {}
        table = records.read(sources.locate(value, context))
        if "segment_id" not in table:
            raise CampaignError(
                tr("{source} has no field segment_id; its fields are {fields}.").format(
                    source=tr("Doors to come back to"), fields=", ".join(table.columns)
                )
            )
        doors = numbers(table, self.parameterAsString(parameters, "COME_BACK_DOORS", context)).fillna(0).clip(lower=0)
        return doors.groupby(table["segment_id"]).sum().to_dict()
