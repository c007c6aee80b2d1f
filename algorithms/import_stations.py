"""Import polling stations: areas, with the results that they carry or that a file brings."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm


class ImportStations(CampaignAlgorithm):
    """Polling-station areas in, stations with results out."""

    ID = "importstations"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import polling stations")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Reads polling-station areas. The result columns that they carry are kept; results from the ministry's "
            "file are joined by the stations' ids, however their zeros and separators are written. The log says which "
            "stations have no results, and which results have no station."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        self.add(
            QgsProcessingParameterVectorLayer(
                "STATIONS", tr("Polling stations"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr("A polygon layer, one area or more a polling station."),
        )
        self.add(
            QgsProcessingParameterField("ID", tr("Station id"), parentLayerParameterName="STATIONS", optional=True),
            tr("The field that identifies a station. Empty: found by its name (station_id, id_bv, bureau …)."),
        )
        self.add(
            QgsProcessingParameterFile("RESULTS", tr("Election results"), optional=True),
            tr(
                "The ministry's results by polling station (a text file). Empty: the results are columns of the "
                "stations."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREA", tr("Area"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], optional=True
            ),
            tr("Read only the stations that touch the extent of this layer, such as the streets."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Stations"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("Where the stations go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, join, write."""
        from pathlib import Path

        from ..canvass_planner.core import elections
        from ..canvass_planner.layers import tables

        layer = sources.locate(self.raw(parameters, "STATIONS"), context)
        stations = tables.read(layer, progress.part(0, 0.35), self.extent(parameters, "AREA", context))
        field = self.parameterAsString(parameters, "ID", context) or elections.id_field(stations.columns)
        results = self.parameterAsFile(parameters, "RESULTS", context)
        if results:
            sources.check_file(Path(results))
            stations, report = elections.join(
                stations, field, elections.read_results(results, progress.part(0.35, 0.8))
            )
            for sentence in report.sentences():
                progress.note(sentence)
        else:
            stations = elections.identified(stations, field)
        if "name" not in stations:
            stations["name"] = stations["station_id"]
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, stations, "stations", progress.part(0.8, 1))}
