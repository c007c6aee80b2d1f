"""The last page: what the teams carry, on paper and on phones."""

from pathlib import Path

from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel, QScrollArea, QVBoxLayout

from ..core.language import tr
from . import steps
from .forms import MISSING, Page, form, layer_state
from .preview import Preview

PRINTED = ("streets", "loops", "steps", "addresses", "done", "barriers", "water", "green", "rail", "buildings")
PARTS = ("overview", "coordinator", "cover", "map", "list", "tally", "return", "script")  # as the algorithms have them
PAPERS, LANGUAGES = ("A4", "Letter"), ("", "fr", "en")
LINES = ("date", "meeting_point", "contact", "outcomes", "questions")
TEXTS = ("directions", "script")
MANY = ("outcomes", "questions")  # separated by ";"
CHOICES = ("paper", "landscape", "language", "team_format")
TICKS = ("large_print", "page_per_street", *(f"part_{part}" for part in PARTS))
FILES = ("one_pdf", "team_files", "gpx", "kml", "geojson", "zip")
ENLARGED = 1000  # logical pixels of a page in its own window
LEAST = 160  # of a page in the dock
COORDINATOR = -1


class PacketsPage(Page, form("page_packets")):
    """Packets: what to print, how it looks, export."""

    def __init__(self, dock):
        super().__init__(dock)
        self._refreshing = False
        self._preview, self._number = None, 0
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(200)
        self._resized.timeout.connect(self._show_page)
        self.paper.addItems(list(PAPERS))
        self.landscape.addItems([tr("Portrait"), tr("Landscape")])
        self.language.addItems([tr("QGIS's own"), "français", "English"])
        self.team_format.addItems(
            [tr("PDF"), tr("PNG pictures"), tr("SVG drawings"), tr("Georeferenced PDF of the maps")]
        )
        for part in PARTS:
            getattr(self, f"part_{part}").setChecked(True)
        self.output.setStorageMode(self.output.StorageMode.GetDirectory)
        for name in LINES:
            getattr(self, name).editingFinished.connect(self._keep)
        for name in TEXTS:
            getattr(self, name).textChanged.connect(self._keep_quietly)
        for name in CHOICES:
            getattr(self, name).currentIndexChanged.connect(self._keep)
        for name in (*TICKS, *FILES):
            getattr(self, name).toggled.connect(self._keep)
        self.output.fileChanged.connect(self._keep)
        self.team.currentIndexChanged.connect(self._forget_preview)
        self.preview_button.clicked.connect(self.show_preview)
        self.page_before.clicked.connect(lambda: self._turn(-1))
        self.page_after.clicked.connect(lambda: self._turn(1))
        self.enlarge.clicked.connect(self._enlarge)
        self.print_button.clicked.connect(self.export)
        self.open_pdf.clicked.connect(lambda: _open(self.folder / steps.PDF))
        self.open_folder.clicked.connect(lambda: _open(self.folder))
        self._show_page()

    @property
    def folder(self) -> Path:
        """Where the files go."""
        return Path(self.output.filePath() or self.dock.campaign.folder)

    def refresh(self) -> None:
        """Show what was chosen, and whether there is something to print."""
        campaign = self.dock.campaign
        ready = campaign is not None and campaign.has("loops") and campaign.has("steps")
        for box in (self.paper_box, self.parts_box, self.words, self.preview_box, self.export_box):
            box.setEnabled(ready)
        self.show_needs(
            layer_state(campaign, "loops", tr("Loops")) if campaign else (MISSING, tr("Open a campaign first."))
        )
        self.show_made("")
        if campaign is None:
            return
        self._refreshing = True
        chosen = campaign.settings["print"]
        for name in LINES:
            if getattr(self, name).text() != chosen.get(name, ""):
                getattr(self, name).setText(chosen.get(name, ""))
        for name in TEXTS:
            if getattr(self, name).toPlainText() != chosen.get(name, ""):
                getattr(self, name).setPlainText(chosen.get(name, ""))
        for name in CHOICES:
            getattr(self, name).setCurrentIndex(int(chosen.get(name, 0)))
        for name in (*TICKS, *FILES):
            usual = name.startswith("part_") or name == "one_pdf"
            getattr(self, name).setChecked(bool(chosen.get(name, usual)))
        self.output.setFilePath(chosen.get("output") or str(campaign.folder))
        self._show_teams(campaign.layer("loops") if ready else None)
        self._refreshing = False
        parts = any(getattr(self, f"part_{part}").isChecked() for part in PARTS)
        self.preview_button.setEnabled(ready and parts)
        paper = self.one_pdf.isChecked() or self.team_files.isChecked()
        tracks = any(getattr(self, name).isChecked() for name in steps.TRACKS)
        self.print_button.setEnabled(ready and (paper or tracks) and (parts or not paper))
        self.team_format.setEnabled(self.team_files.isChecked())
        pdf = self.folder / steps.PDF
        self.open_pdf.setEnabled(ready and pdf.is_file())
        if pdf.is_file():
            self.show_made(tr("Printed: {path}").format(path=pdf))

    def keep(self) -> None:
        """Keep what is printed, and how."""
        if self._refreshing or not self.paper_box.isEnabled():
            return
        chosen = {name: getattr(self, name).text().strip() for name in LINES}
        chosen.update({name: getattr(self, name).toPlainText() for name in TEXTS})
        chosen.update({name: getattr(self, name).currentIndex() for name in CHOICES})
        chosen.update({name: getattr(self, name).isChecked() for name in (*TICKS, *FILES)})
        output = self.output.filePath()
        chosen["output"] = "" if output == str(self.dock.campaign.folder) else output
        self.dock.campaign.settings["print"] = chosen

    def forget(self) -> None:
        """Forget the pages of another campaign."""
        self._forget_preview()

    def export(self) -> None:
        """Print and write the files that are ticked: on the main thread, as print layouts must be."""
        campaign = self.dock.campaign
        layers = {name.upper(): source for name, source in campaign.sources(*PRINTED).items()}
        chosen, options, folder = self._chosen(), self._parameters(), self.folder

        def work(progress):
            return steps.export(layers, options, chosen, folder, progress)

        def done(paths: list[Path]) -> None:
            self.dock.refresh()
            names = ", ".join(path.name for path in paths[:3]) + (", …" if len(paths) > 3 else "")
            self.show_made(tr("Made: {count} files ({names}).").format(count=len(paths), names=names))

        self.dock.worker.start_here(tr("Print packets"), work, done)

    # --- what is chosen ------------------------------------------------------------------------------------------

    def _chosen(self) -> dict:
        return {
            **{name: getattr(self, name).isChecked() for name in FILES},
            "team_format": self.team_format.currentIndex(),
        }

    def _parameters(self) -> dict:
        """Return the parameters that *Print packets* and *Print a file for each team* share."""
        return {
            "TITLE": self.dock.campaign.settings["title"],
            **{name.upper(): getattr(self, name).text().strip() for name in LINES},
            **{name.upper(): getattr(self, name).toPlainText().strip() for name in TEXTS},
            "LEADERS": "; ".join(f"{team} = {leader.replace(';', ',')}" for team, leader in self._leaders().items()),
            "PAPER": self.paper.currentIndex(),
            "LANDSCAPE": self.landscape.currentIndex() == 1,
            "LARGE_PRINT": self.large_print.isChecked(),
            "PAGE_PER_STREET": self.page_per_street.isChecked(),
            "LANGUAGE": self.language.currentIndex(),
            "PARTS": [at for at, part in enumerate(PARTS) if getattr(self, f"part_{part}").isChecked()],
        }

    def _options(self) -> dict:
        """Return the same for a preview, as `PrintOptions` has it."""
        given = self._parameters()
        return {
            **{name: given[name.upper()] for name in ("title", "date", "meeting_point", "contact", *TEXTS)},
            **{name: tuple(part.strip() for part in given[name.upper()].split(";") if part.strip()) for name in MANY},
            "leaders": self._leaders(),
            "paper": PAPERS[given["PAPER"]],
            **{name.lower(): given[name] for name in ("LANDSCAPE", "LARGE_PRINT", "PAGE_PER_STREET")},
            "parts": tuple(PARTS[at] for at in given["PARTS"]),
        }

    def _leaders(self) -> dict[str, str]:
        """Return each team's leader and phone number, where known."""
        found = {}
        people = self.dock.campaign.people
        for at in range(self.team.count()):
            person = people.get(str(self.team.itemData(at)), {})
            told = ", ".join(filter(None, (person.get("leader", "").strip(), person.get("phone", "").strip())))
            if told:
                found[self.team.itemText(at)] = told
        return found

    def _keep(self) -> None:
        if not self._refreshing:
            self._forget_preview()
            self.dock.keep()

    def _keep_quietly(self) -> None:
        """Keep a long text while it is typed, without showing everything anew at each letter."""
        if not self._refreshing and self.dock.campaign is not None:
            self._forget_preview()
            self.keep()
            self.dock.campaign.save_settings()

    def _show_teams(self, layer) -> None:
        teams = [(tr("Coordinator"), COORDINATOR)]
        if layer is not None:
            loops = sorted(layer.getFeatures(), key=lambda loop: loop["loop_id"])
            teams += [(str(loop["team"]), loop["loop_id"]) for loop in loops]
        if [(self.team.itemText(at), self.team.itemData(at)) for at in range(self.team.count())] == teams:
            return
        chosen = self.team.currentData()
        self.team.clear()
        for name, loop_id in teams:
            self.team.addItem(name, loop_id)
        first = 1 if layer is not None and layer.featureCount() else 0
        at = self.team.findData(chosen)
        self.team.setCurrentIndex(at if at >= 0 and chosen != COORDINATOR else first)

    # --- the preview ---------------------------------------------------------------------------------------------

    def show_preview(self) -> None:
        """Show the pages of one packet."""
        layers = self.dock.campaign.sources(*PRINTED)
        loop_id = self.team.currentData()
        loop_id = None if loop_id == COORDINATOR else int(loop_id)
        options, language = self._options(), LANGUAGES[self.language.currentIndex()]

        def work(progress):
            return Preview(layers, loop_id, options, language, progress)

        def done(preview: Preview) -> None:
            self._preview, self._number = preview, 0
            self._show_page()

        self.dock.worker.start_here(tr("Preview"), work, done)

    def _forget_preview(self, *_) -> None:
        self._preview, self._number = None, 0
        self._show_page()

    def _turn(self, pages: int) -> None:
        self._number += pages
        self._show_page()

    def _show_page(self) -> None:
        count = len(self._preview) if self._preview is not None else 0
        for widget in (self.preview, self.page_before, self.page_after, self.page_number, self.enlarge):
            widget.setVisible(count > 0)
        if not count:
            self.preview.clear()
            return
        self.page_before.setEnabled(self._number > 0)
        self.page_after.setEnabled(self._number < count - 1)
        words = tr("Page {number} of {count}").format(number=self._number + 1, count=count)
        self.page_number.setText(words)
        self.preview.setAccessibleDescription(words)
        self.preview.setPixmap(self._pixmap(max(LEAST, self.preview.width())))

    def resizeEvent(self, event):  # noqa: N802 (Qt's name)
        """Draw the page as wide as there is room, once the user has let go of the border."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._resized.start()

    def _pixmap(self, width: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            pixmap = QPixmap.fromImage(self._preview.image(self._number, round(width * ratio)))
        finally:
            QApplication.restoreOverrideCursor()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _enlarge(self) -> None:
        window = QDialog(self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setWindowTitle(f"{self.team.currentText()} · {self.page_number.text()}")
        page = QLabel()
        page.setPixmap(self._pixmap(ENLARGED))
        page.setAccessibleName(window.windowTitle())
        scroll = QScrollArea()
        scroll.setWidget(page)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        window.resize(ENLARGED + 30, 700)
        window.show()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
