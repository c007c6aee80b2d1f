"""GeoPackages: several layers in one file, which appears when it is whole."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.errors import CampaignError
from ..core.language import tr
from ..core.progress import Progress


def write(path: Path, layers: dict, progress: Progress | None = None) -> None:
    """Write layers into a new GeoPackage at `path`, which nobody else looks at before it is whole.

    Parameters
    ----------
    path
        A file that does not exist yet.
    layers
        By the schema's names: GeoDataFrames or QgsVectorLayers.
    progress
        Where progress goes.

    Raises
    ------
    CampaignError
        Where QGIS cannot write (no space, no permission).
    """
    from . import tables  # needs packages that may be missing

    progress = progress or Progress()
    for number, (name, content) in enumerate(layers.items()):
        part = progress.part(number / len(layers), (number + 1) / len(layers))
        if isinstance(content, QgsVectorLayer):
            fields, rows, crs, kind = content.fields(), content.getFeatures(), content.crs(), content.wkbType()
            fields, rows = _without_fid(fields, rows)
        else:
            fields, rows = tables.fields(content, name), tables.features(content, name, part)
            crs, kind = QgsCoordinateReferenceSystem(tables.WGS84), tables.geometry_type(name)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = name
        actions = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = (
            actions.CreateOrOverwriteLayer if path.exists() else actions.CreateOrOverwriteFile
        )
        writer = QgsVectorFileWriter.create(str(path), fields, kind, crs, QgsCoordinateTransformContext(), options)
        for count, row in enumerate(rows):
            if count % 2000 == 0:
                part.step(0.0)
            if not writer.addFeature(row, QgsFeatureSink.Flag.FastInsert):
                break
        problem = writer.errorMessage()
        del writer  # closes the file
        if problem:
            raise CampaignError(
                tr("{path} cannot be written: {reason} Is there space on the disk?").format(path=path, reason=problem)
            )
        part.step(1.0)


def _without_fid(fields, rows):
    """Leave out the row numbers that another GeoPackage gave: this one gives its own."""
    at = fields.lookupField("fid")
    if at < 0:
        return fields, rows
    fields.remove(at)

    def renumbered():
        for row in rows:
            values = row.attributes()
            row.setFields(fields)
            row.setAttributes(values[:at] + values[at + 1 :])
            yield row

    return fields, renumbered()
