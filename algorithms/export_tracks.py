"""Export tracks: each team's walk for phones and map apps."""

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from . import print_options as shared
from .base import CampaignAlgorithm, folder

FORMATS = ("gpx", "kml", "geojson")


class ExportTracks(CampaignAlgorithm):
    """Loops and steps in, a track for each team out."""

    ID = "exporttracks"
    GROUP = "packets"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Export tracks")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Writes each team's walk, its steps as way points, into files named after the teams: GPX (with OsmAnd's "
            "colours and arrows), KML and GeoJSON. A zip takes them all, and other files such as the packets with them."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        shared.add_plan(self)
        self.add(
            QgsProcessingParameterEnum(
                "FORMATS", tr("Formats"), ["GPX", "KML", "GeoJSON"], allowMultiple=True, defaultValue=[0]
            ),
            tr("A file of each for every team."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FILES", tr("Other files for the zip"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            tr("Such as the packets' PDF."),
            advanced=True,
        )
        self.add(QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder")), tr("Where the tracks go."))
        self.add(
            QgsProcessingParameterFileDestination(
                "ARCHIVE", tr("Everything in one zip"), tr("ZIP (*.zip)"), optional=True, createByDefault=False
            ),
            tr("Takes the tracks and the other files."),
        )

    def work(self, parameters, context, feedback, progress):
        """Write beside the place, then move the files there."""
        from ..canvass_planner.printing.tracks import write_archive, write_tracks

        layers = shared.layers(self, parameters, context, shared.PLAN)
        formats = tuple(FORMATS[number] for number in self.parameterAsEnums(parameters, "FORMATS", context))
        others = [_file(path) for path in self.parameterAsFileList(parameters, "FILES", context) if path]
        archive = self.parameterAsFileOutput(parameters, "ARCHIVE", context)
        home = folder(self.parameterAsString(parameters, "OUTPUT", context))
        if archive:
            folder(Path(archive).parent)
        with tempfile.TemporaryDirectory(dir=home, prefix=".canvass_planner_") as workshop:
            paths = write_tracks(layers, Path(workshop), formats, progress.part(0.0, 0.8))
            if archive:
                _check_names([*paths, *others])
                write_archive([*paths, *others], Path(archive), progress.part(0.8, 1.0))
            for path in paths:
                path.replace(home / path.name)
        progress.note(tr("{count} files in {folder}.").format(count=len(paths), folder=home))
        return {"OUTPUT": str(home), **({"ARCHIVE": archive} if archive else {})}


def _file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise CampaignError(tr("There is no file {path}: check its name and folder.").format(path=path))
    return path


def _check_names(paths: list[Path]) -> None:
    """Refuse two files of one name: a zip has no folders here."""
    taken = set()
    for path in paths:
        if path.name.casefold() in taken:
            raise CampaignError(
                tr("Two files for the zip are called {name}: give one of them another name.").format(name=path.name)
            )
        taken.add(path.name.casefold())
