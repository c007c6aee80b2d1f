"""Import polling stations: areas, with the results that they carry or that a file brings."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm

VOTES_BY = ("party", "name")


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
            "Reads polling-station areas. The result columns that they carry are kept; results from a file in any "
            "layout (the ministry's text of 2014 to 2022, its numbered columns since 2024, one column or one row a "
            "list, a spreadsheet, a GeoPackage) are joined by the stations' ids, however their zeros and separators "
            "are written. Invalid areas are mended, several areas of one station are put together, overlaps are cut. "
            "The log says which, and which stations have no results and which results no station."
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
                "Results by polling station: a text file, a spreadsheet, a GeoPackage. Empty: the results are columns "
                "of the stations."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREA", tr("Area"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], optional=True
            ),
            tr("Read only the stations that touch the extent of this layer, such as the streets."),
        )
        self.add(
            QgsProcessingParameterString("COMMUNE", tr("Commune, or its field"), optional=True),
            tr(
                "Where the station id is a number within its commune: the INSEE code, or the field that holds it. "
                "Empty: the commune of the results, where there is only one."
            ),
            advanced=True,
        )
        add_votes_by(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Stations"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("Where the stations go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, mend, join, write."""
        from ..canvass_planner.layers import results as files
        from ..canvass_planner.layers import tables

        extent = self.extent(parameters, "AREA", context)
        layer = sources.locate(self.raw(parameters, "STATIONS"), context)
        areas = tables.read(layer, progress.part(0, 0.3), extent)
        field = self.parameterAsString(parameters, "ID", context)
        commune = self.parameterAsString(parameters, "COMMUNE", context).strip()
        votes = self.raw(parameters, "RESULTS")
        results = None
        if votes not in (None, ""):
            by = VOTES_BY[self.parameterAsEnum(parameters, "BY", context)]
            results = files.read(votes, context, by, progress=progress.part(0.3, 0.7))
        stations = with_results(areas, field, commune, results, progress.part(0.7, 0.9))
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, stations, "stations", progress.part(0.9, 1))}


def add_votes_by(algorithm) -> None:
    """Add BY, folded away: what votes are added up by."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "BY",
            tr("Votes are added up by"),
            [tr("party, where the results name it"), tr("candidate or list")],
            False,
            0,
        ),
        tr("Candidates of many constituencies are compared by their party; a presidential election has none."),
        advanced=True,
    )


def with_results(areas, field: str, commune: str, results, progress):
    """Return stations of polygons: mended, one a station, with `results` (None: those that they carry)."""
    from ..canvass_planner.core import elections, mending
    from ..canvass_planner.core.spelling import station_ids

    areas = mending.valid(areas, progress)
    field = field or elections.id_field(areas.columns)
    if commune:
        codes = areas.get(commune, commune)
        areas = elections.identified(areas, field).assign(station_id=station_ids(areas[field], codes))
        field = "station_id"
    ids = elections.identified(areas, field)["station_id"]
    progress.step(0.2)
    areas = mending.one_each(areas, ids, progress)
    if results is None:
        stations = elections.identified(areas, field)
    else:
        stations, report = elections.join(areas, field, results)
        for sentence in report.sentences():
            progress.note(sentence)
    progress.step(0.5)
    stations = mending.apart(stations, stations["station_id"], progress)
    if "name" not in stations:
        stations["name"] = stations["station_id"]
    progress.step(1.0)
    return stations
