"""The table of teams: one row a loop, with its lock, its numbers, a bar for its balance, its leader and phone."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from ..core.language import tr
from ..layers import styles

TEAM, DOORS, MINUTES, WALKING, GAP, BALANCE, LEADER, PHONE = range(8)  # columns
PEOPLE = {LEADER: "leader", PHONE: "phone"}
_VALUE = Qt.ItemDataRole.UserRole  # of a team its loop_id, of a bar its length
_FULL = 1.1  # of the target, where a bar is full


class Teams(QStandardItemModel):
    """The rows of the table.

    Attributes
    ----------
    filling
        Whether the rows are being made: what changes then was not changed by the user.
    """

    def __init__(self, parent=None):
        super().__init__(0, len(_headings()), parent)
        self.filling = False

    def fill(self, loops: list, target: float, locked: list[int], people: dict[str, dict[str, str]]) -> None:
        """Make the rows anew.

        Parameters
        ----------
        loops
            Features of the layer *loops*, in the order of the rows.
        target
            Minutes that a loop should take.
        locked
            loop_id of those that are locked.
        people
            By loop_id as text: leader, phone.
        """
        self.filling = True
        self.setRowCount(0)
        self.setHorizontalHeaderLabels(_headings())
        for loop in loops:
            self.appendRow(_row(loop, target, loop["loop_id"] in locked, people.get(str(loop["loop_id"]), {})))
        self.filling = False

    def loop(self, row: int) -> int | None:
        """Return the loop_id of a row, None where there is no such row."""
        item = self.item(row, TEAM)
        return item.data(_VALUE) if item is not None else None

    def person(self, row: int) -> dict[str, str]:
        """Return the leader and the phone number of a row."""
        return {name: self.item(row, column).text().strip() for column, name in PEOPLE.items()}


def set_up(view: QTableView, model: Teams) -> None:
    """Give a table view the teams."""
    view.setModel(model)
    view.setItemDelegateForColumn(BALANCE, _Bar(view))
    view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
    view.verticalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.horizontalHeader().setStretchLastSection(True)


def colour(loop) -> str:
    """Return the colour of a loop's team: its own, or the one that its number gives."""
    own = loop["colour"] if loop.fieldNameIndex("colour") >= 0 else None
    return styles.look(int(loop["loop_id"]), {int(loop["loop_id"]): own or ""})[0]


def swatch(loop) -> QIcon:
    """Return a square in the colour of a loop's team."""
    picture = QPixmap(16, 16)
    picture.fill(QColor(colour(loop)))
    return QIcon(picture)


class _Bar(QStyledItemDelegate):
    """Draws how a loop's minutes stand against the target behind the number: blue within it, orange above."""

    def paint(self, painter, option, index):
        """Draw the bar, then the number."""
        share = index.data(_VALUE)
        if share is not None:
            box = option.rect.adjusted(1, 2, -1, -2)
            box.setWidth(round(box.width() * min(1.0, float(share) / _FULL)))
            painter.fillRect(box, QColor("#f3b27a" if share > 1.0 + 1e-6 else "#a9cbe8"))
        super().paint(painter, option, index)


def _headings() -> list[str]:
    return [tr("Team"), tr("Doors"), tr("Min"), tr("Walk"), tr("Gap"), tr("Share"), tr("Leader"), tr("Phone")]


def _row(loop, target: float, locked: bool, person: dict[str, str]) -> list[QStandardItem]:
    team = QStandardItem(str(loop["team"]))
    team.setData(int(loop["loop_id"]), _VALUE)
    team.setCheckable(True)
    team.setCheckState(Qt.CheckState.Checked if locked else Qt.CheckState.Unchecked)
    team.setToolTip(tr("Ticked: locked"))
    team.setIcon(swatch(loop))
    share = loop["minutes"] / target if target else 0.0
    above = loop["minutes"] / loop["bound_min"] - 1 if loop["bound_min"] else 0.0
    gap = f"{above:+.0%}" if above > 0 else ""
    numbers = [f"{loop['doors']:.0f}", f"{loop['minutes']:.0f}", f"{loop['deadhead_min']:.0f}", gap, f"{share:.0%}"]
    row = [team, *(QStandardItem(text) for text in numbers)]
    for item in row[1:]:
        item.setEditable(False)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row[BALANCE].setData(share, _VALUE)
    row[GAP].setToolTip(tr("How much longer this loop is than the longest of the best plan may be"))
    return [*row, *(QStandardItem(person.get(name, "")) for name in PEOPLE.values())]
