"""The campaign's project: its layers styled, in order, with paths relative to the project's folder."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsProject,
    QgsReferencedRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..core.errors import CampaignError
from ..core.language import tr
from . import styles

# Five steps of a purple-to-yellow ramp that keeps its order in grey (Nunez, Anderton, Renslow 2018, "cividis").
PRIORITY_COLOURS = ("#ffe945", "#bcae6c", "#7c7b78", "#414d6b", "#00224e")

ORDER = (
    "loops",
    "addresses",
    "targets",
    "streets",
    "stations",
    "priorities",
    "tiles",
    "rail",
    "buildings",
    "water",
    "green",
)
"""From top to bottom. Steps are left to the packets: drawn all at once they hide each other."""

HIDDEN = ("addresses", "tiles", "stations")


def write(path: Path, geopackage: Path, names: list[str], title: str = "") -> None:
    """Write a project that shows the layers `names` of a campaign's GeoPackage.

    Parameters
    ----------
    path
        Of the project (.qgz), in the folder of the GeoPackage.
    geopackage
        Of the campaign.
    names
        The layers in it.
    title
        Of the project.

    Raises
    ------
    CampaignError
        Where the project cannot be written.
    """
    project = QgsProject()
    project.setTitle(title or tr("Canvassing campaign"))
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setFileName(str(path))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    titles = _titles()
    for name in ORDER:
        if name not in names:
            continue
        layer = QgsVectorLayer(f"{geopackage}|layername={name}", titles[name], "ogr")
        _style(layer, name)
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(name not in HIDDEN)
        node.setExpanded(name == "priorities")
        if name == "streets":
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(layer.extent(), layer.crs()))
    if not project.write():
        raise CampaignError(tr("{path} cannot be written: {reason}").format(path=path, reason=project.error()))


def _titles() -> dict[str, str]:
    return {
        "loops": tr("Loops"),
        "addresses": tr("Addresses"),
        "targets": tr("Targets"),
        "streets": tr("Streets"),
        "stations": tr("Polling stations"),
        "priorities": tr("Priorities"),
        "tiles": tr("Tiles"),
        "rail": tr("Railways"),
        "buildings": tr("Buildings"),
        "water": tr("Water"),
        "green": tr("Parks and woods"),
    }


def _style(layer: QgsVectorLayer, name: str) -> None:
    colours = {"water": styles.WATER_COLOUR, "green": styles.GREEN_COLOUR, "buildings": styles.BUILDING_COLOUR}
    if name in colours:
        styles.style_background(layer, colours[name])
    elif name == "streets":
        styles.style_streets(layer, scale=0.5)
    elif name == "targets":
        styles.style_targets(layer, width=2.2)
    elif name == "loops":
        styles.style_loops(layer, sorted(layer.uniqueValues(layer.fields().lookupField("loop_id"))), width=0.8)
    elif name == "priorities":
        _style_priorities(layer)


def _style_priorities(layer: QgsVectorLayer) -> None:
    """Fill the areas by class, pale enough for streets to be read above them."""
    words = (tr("1 (low)"), "2", "3", "4", tr("5 (high)"))
    categories = []
    for number, (colour, word) in enumerate(zip(PRIORITY_COLOURS, words, strict=True), start=1):
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.2"})
        symbol.setOpacity(0.6)
        categories.append(QgsRendererCategory(number, symbol, word))
    layer.setRenderer(QgsCategorizedSymbolRenderer("class", categories))
