"""Import election results: one or several elections side by side, as a table and on the stations."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm
from .import_stations import VOTES_BY, add_votes_by, with_results


class ImportResults(CampaignAlgorithm):
    """Result files in, one table of results out, and stations that carry it."""

    ID = "importresults"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import election results")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Reads results by polling station, in any layout, encoding and separator, and writes them as one table; "
            "several elections stand side by side, each under its prefix (p22_registered, p22_votes_...). With "
            "polling-station areas, they are joined too: the log says which stations have no results, which results "
            "have no station, and how many join only once their ids are normalised."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterMultipleLayers("RESULTS", tr("Election results"), kinds.TypeFile),
            tr("Text files (plain or .gz), spreadsheets, GeoPackages, Parquet; a zip file with one of these."),
        )
        self.add(
            QgsProcessingParameterString("PREFIXES", tr("Prefixes"), optional=True),
            tr(
                "A short name for each file's election, separated by “;”, such as p22t1; p22t2. Files of the same "
                "prefix fill each other's gaps. Empty: no prefix for one file, the files' names for several."
            ),
        )
        self.add(
            QgsProcessingParameterString("COMMUNES", tr("Communes"), optional=True),
            tr("INSEE codes, separated by “;”: only their stations are read, so that a national file will do."),
        )
        add_votes_by(self)
        self.add(
            QgsProcessingParameterVectorLayer(
                "STATIONS", tr("Polling stations"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr("Areas to join the results to."),
        )
        self.add(
            QgsProcessingParameterField("ID", tr("Station id"), parentLayerParameterName="STATIONS", optional=True),
            tr("The field that identifies a station. Empty: found by its name (station_id, id_bv, bureau …)."),
        )
        self.add(
            QgsProcessingParameterString("COMMUNE", tr("Commune of the stations, or its field"), optional=True),
            tr("Where the station id is a number within its commune: the INSEE code, or the field that holds it."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Results"), kinds.TypeVector),
            tr("A table, one row a polling station."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT_STATIONS",
                tr("Stations with results"),
                kinds.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("Where the stations go, if areas are given."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, put side by side, join, write."""
        from ..canvass_planner.core import elections
        from ..canvass_planner.layers import results as files
        from ..canvass_planner.layers import tables

        given = self.raw(parameters, "RESULTS")
        given = [value for value in (given if isinstance(given, (list, tuple)) else [given]) if value not in (None, "")]
        if not given:
            raise CampaignError(tr("No file of results is given: choose one or several."))
        communes = self.words(parameters, "COMMUNES", context) or None
        by = VOTES_BY[self.parameterAsEnum(parameters, "BY", context)]
        read = []
        for number, value in enumerate(given):
            part = progress.part(0.6 * number / len(given), 0.6 * (number + 1) / len(given))
            read.append(files.read(value, context, by, communes, part))
        prefixes = self._prefixes(self.words(parameters, "PREFIXES", context), given, read)
        same = {
            prefix: [table for key, table in zip(prefixes, read, strict=True) if key == prefix] for prefix in prefixes
        }
        whole = {prefix: elections.combine(several) for prefix, several in same.items()}
        results = whole[""] if list(whole) == [""] else self._beside(whole)
        progress.note(tr("{count} polling stations have results.").format(count=len(results)))
        outputs = {}
        if self.raw(parameters, "STATIONS") not in (None, ""):
            areas = tables.read(sources.locate(self.raw(parameters, "STATIONS"), context), progress.part(0.6, 0.7))
            field = self.parameterAsString(parameters, "ID", context)
            commune = self.parameterAsString(parameters, "COMMUNE", context).strip()
            stations = with_results(areas, field, commune, results, progress.part(0.7, 0.8))
            if parameters.get("OUTPUT_STATIONS"):
                outputs["OUTPUT_STATIONS"] = self.write(
                    parameters, "OUTPUT_STATIONS", context, stations, "stations", progress.part(0.8, 0.9)
                )
        table = results.drop(columns="spelled")
        outputs["OUTPUT"] = self.write(parameters, "OUTPUT", context, table, "results", progress.part(0.9, 1))
        return outputs

    def _prefixes(self, named: list[str], given: list, read: list) -> list[str]:
        """Return a prefix for each file; none for a file that has elections side by side already."""
        if named and len(named) != len(given):
            raise CampaignError(
                tr("There are {prefixes} prefixes for {files} files: name one for each, separated by “;”.").format(
                    prefixes=len(named), files=len(given)
                )
            )
        if named or len(given) == 1:
            return named or [""]
        prefixes = []
        for value, table in zip(given, read, strict=True):
            source = str(value.source() if hasattr(value, "source") else value)
            stem = Path(source.partition("|")[0]).name.partition(".")[0]
            prefixes.append(stem if "registered" in table else "")
        return prefixes

    def _beside(self, whole: dict):
        """Return elections side by side, those that have prefixes already as they are."""
        from ..canvass_planner.core import elections

        ready = whole.pop("", None)
        results = elections.beside(whole)
        return results if ready is None else elections.combine([results, ready])
