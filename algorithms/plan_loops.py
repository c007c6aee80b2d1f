"""Plan loops: one closed walk a team, the longest as short as can be."""

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..canvass_planner.core.language import tr
from . import parameters as shared
from .base import CampaignAlgorithm


class PlanLoops(CampaignAlgorithm):
    """Streets and targets in, loops and steps out."""

    ID = "planloops"
    GROUP = "loops"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Plan loops")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Divides the target streets into one closed walk a team, so that the longest is as short as can be, and "
            "says how far from the best possible it can be at most. Each loop's steps say in walking order which "
            "segment is canvassed or only walked."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", tr("Streets with doors"), [kinds.TypeVectorLine]),
            tr("All walkable segments, from “Spread doors” or “Import streets”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TARGETS", tr("Targets"), [kinds.TypeVectorLine]),
            tr("From “Choose targets”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("ADDRESSES", tr("Addresses"), [kinds.TypeVectorPoint], optional=True),
            tr("Give the steps their house numbers, and each side of a wide street its doors."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "TEAMS", tr("Teams"), QgsProcessingParameterNumber.Type.Integer, defaultValue=8
            ),
            tr("How many loops."),
        )
        shared.add_start(self)
        shared.add_pace(self)
        shared.add_search(self)
        self.add(
            QgsProcessingParameterFeatureSink("LOOPS", tr("Loops"), kinds.TypeVectorLine), tr("Where the loops go.")
        )
        self.add(
            QgsProcessingParameterFeatureSink("STEPS", tr("Steps"), kinds.TypeVectorLine), tr("Where the steps go.")
        )
        self.addOutput(QgsProcessingOutputNumber("LONGEST", tr("Longest loop (min)")))
        self.addOutput(QgsProcessingOutputNumber("BOUND", tr("Lower bound of the longest loop (min)")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", tr("Summary (JSON)")))

    def work(self, parameters, context, feedback, progress):
        """Plan, write."""
        from ..canvass_planner.core import loops
        from ..canvass_planner.layers import schema

        streets = self.source(parameters, "STREETS", context, progress.part(0, 0.04))
        targets = self.source(parameters, "TARGETS", context, progress.part(0.04, 0.06))
        addresses = self.source(parameters, "ADDRESSES", context, progress.part(0.06, 0.08))
        schema.require("streets", streets.columns, tr("Streets with doors"))
        schema.require("targets", targets.columns, tr("Targets"))
        if addresses is not None:
            schema.require("addresses", addresses.columns, tr("Addresses"))
        teams = self.parameterAsInt(parameters, "TEAMS", context)
        shared.positive(teams, tr("The number of teams"))
        speed, seconds = shared.pace(self, parameters, context)
        start = shared.start(self, parameters, context)
        turf = loops.turfs(streets, targets, speed, seconds, addresses)
        plan = loops.plan_loops(
            turf,
            teams,
            None if start is None else loops.start_node(turf.network, start),
            progress.part(0.08, 0.9),
            iterations=self.parameterAsInt(parameters, "ITERATIONS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        loop_table, step_table = loops.tables(turf, plan, addresses)
        summary = loops.summary(turf, plan)
        progress.note(
            tr("{teams} loops; the longest takes {longest:.0f} min, no plan's can be under {bound:.0f} min.").format(
                teams=summary["teams"], longest=summary["longest_min"], bound=summary["bound_min"]
            )
        )
        return {
            "LOOPS": self.write(parameters, "LOOPS", context, loop_table, "loops", progress.part(0.9, 0.95)),
            "STEPS": self.write(parameters, "STEPS", context, step_table, "steps", progress.part(0.95, 1)),
            "LONGEST": summary["longest_min"],
            "BOUND": summary["bound_min"],
            "SUMMARY": json.dumps(summary),
        }
