"""The third page: what a door is worth, area by area."""

from pathlib import Path

from qgis.core import QgsFieldProxyModel
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QTreeWidgetItem

from ..core.language import tr
from . import steps
from .forms import MISSING, READY, Page, form, layer_state

COUNTS = ("registered", "voted", "valid")
LISTS = ("support", "rivals")
WEIGHTS = ("mobilise", "persuade")
WAIT = 400  # ms after the last move of a slider


class PrioritiesPage(Page, form("page_priorities")):
    """Priorities: election, strategy, weights with a live map, a report by class."""

    def __init__(self, dock):
        super().__init__(dock)
        self._refreshing = False
        for name in COUNTS:
            field = getattr(self, name)
            field.setFilters(QgsFieldProxyModel.Filter.Numeric)
            field.fieldChanged.connect(self._keep)
        for name in LISTS:
            getattr(self, name).checkedItemsChanged.connect(self._keep)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.score)
        for name in WEIGHTS:
            getattr(self, name).valueChanged.connect(self._weigh)
        self.score_button.clicked.connect(self.score)
        full = steps.takes("scorepriorities", "RIVALS")
        for widget in (self.label_rivals, self.rivals, self.strategy):
            widget.setVisible(full)

    def refresh(self) -> None:
        """Show the fields of the stations, what is chosen, and the classes."""
        campaign = self.dock.campaign
        stations = campaign.layer("stations") if campaign else None
        for box in (self.election, self.strategy, self.score_button):
            box.setEnabled(stations is not None)
        self.classes.clear()
        self.show_made("")
        if stations is None:
            self.show_needs(
                (MISSING, tr("Polling stations with results: bring them in with the data."))
                if campaign
                else (MISSING, tr("Open a campaign first.")),
                (READY, tr("Without them every door counts the same: go on to the loops.")),
            )
            return
        self._refreshing = True
        chosen = campaign.settings["election"]
        for name in COUNTS:
            field = getattr(self, name)
            field.setLayer(stations)
            field.setField(chosen.get(name) or _likely(stations, name))
        numeric = [field.name() for field in stations.fields() if field.isNumeric()]
        votes = [name for name in numeric if "votes_" in name] or numeric
        for name in LISTS:
            box = getattr(self, name)
            if [box.itemText(row) for row in range(box.count())] != votes:
                box.clear()
                box.addItems(votes)
            box.setCheckedItems(chosen.get(name, []))
        for name in WEIGHTS:
            getattr(self, name).setValue(int(chosen.get(name, getattr(self, name).value())))
        self._refreshing = False
        supported = bool(chosen.get("support"))
        self.show_needs(
            layer_state(campaign, "stations", tr("Polling stations")),
            (READY, tr("Votes for us are chosen."))
            if supported
            else (MISSING, tr("Votes for us: tick the lists that are yours.")),
        )
        if campaign.has("priorities"):
            self.show_made(layer_state(campaign, "priorities", tr("Priorities"))[1])
            self._show_classes(campaign.layer("priorities"))

    def keep(self) -> None:
        """Keep the election and the strategy."""
        if self._refreshing or not self.election.isEnabled():
            return
        chosen = {name: getattr(self, name).currentField() for name in COUNTS}
        chosen.update({name: getattr(self, name).checkedItems() for name in LISTS})
        chosen.update({name: getattr(self, name).value() for name in WEIGHTS})
        self.dock.campaign.settings["election"] = chosen

    def score(self) -> None:
        """Score the areas with what is chosen."""
        campaign = self.dock.campaign
        chosen, layers = campaign.settings["election"], campaign.sources("stations", "tiles")

        def work(workshop: Path, progress):
            return steps.score(layers, chosen, workshop, progress)

        def done(made: dict) -> None:
            self.dock.campaign.put(made)
            self.dock.refresh()

        if not self.dock.run(tr("Score areas"), work, done):
            self._timer.start()  # another job runs: try again when it is over

    def _keep(self) -> None:
        if not self._refreshing:
            self.dock.keep()

    def _weigh(self) -> None:
        for name in WEIGHTS:
            getattr(self, f"{name}_value").setText(str(getattr(self, name).value()))
        if self._refreshing:
            return
        self.dock.keep()
        if self.live.isChecked() and self.dock.campaign.settings["election"].get("support"):
            self._timer.start()

    def _show_classes(self, layer) -> None:
        totals = {}
        fields = layer.fields().names()
        for feature in layer.getFeatures():
            row = totals.setdefault(int(feature["class"] or 0), [0, 0.0, 0.0, 0.0])
            doors = float(feature["doors"] or 0)
            row[0] += 1
            row[1] += doors
            for at, name in ((2, "turnout"), (3, "support")):
                row[at] += doors * float((feature[name] if name in fields else 0) or 0)
        from ..layers import styles

        colours = getattr(styles, "PRIORITY_COLOURS", ())
        for number in sorted(totals, reverse=True):
            areas, doors, turnout, support = totals[number]
            share = doors or 1.0
            item = QTreeWidgetItem(
                [f"{number}", f"{areas}", f"{doors:.0f}", f"{turnout / share:.0%}", f"{support / share:.0%}"]
            )
            if 1 <= number <= len(colours):
                item.setData(0, Qt.ItemDataRole.DecorationRole, QColor(colours[number - 1]))
            for column in range(1, 5):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.classes.addTopLevelItem(item)
        for column in range(5):
            self.classes.resizeColumnToContents(column)


def _likely(layer, name: str) -> str:
    """Return the last field that ends in a name of the schema (the latest election), "" for none."""
    found = [field.name() for field in layer.fields() if field.name().lower().endswith(name)]
    return found[-1] if found else ""
