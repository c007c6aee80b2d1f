"""The third page: what a door is worth, area by area."""

from pathlib import Path

from qgis.core import QgsFieldProxyModel, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDesktopServices
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidgetItem

from ..core.language import tr
from ..layers import styles
from . import steps
from .forms import MISSING, READY, Page, form, layer_state

COUNTS = ("registered", "voted", "valid")
LISTS = ("support", "rivals")
WEIGHTS = tuple(steps.WEIGHTS)


class PrioritiesPage(Page, form("page_priorities")):
    """Priorities: election, strategy, weights with a live map, a report by class."""

    def __init__(self, dock):
        super().__init__(dock)
        self._refreshing = False
        self._moved = False  # a slider, since the live map began its last score
        for words, weights in (
            (tr("Mobilise those who are for us"), (100, 0, 0)),
            (tr("Persuade those who hesitate"), (0, 100, 0)),
            (tr("Listen to everybody"), (0, 0, 100)),
            (tr("Mobilise and persuade"), (100, 100, 0)),
            (tr("A mixture of your own"), None),
        ):
            self.plan.addItem(words, weights)
        self.plan.activated.connect(self._follow_plan)
        for name in COUNTS:
            field = getattr(self, name)
            field.setFilters(QgsFieldProxyModel.Filter.Numeric)
            field.fieldChanged.connect(self._keep)
        for name in (*LISTS, "sample_variables"):
            getattr(self, name).checkedItemsChanged.connect(self._keep)
        self.sample_areas.valueChanged.connect(self._keep)
        self.model.toggled.connect(self._keep)
        for name in WEIGHTS:
            getattr(self, name).valueChanged.connect(self._weigh)
            getattr(self, name).sliderReleased.connect(self._settle)
        self.score_button.clicked.connect(self.score)
        self.report_button.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.dock.campaign.folder / steps.REPORT)))
        )
        dock.quiet.failed.connect(lambda sentence, details: self.show_made(sentence))
        header = self.classes.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 5):
            self.classes.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)

    def refresh(self) -> None:
        """Show the fields of the stations, what is chosen, and the classes."""
        campaign = self.dock.campaign
        stations = campaign.layer("stations") if campaign else None
        for box in (self.election, self.strategy, self.score_button):
            box.setEnabled(stations is not None)
        self.report_button.setVisible(campaign is not None and (campaign.folder / steps.REPORT).is_file())
        self.classes.setVisible(stations is not None and campaign.layer("priorities") is not None)
        self.show_made("")
        if stations is None:
            self.show_needs(
                (MISSING, tr("Polling stations with results: bring them in with the data."))
                if campaign
                else (MISSING, tr("Open a campaign first.")),
                (READY, tr("Without them every door counts the same: go on to the loops.")),
            )
            return
        tiles = campaign.layer("tiles")
        self._refreshing = True
        chosen = campaign.settings["election"]
        for name in COUNTS:
            field = getattr(self, name)
            field.setLayer(stations)
            field.setField(chosen.get(name) or _likely(stations, name))
        numeric = [field.name() for field in stations.fields() if field.isNumeric()]
        votes = [name for name in numeric if "votes_" in name] or numeric
        for name in LISTS:
            _offer(getattr(self, name), votes, chosen.get(name, []))
        counted = [field.name() for field in (tiles or stations).fields() if field.isNumeric()]
        _offer(self.sample_variables, counted, chosen.get("sample_variables", []))
        self.sample_areas.setValue(int(chosen.get("sample_areas", self.sample_areas.value())))
        self.model.setChecked(bool(chosen.get("model")) and tiles is not None)
        self.model.setEnabled(tiles is not None)
        for name, usual in steps.WEIGHTS.items():
            getattr(self, name).setValue(int(chosen.get(name, usual)))
            getattr(self, f"{name}_value").setText(str(getattr(self, name).value()))
        self._show_plan()
        self._refreshing = False
        needs = [
            layer_state(campaign, "stations", tr("Polling stations")),
            (READY, tr("Votes for us are chosen."))
            if chosen.get("support")
            else (MISSING, tr("Votes for us: tick the lists that are yours.")),
        ]
        if self.persuade.value() and not chosen.get("rivals"):
            needs.append((MISSING, tr("Rivals: persuading needs to know where it is close. Tick their lists.")))
        self.show_needs(*needs)
        if campaign.layer("priorities") is not None:
            self.show_made(layer_state(campaign, "priorities", tr("Priorities"))[1])
            self._show_classes(campaign.layer("priorities"))

    def keep(self) -> None:
        """Keep the election and the strategy."""
        if self._refreshing or not self.election.isEnabled():
            return
        chosen = {name: getattr(self, name).currentField() for name in COUNTS}
        chosen.update({name: getattr(self, name).checkedItems() for name in (*LISTS, "sample_variables")})
        chosen.update({name: getattr(self, name).value() for name in (*WEIGHTS, "sample_areas")})
        chosen["model"] = self.model.isChecked()
        self.dock.campaign.settings["election"] = chosen

    def score(self) -> None:
        """Score the areas with what is chosen; the sample and the model are made anew."""
        campaign = self.dock.campaign
        self.dock.quiet.abandon()
        layers, election = campaign.sources("stations", "tiles"), self._election()

        def work(workshop: Path, progress):
            made = steps.score(layers, election, workshop, progress)
            report = workshop / steps.REPORT
            return made, report.read_text(encoding="utf-8") if report.is_file() else ""

        def done(result) -> None:
            made, report = result
            if report:
                (campaign.folder / steps.REPORT).write_text(report, encoding="utf-8")
            campaign.put(made)
            self.dock.refresh()

        self.dock.run(tr("Score areas"), work, done)

    # --- the live map --------------------------------------------------------------------------------------------

    def _election(self) -> dict:
        campaign = self.dock.campaign
        return {
            **campaign.settings["election"],
            "title": campaign.settings["title"],
            "seed": campaign.settings["seed"],
        }

    def _follow_plan(self) -> None:
        weights = self.plan.currentData()
        if weights is None:
            return
        for name, weight in zip(WEIGHTS, weights, strict=True):
            getattr(self, name).setValue(weight)

    def _show_plan(self) -> None:
        weights = tuple(getattr(self, name).value() for name in WEIGHTS)
        plans = [self.plan.itemData(row) for row in range(self.plan.count())]
        self.plan.setCurrentIndex(plans.index(weights) if weights in plans else len(plans) - 1)

    def _weigh(self) -> None:
        """Let the map follow a slider."""
        for name in WEIGHTS:
            getattr(self, f"{name}_value").setText(str(getattr(self, name).value()))
        if self._refreshing:
            return
        self._show_plan()
        self.keep()
        self._moved = True
        self._score_quietly()

    def _settle(self) -> None:
        """Keep where the sliders have come to rest."""
        if not any(getattr(self, name).isSliderDown() for name in WEIGHTS):
            self.dock.keep()

    def _score_quietly(self) -> None:
        """Score in the background while the sliders go on moving; the last move always counts."""
        campaign = self.dock.campaign
        if not (self.live.isChecked() and campaign.settings["election"].get("support")):
            self._settle()
            return
        if self.dock.quiet.busy:
            return
        self._moved = False
        layers, election = campaign.sources("stations", "tiles", "sample", "predictions"), self._election()
        workshop = self.dock.workshop()

        def work(progress):
            return steps.score(layers, election, Path(workshop.name), progress)

        def done(made: dict) -> None:
            if self.dock.campaign is not campaign:
                return
            priorities = made.pop("priorities")
            if made or not _repaint(campaign.layer("priorities"), priorities):
                campaign.put({**made, "priorities": priorities})
            self.show_made("")
            self._show_classes(campaign.layer("priorities"))
            if self._moved:
                self._score_quietly()
            else:
                self._settle()

        self.dock.quiet.start(tr("Score areas"), work, done, tidy=workshop.cleanup)

    # --- the report ----------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        if not self._refreshing:
            self.dock.keep()

    def _show_classes(self, layer) -> None:
        self.classes.clear()
        totals = {}
        fields = layer.fields().names()
        for feature in layer.getFeatures():
            row = totals.setdefault(int(feature["class"] or 0), [0, 0.0, 0.0, 0.0])
            doors = float(feature["doors"] or 0)
            row[0] += 1
            row[1] += doors
            for at, name in ((2, "turnout"), (3, "support")):
                row[at] += doors * float((feature[name] if name in fields else 0) or 0)
        for number in sorted(totals, reverse=True):
            areas, doors, turnout, support = totals[number]
            share = doors or 1.0
            item = QTreeWidgetItem(
                [f"{number}", f"{areas}", f"{doors:.0f}", f"{turnout / share:.0%}", f"{support / share:.0%}"]
            )
            if 1 <= number <= len(styles.PRIORITY_COLOURS):
                item.setData(0, Qt.ItemDataRole.DecorationRole, QColor(styles.PRIORITY_COLOURS[number - 1]))
            for column in range(1, 5):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.classes.addTopLevelItem(item)
        self.classes.setVisible(True)
        height = self.classes.header().height() + self.classes.topLevelItemCount() * self.classes.sizeHintForRow(0)
        self.classes.setFixedHeight(height + 2 * self.classes.frameWidth() + 2)


def _likely(layer, name: str) -> str:
    """Return the last field that ends in a name of the schema (the latest election), "" for none."""
    found = [field.name() for field in layer.fields() if field.name().lower().endswith(name)]
    return found[-1] if found else ""


def _offer(box, names: list[str], ticked: list[str]) -> None:
    """Let the user tick some of these names."""
    if [box.itemText(row) for row in range(box.count())] != names:
        box.clear()
        box.addItems(names)
    if box.checkedItems() != ticked:
        box.setCheckedItems(ticked)


def _repaint(layer: QgsVectorLayer | None, source: str) -> bool:
    """Put new scores into the layer that the map shows; False where its areas or fields are others."""
    new = QgsVectorLayer(source, "priorities", "ogr")
    if layer is None or [f.name() for f in layer.fields()] != [f.name() for f in new.fields()]:
        return False
    own, fresh = list(layer.getFeatures()), list(new.getFeatures())
    if [(row["tile_id"], row["station_id"]) for row in own] != [(row["tile_id"], row["station_id"]) for row in fresh]:
        return False
    number = layer.fields().lookupField("fid")
    changes = {}
    for before, after in zip(own, fresh, strict=True):
        pairs = enumerate(zip(before.attributes(), after.attributes(), strict=True))
        changed = {at: value for at, (old, value) in pairs if value != old and at != number}
        if changed:
            changes[before.id()] = changed
    if changes:
        layer.dataProvider().changeAttributeValues(changes)
        layer.triggerRepaint()
    return True
