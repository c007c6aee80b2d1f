"""How the campaign's layers look, on the screen and on paper: dark on white, told apart without colour too.

Sizes are millimetres on paper. Symbols are built from property maps, which read the same in every QGIS from 3.22 on.
"""

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsEllipseSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLabeling,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTemplatedLineSymbolLayerBase,
    QgsTextBackgroundSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from ..core.language import tr

# Okabe and Ito's colours (jfly.uni-koeln.de/color), darkened until each stands out from white on a grey printer too.
TEAM_COLOURS = ("#0055a4", "#c8500a", "#00755a", "#9c2c77", "#1a1a1a", "#7a5600")
TEAM_DASHES = ("", "4;1.5", "1.5;1.2", "6;1.2;1.4;1.2")  # with the colours: 24 teams before a look comes back
TARGET_COLOUR = "#ffdf5a"
# Five steps of a yellow-to-blue ramp that keeps its order in grey (Nunez, Anderton, Renslow 2018, "cividis").
PRIORITY_COLOURS = ("#ffe945", "#bcae6c", "#7c7b78", "#414d6b", "#00224e")
WATER_COLOUR, GREEN_COLOUR, BUILDING_COLOUR = "#c6def0", "#d6e8c8", "#e3e0da"
FONT_FAMILIES = ("DejaVu Sans", "Noto Sans", "Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans")
POINT = 25.4 / 72  # mm
NUMBER_POINTS = 8.5  # of a step's number
NUMBER_HEIGHT = 5.0  # of the white plate that holds it
START_DIAMETER = 7.6
ARROWS_FROM, NUMBERS_FROM = 6_000, 4_000  # scales (1 : n) from which the screen shows a loop's arrows and numbers

TOWN_SCALE = 60_000  # denominator beyond which small streets would be a blot
MAJOR = ("motorway", "trunk", "primary", "secondary", "tertiary")
PATHS = ("footway", "path", "steps", "pedestrian", "cycleway", "bridleway", "corridor", "service", "track")
_MILLIMETRES = QgsUnitTypes.RenderUnit.RenderMillimeters


def font_family() -> str:
    """Return the first family of `FONT_FAMILIES` that this machine has, else Qt's default family."""
    for family in FONT_FAMILIES:
        if QFontInfo(QFont(family)).family() == family:
            return family
    return QFontInfo(QFont()).family()


def look(loop_id: int, own: dict[int, str]) -> tuple[str, str]:
    """Return the colour of a loop's team and its dashes, millimetres ("" for a solid line).

    Parameters
    ----------
    loop_id
        From 1 on; a loop keeps its look whatever becomes of the others.
    own
        By loop_id, a colour that a team has of its own, or "".
    """
    at = loop_id - 1
    chosen = QColor(own.get(loop_id) or "")  # whatever stands in the layer: what is no colour is none
    colour = chosen.name() if chosen.isValid() else TEAM_COLOURS[at % len(TEAM_COLOURS)]
    return colour, TEAM_DASHES[at // len(TEAM_COLOURS) % len(TEAM_DASHES)]


def text_format(size: float, bold: bool = False, colour: str = "#000000", halo: float = 0.0) -> QgsTextFormat:
    """Return text of `size` points, with a white halo of `halo` millimetres where it lies on a map."""
    font = QFont(font_family())
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo)
        buffer.setSizeUnit(_MILLIMETRES)
        buffer.setColor(QColor("#ffffff"))
        text.setBuffer(buffer)
    return text


def style_streets(layer: QgsVectorLayer, scale: float = 1.0, labels: bool = True) -> None:
    """Draw streets as white bands with a grey casing, wider by class, and write their names along them.

    Parameters
    ----------
    layer
        Lines with the fields ``highway`` and ``name``.
    scale
        Factor on every width: 1 for a street map, less for an overview.
    labels
        Whether names are written.
    """
    major, paths = (", ".join(f"'{kind}'" for kind in kinds) for kinds in (MAJOR, PATHS))
    root = QgsRuleBasedRenderer.Rule(None)
    for width, rule in (
        (1.0, f'"highway" IN ({paths})'),
        (1.9, "ELSE"),
        (2.8, f'"highway" IN ({major})'),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(_cased(width * scale, 0.3 * scale), 0, 0, rule))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    layer.setLabelsEnabled(labels)
    if labels:
        layer.setLabeling(QgsVectorLayerSimpleLabeling(street_labels(text_format(8, colour="#333333", halo=0.7), 4)))


def street_labels(text: QgsTextFormat, priority: int, distance: float = 0.9) -> QgsPalLayerSettings:
    """Return labels that write the field ``name`` along a line, `distance` mm beside its middle."""
    labels = QgsPalLayerSettings()
    labels.fieldName = "name"
    labels.setFormat(text)
    labels.placement = QgsPalLayerSettings.Placement.Curved
    labels.dist = distance
    labels.distUnits = _MILLIMETRES
    labels.maxCurvedCharAngleIn, labels.maxCurvedCharAngleOut = 25.0, -25.0
    labels.repeatDistance = 70
    labels.repeatDistanceUnit = _MILLIMETRES
    labels.priority = priority
    labels.labelPerPart = True
    line = labels.lineSettings()
    line.setPlacementFlags(QgsLabeling.LinePlacementFlags(_beside()))
    line.setMergeLines(True)
    line.setOverrunDistance(8)
    line.setOverrunDistanceUnit(_MILLIMETRES)
    return labels


def style_priorities(layer: QgsVectorLayer, opacity: float = 0.6) -> None:
    """Fill areas by class, hatch those whose figures are not exact, write their label and say why in a popup.

    Areas outside every polling station have no results to be scored by: they are drawn empty.

    Parameters
    ----------
    layer
        The *priorities*: class, and flag, label and the parts of the score as far as it has them.
    opacity
        Of the fills: pale enough for streets to be read above them.
    """
    has = [field.name() for field in layer.fields()]
    known = "coalesce(\"station_id\", '') <> ''" if "station_id" in has else "true"
    root = QgsRuleBasedRenderer.Rule(None)
    words = (tr("1 (low)"), "2", "3", "4", tr("5 (high)"))
    for number, (colour, word) in enumerate(zip(PRIORITY_COLOURS, words, strict=True), start=1):
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.2"})
        symbol.setOpacity(opacity)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"class" = {number} AND {known}', word))
    nothing = {"style": "no", "outline_color": "#8a8a8a", "outline_style": "dash", "outline_width": "0.3"}
    nothing = QgsFillSymbol.createSimple(nothing)
    root.appendChild(QgsRuleBasedRenderer.Rule(nothing, 0, 0, f"NOT ({known})", tr("No election results")))
    if "flag" in has:
        root.appendChild(QgsRuleBasedRenderer.Rule(_hatch(), 0, 0, "\"flag\" <> ''", tr("Few households: about")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    if "label" in has:
        labels = QgsPalLayerSettings()
        labels.fieldName = f"if({known}, replace(\"label\", ' (', '\\n('), '')"
        labels.isExpression = True
        labels.setFormat(text_format(8, halo=0.8))
        labels.placement = QgsPalLayerSettings.Placement.Horizontal
        labels.fitInPolygonOnly = True
        layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
        layer.setLabelsEnabled(True)
    layer.setMapTipTemplate(_priority_popup(has))


def style_targets(layer: QgsVectorLayer, width: float = 4.2) -> None:
    """Draw targets as a broad pale band under the streets' own lines."""
    layer.setRenderer(QgsSingleSymbolRenderer(_line(TARGET_COLOUR, width)))


def style_plan(layer: QgsVectorLayer, colours: dict[int, str]) -> None:
    """Draw a star where each loop starts, and its team's name halfway along it; `style_walk` draws its streets.

    Parameters
    ----------
    layer
        The *loops*.
    colours
        By loop_id, a team's own colour or "", as for `look`.
    """
    star = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": "start_point($geometry)"})
    star.setSymbolType(Qgis.SymbolType.Marker if hasattr(Qgis, "SymbolType") else QgsSymbol.SymbolType.Marker)
    star.setSubSymbol(_star(0.7))
    symbol = QgsLineSymbol.createSimple({})
    symbol.changeSymbolLayer(0, star)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    text = text_format(9, bold=True)
    plate = _plate(0.8, 0.4)
    plate.setStrokeWidth(0.8)
    text.setBackground(plate)
    labels = _point_labels("team", text)
    labels.geometryGeneratorEnabled = True
    labels.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    labels.geometryGenerator = "line_interpolate_point($geometry, length($geometry) / 2)"
    edge = "map({})".format(", ".join(f"'{loop_id}', '{look(loop_id, colours)[0]}'" for loop_id in sorted(colours)))
    properties = labels.dataDefinedProperties()
    properties.setProperty(
        QgsPalLayerSettings.Property.ShapeStrokeColor,
        QgsProperty.fromExpression(f'map_get({edge}, to_string("loop_id"))'),
    )
    labels.setDataDefinedProperties(properties)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def style_walk(layer: QgsVectorLayer, colours: dict[int, str]) -> None:
    """Draw whose street is whose on the screen: what a team canvasses is bold in its look, on the side that it takes,
    what it only walks along is thin.

    Arrows and numbers come as soon as the map is large enough to read them; where the project's variable
    `canvass_loop` names a loop, its alone.

    Parameters
    ----------
    layer
        The *steps*: their lines run as they are walked.
    colours
        As for `style_plan`.
    """
    shown = 'coalesce(@canvass_loop, 0) IN (0, "loop_id")'
    beside = (
        "CASE WHEN \"side\" = 'both' THEN 0 WHEN (\"side\" = 'left') = (\"direction\" = 'forward') THEN -1 ELSE 1 END"
    )
    categories = []
    for loop_id in sorted(colours):
        for number, width in ((loop_id, 1.3), (-loop_id, 0.4)):  # knocks; walks on
            symbol = _loop_symbol(*look(loop_id, colours), width)
            for level, stroke in enumerate(symbol.symbolLayers()):
                stroke.setRenderingPass(level + (2 if number > 0 else 0))  # who only walks by lies below who knocks
                stroke.setDataDefinedProperty(
                    QgsSymbolLayer.Property.PropertyOffset, QgsProperty.fromExpression(beside)
                )
            arrows = _arrows()
            arrows.setDataDefinedProperty(
                QgsSymbolLayer.Property.PropertyLayerEnabled,
                QgsProperty.fromExpression(f"@map_scale <= {ARROWS_FROM} AND {shown}"),
            )
            symbol.appendSymbolLayer(arrows)
            categories.append(QgsRendererCategory(number, symbol, str(loop_id) if number > 0 else ""))
    renderer = QgsCategorizedSymbolRenderer('if("service", "loop_id", -"loop_id")', categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    text = text_format(8, bold=True)
    text.setBackground(_plate(0.6, 0.3, 1.5))
    labels = QgsPalLayerSettings()
    labels.fieldName = "step"
    labels.setFormat(text)
    labels.placement = QgsPalLayerSettings.Placement.Horizontal
    labels.priority = 9
    labels.scaleVisibility = True
    labels.minimumScale = NUMBERS_FROM
    only = QgsPropertyCollection()
    only.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(f'"service" AND {shown}'))
    labels.setDataDefinedProperties(only)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def style_turfs(layer: QgsVectorLayer, colours: dict[int, str], width: float) -> None:
    """Draw where each team knocks on the map of all: bold, in its colour and dashes, cased in white.

    Parameters
    ----------
    layer
        Lines with the field loop_id.
    colours
        As for `style_plan`.
    width
        Of a line.
    """
    categories = [
        QgsRendererCategory(loop_id, _loop_symbol(*look(loop_id, colours), width, width / 2), str(loop_id))
        for loop_id in colours
    ]
    renderer = QgsCategorizedSymbolRenderer("loop_id", categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)


def style_ways(layer: QgsVectorLayer, colours: dict[int, str]) -> None:
    """Draw the way of each team to its doors on the map of all: thin, in its colour (as `style_turfs`)."""
    categories = [
        QgsRendererCategory(loop_id, _line(look(loop_id, colours)[0], 0.35), str(loop_id)) for loop_id in colours
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("loop_id", categories))


def style_steps(layer: QgsVectorLayer, colour: str = TEAM_COLOURS[0]) -> None:
    """Draw steps that knock at doors as a bold line, those that only walk on as thin black dashes, with arrows."""
    knock = _line("#ffffff", 2.4)
    knock.appendSymbolLayer(_stroke(colour, 1.6))
    walk = _line("#ffffff", 1.7)
    walk.appendSymbolLayer(_stroke("#000000", 0.8, "2.2;1.4"))
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(knock, 0, 0, '"service"', tr("Knock at the doors")))
    root.appendChild(QgsRuleBasedRenderer.Rule(walk, 0, 0, 'NOT "service"', tr("Walk on, no doors")))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)


def style_arrows(layer: QgsVectorLayer) -> None:
    """Draw points as slender black arrowheads with a white edge, turned by ``angle`` (degrees clockwise from north)."""
    arrow = QgsEllipseSymbolLayer.create(
        {
            "symbol_name": "triangle",
            "symbol_width": "2.9",
            "symbol_height": "4.6",
            "color": "#000000",
            "outline_color": "#ffffff",
            "outline_width": "0.3",
        }
    )
    arrow.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyAngle, QgsProperty.fromField("angle"))
    symbol = QgsMarkerSymbol.createSimple({})
    symbol.changeSymbolLayer(0, arrow)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_numbers(layer: QgsVectorLayer) -> None:
    """Write the field ``number`` on a white plate on each point; every one shows, street names give way to it."""
    layer.setRenderer(QgsNullSymbolRenderer())
    text = text_format(NUMBER_POINTS, bold=True)
    text.setBackground(_plate(0.9, 0.5, NUMBER_HEIGHT / 2))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_point_labels("number", text)))
    layer.setLabelsEnabled(True)


def style_placed_names(layer: QgsVectorLayer, size: float) -> None:
    """Write the field ``name``, bold, in the middle of each point, turned by ``angle`` (degrees clockwise)."""
    layer.setRenderer(QgsNullSymbolRenderer())
    labels = _point_labels("name", text_format(size, bold=True, halo=0.8))
    placed = labels.dataDefinedProperties()
    placed.setProperty(QgsPalLayerSettings.Property.LabelRotation, QgsProperty.fromField("angle"))
    labels.setDataDefinedProperties(placed)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def keep_names_off(layer: QgsVectorLayer) -> None:
    """Let QGIS write no other layer's names over the lines of this one, where there is room elsewhere."""
    labels = QgsPalLayerSettings()
    labels.drawLabels = False
    obstacle = labels.obstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    labels.setObstacleSettings(obstacle)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def number_size(number: str) -> tuple[float, float]:
    """Return the width and height of the plate that holds `number`, mm."""
    return max(NUMBER_HEIGHT, text_width(number, NUMBER_POINTS, bold=True) + 2.0), NUMBER_HEIGHT


def style_leaders(layer: QgsVectorLayer) -> None:
    """Draw the thin lines that tie a number beside its street to it."""
    layer.setRenderer(QgsSingleSymbolRenderer(_line("#000000", 0.3)))


def style_start(layer: QgsVectorLayer) -> None:
    """Draw the start as a black star on white, larger than anything else on the loop."""
    layer.setRenderer(QgsSingleSymbolRenderer(_star(1.0)))


def style_sheets(layer: QgsVectorLayer) -> None:
    """Draw the edges of a map's sheets."""
    layer.setRenderer(QgsSingleSymbolRenderer(_line("#000000", 0.6, "5;1.5;1;1.5")))


def style_other_steps(layer: QgsVectorLayer) -> None:
    """Draw the steps of a loop that another sheet shows: where it goes on, no more."""
    symbol = _line("#ffffff", 1.8)
    symbol.appendSymbolLayer(_stroke("#777777", 1.0))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_done(layer: QgsVectorLayer) -> None:
    """Draw what is canvassed already: lines crossed out with short black strokes, points as crosses."""
    cross = {"name": "cross2", "color": "#000000", "outline_color": "#000000", "outline_width": "0.5", "size": "2.4"}
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(cross)))
        return
    crosses = QgsMarkerLineSymbolLayer(True, 4.0)
    crosses.setSubSymbol(QgsMarkerSymbol.createSimple(cross))
    symbol = QgsLineSymbol.createSimple({})
    symbol.changeSymbolLayer(0, crosses)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_barriers(layer: QgsVectorLayer) -> None:
    """Draw what cannot be crossed: a heavy dark line with a white core."""
    symbol = _line("#3c3c3c", 2.0)
    symbol.appendSymbolLayer(_stroke("#ffffff", 0.7, "3;2"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_rail(layer: QgsVectorLayer) -> None:
    """Draw railways as maps do: black with white dashes."""
    symbol = _line("#444444", 0.9)
    symbol.appendSymbolLayer(_stroke("#ffffff", 0.5, "2.5;2.5"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_plain_streets(layer: QgsVectorLayer) -> None:
    """Draw streets as thin grey lines, wider for main roads, none for paths, main roads alone beyond a town's scale."""
    paths, major = (", ".join(f"'{kind}'" for kind in kinds) for kinds in (PATHS, MAJOR))
    root = QgsRuleBasedRenderer.Rule(None)
    minor = f'"highway" NOT IN ({paths}, {major})'
    root.appendChild(QgsRuleBasedRenderer.Rule(_line("#9a9a9a", 0.25), 0, TOWN_SCALE, minor))
    root.appendChild(QgsRuleBasedRenderer.Rule(_line("#7a7a7a", 0.6), 0, 0, f'"highway" IN ({major})'))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setLabelsEnabled(False)


def style_other_loops(layer: QgsVectorLayer) -> None:
    """Draw the loops of the other teams, pale."""
    layer.setRenderer(QgsSingleSymbolRenderer(_line("#b5b5b5", 0.9)))


def style_this_loop(layer: QgsVectorLayer, colour: str) -> None:
    """Draw one team's loop among the others."""
    symbol = _line("#ffffff", 2.2)
    symbol.appendSymbolLayer(_stroke(colour, 1.6))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_nothing(layer: QgsVectorLayer) -> None:
    """Draw no symbol: the layer only carries labels."""
    layer.setRenderer(QgsNullSymbolRenderer())


def style_areas(layer: QgsVectorLayer, dash: str = "") -> None:
    """Draw areas by their edges alone, so that they lie over any map."""
    edge = _line("#ffffff", 1.0)
    edge.appendSymbolLayer(_stroke("#5a3d7a", 0.4, dash))
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    for stroke in edge.symbolLayers():
        symbol.appendSymbolLayer(stroke.clone())
    symbol.deleteSymbolLayer(0)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_addresses(layer: QgsVectorLayer) -> None:
    """Draw house numbers as small dots."""
    dot = {"name": "circle", "color": "#5a3d7a", "outline_color": "#ffffff", "outline_width": "0.2", "size": "1.4"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(dot)))


def style_background(layer: QgsVectorLayer, colour: str) -> None:
    """Fill polygons (water, green, buildings) with a pale colour and a slightly darker edge."""
    edge = QColor(colour).darker(125).name()
    layer.setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple({"color": colour, "outline_color": edge, "outline_width": "0.15"})
        )
    )


def style_team_names(layer: QgsVectorLayer) -> None:
    """Write the field ``team`` on each point, bold on a white plate, above everything else."""
    layer.setRenderer(QgsNullSymbolRenderer())
    text = text_format(10, bold=True)
    text.setBackground(_plate(0.8, 0.5))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_point_labels("team", text)))
    layer.setLabelsEnabled(True)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of `text` at `size` points, mm."""
    font = QFont(font_family())
    font.setPixelSize(100)
    font.setBold(bold)
    return QFontMetricsF(font).horizontalAdvance(text) / 100 * size * POINT


def _star(scale: float) -> QgsMarkerSymbol:
    """Return a black star on a white disc."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": "#ffffff",
            "outline_color": "#000000",
            "outline_width": f"{0.6 * scale}",
            "size": f"{START_DIAMETER * scale}",
        }
    )
    star = QgsMarkerSymbol.createSimple(
        {"name": "star", "color": "#000000", "outline_style": "no", "size": f"{5.6 * scale}"}
    )
    symbol.appendSymbolLayer(star.symbolLayer(0).clone())
    return symbol


def _arrows() -> QgsMarkerLineSymbolLayer:
    """Return a black arrowhead with a white edge at the right of a line's middle: one for each way does not meet."""
    arrows = QgsMarkerLineSymbolLayer(True)
    arrows.setPlacement(QgsTemplatedLineSymbolLayerBase.Placement.CentralPoint)
    head = {"name": "filled_arrowhead", "color": "#000000", "outline_color": "#ffffff"}
    arrows.setSubSymbol(
        QgsMarkerSymbol.createSimple({**head, "outline_width": "0.3", "size": "3.2", "offset": "0,1.1"})
    )
    arrows.setRenderingPass(4)  # above all strokes
    return arrows


def _loop_symbol(colour: str, dash: str, width: float, casing: float = 0.7) -> QgsLineSymbol:
    """Return a line in a team's look, cased in white so that it stands out from a photograph too."""
    symbol = _line("#ffffff", width + casing)
    symbol.appendSymbolLayer(_stroke(colour, width, dash))
    return symbol


def _hatch() -> QgsFillSymbol:
    """Return thin dark lines on white ones, which show on every class, in grey too."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    for position, (colour, width) in enumerate((("#ffffff", 0.6), ("#1a1a1a", 0.25))):
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(45)
        lines.setDistance(2.4)
        lines.setSubSymbol(_line(colour, width))
        symbol.insertSymbolLayer(position, lines)
    return symbol


def _priority_popup(has: list[str]) -> str:
    """Return an HTML template that says what an area's score is made of, from the fields that there are."""
    percent, plain = "round(100 * \"{0}\") || ' %'", 'round("{0}", 2)'
    parts = (
        ("turnout", tr("Turnout"), percent),
        ("support", tr("Support"), percent),
        ("mobilise", tr("Abstainers who lean our way"), percent),
        ("swing", tr("Swing between elections"), percent),
        ("closeness", tr("Closeness to the strongest rival"), percent),
        ("persuade", tr("Persuadable (1 = average)"), plain),
        ("listen", tr("In the sample to listen in"), "if(\"{0}\" > 0, '✓', '–')"),
        ("factor", tr("Census factors (1 = none)"), plain),
        ("per_door", tr("Worth of a door (1 = average)"), plain),
        ("votes_per_hour", tr("Votes expected an hour"), plain),
        ("station_id", tr("Polling station"), '"{0}"'),
    )
    rows = "".join(
        f"<tr><td>{title}</td><td align='right'>[% coalesce({value.format(name)}, '–') %]</td></tr>"
        for name, title, value in parts
        if name in has
    )
    head = '[% "label" %]' if "label" in has else '[% round("score") %]'
    about = ""
    if "flag" in has:
        sentence = tr("Too few households to be exact: it takes its polling station's rates.").replace("'", "''")
        about = f"<p>[% if(\"flag\" <> '', '{sentence}', '') %]</p>"
    area = tr("This says something about the area, not about the persons who live there.")
    return f"<b>{tr('Score')} {head}</b>{about}<table>{rows}</table><p><i>{area}</i></p>"


def _plate(across: float, up: float, radius: float = 0.0) -> QgsTextBackgroundSettings:
    """Return a white plate with a black edge behind a text, `across` and `up` mm larger than it on each side."""
    plate = QgsTextBackgroundSettings()
    plate.setEnabled(True)
    plate.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    plate.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    plate.setSize(QSizeF(across, up))
    plate.setSizeUnit(_MILLIMETRES)
    plate.setRadii(QSizeF(radius, radius))
    plate.setRadiiUnit(_MILLIMETRES)
    plate.setFillColor(QColor("#ffffff"))
    plate.setStrokeColor(QColor("#000000"))
    plate.setStrokeWidth(0.35)
    plate.setStrokeWidthUnit(_MILLIMETRES)
    return plate


def _point_labels(field: str, text: QgsTextFormat) -> QgsPalLayerSettings:
    """Return labels centred on their points, each of which is drawn, whatever it covers."""
    labels = QgsPalLayerSettings()
    labels.fieldName = field
    labels.setFormat(text)
    labels.placement = QgsPalLayerSettings.Placement.OverPoint
    labels.quadOffset = QgsPalLayerSettings.QuadrantPosition.QuadrantOver
    labels.priority = 10
    if hasattr(labels, "placementSettings"):  # from QGIS 3.26
        labels.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapAtNoCost)
    else:
        labels.displayAll = True
    always = QgsPropertyCollection()
    always.setProperty(QgsPalLayerSettings.Property.AlwaysShow, True)
    labels.setDataDefinedProperties(always)
    return labels


def _beside():
    flags = QgsLabeling.LinePlacementFlag
    return flags.AboveLine | flags.BelowLine | flags.MapOrientation


def _line(colour: str, width: float, dash: str = "") -> QgsLineSymbol:
    return QgsLineSymbol.createSimple(_stroke_properties(colour, width, dash))


def _stroke(colour: str, width: float, dash: str = "") -> QgsSimpleLineSymbolLayer:
    """Return a further stroke of a symbol, drawn after the first strokes of all features where symbols have levels."""
    layer = QgsSimpleLineSymbolLayer.create(_stroke_properties(colour, width, dash))
    layer.setRenderingPass(1)
    return layer


def _cased(width: float, casing: float) -> QgsLineSymbol:
    """Return a white band of `width` with a grey edge of `casing` each side, in two passes so that streets join."""
    symbol = _line("#8a8a8a", width + 2 * casing)
    symbol.appendSymbolLayer(_stroke("#ffffff", width))
    return symbol


def _stroke_properties(colour: str, width: float, dash: str = "") -> dict[str, str]:
    properties = {
        "line_color": colour,
        "line_width": f"{width:.3f}",
        "line_width_unit": "MM",
        "capstyle": "flat" if dash else "round",
        "joinstyle": "round",
    }
    if dash:
        properties |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "MM"}
    return properties
