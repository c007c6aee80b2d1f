"""The user's language in QGIS: Qt's translator for the whole plugin, the core included."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .core import language
from .core.errors import CampaignError
from .core.language import tr

CONTEXT = "CanvassPlanner"
FOLDER = Path(__file__).resolve().parent.parent / "i18n"

_translator = None


def translate(text: str) -> str:
    """Return the English `text` in QGIS's language."""
    return QCoreApplication.translate(CONTEXT, text)


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """Word everything in the language `name` ("en", "fr"; "" for QGIS's own) as long as this lasts."""
    if name == "en":
        language.use(str)
    elif name:
        translator = QTranslator()
        if not translator.load(str(FOLDER / f"canvass_planner_{name}.qm")):
            raise CampaignError(
                tr("There is no translation into '{language}': leave the language empty.").format(language=name)
            )
        # As bytes: unlike the application, a translator takes no letters beyond ASCII.
        language.use(lambda text: translator.translate(CONTEXT, text.encode()) or text)
    try:
        yield
    finally:
        language.use(translate)


def install() -> None:
    """Load the translation of QGIS's language, if there is one, and hand it to the core."""
    global _translator
    remove()
    translator = QTranslator()
    name = QgsApplication.locale()[:2]
    if translator.load(str(FOLDER / f"canvass_planner_{name}.qm")):
        QCoreApplication.installTranslator(translator)
        _translator = translator
    language.use(translate)


def remove() -> None:
    """Take the translation back."""
    global _translator
    if _translator is not None:
        QCoreApplication.removeTranslator(_translator)
        _translator = None
    language.use(str)
