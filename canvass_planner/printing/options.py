"""What the user may choose about the packets."""

from dataclasses import dataclass, field
from pathlib import Path

from ..core.errors import CampaignError
from ..core.language import tr
from .templates import PAPERS

PARTS = ("overview", "coordinator", "cover", "map", "list", "tally", "return", "script")
ATTRIBUTION = "© OpenStreetMap contributors"
NORMAL, LARGE = 10.0, 14.0  # of a walk list's text, points


@dataclass(frozen=True)
class PrintOptions:
    """How packets are printed.

    Attributes
    ----------
    title, date, meeting_point, directions, contact, data_version
        Of the campaign, as the cover tells them; what is empty is left out. ``directions``: how to get there.
    leaders
        The leader's name by team, with a phone number if you like, where known.
    note
        What to do with the packet afterwards; a sentence of the plugin's own where empty.
    paper, landscape
        Which of the plugin's templates: "A4" or "Letter", upright or not.
    template
        A `.qpt` of the user's own instead.
    parts
        Of `PARTS`, those to print.
    large_print
        Whether walk lists are set in 14 points.
    page_per_street
        Whether a walk list begins a new page with each street.
    double_sided
        Whether each packet in one file begins on a sheet of its own where it is printed on both sides.
    outcomes, questions
        Columns of the tally sheet; outcomes of the plugin's own where empty.
    script
        What to say at the door; printed with the outcomes' codes on the back of the tally sheet.
    link
        What the QR code holds instead of the start's position; ``{team}`` stands for the team.
    attribution
        Where the map's data come from.
    """

    title: str = ""
    date: str = ""
    meeting_point: str = ""
    directions: str = ""
    contact: str = ""
    data_version: str = ""
    leaders: dict[str, str] = field(default_factory=dict)
    note: str = ""
    paper: str = "A4"
    landscape: bool = False
    template: Path | None = None
    parts: tuple[str, ...] = PARTS
    large_print: bool = False
    page_per_street: bool = False
    double_sided: bool = False
    outcomes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    script: str = ""
    link: str = ""
    attribution: str = ATTRIBUTION

    def __post_init__(self):
        for part in self.parts:
            if part not in PARTS:
                raise CampaignError(
                    tr("A packet has no part '{part}': its parts are {parts}.").format(
                        part=part, parts=", ".join(PARTS)
                    )
                )
        if self.paper not in PAPERS:
            raise CampaignError(
                tr("There is no template for the paper '{paper}': choose one of {papers}, or bring a template.").format(
                    paper=self.paper, papers=", ".join(PAPERS)
                )
            )

    @property
    def list_size(self) -> float:
        """The size of a walk list's text, points."""
        return LARGE if self.large_print else NORMAL

    def outcome_words(self) -> tuple[str, ...]:
        """Return the outcomes to tick at a door."""
        return self.outcomes or (
            tr("Answered"),
            tr("Not home"),
            tr("Come back"),
            tr("Refused"),
            tr("No access"),
        )

    def outcome_meanings(self) -> tuple[str, ...]:
        """Return what each of the outcomes means; nothing where they are the user's own."""
        if self.outcomes:
            return ("",) * len(self.outcomes)
        return (
            tr("somebody talked with us"),
            tr("nobody opened"),
            tr("asked for another time; write the door on the come-back list"),
            tr("does not want to talk"),
            tr("the door could not be reached"),
        )

    def note_text(self) -> str:
        """Return what to do with the packet afterwards."""
        return self.note or tr(
            "Bring this packet back to the coordinator after the walk, or destroy it. Write down no names."
        )
