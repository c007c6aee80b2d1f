"""The campaign's area: taken from the map or from a layer, kept as text, drawn as an outline."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import CampaignError
from ..core.language import tr
from ..layers import geopackage

WGS84 = "EPSG:4326"
DIGITS = 7  # of degrees: a centimetre


def from_rectangle(rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """Return a rectangle as WKT in WGS 84."""
    return _degrees(QgsGeometry.fromRect(rectangle), crs).asWkt(DIGITS)


def from_layer(layer: QgsVectorLayer) -> str:
    """Return the polygons of a layer, the selected ones where some are, as one WKT in WGS 84.

    Raises
    ------
    CampaignError
        Where the layer has no polygon, or no CRS.
    """
    if not layer.crs().isValid():
        raise CampaignError(
            tr("The layer '{name}' has no coordinate system: give it one in its properties.").format(name=layer.name())
        )
    found = layer.getSelectedFeatures() if layer.selectedFeatureCount() else layer.getFeatures()
    shapes = [feature.geometry().makeValid() for feature in found if feature.hasGeometry()]
    polygons = QgsWkbTypes.GeometryType.PolygonGeometry
    shapes = [shape for shape in shapes if shape.type() == polygons and not shape.isEmpty()]
    if not shapes:
        raise CampaignError(tr("The layer '{name}' has no polygon: choose another one.").format(name=layer.name()))
    return _degrees(QgsGeometry.unaryUnion(shapes), layer.crs()).asWkt(DIGITS)


def geometry(wkt: str) -> QgsGeometry | None:
    """Return an area as a shape in WGS 84, None where there is none."""
    shape = QgsGeometry.fromWkt(wkt or "")
    return None if shape.isNull() or shape.isEmpty() else shape


def square_kilometres(wkt: str) -> float:
    """Return how large an area is."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem(WGS84), QgsProject.instance().transformContext())
    measure.setEllipsoid("EPSG:7030")
    shape = geometry(wkt)
    return measure.measureArea(shape) / 1e6 if shape else 0.0


def as_file(wkt: str, folder: Path) -> str | None:
    """Write an area into `folder` for the algorithms; return its layer, None where there is no area."""
    shape = geometry(wkt)
    if shape is None:
        return None
    layer = QgsVectorLayer(f"MultiPolygon?crs={WGS84}", "area", "memory")
    feature = QgsFeature(layer.fields())
    shape.convertToMultiType()
    feature.setGeometry(shape)
    layer.dataProvider().addFeatures([feature])
    path = folder / "area.gpkg"
    geopackage.write(path, {"area": layer})
    return f"{path}|layername=area"


def _degrees(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    shape = QgsGeometry(shape)
    shape.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), QgsProject.instance()))
    return shape
