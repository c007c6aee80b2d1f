"""Tables without shapes: attributes read from any layer, rows written into a sink."""

import pandas as pd
from qgis.core import QgsFeature, QgsFeatureRequest, QgsFeatureSink
from qgis.PyQt.QtCore import NULL

from ..core.errors import CampaignError
from ..core.language import tr
from ..core.progress import Progress
from . import tables

_EVERY = 2000  # features between two looks at the cancel button


def read(source, progress: Progress | None = None) -> pd.DataFrame:
    """Return the attributes of a layer's features, in order, empty values None.

    Parameters
    ----------
    source
        A QgsVectorLayer or QgsProcessingFeatureSource, with shapes or without.
    progress
        Where progress goes.
    """
    progress = progress or Progress()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    expected = max(source.featureCount(), 1)
    values = []
    for number, feature in enumerate(source.getFeatures(request)):
        if number % _EVERY == 0:
            progress.step(min(1.0, number / expected))
        values.append([None if value == NULL else value for value in feature.attributes()])
    names = [field.name() for field in source.fields()]
    return pd.DataFrame(values, columns=names, dtype=object).infer_objects()


def write(sink: QgsFeatureSink, table: pd.DataFrame, layer: str) -> None:
    """Write a table of the schema's `layer` into a sink that has its fields (`tables.fields`).

    Raises
    ------
    CampaignError
        Where QGIS cannot write.
    """
    names = [field.name() for field in tables.fields(table, layer)]
    for values in table[names].astype(object).to_numpy():
        feature = QgsFeature()
        feature.setAttributes([None if value != value else value for value in values.tolist()])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise CampaignError(
                tr("{layer} could not be written: {reason}").format(layer=layer, reason=sink.lastError())
            )
