"""The fourth page: who walks where."""

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate

from ..core.language import tr
from . import steps
from .forms import MISSING, OLD, Page, form, layer_state, marked

EFFORTS = (100, 400, 2000)  # search steps a target
TEAM, DOORS, MINUTES, WALKING, BALANCE = range(5)  # columns of the table
LOOP = Qt.ItemDataRole.UserRole
FULL = 1.1  # of the target, where a bar is full


class _Bar(QStyledItemDelegate):
    """Draws how a loop's minutes stand against the target behind the number: blue within it, orange above."""

    def paint(self, painter, option, index):
        """Draw the bar, then the number."""
        share = index.data(LOOP)
        if share is not None:
            box = option.rect.adjusted(1, 2, -1, -2)
            box.setWidth(round(box.width() * min(1.0, float(share) / FULL)))
            painter.fillRect(box, QColor("#f3b27a" if share > 1.0 + 1e-6 else "#a9cbe8"))
        super().paint(painter, option, index)


class LoopsPage(Page, form("page_loops")):
    """Loops: plan, the table of teams, replan."""

    def __init__(self, dock):
        super().__init__(dock)
        self.model = QStandardItemModel(0, 5, self)
        self.teams.setModel(self.model)
        self._bar = _Bar(self)  # the view does not keep it alive
        self.teams.setItemDelegateForColumn(BALANCE, self._bar)
        self.teams.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.teams.verticalHeader().hide()
        self.teams.clicked.connect(self._show_loop)
        self.model.itemChanged.connect(self._change)
        self.plan_button.clicked.connect(self.plan)
        self.replan_button.clicked.connect(self.replan)
        self._filling = False

    def refresh(self) -> None:
        """Show the plan."""
        campaign = self.dock.campaign
        ready = campaign is not None and campaign.has("streets")
        planned = ready and campaign.has("loops") and campaign.has("steps")
        self.planning.setEnabled(ready)
        self.replan_button.setEnabled(planned and steps.exists("replanloops"))
        self._fill(campaign.layer("loops") if planned else None)
        if campaign is None:
            self.show_needs((MISSING, tr("Open a campaign first.")))
        else:
            self.show_needs(layer_state(campaign, "streets", tr("Streets with doors")))
        warnings = self._warnings(campaign) if planned else []
        self.warnings.setText("<br>".join(marked(OLD, text) for text in warnings))
        self.warnings.setVisible(bool(warnings))

    def plan(self) -> None:
        """Choose the streets and plan the loops."""
        layers = self.dock.campaign.sources("streets", "priorities", "addresses", "targets")
        settings = {
            **self._pace(),
            "EFFORT": EFFORTS[self.effort.currentIndex()],
            "CHOOSE": self.streets_mode.currentIndex() == 0 or "targets" not in layers,
        }

        def work(workshop: Path, progress):
            return steps.plan(layers, settings, workshop, progress)

        def done(result) -> None:
            made, _ = result
            self.dock.campaign.settings["locked"] = []
            self.dock.campaign.put(made)
            self.dock.refresh()

        self.dock.run(tr("Plan loops"), work, done)

    def replan(self) -> None:
        """Plan again from the present loops, the locked ones kept."""
        campaign = self.dock.campaign
        layers = {name.upper(): source for name, source in self._sources().items()}
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
            self.dock.refresh()

        self.dock.run(tr("Replan"), work, done)

    def _sources(self) -> dict[str, str]:
        return self.dock.campaign.sources("streets", "targets", "loops", "steps", "addresses")

    def _pace(self) -> dict:
        chosen = self.dock.campaign.settings
        together = self.mode.currentIndex() == 0 and chosen["start"]
        return {
            "TEAMS": chosen["teams"],
            "MINUTES": chosen["minutes"] or None,
            "START": f"{chosen['start']} [EPSG:4326]" if together else None,
            "SPEED": chosen["speed"],
            "DOOR_SECONDS": chosen["door_seconds"],
            "SEED": chosen["seed"],
        }

    def _fill(self, layer) -> None:
        """Fill the table of teams, and say what the plan comes to."""
        self._filling = True
        self.model.clear()
        self.model.setHorizontalHeaderLabels([tr("Team"), tr("Doors"), tr("Minutes"), tr("Walking"), tr("Share")])
        loops = sorted(layer.getFeatures(), key=lambda loop: loop["loop_id"]) if layer is not None else []
        locked = self.dock.campaign.settings["locked"] if loops else []
        longest = max((loop["minutes"] for loop in loops), default=0.0)
        target = (self.dock.campaign.settings["minutes"] if loops else 0) or longest
        for loop in loops:
            team = QStandardItem(str(loop["team"]))
            team.setData(int(loop["loop_id"]), LOOP)
            team.setCheckable(True)
            team.setCheckState(Qt.CheckState.Checked if loop["loop_id"] in locked else Qt.CheckState.Unchecked)
            team.setToolTip(tr("Ticked: locked"))
            share = loop["minutes"] / target if target else 0.0
            cells = [f"{loop['doors']:.0f}", f"{loop['minutes']:.0f}", f"{loop['deadhead_min']:.0f}", f"{share:.0%}"]
            row = [team, *(QStandardItem(text) for text in cells)]
            for item in row[1:]:
                item.setEditable(False)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row[BALANCE].setData(share, LOOP)
            self.model.appendRow(row)
        header = self.teams.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._filling = False
        if not loops:
            self.show_made("")
            return
        bound = loops[0]["bound_min"]
        text = tr("{teams} loops; the longest takes {longest:.0f} min.").format(teams=len(loops), longest=longest)
        if bound:
            text += " " + tr("No plan's can be under {bound:.0f} min.").format(bound=bound)
        self.show_made(text)

    def _warnings(self, campaign) -> list[str]:
        """Return what is wrong with the plan: targets in no loop or in two, a plan older than its data."""
        found = []
        for result, newer in campaign.old().items():
            found.append(tr("{result} is older than {newer}: make it again.").format(result=result, newer=newer))
        if not campaign.has("targets"):
            return found
        sources = campaign.sources("targets", "steps")
        targets = {feature["segment_id"] for feature in QgsVectorLayer(sources["targets"], "", "ogr").getFeatures()}
        served = {}
        for step in QgsVectorLayer(sources["steps"], "", "ogr").getFeatures('"service"'):
            served.setdefault((step["segment_id"], step["side"]), set()).add(step["loop_id"])
        missing = targets - {segment for segment, _ in served}
        if missing:
            found.append(tr("{count} targets are in no loop.").format(count=len(missing)))
        twice = [key for key, loops in served.items() if len(loops) > 1]
        if twice:
            found.append(tr("{count} targets are in more than one loop.").format(count=len(twice)))
        return found

    def _show_loop(self, index) -> None:
        layer = self.dock.campaign.layer("loops")
        loop_id = self.model.item(index.row(), TEAM).data(LOOP)
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(f'"loop_id" = {int(loop_id)}')):
            layer.selectByIds([feature.id()])
            self.dock.show_extent(feature.geometry().boundingBox(), layer.crs())

    def _change(self, item) -> None:
        """Keep a team's new name in the layer, and its lock in the settings."""
        if self._filling or item.column() != TEAM:
            return
        campaign, loop_id = self.dock.campaign, item.data(LOOP)
        ticked = item.checkState() == Qt.CheckState.Checked
        locked = {*campaign.settings["locked"]} - {loop_id} | ({loop_id} if ticked else set())
        if sorted(locked) != campaign.settings["locked"]:
            campaign.settings["locked"] = sorted(locked)
            campaign.save_settings()
            return
        layer = campaign.layer("loops")
        field = layer.fields().lookupField("team")
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(f'"loop_id" = {int(loop_id)}')):
            if item.text().strip() and feature["team"] != item.text().strip():
                layer.dataProvider().changeAttributeValues({feature.id(): {field: item.text().strip()}})
                layer.triggerRepaint()
