"""Import census tiles: INSEE's cells become the campaign's tiles."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm


class ImportTiles(CampaignAlgorithm):
    """Census cells in, tiles out."""

    ID = "importtiles"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import census tiles")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Reads INSEE's census cells (Filosofi, 200 m or 1 km) from their CSV file or from a layer, and rebuilds "
            "the squares from the cells' ids. With an area, only the tiles that touch it are read, so the file of a "
            "whole country will do. Where “imputed” is true, the census office estimated the cell, which has fewer "
            "than 11 households: look at groups of such cells, not at one."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        tiles = QgsProcessingParameterVectorLayer("TILES", tr("Census cells"), [QgsProcessing.SourceType.TypeVector])
        tiles.setMetadata({"own": sources.TEXT})
        self.add(tiles, tr("INSEE's CSV file, or a layer with its columns."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREA", tr("Area"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], optional=True
            ),
            tr("Read only the tiles that touch the extent of this layer, such as the streets."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Tiles"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("Where the tiles go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, rebuild the squares, write."""
        import shapely

        from ..canvass_planner.core import census
        from ..canvass_planner.layers import schema, tables

        extent = self.extent(parameters, "AREA", context)
        clip = None if extent is None else (shapely.box(*extent), tables.WGS84)
        found = sources.locate(self.raw(parameters, "TILES"), context, sources.TEXT)
        if isinstance(found, Path):
            table = census.read_tiles(found, clip, progress.part(0.1, 0.9))
        else:
            layer = tables.read(found, progress.part(0.1, 0.8), extent)
            if schema.lacks("tiles", layer.columns) and census.is_census(layer.columns):
                table = census.tiles_from_table(layer.drop(columns="geometry"), clip, found.name())
            else:
                schema.require("tiles", layer.columns, found.name())
                table = layer
        progress.note(
            tr("{count} tiles with {households} households, {imputed} of them imputed.").format(
                count=len(table), households=round(table["households"].sum()), imputed=int(table["imputed"].sum())
            )
        )
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "tiles", progress.part(0.9, 1))}
