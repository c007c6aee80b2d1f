"""Import census tiles: INSEE's cells become the campaign's tiles."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorLayer,
    QgsWkbTypes,
)

from ..canvass_planner.core.errors import CampaignError
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
            "Reads INSEE's census cells (Filosofi, 200 m or 1 km, 2015 to 2021, metropolitan France, Martinique, "
            "Réunion) from their CSV file or from a layer (GeoPackage, shapefile), and rebuilds the squares from the "
            "cells' ids. With an area, only the tiles that touch it are read, so the file of a whole country will do. "
            "For other countries' layers there is “Map fields”. Where “imputed” is true, the census office estimated "
            "the cell, which has fewer than 11 households: look at groups of such cells, not at one."
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
            tr(
                "Read only the tiles that touch this layer: its polygons (a commune, the stations), or the extent of "
                "its lines or points (the streets)."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Tiles"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("Where the tiles go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, rebuild the squares, write."""
        from ..canvass_planner.core import census, mending, schema
        from ..canvass_planner.layers import records, tables

        extent = self.extent(parameters, "AREA", context)
        clip = None if extent is None else self._clip(parameters, extent, context, progress)
        found = sources.locate(self.raw(parameters, "TILES"), context, sources.TEXT)
        if isinstance(found, Path):
            table = census.read_tiles(found, clip, progress.part(0.1, 0.9))
        else:
            names = [field.name() for field in found.fields()]
            if not schema.lacks("tiles", names):
                table = mending.valid(tables.read(found, progress.part(0.1, 0.9), extent), progress)
            elif census.is_census(names):
                # A table without shapes will do: the squares come from the ids.
                shapes = found.isSpatial() and found.crs().isValid()
                part = progress.part(0.1, 0.8)
                rows = tables.read(found, part, extent) if shapes else records.read(found, part)
                rows = rows.drop(columns="geometry", errors="ignore")
                table = census.tiles_from_table(rows, clip, found.name(), progress.part(0.8, 0.9))
            else:
                raise CampaignError(
                    tr(
                        "{layer} is no census grid of INSEE; its fields are {fields}. Use “Map fields” to say which of "
                        "them counts persons and households."
                    ).format(layer=found.name(), fields=", ".join(names) or "-")
                )
        imputed = int(table["imputed"].sum())
        progress.note(
            tr("{count} tiles with {persons} persons in {households} households.").format(
                count=len(table), persons=round(table["persons"].sum()), households=round(table["households"].sum())
            )
        )
        if imputed:
            progress.note(
                tr(
                    "{count} tiles are imputed: they have fewer than 11 households, and all their figures but the "
                    "number of persons are a larger group's. Read groups of them, never one alone."
                ).format(count=imputed)
            )
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "tiles", progress.part(0.9, 1))}

    def _clip(self, parameters, extent, context, progress):
        """Return the area to clip to and its CRS: the polygons of AREA, or the extent of its lines or points."""
        import shapely

        from ..canvass_planner.layers import tables

        layer = sources.locate(self.raw(parameters, "AREA"), context)
        if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            return shapely.box(*extent), tables.WGS84
        shapes = tables.read(layer, progress.part(0, 0.1)).geometry.to_numpy()
        return shapely.union_all(shapely.make_valid(shapes)), tables.WGS84
