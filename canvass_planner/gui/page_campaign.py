"""The first page: which campaign, how many teams, for how long, from where, in which area."""

import html
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapToolEmitPoint, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QFileDialog

from ..core.errors import CampaignError
from ..core.language import tr
from . import area
from .forms import MISSING, READY, LayerOrFile, Page, as_layer, form, there

WHOLE, RECTANGLE, POLYGONS = "whole", "rectangle", "polygons"  # what the area is
OUTLINE = "#b2182b"


class CampaignPage(Page, form("page_campaign")):
    """Campaign: new, open or sample; teams, minutes, meeting point, area, pace."""

    def __init__(self, dock):
        super().__init__(dock)
        self.polygons = LayerOrFile(
            "polygons", tr("The area: a layer's polygons, or those of them that are selected."), polygons=True
        )
        self.polygons.setAccessibleName(tr("Polygons"))
        self.area_layout.addWidget(self.polygons)
        for kind, words in (
            (WHOLE, tr("All that the data cover")),
            (RECTANGLE, tr("A rectangle")),
            (POLYGONS, tr("Polygons of a layer")),
        ):
            self.area.addItem(words, kind)
        self.extent.setMapCanvas(dock.iface.mapCanvas())
        self.extent.setOutputCrs(QgsCoordinateReferenceSystem(area.WGS84))
        self.new_button.clicked.connect(self._new)
        self.open_button.clicked.connect(self._open)
        self.sample_button.clicked.connect(self._sample)
        self.start_pick.setIcon(QgsApplication.getThemeIcon("/mActionCapturePoint.svg"))
        self.start_pick.toggled.connect(self._pick)
        self.crs.crsChanged.connect(self._set_crs)
        for field in (self.title, self.start):
            field.editingFinished.connect(dock.keep)
        for field in (self.teams, self.minutes, self.speed, self.door_seconds):
            field.valueChanged.connect(dock.keep)
        self.area.currentIndexChanged.connect(self._take_area)
        self.extent.extentChanged.connect(self._take_area)
        self.polygons.changed.connect(self._take_area)
        self._tool = None
        self._drawn = []  # on the map while this page is seen
        self._refreshing = False

    def refresh(self) -> None:
        """Show the campaign's settings."""
        campaign = self.dock.campaign
        for box in (self.settings, self.pace, self.next_button):
            box.setEnabled(campaign is not None)
        if campaign is None:
            self.show_needs((MISSING, tr("No campaign is open: begin a new one, open one, or look at the sample.")))
            self.show_made("")
            self.folder.setText("")
            self._show_area({})
            self._draw()
            return
        chosen = campaign.settings
        self._refreshing = True
        self.folder.setText(html.escape(str(campaign.folder)))
        self.title.setText(chosen["title"])
        self.teams.setValue(int(chosen["teams"]))
        self.minutes.setValue(int(chosen["minutes"]))
        if self.start.text() != chosen["start"]:
            self.start.setText(chosen["start"])
            self.start.setCursorPosition(0)
        self.speed.setValue(float(chosen["speed"]))
        self.door_seconds.setValue(int(chosen["door_seconds"]))
        self.crs.setCrs(QgsProject.instance().crs())
        self._show_area(chosen["area"])
        self._refreshing = False
        needs = [(READY, tr("The campaign is open. Say who walks, for how long, and from where."))]
        if chosen["start"] and place(chosen["start"]) is None:
            needs.append((MISSING, tr("Meeting point: write longitude, latitude, such as 2.35, 48.86, or pick it.")))
        self.show_needs(*needs)
        hours = chosen["teams"] * chosen["minutes"] / 60
        made = (
            tr("{teams} teams of {minutes} minutes: {hours:.0f} hours in all.").format(
                teams=chosen["teams"], minutes=chosen["minutes"], hours=hours
            )
            if chosen["minutes"]
            else tr("{teams} teams, as long as it takes.").format(teams=chosen["teams"])
        )
        if chosen["area"].get("wkt"):
            made += " " + tr("The area has {area:.1f} km².").format(area=area.square_kilometres(chosen["area"]["wkt"]))
        self.show_made(made)
        self._draw()

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

    def forget(self) -> None:
        """Give back the map tool and what is drawn on the map."""
        self.start_pick.setChecked(False)
        self._tool = None
        self._erase()

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Draw the area and the meeting point while the page is seen."""
        super().showEvent(event)
        self._draw()

    def hideEvent(self, event):  # noqa: N802
        """Leave the map to the other pages."""
        super().hideEvent(event)
        self._erase()

    def _new(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("An empty folder for the new campaign"))
        if folder:
            self.dock.begin(Path(folder), Path(folder).name)

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
            self._draw()

    # --- the area ------------------------------------------------------------------------------------------------

    def _show_area(self, chosen: dict) -> None:
        before, self._refreshing = self._refreshing, True
        kind = chosen.get("kind", WHOLE)
        self.area.setCurrentIndex(max(0, self.area.findData(kind)))
        shape = area.geometry(chosen.get("wkt"))
        if kind == RECTANGLE and shape is not None:
            self.extent.setOutputExtentFromUser(shape.boundingBox(), QgsCoordinateReferenceSystem(area.WGS84))
        source = chosen.get("source", "")
        if kind == POLYGONS and self.polygons.value() != source and (there(source) or not source):
            self.polygons.put(source)
        self.extent.setVisible(kind == RECTANGLE)
        self.polygons.setVisible(kind == POLYGONS)
        self._refreshing = before

    def _take_area(self, *_) -> None:
        """Keep the area that is chosen now."""
        if self._refreshing or self.dock.campaign is None:
            return
        kind = self.area.currentData()
        if kind == POLYGONS == self.dock.campaign.settings["area"].get("kind") and not self.polygons.value():
            return  # the layer has gone, such as by a new import; its area stays
        chosen = {"kind": kind}
        try:
            if kind == RECTANGLE:
                if not self.extent.isValid():
                    canvas = self.dock.iface.mapCanvas()
                    chosen["wkt"] = area.from_rectangle(canvas.extent(), canvas.mapSettings().destinationCrs())
                else:
                    chosen["wkt"] = area.from_rectangle(self.extent.outputExtent(), self.extent.outputCrs())
            elif kind == POLYGONS and self.polygons.value():
                chosen["source"] = self.polygons.value()
                chosen["wkt"] = area.from_layer(as_layer(chosen["source"]))
        except CampaignError as problem:
            self.dock.show_failure(str(problem), "")
        self.dock.campaign.settings["area"] = chosen
        self.dock.keep()

    def _draw(self) -> None:
        """Draw the area's outline and the meeting point on the map."""
        self._erase()
        if self.dock.campaign is None or not self.isVisible():
            return
        canvas = self.dock.iface.mapCanvas()
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(area.WGS84), canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        shape = area.geometry(self.dock.campaign.settings["area"].get("wkt"))
        if shape is not None:
            band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            band.setStrokeColor(QColor(OUTLINE))
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setWidth(3)
            band.setLineStyle(Qt.PenStyle.DashLine)
            band.setToGeometry(shape, QgsCoordinateReferenceSystem(area.WGS84))
            self._drawn.append(band)
        point = place(self.dock.campaign.settings["start"])
        if point is not None:
            marker = QgsVertexMarker(canvas)
            marker.setIconType(QgsVertexMarker.IconType.ICON_DOUBLE_TRIANGLE)
            marker.setColor(QColor(OUTLINE))
            marker.setIconSize(16)
            marker.setPenWidth(3)
            marker.setCenter(to_map.transform(point))
            self._drawn.append(marker)

    def _erase(self) -> None:
        if not self._drawn:
            return  # QGIS may be closing, its map gone
        scene = self.dock.iface.mapCanvas().scene()
        for item in self._drawn:
            scene.removeItem(item)
        self._drawn = []

    # --- the meeting point ---------------------------------------------------------------------------------------

    def _pick(self, wanted: bool) -> None:
        canvas = self.dock.iface.mapCanvas()
        if not wanted:
            if self._tool is not None and canvas.mapTool() == self._tool:
                canvas.unsetMapTool(self._tool)
            return
        self._tool = QgsMapToolEmitPoint(canvas)
        self._tool.setCursor(Qt.CursorShape.CrossCursor)
        self._tool.canvasClicked.connect(self._picked)
        self._tool.deactivated.connect(lambda: self.start_pick.setChecked(False))
        canvas.setMapTool(self._tool)

    def _picked(self, point, button) -> None:
        canvas = self.dock.iface.mapCanvas()
        degrees = QgsCoordinateTransform(
            canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem(area.WGS84), QgsProject.instance()
        )
        picked = degrees.transform(point)
        self.start.setText(f"{picked.x():.5f}, {picked.y():.5f}")
        self.start_pick.setChecked(False)
        self.dock.keep()


def place(text: str) -> QgsPointXY | None:
    """Return the point that "longitude, latitude" names, None where it names none."""
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError:
        return None
    return QgsPointXY(x, y) if abs(x) <= 180 and abs(y) <= 90 else None
