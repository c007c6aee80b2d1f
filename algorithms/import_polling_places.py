"""Import polling places: where people vote, as points."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm


class ImportPollingPlaces(CampaignAlgorithm):
    """A table or points in, polling places out."""

    ID = "importpollingplaces"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import polling places")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Reads the places where people vote from a text file with coordinates (as open-data portals export them) "
            "or from a point layer: one point a polling station, with its id as the stations have it, its name and "
            "its address."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        places = QgsProcessingParameterVectorLayer("PLACES", tr("Polling places"), [kinds.TypeVector])
        places.setMetadata({"own": sources.TABLE})
        self.add(places, tr("A text file with coordinates, or a point layer."))
        for name, text, help_text in (
            ("ID", tr("Station id"), tr("Of a layer: the field that identifies a station. Empty: found by its name.")),
            ("NAME", tr("Name"), tr("Of a layer: the field of the place's name.")),
            ("ADDRESS", tr("Address"), tr("Of a layer: the field of the place's address.")),
        ):
            self.add(
                QgsProcessingParameterField(name, text, parentLayerParameterName="PLACES", optional=True), help_text
            )
        self.add(
            QgsProcessingParameterString("COMMUNE", tr("Commune"), optional=True),
            tr("The INSEE code, where the ids are numbers within it. Paris, Lyon and Marseille are recognised."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Polling places"), kinds.TypeVectorPoint),
            tr("Where the points go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, write."""
        from ..canvass_planner.core import places

        commune = self.parameterAsString(parameters, "COMMUNE", context).strip() or None
        found = sources.locate(self.raw(parameters, "PLACES"), context, sources.TABLE)
        if isinstance(found, Path):
            table = places.polling_places(found, commune, progress.part(0, 0.9))
        else:
            table = self._of_layer(parameters, found, commune, context, progress.part(0, 0.9))
        progress.note(tr("{count} polling places.").format(count=len(table)))
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "places", progress.part(0.9, 1))}

    def _of_layer(self, parameters, layer, commune, context, progress):
        """Return the places of a layer; other shapes are taken at a point inside them."""
        import geopandas as gpd
        import shapely

        from ..canvass_planner.core import elections
        from ..canvass_planner.core.spelling import station_ids
        from ..canvass_planner.layers import tables

        points = tables.read(layer, progress)
        field = self.parameterAsString(parameters, "ID", context) or elections.id_field(points.columns)
        stations = elections.identified(points, field)
        texts = {
            name: self.parameterAsString(parameters, name.upper(), context) or name for name in ("name", "address")
        }
        return gpd.GeoDataFrame(
            {
                "station_id": stations["station_id"] if commune is None else station_ids(points[field], commune),
                **{name: points[given].fillna("") if given in points else "" for name, given in texts.items()},
            },
            geometry=shapely.point_on_surface(points.geometry.to_numpy()),
            crs=points.crs,
        )
