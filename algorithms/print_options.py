"""What every algorithm that prints or exports a plan takes: its layers, and how packets are printed."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr

PLAN = ("STREETS", "LOOPS", "STEPS")
DRAWN = (*PLAN, "ADDRESSES", "DONE", "BARRIERS", "WATER", "GREEN", "RAIL", "BUILDINGS")
PAPERS = ("A4", "Letter")
LANGUAGES = ("", "fr", "en")
PARTS = ("overview", "coordinator", "cover", "map", "list", "tally", "return", "script")  # as in PrintOptions
TEXTS = ("TITLE", "DATE", "MEETING_POINT", "DIRECTIONS", "CONTACT", "DATA_VERSION", "NOTE", "SCRIPT", "LINK")

SWITCHES = ("LANDSCAPE", "LARGE_PRINT", "PAGE_PER_STREET", "DOUBLE_SIDED")
OPTIONS = (
    *TEXTS,
    "LEADERS",
    "OUTCOMES",
    "QUESTIONS",
    "PAPER",
    *SWITCHES,
    "LANGUAGE",
    "PARTS",
    "TEMPLATE",
    "ATTRIBUTION",
)


def add_plan(algorithm) -> None:
    """Add STREETS, LOOPS and STEPS."""
    line = QgsProcessing.SourceType.TypeVectorLine
    for name, text, help_text in (
        ("STREETS", tr("Street segments"), tr("The streets of the map.")),
        ("LOOPS", tr("Loops"), tr("From “Plan loops”.")),
        ("STEPS", tr("Steps"), tr("From “Plan loops”.")),
    ):
        algorithm.add(QgsProcessingParameterFeatureSource(name, text, [line]), help_text)


def add_background(algorithm) -> None:
    """Add what else a map shows."""
    kinds = QgsProcessing.SourceType
    below = tr("Drawn below the streets.")
    for name, text, help_text, kind in (
        ("ADDRESSES", tr("Addresses"), tr("Give the tally sheet a row for each number."), kinds.TypeVectorPoint),
        ("DONE", tr("Doors already done"), tr("Lines or points, so that nobody does them twice."), None),
        ("BARRIERS", tr("Barriers"), tr("What cannot be crossed."), kinds.TypeVectorLine),
        ("WATER", tr("Water"), below, kinds.TypeVectorPolygon),
        ("GREEN", tr("Parks and woods"), below, kinds.TypeVectorPolygon),
        ("RAIL", tr("Railways"), below, kinds.TypeVectorLine),
        ("BUILDINGS", tr("Buildings"), below, kinds.TypeVectorPolygon),
    ):
        kind = kinds.TypeVectorAnyGeometry if kind is None else kind
        algorithm.add(QgsProcessingParameterFeatureSource(name, text, [kind], optional=True), help_text)


def add_options(algorithm, advanced: bool = False) -> None:
    """Add what the packets say, their paper and their language; all but the title as `advanced` if that is said."""

    def add(parameter, help_text: str, seldom: bool = False) -> None:
        seldom = seldom or (advanced and parameter.name() != "TITLE")
        algorithm.add(parameter, help_text, advanced=seldom)

    for name, text, help_text, long, seldom in (
        ("TITLE", tr("Title"), tr("The campaign's name, on every page."), False, False),
        ("DATE", tr("Date"), tr("As the cover tells it."), False, False),
        ("MEETING_POINT", tr("Meeting point"), tr("As the cover tells it, such as an address."), False, False),
        ("DIRECTIONS", tr("How to get there"), tr("Lines, stops, where to park."), True, True),
        ("CONTACT", tr("Contact"), tr("Whom to call on the way."), False, False),
        (
            "LEADERS",
            tr("Leaders"),
            tr("Of the teams by their names in the loops, such as: Team 1 = Anna, 06 12 34 56 78; Team 2 = Bruno."),
            False,
            True,
        ),
        ("DATA_VERSION", tr("State of the data"), tr("Such as their date, on the cover."), False, True),
        (
            "NOTE",
            tr("Afterwards"),
            tr("What to do with the packet then. Empty: bring it back or destroy it."),
            False,
            True,
        ),
        ("OUTCOMES", tr("Outcomes at a door"), tr("Columns of the tally sheet, separated by “;”."), False, True),
        ("QUESTIONS", tr("Questions"), tr("More columns of the tally sheet, separated by “;”."), False, True),
        (
            "SCRIPT",
            tr("Script"),
            tr("What to say at the door, with the outcomes' codes on the back of the tally sheet."),
            True,
            True,
        ),
        ("LINK", tr("Link of the QR code"), tr("Empty: the start. “{team}” stands for the team."), False, True),
    ):
        add(QgsProcessingParameterString(name, text, multiLine=long, optional=True), help_text, seldom)
    add(QgsProcessingParameterEnum("PAPER", tr("Paper"), list(PAPERS), defaultValue=0), tr("The size of the pages."))
    for name, text, help_text in (
        ("LANDSCAPE", tr("Landscape"), tr("Pages lie on their long side.")),
        ("LARGE_PRINT", tr("Large print"), tr("Walk lists in 14 points.")),
        ("PAGE_PER_STREET", tr("A page for each street"), tr("Walk lists begin a new page where the street changes.")),
        (
            "DOUBLE_SIDED",
            tr("For both sides of the paper"),
            tr("In one file, each packet begins on a sheet of its own."),
        ),
    ):
        add(QgsProcessingParameterBoolean(name, text, defaultValue=False), help_text)
    add(
        QgsProcessingParameterEnum(
            "LANGUAGE", tr("Language"), [tr("QGIS's own"), "français", "English"], defaultValue=0
        ),
        tr("Of the packets."),
    )
    add(
        QgsProcessingParameterEnum(
            "PARTS",
            tr("Parts"),
            [
                tr("overview"),
                tr("coordinator's sheet"),
                tr("cover"),
                tr("maps"),
                tr("walk list"),
                tr("tally sheet"),
                tr("come-back list"),
                tr("script and outcomes"),
            ],
            allowMultiple=True,
            defaultValue=list(range(len(PARTS))),
        ),
        tr("What is printed."),
        seldom=True,
    )
    add(
        QgsProcessingParameterFile("TEMPLATE", tr("Template of your own"), extension="qpt", optional=True),
        tr("A copy of one of the plugin's templates, changed in QGIS; it sets the paper too."),
        seldom=True,
    )
    add(
        QgsProcessingParameterString(
            "ATTRIBUTION", tr("Source of the map"), "© OpenStreetMap contributors", optional=True
        ),
        tr("Printed on each map; the licence of most street data asks for it."),
        seldom=True,
    )


def layers(algorithm, parameters, context, names: tuple[str, ...] = DRAWN) -> dict:
    """Return the layers that are given, by the names that printing has for them."""
    from ..canvass_planner.layers import sources

    given = {name: algorithm.raw(parameters, name) for name in names}
    return {name.lower(): sources.locate(value, context) for name, value in given.items() if value not in (None, "")}


def options(algorithm, parameters, context) -> dict:
    """Return the fields of `PrintOptions`."""

    def text(name: str) -> str:
        return algorithm.parameterAsString(parameters, name, context).strip()

    def many(name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in text(name).split(";") if part.strip())

    template = algorithm.parameterAsFile(parameters, "TEMPLATE", context)
    parts = algorithm.parameterAsEnums(parameters, "PARTS", context)
    return {
        **{name.lower(): text(name) for name in TEXTS},
        "leaders": _leaders(many("LEADERS")),
        "outcomes": many("OUTCOMES"),
        "questions": many("QUESTIONS"),
        "paper": PAPERS[algorithm.parameterAsEnum(parameters, "PAPER", context)],
        **{name.lower(): algorithm.parameterAsBool(parameters, name, context) for name in SWITCHES},
        "template": Path(template) if template else None,
        "parts": tuple(PARTS[number] for number in parts),
        "attribution": text("ATTRIBUTION"),
    }


def language(algorithm, parameters, context) -> str:
    """Return the language to print in, "" for QGIS's own."""
    return LANGUAGES[algorithm.parameterAsEnum(parameters, "LANGUAGE", context)]


def _leaders(pairs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        team, equals, leader = pair.rpartition("=")
        if not equals or not team.strip():
            raise CampaignError(
                tr("'{text}' names no leader: write the team, “=” and the leader, such as Team 1 = Anna.").format(
                    text=pair
                )
            )
        found[team.strip()] = leader.strip()
    return found
