"""The map of a loop: its layers, made for one sheet at one scale, and their place in a layout."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import (
    QgsBasicNumericFormat,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..core.language import tr
from ..core.packets import number_text
from ..layers import styles
from . import placement
from .campaign import Campaign, geometry, memory_layer
from .templates import item

SCALES = (
    *(500, 600, 750, 1000, 1250, 1500, 1750, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 6000, 7000, 8000),
    *(10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000, 150_000, 200_000, 300_000),
    *(500_000, 750_000, 1_000_000, 2_000_000, 5_000_000),
)
MARGIN = 9.0  # kept free around what a sheet shows, mm
LEGIBLE = 13.0  # a canvassed step is at least about so long on paper, mm
LEAST_SCALE, MOST_SCALE = 1000, 6000  # denominators between which legibility may move a sheet's scale
MOST_SHEETS = 6  # of one loop
UNSEEN = 0.2  # of a bend in a line on an overview, mm
DETAILED = 8_000  # beyond this denominator streets are thin lines, and only main roads have names
CLEAR = 1.5  # between a street's middle and its name, which crosses over what is done would hide, mm
NAME_SIZE = 9.0  # of the names of a loop's streets, points
NAME_EVERY = 110.0  # a street's name is told again after about so much, mm
ARROW_SIZE = 4.0  # free space around an arrow, mm
LANE = 1.1  # between two passes along one street, mm


@dataclass
class Sheet:
    """A piece of ground on paper: its middle (metres), its size (mm) and its scale's denominator."""

    centre: np.ndarray
    size: np.ndarray
    scale: float

    def to_paper(self, line: np.ndarray) -> np.ndarray:
        """Return coordinates in metres as millimetres from the sheet's middle."""
        return (line - self.centre) / self.scale * 1000

    def to_ground(self, line: np.ndarray) -> np.ndarray:
        """Return millimetres from the sheet's middle as coordinates in metres."""
        return line / 1000 * self.scale + self.centre

    def extent(self) -> QgsRectangle:
        """Return what the sheet shows."""
        return QgsRectangle(*self.corners().ravel())

    def corners(self) -> np.ndarray:
        """Return the lower left and the upper right corner of what the sheet shows, metres."""
        return self.centre + self.size / 2000 * self.scale * np.array([[-1], [1]])

    def frame(self) -> tuple[float, float, float, float]:
        """Return the sheet's edges in millimetres from its middle."""
        return (*(-self.size / 2), *(self.size / 2))


def fit(lines: list[np.ndarray], width: float, height: float) -> Sheet:
    """Return the sheet of `width` x `height` mm that shows all the `lines` (metres) at the largest round scale."""
    points = np.vstack(lines)
    low, high = points.min(axis=0), points.max(axis=0)
    size = np.array([width, height])
    needed = float(((high - low) / (size - 2 * MARGIN) * 1000).max())
    scale = next((scale for scale in SCALES if scale >= max(needed, LEAST_SCALE)), needed)
    return Sheet((low + high) / 2, size, scale)


def split(steps: pd.DataFrame, width: float, height: float) -> list[tuple[Sheet, np.ndarray]]:
    """Share a loop out over as many sheets as it needs to be legible, in walking order.

    Parameters
    ----------
    steps
        Of the loop, as `Campaign.steps_of` returns them.
    width, height
        Of a sheet, mm.

    Returns
    -------
    list
        For each sheet the ground that it shows and the rows of the walk list that are on it.
        Each row with doors is on one, and a row that only walks on is on one or, where it leads far away, on none:
        then an index must show it.
    """
    rows = steps["row"].to_numpy()
    whole = fit(list(steps["line"]), width, height)
    service = steps["service"].astype(bool).to_numpy()
    lengths = [placement.length(line) for line in steps.loc[service, "line"]]
    wanted = 1000 * float(np.median(lengths)) / LEGIBLE if lengths else whole.scale
    wanted = min(max(wanted, LEAST_SCALE), MOST_SCALE)
    if whole.scale <= 1.4 * wanted:
        return [(whole, np.unique(rows))]
    sheets = cut(steps, rows, width, height, wanted)
    while len(sheets) > MOST_SHEETS:
        wanted *= 1.2
        sheets = cut(steps, rows, width, height, wanted)
    return sheets if len(sheets) > 1 or sheets[0][0].scale < 0.75 * whole.scale else [(whole, np.unique(rows))]


def loop_layers(
    campaign: Campaign,
    steps: pd.DataFrame,
    sheet: Sheet,
    colour: str,
    shown: np.ndarray | None = None,
    taken: list[tuple[np.ndarray, tuple[float, float]]] = (),
) -> dict[str, QgsVectorLayer]:
    """Return the layers of one loop's map, topmost first, styled for `sheet`.

    Parameters
    ----------
    campaign
        Its streets and background.
    steps
        Of the loop, as `Campaign.steps_of` returns them.
    sheet
        Where it is printed.
    colour
        Of the team.
    shown
        The rows of the walk list that this sheet numbers; all of them by default. The others are drawn pale.
    taken
        Centres and sizes of what else is written on the sheet, millimetres from its middle.
    """
    lines = _drawn(steps, sheet)
    start = lines[0][0]
    rows = steps["row"].to_numpy()
    shown = np.unique(rows) if shown is None else shown
    walks = [np.vstack([lines[index] for index in np.flatnonzero(rows == row)]) for row in shown]
    labels = [number_text(*steps["step"].to_numpy()[rows == row][[0, -1]]) for row in shown]
    sizes = np.array([styles.number_size(label) for label in labels]).reshape(-1, 2)
    taken = [(start, (styles.START_DIAMETER, styles.START_DIAMETER)), *taken]
    centres, anchors = placement.place_numbers(walks, sheet.frame(), sizes, taken)
    written, extents = (
        np.vstack([own, *(other[part] for other in taken)]) for part, own in enumerate((centres, sizes))
    )
    arrows = placement.place_arrows(walks, written, extents)
    taken = list(zip(written, extents, strict=True)) + [(arrow[:2], (ARROW_SIZE, ARROW_SIZE)) for arrow in arrows]
    crs = campaign.crs
    here = np.isin(rows, shown)
    drawn = [(sheet.to_ground(line), bool(service)) for line, service in zip(lines, steps["service"], strict=True)]
    layers = {
        "numbers": memory_layer(
            "Point",
            "field=number:string",
            [(sheet.to_ground(at), label) for at, label in zip(centres, labels, strict=True)],
            crs,
        ),
        "start": memory_layer("Point", "field=id:integer", [(sheet.to_ground(start), 1)], crs),
        "arrows": memory_layer(
            "Point",
            "field=angle:double",
            [(sheet.to_ground(arrow[:2]), float(arrow[2])) for arrow in arrows],
            crs,
        ),
        "leaders": leaders(sheet, anchors, centres, sizes, crs),
        "steps": memory_layer(
            "LineString", "field=service:boolean", [step for step, on in zip(drawn, here, strict=True) if on], crs
        ),
        "others": memory_layer(
            "LineString", "field=service:boolean", [step for step, on in zip(drawn, here, strict=True) if not on], crs
        ),
        **_loop_names(campaign, steps[here], sheet, lines, taken),
        "names": other_names(campaign, steps[here], sheet),
        "targets": memory_layer(
            "LineString",
            "field=id:integer",
            [(line, 1) for line in steps.loc[steps["service"].astype(bool) & here, "line"]],
            crs,
        ),
    }
    layers["start"].setName(tr("Start and end"))
    layers["arrows"].setName(tr("Walk this way"))
    layers["others"].setName(tr("On another sheet"))
    styles.style_numbers(layers["numbers"])
    styles.style_start(layers["start"])
    styles.style_arrows(layers["arrows"])
    styles.style_leaders(layers["leaders"])
    styles.style_steps(layers["steps"], colour)
    styles.style_other_steps(layers["others"])
    for name in ("steps", "others"):
        styles.keep_names_off(layers[name])
    styles.style_targets(layers["targets"])
    return layers


def _drawn(steps: pd.DataFrame, sheet: Sheet) -> list[np.ndarray]:
    """Return each step's line as it is drawn, mm on the sheet: beside the street's middle where a loop comes again."""
    placed = zip(steps["line"], lanes(steps), strict=True)
    return [placement.offset_line(sheet.to_paper(line), lane * LANE) for line, lane in placed]


def index_layers(
    campaign: Campaign, steps: pd.DataFrame, sheet: Sheet, colour: str, sheets: list[tuple[Sheet, np.ndarray]]
) -> dict[str, QgsVectorLayer]:
    """Return the layers of the map that shows where a loop's sheets lie, and numbers the rows that are on none."""
    names = [sheet_name(number, steps, rows) for number, (_part, rows) in enumerate(sheets, start=1)]
    frames, plates = frame_layers(campaign, sheet, [part for part, _rows in sheets], names)
    on_none = np.setdiff1d(steps["row"], np.concatenate([rows for _, rows in sheets]))
    layers = loop_layers(campaign, steps, sheet, colour, on_none, plates)
    drawn = zip(_drawn(steps, sheet), steps["service"], strict=True)
    loop = [(sheet.to_ground(line), bool(service)) for line, service in drawn]
    layers["steps"] = memory_layer("LineString", "field=service:boolean", loop, campaign.crs)
    styles.style_steps(layers["steps"], colour)
    layers.pop("others")
    return {**frames, **layers}


def frame_layers(
    campaign: Campaign, sheet: Sheet, parts: list[Sheet], names: list[str]
) -> tuple[dict[str, QgsVectorLayer], list[tuple[np.ndarray, tuple[float, float]]]]:
    """Return the layers of the edges of `parts` on `sheet` with their names, and where these are (as `taken`)."""
    edges = []
    for part in parts:
        (left, bottom), (right, top) = part.corners()
        edges.append(np.array([[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]))
    plates = [(styles.text_width(name, 10, bold=True) + 3, 6.0) for name in names]
    spots, _ = placement.place_numbers([sheet.to_paper(edge[:2]) for edge in edges], sheet.frame(), np.array(plates))
    named = [(sheet.to_ground(spot), name) for spot, name in zip(spots, names, strict=True)]
    layers = {
        "sheet_names": memory_layer("Point", "field=team:string", named, campaign.crs),
        "sheets": memory_layer("LineString", "field=id:integer", [(edge, 1) for edge in edges], campaign.crs),
    }
    styles.style_team_names(layers["sheet_names"])
    styles.style_sheets(layers["sheets"])
    return layers, list(zip(spots, plates, strict=True))


def sheet_name(number: int, steps: pd.DataFrame, rows: np.ndarray) -> str:
    """Return what a sheet is called: its number and the steps on it."""
    on_it = steps["step"].to_numpy()[np.isin(steps["row"], rows)]
    return tr("Sheet {number}: {steps}").format(number=number, steps=number_text(on_it[0], on_it[-1]))


def lanes(steps: pd.DataFrame) -> list[float]:
    """Return how far beside the street's middle each step is drawn, in lanes to the walker's right.

    A street walked once is drawn on its middle; where a loop comes along it again, every pass keeps to the side that
    it serves, else to its right, and a further pass keeps further out.
    """
    passes = steps["segment_id"].value_counts()
    taken = set()
    result = []
    for step in steps.itertuples(index=False):
        if passes[step.segment_id] == 1:
            result.append(0.0)
            continue
        backward = step.direction == "backward"
        along = -1 if backward else 1
        side = {"left": -1, "right": 1}.get(step.side, along) if step.service else along
        lane = 1
        while (step.segment_id, side * lane) in taken:
            lane += 1
        taken.add((step.segment_id, side * lane))
        result.append(float(side * lane * along))
    return result


def locator_layers(campaign: Campaign, sheet: Sheet, loop_id: int, colour: str) -> dict[str, QgsVectorLayer]:
    """Return the layers of the small map that shows where in town one loop lies, topmost first."""
    lines = {kind: [] for kind in ("start", "this", "others")}
    for other, steps in campaign.steps.groupby("loop_id", sort=True):
        walk = np.vstack(list(steps["line"]))
        lines["this" if other == loop_id else "others"].append((coarse(walk, sheet), 1))
        if other == loop_id:
            lines["start"].append((walk[0], 1))
    layers = {
        kind: memory_layer("Point" if kind == "start" else "LineString", "field=id:integer", rows, campaign.crs)
        for kind, rows in lines.items()
    }
    styles.style_start(layers["start"])
    styles.style_this_loop(layers["this"], colour)
    styles.style_other_loops(layers["others"])
    return layers


def show(
    layout: QgsPrintLayout,
    campaign: Campaign,
    sheet: Sheet,
    layers: dict[str, QgsVectorLayer],
    plain: bool = False,
) -> None:
    """Put `layers` over the campaign's streets (`plain`, or where the scale is small, as thin lines) into the map."""
    shown = item(layout, "map")
    shown.setKeepLayerSet(True)
    streets = campaign.plain_streets if plain or sheet.scale > DETAILED else campaign.streets_layer
    extra = [layer for layer in (campaign.done, campaign.barriers) if layer is not None]
    shown.setLayers([*layers.values(), *extra, streets, *campaign.background])
    shown.setCrs(campaign.crs)
    shown.zoomToExtent(sheet.extent())
    bar = item(layout, "scalebar")
    if isinstance(bar, QgsLayoutItemScaleBar):
        bar.setUnitsPerSegment(_round_length(sheet.scale * 0.018))
        plain_numbers = QgsBasicNumericFormat()
        plain_numbers.setShowThousandsSeparator(False)  # a comma in English, which is a decimal mark elsewhere
        bar.setNumericFormat(plain_numbers)


def show_legend(layout: QgsPrintLayout, layers: list[QgsVectorLayer]) -> None:
    """Fill the layout's legend with the symbols of `layers`."""
    legend = item(layout, "legend")
    if not isinstance(legend, QgsLayoutItemLegend):
        return
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    entries = 0
    for layer in layers:
        node = root.addLayer(layer)
        found = len(legend.model().layerLegendNodes(node))
        entries += found
        if found > 1:
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    legend.setColumnCount((entries + 1) // 2)
    legend.setSplitLayer(True)
    legend.adjustBoxSize()


def map_size(layout: QgsPrintLayout) -> tuple[float, float] | None:
    """Return the width and height of the layout's map, mm, or None where it has none."""
    shown = item(layout, "map")
    return (shown.rect().width(), shown.rect().height()) if isinstance(shown, QgsLayoutItemMap) else None


def cut(steps: pd.DataFrame, rows: np.ndarray, width: float, height: float, scale: float):
    """Return the sheets of `scale` (or smaller, for a row that needs it) that the rows of the steps fill in order."""
    room = (np.array([width, height]) - 2 * MARGIN) / 1000 * scale
    service = steps["service"].astype(bool).to_numpy()
    sheets: list[tuple[list[int], np.ndarray, np.ndarray]] = []
    for row in np.unique(rows):
        points = np.vstack(list(steps["line"][rows == row]))
        low, high = points.min(axis=0), points.max(axis=0)
        if sheets:
            held, lowest, highest = sheets[-1]
            grown = np.minimum(low, lowest), np.maximum(high, highest)
            if (grown[1] - grown[0] <= room).all():
                sheets[-1] = ([*held, row], *grown)
                continue
        if service[rows == row][0]:
            sheets.append(([row], low, high))
    size = np.array([width, height])
    result = []
    for held, low, high in sheets:
        needed = float(((high - low) / (size - 2 * MARGIN) * 1000).max())
        fitting = next((step for step in SCALES if step >= max(needed, LEAST_SCALE)), needed)
        result.append((Sheet((low + high) / 2, size, max(fitting, _round_scale(scale))), np.array(held)))
    return result


def _round_scale(scale: float) -> float:
    """Return the largest round scale that is not above `scale`."""
    return max((step for step in SCALES if step <= scale * 1.0001), default=SCALES[0])


def coarse(walk: np.ndarray, sheet: Sheet) -> QgsGeometry:
    """Return a walk without the bends that cannot be seen on a sheet."""
    return geometry(walk).simplify(UNSEEN / 1000 * sheet.scale)


def leaders(sheet: Sheet, anchors: np.ndarray, centres: np.ndarray, sizes: np.ndarray, crs) -> QgsVectorLayer:
    """Return the lines that tie what is written beside its line to it."""
    apart = (np.abs(anchors - centres) > sizes / 2).any(axis=1)
    ties = [(sheet.to_ground(np.vstack(pair)), 1) for pair in zip(anchors[apart], centres[apart], strict=True)]
    return memory_layer("LineString", "field=id:integer", ties, crs)


def _loop_names(
    campaign: Campaign, steps: pd.DataFrame, sheet: Sheet, walks: list[np.ndarray], taken: list
) -> dict[str, QgsVectorLayer]:
    """Return the names of the loop's streets, each placed by hand so that none is missing, and what ties them."""
    streets = campaign.streets[campaign.streets["segment_id"].isin(steps["segment_id"])]
    lines, names = [], []
    for name, group in streets.groupby("name", sort=True):
        if not name:
            continue
        whole = QgsGeometry.collectGeometry([geometry(line) for line in group["line"]]).mergeLines()
        parts = [sheet.to_paper(np.array([(p.x(), p.y()) for p in part.vertices()])) for part in whole.constParts()]
        for part in _worth_naming(parts, styles.text_width(name, NAME_SIZE, bold=True)):
            lines.append(part)
            names.append(name)
    widths = [styles.text_width(name, NAME_SIZE, bold=True) for name in names]
    places = placement.place_names(lines, widths, NAME_SIZE * styles.POINT, sheet.frame(), walks, taken)
    halves = np.column_stack([widths, np.full(len(widths), NAME_SIZE * styles.POINT)]) / 2 + 0.4
    ties = [
        (sheet.to_ground(np.vstack([at[3:], np.clip(at[3:], at[:2] - half, at[:2] + half)])), 1)
        for at, half in zip(places, halves, strict=True)
        if np.isfinite(at[3])
    ]
    layers = {
        "loop_names": memory_layer(
            "Point",
            "field=name:string&field=angle:double",
            [(sheet.to_ground(at[:2]), name, float(at[2])) for at, name in zip(places, names, strict=True)],
            campaign.crs,
        ),
        "name_leaders": memory_layer(
            "LineString",
            "field=id:integer",
            ties,
            campaign.crs,
        ),
    }
    styles.style_placed_names(layers["loop_names"], NAME_SIZE)
    styles.style_leaders(layers["name_leaders"])
    return layers


def _worth_naming(parts: list[np.ndarray], width: float) -> list[np.ndarray]:
    """Return the stretches of a street that get its name: the longest, others that hold it, cut where very long."""
    parts = sorted(parts, key=placement.length, reverse=True)
    chosen = []
    for rank, part in enumerate(parts):
        whole = placement.length(part)
        middle = placement.point_at(part, 0.5)
        near = any(np.linalg.norm(placement.point_at(other, 0.5) - middle) < NAME_EVERY / 2 for other in chosen)
        if rank and (near or whole < 0.5 * width):
            continue
        count = max(1, int(whole // NAME_EVERY))
        ends = np.linspace(0, 1, count + 1)
        chosen += [placement.point_at(part, np.linspace(*ends[[at, at + 1]], 40)) for at in range(count)]
    return chosen


def other_names(campaign: Campaign, steps: pd.DataFrame, sheet: Sheet) -> QgsVectorLayer:
    """Return the names of the streets on a sheet where no `steps` are: QGIS writes those for which there is room."""
    streets = campaign.streets
    half = sheet.size / 2000 * sheet.scale
    low, high = campaign.street_bounds
    seen = (high >= sheet.centre - half).all(axis=1) & (low <= sheet.centre + half).all(axis=1)
    if sheet.scale > DETAILED:
        seen &= streets["highway"].isin(styles.MAJOR).to_numpy()
    rows = []
    for name, group in streets[seen & ~streets["segment_id"].isin(steps["segment_id"])].groupby("name", sort=True):
        if name:
            whole = QgsGeometry.collectGeometry([geometry(line) for line in group["line"]])
            rows.append((whole.mergeLines(), name))
    layer = memory_layer("MultiLineString", "field=name:string", rows, campaign.crs)
    styles.style_nothing(layer)
    labels = styles.street_labels(styles.text_format(8, colour="#333333", halo=0.7), 4, CLEAR)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    return layer


def _round_length(metres: float) -> float:
    """Return the largest of 1, 2, 5, 10, 20, 50, ... that is not above `metres`."""
    power = 10.0 ** np.floor(np.log10(metres))
    return float(power * max(step for step in (1, 2, 5) if step * power <= metres * 1.0001))
