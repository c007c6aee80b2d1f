"""The first page: which campaign, how many teams, for how long, from where."""

import html
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.gui import QgsMapToolEmitPoint
from qgis.PyQt.QtWidgets import QFileDialog

from ..core.language import tr
from .forms import MISSING, READY, Page, form

WGS84 = "EPSG:4326"


class CampaignPage(Page, form("page_campaign")):
    """Campaign: new, open or sample; teams, minutes, meeting point, pace."""

    def __init__(self, dock):
        super().__init__(dock)
        self.new_button.clicked.connect(self._new)
        self.open_button.clicked.connect(self._open)
        self.sample_button.clicked.connect(self._sample)
        self.start_pick.toggled.connect(self._pick)
        self.crs.crsChanged.connect(self._set_crs)
        for field in (self.title, self.start):
            field.editingFinished.connect(dock.keep)
        for field in (self.teams, self.minutes, self.speed, self.door_seconds):
            field.valueChanged.connect(dock.keep)
        self._tool = None

    def refresh(self) -> None:
        """Show the campaign's settings."""
        campaign = self.dock.campaign
        for box in (self.settings, self.pace, self.next_button):
            box.setEnabled(campaign is not None)
        if campaign is None:
            self.show_needs((MISSING, tr("No campaign is open: begin a new one, open one, or look at the sample.")))
            self.show_made("")
            self.folder.setText("")
            return
        chosen = campaign.settings
        self.folder.setText(html.escape(str(campaign.folder)))
        self.title.setText(chosen["title"])
        self.teams.setValue(int(chosen["teams"]))
        self.minutes.setValue(int(chosen["minutes"]))
        self.start.setText(chosen["start"])
        self.start.setCursorPosition(0)
        self.speed.setValue(float(chosen["speed"]))
        self.door_seconds.setValue(int(chosen["door_seconds"]))
        self.crs.setCrs(QgsProject.instance().crs())
        self.show_needs((READY, tr("The campaign is open. Say who walks, for how long, and from where.")))
        hours = chosen["teams"] * chosen["minutes"] / 60
        self.show_made(
            tr("{teams} teams of {minutes} minutes: {hours:.0f} hours in all.").format(
                teams=chosen["teams"], minutes=chosen["minutes"], hours=hours
            )
            if chosen["minutes"]
            else tr("{teams} teams, as long as it takes.").format(teams=chosen["teams"])
        )

    def keep(self) -> None:
        """Keep what the user chose."""
        self.dock.campaign.settings.update(
            title=self.title.text().strip(),
            teams=self.teams.value(),
            minutes=self.minutes.value(),
            start=self.start.text().strip(),
            speed=self.speed.value(),
            door_seconds=self.door_seconds.value(),
        )

    def _new(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("An empty folder for the new campaign"))
        if folder:
            self.dock.begin(Path(folder))

    def _open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a campaign"), "", tr("Campaigns (*.qgz *.qgs)"))
        if path:
            self.dock.open(Path(path))

    def _sample(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("An empty folder for the sample campaign"))
        if folder:
            self.dock.begin_sample(Path(folder))

    def _set_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        if self.dock.campaign is not None and crs.isValid() and crs != QgsProject.instance().crs():
            QgsProject.instance().setCrs(crs)

    def _pick(self, wanted: bool) -> None:
        canvas = self.dock.iface.mapCanvas()
        if not wanted:
            if self._tool is not None and canvas.mapTool() == self._tool:
                canvas.unsetMapTool(self._tool)
            return
        self._tool = QgsMapToolEmitPoint(canvas)
        self._tool.canvasClicked.connect(self._picked)
        self._tool.deactivated.connect(lambda: self.start_pick.setChecked(False))
        canvas.setMapTool(self._tool)

    def _picked(self, point, button) -> None:
        canvas = self.dock.iface.mapCanvas()
        degrees = QgsCoordinateTransform(
            canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance()
        )
        place = degrees.transform(point)
        self.start.setText(f"{place.x():.6f}, {place.y():.6f}")
        self.start_pick.setChecked(False)
        self.dock.keep()
