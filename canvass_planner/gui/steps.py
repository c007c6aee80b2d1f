"""The steps of the work as chains of the plugin's algorithms, from files to files: they run in any thread."""

import tempfile
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...algorithms import rounds
from ..core.errors import CampaignError, Cancelled
from ..core.language import tr
from ..core.progress import Progress
from ..layers.sources import TABLE

PROVIDER = "canvass_planner"
BACKGROUND = ("water", "green", "rail", "buildings")
PDF, ZIP, TRACKS = "packets.pdf", "packets.zip", ("gpx", "kml", "geojson")
REPORT = "turnout.html"  # of a model of turnout
WEIGHTS = {"mobilise": 100, "persuade": 0, "listen": 0}  # of the strategies, and what they are at first
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


def import_data(sources: dict, workshop: Path, progress: Progress) -> dict[str, str]:
    """Bring in what the user names; return the layers of the schema as files.

    Parameters
    ----------
    sources
        Files or "file|layername=..." by name: streets, and where known area, tiles, stations (areas, or addresses with
        their station), station_id, addresses and the background's; results: a list of files.
    workshop
        A folder for the files.
    progress
        Where progress goes.
    """
    made = {}

    def to(name: str) -> str:
        return str(workshop / f"{name}.gpkg")

    area = sources.get("area")
    streets = run(
        "importstreets", progress.part(0.0, 0.4), STREETS=sources["streets"], AREA=area, OUTPUT=to("segments")
    )["OUTPUT"]
    if sources.get("tiles"):
        made["tiles"] = run(
            "importtiles", progress.part(0.4, 0.5), TILES=sources["tiles"], AREA=area or streets, OUTPUT=to("tiles")
        )["OUTPUT"]
    if sources.get("stations"):
        made["stations"] = _import_stations(sources, streets, to, progress.part(0.5, 0.6))
    addresses = sources.get("addresses")
    if addresses:
        addresses = run(
            "importaddresses",
            progress.part(0.6, 0.7),
            ADDRESSES=addresses,
            STREETS=streets,
            OUTPUT=to("houses"),
        )["OUTPUT"]
    spread = run(
        "spreaddoors",
        progress.part(0.7, 1.0),
        STREETS=streets,
        TILES=made.get("tiles"),
        ADDRESSES=addresses,
        AREA=area,
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


def _import_stations(sources: dict, streets: str, to, progress: Progress) -> str:
    """Return the file of stations with their results; areas are drawn where there are only addresses."""
    areas, field, results = sources["stations"], sources.get("station_id"), sources.get("results") or []
    if _are_points(areas):
        areas = run(
            "drawstationareas", progress.part(0.0, 0.4), POINTS=areas, ID=field, STREETS=streets, OUTPUT=to("drawn")
        )["OUTPUT"]
        field = None
    several = len(results) > 1
    stations = run(
        "importstations",
        progress.part(0.4, 0.8),
        STATIONS=areas,
        ID=field,
        RESULTS=None if several else "".join(results),
        AREA=streets,
        OUTPUT=to("stations"),
    )["OUTPUT"]
    if not several:
        return stations
    return run(
        "importresults",
        progress.part(0.8, 1.0),
        RESULTS=results,
        STATIONS=stations,
        OUTPUT=to("results"),
        OUTPUT_STATIONS=to("stations_results"),
    )["OUTPUT_STATIONS"]


def _are_points(source: str) -> bool:
    if source.lower().endswith(TABLE):
        return True
    layer = QgsVectorLayer(source, "stations", "ogr")
    return layer.isValid() and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry


def plan(layers: dict[str, str], settings: dict, workshop: Path, progress: Progress) -> tuple[dict[str, str], dict]:
    """Choose targets and plan loops until the longest fits the minutes; return files by layer, and planloops' outputs.

    Parameters
    ----------
    layers
        streets, and where known priorities, addresses, targets, done, and starts: a point for each team.
    settings
        TEAMS, MINUTES (None = no limit), START, SPEED, DOOR_SECONDS, SEED, LOOP_DOORS, NO_STEPS, COMPACTNESS, EFFORT
        (search steps a target), CHOOSE (choose targets, or plan those that there are).
    workshop
        A folder for the files.
    progress
        Where progress goes.
    """
    walk = {name: settings.get(name) for name in ("TEAMS", "START", "SPEED", "DOOR_SECONDS")}
    search = {name: settings.get(name) for name in ("SEED", "LOOP_DOORS", "NO_STEPS", "COMPACTNESS")}
    search["STARTS"] = layers.get("starts")
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
    """Score the areas; return the files of *priorities*, and of the *sample* and the *predictions* that it took.

    Parameters
    ----------
    layers
        stations, and where known tiles, sample and predictions; the last two are made where the election asks for them.
    election
        support, rivals (lists of fields), registered, voted, valid (fields); mobilise, persuade, listen (weights, 0 to
        100); sample_areas, sample_variables: how many areas to listen in, and what they mirror; model: whether turnout
        and support are modelled for the tiles, with a report, turnout.html; title: of the report; seed.
    workshop
        A folder for the files.
    progress
        Where progress goes.
    """
    if not election.get("support"):
        raise CampaignError(tr("No list is named as yours: tick the votes that count as support."))
    counts = {name.upper(): election.get(name) for name in ("registered", "voted", "valid")}
    results = {"STATIONS": layers["stations"], "TILES": layers.get("tiles"), "SUPPORT": election["support"], **counts}
    made = {}
    predictions, sample = None, None
    if election.get("model"):
        if "tiles" not in layers:
            raise CampaignError(tr("A model of turnout needs census tiles: bring them in, or score without a model."))
        predictions = layers.get("predictions")
        if predictions is None:
            predictions = made["predictions"] = run(
                "modelturnout",
                progress.part(0.0, 0.4),
                **results,
                TITLE=election.get("title"),
                SEED=election.get("seed"),
                REPORT=str(workshop / REPORT),
                OUTPUT=str(workshop / "predictions.gpkg"),
            )["OUTPUT"]
    if election.get("listen"):
        sample = layers.get("sample")
        if sample is None:
            tiles = layers.get("tiles")
            sample = made["sample"] = run(
                "drawsample",
                progress.part(0.4, 0.7),
                AREAS=tiles or layers["stations"],
                SIZE=None if tiles else election.get("registered"),
                COUNT=election.get("sample_areas"),
                VARIABLES=election.get("sample_variables"),
                SEED=election.get("seed"),
                OUTPUT=str(workshop / "sample.gpkg"),
            )["OUTPUT"]
    made["priorities"] = run(
        "scorepriorities",
        progress.part(0.7, 1.0),
        **results,
        RIVALS=election.get("rivals"),
        PREDICTIONS=predictions,
        SAMPLE=sample,
        **{name.upper(): election.get(name, whole) / 100 for name, whole in WEIGHTS.items()},
        OUTPUT=str(workshop / "priorities.gpkg"),
    )["OUTPUT"]
    return made


def export(layers: dict[str, str], options: dict, chosen: dict, folder: Path, progress: Progress) -> list[Path]:
    """Print packets and write tracks into `folder`; return the files. On the main thread, as print layouts must be.

    Parameters
    ----------
    layers
        By the parameters of *Print packets*: STREETS, LOOPS, STEPS, and where known the others that it draws.
    options
        What *Print packets* and *Print a file for each team* share: what the packets say, their paper, their parts.
    chosen
        Whether there are to be one_pdf, team_files (of team_format, a number), gpx, kml, geojson, zip.
    folder
        Where packets.pdf and packets.zip go, and the folders of the teams' files and of the tracks.
    progress
        Where progress goes.
    """
    tracks = [at for at, name in enumerate(TRACKS) if chosen[name]]
    printed = [name for name in ("one_pdf", "team_files") if chosen[name]]
    parts = {
        name: progress.part(0.8 * at / len(printed), 0.8 * (at + 1) / len(printed)) for at, name in enumerate(printed)
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        workshop = tempfile.TemporaryDirectory(dir=folder, prefix=".canvass_planner_")
    except OSError as problem:
        raise CampaignError(
            tr("The folder {path} cannot be written ({reason}): choose another.").format(
                path=folder, reason=problem.strerror
            )
        ) from problem
    with workshop as name:
        home = Path(name)
        if "one_pdf" in parts:
            run("printpackets", parts["one_pdf"], **layers, **options, OUTPUT=str(home / PDF))
        if "team_files" in parts:
            teams = str(home / "teams")
            run("printteams", parts["team_files"], **layers, **options, FORMAT=chosen["team_format"], OUTPUT=teams)
        if tracks:
            plan = {name: layers[name] for name in ("STREETS", "LOOPS", "STEPS")}
            run("exporttracks", progress.part(0.8, 0.9), **plan, FORMATS=tracks, OUTPUT=str(home / "tracks"))
        made = sorted(path for path in home.rglob("*") if path.is_file())
        if chosen["zip"]:
            from ..printing.tracks import write_archive

            write_archive(made, home / ZIP, progress.part(0.9, 1.0))
            made.append(home / ZIP)
        progress.step(1.0)
        places = [folder / path.relative_to(home) for path in made]
        for path, place in zip(made, places, strict=True):
            place.parent.mkdir(exist_ok=True)
            path.replace(place)
    return places
