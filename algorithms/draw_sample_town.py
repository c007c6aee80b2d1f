"""Draw a sample town: a synthetic campaign to try everything on."""

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm, folder

LAYERS = ("streets", "stations", "tiles", "addresses", "water", "green", "rail", "buildings")


class DrawSampleTown(CampaignAlgorithm):
    """A seed in, a town out."""

    ID = "drawsampletown"
    GROUP = "campaign"
    PACKAGES = ("networkx",)

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Draw sample town")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Draws an invented French town from a seed: winding streets, a river with two bridges, houses and blocks "
            "of flats, 12 polling stations with two elections, census tiles and house numbers. Every name is invented. "
            "The same seed draws the same town."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        self.add(
            QgsProcessingParameterNumber(
                "SEED", tr("Seed"), QgsProcessingParameterNumber.Type.Integer, defaultValue=1, minValue=0
            ),
            tr("Another seed draws another town."),
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Sample town"), tr("GeoPackage (*.gpkg)")),
            tr("A GeoPackage with all layers."),
        )
        for name in LAYERS:
            self.addOutput(QgsProcessingOutputVectorLayer(name.upper(), name))

    def work(self, parameters, context, feedback, progress):
        """Draw, write, move into place."""
        from ..canvass_planner.core import town
        from ..canvass_planner.layers import geopackage

        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        home = folder(path.parent)
        layers = town.draw(self.parameterAsInt(parameters, "SEED", context), progress.part(0, 0.8))
        with tempfile.TemporaryDirectory(dir=home, prefix=".canvass_planner_") as workshop:
            whole = Path(workshop) / path.name
            geopackage.write(whole, {name: layers[name] for name in LAYERS}, progress.part(0.8, 1))
            whole.replace(path)
        return {"OUTPUT": str(path), **{name.upper(): f"{path}|layername={name}" for name in LAYERS}}
