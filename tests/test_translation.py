"""The French is whole: every string, every placeholder, and QGIS speaks it."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FRENCH = ROOT / "i18n" / "canvass_planner_fr.ts"

# Words that are the same in both languages, file filters, units.
SAME = {
    "Classes",
    "Coefficients",
    "Commune",
    "Communes",
    "Contact",
    "Date",
    "Distance",
    "Format",
    "Formats",
    "France",
    "GeoPackage (*.gpkg)",
    "Minutes",
    "PDF",
    "PDF (*.pdf)",
    "Points",
    "Portrait",
    "Questions",
    "Rectangle",
    "Total",
    "ZIP (*.zip)",
    " km/h",
    " min",
    " s",
    "communes",
    "km",
    "longitude, latitude",
    "p",
    "{count} pages.",
    "{hours} h {minutes:02d}",
    "{length} km",
    "{start} → {end}",
}


def _update():
    specification = importlib.util.spec_from_file_location("update_translations", ROOT / "i18n" / "update.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def french():
    """The French of each string of the sources, by context and source; empty where there is none."""
    update = _update()
    known = update.read(FRENCH)
    return {
        (context, text): known.get((context, text), "") for context, texts in update.strings().items() for text in texts
    }


def _placeholders(text):
    return sorted(re.findall(r"\{[^{}]*\}", text))


def test_every_string_is_french(french):
    assert french
    assert not [source for (_, source), text in french.items() if not text.strip()]


def test_placeholders_are_kept(french):
    wrong = [source for (_, source), text in french.items() if _placeholders(source) != _placeholders(text)]
    assert not wrong


def test_nothing_is_left_in_english(french):
    assert not [source for (_, source), text in french.items() if text == source and source not in SAME]


def test_marks_have_their_space(french):
    # QGIS's French has a no-break space before high marks and inside quotation marks; a plain one breaks the line.
    assert not [text for text in french.values() if re.search(r" [;:!?»%]|« ", text)]


def test_qgis_speaks_french(qgis_in_french):
    from qgis.core import QgsApplication

    assert qgis_in_french.translate("Plan loops") == "Planifier les boucles"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("canvass_planner:planloops")
    assert algorithm.displayName() == "Planifier les boucles"


def test_errors_of_the_core_are_french(qgis_in_french):
    town = importlib.import_module("planner.canvass_planner.core.town")
    with pytest.raises(qgis_in_french.CampaignError, match="La graine de la ville d'exemple est -1\u00a0: donnez"):
        town.draw(seed=-1)
