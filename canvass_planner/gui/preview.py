"""Pages of the packets as pictures on the screen, each drawn when it is looked at."""

from qgis.core import QgsLayoutExporter, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from .. import translation
from ..core.progress import Progress


class Preview:
    """The pages of the coordinator or of one team.

    Parameters
    ----------
    layers
        How to open the layers of a campaign, by name.
    loop_id
        The team's loop; None for the coordinator's pages.
    options
        Of `printing.options.PrintOptions`.
    language
        "en", "fr", or "" for QGIS's own.
    progress
        Told while the layers are read.
    """

    def __init__(self, layers: dict[str, str], loop_id: int | None, options: dict, language: str, progress: Progress):
        from ..printing.campaign import read_campaign
        from ..printing.options import PrintOptions
        from ..printing.pages import Packets
        from ..printing.templates import Template, template_path

        self._language = language
        opened = {name: QgsVectorLayer(source, name, "ogr") for name, source in layers.items()}
        with translation.speaking(language):
            chosen = PrintOptions(**options)
            campaign = read_campaign(opened, progress)
            template = Template(template_path(chosen.paper, chosen.landscape), campaign.project)
            self._packets = Packets(campaign, template, chosen)
            self._makers = self._packets.general_makers() if loop_id is None else self._packets.team_makers(loop_id)
        self._images: dict[tuple[int, int], QImage] = {}

    def __len__(self) -> int:
        return len(self._makers)

    def image(self, number: int, width: int) -> QImage:
        """Return a page (from 0), `width` pixels wide."""
        if (number, width) not in self._images:
            with translation.speaking(self._language):
                page = self._makers[number]()
            paper = page.layout.pageCollection().page(0).pageSize()
            height = round(width * paper.height() / paper.width())
            exporter = QgsLayoutExporter(page.layout)
            self._images[number, width] = exporter.renderPageToImage(0, QSize(width, height))
        return self._images[number, width]
