"""Editing: loops, steps and done streets in one editing session, changed together and undone together.

Every change is one command on the undo stack of each of the three layers, so QGIS's own *Undo* and *Redo*, whichever of
them is the active layer, take all three back and forth. The layers hold the plan: after an undo it is read from them.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

import geopandas as gpd
import numpy as np
from qgis.core import Qgis, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core import loops, routing, selection
from ..core.errors import CampaignError
from ..core.language import tr
from ..layers import project, records, tables
from .campaign import Campaign

LAYERS = ("loops", "steps", "done")
OWN = ("team", "colour")  # of a loop: what a new walk leaves as it is


class Editing(QObject):
    """One editing session of the plan that a campaign has.

    Signals
    -------
    changed ()
        The plan, a team or a done street is another than before: an edit, an undo or a redo.
    ended ()
        The session is over: kept or discarded, here or by QGIS's own buttons.

    Attributes
    ----------
    turf
        The targets as the optimiser's tasks (`core.loops.Turfs`).
    plan
        The plan as it is now.
    ids
        The loop_id of each of its loops.
    """

    changed = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, campaign: Campaign, parent=None):
        """Begin.

        Raises
        ------
        CampaignError
            Where a layer of the plan is missing, or cannot be edited.
        """
        super().__init__(parent)
        self._campaign = campaign
        self._busy = False  # with a change of its own, which the stacks tell too
        self._layers: dict[str, QgsVectorLayer] = {}
        self._connections = []
        _refuse_transactions()
        self.turf, self._addresses = _targets(campaign)
        if not campaign.has("done"):
            campaign.put({"done": gpd.GeoDataFrame({"segment_id": [], "name": []}, geometry=[], crs=tables.WGS84)})
        layers = {name: campaign.layer(name) for name in LAYERS}
        for name, layer in layers.items():
            if layer is None:
                raise CampaignError(
                    tr("The layer {layer} is not in the project: plan the loops again.").format(layer=name)
                )
            if layer.isModified():
                raise CampaignError(
                    tr("{layer} has changes that are not saved: save or discard them first.").format(layer=layer.name())
                )
        self._layers = layers
        self.plan, self.ids = self._read()
        for layer in layers.values():
            if not layer.isEditable() and not layer.startEditing():
                self.discard()
                raise CampaignError(
                    tr("{layer} cannot be edited: is its file open elsewhere, or read-only?").format(layer=layer.name())
                )
        for layer in layers.values():
            self._connect(layer.undoStack().indexChanged, partial(self._follow, layer))
            self._connect(layer.afterCommitChanges, partial(self._saved, layer))
            self._connect(layer.afterRollBack, self._rolled_back)
            self._connect(layer.editingStopped, self._stopped)
            self._connect(layer.willBeDeleted, self._close)

    # --- what there is -------------------------------------------------------------------------------------------

    def layer(self, name: str) -> QgsVectorLayer:
        """Return a layer of the session: loops, steps or done."""
        return self._layers[name]

    def team(self, loop_id: int) -> str:
        """Return the name of a loop's team."""
        return str(self._loop(loop_id)["team"])

    def minutes(self, loop_id: int) -> float:
        """Return how long a loop takes."""
        return float(self.plan.seconds[self.ids.index(loop_id)]) / 60

    def loop_of(self, segment: str) -> int | None:
        """Return the loop that serves a target, None where none does."""
        tasks = self._tasks([segment])
        return next((self.ids[k] for k, turf in enumerate(self.plan.loops) if np.isin(tasks, turf).any()), None)

    def done(self) -> set[str]:
        """Return the segments that are done."""
        return {feature["segment_id"] for feature in self._layers["done"].getFeatures()}

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._layers["loops"].undoStack().canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return self._layers["loops"].undoStack().canRedo()

    # --- changes -------------------------------------------------------------------------------------------------

    def give(self, segments: Iterable[str], loop_id: int) -> str:
        """Give targets to a loop; all loops that change are walked anew at once.

        Parameters
        ----------
        segments
            Their segment_id.
        loop_id
            Of the loop that takes them.

        Returns
        -------
        A sentence that says what it came to.

        Raises
        ------
        CampaignError
            Where a loop that would change is locked, or there is nothing to give.
        """
        taker = self.ids.index(loop_id)
        tasks = np.setdiff1d(self._tasks(segments), self.plan.loops[taker])
        tasks = np.setdiff1d(tasks, self.plan.unreachable)
        if not len(tasks):
            raise CampaignError(
                tr("There is no target that {team} has not got already.").format(team=self.team(loop_id))
            )
        givers = [k for k, turf in enumerate(self.plan.loops) if np.isin(tasks, turf).any()]
        self._refuse_locked([loop_id, *(self.ids[k] for k in givers)])
        before = {self.ids[k]: self.minutes(self.ids[k]) for k in (*givers, taker)}
        what = self._named(tasks)
        plan = routing.move(self.turf.problem, self.plan, tasks, taker)
        self._walk(tr("{street} to {team}").format(street=what, team=self.team(loop_id)), plan, self.ids)
        return self._told(what, loop_id, before)

    def split(self, loop_id: int, seed: int = 1) -> str:
        """Divide a loop between its team and a new one; return a sentence that says what it came to."""
        self._refuse_locked([loop_id])
        plan = routing.split_loop(self.turf.problem, self.plan, self.ids.index(loop_id), seed)
        new, team = max(self.ids) + 1, self.team(loop_id)
        self._walk(tr("Split {team}").format(team=team), plan, [*self.ids, new])
        return tr("{team} shares its streets with {other} now: {minutes:.0f} and {others:.0f} min.").format(
            team=team, other=self.team(new), minutes=self.minutes(loop_id), others=self.minutes(new)
        )

    def merge(self, loop_id: int, other: int, seed: int = 1) -> str:
        """Give all streets of the loop `other` to `loop_id`; return a sentence that says what it came to."""
        self._refuse_locked([loop_id, other])
        at, gone = self.ids.index(loop_id), self.ids.index(other)
        plan = routing.merge_loops(self.turf.problem, self.plan, at, gone, seed)
        team, lost = self.team(loop_id), self.team(other)
        self._walk(
            tr("Merge {team} with {other}").format(team=team, other=lost),
            plan,
            [kept for kept in self.ids if kept != other],
        )
        return tr("{team} takes all streets of {other}: {minutes:.0f} min.").format(
            team=team, other=lost, minutes=self.minutes(loop_id)
        )

    def mark_done(self, segments: Iterable[str]) -> str:
        """Mark streets as done, or as not done where all of them were; return a sentence that says which."""
        tasks = self._tasks(segments)
        if not len(tasks):
            raise CampaignError(tr("There is no target there that could be marked as done."))
        rows = self.turf.tasks.iloc[tasks].drop_duplicates("segment_id")
        what, known = self._named(tasks), self.done()
        layer = self._layers["done"]
        if set(rows["segment_id"]) <= known:
            gone = [f.id() for f in layer.getFeatures() if f["segment_id"] in set(rows["segment_id"])]
            with self._command(tr("{street} not done").format(street=what)):
                layer.deleteFeatures(gone)
            return tr("{street}: no longer marked as done.").format(street=what)
        rows = rows[~rows["segment_id"].isin(known)]
        streets = self.turf.network.streets.iloc[rows["edge"]]
        with self._command(tr("{street} done").format(street=what)):
            layer.addFeatures(tables.fitted(layer, streets[["segment_id", "name", "geometry"]], "done"))
        return tr("{street}: marked as done; “Replan” leaves it out.").format(street=what)

    def set_team(self, loop_id: int, field: str, value: str) -> None:
        """Give a team another name or colour (the fields team and colour of its loop)."""
        layer = self._layers["loops"]
        with self._command(tr("{team} changed").format(team=self.team(loop_id))):
            layer.changeAttributeValue(self._loop(loop_id).id(), layer.fields().lookupField(field), value)

    def undo(self) -> None:
        """Take the last change back."""
        self._layers["loops"].undoStack().undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._layers["loops"].undoStack().redo()

    # --- the end -------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Save the changes and end.

        Raises
        ------
        CampaignError
            Where they cannot be saved; the session goes on then.
        """
        self._save(stop=True)
        self._close()

    def discard(self) -> None:
        """Forget the changes and end."""
        with self._quiet():
            for layer in self._layers.values():
                if layer.isEditable():
                    layer.rollBack()
        self._close()

    # --- behind it -----------------------------------------------------------------------------------------------

    def _read(self) -> tuple[routing.Plan, list[int]]:
        found = tables.read(self._layers["loops"])
        plan = loops.read_plan(self.turf, found, records.read(self._layers["steps"]))
        return plan, sorted(int(loop_id) for loop_id in found["loop_id"])

    def _tasks(self, segments: Iterable[str]) -> np.ndarray:
        return np.flatnonzero(self.turf.tasks["segment_id"].isin(list(segments)))

    def _named(self, tasks: np.ndarray) -> str:
        """Return what a sentence calls targets: their street, or how many they are."""
        segments = self.turf.tasks["segment_id"].iloc[tasks].unique()
        streets = {selection.street_of(self.turf, segment) for segment in segments[:50]}
        if len(streets) == 1 and "" not in streets:
            return streets.pop()
        return tr("{count} street segments").format(count=len(segments))

    def _told(self, what: str, taker: int, before: dict[int, float]) -> str:
        changes = " · ".join(
            tr("{team}: {before:.0f} → {after:.0f} min").format(
                team=self.team(loop_id), before=minutes, after=self.minutes(loop_id)
            )
            for loop_id, minutes in before.items()
        )
        return tr("{street} is now with {team}.").format(street=what, team=self.team(taker)) + " " + changes

    def _refuse_locked(self, loop_ids: list[int]) -> None:
        for loop_id in loop_ids:
            if loop_id in self._campaign.settings["locked"]:
                raise CampaignError(tr("{team} is locked: take its lock off first.").format(team=self.team(loop_id)))

    def _loop(self, loop_id: int):
        request = QgsFeatureRequest().setFilterExpression(f'"loop_id" = {int(loop_id)}')
        return next(self._layers["loops"].getFeatures(request))

    def _walk(self, text: str, plan: routing.Plan, ids: list[int]) -> None:
        """Make `plan` the plan: write the loops that are new or changed, take away those that are gone."""
        old = dict(zip(self.ids, zip(self.plan.loops, self.plan.forward, strict=True), strict=True))
        only = [
            k
            for k, loop_id in enumerate(ids)
            if loop_id not in old
            or not np.array_equal(old[loop_id][0], plan.loops[k])
            or not np.array_equal(old[loop_id][1], plan.forward[k])
        ]
        teams = {int(loop["loop_id"]): str(loop["team"]) for loop in self._layers["loops"].getFeatures()}
        names = [teams.get(loop_id) or loops.team_name(loop_id) for loop_id in ids]
        loop_table, step_table = loops.tables(self.turf, plan, self._addresses, names, ids, only)
        changed = {ids[k] for k in only}
        with self._command(text):
            layer = self._layers["steps"]
            stale = changed | (set(old) - set(ids))
            layer.deleteFeatures([step.id() for step in layer.getFeatures() if step["loop_id"] in stale])
            layer.addFeatures(tables.fitted(layer, step_table, "steps"))
            self._write_loops(loop_table, plan, ids)
            self.plan, self.ids = plan, ids

    def _write_loops(self, table: gpd.GeoDataFrame, plan: routing.Plan, ids: list[int]) -> None:
        layer = self._layers["loops"]
        fields = layer.fields()
        present = {int(loop["loop_id"]): loop for loop in layer.getFeatures()}
        new = {int(feature["loop_id"]): feature for feature in tables.fitted(layer, table, "loops")}
        layer.deleteFeatures([loop.id() for loop_id, loop in present.items() if loop_id not in ids])
        mean = float(plan.seconds.mean())
        for loop_id, seconds in zip(ids, plan.seconds, strict=True):
            loop, walked = present.get(loop_id), new.get(loop_id)
            if loop is None:
                layer.addFeature(walked)
                continue
            values = {"balance": loops.balance(seconds, mean), "bound_min": plan.bound / 60}
            if walked is not None:
                layer.changeGeometry(loop.id(), walked.geometry())
                names = [name for name in table.columns if name not in ("geometry", "loop_id", *OWN)]
                values = {name: walked[name] for name in names}
            for name, value in values.items():
                at = fields.lookupField(name)
                if at >= 0 and loop[name] != value:
                    layer.changeAttributeValue(loop.id(), at, value, loop[name])

    @contextmanager
    def _command(self, text: str) -> Iterator[None]:
        """Make what happens within one command on each stack; nothing of it stays where it fails."""
        with self._quiet():
            for layer in self._layers.values():
                layer.beginEditCommand(text)
            try:
                yield
            except BaseException:
                for layer in self._layers.values():
                    layer.destroyEditCommand()
                raise
            for layer in self._layers.values():
                layer.endEditCommand()
        self._show()

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        """Do not listen to the layers meanwhile: it is this session that changes them."""
        before, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = before

    def _show(self) -> None:
        project.restyle_plan(self._layers["loops"], self._layers["steps"])
        for layer in self._layers.values():
            layer.triggerRepaint()
        self.changed.emit()

    def _follow(self, layer: QgsVectorLayer, index: int) -> None:
        """Take the other stacks to where this layer's was taken by QGIS's own undo, redo or edit."""
        stack = layer.undoStack()
        if self._busy or stack.count() == 0:  # empty: saved or rolled back
            return
        with self._quiet():
            for other in self._layers.values():
                follower = other.undoStack()
                if other is layer:
                    continue
                while follower.index() < index and not _same_next(stack, follower):
                    # A change of this layer alone, such as in its attribute table: the others only count it.
                    other.beginEditCommand(stack.command(follower.index()).text())
                    other.endEditCommand()
                follower.setIndex(index)
            self.plan, self.ids = self._read()
        self._show()

    def _save(self, stop: bool) -> None:
        with self._quiet():
            for layer in self._layers.values():
                if layer.isEditable() and not layer.commitChanges(stop):
                    raise CampaignError(
                        tr("{layer} cannot be saved: {reason}").format(
                            layer=layer.name(), reason=" ".join(layer.commitErrors())
                        )
                    )

    def _saved(self, layer: QgsVectorLayer) -> None:
        """Save the others when QGIS saved one of the layers."""
        if not self._busy:
            self._save(stop=False)
            self.changed.emit()

    def _rolled_back(self) -> None:
        if not self._busy:
            self.discard()

    def _stopped(self) -> None:
        """End when QGIS ended the editing of one of the layers; it asked the user whether to save."""
        if not self._busy:
            self.keep()

    def _connect(self, signal, slot) -> None:
        signal.connect(slot)
        self._connections.append((signal, slot))

    def _close(self) -> None:
        """Let go of the layers; they may be gone already."""
        if not self._layers:
            return
        self._layers = {}
        connections, self._connections = self._connections, []
        for signal, slot in connections:
            with suppress(RuntimeError, TypeError):
                signal.disconnect(slot)
        self.ended.emit()


def _same_next(stack, follower) -> bool:
    """Say whether the command that `follower` would make next is the one that `stack` made there."""
    at = follower.index()
    return at < follower.count() and follower.command(at).text() == stack.command(at).text()


def _refuse_transactions() -> None:
    """Refuse a project that edits its layers in one transaction: there each undo takes back what came later too."""
    opened = QgsProject.instance()
    if hasattr(opened, "transactionMode"):  # from QGIS 3.26
        grouped = opened.transactionMode() != Qgis.TransactionMode.Disabled
    else:
        grouped = opened.autoTransaction()
    if grouped:
        raise CampaignError(
            tr("This project edits its layers in transaction groups: turn that off in its properties, Data sources.")
        )


def _targets(campaign: Campaign) -> tuple[loops.Turfs, gpd.GeoDataFrame | None]:
    """Return the campaign's targets as tasks, and its addresses where it has any."""
    found = {name: campaign.read(name) for name in ("streets", "targets", "addresses")}
    for name in ("streets", "targets"):
        if found[name] is None:
            raise CampaignError(tr("There is no plan to edit: plan the loops first."))
    chosen = campaign.settings
    turf = loops.turfs(
        found["streets"], found["targets"], chosen["speed"] / 3.6, chosen["door_seconds"], found["addresses"]
    )
    return turf, found["addresses"]
