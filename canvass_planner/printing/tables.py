"""Tables on paper: rows that fit a page, none cut."""

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemManualTable,
    QgsLayoutMultiFrame,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsTableCell,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..layers.styles import POINT, text_format, text_width
from .templates import plain_text

LINE = 1.32  # line height, in font sizes
MARGIN = 0.8  # of a cell, mm
GRID = 0.2  # line width, mm
SLACK = 1.5  # left free below the last row, which QGIS leaves out when it only just fits, mm
HEADING_COLOUR, PALE_COLOUR = "#d9d9d9", "#f2f2f2"
_LEFT, _CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


class Column:
    """A column of a printed table: its heading, its share of the width, and whether its text is centred."""

    def __init__(self, heading: str, share: float, centred: bool = False):
        self.heading = heading
        self.share = share
        self.centred = centred


class Row:
    """A row of a printed table.

    Parameters
    ----------
    cells
        One text a column.
    bold
        Whether it is a heading, which never stands last on a page.
    pale
        Whether it is shaded: nothing to do here.
    least
        Its height at least, mm.
    """

    def __init__(self, cells: list[str], bold: bool = False, pale: bool = False, least: float = 0.0):
        self.cells = cells
        self.bold = bold
        self.pale = pale
        self.least = least


def wrap(text: str, width: float, size: float, bold: bool = False) -> str:
    """Return `text` in lines no wider than `width` mm, broken at blanks, and in a word only if it is too long."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size, bold) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and text_width(lines[-1] + letter, size, bold) > width:
                lines.append("")
            lines[-1] += letter
    return "\n".join(lines)


def paginate(columns: list[Column], rows: list[Row], width: float, height: float, size: float) -> list[list[Row]]:
    """Wrap the rows' texts for a table of `width` mm and share the rows out over pages of `height` mm."""
    widths = column_widths(columns, width)
    wrapped = [_wrapped(row, widths, size) for row in rows]
    room = height - row_height(_heading(columns, widths, size), size) - SLACK
    pages, left = [[]], room
    for index, row in enumerate(wrapped):
        following = wrapped[index + 1] if row.bold and index + 1 < len(wrapped) else None
        needed = row_height(row, size) + (row_height(following, size) if following else 0.0)
        if pages[-1] and needed > left:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= row_height(row, size)
    return pages


def draw_table(layout: QgsPrintLayout, place: QgsLayoutItem, columns: list[Column], rows: list[Row], size: float):
    """Put a table where the item `place` stands, and take that away. The rows come from `paginate`."""
    area = QRectF(place.pos().x(), place.pos().y(), place.rect().width(), place.rect().height())
    layout.removeLayoutItem(place)
    widths = column_widths(columns, area.width())
    heading = _heading(columns, widths, size)
    table = QgsLayoutItemManualTable.create(layout)
    table.setCellMargin(MARGIN)
    table.setGridStrokeWidth(GRID)
    table.setGridColor(QColor("#000000"))
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
    table.setContentTextFormat(text_format(size))
    table.setTableContents(
        [
            [_cell(row, column, text, size) for column, text in zip(columns, row.cells, strict=True)]
            for row in [heading, *rows]
        ]
    )
    table.setColumnWidths(widths)
    table.setRowHeights([row_height(row, size) - 2 * MARGIN - GRID for row in [heading, *rows]])
    layout.addMultiFrame(table)
    frame = QgsLayoutFrame(layout, table)
    frame.attemptSetSceneRect(area)
    table.addFrame(frame)
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    return table


def column_widths(columns: list[Column], width: float) -> list[float]:
    """Return each column's own width (without margins and grid, as QGIS counts it) so that they fill `width` mm."""
    room = width - GRID - len(columns) * (2 * MARGIN + GRID)
    total = sum(column.share for column in columns)
    return [room * column.share / total for column in columns]


def row_height(row: Row, size: float) -> float:
    """Return the height of a wrapped row with its grid line, mm."""
    lines = max(text.count("\n") + 1 for text in row.cells)
    return max(lines * LINE * size * POINT + 2 * MARGIN, row.least) + GRID


def _heading(columns: list[Column], widths: list[float], size: float) -> Row:
    return _wrapped(Row([column.heading for column in columns], bold=True), widths, size)


def _wrapped(row: Row, widths: list[float], size: float) -> Row:
    # QGIS measures at another resolution than the screen's: 3 % to spare.
    cells = [wrap(text, 0.97 * width, size, row.bold) for text, width in zip(row.cells, widths, strict=True)]
    return Row(cells, row.bold, row.pale, row.least)


def _cell(row: Row, column: Column, text: str, size: float) -> QgsTableCell:
    cell = QgsTableCell(plain_text(text))
    cell.setTextFormat(text_format(size, bold=row.bold))
    cell.setHorizontalAlignment(_CENTRE if column.centred else _LEFT)
    cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
    if row.bold:
        cell.setBackgroundColor(QColor(HEADING_COLOUR))
    elif row.pale:
        cell.setBackgroundColor(QColor(PALE_COLOUR))
    return cell
