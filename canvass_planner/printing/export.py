"""From pages to files: each file appears whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsAbstractLayoutIterator,
    QgsFeedback,
    QgsLayoutExporter,
    QgsPrintLayout,
)

from ..core.errors import CampaignError
from ..core.language import tr
from ..core.progress import Progress

DPI = 300  # of pictures


class Page:
    """A printable page: its layout, and what the layout needs to stay alive meanwhile.

    QGIS's layouts only borrow the layers that they show.
    """

    def __init__(self, layout: QgsPrintLayout, *kept: object):
        self.layout = layout
        self.kept = kept


Maker = Callable[[], Page]


class _Pages(QgsAbstractLayoutIterator):
    """Hands the pages to QGIS one at a time, each made when its turn comes and let go after."""

    def __init__(self, makers: list[Maker], progress: Progress, feedback: QgsFeedback):
        super().__init__()
        self._makers = makers
        self._progress = progress
        self._feedback = feedback
        self._next = 0
        self._page = None
        self.failure: Exception | None = None

    def layout(self):
        return self._page.layout

    def beginRender(self):  # noqa: N802 (QGIS's name)
        self._next = 0
        return True

    def endRender(self):  # noqa: N802
        return True

    def count(self):
        return len(self._makers)

    def filePath(self, base, extension):  # noqa: N802
        return f"{base}.{extension}"

    def next(self):
        # An exception must not pass through QGIS's C++: it is kept, and the export ends as if there were no more pages.
        if self._next >= len(self._makers):
            return False
        try:
            self._progress.step(self._next / len(self._makers))
            self._page = self._makers[self._next]()
        except Exception as failure:
            self.failure = failure
            self._feedback.cancel()
            return False
        self._next += 1
        return True


def write_pdf(makers: list[Maker], path: Path, progress: Progress) -> None:
    """Print the pages into one vector PDF, its text as text.

    Raises
    ------
    CampaignError
        If `path` cannot be written; an earlier file stays as it was.
    Cancelled
        If the user stopped; likewise.
    """
    settings = _pdf_settings()
    feedback = QgsFeedback()
    pages = _Pages(makers, progress, feedback)

    def export(unfinished: Path) -> bool:
        result, _message = QgsLayoutExporter.exportToPdf(pages, str(unfinished), settings, feedback)
        if pages.failure is not None:
            raise pages.failure
        return result == QgsLayoutExporter.ExportResult.Success and _ends_with(unfinished, b"%%EOF")

    write_whole(path, export)
    progress.step(1.0)


def write_georeferenced_pdf(page: Page, path: Path) -> None:
    """Print one page with a map into a PDF that tells where on earth it lies (as map apps on phones read it)."""
    settings = _pdf_settings()
    settings.appendGeoreference = True

    def export(unfinished: Path) -> bool:
        result = QgsLayoutExporter(page.layout).exportToPdf(str(unfinished), settings)
        return result == QgsLayoutExporter.ExportResult.Success and _ends_with(unfinished, b"%%EOF")

    write_whole(path, export)


def write_png(page: Page, path: Path) -> None:
    """Print one page into a PNG picture."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    settings.generateWorldFile = False

    def export(unfinished: Path) -> bool:
        result = QgsLayoutExporter(page.layout).exportToImage(str(unfinished), settings)
        return result == QgsLayoutExporter.ExportResult.Success and _ends_with(unfinished, b"IEND")

    write_whole(path, export)


def write_svg(page: Page, path: Path) -> None:
    """Print one page into an SVG drawing, its text as text."""
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True

    def export(unfinished: Path) -> bool:
        result = QgsLayoutExporter(page.layout).exportToSvg(str(unfinished), settings)
        return result == QgsLayoutExporter.ExportResult.Success and _ends_with(unfinished, b"</svg>")

    write_whole(path, export)


def write_text(path: Path, text: str) -> None:
    """Write a text file (UTF-8)."""

    def export(unfinished: Path) -> bool:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        return True

    write_whole(path, export)


def write_whole(path: Path, export: Callable[[Path], bool]) -> None:
    """Let `export` write a file beside `path`, and give it that name once it is whole."""
    if not path.parent.is_dir():
        raise CampaignError(tr("{path} cannot be written: there is no such folder. Make it first.").format(path=path))
    # The ending stays last: QGIS goes by it.
    unfinished = path.with_name(f".unfinished-{path.name}")
    try:
        try:
            whole = export(unfinished)
        except OSError:
            whole = False
        if not whole:
            raise CampaignError(
                tr("{path} cannot be written: is the folder writable, and is there room on the disk?").format(path=path)
            )
        try:
            unfinished.replace(path)
        except OSError as error:
            raise CampaignError(
                tr("{path} cannot be replaced: close it where it is open, then print again.").format(path=path)
            ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _pdf_settings() -> QgsLayoutExporter.PdfExportSettings:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    settings.appendGeoreference = False
    return settings


def _ends_with(path: Path, mark: bytes) -> bool:
    """Return whether a file has its end: a full disk cuts it off, and Qt does not tell."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 1024))
        return mark in file.read()
