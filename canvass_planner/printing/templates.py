"""Print layouts from templates: a `.qpt` holds one page of each kind, and a packet takes copies of them.

A page says of which kind it is by an item whose id is ``page:`` and the kind (``page:map``). Labels hold placeholders
such as ``{team}``; other items are found by their id (``map``, ``legend``, ``table``, ``scalebar``). Whoever wants a
layout of their own copies one of `resources/*.qpt`, changes it in QGIS and keeps the ids.
"""

import re
from pathlib import Path

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import CampaignError
from ..core.language import tr

FOLDER = Path(__file__).resolve().parents[2] / "resources"
PAPERS = ("A4", "Letter")
_KIND = "page:"
_EXPRESSION = re.compile(r"(\[%.*?%\])", re.DOTALL)


def template_path(paper: str = "A4", landscape: bool = False) -> Path:
    """Return the path of the template that comes with the plugin for `paper` ("A4" or "Letter")."""
    return FOLDER / f"packet_{paper.lower()}_{'landscape' if landscape else 'portrait'}.qpt"


class Template:
    """The pages of a template, each kind as a document of its own.

    Parameters
    ----------
    path
        Of the `.qpt`.
    project
        That the layouts belong to; it must outlive them.
    """

    def __init__(self, path: Path, project: QgsProject):
        self._project = project
        whole = _read(path)
        self._pages = {}
        for kind, number in _kinds(_layout(project, whole, path)).items():
            layout = _layout(project, whole, path)
            _keep_page(layout, number)
            page = QDomDocument()
            page.appendChild(layout.writeXml(page, QgsReadWriteContext()))
            self._pages[kind] = page
        if not self._pages:
            raise CampaignError(
                tr(
                    "The print template {path} has no page: give an item of each page an id such as 'page:map', as in "
                    "the templates that come with the plugin."
                ).format(path=path)
            )

    def has(self, kind: str) -> bool:
        """Return whether the template has a page of `kind`."""
        return kind in self._pages

    def page(self, kind: str, values: dict[str, str]) -> QgsPrintLayout:
        """Return a new layout with the page of `kind`, its placeholders filled from `values`."""
        layout = QgsPrintLayout(self._project)
        layout.readXml(self._pages[kind].documentElement(), self._pages[kind], QgsReadWriteContext())
        for item in layout.items():
            if isinstance(item, QgsLayoutItemLabel):
                # The template's own expressions stay as they are: no value ever becomes part of one.
                parts = _EXPRESSION.split(item.text())
                parts[::2] = [plain_text(_filled(part, values)) for part in parts[::2]]
                item.setText("".join(parts))
        return layout

    def blank(self) -> QgsPrintLayout:
        """Return a new layout with an empty page."""
        layout = self.page(next(iter(self._pages)), {})
        for thing in layout.items():
            if isinstance(thing, QgsLayoutItem) and not isinstance(thing, QgsLayoutItemPage):
                layout.removeLayoutItem(thing)
        return layout


def plain_text(text: str) -> str:
    """Return `text` so that QGIS prints it and never evaluates it: a zero-width space parts ``[`` and ``%``."""
    return text.replace("[%", "[\u200b%")


def item(layout: QgsPrintLayout, name: str) -> QgsLayoutItem | None:
    """Return the layout's item whose id is `name`, or None."""
    return next((item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id() == name), None)


def _filled(text: str, values: dict[str, str]) -> str:
    # In one pass, so that a value is never searched for placeholders; unknown braces are left alone.
    parts = text.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        key, brace, rest = part.partition("}")
        filled.append(values[key] + rest if brace and key in values else "{" + part)
    return "".join(filled)


def _read(path: Path) -> QDomDocument:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CampaignError(
            tr("The print template {path} cannot be read ({reason}).").format(path=path, reason=error)
        ) from error
    document = QDomDocument()
    if not document.setContent(text) or document.documentElement().tagName() != "Layout":
        raise CampaignError(
            tr("The file {path} is no print template: save one from QGIS's layout window (.qpt).").format(path=path)
        )
    return document


def _layout(project: QgsProject, document: QDomDocument, path: Path) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    if not layout.readXml(document.documentElement(), document, QgsReadWriteContext()):
        raise CampaignError(tr("QGIS cannot load the print template {path}.").format(path=path))
    return layout


def _kinds(layout: QgsPrintLayout) -> dict[str, int]:
    """Return the page number of each kind of page."""
    marked = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id().startswith(_KIND)]
    return {item.id().removeprefix(_KIND): item.page() for item in sorted(marked, key=lambda item: item.page())}


def _keep_page(layout: QgsPrintLayout, number: int) -> None:
    pages = layout.pageCollection()
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage) and item.page() != number:
            layout.removeLayoutItem(item)
    for other in reversed(range(pages.pageCount())):
        if other != number:
            pages.deletePage(other)
