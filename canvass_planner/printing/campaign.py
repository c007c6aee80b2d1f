"""A campaign's layers, read once for all its pages: in metres on a plane, as QGIS draws them and as tables."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from ..core.errors import CampaignError
from ..core.language import tr
from ..core.packets import runs, street_ends
from ..core.progress import Progress
from ..layers import styles

STREET_FIELDS = ("segment_id", "name", "highway", "from_node", "to_node")
LOOP_FIELDS = ("loop_id", "team", "doors", "minutes", "length_m", "balance")
ADDRESS_FIELDS = ("segment_id", "number", "suffix", "doors", "side", "offset_m")
STEP_FIELDS = (
    ("loop_id", "step", "segment_id", "name", "service", "direction", "side", "doors", "odd", "even")
    + ("minutes_from_start",)
)  # fmt: skip
BACKGROUNDS = {"green": styles.GREEN_COLOUR, "water": styles.WATER_COLOUR, "buildings": styles.BUILDING_COLOUR}
NEEDED = ("streets", "loops", "steps")
KNOWN = (*NEEDED, "addresses", "done", "barriers", "rail", *BACKGROUNDS)


@dataclass
class Campaign:
    """What the pages are made from.

    Attributes
    ----------
    crs
        Of everything here: the UTM zone of the streets, metres.
    streets, steps
        Tables of the schema with a column ``line``: vertices, shape (n, 2), the steps' in walking order and direction.
    ends, corners
        Of `core.packets.street_ends`.
    loops
        Table of the schema, in the order of loop_id.
    colours
        By loop_id, a team's own colour, "" where it has none.
    addresses
        Table of the schema (without geometry), or None.
    street_bounds
        Lowest and highest x and y of each row of `streets`, two arrays of shape (streets, 2).
    streets_layer, plain_streets
        The streets in `crs`: as bands with edges, and as thin lines.
    done, barriers
        Layers in `crs` of what is canvassed already and of what cannot be crossed, or None.
    background
        Layers in `crs` to draw below the streets, topmost first.
    project
        That the print layouts belong to.
    """

    crs: QgsCoordinateReferenceSystem
    streets: pd.DataFrame
    steps: pd.DataFrame
    ends: pd.DataFrame
    corners: dict[int, list[str]]
    loops: pd.DataFrame
    colours: dict[int, str]
    addresses: pd.DataFrame | None
    street_bounds: tuple[np.ndarray, np.ndarray]
    streets_layer: QgsVectorLayer
    plain_streets: QgsVectorLayer
    done: QgsVectorLayer | None
    barriers: QgsVectorLayer | None
    background: list[QgsVectorLayer]
    project: QgsProject

    def steps_of(self, loop_id: int) -> pd.DataFrame:
        """Return the steps of one loop in walking order, with the ``row`` of the walk list that each is in."""
        steps = self.steps[self.steps["loop_id"] == loop_id].reset_index(drop=True)
        return steps.assign(row=runs(steps, self.ends, self.corners))

    def degrees(self, point: np.ndarray) -> tuple[float, float]:
        """Return the longitude and latitude (WGS 84) of a point in `crs`."""
        transform = QgsCoordinateTransform(self.crs, QgsCoordinateReferenceSystem("EPSG:4326"), self.project)
        moved = transform.transform(QgsPointXY(*map(float, point)))
        return moved.x(), moved.y()


def read_campaign(layers: dict[str, QgsVectorLayer], progress: Progress | None = None) -> Campaign:
    """Read the layers of a campaign for printing.

    Parameters
    ----------
    layers
        The layers of the schema by name: *streets*, *loops* and *steps*; where there are any *addresses*, *water*,
        *green*, *buildings*, *rail*; and *done* (lines or points: canvassed already) and *barriers* (lines). Each in
        any coordinate system.
    progress
        Asked between layers and every thousand features.

    Raises
    ------
    CampaignError
        If a layer or a field is missing, or if there is no loop.
    """
    progress = progress or Progress()
    for name in NEEDED:
        if layers.get(name) is None:
            raise CampaignError(tr("The packets need the layer '{name}', which is missing.").format(name=name))
    project = QgsProject()
    crs = _utm(layers["streets"])
    moved = {}
    for name in KNOWN:
        if layers.get(name) is not None:
            progress.step(0.0)
            moved[name] = _moved(layers[name], crs)
    tables = {}
    for name, fields in (("streets", STREET_FIELDS), ("loops", LOOP_FIELDS), ("steps", STEP_FIELDS)):
        tables[name] = _table(moved[name], fields, name, progress)
    loops = tables["loops"].sort_values("loop_id", kind="stable")
    steps = tables["steps"].sort_values(["loop_id", "step"], kind="stable")
    steps = steps[steps["loop_id"].isin(loops["loop_id"])].reset_index(drop=True)
    if steps.empty:
        raise CampaignError(tr("There are no loops to print: the layer of steps is empty. Plan the loops first."))
    loops = loops[loops["loop_id"].isin(steps["loop_id"])].reset_index(drop=True)
    colours = {}
    if "colour" in moved["loops"].fields().names():
        colours = {loop["loop_id"]: _value(loop["colour"]) for loop in moved["loops"].getFeatures()}
    addresses = None
    if "addresses" in moved:
        note = ("note",) if "note" in moved["addresses"].fields().names() else ()
        addresses = _table(moved["addresses"], ADDRESS_FIELDS + note, "addresses", progress).drop(columns="line")
    return Campaign(
        crs,
        tables["streets"],
        _walked(steps, tables["streets"]),
        *street_ends(tables["streets"]),
        loops,
        {int(loop_id): colours.get(loop_id) or "" for loop_id in loops["loop_id"]},
        addresses,
        _bounds(tables["streets"]),
        _styled(moved, "streets", styles.style_streets, 1.0, False),
        _styled({"streets": _moved(moved["streets"], crs)}, "streets", styles.style_plain_streets),
        _styled(moved, "done", styles.style_done),
        _styled(moved, "barriers", styles.style_barriers),
        _background(moved),
        project,
    )


def memory_layer(kind: str, fields: str, rows: list[tuple], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return a layer in memory.

    Parameters
    ----------
    kind
        "Point" or "LineString".
    fields
        As in a memory layer's address: "field=step:integer&field=name:string".
    rows
        For each feature its geometry (vertices, shape (2,) or (n, 2), or a `QgsGeometry`) and its values.
    crs
        Of the coordinates.
    """
    layer = QgsVectorLayer(f"{kind}?{fields}", kind, "memory")
    layer.setCrs(crs)
    features = []
    for shape, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape if isinstance(shape, QgsGeometry) else geometry(shape))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def geometry(vertices: np.ndarray) -> QgsGeometry:
    """Return a point (shape (2,)) or a line (shape (n, 2)) as QGIS has it."""
    if vertices.ndim == 1:
        return QgsGeometry.fromPointXY(QgsPointXY(*map(float, vertices)))
    return QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in vertices.tolist()])


def _utm(layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    """Return the UTM zone of the middle of `layer`, on WGS 84."""
    if not layer.crs().isValid():
        raise CampaignError(
            tr("The layer '{name}' has no coordinate system: give it one in its properties.").format(name=layer.name())
        )
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(layer.crs(), degrees, QgsProject.instance())
    centre = transform.transform(layer.extent().center())
    zone = int((centre.x() + 180) // 6) % 60 + 1
    return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if centre.y() >= 0 else 32700) + zone}")


def _bounds(streets: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    lines = streets["line"]
    low = np.array([line.min(axis=0) for line in lines]).reshape(-1, 2)
    high = np.array([line.max(axis=0) for line in lines]).reshape(-1, 2)
    return low, high


def _background(moved: dict[str, QgsVectorLayer]) -> list[QgsVectorLayer]:
    layers = [_styled(moved, "rail", styles.style_rail)]
    for name, colour in reversed(BACKGROUNDS.items()):
        layers.append(_styled(moved, name, styles.style_background, colour))
    return [layer for layer in layers if layer is not None]


def _styled(moved: dict[str, QgsVectorLayer], name: str, style: Callable, *how: object) -> QgsVectorLayer | None:
    layer = moved.get(name)
    if layer is not None:
        style(layer, *how)
    return layer


def _moved(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    request = QgsFeatureRequest()
    request.setDestinationCrs(crs, QgsProject.instance().transformContext())
    moved = layer.materialize(request)
    moved.dataProvider().createSpatialIndex()  # a sheet shows a small part of a town
    return moved


def _table(layer: QgsVectorLayer, fields: tuple[str, ...], name: str, progress: Progress) -> pd.DataFrame:
    present = layer.fields().names()
    missing = [field for field in fields if field not in present]
    if missing:
        raise CampaignError(
            tr("The layer of {name} has no field {missing}; its fields are: {present}.").format(
                name=name, missing=", ".join(missing), present=", ".join(present)
            )
        )
    rows = []
    for count, feature in enumerate(layer.getFeatures()):
        if count % 1000 == 0:
            progress.step(0.0)
        rows.append([_value(feature[field]) for field in fields] + [_vertices(feature.geometry())])
    return pd.DataFrame(rows, columns=[*fields, "line"])


def _value(value: object) -> object:
    return None if value == NULL else value


def _vertices(shape: QgsGeometry) -> np.ndarray:
    """Return a line's vertices, the parts of a multi-part one after another, each vertex once."""
    points = [(vertex.x(), vertex.y()) for vertex in shape.vertices()]
    return np.array([point for point, before in zip(points, [None, *points], strict=False) if point != before]).reshape(
        -1, 2
    )


def _walked(steps: pd.DataFrame, streets: pd.DataFrame) -> pd.DataFrame:
    """Turn each step's line to its walking direction: along its segment's own line, or against it if *backward*."""
    along = streets.drop_duplicates("segment_id").set_index("segment_id")["line"]
    lines = []
    for step in steps.itertuples(index=False):
        line = step.line
        if step.segment_id in along.index:
            segment = along[step.segment_id]
            line = segment[::-1] if step.direction == "backward" else segment
        lines.append(line)
    return steps.assign(line=lines)
