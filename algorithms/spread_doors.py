"""Spread doors: the households of the tiles onto the streets and addresses where they live."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm

SAME = 1  # of WEIGHT


class SpreadDoors(CampaignAlgorithm):
    """Streets and tiles in, streets with doors out."""

    ID = "spreaddoors"
    GROUP = "data"
    PACKAGES = ("networkx",)

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Spread doors")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Brings the households of the census tiles onto the street segments inside them: by addresses where there "
            "are any (weighted by their dwellings, or by their buildings' floor area), else by length. Parks, rails "
            "and water get none. Each tile's total is kept; a tile without streets goes to the nearest segment, and "
            "the log says how many did. Without tiles, every named street gets one door each so many metres."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", tr("Street segments"), [kinds.TypeVectorLine]),
            tr("From “Import streets”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TILES", tr("Tiles"), [kinds.TypeVectorPolygon], optional=True),
            tr("From “Import census tiles”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("ADDRESSES", tr("Addresses"), [kinds.TypeVectorPoint], optional=True),
            tr("From “Import addresses”, or points with a number and a street."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("BUILDINGS", tr("Buildings"), [kinds.TypeVectorPolygon], optional=True),
            tr("Their dwellings, or floor area x levels, weigh the addresses; a building without address counts too."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BARRIERS", tr("Where nobody lives"), kinds.TypeVectorPolygon, optional=True
            ),
            tr("Parks, railway land, water: neither their addresses nor the streets inside them get doors."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area"), [kinds.TypeVectorPolygon], optional=True),
            tr("Doors are knocked at inside these polygons only; the streets around may be walked through."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "WEIGHT",
                tr("An address weighs"),
                [tr("its dwellings, where known"), tr("the same as any other")],
                False,
                0,
            ),
            tr("What a tile's households are shared out by."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("WHOLE", tr("Whole households"), defaultValue=True),
            tr("No half doors: a tile's households are given out one by one, by largest remainders."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "METRES",
                tr("Metres a door, without tiles (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=12.0,
                minValue=0.1,
            ),
            tr("How much street front one household has, where no tiles say how many there are."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MOST_DOORS",
                tr("Most doors of a segment"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=40.0,
            ),
            tr("A segment with more doors is cut into pieces, so that teams can share it; 40 doors take half an hour."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Streets with doors"), kinds.TypeVectorLine),
            tr("Where the segments with their doors go."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT_ADDRESSES",
                tr("Addresses with doors"),
                kinds.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            ),
            tr("Where the addresses with their doors go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Spread, write."""
        from ..canvass_planner.core import doors, pieces

        streets = self.table(parameters, "STREETS", "streets", context, progress.part(0, 0.2))
        tiles = self.table(parameters, "TILES", "tiles", context, progress.part(0.2, 0.3))
        addresses = self._addresses(parameters, context, streets, progress.part(0.3, 0.4))
        if tiles is None:
            streets = doors.by_length(streets, self.parameterAsDouble(parameters, "METRES", context), progress)
        else:
            streets, addresses, _ = doors.spread(
                tiles,
                streets,
                addresses,
                progress.part(0.4, 0.8),
                without=self._barriers(parameters, context, progress),
                whole=self.parameterAsBoolean(parameters, "WHOLE", context),
            )
        most = self.parameterAsDouble(parameters, "MOST_DOORS", context)
        before = len(streets)
        streets, addresses = pieces.cut(streets, addresses, most)
        if len(streets) > before:
            progress.note(
                tr("Segments with more than {most:g} doors are cut: {before} segments become {after}.").format(
                    most=most, before=before, after=len(streets)
                )
            )
        area = self.source(parameters, "AREA", context, progress)
        if area is not None:
            streets = doors.within(streets, area)
            knocked = streets["canvass"].astype(bool)
            progress.note(
                tr("Inside the area: {doors} doors on {count} segments.").format(
                    doors=round(streets["doors"][knocked].sum()), count=int(knocked.sum())
                )
            )
        outputs = {"OUTPUT": self.write(parameters, "OUTPUT", context, streets, "streets", progress.part(0.8, 0.9))}
        if addresses is not None and parameters.get("OUTPUT_ADDRESSES"):
            outputs["OUTPUT_ADDRESSES"] = self.write(
                parameters, "OUTPUT_ADDRESSES", context, addresses, "addresses", progress.part(0.9, 1)
            )
        return outputs

    def _addresses(self, parameters, context, streets, progress):
        """Return the addresses with their weights, None where there are neither addresses nor buildings."""
        import numpy as np

        from ..canvass_planner.core import addresses as houses
        from ..canvass_planner.core import buildings, schema
        from ..canvass_planner.layers import tables

        table = self.source(parameters, "ADDRESSES", context, progress.part(0, 0.5))
        if table is not None and schema.lacks("addresses", table.columns):
            table = houses.from_points(table)
        if table is not None and self.parameterAsEnum(parameters, "WEIGHT", context) == SAME:
            table = table.assign(doors=1.0)
        if self.raw(parameters, "BUILDINGS") in (None, ""):
            return table
        layer = sources.locate(self.raw(parameters, "BUILDINGS"), context)
        shapes = buildings.from_layer(tables.read(layer, progress.part(0.5, 1), tuple(streets.total_bounds)))
        if table is None:
            table = houses.from_points(shapes[:0])
        return houses.with_buildings(table if "doors" in table else table.assign(doors=np.nan), shapes)

    def _barriers(self, parameters, context, progress):
        """Return the polygons where nobody lives as one table, None where there are none."""
        import geopandas as gpd
        import pandas as pd
        import shapely

        from ..canvass_planner.layers import tables

        given = self.raw(parameters, "BARRIERS") or []
        layers = [sources.locate(value, context) for value in (given if isinstance(given, (list, tuple)) else [given])]
        shapes = [tables.read(layer, progress.part(0.4, 0.4)).geometry for layer in layers if layer.featureCount()]
        if not shapes:
            return None
        shapes = shapely.make_valid(pd.concat(shapes).to_numpy())
        return gpd.GeoDataFrame(geometry=shapes, crs=tables.WGS84)
