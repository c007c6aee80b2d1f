"""Draw station areas: where no polygons exist, around the addresses of each station's voters."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm


class DrawStationAreas(CampaignAlgorithm):
    """Points with a station's id in, areas out."""

    ID = "drawstationareas"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Draw station areas")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Draws the areas of polling stations around points that bear a station's id, such as the voter register's "
            "addresses (REU): each place goes to the station of its nearest point, within the commune, along streets "
            "if they are given. Points of a doubtful place are left out. Nobody has drawn these areas, so they are "
            "labelled approximate; where the town hall has its own, take those."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        points = QgsProcessingParameterVectorLayer("POINTS", tr("Addresses with their station"), [kinds.TypeVector])
        points.setMetadata({"own": sources.TABLE})
        self.add(points, tr("The voter register's text file (CSV, Parquet), or a point layer."))
        self.add(
            QgsProcessingParameterField("ID", tr("Station id"), parentLayerParameterName="POINTS", optional=True),
            tr("The field that identifies a station. Empty: found by its name (id_brut_bv_reu, id_bv …)."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("COMMUNES", tr("Communes"), [kinds.TypeVectorPolygon], optional=True),
            tr("Outlines that stations do not reach beyond. Empty: areas end 200 m from their points."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", tr("Streets"), [kinds.TypeVectorLine], optional=True),
            tr("Cut along these: a block whose addresses are all of one station is that station's whole."),
        )
        self.add(
            QgsProcessingParameterString("ONLY", tr("Only these communes"), optional=True),
            tr("INSEE codes, separated by “;”: only their addresses are read, so that a national file will do."),
        )
        self.add(
            QgsProcessingParameterField(
                "SCORE", tr("Quality of the place"), parentLayerParameterName="POINTS", optional=True
            ),
            tr("The field that scores the geocoding from 0 to 1. Empty: geo_score, where there is one."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEAST",
                tr("Least quality"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=0.5,
                minValue=0.0,
                maxValue=1.0,
            ),
            tr("Points of a lower score are left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Stations"), kinds.TypeVectorPolygon),
            tr("Where the areas go; “Import election results” joins results to them."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, draw, write."""
        from ..canvass_planner.core import areas, elections, places
        from ..canvass_planner.layers import tables

        only = self.words(parameters, "ONLY", context) or None
        found = sources.locate(self.raw(parameters, "POINTS"), context, sources.TABLE)
        if isinstance(found, Path):
            points = places.read_points(found, progress.part(0, 0.4), only)
        else:
            points = tables.read(found, progress.part(0, 0.4))
            if only is not None:
                columns = [str(name) for name in points.columns if name != "geometry"]
                mine = elections.of_communes(columns, only)
                points = points[[mine(list(map(str, row))) for row in points[columns].itertuples(index=False)]]
        if points.empty:
            raise CampaignError(tr("No point belongs to these communes: {codes}.").format(codes=", ".join(only)))
        field = self.parameterAsString(parameters, "ID", context) or elections.id_field(points.columns)
        score = self.parameterAsString(parameters, "SCORE", context) or None
        if score is None and "geo_score" in points:
            score = "geo_score"
        table = areas.from_points(
            points,
            field,
            self.source(parameters, "COMMUNES", context, progress.part(0.4, 0.45)),
            self.source(parameters, "STREETS", context, progress.part(0.45, 0.5)),
            score,
            self.parameterAsDouble(parameters, "LEAST", context),
            progress.part(0.5, 0.9),
        )
        table["name"] = table["station_id"]
        progress.note(
            tr("{count} areas are drawn from {points} addresses; they are approximate.").format(
                count=len(table), points=int(table["addresses"].sum())
            )
        )
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "stations", progress.part(0.9, 1))}
