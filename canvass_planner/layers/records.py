"""The attributes of a layer, with shapes or without."""

import pandas as pd
from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import NULL

from ..core.progress import Progress

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
