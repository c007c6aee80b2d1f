"""Download streets: straight from OpenStreetMap, for the map's extent or a place."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..canvass_planner.core.errors import CampaignError, positive
from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm, folder
from .import_streets import add_classes, classes


class DownloadStreets(CampaignAlgorithm):
    """An extent or a place in, its street segments out."""

    ID = "downloadstreets"
    GROUP = "data"
    PACKAGES = ("networkx", "osmnx", "osmium")

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Download streets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Downloads streets, house numbers, buildings and parks of an extent or a place from OpenStreetMap and "
            "makes street segments of them. The file is kept in the folder: the same area is asked for once, and "
            "“Import addresses” reads the house numbers from it. Data © OpenStreetMap contributors, ODbL."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Such as the map's, or a layer's."),
        )
        self.add(
            QgsProcessingParameterString("PLACE", tr("Place"), optional=True),
            tr("A place's name, such as “Concarneau, France”, if there is no extent."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", tr("Folder"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            ),
            tr("Where downloads are kept. Empty: the project's folder, or else a temporary one."),
        )
        for name, text, help_text in (
            (
                "URL",
                tr("Overpass service"),
                tr("Its address. Empty: overpass-api.de, run by volunteers; your own has no queue."),
            ),
            ("GEOCODER", tr("Nominatim service"), tr("Finds places by name. Empty: nominatim.openstreetmap.org.")),
        ):
            self.add(QgsProcessingParameterString(name, text, optional=True), help_text, advanced=True)
        self.add(
            QgsProcessingParameterNumber(
                "TIMEOUT", tr("Give up after (s)"), QgsProcessingParameterNumber.Type.Double, defaultValue=180.0
            ),
            tr("How long the service may take."),
            advanced=True,
        )
        add_classes(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Street segments"), QgsProcessing.SourceType.TypeVectorLine),
            tr("Where the segments go."),
        )
        self.addOutput(QgsProcessingOutputFile("FILE", tr("OpenStreetMap file")))

    def work(self, parameters, context, feedback, progress):
        """Ask, keep, cut at junctions, write."""
        from qgis.core import QgsProcessingUtils

        from ..canvass_planner.core import osm, streets
        from ..canvass_planner.layers import tables

        timeout = positive(self.parameterAsDouble(parameters, "TIMEOUT", context), tr("The time to give up after"))
        place = self.parameterAsString(parameters, "PLACE", context).strip()
        extent = self.raw(parameters, "EXTENT")
        if extent not in (None, ""):
            box = self.parameterAsExtent(parameters, "EXTENT", context, QgsCoordinateReferenceSystem(tables.WGS84))
            bounds = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        elif place:
            geocoder = self.parameterAsString(parameters, "GEOCODER", context) or osm.NOMINATIM
            bounds = osm.place_bounds(place, geocoder, timeout, progress.part(0, 0.1))
        else:
            raise CampaignError(tr("Neither an extent nor a place is given: give one of them."))
        home = context.project().homePath() if context.project() else ""
        kept = folder(self.parameterAsString(parameters, "FOLDER", context) or home or QgsProcessingUtils.tempFolder())
        url = self.parameterAsString(parameters, "URL", context) or osm.OVERPASS
        path: Path = osm.download(bounds, kept, url, timeout, progress.part(0.1, 0.6))
        progress.note(tr("The download is kept in {path}.").format(path=path))
        settings = classes(self, parameters, context)
        table = streets.read_osm(path, progress.part(0.6, 0.9), bounds=bounds, **settings)
        progress.note(tr("{count} street segments.").format(count=len(table)))
        output = self.write(parameters, "OUTPUT", context, table, "streets", progress.part(0.9, 1))
        return {"OUTPUT": output, "FILE": str(path)}
