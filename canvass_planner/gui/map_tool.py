"""The map tool: takes a street segment, a whole street or all within a polygon, and says which targets are meant."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..core import selection

SEGMENT, STREET, AREA = "segment", "street", "area"
REACH = 14  # pixels around the cursor in which a street is meant
AREA_COLOUR = "#222222"


class StreetTool(QgsMapTool):
    """Picks targets of an editing session.

    Left click: the segment, or its whole street (a street's name on the map is as good); for an area, each click is a
    corner and a right click ends it. Right click elsewhere: that loop's team. Escape: the area from the beginning.

    Signals
    -------
    picked (list of segment_id)
    team_wanted (loop_id)
    """

    picked = pyqtSignal(list)
    team_wanted = pyqtSignal(int)

    def __init__(self, canvas, editing):
        super().__init__(canvas)
        self._editing = editing
        self._crs = QgsCoordinateReferenceSystem.fromWkt(editing.turf.network.crs.to_wkt())
        self._corners: list[QgsPointXY] = []  # in the map's coordinates
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._band.setWidth(6)
        self._band.setSecondaryStrokeColor(QColor("#000000"))
        self._area = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._area.setStrokeColor(QColor(AREA_COLOUR))
        self._area.setFillColor(QColor(0, 0, 0, 30))
        self._area.setWidth(2)
        self.way = SEGMENT
        self.colour = QColor(AREA_COLOUR)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def take(self, way: str) -> None:
        """Pick this way from now on: SEGMENT, STREET or AREA."""
        self.way = way
        self._clear()

    # --- what QGIS tells -----------------------------------------------------------------------------------------

    def canvasMoveEvent(self, event):  # noqa: N802
        """Show what a click here would take."""
        if self.way == AREA:
            if self._corners:
                self._area.movePoint(event.mapPoint())
            return
        self._highlight(self._meant(event))

    def canvasReleaseEvent(self, event):  # noqa: N802
        """Take it."""
        right = event.button() == Qt.MouseButton.RightButton
        if self.way == AREA and right and self._corners:
            self._end_area()
        elif right:
            self._pick_team(event)
        elif self.way == AREA:
            self._corners.append(event.mapPoint())
            self._area.addPoint(event.mapPoint())
        else:
            meant = self._meant(event)
            if meant:
                self.picked.emit(meant)

    def keyPressEvent(self, event):  # noqa: N802
        """Begin the area anew on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._corners:
            self._clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def deactivate(self):
        """Take the marks off the map when another tool is chosen."""
        self._clear()
        super().deactivate()

    def remove(self) -> None:
        """Take the tool off the map for good."""
        self.canvas().unsetMapTool(self)
        for band in (self._band, self._area):
            self.canvas().scene().removeItem(band)

    # --- behind it -----------------------------------------------------------------------------------------------

    def _end_area(self) -> None:
        transform = self._to_metres()
        corners = [transform.transform(corner) for corner in self._corners]
        self._clear()
        meant = selection.within(self._editing.turf, [(corner.x(), corner.y()) for corner in corners])
        if meant:
            self.picked.emit(meant)

    def _pick_team(self, event) -> None:
        segment = self._segment(event)
        loop_id = self._editing.loop_of(segment) if segment else None
        if loop_id is not None:
            self.team_wanted.emit(loop_id)

    def _meant(self, event) -> list[str]:
        """Return the targets that a click here takes."""
        turf, segment = self._editing.turf, self._segment(event)
        if self.way == SEGMENT:
            return [segment] if segment else []
        name = self._label(event) or (selection.street_of(turf, segment) if segment else "")
        return selection.of_street(turf, name) if name else [segment] if segment else []

    def _segment(self, event) -> str | None:
        transform = self._to_metres()
        place = transform.transform(event.mapPoint())
        aside = QgsPointXY(event.mapPoint().x() + REACH * self.canvas().mapUnitsPerPixel(), event.mapPoint().y())
        reach = place.distance(transform.transform(aside))
        return selection.nearest(self._editing.turf, (place.x(), place.y()), reach)

    def _label(self, event) -> str:
        """Return the street's name that is written under the cursor, "" for none."""
        labels = self.canvas().labelingResults()
        if labels is None:
            return ""
        names = (label.labelText for label in labels.labelsAtPosition(event.mapPoint()))
        return next((name for name in names if selection.of_street(self._editing.turf, name)), "")

    def _highlight(self, segments: list[str]) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.LineGeometry)
        streets = self._editing.turf.network.streets
        lines = []
        for wkb in streets.geometry[streets["segment_id"].isin(segments)].to_wkb():
            line = QgsGeometry()
            line.fromWkb(wkb)
            lines.append(line)
        if lines:
            colour = QColor(self.colour)
            colour.setAlpha(150)
            self._band.setColor(colour)
            self._band.setToGeometry(QgsGeometry.collectGeometry(lines), self._crs)

    def _to_metres(self) -> QgsCoordinateTransform:
        crs = self.canvas().mapSettings().destinationCrs()
        if not crs.isValid():  # a project without one draws the layers' own degrees
            crs = self._editing.layer("loops").crs()
        return QgsCoordinateTransform(crs, self._crs, QgsProject.instance())

    def _clear(self) -> None:
        self._corners = []
        self._area.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.reset(QgsWkbTypes.GeometryType.LineGeometry)
