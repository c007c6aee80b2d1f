"""The campaign's project: its layers styled, in order, with paths relative to the project's folder."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..core.errors import CampaignError
from ..core.language import tr
from . import styles

ORDER = (
    "loops",
    "done",
    "steps",
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
"""From top to bottom."""

HIDDEN = ("addresses", "tiles", "stations")
LOOKS = "canvass_planner/looks"  # the layer's property that says for which teams it is styled


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
    add(project, geopackage, names)
    if "loops" in names and "priorities" in names:  # a plan is read on a pale ground
        hidden = project.layerTreeRoot().findLayer(_layer(project, geopackage, "priorities").id())
        hidden.setItemVisibilityChecked(False)
    if not project.write():
        raise CampaignError(tr("{path} cannot be written: {reason}").format(path=path, reason=project.error()))


def add(project: QgsProject, geopackage: Path, names: list[str]) -> None:
    """Add the layers `names` of a campaign's GeoPackage to a project, styled, each at its place in the order."""
    root = project.layerTreeRoot()
    titles = _titles()
    added = {}
    for name in ORDER:
        if name not in names:
            continue
        layer = QgsVectorLayer(f"{geopackage}|layername={name}", titles[name], "ogr")
        _style(layer, name)
        added[name] = layer
        project.addMapLayer(layer, False)
        below = {f"{geopackage}|layername={other}" for other in ORDER[ORDER.index(name) + 1 :]}
        nodes = root.children()
        place = next(
            (
                at
                for at, node in enumerate(nodes)
                if hasattr(node, "layer") and node.layer() and node.layer().source() in below
            ),
            len(nodes),
        )
        node = root.insertLayer(place, layer)
        node.setItemVisibilityChecked(name not in HIDDEN)
        node.setExpanded(name == "priorities")
        if name == "streets":
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(layer.extent(), layer.crs()))
    if "loops" in added or "steps" in added:
        plan = [added.get(name) or _layer(project, geopackage, name) for name in ("loops", "steps")]
        if plan[0] is not None:
            restyle_plan(*plan)


def _layer(project: QgsProject, geopackage: Path, name: str) -> QgsVectorLayer | None:
    """Return the layer of the project that shows `name` of the GeoPackage."""
    source = f"{geopackage}|layername={name}"
    return next((layer for layer in project.mapLayers().values() if layer.source() == source), None)


def _titles() -> dict[str, str]:
    return {
        "done": tr("Streets that are done"),
        "steps": tr("Steps"),
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
    elif name == "done":
        styles.style_done(layer)
    elif name == "rail":
        styles.style_rail(layer)
    elif name == "addresses":
        styles.style_addresses(layer)
    elif name in ("stations", "tiles"):
        styles.style_areas(layer, "5;2" if name == "stations" else "")
    elif name == "priorities":
        styles.style_priorities(layer)


def restyle_plan(loops: QgsVectorLayer, steps: QgsVectorLayer | None) -> None:
    """Give each loop its team's look on both layers, where it has another one or none yet."""
    own = loops.fields().lookupField("colour") >= 0
    colours = {int(loop["loop_id"]): (loop["colour"] or "") if own else "" for loop in loops.getFeatures()}
    for layer, style in ((loops, styles.style_plan), (steps, styles.style_walk)):
        if layer is not None and layer.customProperty(LOOKS) != str(sorted(colours.items())):
            style(layer, colours)
            layer.setCustomProperty(LOOKS, str(sorted(colours.items())))
