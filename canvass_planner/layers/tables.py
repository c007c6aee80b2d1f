"""QGIS layers to tables and back: inside, tables are GeoDataFrames; QGIS reads and writes the files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import NULL, QMetaType, QVariant

from ..core import schema
from ..core.errors import CampaignError
from ..core.language import tr
from ..core.progress import Progress

WGS84 = "EPSG:4326"

_EVERY = 2000  # features between two looks at the cancel button


def read(
    source, progress: Progress | None = None, extent: tuple[float, float, float, float] | None = None
) -> gpd.GeoDataFrame:
    """Read a layer into a table in WGS 84; QGIS transforms what is in another CRS.

    Parameters
    ----------
    source
        A QgsVectorLayer or QgsProcessingFeatureSource.
    progress
        Where progress goes.
    extent
        Read only what lies in this rectangle: west, south, east, north in degrees.

    Returns
    -------
    GeoDataFrame with the layer's fields, empty values None, on a fresh index; features without a shape are left out.

    Raises
    ------
    CampaignError
        Where the layer has no CRS, no shapes, or is empty, or nothing of it lies in the extent.
    """
    progress = progress or Progress()
    name = source.name() if hasattr(source, "name") else source.sourceName()
    source_crs = source.crs() if hasattr(source, "crs") else source.sourceCrs()
    if source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        raise CampaignError(
            tr("{layer} has no shapes, only a table: choose a layer with a geometry.").format(layer=name)
        )
    if not source_crs.isValid():
        raise CampaignError(
            tr("{layer} has no coordinate reference system: set it in the layer's properties, then run again.").format(
                layer=name
            )
        )
    request = QgsFeatureRequest().setDestinationCrs(
        QgsCoordinateReferenceSystem(WGS84), QgsCoordinateTransformContext()
    )
    if extent is not None:
        request.setFilterRect(QgsRectangle(*extent))
    names = [field.name() for field in source.fields()]
    values, shapes, bare = [], [], 0
    expected = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request)):
        if number % _EVERY == 0:
            progress.step(min(1.0, number / expected))
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            values.append([None if value == NULL else value for value in feature.attributes()])
            shapes.append(feature.geometry().asWkb().data())
        else:
            bare += 1
    if bare and values:
        progress.note(tr("{layer}: {count} features have no shape and are left out.").format(layer=name, count=bare))
    if not values and extent is not None and source.featureCount():
        if _swapped(source, source_crs, extent):
            raise CampaignError(
                tr("The x and y of {layer} are swapped: run “Swap X and Y coordinates” on it first.").format(layer=name)
            )
        raise CampaignError(
            tr(
                "Nothing of {layer} lies where the streets are: check that both are of the same place, and its CRS."
            ).format(layer=name)
        )
    if not values:
        raise CampaignError(tr("{layer} is empty: it has no feature with a shape.").format(layer=name))
    table = pd.DataFrame(values, columns=names).infer_objects()
    return gpd.GeoDataFrame(table, geometry=shapely.from_wkb(shapes), crs=WGS84)


def as_is(source) -> gpd.GeoDataFrame:
    """Read a layer as it is, for a check: in its own CRS (None if it has none), with features that have no shape."""
    crs = source.crs() if hasattr(source, "crs") else source.sourceCrs()
    values, shapes = [], []
    for feature in source.getFeatures():
        values.append([None if value == NULL else value for value in feature.attributes()])
        shapes.append(feature.geometry().asWkb().data() if feature.hasGeometry() else None)
    table = pd.DataFrame(values, columns=[field.name() for field in source.fields()]).infer_objects()
    known = (crs.authid() or crs.toWkt()) if crs.isValid() else None
    return gpd.GeoDataFrame(table, geometry=shapely.from_wkb(np.array(shapes, dtype=object)), crs=known)


def _swapped(source, crs: QgsCoordinateReferenceSystem, extent: tuple[float, float, float, float]) -> bool:
    """Say whether a layer would lie in the extent (degrees) if its x and y changed places."""
    box = source.extent() if hasattr(source, "extent") else source.sourceExtent()
    box = QgsRectangle(box.yMinimum(), box.xMinimum(), box.yMaximum(), box.xMaximum())
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), QgsCoordinateTransformContext())
    try:
        return to_degrees.transformBoundingBox(box).intersects(QgsRectangle(*extent))
    except QgsCsException:  # that is no place on earth
        return False


def fields(table: pd.DataFrame, layer: str) -> QgsFields:
    """Return QGIS's fields for a table of the schema's `layer`: the schema's first, then what else it carries."""
    known = {field.name: field.kind for field in schema.LAYERS[layer].fields}
    result = QgsFields()
    for column in _columns(table, layer):
        result.append(field(str(column), known.get(column) or _kind(table[column])))
    return result


def field(name: str, kind: str) -> QgsField:
    """Return a QgsField of a kind of the schema; its constructor took other types before QGIS 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        kinds = {
            "text": QMetaType.Type.QString,
            "whole": QMetaType.Type.LongLong,
            "real": QMetaType.Type.Double,
            "yes/no": QMetaType.Type.Bool,
        }
    else:
        kinds = {"text": QVariant.String, "whole": QVariant.LongLong, "real": QVariant.Double, "yes/no": QVariant.Bool}
    return QgsField(name, kinds[kind])


def features(table: gpd.GeoDataFrame, layer: str, progress: Progress | None = None) -> Iterator[QgsFeature]:
    """Yield a feature for each row, its shape in WGS 84 and single, multiple or none as the schema says."""
    progress = progress or Progress()
    columns = _columns(table, layer)
    known = {field.name: field.kind for field in schema.LAYERS[layer].fields}
    values = [_values(table[column], known.get(column) or _kind(table[column])) for column in columns]
    kind = schema.LAYERS[layer].geometry
    shapes = [None] * len(table) if kind == "NoGeometry" else shapely.to_wkb(table.geometry.to_crs(WGS84).to_numpy())
    for number, (shape, attributes) in enumerate(zip(shapes, zip(*values, strict=True), strict=True)):
        if number % _EVERY == 0:
            progress.step(number / len(table))
        feature = QgsFeature()
        if shape is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(shape)
            if kind.startswith("Multi"):
                geometry.convertToMultiType()
            feature.setGeometry(geometry)
        feature.setAttributes(list(attributes))
        yield feature


def fitted(layer: QgsVectorLayer, table: gpd.GeoDataFrame, name: str) -> list[QgsFeature]:
    """Return a table of the schema's layer `name` as features with the fields of a layer that is there already."""
    column_of = {column: at for at, column in enumerate(_columns(table, name))}
    places = [column_of.get(field.name()) for field in layer.fields()]
    found = []
    for row in features(table, name):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(row.geometry())
        values = row.attributes()
        feature.setAttributes([None if at is None else values[at] for at in places])
        found.append(feature)
    return found


def layer(table: gpd.GeoDataFrame, name: str, progress: Progress | None = None) -> QgsVectorLayer:
    """Return a table of the schema's layer `name` as a QGIS layer in memory."""
    kind = QgsWkbTypes.displayString(geometry_type(name))
    result = QgsVectorLayer(f"{kind}?crs={WGS84}", name, "memory")
    result.dataProvider().addAttributes(fields(table, name))
    result.updateFields()
    result.dataProvider().addFeatures(list(features(table, name, progress)), QgsFeatureSink.Flag.FastInsert)
    return result


def require_space(table: pd.DataFrame, target: object) -> None:
    """Check that a table fits on the disk that it is to be written to, before what is there is overwritten.

    Parameters
    ----------
    table
        What is to be written.
    target
        A sink parameter's value; what is no file on a disk needs no space.

    Raises
    ------
    CampaignError
        Where there is too little.
    """
    text = target.staticValue() if hasattr(target, "staticValue") else target
    folder = Path(str(text or "").partition("|")[0]).parent
    if not folder.is_absolute() or not folder.is_dir():
        return
    shapes = 0 if "geometry" not in table else sum(map(len, shapely.to_wkb(table.geometry.to_numpy())))
    needed = shapes + int(table.drop(columns="geometry", errors="ignore").memory_usage(deep=True, index=False).sum())
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise CampaignError(
            tr("{folder} has {free} MB free, but {needed} MB are to be written: make space, or choose another.").format(
                folder=folder, free=free >> 20, needed=-(-needed >> 20)
            )
        )


def require_whole(where: str, count: int) -> None:
    """Check that the file of a sink, now closed, has as many features as were written.

    Raises
    ------
    CampaignError
        Where it has fewer: QGIS does not say so when the disk is full.
    """
    if not Path(where.partition("|")[0]).is_file():
        return
    layer = QgsVectorLayer(where, "", "ogr")
    found = layer.featureCount() if layer.isValid() else 0
    if 0 <= found < count:
        raise CampaignError(
            tr("{path} could not be written whole: {found} of {count} features are in it. Is the disk full?").format(
                path=where, found=found, count=count
            )
        )


def geometry_type(layer: str) -> int:
    """Return QGIS's geometry type of the schema's `layer`."""
    return getattr(QgsWkbTypes.Type, schema.LAYERS[layer].geometry)


def _columns(table: pd.DataFrame, layer: str) -> list:
    own = [name for name in schema.LAYERS[layer].names if name in table.columns]
    rest = [name for name in table.columns if name not in own and name not in ("geometry", "fid")]
    return own + rest


def _kind(values: pd.Series) -> str:
    if pd.api.types.is_bool_dtype(values):
        return "yes/no"
    if pd.api.types.is_integer_dtype(values):
        return "whole"
    if pd.api.types.is_float_dtype(values):
        return "real"
    return "text"


def _values(values: pd.Series, kind: str) -> list:
    if kind == "text":
        return [None if value is None or value != value else str(value) for value in values]
    missing = values.isna().to_numpy()
    turn = {"whole": int, "real": float, "yes/no": bool}[kind]
    return [None if gone else turn(value) for gone, value in zip(missing, values.to_numpy(), strict=True)]
