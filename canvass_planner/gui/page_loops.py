"""The fourth page: who walks where, and the changes that an organiser makes to it on the map."""

from functools import partial
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapLayerProxyModel,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QMenu

from ..core.errors import CampaignError
from ..core.language import tr
from ..layers import project
from . import steps, teams
from .forms import MISSING, OLD, Page, as_file, form, layer_state, marked, narrow

EFFORTS = (100, 400, 2000)  # search steps a target
CHOICES = {"mode": 0, "streets_mode": 0, "effort": 1}  # lists to choose from, and what is usual
TOGETHER, _, EACH = range(3)  # where loops start: together, where it is best, each team at its own point
TENTHS, COMPACT = 10, 10  # steps of the compactness's slider in its unit, and where it stands usually
DONE = 0  # what takes a street beside the loops, which count from 1: it is done already


class LoopsPage(Page, form("page_loops")):
    """Loops: plan, the table of teams, edit on the map, replan."""

    def __init__(self, dock):
        super().__init__(dock)
        self.editing = None  # the session (`editing.Editing`), where there is one
        self._tool = None  # the map tool, while it is on the map
        self._warned = (None, [])  # for which state of the layers, and of what
        # The table cannot be filled anew while it tells that one of its cells changed.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        self.model = teams.Teams(self)
        teams.set_up(self.teams, self.model)
        self.teams.clicked.connect(self._choose_row)
        self.model.itemChanged.connect(self._change)
        self.plan_button.clicked.connect(self.plan)
        self.replan_button.clicked.connect(self.replan)
        self.keep_people.toggled.connect(dock.keep)
        narrow(self.starts)
        self.starts.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        for box in (self.mode, self.streets_mode, self.effort):
            narrow(box)
            box.currentIndexChanged.connect(dock.keep)
        self.starts.layerChanged.connect(dock.keep)
        self.loop_doors.valueChanged.connect(dock.keep)
        self.without_steps.toggled.connect(dock.keep)
        self.compactness.valueChanged.connect(dock.keep)
        self._picks = {"segment": self.pick_segment, "street": self.pick_street, "area": self.pick_area}
        icons = ("mActionCapturePoint.svg", "mActionCaptureLine.svg", "mActionCapturePolygon.svg")
        for (way, pick), icon in zip(self._picks.items(), icons, strict=True):
            pick.setIcon(QgsApplication.getThemeIcon(f"/{icon}"))
            pick.clicked.connect(partial(self._pick, way))
        for button, icon in ((self.undo, "mActionUndo.svg"), (self.redo, "mActionRedo.svg")):
            button.setIcon(QgsApplication.getThemeIcon(f"/{icon}"))
        self.undo.clicked.connect(lambda: self._edit("undo"))
        self.redo.clicked.connect(lambda: self._edit("redo"))
        self.split_button.clicked.connect(lambda: self._edit("split", self.receiver.currentData()))
        self.merge_button.setMenu(QMenu(self.merge_button))
        self.merge_button.menu().aboutToShow.connect(self._list_others)
        self.keep_button.clicked.connect(self.end_editing)
        self.discard_button.clicked.connect(lambda: self.editing.discard())
        self.receiver.currentIndexChanged.connect(self._choose_receiver)
        self.colour.colorChanged.connect(self._set_colour)
        # What runs reads the layers' files, and replaces them.
        dock.worker.started.connect(self.end_editing)

    # --- what Page asks ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the plan."""
        campaign = self.dock.campaign
        ready = campaign is not None and campaign.has("streets")
        planned = ready and None not in (campaign.layer("loops"), campaign.layer("steps"))
        self.planning.setEnabled(ready)
        self._show_choice(campaign.settings["loops"] if campaign is not None else {})
        self.keep_people.setEnabled(campaign is not None)
        self.keep_people.setChecked(campaign is not None and campaign.settings["keep_people"])
        self.replan_button.setEnabled(planned)
        self.editing_box.setEnabled(planned)
        self._fill(campaign.layer("loops") if planned else None)
        if campaign is None:
            self.show_needs((MISSING, tr("Open a campaign first.")))
        else:
            self.show_needs(layer_state(campaign, "streets", tr("Streets with doors")))
        warnings = self._warnings(campaign) if planned else []
        self.warnings.setText("<br>".join(marked(OLD, text) for text in warnings))
        self.warnings.setVisible(bool(warnings))

    def keep(self) -> None:
        """Keep how loops are planned, and whether leaders and phone numbers stay in the project."""
        starts = self.starts.currentLayer()
        self.dock.campaign.settings["loops"] = {
            **{name: getattr(self, name).currentIndex() for name in CHOICES},
            "starts": starts.id() if starts is not None else "",
            "loop_doors": self.loop_doors.value(),
            "without_steps": self.without_steps.isChecked(),
            "compactness": self.compactness.value(),
        }
        self.dock.campaign.settings["keep_people"] = self.keep_people.isChecked()

    def _show_choice(self, chosen: dict) -> None:
        """Show how loops are planned."""
        for name, usual in CHOICES.items():
            getattr(self, name).setCurrentIndex(chosen.get(name, usual))
        layer = QgsProject.instance().mapLayer(chosen.get("starts", ""))
        if layer is not None:
            self.starts.setLayer(layer)
        self.loop_doors.setValue(chosen.get("loop_doors", 0))
        self.without_steps.setChecked(chosen.get("without_steps", False))
        self.compactness.setValue(chosen.get("compactness", COMPACT))
        for widget in (self.label_starts, self.starts):
            widget.setVisible(self.mode.currentIndex() == EACH)

    def forget(self) -> None:
        """Turn to another campaign: what was edited is saved where its layers are still there."""
        self.end_editing()
        self.planning.setCollapsed(self.dock.campaign is not None and self.dock.campaign.has("loops"))

    # --- planning ------------------------------------------------------------------------------------------------

    def plan(self) -> None:
        """Choose the streets and plan the loops."""
        layers = self._sources("streets", "priorities", "addresses", "targets")
        workshop = self.dock.workshop()
        if self.mode.currentIndex() == EACH:
            if self.starts.currentLayer() is None:
                self.dock.show_failure(tr("Choose a layer of starts: points, one for each team."), "")
                return
            layers["starts"] = as_file(self.starts.currentLayer().id(), "starts", Path(workshop.name))
        settings = {
            **self._pace(),
            "LOOP_DOORS": self.loop_doors.value() or None,
            "NO_STEPS": self.without_steps.isChecked(),
            "COMPACTNESS": self.compactness.value() / TENTHS,
            "EFFORT": EFFORTS[self.effort.currentIndex()],
            "CHOOSE": self.streets_mode.currentIndex() == 0 or "targets" not in layers,
        }

        def work(workshop: Path, progress):
            return steps.plan(layers, settings, workshop, progress)

        def done(result) -> None:
            made, _ = result
            campaign = self.dock.campaign
            campaign.settings["locked"] = []
            campaign.put(made)
            self.planning.setCollapsed(True)
            self._show_plan()

        self.dock.run(tr("Plan loops"), work, done, workshop)

    def replan(self) -> None:
        """Plan again from the present loops, the locked ones kept."""
        campaign = self.dock.campaign
        layers = self._sources("streets", "targets", "loops", "steps", "addresses")
        layers = {name.upper(): source for name, source in layers.items()}
        locked = ";".join(str(loop) for loop in campaign.settings["locked"])
        pace = {name: self._pace()[name] for name in ("SPEED", "DOOR_SECONDS", "SEED")}

        def work(workshop: Path, progress):
            outputs = steps.run(
                "replanloops",
                progress,
                **layers,
                **pace,
                LOCKED=locked,
                OUTPUT_LOOPS=str(workshop / "loops.gpkg"),
                OUTPUT_STEPS=str(workshop / "steps.gpkg"),
            )
            return {"loops": outputs["OUTPUT_LOOPS"], "steps": outputs["OUTPUT_STEPS"]}

        def done(made: dict) -> None:
            self.dock.campaign.put(made)
            self._show_plan()

        self.dock.run(tr("Replan"), work, done)

    def _sources(self, *names: str) -> dict[str, str]:
        """Return how to open those of the campaign's layers that there are, and the streets that are done, if any."""
        done = self.dock.campaign.layer("done")
        if done is not None and done.featureCount():
            names += ("done",)
        return self.dock.campaign.sources(*names)

    def _pace(self) -> dict:
        chosen = self.dock.campaign.settings
        together = self.mode.currentIndex() == TOGETHER and chosen["start"]
        return {
            "TEAMS": chosen["teams"],
            "MINUTES": chosen["minutes"] or None,
            "START": f"{chosen['start']} [EPSG:4326]" if together else None,
            "SPEED": chosen["speed"],
            "DOOR_SECONDS": chosen["door_seconds"],
            "SEED": chosen["seed"],
        }

    def _show_plan(self) -> None:
        """Show the new plan, and nothing that hides it."""
        self.dock.campaign.show("priorities", False)
        self._show_steps_of(DONE)
        layer = self.dock.campaign.layer("loops")
        self.dock.show_extent(layer.extent(), layer.crs())
        self.dock.refresh()

    # --- the table of teams --------------------------------------------------------------------------------------

    def _fill(self, layer) -> None:
        """Fill the table of teams, and say what the plan comes to."""
        campaign, row = self.dock.campaign, self.teams.currentIndex().row()
        loops = sorted(layer.getFeatures(), key=lambda loop: loop["loop_id"]) if layer is not None else []
        longest = max((loop["minutes"] for loop in loops), default=0.0)
        if loops:
            target = campaign.settings["minutes"] or longest
            self.model.fill(loops, target, campaign.settings["locked"], campaign.people)
        else:
            self.model.fill([], 0.0, [], {})
        self.teams.resizeColumnsToContents()
        self.teams.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), teams.TEAM))
        self._fill_receivers(loops)
        if not loops:
            self.show_made("")
            return
        bound = loops[0]["bound_min"]
        text = tr("{teams} loops; the longest takes {longest:.0f} min.").format(teams=len(loops), longest=longest)
        if bound:
            text += " " + tr("No plan's can be under {bound:.0f} min.").format(bound=bound)
        self.show_made(text)

    def _choose_row(self, index) -> None:
        """Make a clicked team the one that takes streets; the map goes there unless streets are being picked."""
        loop_id = self.model.loop(index.row())
        self.receiver.setCurrentIndex(self.receiver.findData(loop_id))
        self._show_steps_of(loop_id)
        if self._tool is None:
            layer = self.dock.campaign.layer("loops")
            for feature in layer.getFeatures(_only(loop_id)):
                self.dock.show_extent(feature.geometry().boundingBox(), layer.crs())

    def _show_steps_of(self, loop_id: int) -> None:
        """Show arrows and numbers of one loop, of all where it is `DONE`."""
        QgsExpressionContextUtils.setProjectVariable(QgsProject.instance(), "canvass_loop", loop_id)
        layer = self.dock.campaign.layer("steps")
        if layer is not None:
            layer.triggerRepaint()

    def _change(self, item) -> None:
        """Keep a team's new name in the layer, its lock in the settings, its leader with the campaign."""
        if self.model.filling:
            return
        campaign, loop_id = self.dock.campaign, self.model.loop(item.row())
        if item.column() in teams.PEOPLE:
            campaign.people[str(loop_id)] = self.model.person(item.row())
            campaign.save_settings()
            return
        ticked = item.checkState() == Qt.CheckState.Checked
        locked = {*campaign.settings["locked"]} - {loop_id} | ({loop_id} if ticked else set())
        if sorted(locked) != campaign.settings["locked"]:
            campaign.settings["locked"] = sorted(locked)
            campaign.save_settings()
        elif item.text().strip():
            self._set_team(loop_id, "team", item.text().strip())

    def _set_team(self, loop_id: int, field: str, value: str) -> None:
        """Write a team's name or colour into its loop."""
        layer = self.dock.campaign.layer("loops")
        at = layer.fields().lookupField(field)
        loop = next(layer.getFeatures(_only(loop_id)), None)
        if at < 0 or loop is None or loop[field] == value:
            return
        if self.editing is not None:
            self.editing.set_team(loop_id, field, value)
            return
        layer.dataProvider().changeAttributeValues({loop.id(): {at: value}})
        project.restyle_plan(layer, self.dock.campaign.layer("steps"))
        layer.triggerRepaint()
        self._later.start()

    # --- editing on the map --------------------------------------------------------------------------------------

    def begin_editing(self) -> bool:
        """Begin an editing session, if there is none yet; False where that is not possible."""
        if self.editing is not None:
            return True
        from .editing import Editing

        try:
            self.editing = Editing(self.dock.campaign, self)
        except CampaignError as problem:
            self.dock.show_failure(str(problem), "")
            return False
        self.editing.changed.connect(self._later.start)
        self.editing.ended.connect(self._ended)
        self.dock.iface.setActiveLayer(self.editing.layer("loops"))  # QGIS's Undo is that of the active layer
        self._show_editing()
        return True

    def end_editing(self, *_) -> None:
        """Save what was edited, and end."""
        if self.editing is None:
            return
        try:
            self.editing.keep()
        except CampaignError as problem:
            self.dock.show_failure(str(problem), "")

    def _pick(self, way: str, wanted: bool) -> None:
        """Take streets this way from now on, or no more."""
        if not wanted or not self.begin_editing():
            self._drop_tool()
            return
        canvas = self.dock.iface.mapCanvas()
        if self._tool is None:
            from .map_tool import StreetTool

            self._tool = StreetTool(canvas, self.editing)
            self._tool.picked.connect(self._take)
            self._tool.team_wanted.connect(self._want_team)
            self._tool.deactivated.connect(self._drop_tool)
            canvas.setMapTool(self._tool)
        self._tool.take(way)
        self._show_editing()

    def _want_team(self, loop_id: int) -> None:
        self.receiver.setCurrentIndex(self.receiver.findData(loop_id))

    def _drop_tool(self) -> None:
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.deactivated.disconnect(self._drop_tool)
            tool.remove()
        self._show_editing()

    def _take(self, segments: list[str]) -> None:
        """Give picked streets to the team that is chosen, or mark them as done."""
        loop_id = self.receiver.currentData()
        if loop_id == DONE:
            self._edit("mark_done", segments)
        else:
            self._edit("give", segments, loop_id)

    def _merge(self, loop_id: int, other: int, *_) -> None:
        self._edit("merge", loop_id, other)

    def _edit(self, change: str, *what) -> None:
        """Make a change (a method of the session), and say what it came to."""
        if not self.begin_editing():
            return
        try:
            told = getattr(self.editing, change)(*what)
        except CampaignError as problem:
            self.dock.show_failure(str(problem), "")
            return
        self.edit_note.setText(told or "")
        self._show_editing()

    def _ended(self) -> None:
        self.editing.deleteLater()
        self.editing = None
        self._drop_tool()
        self.edit_note.setText("")
        self.refresh()

    def _show_editing(self) -> None:
        """Show what can be done now."""
        editing, way = self.editing, self._tool.way if self._tool else None
        for name, pick in self._picks.items():
            pick.setChecked(name == way)
        self.undo.setEnabled(editing is not None and editing.can_undo)
        self.redo.setEnabled(editing is not None and editing.can_redo)
        for button in (self.keep_button, self.discard_button):
            button.setVisible(editing is not None)
        self.edit_note.setVisible(bool(editing is not None and self.edit_note.text()))
        of_team = self.receiver.currentData() not in (None, DONE)
        for widget in (self.colour, self.split_button, self.merge_button):
            widget.setEnabled(of_team)

    def _fill_receivers(self, loops: list) -> None:
        chosen = self.receiver.currentData()
        self.receiver.blockSignals(True)
        self.receiver.clear()
        for loop in loops:
            self.receiver.addItem(teams.swatch(loop), str(loop["team"]), int(loop["loop_id"]))
        if loops:
            self.receiver.insertSeparator(len(loops))
            self.receiver.addItem(tr("✔ done already"), DONE)
        self.receiver.setCurrentIndex(0 if chosen is None else max(0, self.receiver.findData(chosen)))
        self.receiver.blockSignals(False)
        self._choose_receiver()

    def _choose_receiver(self, *_) -> None:
        loop_id = self.receiver.currentData()
        layer = self.dock.campaign.layer("loops") if self.dock.campaign else None
        loop = next(layer.getFeatures(_only(loop_id)), None) if layer is not None and loop_id else None
        colour = QColor(teams.colour(loop) if loop is not None else "#000000")
        self.colour.blockSignals(True)
        self.colour.setColor(colour)
        self.colour.blockSignals(False)
        if self._tool is not None:
            self._tool.colour = colour
        self._show_editing()

    def _set_colour(self, colour: QColor) -> None:
        loop_id = self.receiver.currentData()
        if loop_id:
            self._set_team(loop_id, "colour", colour.name())

    def _list_others(self) -> None:
        """List the teams that the chosen one can be merged with."""
        menu, chosen = self.merge_button.menu(), self.receiver.currentData()
        menu.clear()
        for row in range(self.model.rowCount()):
            loop_id = self.model.loop(row)
            if loop_id != chosen:
                team = self.model.item(row, teams.TEAM)
                action = menu.addAction(team.icon(), team.text())
                action.triggered.connect(partial(self._merge, chosen, loop_id))

    # --- what to look at -----------------------------------------------------------------------------------------

    def _warnings(self, campaign) -> list[str]:
        """Return what is wrong with the plan: older than its data, targets in no loop or in two, turfs that overlap."""
        layer = campaign.layer("steps")
        state = campaign.changes(), layer.undoStack().index() if layer is not None else -1
        if self._warned[0] == state:
            return self._warned[1]
        found = []
        for result, newer in campaign.old().items():
            found.append(tr("{result} is older than {newer}: make it again.").format(result=result, newer=newer))
        if layer is not None and layer.featureCount():
            from ..core.loops import faults
            from ..layers import tables

            targets, done = ({row["segment_id"] for row in self._rows(name)} for name in ("targets", "done"))
            names = {int(loop["loop_id"]): str(loop["team"]) for loop in self._rows("loops")}
            found += faults(tables.read(layer), targets, done, names)
        self._warned = state, found
        return found

    def _rows(self, name: str):
        """Return the features of one of the campaign's layers, none where it is not there."""
        layer = self.dock.campaign.layer(name)
        return layer.getFeatures() if layer is not None else []


def _only(loop_id: int) -> QgsFeatureRequest:
    return QgsFeatureRequest().setFilterExpression(f'"loop_id" = {int(loop_id)}')
