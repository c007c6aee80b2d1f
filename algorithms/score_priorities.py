"""Score priorities: what a door is worth, area by area."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import NULL

from ..canvass_planner.core.errors import CampaignError, positive
from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm

CLASSES = ("quantiles", "natural", "fixed")
_REAL = QgsProcessingParameterNumber.Type.Double


class ScorePriorities(CampaignAlgorithm):
    """Stations and tiles in, scored areas out."""

    ID = "scorepriorities"
    GROUP = "priorities"

    def __init__(self):
        super().__init__()
        self._where = ""

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Score priorities")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Scores every tile (every polling station where there are no tiles) by what a door in it is worth. "
            "Three strategies, each with a weight: mobilise = (1 - turnout) x support; persuade = turnout x swing "
            "between elections and closeness to the strongest rival; listen = the areas drawn as a representative "
            "sample. Each is divided by its mean over all doors, so that a weight says what its strategy counts for. "
            "Census columns can raise or lower the result. The score is 100 in the best area and in proportion "
            "elsewhere: a door of score 50 is worth half the best one. Areas with few households lean on their "
            "polling station and are flagged. It says something about areas, never about the persons who live there."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STATIONS", tr("Stations"), [kinds.TypeVectorPolygon]),
            tr("From “Import polling stations”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TILES", tr("Tiles"), [kinds.TypeVectorPolygon], optional=True),
            tr("From “Import census tiles”. Empty: the stations themselves are scored."),
        )
        add_results(self)
        add_strategy(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "SAMPLE", tr("Sample to listen in"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr("From “Draw representative sample”: the areas that count for listening."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PREDICTIONS", tr("Predictions"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr("From “Model turnout and support”. Empty: a tile has the turnout and support of its stations."),
            advanced=True,
        )
        for name, text, default, help_text in (
            ("CONTACT", tr("Contact rate"), 0.3, tr("Share of the doors where somebody talks to you.")),
            (
                "MOBILISATION",
                tr("Abstainers who then vote"),
                0.1,
                tr("Of those talked to. One in ten in American local elections, much fewer in Europe."),
            ),
            (
                "PERSUASION",
                tr("Voters who come over"),
                0.03,
                tr("Of those talked to. Three in a hundred in France in 2012, none on average in American elections."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, text, _REAL, defaultValue=default, minValue=0, maxValue=1),
                help_text + " " + tr("It scales the votes expected an hour, never the order of the areas."),
                advanced=True,
            )
        self.add(
            QgsProcessingParameterNumber("DOOR_SECONDS", tr("Time at a door (s)"), _REAL, defaultValue=45.0),
            tr("From one door to the next, those that do not open included; for the votes expected an hour."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "CLASSES",
                tr("Classes"),
                [tr("Equal counts (quantiles)"), tr("Natural breaks"), tr("Fixed limits")],
                defaultValue=0,
            ),
            tr("How the score is cut into five classes for the map."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("BREAKS", tr("Fixed limits"), defaultValue="20; 40; 60; 80", optional=True),
            tr("The four upper ends of classes 1 to 4, for fixed limits."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Priorities"), kinds.TypeVectorPolygon),
            tr("Where the scored areas go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Score, write."""
        from ..canvass_planner.core import priorities

        stations = self.table(parameters, "STATIONS", "stations", context, progress.part(0, 0.1))
        tiles = self.table(parameters, "TILES", "tiles", context, progress.part(0.1, 0.2))
        sample = self.table(parameters, "SAMPLE", "sample", context, progress.part(0.2, 0.2))
        predictions = self.table(parameters, "PREDICTIONS", "predictions", context, progress.part(0.2, 0.25))
        mix, rivals, earlier, factors = strategy(self, parameters, context)
        seconds = positive(self.parameterAsDouble(parameters, "DOOR_SECONDS", context), tr("The time at a door"))
        contact, mobilisation, persuasion = (
            self.parameterAsDouble(parameters, name, context) for name in ("CONTACT", "MOBILISATION", "PERSUASION")
        )
        table = priorities.score(
            tiles,
            stations,
            *results(self, parameters, context)[:4],
            rivals=rivals,
            earlier=earlier,
            mix=mix,
            factors=factors,
            rates=priorities.Rates(contact, mobilisation, persuasion, seconds / 60),
            predictions=_by_tile(predictions, tiles, progress),
            sampled=[] if sample is None else sample["tile_id"].tolist(),
            classes=CLASSES[self.parameterAsEnum(parameters, "CLASSES", context)],
            breaks=_breaks(self.parameterAsString(parameters, "BREAKS", context)),
            progress=progress.part(0.25, 0.9),
        )
        _tell(table, progress)
        self._where = self.write(parameters, "OUTPUT", context, table, "priorities", progress.part(0.9, 1))
        return {"OUTPUT": self._where}

    def postProcessAlgorithm(self, context, feedback):  # noqa: N802
        """Draw the layer as priorities, where it is shown."""
        from ..canvass_planner.layers import styles

        layer = QgsProcessingUtils.mapLayerFromString(self._where, context)
        if layer is not None:
            styles.style_priorities(layer)
        return {"OUTPUT": self._where}


def add_results(algorithm) -> None:
    """Add SUPPORT, REGISTERED, VOTED and VALID: which fields of STATIONS hold an election's results."""
    algorithm.add(
        QgsProcessingParameterField(
            "SUPPORT", tr("Votes that count as support"), parentLayerParameterName="STATIONS", allowMultiple=True
        ),
        tr("The fields of the votes for the lists that are yours; they are summed."),
    )
    add_counts(algorithm)


def add_counts(algorithm) -> None:
    """Add REGISTERED, VOTED and VALID: which fields of STATIONS count an election's voters."""
    for name, text, default, help_text in (
        ("REGISTERED", tr("Registered voters"), "registered", tr("The field of registered voters.")),
        ("VOTED", tr("Votes cast"), "voted", tr("The field of votes cast.")),
        ("VALID", tr("Valid votes"), "valid", tr("The field of valid votes.")),
    ):
        algorithm.add(
            # Optional for QGIS only: a field that is not named has its default.
            QgsProcessingParameterField(
                name, text, defaultValue=default, parentLayerParameterName="STATIONS", optional=True
            ),
            help_text,
        )


def results(algorithm, parameters, context):
    """Return the election that the parameters of `add_results` name."""
    from ..canvass_planner.core.priorities import Election

    registered, voted, valid = (
        algorithm.parameterAsString(parameters, name, context) for name in ("REGISTERED", "VOTED", "VALID")
    )
    return Election(registered, voted, valid, algorithm.fields(parameters, "SUPPORT", context))


def add_strategy(algorithm, advanced: bool = False) -> None:
    """Add the strategies' weights, and RIVALS, EARLIER and FACTORS."""
    for name, text, default, help_text in (
        (
            "MOBILISE",
            tr("Weight of mobilising"),
            1.0,
            tr("What bringing out those who lean your way and stay at home counts for."),
        ),
        (
            "PERSUADE",
            tr("Weight of persuading"),
            0.0,
            tr("What winning over voters counts for; needs rival lists or earlier elections."),
        ),
        ("LISTEN", tr("Weight of listening"), 0.0, tr("What asking a representative sample counts for.")),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(name, text, _REAL, defaultValue=default, minValue=0), help_text, advanced
        )
    algorithm.add(
        QgsProcessingParameterField(
            "RIVALS",
            tr("Votes for rival lists"),
            parentLayerParameterName="STATIONS",
            allowMultiple=True,
            optional=True,
        ),
        tr("The fields of the lists that compete with yours: the nearer the strongest of them, the closer the race."),
        advanced,
    )
    algorithm.add(
        QgsProcessingParameterMatrix(
            "EARLIER",
            tr("Earlier elections"),
            numberRows=1,
            headers=[tr("Registered voters"), tr("Votes cast"), tr("Valid votes"), tr("Support (A+B)")],
            optional=True,
        ),
        tr("Fields of the stations, one row an election, the earliest first; several lists are joined by “+”."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterMatrix(
            "FACTORS",
            tr("Census factors"),
            numberRows=1,
            headers=[tr("Field"), tr("Weight"), tr("Per")],
            optional=True,
        ),
        tr(
            "A field of the tiles, a weight (above 0 raises, below 0 lowers; at 0.25, a door one standard deviation "
            "above the mean is worth 28 % more), and the field by which it is divided (households for men_*, persons "
            "for ind_*; empty: as it is)."
        ),
        advanced=True,
    )


def strategy(algorithm, parameters, context):
    """Return the mix, the rivals, the earlier elections and the factors that the parameters of `add_strategy` name."""
    from ..canvass_planner.core.priorities import Election, Factor, Mix

    mix = Mix(*(algorithm.parameterAsDouble(parameters, name, context) for name in ("MOBILISE", "PERSUADE", "LISTEN")))
    earlier = [
        Election(registered, voted, valid, [name.strip() for name in support.split("+") if name.strip()])
        for registered, voted, valid, support in rows(algorithm, parameters, "EARLIER", context)
    ]
    factors = [
        Factor(column, _number(weight, column), per)
        for column, weight, per in rows(algorithm, parameters, "FACTORS", context)
    ]
    return mix, algorithm.fields(parameters, "RIVALS", context), earlier, factors


def rows(algorithm, parameters, name: str, context) -> list[list[str]]:
    """Return a matrix parameter's rows that are not empty, their cells as text.

    Raises
    ------
    CampaignError
        Where the cells do not fill whole rows.
    """
    definition = algorithm.parameterDefinition(name)
    if algorithm.raw(parameters, name) in (None, ""):
        return []
    values = algorithm.parameterAsMatrix(parameters, name, context)
    cells = ["" if value in (None, NULL) else str(value).strip() for value in values]
    width = len(definition.headers())
    if len(cells) % width:
        raise CampaignError(
            tr("{parameter} needs {width} values a row ({headers}), and has {count} in all.").format(
                parameter=definition.description(),
                width=width,
                headers=", ".join(definition.headers()),
                count=len(cells),
            )
        )
    return [cells[at : at + width] for at in range(0, len(cells), width) if any(cells[at : at + width])]


def _number(text: str, field: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError as problem:
        raise CampaignError(
            tr("The weight of {field} is “{text}”: write a number, such as 0.25.").format(field=field, text=text)
        ) from problem


def _breaks(text: str) -> list[float]:
    """Return the limits of fixed classes."""
    try:
        return [float(part.replace(",", ".")) for part in text.split(";") if part.strip()]
    except ValueError as problem:
        raise CampaignError(
            tr("The limits of the classes are “{text}”: write four numbers, such as 20; 40; 60; 80.").format(text=text)
        ) from problem


def _by_tile(predictions, tiles, progress):
    """Return the predictions on the index of the tiles, None where there are none."""
    if predictions is None or tiles is None:
        return None
    found = predictions.drop_duplicates("tile_id").set_index("tile_id")[["turnout", "support"]]
    found = found.reindex(tiles["tile_id"]).set_index(tiles.index)
    if found.isna().all(axis=None):
        raise CampaignError(tr("No prediction is for one of these tiles: model the same tiles, then score them."))
    return found


def _tell(table, progress) -> None:
    """Say in the log what was scored, and how much of it is not exact."""
    progress.note(
        tr("{count} areas with {doors:.0f} doors are scored.").format(count=len(table), doors=table["doors"].sum())
    )
    votes = table["votes_per_hour"][table["per_door"].idxmax()]
    if votes > 0:
        progress.note(
            tr("An hour at the best doors may bring {votes:.2f} votes, at the average door {mean:.2f}.").format(
                votes=votes, mean=(table["votes_per_hour"] * table["doors"]).sum() / max(table["doors"].sum(), 1)
            )
        )
    flagged = int((table["flag"] != "").sum())
    if flagged:
        progress.note(
            tr("Areas with too few households to be exact, which take their polling station's rates: {count}.").format(
                count=flagged
            )
        )
