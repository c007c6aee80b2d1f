"""What teams carry, printed: the packets of all teams in one file, or a file for each team."""

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..core.errors import CampaignError
from ..core.language import tr
from ..core.packets import file_names
from ..core.progress import Progress
from . import export
from .campaign import read_campaign
from .options import PrintOptions
from .pages import Packets
from .templates import Template, template_path

FORMATS = ("pdf", "png", "svg", "geopdf")


def print_packets(
    layers: dict[str, QgsVectorLayer], path: Path, progress: Progress | None = None, **options: object
) -> int:
    """Print the coordinator's pages and the packets of all teams into one PDF.

    Layouts are not thread safe: call it on the main thread.

    Parameters
    ----------
    layers
        As `campaign.read_campaign` takes them.
    path
        Of the PDF. It appears when it is complete; until then an earlier one stays.
    progress
        Asked at every page.
    options
        Of `PrintOptions`.

    Returns
    -------
    int
        The number of pages.

    Raises
    ------
    CampaignError
        If something is missing, or if the file cannot be written.
    Cancelled
        If the user stopped; nothing is left behind.
    """
    progress = progress or Progress()
    choices = PrintOptions(**options)
    packets = _packets(layers, choices, progress.part(0.0, 0.05))
    makers = []
    for loop_id in (None, *packets.teams):
        progress.step(0.05)
        makers += packets.general_makers() if loop_id is None else packets.team_makers(loop_id)
        if choices.double_sided and len(makers) % 2:
            makers.append(packets.blank)
    export.write_pdf(makers, Path(path), progress.part(0.1, 1.0))
    return len(makers)


def print_teams(
    layers: dict[str, QgsVectorLayer],
    folder: Path,
    file_format: str = "pdf",
    progress: Progress | None = None,
    **options: object,
) -> list[Path]:
    """Print a file for each team, and one for the coordinator, into `folder`.

    Parameters
    ----------
    layers, options
        As for `print_packets`.
    folder
        It must be there. Files are named after the teams.
    file_format
        "pdf": a packet each. "png", "svg": a picture each page. "geopdf": each map sheet as a georeferenced PDF.
    progress
        Asked at every page.

    Returns
    -------
    list of pathlib.Path
        The files, in order.
    """
    if file_format not in FORMATS:
        raise CampaignError(
            tr("Packets cannot be printed as '{format}': choose one of {formats}.").format(
                format=file_format, formats=", ".join(FORMATS)
            )
        )
    progress = progress or Progress()
    packets = _packets(layers, PrintOptions(**options), progress.part(0.0, 0.05))
    names = file_names([tr("coordinator"), *packets.teams.values()])
    makers = [packets.general_makers() if file_format != "geopdf" else []]
    makers += [
        packets.map_makers(loop_id) if file_format == "geopdf" else packets.team_makers(loop_id)
        for loop_id in packets.teams
    ]
    paths = []
    for number, (name, pages) in enumerate(zip(names, makers, strict=True)):
        part = progress.part(0.05 + 0.95 * number / len(names), 0.05 + 0.95 * (number + 1) / len(names))
        part.step(0.0)
        if pages:
            paths += _write(pages, Path(folder), name, file_format, part)
    return paths


def _write(pages: list[export.Maker], folder: Path, name: str, file_format: str, progress: Progress) -> list[Path]:
    if file_format == "pdf":
        path = folder / f"{name}.pdf"
        export.write_pdf(pages, path, progress)
        return [path]
    writers: dict[str, Callable[[export.Page, Path], None]] = {
        "png": export.write_png,
        "svg": export.write_svg,
        "geopdf": export.write_georeferenced_pdf,
    }
    ending = "pdf" if file_format == "geopdf" else file_format
    paths = []
    for number, make in enumerate(pages, start=1):
        progress.step((number - 1) / len(pages))
        path = folder / (f"{name}-map{number}.{ending}" if file_format == "geopdf" else f"{name}-{number:02d}.{ending}")
        writers[file_format](make(), path)
        paths.append(path)
    return paths


def _packets(layers: dict[str, QgsVectorLayer], options: PrintOptions, progress: Progress) -> Packets:
    campaign = read_campaign(layers, progress)
    path = Path(options.template) if options.template else template_path(options.paper, options.landscape)
    return Packets(campaign, Template(path, campaign.project), options)
