"""Replan loops: go on from the present plan, what is locked untouched."""

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..canvass_planner.core.errors import CampaignError, positive
from ..canvass_planner.core.language import tr
from . import parameters as shared
from .base import CampaignAlgorithm


class ReplanLoops(CampaignAlgorithm):
    """A plan and what has changed in, a new plan out."""

    ID = "replanloops"
    GROUP = "loops"
    PACKAGES = ("networkx", "pymatching")

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Replan loops")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Goes on from the present loops when something has changed: targets that came in or fell out, streets that "
            "are done, a team more or less, a street that another team takes. Locked loops stay as they are; the "
            "others change as little as a shorter longest loop asks for. It takes a tenth of the time of planning anew."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        for name, text, help_text in (
            ("STREETS", tr("Streets with doors"), tr("The streets that the loops were planned on.")),
            ("TARGETS", tr("Targets"), tr("The targets of today.")),
            ("LOOPS", tr("Loops"), tr("The present loops, from “Plan loops”.")),
            ("STEPS", tr("Steps"), tr("The present steps, from “Plan loops”.")),
        ):
            self.add(QgsProcessingParameterFeatureSource(name, text, [kinds.TypeVectorLine]), help_text)
        self.add(
            QgsProcessingParameterFeatureSource("ADDRESSES", tr("Addresses"), [kinds.TypeVectorPoint], optional=True),
            tr("Give the steps their house numbers, and each side of a wide street its doors."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "DONE", tr("Streets that are done"), [kinds.TypeVectorLine], optional=True
            ),
            tr("Segments that are canvassed already: no loop serves them again."),
        )
        self.add(
            QgsProcessingParameterString("LOCKED", tr("Locked loops"), optional=True),
            tr("The loop_id of the loops that stay as they are, separated by “;”."),
        )
        self.add(
            QgsProcessingParameterString("MOVES", tr("Streets that change team"), optional=True),
            tr("Such as: 12-34=2; 34-56=2. The segment_id and the loop that takes it; that loop is then locked."),
        )
        self.add(
            QgsProcessingParameterString("DROP", tr("Loops to give up"), optional=True),
            tr("The loop_id of the teams that do not come, separated by “;”: the others take their streets."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "ADD", tr("Teams more"), QgsProcessingParameterNumber.Type.Integer, defaultValue=0, minValue=0
            ),
            tr("How many teams come in addition."),
        )
        shared.add_pace(self)
        shared.add_search(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT_LOOPS", tr("New loops"), kinds.TypeVectorLine),
            tr("Where the loops go."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT_STEPS", tr("New steps"), kinds.TypeVectorLine),
            tr("Where the steps go."),
        )
        self.addOutput(QgsProcessingOutputNumber("LONGEST", tr("Longest loop (min)")))
        self.addOutput(QgsProcessingOutputNumber("BOUND", tr("Lower bound of the longest loop (min)")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", tr("Summary (JSON)")))

    def work(self, parameters, context, feedback, progress):
        """Read the plan, change it, search on, write."""
        import numpy as np

        from ..canvass_planner.core import loops, routing

        tables = {
            layer: self.table(parameters, layer.upper(), layer, context, progress.part(0, 0.05))
            for layer in ("streets", "targets", "loops", "steps")
        }
        addresses = self.source(parameters, "ADDRESSES", context, progress.part(0.05, 0.06))
        done = self.source(parameters, "DONE", context, progress.part(0.06, 0.07))
        speed, seconds = shared.pace(self, parameters, context)
        turf = loops.turfs(tables["streets"], tables["targets"], speed, seconds, addresses)
        present = loops.read_plan(turf, tables["loops"], tables["steps"])
        ids = sorted(tables["loops"]["loop_id"])
        names = dict(zip(tables["loops"]["loop_id"], tables["loops"]["team"], strict=True))

        locked = set(self._loops(parameters, "LOCKED", context, ids))
        for segment, loop_id in self._moves(parameters, context, ids):
            tasks = np.flatnonzero((turf.tasks["segment_id"] == segment).to_numpy())
            if not len(tasks):
                raise CampaignError(
                    tr("The segment {segment} is no target: it cannot change team.").format(segment=segment)
                )
            present = routing.move(turf.problem, present, tasks, ids.index(loop_id))
            locked.add(loop_id)
        for loop_id in sorted(self._loops(parameters, "DROP", context, ids), reverse=True):
            if loop_id in locked:
                raise CampaignError(tr("Loop {loop} is locked and given up at once: choose one.").format(loop=loop_id))
            present = routing.without_loop(present, ids.index(loop_id))
            ids.remove(loop_id)
        more = self.parameterAsInt(parameters, "ADD", context)
        teams = len(ids) + more
        positive(teams, tr("The number of teams"))
        start = None if present.anywhere else int(present.starts[0]) if len(present.starts) else None
        plan = loops.plan_loops(
            turf,
            teams,
            start,
            progress.part(0.08, 0.9),
            plan=present,
            locked=[ids.index(loop_id) for loop_id in sorted(locked)],
            done=[] if done is None else np.flatnonzero(turf.tasks["segment_id"].isin(done["segment_id"])),
            **shared.search(self, parameters, context),
        )
        # Loops keep their numbers: locks, leaders and what is printed already go by them.
        ids += range(max(ids, default=0) + 1, max(ids, default=0) + 1 + more)
        said = [names.get(loop_id) or loops.team_name(loop_id) for loop_id in ids]
        loop_table, step_table = loops.tables(turf, plan, addresses, said, ids)
        if "colour" in tables["loops"]:
            colours = tables["loops"].set_index("loop_id")["colour"]
            loop_table["colour"] = loop_table["loop_id"].map(colours).fillna("")
        summary = loops.summary(turf, plan)
        return {
            "OUTPUT_LOOPS": self.write(
                parameters, "OUTPUT_LOOPS", context, loop_table, "loops", progress.part(0.9, 0.95)
            ),
            "OUTPUT_STEPS": self.write(
                parameters, "OUTPUT_STEPS", context, step_table, "steps", progress.part(0.95, 1)
            ),
            "LONGEST": summary["longest_min"],
            "BOUND": summary["bound_min"],
            "SUMMARY": json.dumps(summary),
        }

    def _loops(self, parameters, name: str, context, ids: list[int]) -> list[int]:
        """Return the loop ids that a parameter lists."""
        return [self._loop(word, ids) for word in self.words(parameters, name, context)]

    def _moves(self, parameters, context, ids: list[int]) -> list[tuple[str, int]]:
        """Return the segments that change team, and the loop that takes each."""
        found = []
        for word in self.words(parameters, "MOVES", context, ";"):
            segment, sign, loop = word.rpartition("=")
            if not sign:
                raise CampaignError(
                    tr("“{text}” is no move: write the segment_id, an equals sign and the loop.").format(text=word)
                )
            found.append((segment.strip(), self._loop(loop, ids)))
        return found

    def _loop(self, word: str, ids: list[int]) -> int:
        loop_id = int(word) if word.strip().isdigit() else None
        if loop_id not in ids:
            raise CampaignError(
                tr("There is no loop {loop}: the loops are {loops}.").format(
                    loop=word.strip(), loops=", ".join(map(str, ids))
                )
            )
        return loop_id
