"""Election results out of whatever file or layer holds them."""

from collections.abc import Collection
from pathlib import Path

import pandas as pd
from qgis.core import QgsProcessingContext

from ..core import elections
from ..core.progress import Progress
from . import records, sources


def read(
    value,
    context: QgsProcessingContext,
    by: str = "party",
    communes: Collection[str] | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return results by polling station, one row a station, as `core.elections.read_results` does.

    Parameters
    ----------
    value
        A text table or Parquet, which the core reads, or anything that QGIS reads: GeoPackage, GeoJSON, a spreadsheet,
        a loaded layer or table; a zip file with one of these.
    context
        Where loaded layers are.
    by
        "party" or "name": what votes are added up by.
    communes
        INSEE codes, where only their stations are wanted.
    progress
        Where progress goes, and what was mended.
    """
    progress = progress or Progress()
    found = sources.locate(value, context, sources.TABLE)
    if isinstance(found, Path):
        return elections.read_results(found, progress, by, communes=communes)
    table = records.read(found, progress.part(0, 0.5))
    if communes is not None and len(table):
        mine = elections.of_communes(list(table.columns), communes)
        table = table[[mine(list(map(str, row))) for row in table.itertuples(index=False)]]
    return elections.results_from_table(table, by, source=found.name(), progress=progress.part(0.5, 1))
