"""What all pages share: their form, what they need, what they made, what comes next."""

from pathlib import Path

from qgis.core import QgsProcessing, QgsProcessingParameterDefinition, QgsProcessingParameterVectorLayer
from qgis.gui import QgsProcessingMapLayerComboBox
from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ..core.language import tr

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"

READY, MISSING, OLD = "ready", "missing", "old"
# A bullet that is read in black and white too, and a colour that stands out from white.
MARKS = {READY: ("✔", "#1b7837"), MISSING: ("○", "#6b6b6b"), OLD: ("▲", "#a05a00")}


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


class LayerOrFile(QgsProcessingMapLayerComboBox):
    """A layer of the project or a file, as in Processing's own dialogs."""

    def __init__(self, name: str, help_text: str, optional: bool = True, parent=None):
        parameter = QgsProcessingParameterVectorLayer(
            name.upper(), name, [QgsProcessing.SourceType.TypeVector], optional=optional
        )
        if optional:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
        super().__init__(parameter, parent=parent)
        self.setObjectName(name)
        self.setToolTip(help_text)
        self.setAccessibleName(name)


def put_field(layout: QFormLayout, label: QWidget, field: QWidget) -> None:
    """Put a field beside its label in a form."""
    row, _ = layout.getWidgetPosition(label)
    layout.setWidget(row, QFormLayout.ItemRole.FieldRole, field)
    label.setBuddy(field)
    field.setAccessibleName(label.text())
