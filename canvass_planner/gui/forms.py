"""What all pages share: their form, what they need, what they made, what comes next."""

from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLayout,
    QScrollArea,
    QToolButton,
    QWidget,
)

from ..core.errors import CampaignError
from ..core.language import tr
from ..layers import geopackage, sources

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"

READY, MISSING, OLD = "ready", "missing", "old"
# A bullet that is read in black and white too, and a colour that stands out from white.
MARKS = {READY: ("✔", "#1b7837"), MISSING: ("○", "#6b6b6b"), OLD: ("▲", "#a05a00")}


CONTENTS = 6  # letters that a box shows at least


def form(name: str):
    """Return the class of a form in resources/."""
    return uic.loadUiType(str(RESOURCES / f"{name}.ui"))[0]


class Page(QWidget):
    """A page of the dock; a subclass mixes in its form.

    Attributes
    ----------
    dock
        The dock, which holds the campaign and does the work.
    """

    next_wanted = pyqtSignal()

    def __init__(self, dock):
        super().__init__()
        self.dock = dock
        self.setupUi(self)
        for box in self.findChildren(QComboBox):
            narrow(box)
        if hasattr(self, "next_button"):
            self.next_button.clicked.connect(self.next_wanted)

    def refresh(self) -> None:
        """Show the campaign as it is now."""
        raise NotImplementedError

    def keep(self) -> None:
        """Put what the user chose into the campaign's settings."""

    def show_needs(self, *needs: tuple[str, str]) -> None:
        """Say what the page needs: states (ready, missing, old) and words."""
        self.needs.setText("<br>".join(marked(state, words) for state, words in needs))

    def show_made(self, text: str) -> None:
        """Say what the page made; an empty text hides the line."""
        self.made.setText(text)
        self.made.setVisible(bool(text))


def marked(state: str, words: str) -> str:
    """Return words behind the mark of their state, as rich text."""
    mark, colour = MARKS[state]
    return f'<span style="color:{colour}">{mark}</span>&nbsp;{words}'


def layer_state(campaign, name: str, words: str) -> tuple[str, str]:
    """Return the state of one of the campaign's layers, in words."""
    if not campaign.has(name):
        return MISSING, tr("{layer}: not there yet").format(layer=words)
    newer = campaign.old().get(name)
    if newer:
        return OLD, tr("{layer}: older than its data ({newer} changed since)").format(layer=words, newer=newer)
    return READY, tr("{layer}: ready").format(layer=words)


def narrow(box: QComboBox) -> None:
    """Let no long name in a list make a page wider than the dock; before the list is filled."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(CONTENTS)


class LayerOrFile(QWidget):
    """A layer of the project, or a file behind the button.

    Signals
    -------
    changed ()
    """

    changed = pyqtSignal()

    def __init__(self, name: str, help_text: str, optional: bool = True, polygons: bool = False, parent=None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setToolTip(help_text)
        self._file = ""
        QgsProject.instance().layersWillBeRemoved["QStringList"].connect(
            self._leave
        )  # before the box itself hears of it
        self.layers = QgsMapLayerComboBox()
        narrow(self.layers)
        self.layers.setAllowEmptyLayer(optional)
        kinds = QgsMapLayerProxyModel.Filter
        self.layers.setFilters(kinds.PolygonLayer if polygons else kinds.VectorLayer)
        self.browse = QToolButton()
        self.browse.setText("…")
        self.browse.setToolTip(tr("Choose a file."))
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layers, 1)
        row.addWidget(self.browse)
        if optional:
            self.put("")
        self.layers.currentIndexChanged.connect(self._change)

    def value(self) -> str:
        """Return the layer's id or the file that is chosen, "" for none."""
        layer = self.layers.currentLayer()
        if layer is not None:
            return layer.id()
        return self._file if self._file and self.layers.currentIndex() == self.layers.count() - 1 else ""

    def put(self, value: str) -> None:
        """Choose a layer or a file, "" for none."""
        layer = QgsProject.instance().mapLayer(value)
        if layer is not None:
            self.layers.setLayer(layer)
            return
        self._file = value
        # The name says more than the beginning of a long path; the tool tip has it whole.
        self.layers.setAdditionalItems([titled(value)] if value else [])
        self.layers.setToolTip(f"{self.toolTip()}\n{value}".strip())
        if value:
            self.layers.setCurrentIndex(self.layers.count() - 1)
        else:
            self.layers.setLayer(None)

    def _change(self) -> None:
        self.changed.emit()

    @pyqtSlot("QStringList")  # a slot of Qt's: the connection goes with the widget
    def _leave(self, ids: list[str]) -> None:
        """Choose nothing where the chosen layer goes; Qt would choose its neighbour."""
        layer = self.layers.currentLayer()
        if layer is not None and layer.id() in ids:
            self.layers.setLayer(None)

    def _browse(self) -> None:
        before = str(Path(self._file.partition("|")[0]).parent) if self._file else ""
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a file."), before)
        if not path:
            return
        names = [part.name() for part in QgsProviderRegistry.instance().querySublayers(path)]
        if len(names) > 1 and not path.lower().endswith(sources.OSM):
            name, chosen = QInputDialog.getItem(self, Path(path).name, tr("Which of its layers?"), names, 0, False)
            if not chosen:
                return
            path = f"{path}|layername={name}"
        self.put(path)


def titled(value: str) -> str:
    """Return the name of a layer in a file, or of the file, without its folder."""
    path, _, part = value.partition("|layername=")
    return part or Path(path).name


def there(value: str) -> bool:
    """Say whether a layer of the project or a file of this name is there."""
    return QgsProject.instance().mapLayer(value) is not None or Path(value.partition("|")[0]).is_file()


def as_layer(value: str) -> QgsVectorLayer:
    """Return the layer of the project, or that of a file, which a `LayerOrFile` names.

    Raises
    ------
    CampaignError
        Where QGIS cannot read it.
    """
    layer = QgsProject.instance().mapLayer(value) or QgsVectorLayer(value, Path(value).stem, "ogr")
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise CampaignError(
            tr("{path} cannot be read as a layer: it is damaged or of another kind. Get the file again.").format(
                path=value
            )
        )
    return layer


def as_file(value: str, name: str, folder: Path) -> str:
    """Return a source that any thread can open: a layer of the project is named by its file, or written to one."""
    layer = QgsProject.instance().mapLayer(value)
    if not isinstance(layer, QgsVectorLayer):
        return value
    if layer.providerType() == "ogr" and not layer.subsetString() and not layer.isModified() and layer.crs().isValid():
        return layer.source()
    path = folder / f"{name}.gpkg"
    geopackage.write(path, {name: layer})
    return f"{path}|layername={name}"


def put_field(layout: QFormLayout, label: QWidget, field: QWidget) -> None:
    """Put a field beside its label in a form."""
    row, _ = layout.getWidgetPosition(label)
    layout.setWidget(row, QFormLayout.ItemRole.FieldRole, field)
    label.setBuddy(field)


def finish(page: QWidget) -> None:
    """Give a page's inputs their names for screen readers, their tool tips, and the keyboard's order: as one reads."""
    for label in page.findChildren(QLabel):
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its text can be copied; the keyboard has no business there
        if label.buddy() is not None and not label.buddy().accessibleName():
            label.buddy().setAccessibleName(label.text())
    before = None
    for widget in inputs(page):
        # The parts of QGIS's widgets (a file's line and its button) are named as the whole is.
        if not spoken(widget):
            widget.setAccessibleName(_of_whole(widget, page, spoken))
        if not widget.toolTip():
            widget.setToolTip(_of_whole(widget, page, QWidget.toolTip))
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def spoken(widget: QWidget) -> str:
    """Return what a screen reader says of an input."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QGroupBox):
        return widget.title()
    return widget.text().strip("…") if isinstance(widget, QAbstractButton) else ""


def _of_whole(widget: QWidget, page: QWidget, words) -> str:
    while widget is not page:
        widget = widget.parentWidget()
        if words(widget):
            return words(widget)
    return ""


def inputs(part: QWidget | QLayout) -> list[QWidget]:
    """Return what the keyboard can reach in a widget or layout, in reading order."""
    if isinstance(part, QWidget):
        found = [part] if part.focusPolicy() & Qt.FocusPolicy.TabFocus else []
        inner = part.widget() if isinstance(part, QScrollArea) else part.layout()
        if isinstance(part, QGroupBox):  # QGIS's has a button that folds it, outside its layout
            found += list(part.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly))
        return found + (inputs(inner) if inner is not None else [])
    found = []
    for item in _items(part):
        inner = item.layout() if item.widget() is None else item.widget()
        found += inputs(inner) if inner is not None else []
    return found


def _items(layout: QLayout) -> list:
    if not isinstance(layout, QFormLayout):
        return [layout.itemAt(at) for at in range(layout.count())]
    # A form numbers its items by when they came, not by their rows.
    fields = [layout.itemAt(row, QFormLayout.ItemRole.FieldRole) for row in range(layout.rowCount())]
    return [field for field in fields if field is not None]  # or what spans the row
