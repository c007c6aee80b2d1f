"""Print a file for each team: what each carries, apart from the others."""

import tempfile
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterEnum, QgsProcessingParameterFolderDestination

from ..canvass_planner import translation
from ..canvass_planner.core.language import tr
from . import print_options as shared
from .base import CampaignAlgorithm, folder

FORMATS = ("pdf", "png", "svg", "geopdf")


class PrintTeams(CampaignAlgorithm):
    """Loops and steps in, a folder of files out."""

    ID = "printteams"
    GROUP = "packets"
    PACKAGES = ("segno",)

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Print a file for each team")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Prints what “Print packets” prints, but into files named after the teams, and one for the coordinator: a "
            "PDF each, a PNG or SVG picture of each page, or each map as a georeferenced PDF, which map apps on phones "
            "open at the right place."
        )

    def flags(self):
        """Return QGIS's flags: print layouts are not thread safe."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        shared.add_plan(self)
        shared.add_background(self)
        formats = [tr("PDF"), tr("PNG pictures"), tr("SVG drawings"), tr("Georeferenced PDF of the maps")]
        self.add(QgsProcessingParameterEnum("FORMAT", tr("Format"), formats, defaultValue=0), tr("Of the files."))
        shared.add_options(self)
        self.add(QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder")), tr("Where the files go."))

    def work(self, parameters, context, feedback, progress):
        """Print beside the place, then move the files there."""
        from ..canvass_planner.printing.packets import print_teams

        layers = shared.layers(self, parameters, context)
        options = shared.options(self, parameters, context)
        file_format = FORMATS[self.parameterAsEnum(parameters, "FORMAT", context)]
        home = folder(self.parameterAsString(parameters, "OUTPUT", context))
        with tempfile.TemporaryDirectory(dir=home, prefix=".canvass_planner_") as workshop:
            with translation.speaking(shared.language(self, parameters, context)):
                paths = print_teams(layers, Path(workshop), file_format, progress, **options)
            for path in paths:
                path.replace(home / path.name)
        progress.note(tr("{count} files in {folder}.").format(count=len(paths), folder=home))
        return {"OUTPUT": str(home)}
