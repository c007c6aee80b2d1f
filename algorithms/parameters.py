"""Parameters that several algorithms share, so that they read and default the same everywhere."""

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterPoint

from ..canvass_planner.core.errors import positive
from ..canvass_planner.core.language import tr

_WHOLE = QgsProcessingParameterNumber.Type.Integer
_REAL = QgsProcessingParameterNumber.Type.Double


def add_teams(algorithm) -> None:
    """Add TEAMS, MINUTES and START: who walks, for how long, from where."""
    algorithm.add(
        QgsProcessingParameterNumber("TEAMS", tr("Teams"), _WHOLE, defaultValue=8),
        tr("How many teams set out; each walks one loop."),
    )
    algorithm.add(
        QgsProcessingParameterNumber("MINUTES", tr("Minutes a team (min)"), _REAL, optional=True),
        tr("How long each team is out, all walking included. Empty: as long as it takes for every street with doors."),
    )
    add_start(algorithm)


def add_start(algorithm) -> None:
    """Add START, the meeting point."""
    algorithm.add(
        QgsProcessingParameterPoint("START", tr("Meeting point"), optional=True),
        tr("Where all teams set out and come back. Empty: each loop starts where it is best."),
    )


def add_pace(algorithm) -> None:
    """Add SPEED and DOOR_SECONDS, folded away."""
    algorithm.add(
        QgsProcessingParameterNumber("SPEED", tr("Walking speed (km/h)"), _REAL, defaultValue=4.5),
        tr("A slow walk with a leaflet bag is 4.5 km/h."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("DOOR_SECONDS", tr("Time at a door (s)"), _REAL, defaultValue=45.0),
        tr(
            "From one door to the next, those that do not open included: a talk of three minutes at one door in five "
            "is 45 s a door."
        ),
        advanced=True,
    )


def add_search(algorithm) -> None:
    """Add SEED and ITERATIONS, folded away: the same ones give the same plan."""
    algorithm.add(
        QgsProcessingParameterNumber("SEED", tr("Seed"), _WHOLE, defaultValue=1, minValue=0),
        tr("The same seed and iterations give the same plan."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("ITERATIONS", tr("Iterations"), _WHOLE, optional=True, minValue=1),
        tr("How many steps the optimiser searches; more is better and slower. Empty: 400 a target street."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("SECONDS", tr("Time limit (s)"), _REAL, optional=True),
        tr("Search no longer than this. A plan that a time limit ended cannot be repeated exactly."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("WORKERS", tr("Independent searches"), _WHOLE, defaultValue=2, minValue=1),
        tr("Run side by side, one a processor core; the best is kept."),
        advanced=True,
    )


def search(algorithm, parameters, context) -> dict:
    """Return the optimiser's seed and limits, by the names that it has for them."""
    found = {
        "seed": algorithm.parameterAsInt(parameters, "SEED", context),
        "workers": algorithm.parameterAsInt(parameters, "WORKERS", context),
    }
    if algorithm.raw(parameters, "ITERATIONS") not in (None, ""):
        found["iterations"] = algorithm.parameterAsInt(parameters, "ITERATIONS", context)
    if algorithm.raw(parameters, "SECONDS") not in (None, ""):
        found["seconds"] = positive(algorithm.parameterAsDouble(parameters, "SECONDS", context), tr("The time limit"))
    return found


def pace(algorithm, parameters, context) -> tuple[float, float]:
    """Return the walking speed in metres a second and the seconds at a door."""
    speed = positive(algorithm.parameterAsDouble(parameters, "SPEED", context), tr("The walking speed")) / 3.6
    seconds = algorithm.parameterAsDouble(parameters, "DOOR_SECONDS", context)
    return speed, positive(seconds, tr("The time at a door"))


def minutes(algorithm, parameters, context) -> float:
    """Return the minutes that each team has; without a limit, more than any town takes."""
    if algorithm.raw(parameters, "MINUTES") in (None, ""):
        return 1e7
    return positive(algorithm.parameterAsDouble(parameters, "MINUTES", context), tr("The minutes of each team"))


def start(algorithm, parameters, context) -> tuple[float, float] | None:
    """Return the meeting point's longitude and latitude, None where each loop starts where it is best."""
    from qgis.core import QgsCoordinateReferenceSystem

    if parameters.get("START") in (None, ""):
        return None
    point = algorithm.parameterAsPoint(parameters, "START", context, QgsCoordinateReferenceSystem("EPSG:4326"))
    return point.x(), point.y()
