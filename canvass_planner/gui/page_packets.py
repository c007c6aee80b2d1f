"""The last page: what the teams carry, on paper."""

import tempfile
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QPixmap

from ..core.language import tr
from . import steps
from .forms import MISSING, Page, form, layer_state

PRINTED = ("streets", "loops", "steps", "addresses", "water", "green", "buildings", "rail", "done")


class PacketsPage(Page, form("page_packets")):
    """Packets: paper, preview, print."""

    def __init__(self, dock):
        super().__init__(dock)
        self.paper.addItems(["A4", "Letter"])
        self.output.setStorageMode(self.output.StorageMode.SaveFile)
        self.output.setFilter(tr("PDF (*.pdf)"))
        self.print_button.clicked.connect(self.print_all)
        self.preview_button.clicked.connect(self.show_preview)
        self.open_pdf.clicked.connect(lambda: _open(Path(self.output.filePath())))
        self.open_folder.clicked.connect(lambda: _open(self.dock.campaign.folder))

    def refresh(self) -> None:
        """Show whether there is something to print."""
        campaign = self.dock.campaign
        ready = campaign is not None and campaign.has("loops") and campaign.has("steps")
        for widget in (self.paper_box, self.preview_button, self.print_button):
            widget.setEnabled(ready)
        self.open_folder.setEnabled(campaign is not None)
        self.show_needs(
            layer_state(campaign, "loops", tr("Loops")) if campaign else (MISSING, tr("Open a campaign first."))
        )
        if campaign is not None and not self.output.filePath().startswith(str(campaign.folder)):
            self.output.setFilePath(str(campaign.folder / "packets.pdf"))
        chosen = self.team.currentData()
        self.team.clear()
        layer = campaign.layer("loops") if ready else None
        if layer is not None:
            for feature in sorted(layer.getFeatures(), key=lambda feature: feature["loop_id"]):
                self.team.addItem(str(feature["team"]), feature["loop_id"])
            self.team.setCurrentIndex(max(0, self.team.findData(chosen)))
        printed = Path(self.output.filePath()).is_file()
        self.open_pdf.setEnabled(printed)
        self.show_made(
            tr("Printed: {path}").format(path=self.output.filePath()) if printed and campaign is not None else ""
        )

    def print_all(self) -> None:
        """Print all packets into one PDF: on the main thread, as print layouts must be."""
        campaign = self.dock.campaign
        layers = {name.upper(): source for name, source in campaign.sources(*PRINTED).items()}
        layers = {name: source for name, source in layers.items() if steps.takes("printpackets", name)}
        path = self.output.filePath()
        title, paper = campaign.settings["title"], self.paper.currentIndex()

        def work(progress):
            return steps.run("printpackets", progress, **layers, TITLE=title, PAPER=paper, OUTPUT=path)["OUTPUT"]

        self.dock.worker.start_here(tr("Print packets"), work, lambda _: self.dock.refresh())

    def show_preview(self) -> None:
        """Show the first pages of one team's packet."""
        from ..printing.packets import print_teams

        campaign, loop_id, paper = self.dock.campaign, self.team.currentData(), self.paper.currentText()
        title = campaign.settings["title"]
        layers = {name: QgsVectorLayer(source, name, "ogr") for name, source in campaign.sources(*PRINTED[:7]).items()}
        for name in ("loops", "steps"):
            layers[name].setSubsetString(f'"loop_id" = {int(loop_id)}')
        folder = tempfile.TemporaryDirectory(prefix="canvass_planner_")

        def work(progress):
            return print_teams(
                layers, Path(folder.name), "png", progress, title=title, paper=paper, parts=("map", "list")
            )

        def done(paths: list[Path]) -> None:
            with folder:
                pages = [QPixmap(str(path)) for path in paths if path.stat().st_size]
            if pages:
                page = pages[0]
                width = self.dock.contents.width() - 60  # the page's margins and its scroll bar
                self.preview.setPixmap(page.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))

        self.dock.worker.start_here(tr("Preview"), work, done)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
