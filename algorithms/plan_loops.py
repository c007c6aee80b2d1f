"""Plan loops: one closed walk a team, the longest as short as can be."""

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..canvass_planner.core.errors import positive
from ..canvass_planner.core.language import tr
from . import parameters as shared
from .base import CampaignAlgorithm


def aims() -> list[str]:
    """Return the optimiser's objectives in the user's words, in its order."""
    return [
        tr("Shortest longest loop for the teams"),
        tr("Fewest loops within the minutes"),
        tr("Least walking within the doors of a loop"),
        tr("Most value within the minutes"),
    ]


class PlanLoops(CampaignAlgorithm):
    """Streets and targets in, loops and steps out."""

    ID = "planloops"
    GROUP = "loops"
    PACKAGES = ("networkx", "pymatching")

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
                "TEAMS", tr("Teams"), QgsProcessingParameterNumber.Type.Integer, defaultValue=8, optional=True
            ),
            tr(
                "How many loops. The aims “fewest loops” and “least walking” find the number themselves where it is "
                "empty."
            ),
        )
        shared.add_start(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "STARTS", tr("A start for each team"), [kinds.TypeVectorPoint], optional=True
            ),
            tr("Points, one a team in their order, in place of the one meeting point."),
        )
        self.add(
            QgsProcessingParameterEnum("AIM", tr("Aim"), aims(), defaultValue=0),
            tr("What makes one plan better than another."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MINUTES", tr("Most minutes of a loop (min)"), QgsProcessingParameterNumber.Type.Double, optional=True
            ),
            tr("For “fewest loops” and “most value”: no loop takes longer."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "LOOP_DOORS", tr("Most doors of a loop"), QgsProcessingParameterNumber.Type.Double, optional=True
            ),
            tr("For “least walking”: no loop has more doors."),
        )
        self.add(
            QgsProcessingParameterBoolean("NO_STEPS", tr("Without steps"), defaultValue=False),
            tr("Keep off steps, for pushchairs and wheelchairs; targets that are reached by steps only are reported."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "COMPACTNESS",
                tr("Compactness"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=1.0,
                minValue=0.0,
            ),
            tr(
                "How much it counts that a team's streets lie together: 0 not at all, 1 as usual, more for rounder "
                "turfs."
            ),
            advanced=True,
        )
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
        from ..canvass_planner.core.routing.solve import OBJECTIVES

        streets = self.table(parameters, "STREETS", "streets", context, progress.part(0, 0.04))
        targets = self.table(parameters, "TARGETS", "targets", context, progress.part(0.04, 0.06))
        addresses = self.table(parameters, "ADDRESSES", "addresses", context, progress.part(0.06, 0.08))
        aim = OBJECTIVES[self.parameterAsEnum(parameters, "AIM", context)]
        teams = self._number(parameters, "TEAMS", context)
        minutes = self._number(parameters, "MINUTES", context)
        doors = self._number(parameters, "LOOP_DOORS", context)
        for value, what in (
            (teams, tr("The number of teams")),
            (minutes, tr("The most minutes of a loop")),
            (doors, tr("The most doors of a loop")),
        ):
            if value is not None:
                positive(value, what)
        speed, seconds = shared.pace(self, parameters, context)
        turf = loops.turfs(
            streets, targets, speed, seconds, addresses, steps=not self.parameterAsBool(parameters, "NO_STEPS", context)
        )
        starts = self._starts(parameters, context, turf)
        if minutes is not None:
            turf = loops.shared(turf, minutes * 60, starts)
        plan = loops.plan_loops(
            turf,
            None if teams is None else int(teams),
            starts,
            progress.part(0.08, 0.9),
            objective=aim,
            limit_seconds=None if minutes is None else minutes * 60,
            limit_doors=doors,
            compactness=self.parameterAsDouble(parameters, "COMPACTNESS", context),
            watch=_Watch(feedback),
            **shared.search(self, parameters, context),
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

    def _number(self, parameters, name: str, context) -> float | None:
        """Return an optional number, None where it is empty."""
        if self.raw(parameters, name) in (None, ""):
            return None
        return self.parameterAsDouble(parameters, name, context)

    def _starts(self, parameters, context, turf):
        """Return the start node, a list of one a team, or None where each loop starts where it is best."""
        from ..canvass_planner.core import loops
        from ..canvass_planner.core.progress import Progress

        points = self.source(parameters, "STARTS", context, Progress())
        if points is not None:
            return [loops.start_node(turf.network, (point.x, point.y)) for point in points.geometry]
        start = shared.start(self, parameters, context)
        return None if start is None else loops.start_node(turf.network, start)


class _Watch:
    """Tells the user the best plan so far and its bound, whenever it got better by a tenth of a minute."""

    def __init__(self, feedback):
        self._feedback = feedback
        self._said = float("inf")

    def __call__(self, longest: float, bound: float) -> None:
        if longest < self._said - 6:
            self._said = longest
            self._feedback.setProgressText(
                tr("Longest loop so far {longest:.1f} min; none can be under {bound:.1f} min.").format(
                    longest=longest / 60, bound=bound / 60
                )
            )
