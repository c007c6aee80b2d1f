"""Tables on paper: rows that fit a page, none cut."""

import re
from dataclasses import dataclass, replace

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutMeasurement,
    QgsLayoutMultiFrame,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsTableCell,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.language import tr
from ..layers.styles import POINT, text_format, text_width
from .templates import plain_text

LINE = 1.32  # line height, in font sizes
MARGIN = 0.8  # of a cell, mm
GRID = 0.2  # line width, mm
SLACK = 1.5  # left free below the last row, which QGIS leaves out when it only just fits, mm
HEADING_COLOUR, PALE_COLOUR = "#d9d9d9", "#f2f2f2"
# After blanks, and after the hyphen of a double name; a no-break space is no blank, and "14-15" stays whole.
_BLANKS, _BREAK = re.compile(r"[ \t\r\n]+"), re.compile(r"(?<= )|(?<=\w-)(?=[^\W\d])")
_LEFT, _CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class Column:
    """A column of a printed table: its heading, its share of the width, whether its text is centred, or bold."""

    heading: str
    share: float
    centred: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Row:
    """A row of a printed table.

    Attributes
    ----------
    cells
        One text a column; none in a heading.
    heading
        Text over the whole width that heads the rows below: bold, never last on a page, told again where they go on
        overleaf.
    loose
        Whether it belongs to no heading.
    pale
        Whether it is shaded: nothing to do here.
    least
        Its height at least, mm.
    """

    cells: tuple[str, ...]
    heading: str = ""
    loose: bool = False
    pale: bool = False
    least: float = 0.0


@dataclass(frozen=True)
class Style:
    """How a table looks.

    Attributes
    ----------
    size, head_size
        Of its text and of its columns' heads (0 for none), points.
    grid
        Whether it has lines.
    indent
        Whether headings begin below the second column.
    """

    size: float = 10.0
    head_size: float = 10.0
    grid: bool = True
    indent: bool = False

    @property
    def rule(self) -> float:
        """The width of its lines, mm."""
        return GRID if self.grid else 0.0


def heading(text: str) -> Row:
    """Return a row that heads those below it."""
    return Row((), heading=text)


def wrap(text: str, width: float, size: float, bold: bool = False) -> str:
    """Return `text` in lines no wider than `width` mm, broken at blanks and hyphens, and in words that are too long."""
    lines = [""]
    for word in _BREAK.split(_BLANKS.sub(" ", text.strip())):
        longer = lines[-1] + word
        if text_width(longer.rstrip(), size, bold) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and text_width((lines[-1] + letter).rstrip(), size, bold) > width:
                lines.append("")
            lines[-1] += letter
    return "\n".join(line.strip() for line in lines)


def paginate(
    columns: list[Column], rows: list[Row], area: tuple[float, float], style: Style, page_per_heading: bool = False
) -> list[list[Row]]:
    """Wrap the rows' texts for a table of `area` (width and height, mm) and share the rows out over pages.

    Parameters
    ----------
    columns, rows, style
        Of the table.
    area
        Its width and height on a page, mm.
    page_per_heading
        Whether each heading begins a new page.
    """
    widths = column_widths(columns, area[0])
    room = area[1] - SLACK
    if style.head_size:
        room -= row_height(_head(columns, widths, style), style.head_size, style.rule)
    wrapped = [_wrapped(row, columns, widths, style) for row in rows]
    pages: list[list[Row]] = [[]]
    left, block = room, None
    for index, row in enumerate(wrapped):
        block = row if row.heading else None if row.loose else block
        needed = row_height(row, style.size, style.rule)
        if row.heading and index + 1 < len(wrapped):
            needed += row_height(wrapped[index + 1], style.size, style.rule)
        if pages[-1] and (needed > left or (page_per_heading and row.heading)):
            pages.append([])
            left = room
            if block is not None and not row.heading:
                told = tr("{street} (continued)").format(street=block.heading)
                again = _wrapped(heading(told), columns, widths, style)
                pages[-1].append(again)
                left -= row_height(again, style.size, style.rule)
        pages[-1].append(row)
        left -= row_height(row, style.size, style.rule)
    return pages


def draw_table(layout: QgsPrintLayout, place: QgsLayoutItem, columns: list[Column], rows: list[Row], style: Style):
    """Put a table where the item `place` stands, and take that away. The rows come from `paginate`."""
    area = QRectF(place.pos().x(), place.pos().y(), place.rect().width(), place.rect().height())
    layout.removeLayoutItem(place)
    widths = column_widths(columns, area.width())
    head = [(_head(columns, widths, style), style.head_size)] if style.head_size else []
    table = QgsLayoutItemManualTable.create(layout)
    table.setCellMargin(MARGIN)
    table.setGridStrokeWidth(style.rule)
    table.setShowGrid(style.grid)
    table.setGridColor(QColor("#000000"))
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
    sized = head + [(row, style.size) for row in rows]
    heads = [row for row, _size in head]
    table.setTableContents([_cells(row, columns, size, row in heads, style.grid) for row, size in sized])
    table.setColumnWidths(widths)
    table.setRowHeights([row_height(row, size, style.rule) - 2 * MARGIN - style.rule for row, size in sized])
    layout.addMultiFrame(table)
    frame = QgsLayoutFrame(layout, table)
    frame.attemptSetSceneRect(area)
    table.addFrame(frame)
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    top = area.top()
    inset = widths[0] + 2 * MARGIN + GRID if style.indent else 0.0
    for row, size in sized:
        height = row_height(row, size, style.rule)
        if row.heading:
            place_of = QRectF(area.left() + inset + GRID / 2, top + GRID / 2, area.width() - inset - GRID, height)
            _draw_heading(layout, row.heading, place_of, style)
        top += height


def _draw_heading(layout: QgsPrintLayout, text: str, area: QRectF, style: Style) -> None:
    """Draw a heading over the row that a table keeps free for it: tables join no cells before QGIS 3.40."""
    label = QgsLayoutItemLabel(layout)
    label.setText(plain_text(text))
    text_of = text_format(style.size, bold=True)
    if hasattr(label, "setTextFormat"):  # from QGIS 3.24
        label.setTextFormat(text_of)
    else:
        font = text_of.font()
        font.setPointSizeF(style.size)
        label.setFont(font)
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    label.setMarginX(MARGIN + GRID / 2)
    label.setMarginY(0.0)
    label.setBackgroundColor(QColor(HEADING_COLOUR if style.grid else "#ffffff"))
    label.setBackgroundEnabled(True)
    label.setFrameEnabled(style.grid)
    label.setFrameStrokeWidth(QgsLayoutMeasurement(GRID, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    layout.addLayoutItem(label)
    label.attemptSetSceneRect(area)


def column_widths(columns: list[Column], width: float) -> list[float]:
    """Return each column's own width (without margins and grid, as QGIS counts it) so that they fill `width` mm."""
    room = width - GRID - len(columns) * (2 * MARGIN + GRID)
    total = sum(column.share for column in columns)
    return [room * column.share / total for column in columns]


def row_height(row: Row, size: float, rule: float = GRID) -> float:
    """Return the height of a wrapped row with its grid line of `rule` mm, mm."""
    lines = max(text.count("\n") + 1 for text in (*row.cells, row.heading))
    return max(lines * LINE * size * POINT + 2 * MARGIN, row.least) + rule


def _head(columns: list[Column], widths: list[float], style: Style) -> Row:
    bold = [replace(column, bold=True) for column in columns]
    return _wrapped(
        Row(tuple(column.heading for column in columns)), bold, widths, replace(style, size=style.head_size)
    )


def _wrapped(row: Row, columns: list[Column], widths: list[float], style: Style) -> Row:
    # QGIS measures at another resolution than the screen's: 3 % to spare.
    if row.heading:
        covered = widths[1:] if style.indent else widths
        width = sum(covered) + (len(covered) - 1) * (2 * MARGIN + GRID)
        return replace(row, heading=wrap(row.heading, 0.97 * width, style.size, bold=True))
    cells = [
        wrap(text, 0.97 * width, style.size, column.bold)
        for text, column, width in zip(row.cells, columns, widths, strict=True)
    ]
    return replace(row, cells=tuple(cells))


def _cells(row: Row, columns: list[Column], size: float, head: bool, shaded: bool) -> list[QgsTableCell]:
    cells = []
    for column, text in zip(columns, row.cells or [""] * len(columns), strict=True):
        cell = QgsTableCell(plain_text(text))
        cell.setTextFormat(text_format(size, bold=head or column.bold))
        cell.setHorizontalAlignment(_CENTRE if column.centred else _LEFT)
        cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
        if shaded and (head or row.heading):
            cell.setBackgroundColor(QColor(HEADING_COLOUR))
        elif row.pale:
            cell.setBackgroundColor(QColor(PALE_COLOUR))
        cells.append(cell)
    return cells
