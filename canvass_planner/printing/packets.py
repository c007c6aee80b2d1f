"""The packets on paper: an overview, then for each team its map and its walk list, as one PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pandas as pd
from qgis.core import (
    Qgis,
    QgsAbstractLayoutIterator,
    QgsFeedback,
    QgsLayoutExporter,
    QgsPrintLayout,
    QgsVectorLayer,
)

from ..core.errors import CampaignError
from ..core.language import tr
from ..core.packets import doors_text, walk_list
from ..core.progress import Progress
from ..layers import styles
from . import maps, tables
from .campaign import Campaign, read_campaign
from .templates import Template, item, template_path

ATTRIBUTION = "© OpenStreetMap contributors"
LIST_SIZE = 10.0  # of the walk list's text, points
_BOX = 8.0  # least height of a row with boxes to tick, mm


def print_packets(
    layers: dict[str, QgsVectorLayer],
    path: Path,
    title: str = "",
    paper: str = "A4",
    landscape: bool = False,
    template: Path | None = None,
    attribution: str = ATTRIBUTION,
    progress: Progress | None = None,
) -> int:
    """Print the packets of all teams into one PDF. Layouts are not thread safe: call it on the main thread.

    Parameters
    ----------
    layers
        The layers of the schema by name: *streets*, *loops*, *steps*; *water*, *green*, *buildings* if any.
    path
        Of the PDF. It appears when it is complete; until then an earlier one stays.
    title
        Of the campaign.
    paper, landscape
        The plugin's own template to use: "A4" or "Letter", upright or not.
    template
        A `.qpt` of the user's own instead.
    attribution
        Where the map's data come from.
    progress
        Asked at every page.

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
    path = Path(path)
    campaign = read_campaign(layers, progress.part(0.0, 0.05))
    source = Template(Path(template) if template else template_path(paper, landscape), campaign.project)
    styles.style_streets(campaign.streets_layer, labels=False)
    pages = _overview_pages(campaign, source, title, attribution)
    ranks = {loop_id: rank for rank, loop_id in enumerate(campaign.loops["loop_id"])}
    for loop in campaign.loops.itertuples(index=False):
        steps = campaign.steps[campaign.steps["loop_id"] == loop.loop_id].reset_index(drop=True)
        if len(steps):
            pages += _team_pages(campaign, source, loop, steps, styles.team_colour(ranks[loop.loop_id]), attribution)
    _export(pages, path, progress.part(0.05, 1.0))
    return len(pages)


class _Pages(QgsAbstractLayoutIterator):
    """Hands the pages to QGIS one at a time, each made when its turn comes and let go after."""

    def __init__(self, pages: list[Callable[[], QgsPrintLayout]], progress: Progress, feedback: QgsFeedback):
        super().__init__()
        self._pages = pages
        self._progress = progress
        self._feedback = feedback
        self._next = 0
        self._layout = None
        self.failure: Exception | None = None

    def layout(self):
        return self._layout

    def beginRender(self):  # noqa: N802 (QGIS's name)
        self._next = 0
        return True

    def endRender(self):  # noqa: N802
        self._layout = None
        return True

    def count(self):
        return len(self._pages)

    def filePath(self, base, extension):  # noqa: N802
        return f"{base}.{extension}"

    def next(self):
        # An exception must not pass through QGIS's C++: it is kept, and the export ends as if there were no more pages.
        if self._next >= len(self._pages):
            return False
        try:
            self._progress.step(self._next / len(self._pages))
            self._layout = self._pages[self._next]()
        except Exception as failure:
            self.failure = failure
            self._feedback.cancel()
            return False
        self._next += 1
        return True


def _export(pages: list[Callable[[], QgsPrintLayout]], path: Path, progress: Progress) -> None:
    """Print the pages into `path`, by way of a file beside it that takes its name once it is whole."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    if not path.parent.is_dir():
        raise CampaignError(
            tr("The packets cannot be written to {path}: there is no such folder. Make it first.").format(path=path)
        )
    unfinished = path.with_name(f".{path.name}.part")
    feedback = QgsFeedback()
    iterator = _Pages(pages, progress, feedback)
    try:
        result, _message = QgsLayoutExporter.exportToPdf(iterator, str(unfinished), settings, feedback)
        if iterator.failure is not None:
            raise iterator.failure
        if result != QgsLayoutExporter.ExportResult.Success or not _is_whole(unfinished):
            raise CampaignError(
                tr("The packets cannot be written to {path}: is the folder writable, and the disk not full?").format(
                    path=path
                )
            )
        try:
            unfinished.replace(path)
        except OSError as error:
            raise CampaignError(
                tr("The file {path} cannot be replaced: close it where it is open, then print again.").format(path=path)
            ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    progress.step(1.0)


def _is_whole(path: Path) -> bool:
    """Return whether a PDF has its end: a full disk cuts it off, and Qt does not tell."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 1024))
        return b"%%EOF" in file.read()


def _overview_pages(campaign: Campaign, source: Template, title: str, attribution: str) -> list[Callable]:
    if not source.has("overview"):
        return []
    loops = campaign.loops
    values = {
        "title": title or tr("Canvassing campaign"),
        "sheet": tr("Overview"),
        "summary": " · ".join(
            [
                tr("{count} teams").format(count=len(loops)),
                tr("{count} doors").format(count=round(loops["doors"].sum())),
                tr("{length} km").format(length=f"{loops['length_m'].sum() / 1000:.1f}"),
            ]
        ),
        "note": tr("Each line is the walk of one team; the star is where it starts and ends."),
        "attribution": attribution,
        "page": "",
    }

    def make() -> QgsPrintLayout:
        layout = source.page("overview", values)
        sheet = maps.fit(list(campaign.steps["line"]), *maps.map_size(layout))
        ranks = {loop_id: rank for rank, loop_id in enumerate(loops["loop_id"])}
        names = {loop.loop_id: _team_name(loop) for loop in loops.itertuples(index=False)}
        layers = maps.overview_layers(campaign, sheet, ranks, names)
        maps.show(layout, campaign, sheet, layers)
        layout.layers_kept = layers
        return layout

    return [make]


def _team_pages(
    campaign: Campaign, source: Template, loop, steps: pd.DataFrame, colour: str, attribution: str
) -> list[Callable]:
    """Return the makers of one team's pages: its map, then its walk list."""
    team = _team_name(loop)
    summary = " · ".join(
        [
            tr("{count} doors").format(count=round(loop.doors or 0)),
            _duration(loop.minutes or 0),
            tr("{length} km").format(length=f"{(loop.length_m or 0) / 1000:.1f}"),
            tr("{count} steps").format(count=len(steps)),
        ]
    )
    columns, shared = [], []
    if source.has("list"):
        columns = list_columns()
        width, height = _table_size(source)
        shared = tables.paginate(columns, list_rows(walk_list(steps, campaign.streets)), width, height, LIST_SIZE)
    total = int(source.has("map")) + len(shared)
    common = {"title": team, "summary": summary, "attribution": attribution}

    def page_of(number: int) -> str:
        return tr("{team}, page {number} of {total}").format(team=team, number=number, total=total)

    def make_map() -> QgsPrintLayout:
        layout = source.page("map", common | {"sheet": tr("Map"), "page": page_of(1)})
        sheet = maps.fit(list(steps["line"]), *maps.map_size(layout))
        layers = maps.loop_layers(campaign, steps, sheet, colour)
        maps.show(layout, campaign, sheet, layers)
        maps.show_legend(layout, [layers["steps"], layers["start"], layers["arrows"]])
        layout.layers_kept = layers
        return layout

    def make_list(rows: list[tables.Row], number: int) -> QgsPrintLayout:
        note = tr("A answered · N not home · C come back · R refused")
        layout = source.page("list", common | {"sheet": tr("Walk list"), "page": page_of(number), "note": note})
        tables.draw_table(layout, item(layout, "table"), columns, rows, LIST_SIZE)
        return layout

    makers = [make_map] if source.has("map") else []
    return makers + [partial(make_list, rows, number) for number, rows in enumerate(shared, start=1 + len(makers))]


def list_columns() -> list[tables.Column]:
    """Return the columns of a walk list."""
    return [
        tables.Column(tr("No."), 13, centred=True),
        tables.Column(tr("Street, from - to"), 63),
        tables.Column(tr("Side"), 14, centred=True),
        tables.Column(tr("Odd"), 24),
        tables.Column(tr("Even"), 24),
        tables.Column(tr("Doors"), 14, centred=True),
        *(tables.Column(letter, 8.5, centred=True) for letter in (tr("A"), tr("N"), tr("C"), tr("R"))),
    ]


def list_rows(walk: pd.DataFrame) -> list[tables.Row]:
    """Return the rows of a walk list: a heading for each street that is canvassed, then a row a step."""
    sides = {"left": tr("left"), "right": tr("right"), "both": tr("both")}
    rows = []
    for _, block in walk.groupby(walk["new_street"].cumsum(), sort=True):
        canvassed = block["service"].any()
        if canvassed:
            rows.append(tables.Row(["", block["street"].iloc[0], *[""] * 8], bold=True))
        for step in block.itertuples(index=False):
            number = step.number
            if step.service:
                where = _from_to(step.start_corner, step.end_corner)
                cells = [number, where, sides.get(step.side, ""), step.odd, step.even, doors_text(step.doors)]
                rows.append(tables.Row([*cells, *[""] * 4], least=_BOX))
            else:
                rows.append(tables.Row([number, _walk_on(step, canvassed), *[""] * 8], pale=True))
    return rows


def _from_to(start: str, end: str) -> str:
    if start and end:
        return tr("{start} → {end}").format(start=start, end=end)
    return tr("to {end}").format(end=end) if end else tr("from {start}").format(start=start) if start else ""


def _walk_on(step, named: bool) -> str:
    if named:
        return tr("Walk on to {end}").format(end=step.end_corner) if step.end_corner else tr("Walk on")
    if step.end_corner:
        return tr("Walk along {street} to {end}").format(street=step.street, end=step.end_corner)
    return tr("Walk along {street}").format(street=step.street)


def _table_size(source: Template) -> tuple[float, float]:
    layout = source.page("list", {})
    place = item(layout, "table")
    if place is None:
        raise CampaignError(
            tr("The walk list's page in the print template has no item with the id 'table': give one that id.")
        )
    return place.rect().width(), place.rect().height()


def _team_name(loop) -> str:
    return str(loop.team) if loop.team not in (None, "") else tr("Team {number}").format(number=loop.loop_id)


def _duration(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    return tr("{hours} h {minutes:02d} min").format(hours=hours, minutes=rest)
