"""The pages of a packet: what stands on each, and how many there are."""

import base64
import io
from dataclasses import replace
from functools import cached_property, partial

import numpy as np
import pandas as pd
from qgis.core import QgsLayoutItemPicture

from ..core.errors import CampaignError
from ..core.language import decimal, tr
from ..core.packets import codes, door_list, doors_text, walk_list
from ..core.spelling import house_number
from ..layers import styles
from . import maps, overview, tables
from .campaign import Campaign
from .export import Maker, Page
from .options import PrintOptions
from .tables import Column, Row, heading
from .templates import Template, item

TICK = 8.0  # least height of a row with boxes to tick, mm
COME_BACK_ROWS = 22
AROUND = 1.6  # how much more of the town than the loops the cover's map shows
_SMALL = tables.Style(10.0, 8.5)  # narrow columns under long words
_TIGHT = tables.Style(9.0, 8.0)  # many columns


class Packets:
    """Makes the pages of a campaign's packets.

    Parameters
    ----------
    campaign
        What is printed.
    template
        On what pages.
    options
        How.
    """

    def __init__(self, campaign: Campaign, template: Template, options: PrintOptions):
        self._campaign = campaign
        self._template = template
        self._options = options
        self.teams = team_names(campaign)

    def general_makers(self) -> list[Maker]:
        """Return the makers of the coordinator's pages: the map of all loops, and the table of the teams."""
        makers = []
        if self._wants("overview", "overview"):
            makers += self._overview()
        if self._wants("coordinator", "table"):
            makers += self._coordinator()
        return makers

    def team_makers(self, loop_id: int) -> list[Maker]:
        """Return the makers of one team's pages, in order."""
        team = Team(self._campaign, loop_id, self.teams[loop_id])
        blanks = []
        if self._wants("cover", "cover"):
            blanks.append(partial(self._cover, team))
        if self._wants("map", "map"):
            blanks += self._maps(team)
        if self._wants("list", "table"):
            blanks += self._list(team)
        if self._wants("tally", "table"):
            blanks += self._tally(team)
        ends = [
            self._come_back(team) if self._wants("return", "table") else [],
            self._script(team) if self._wants("script", "table") else [],
        ]
        # Printed on both sides, the script is on the back of the tally sheet; else of the come-back list.
        for pages in reversed(ends) if len(blanks) % 2 else ends:
            blanks += pages
        return [partial(blank, number, len(blanks)) for number, blank in enumerate(blanks, start=1)]

    def blank(self) -> Page:
        """Return an empty page, to begin the next packet on a sheet of its own."""
        return Page(self._template.blank())

    def map_makers(self, loop_id: int) -> list[Maker]:
        """Return the makers of one team's map sheets alone."""
        team = Team(self._campaign, loop_id, self.teams[loop_id])
        blanks = self._maps(team) if self._template.has("map") else []
        return [partial(blank, number, len(blanks)) for number, blank in enumerate(blanks, start=1)]

    def _wants(self, part: str, kind: str) -> bool:
        return part in self._options.parts and self._template.has(kind)

    def _values(self, title: str, sheet: str, summary: str, note: str, page: str) -> dict[str, str]:
        options = self._options
        return {
            "title": title,
            "sheet": sheet,
            "summary": summary,
            "note": note,
            "page": page,
            "qr_note": "",
            "attribution": options.attribution,
            "campaign": options.title,
            "date": options.date,
            "meeting_point": options.meeting_point,
            "directions": options.directions,
            "contact": options.contact,
            "data_version": options.data_version,
        }

    def _page(self, kind: str, team: "Team", sheet: str, note: str, number: int, total: int):
        page = tr("{team}, page {number} of {total}").format(team=team.name, number=number, total=total)
        values = self._values(team.name, sheet, team.summary(), note, page)
        values["leader"] = self._options.leaders.get(team.name, "")
        values["qr_note"] = self._qr_note()
        layout = self._template.page(kind, values)
        _show_qr(layout, self._link(team))
        return layout

    def _link(self, team: "Team") -> str:
        if self._options.link:
            return self._options.link.replace("{team}", team.name)
        longitude, latitude = self._campaign.degrees(team.start)
        return f"geo:{latitude:.6f},{longitude:.6f}"

    def _qr_note(self) -> str:
        return tr("Scan to open the link") if self._options.link else tr("Scan to find the start on a phone's map")

    # The coordinator's pages

    def _campaign_summary(self) -> str:
        loops = self._campaign.loops
        return " · ".join(
            [
                tr("{count} teams").format(count=len(loops)),
                tr("{count} doors").format(count=round(loops["doors"].fillna(0).sum())),
                _kilometres(loops["length_m"].fillna(0).sum()),
            ]
        )

    @cached_property
    def _sheets(self) -> list[tuple[maps.Sheet, list[int]]]:
        """The sheets of the map of all teams."""
        layout = self._template.page("overview", {})
        return overview.share_out(self._campaign, *_size(item(layout, "map"), "map"))

    def _overview(self) -> list[Maker]:
        sheets = self._sheets
        if len(sheets) == 1:
            return [partial(self._overview_sheet, tr("Overview"), *sheets[0])]
        makers = [self._overview_index]
        for number, (sheet, teams) in enumerate(sheets, start=1):
            name = tr("Overview, sheet {number}").format(number=number)
            makers.append(partial(self._overview_sheet, name, sheet, teams))
        return makers

    def _overview_index(self) -> Page:
        sheets = self._sheets
        whole = overview.index_sheet(self._campaign, sheets)
        parts = [sheet for sheet, _teams in sheets]
        names = [tr("Sheet {number}").format(number=number) for number in range(1, len(sheets) + 1)]
        note = tr("Bold: where teams knock at doors. The sheets that follow name the teams.")
        layers = overview.index_layers(self._campaign, whole, parts, names)
        return self._overview_page(tr("Overview"), note, whole, layers, plain=True)

    def _overview_sheet(self, name: str, sheet: maps.Sheet, teams: list[int]) -> Page:
        note = tr("Bold: where a team knocks at doors; thin: its way there. A star is where walks start and end.")
        return self._overview_page(name, note, sheet, overview.sheet_layers(self._campaign, sheet, self.teams, teams))

    def _overview_page(self, name: str, note: str, sheet: maps.Sheet, layers: dict, plain: bool = False) -> Page:
        title = self._options.title or tr("Canvassing campaign")
        values = self._values(title, name, self._campaign_summary(), note, self._options.date)
        layout = self._template.page("overview", values)
        maps.show(layout, self._campaign, sheet, layers, plain)
        return Page(layout, layers)

    def _coordinator(self) -> list[Maker]:
        leaders = self._options.leaders
        sheet_of = {}
        if self._wants("overview", "overview") and len(self._sheets) > 1:
            sheet_of = {team: number for number, (_sheet, teams) in enumerate(self._sheets, start=1) for team in teams}
        columns = [
            Column(tr("Team"), 24, bold=True),
            *([Column(tr("Leader"), 30)] if leaders else []),
            *([Column(tr("Sheet"), 15, centred=True)] if sheet_of else []),
            Column(tr("Start"), 36),
            Column(tr("Doors"), 15, centred=True),
            Column(tr("Time"), 18, centred=True),
            Column(tr("Balance"), 20, centred=True),
            Column(tr("km"), 12, centred=True),
            Column(tr("Out: time, signature"), 26),
            Column(tr("Back: time, doors"), 26),
        ]
        rows = []
        for loop in self._campaign.loops.itertuples(index=False):
            team = Team(self._campaign, loop.loop_id, self.teams[loop.loop_id])
            rows.append(
                Row(
                    (
                        team.name,
                        *([leaders.get(team.name, "")] if leaders else []),
                        *([str(sheet_of[loop.loop_id])] if sheet_of else []),
                        team.start_corner,
                        doors_text(loop.doors or 0),
                        _duration(loop.minutes or 0),
                        _percent(loop.balance or 0),
                        decimal((loop.length_m or 0) / 1000),
                        "",
                        "",
                    ),
                    least=11.0,
                )
            )
        pages = tables.paginate(columns, rows, self._table_area, _TIGHT)

        def make(rows: list[Row], number: int) -> Page:
            values = self._values(
                self._options.title or tr("Canvassing campaign"),
                tr("Coordinator's sheet"),
                self._campaign_summary(),
                tr("Balance: how far a team's time is from the mean of all teams."),
                tr("Page {number} of {total}").format(number=number, total=len(pages)),
            )
            layout = self._template.page("table", values)
            tables.draw_table(layout, item(layout, "table"), columns, rows, _TIGHT)
            return Page(layout)

        return [partial(make, rows, number) for number, rows in enumerate(pages, start=1)]

    # A team's pages: each takes its number and the packet's number of pages

    def _cover(self, team: "Team", number: int, total: int) -> Page:
        options = self._options
        layout = self._page("cover", team, options.title, options.note_text(), number, total)
        facts = [
            (tr("Date"), options.date),
            (tr("Leader"), options.leaders.get(team.name, "")),
            (tr("Meeting point"), options.meeting_point),
            (tr("Getting there"), options.directions),
            (tr("Start and end"), team.start_corner),
            (tr("Doors"), doors_text(team.loop.doors or 0)),
            (tr("Time"), _duration(team.loop.minutes or 0)),
            (tr("Distance"), _kilometres(team.loop.length_m or 0)),
            (tr("Contact"), options.contact),
            (tr("Data"), options.data_version),
        ]
        columns = [Column("", 34, bold=True), Column("", 76)]
        style = tables.Style(12.0, 0.0, grid=False)
        place = item(layout, "table")
        if place is not None:
            area = (place.rect().width(), place.rect().height())
            rows = [Row((name, value), least=7.5) for name, value in facts if value]
            tables.draw_table(layout, place, columns, tables.paginate(columns, rows, area, style)[0], style)
        size = maps.map_size(layout)
        if size is None:
            return Page(layout)
        sheet = maps.fit(list(self._campaign.steps["line"]), *size)
        sheet = replace(sheet, scale=sheet.scale * AROUND)
        layers = maps.locator_layers(self._campaign, sheet, team.loop.loop_id, team.colour)
        maps.show(layout, self._campaign, sheet, layers, plain=True)
        return Page(layout, layers)

    def _maps(self, team: "Team") -> list[Maker]:
        sheets = maps.split(team.steps, *self._map_area)
        if len(sheets) == 1 and len(sheets[0][1]) == team.steps["row"].nunique():
            return [partial(self._map, team, *sheets[0], tr("Map"))]
        makers = [partial(self._index, team, sheets)]
        for number, (sheet, rows) in enumerate(sheets, start=1):
            makers.append(partial(self._map, team, sheet, rows, maps.sheet_name(number, team.steps, rows)))
        return makers

    def _map(self, team: "Team", sheet: maps.Sheet, rows: np.ndarray, name: str, number: int, total: int) -> Page:
        layout = self._page("map", team, name, "", number, total)
        layers = maps.loop_layers(self._campaign, team.steps, sheet, team.colour, rows)
        maps.show(layout, self._campaign, sheet, layers)
        self._legend(layout, layers, ("steps", "start", "arrows", "others"))
        return Page(layout, layers)

    def _index(self, team: "Team", sheets: list, number: int, total: int) -> Page:
        name = tr("Index of {count} sheets").format(count=len(sheets)) if len(sheets) > 1 else tr("The whole walk")
        layout = self._page("map", team, name, "", number, total)
        corners = [sheet.corners() for sheet, _rows in sheets]
        whole = maps.fit([*team.steps["line"], *corners], *self._map_area)
        layers = maps.index_layers(self._campaign, team.steps, whole, team.colour, sheets)
        maps.show(layout, self._campaign, whole, layers)
        self._legend(layout, layers, ("steps", "start"))
        return Page(layout, layers)

    def _legend(self, layout, layers: dict, names: tuple[str, ...]) -> None:
        told = [layers[name] for name in names if name in layers and layers[name].featureCount()]
        for layer, name in (
            (self._campaign.done, tr("Done already")),
            (self._campaign.barriers, tr("Barrier")),
        ):
            if layer is not None:
                layer.setName(name)
                told.append(layer)
        maps.show_legend(layout, told)

    def _list(self, team: "Team") -> list[Maker]:
        options = self._options
        ticks = "tally" not in options.parts
        notes = door_notes(self._campaign.addresses)
        columns = list_columns(options, ticks)
        rows = list_rows(team.walk, team.steps, notes, len(columns), ticks)
        style = tables.Style(options.list_size, options.list_size, indent=True)
        words = options.outcome_words()
        note = " · ".join(f"{code} = {word}" for code, word in zip(codes(words), words, strict=True)) if ticks else ""
        return self._tables(team, tr("Walk list"), columns, rows, style, note, options.page_per_street)

    def _tally(self, team: "Team") -> list[Maker]:
        words = (*self._options.outcome_words(), *self._options.questions)
        columns = [
            Column(tr("No."), 11, centred=True),
            Column(tr("Number"), 20, bold=True),
            Column(tr("Doors"), 13, centred=True),
            *(Column(word, _word_share(word), centred=True) for word in words),
            Column(tr("Notes"), 28),
        ]
        rows = tally_rows(team.walk, door_list(team.steps, self._campaign.addresses), len(columns))
        note = tr("One stroke a door. Write down no names.")
        return self._tables(team, tr("Tally sheet"), columns, rows, replace(_SMALL, indent=True), note)

    def _come_back(self, team: "Team") -> list[Maker]:
        columns = [
            Column(tr("Street and number"), 70),
            Column(tr("When"), 40),
            Column(tr("Done"), 14),
            Column(tr("Notes"), 66),
        ]
        area = self._table_area
        height = max(9.0, area[1] / (COME_BACK_ROWS + 2))
        count = min(COME_BACK_ROWS, int((area[1] - 12) // (height + tables.GRID)))
        rows = [Row(("", "", "", ""), least=height)] * count
        note = tr("Nobody home, or asked to come back: note the door and the time. Write down no names.")
        return self._tables(team, tr("Come-back list"), columns, rows, tables.Style(), note)

    def _script(self, team: "Team") -> list[Maker]:
        options = self._options
        rows = [Row(("", line.strip()), least=7.0) for line in options.script.splitlines() if line.strip()]
        rows.append(heading(tr("Outcomes and their codes")))
        words = options.outcome_words()
        told = [
            tr("{word}: {meaning}").format(word=word, meaning=meaning) if meaning else word
            for word, meaning in zip(words, options.outcome_meanings(), strict=True)
        ]
        rows += [Row((code, text), least=7.0) for code, text in zip(codes(words), told, strict=True)]
        if options.questions:
            rows.append(heading(tr("Questions")))
            rows += [Row((str(number), text), least=7.0) for number, text in enumerate(options.questions, start=1)]
        columns = [Column("", 10, bold=True), Column("", 180)]
        return self._tables(team, tr("At the door"), columns, rows, tables.Style(12.0, 0.0, grid=False), "")

    def _tables(self, team, sheet, columns, rows, style, note, page_per_heading=False) -> list[Maker]:
        pages = tables.paginate(columns, rows, self._table_area, style, page_per_heading)

        def make(rows: list[Row], number: int, total: int) -> Page:
            layout = self._page("table", team, sheet, note, number, total)
            tables.draw_table(layout, item(layout, "table"), columns, rows, style)
            return Page(layout)

        return [partial(make, rows) for rows in pages]

    @cached_property
    def _table_area(self) -> tuple[float, float]:
        layout = self._template.page("table", {})
        return _size(item(layout, "table"), "table")

    @cached_property
    def _map_area(self) -> tuple[float, float]:
        layout = self._template.page("map", {})
        return _size(item(layout, "map"), "map")


class Team:
    """One team's part of the campaign."""

    def __init__(self, campaign: Campaign, loop_id: int, name: str):
        loops = campaign.loops
        self.loop = next(loops[loops["loop_id"] == loop_id].itertuples(index=False))
        self.name = name
        self.colour = styles.look(int(loop_id), campaign.colours)[0]
        self.steps = campaign.steps_of(loop_id)
        self.start = self.steps["line"].iloc[0][0]
        self._campaign = campaign

    @cached_property
    def walk(self) -> pd.DataFrame:
        """The walk list."""
        return walk_list(self.steps, self._campaign.ends, self._campaign.corners)

    @property
    def start_corner(self) -> str:
        """The streets that meet where the walk starts, or the nearest that has a name."""
        names = self._campaign.corners.get(self._first_node(), [])
        meeting = [name for name in dict.fromkeys(names) if name]
        if meeting:
            return " / ".join(meeting[:2])
        streets = self._campaign.streets
        named = streets[streets["name"].fillna("") != ""]
        if named.empty:
            return ""
        gaps = [np.linalg.norm(line - self.start, axis=1).min() for line in named["line"]]
        return tr("near {street}").format(street=named["name"].iloc[int(np.argmin(gaps))])

    def _first_node(self) -> int | None:
        first, ends = self.steps.iloc[0], self._campaign.ends
        if first["segment_id"] not in ends.index:
            return None
        return ends.at[first["segment_id"], "to_node" if first["direction"] == "backward" else "from_node"]

    def summary(self) -> str:
        """Return the loop in a line."""
        return " · ".join(
            [
                tr("{count} doors").format(count=round(self.loop.doors or 0)),
                _duration(self.loop.minutes or 0),
                _kilometres(self.loop.length_m or 0),
                tr("{count} steps").format(count=len(self.steps)),
            ]
        )


def team_names(campaign: Campaign) -> dict[int, str]:
    """Return each loop's team by its loop_id, in order."""
    return {
        loop.loop_id: str(loop.team) if loop.team not in (None, "") else tr("Team {number}").format(number=loop.loop_id)
        for loop in campaign.loops.itertuples(index=False)
    }


def list_columns(options: PrintOptions, ticks: bool) -> list[Column]:
    """Return the columns of a walk list: boxes to tick at its end (`ticks`), else room for notes."""
    last = [Column(tr("Notes"), 34)]
    if ticks:
        last = [Column(code, 8.5, centred=True) for code in codes(options.outcome_words())]
    return [
        Column(tr("No."), 26 if options.large_print else 18, centred=True, bold=True),  # "188-199" on one line
        Column(tr("Street, from - to"), 59),
        Column(tr("Side"), 16, centred=True),
        Column(tr("Odd"), 23),
        Column(tr("Even"), 23),
        Column(tr("Doors"), 17, centred=True),
        *last,
    ]


def list_rows(walk: pd.DataFrame, steps: pd.DataFrame, notes: dict[str, str], columns: int, ticks: bool) -> list[Row]:
    """Return the rows of a walk list: a heading for each street that is canvassed, then the rows of `walk_list`."""
    sides = {"left": tr("left"), "right": tr("right"), "both": tr("both")}
    segments = dict(zip(steps["step"], steps["segment_id"], strict=True))
    blank = ("",) * (columns - 6)
    rows = []
    for _, block in walk.groupby(walk["new_street"].cumsum(), sort=True):
        canvassed = bool(block["service"].any())
        if canvassed:
            rows.append(heading(block["street"].iloc[0]))
        for step in block.itertuples(index=False):
            if not step.service:
                cells = (step.number, _walk_on(step, canvassed), "", "", "", "", *blank)
                rows.append(Row(cells, pale=True, loose=not canvassed))
                continue
            where = _from_to(step.start_corner, step.end_corner)
            cells = (step.number, where, sides.get(step.side, ""), step.odd, step.even, doors_text(step.doors))
            noted = [
                notes[segments[number]] for number in range(step.first, step.last + 1) if segments[number] in notes
            ]
            note = blank if ticks else ("; ".join(noted),)
            rows.append(Row((*cells, *note), least=TICK))
    return rows


def tally_rows(walk: pd.DataFrame, doors: pd.DataFrame, columns: int) -> list[Row]:
    """Return the rows of a tally sheet: a heading for each street, then its doors with the number of their step."""
    of_step = dict(iter(doors.groupby("step", sort=False)))
    blank = ("",) * (columns - 4)
    rows = []
    previous = None
    for step in walk[walk["service"]].itertuples(index=False):
        if step.street != previous:
            rows.append(heading(step.street))
            previous = step.street
        for number in range(step.first, step.last + 1):
            for door in of_step[number].itertuples(index=False):
                # A building of many doors needs room for as many strokes.
                height = TICK + min(10.0, door.doors / 3)
                cells = (str(number), door.door, doors_text(door.doors), *blank, door.note)
                rows.append(Row(cells, least=height))
    return rows


def door_notes(addresses: pd.DataFrame | None) -> dict[str, str]:
    """Return what is known about the access to buildings, by segment: "12 bis: code at the gate"."""
    if addresses is None or "note" not in addresses:
        return {}
    noted = addresses[addresses["note"].fillna("") != ""]
    texts: dict[str, list[str]] = {}
    for row in noted.itertuples(index=False):
        number = house_number(int(row.number or 0), row.suffix or "")
        texts.setdefault(row.segment_id, []).append(": ".join(filter(None, (number, row.note))))
    return {segment: "; ".join(told) for segment, told in texts.items()}


def _from_to(start: str, end: str) -> str:
    if start and end:
        return tr("{start} → {end}").format(start=start, end=end)
    if start or end:
        return tr("to {end}").format(end=end) if end else tr("from {start}").format(start=start)
    return tr("next stretch")


def _walk_on(step, named: bool) -> str:
    """Return the instruction of a row without doors; `named` where its street heads the rows."""
    facts = {"street": step.street, "end": step.end_corner, "corner": step.passed}
    if step.end_corner:
        text = tr("Walk on to {end}") if named else tr("Walk along {street} to {end}")
    elif step.passed:
        text = tr("Walk on past {corner}") if named else tr("Walk along {street} past {corner}")
    else:
        text = tr("Walk on") if named else tr("Walk along {street}")
    return text.format(**facts)


def _show_qr(layout, link: str) -> None:
    """Draw `link` as a QR code where the layout has a picture with the id "qr"."""
    picture = item(layout, "qr")
    if not isinstance(picture, QgsLayoutItemPicture):
        return
    import segno

    drawing = io.BytesIO()
    segno.make(link, error="m", micro=False).save(drawing, kind="svg", border=2, scale=4, dark="#000", light="#fff")
    data = base64.b64encode(drawing.getvalue()).decode("ascii")
    picture.setPicturePath(f"base64:{data}", QgsLayoutItemPicture.Format.FormatSVG)


def _size(place, name: str) -> tuple[float, float]:
    if place is None:
        raise CampaignError(
            tr("A page of the print template has no item with the id '{name}': give one that id.").format(name=name)
        )
    return place.rect().width(), place.rect().height()


def _word_share(head: str) -> float:
    """Return the share of a column to tick that leaves the longest word of its head whole."""
    return max(17.0, *(styles.text_width(word, _SMALL.head_size, bold=True) + 4.0 for word in head.split() or [""]))


def _percent(share: float) -> str:
    return tr("{number}%").format(number=decimal(100 * share, sign=True))


def _kilometres(metres: float) -> str:
    return tr("{length} km").format(length=decimal(metres / 1000))


def _duration(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    return tr("{hours} h {minutes:02d}").format(hours=hours, minutes=rest).replace(" ", "\u00a0")
