"""The steps of the work as chains of the plugin's algorithms, from files to files: they run in any thread."""

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ...algorithms import rounds
from ..core.errors import CampaignError, Cancelled
from ..core.language import tr
from ..core.progress import Progress

PROVIDER = "canvass_planner"
BACKGROUND = ("water", "green", "rail", "buildings")
STEP_SHARE = {"choosetargets": 0.1, "planloops": 0.6}  # of what is left of the progress bar
OUTPUTS = {"choosetargets": ("OUTPUT",), "planloops": ("LOOPS", "STEPS")}


class _Feedback(QgsProcessingFeedback):
    """An algorithm's feedback that tells a `Progress`."""

    def __init__(self, progress: Progress):
        super().__init__(False)
        self._progress = progress
        self._fraction = 0.0

    def setProgress(self, percent: float) -> None:  # noqa: N802
        self._fraction = percent / 100
        self._progress.step(self._fraction)

    def isCanceled(self) -> bool:  # noqa: N802
        try:
            self._progress.step(self._fraction)
        except Cancelled:
            return True
        return False

    def pushInfo(self, text: str) -> None:  # noqa: N802
        self._progress.note(text)

    def pushWarning(self, text: str) -> None:  # noqa: N802
        self._progress.note(text)

    def setProgressText(self, text: str) -> None:  # noqa: N802
        self._progress.note(text)

    def reportError(self, text: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        self._progress.note(text)


def exists(algorithm: str) -> bool:
    """Say whether the provider has an algorithm of this name."""
    return QgsApplication.processingRegistry().algorithmById(f"{PROVIDER}:{algorithm}") is not None


def takes(algorithm: str, parameter: str) -> bool:
    """Say whether an algorithm has a parameter of this name."""
    found = QgsApplication.processingRegistry().algorithmById(f"{PROVIDER}:{algorithm}")
    return found is not None and found.parameterDefinition(parameter) is not None


def run(algorithm: str, progress: Progress, **parameters) -> dict:
    """Run one of the plugin's algorithms on files and return its outputs; empty parameters take their defaults.

    Raises
    ------
    CampaignError, QgsProcessingException
        The algorithm's own sentence.
    Cancelled
        Where the user stopped.
    RuntimeError
        What nobody foresaw.
    """
    wanted = {name: value for name, value in parameters.items() if value not in (None, "", [])}
    instance = QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER}:{algorithm}")
    fine, reason = instance.canExecute()
    if not fine:
        raise CampaignError(reason)
    # Without a project: a layer that the window shows belongs to the window's thread.
    context = QgsProcessingContext()
    fine, reason = instance.checkParameterValues(wanted, context)
    if not fine:
        raise CampaignError(reason)
    progress.step(0.0)
    feedback = _Feedback(progress)
    try:
        outputs, fine = instance.run(wanted, context, feedback, {}, False)
    except QgsProcessingException as problem:
        if not str(problem).startswith("Traceback"):
            raise
        # QGIS hands on what nobody foresaw as its traceback: that is for the details, not for the message.
        raise RuntimeError(str(problem).strip().splitlines()[-1]) from problem
    progress.step(1.0)
    if not fine:
        raise CampaignError(tr("“{step}” failed; its log says why.").format(step=instance.displayName()))
    return outputs


def import_data(sources: dict[str, str], workshop: Path, progress: Progress) -> dict[str, str]:
    """Bring in what the user names; return the layers of the schema as files.

    Parameters
    ----------
    sources
        Files or "file|layername=..." by name: streets, and where known tiles, stations, results, station_id, addresses
        and the background's.
    workshop
        A folder for the files.
    progress
        Where progress goes.
    """
    made = {}

    def to(name: str) -> str:
        return str(workshop / f"{name}.gpkg")

    streets = run("importstreets", progress.part(0.0, 0.4), STREETS=sources["streets"], OUTPUT=to("segments"))["OUTPUT"]
    if sources.get("tiles"):
        made["tiles"] = run(
            "importtiles", progress.part(0.4, 0.5), TILES=sources["tiles"], AREA=streets, OUTPUT=to("tiles")
        )["OUTPUT"]
    if sources.get("stations"):
        made["stations"] = run(
            "importstations",
            progress.part(0.5, 0.6),
            STATIONS=sources["stations"],
            ID=sources.get("station_id"),
            RESULTS=sources.get("results"),
            AREA=streets,
            OUTPUT=to("stations"),
        )["OUTPUT"]
    addresses = sources.get("addresses")
    if addresses and exists("importaddresses"):
        addresses = run(
            "importaddresses",
            progress.part(0.6, 0.7),
            ADDRESSES=addresses,
            STREETS=streets,
            OUTPUT=to("houses"),
        )["OUTPUT"]
    spread = run(
        "spreaddoors",
        progress.part(0.7, 0.9),
        STREETS=streets,
        TILES=made.get("tiles"),
        ADDRESSES=addresses,
        OUTPUT=to("streets"),
        OUTPUT_ADDRESSES=to("addresses") if addresses else None,
    )
    made["streets"] = spread["OUTPUT"]
    if addresses:
        made["addresses"] = spread["OUTPUT_ADDRESSES"]
    for name in BACKGROUND:
        if sources.get(name):
            made[name] = sources[name]
    progress.step(1.0)
    return made


def plan(layers: dict[str, str], settings: dict, workshop: Path, progress: Progress) -> tuple[dict[str, str], dict]:
    """Choose targets and plan loops until the longest fits the minutes; return files by layer, and planloops' outputs.

    Parameters
    ----------
    layers
        streets, and where known priorities, addresses and targets.
    settings
        TEAMS, MINUTES (None = no limit), START, SPEED, DOOR_SECONDS, SEED, EFFORT (search steps a target), CHOOSE
        (choose targets, or plan those that there are).
    workshop
        A folder for the files.
    progress
        Where progress goes.
    """
    walk = {name: settings.get(name) for name in ("TEAMS", "START", "SPEED", "DOOR_SECONDS")}
    search = {"SEED": settings["SEED"]}
    number, done = 0, 0.0

    def step(algorithm: str, **parameters) -> dict:
        # How many steps there will be shows only at the end: each takes its share of what is left of the bar.
        nonlocal number, done
        number, before = number + 1, done
        done += STEP_SHARE[algorithm] * (1 - done)
        for output in OUTPUTS[algorithm]:
            parameters[output] = str(workshop / f"{algorithm}_{output.lower()}{number}.gpkg")
        if algorithm == "planloops":
            parameters.setdefault("ITERATIONS", max(1, settings["EFFORT"] * _count(parameters["TARGETS"])))
        return run(algorithm, progress.part(before, done), **parameters)

    if settings["CHOOSE"]:
        chosen, planned = rounds.plan(step, _count, layers, walk, search, settings.get("MINUTES") or None)
        made = {"targets": chosen["OUTPUT"]}
    else:
        known = {"STREETS": layers["streets"], "TARGETS": layers["targets"], "ADDRESSES": layers.get("addresses")}
        planned = step("planloops", **walk, **known, **search)
        made = {}
    progress.step(1.0)
    return {**made, "loops": planned["LOOPS"], "steps": planned["STEPS"]}, planned


def _count(source: str, expression: str = "") -> int:
    layer = QgsVectorLayer(source, "count", "ogr")
    return sum(1 for _ in layer.getFeatures(expression)) if expression else layer.featureCount()


def score(layers: dict[str, str], election: dict, workshop: Path, progress: Progress) -> dict[str, str]:
    """Score the areas; return the file of *priorities*.

    Parameters
    ----------
    layers
        stations, and tiles where known.
    election
        support, rivals (lists of fields), registered, voted, valid (fields), mobilise, persuade (weights, 0 to 100).
    workshop
        A folder for the file.
    progress
        Where progress goes.
    """
    if not election.get("support"):
        raise CampaignError(tr("No list is named as yours: tick the votes that count as support."))
    more = {}
    if takes("scorepriorities", "RIVALS"):
        more = {
            "RIVALS": election.get("rivals"),
            **{name.upper(): election.get(name, whole) / 100 for name, whole in (("mobilise", 100), ("persuade", 0))},
        }
    outputs = run(
        "scorepriorities",
        progress,
        STATIONS=layers["stations"],
        TILES=layers.get("tiles"),
        SUPPORT=election["support"],
        **{name.upper(): election.get(name) for name in ("registered", "voted", "valid")},
        **more,
        OUTPUT=str(workshop / "priorities.gpkg"),
    )
    return {"priorities": outputs["OUTPUT"]}
