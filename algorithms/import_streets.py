"""Import streets: an OpenStreetMap file or a line layer becomes the campaign's street segments."""

from pathlib import Path

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink, QgsProcessingParameterVectorLayer

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm


class ImportStreets(CampaignAlgorithm):
    """Streets in, segments between junctions out."""

    ID = "importstreets"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import streets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Turns an OpenStreetMap file (.osm, .osm.gz, .osm.bz2, .osm.pbf) or a line layer into street segments, one "
            "between two junctions, each with its name, class and a stable id. Bridges and tunnels cross other streets "
            "without meeting them."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        streets = QgsProcessingParameterVectorLayer("STREETS", tr("Streets"), [QgsProcessing.SourceType.TypeVector])
        streets.setMetadata({"own": sources.OSM})
        self.add(streets, tr("An OpenStreetMap file, or a line layer of streets."))
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Street segments"), QgsProcessing.SourceType.TypeVectorLine),
            tr("Where the segments go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, cut at junctions, write."""
        from ..canvass_planner.core import streets

        found = sources.locate(self.raw(parameters, "STREETS"), context, sources.OSM)
        if isinstance(found, Path):
            table = streets.read_osm(found, progress.part(0, 0.9))
        else:
            table = self.source(parameters, "STREETS", context, progress.part(0, 0.4))
            table = streets.from_lines(table.drop(columns="fid", errors="ignore"), progress.part(0.4, 0.9))
        progress.note(tr("{count} street segments.").format(count=len(table)))
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "streets", progress.part(0.9, 1))}
