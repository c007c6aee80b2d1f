"""The dock: five pages in the order of the work, the campaign that is open, and the work that is running."""

import tempfile
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsCoordinateTransform, QgsProject, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMessageViewer
from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QProgressBar, QPushButton, QScrollArea, QWidget

from .. import dependencies, help
from ..core.errors import CampaignError
from ..core.language import tr
from . import steps
from .campaign import Campaign
from .forms import finish, form
from .job import Worker
from .page_campaign import CampaignPage
from .page_data import DataPage
from .page_loops import LoopsPage
from .page_packages import PackagesPage
from .page_packets import PacketsPage
from .page_priorities import PrioritiesPage

SAMPLE = {
    "teams": 6,
    "minutes": 120,
    "start": "2.01756, 46.86015",
    "election": {
        "support": ["m26t1_votes_RIVES", "m26t1_votes_ATELIER"],
        "registered": "m26t1_registered",
        "voted": "m26t1_voted",
        "valid": "m26t1_valid",
    },
}
SHOWN = 5  # seconds
TABS = 0.9  # of the font's size
SAMPLE_LAYERS = ("streets", "tiles", "stations", "addresses", *steps.BACKGROUND)


class _Contents(QWidget, form("dock")):
    """What stands in the dock."""

    def __init__(self):
        super().__init__()
        self.setupUi(self)
        bar = self.pages.tabBar()
        font = bar.font()
        font.setPointSizeF(TABS * font.pointSizeF())
        bar.setFont(font)

    def minimumSizeHint(self):  # noqa: N802 (Qt's name)
        """Return a width at which all five tabs are seen, and each page's controls, in any language."""
        widths = [self.pages.tabBar().sizeHint().width() + self.help_button.sizeHint().width()]
        for scroll in self.findChildren(QScrollArea):
            if scroll.widget() is not None:
                bar = scroll.verticalScrollBar().sizeHint().width()
                widths.append(scroll.widget().minimumSizeHint().width() + bar)
        size = super().minimumSizeHint()
        size.setWidth(max(widths) + 16)
        return size

    def sizeHint(self):  # noqa: N802 (Qt's name)
        """Return no more than that: the map needs the room."""
        size = super().sizeHint()
        size.setWidth(self.minimumSizeHint().width())
        return size


class Dock(QgsDockWidget):
    """The dock *Canvass Planner*.

    Attributes
    ----------
    iface
        QGIS's window.
    campaign
        The campaign that is open, or None.
    worker
        What does the work.
    quiet
        Does what nobody waits for, such as a live map.
    """

    def __init__(self, iface):
        super().__init__("Canvass Planner")
        self.setObjectName("CanvassPlannerDock")
        self.iface = iface
        self.campaign: Campaign | None = None
        self.worker = Worker(self)
        self.quiet = Worker(self)
        self.contents = _Contents()
        self.setWidget(self.contents)
        self._message, self._bar = None, None
        self._focus = None  # where the keyboard was before the pages were locked
        self._keeping = True
        self.pages = [CampaignPage(self), DataPage(self), PrioritiesPage(self), LoopsPage(self), PacketsPage(self)]
        titles = (tr("Campaign"), tr("Data"), tr("Priorities"), tr("Loops"), tr("Packets"))
        for page, title in zip(self.pages, titles, strict=True):
            scroll = QScrollArea()
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            scroll.setWidgetResizable(True)
            scroll.setWidget(page)
            self.contents.pages.addTab(scroll, title)
            finish(page)
            page.next_wanted.connect(self.next_page)
        self.packages = PackagesPage()
        self.packages.looked.connect(self.show_packages)
        self.show_packages()
        corner = self.contents.help_button
        corner.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.contents.pages.setCornerWidget(corner)
        corner.clicked.connect(lambda: self.show_help())
        self.contents.work.hide()
        self.contents.work_cancel.clicked.connect(self.worker.cancel)
        self.worker.started.connect(self._show_work)
        self.worker.progressed.connect(self._show_progress)
        self.worker.noted.connect(self.contents.work_note.setText)
        self.worker.failed.connect(self.show_failure)
        self.worker.cancelled.connect(self._show_cancelled)
        self.worker.idle.connect(self._hide_work)
        opened = QgsProject.instance()
        opened.readProject.connect(self.load)
        opened.cleared.connect(self.load)
        self.load()

    def show_packages(self) -> None:
        """Have a last page that names the missing packages, as long as there are any; what can work without, does."""
        tabs, lacking = self.contents.pages, dependencies.missing()
        for number in range(len(self.pages)):
            tabs.setTabEnabled(number, not set(lacking) & set(dependencies.COMMON))
        tabs.removeTab(tabs.indexOf(self.packages))
        if lacking:
            self.packages.refresh()
            tabs.setCurrentIndex(tabs.addTab(self.packages, tr("Packages")))

    # --- the campaign --------------------------------------------------------------------------------------------

    def load(self, *_) -> None:
        """Show the campaign of the project that is open now; what was running for another is dropped."""
        self.worker.abandon()
        self.quiet.abandon()
        self.campaign = Campaign.current()
        if self.campaign is not None:
            self.campaign.complete()
        for page in self.pages:
            if hasattr(page, "forget"):
                page.forget()
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._keeping = False
        for page in self.pages:
            page.refresh()
        self._keeping = True

    def keep(self, *_) -> None:
        """Keep what the user chose on any page."""
        if not self._keeping or self.campaign is None:
            return
        for page in self.pages:
            page.keep()
        self.campaign.save_settings()
        self.refresh()

    def begin(self, folder: Path, title: str = "") -> bool:
        """Begin a campaign in an empty folder; False where it could not or the user thought better of it."""
        if not self.iface.newProject(True):
            return False
        try:
            Campaign.begin(folder, title)
        except CampaignError as problem:
            self.show_failure(str(problem), "")
            return False
        self.load()
        return True

    def begin_sample(self, folder: Path) -> None:
        """Begin a campaign of an invented town."""
        if not self.begin(folder, tr("Sample campaign")):
            return
        town = folder / "sample.gpkg"

        def work(workshop: Path, progress):
            return steps.run("drawsampletown", progress, SEED=1, OUTPUT=str(town))

        def done(outputs: dict) -> None:
            self.campaign.settings.update(SAMPLE)
            self.campaign.settings["sources"] = {name: f"{town}|layername={name}" for name in SAMPLE_LAYERS}
            self.campaign.save()
            self.refresh()

        self.run(tr("Draw the sample town"), work, done)

    def open(self, path: Path) -> None:
        """Open a campaign's project."""
        self.iface.addProject(str(path))

    def show_all(self) -> None:
        """Move the map to the campaign's streets."""
        layer = self.campaign.layer("streets") if self.campaign else None
        if layer is not None:
            self.show_extent(layer.extent(), layer.crs())

    def show_extent(self, extent: QgsRectangle, crs) -> None:
        """Move the map to a rectangle, with some air around it."""
        canvas = self.iface.mapCanvas()
        to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
        box = to_map.transformBoundingBox(extent)
        box.scale(1.1)
        canvas.setExtent(box)
        canvas.refresh()

    def next_page(self) -> None:
        """Go to the next page."""
        self.contents.pages.setCurrentIndex(self.contents.pages.currentIndex() + 1)

    def show_help(self, page: str = "") -> None:
        """Open a help page in the browser, without one that of the dock's page; it is a file."""
        address = help.url(page or help.PAGES[self.contents.pages.currentIndex()])
        if not address or not QDesktopServices.openUrl(QUrl(address)):
            self.show_failure(
                tr("The help page could not be opened in a browser: {address}").format(address=address), ""
            )

    def event(self, event) -> bool:
        """Take F1 before QGIS does, whose own help has the same key."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and event.key() == Qt.Key.Key_F1:
            if event.type() == QEvent.Type.KeyPress:
                self.show_help()
            event.accept()
            return True
        return super().event(event)

    # --- the work ------------------------------------------------------------------------------------------------

    def workshop(self) -> tempfile.TemporaryDirectory:
        """Return a folder for the files of a job, which goes when the job is over."""
        return tempfile.TemporaryDirectory(prefix="canvass_planner_", ignore_cleanup_errors=True)

    def run(self, title: str, work, done, workshop: tempfile.TemporaryDirectory | None = None) -> bool:
        """Run `work(folder, progress)` in the background, then `done(result)` if its campaign is still open."""
        campaign, advice = self.campaign, dependencies.advice(dependencies.COMMON)
        if advice:
            self.show_failure(advice, "")
            if workshop is not None:
                workshop.cleanup()
            return False
        workshop = workshop or self.workshop()

        def finish(result) -> None:
            if self.campaign is campaign and (campaign is None or campaign.is_open):
                done(result)

        begun = self.worker.start(
            title, lambda progress: work(Path(workshop.name), progress), finish, tidy=workshop.cleanup
        )
        if not begun:
            workshop.cleanup()
        return begun

    def show_failure(self, sentence: str, details: str) -> None:
        """Say in one message what went wrong; its button shows the details."""
        bar = self.iface.messageBar()
        item = bar.createMessage("Canvass Planner", sentence)
        if details:
            button = QPushButton(tr("Details"), item)
            button.clicked.connect(lambda: self._show_details(sentence, details))
            item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _show_cancelled(self, sentence: str) -> None:
        self.iface.messageBar().pushMessage("Canvass Planner", sentence, Qgis.MessageLevel.Info, SHOWN)

    def _show_details(self, sentence: str, details: str) -> None:
        viewer = QgsMessageViewer(self)
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.setTitle(tr("Details"))
        viewer.setMessageAsPlainText(f"{sentence}\n\n{details}")
        viewer.show()

    def _show_work(self, title: str) -> None:
        self.contents.work_title.setText(title)
        self.contents.work_note.setText("")
        self.contents.work_bar.setValue(0)
        self.contents.work.show()
        focus = QApplication.focusWidget()
        self._focus = focus if focus is not None and self.contents.isAncestorOf(focus) else None
        for page in self.pages:
            page.setEnabled(False)
        bar = self.iface.messageBar()
        self._message = bar.createMessage("Canvass Planner", title)
        self._bar = QProgressBar(self._message)
        self._bar.setMaximumWidth(240)
        cancel = QPushButton(tr("Cancel"), self._message)
        cancel.clicked.connect(self.worker.cancel)
        self._message.layout().addWidget(self._bar)
        self._message.layout().addWidget(cancel)
        bar.pushWidget(self._message, Qgis.MessageLevel.Info)

    def _show_progress(self, percent: float) -> None:
        self.contents.work_bar.setValue(round(percent))
        if self._bar is not None:
            self._bar.setValue(round(percent))

    def _hide_work(self) -> None:
        self.contents.work.hide()
        message, self._message, self._bar = self._message, None, None
        if message is not None:
            self.iface.messageBar().popWidget(message)
        for page in self.pages:
            page.setEnabled(True)
        focus, self._focus = self._focus, None
        self.refresh()
        if focus is not None and focus.isEnabled():
            focus.setFocus()

    # --- the end -------------------------------------------------------------------------------------------------

    def take_down(self) -> None:
        """Stop what runs, give back tools and connections."""
        opened = QgsProject.instance()
        opened.readProject.disconnect(self.load)
        opened.cleared.disconnect(self.load)
        self.worker.close()
        self.quiet.close()
        for page in self.pages:
            if hasattr(page, "forget"):
                page.forget()
