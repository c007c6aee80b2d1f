"""Plan campaign: every step in one run, from streets, stations and tiles to printable loops."""

import json
import tempfile
import time
from pathlib import Path

import processing
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProject,
)

from ..canvass_planner import translation
from ..canvass_planner.core.errors import CampaignError, positive
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from . import parameters as shared
from . import print_options, rounds
from .base import CampaignAlgorithm, folder
from .score_priorities import add_counts, add_strategy

FILES = ("campaign.gpkg", "packets.pdf", "campaign.qgz", "summary.json")
REPORT = "turnout.html"  # where a model is asked for
BACKGROUND = ("WATER", "GREEN", "RAIL", "BUILDINGS")


class PlanCampaign(CampaignAlgorithm):
    """Streets, stations and tiles in, a folder with the whole campaign out."""

    ID = "plancampaign"
    GROUP = "campaign"
    PACKAGES = ("networkx", "osmnx", "pymatching", "segno")

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Plan campaign")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Runs every step: imports streets, census tiles and polling stations, spreads the doors, scores "
            "priorities, chooses the targets that fit the hours, plans balanced walking loops and prints the packets. "
            "The folder then holds campaign.gpkg (all layers), packets.pdf, campaign.qgz (a project) and summary.json. "
            "Without tiles and stations, every named street is a target, one door each 12 m."
        )

    def flags(self):
        """Return QGIS's flags: print layouts are not thread safe."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        streets = QgsProcessingParameterVectorLayer("STREETS", tr("Streets"), [kinds.TypeVector])
        streets.setMetadata({"own": sources.OSM})
        self.add(streets, tr("An OpenStreetMap file, or a line layer of streets."))
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area"), [kinds.TypeVectorPolygon], optional=True),
            tr("Doors are knocked at inside these polygons only; the streets around may be walked through."),
        )
        tiles = QgsProcessingParameterVectorLayer("TILES", tr("Census cells"), [kinds.TypeVector], optional=True)
        tiles.setMetadata({"own": sources.TEXT})
        self.add(tiles, tr("INSEE's CSV file of cells, or a layer with its columns."))
        self.add(
            QgsProcessingParameterVectorLayer(
                "STATIONS", tr("Polling stations"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr("A polygon layer of polling-station areas."),
        )
        self.add(
            QgsProcessingParameterField(
                "STATION_ID", tr("Station id"), parentLayerParameterName="STATIONS", optional=True
            ),
            tr("The field that identifies a station. Empty: found by its name."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("RESULTS", tr("Election results"), optional=True),
            tr("The ministry's results by polling station. Empty: the results are columns of the stations."),
        )
        self.add(
            QgsProcessingParameterString("SUPPORT", tr("Lists that count as support"), optional=True),
            tr("Field names of votes, or names of lists or candidates in the results; several are separated by “;”."),
        )
        add_counts(self)
        self.add(
            QgsProcessingParameterFeatureSource("ADDRESSES", tr("Addresses"), [kinds.TypeVectorPoint], optional=True),
            tr("House-numbered points, each with the segment_id of its street."),
        )
        for name, text in zip(
            BACKGROUND, (tr("Water"), tr("Parks and woods"), tr("Railways"), tr("Buildings")), strict=True
        ):
            self.add(
                QgsProcessingParameterFeatureSource(name, text, [kinds.TypeVectorAnyGeometry], optional=True),
                tr("Drawn below the streets."),
                advanced=True,
            )
        shared.add_teams(self)
        shared.add_pace(self)
        shared.add_search(self)
        add_strategy(self, advanced=True)
        self.add(
            QgsProcessingParameterNumber(
                "SAMPLE_AREAS",
                tr("Areas to listen in"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=20,
                minValue=1,
            ),
            tr("How many areas are drawn as a representative sample, where listening has a weight."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("SAMPLE_VARIABLES", tr("Variables that the sample mirrors"), optional=True),
            tr("Fields of the tiles, separated by “;”, in which the areas drawn are like the whole."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("MODEL", tr("Model turnout and support"), defaultValue=False),
            tr(
                "Tell the tiles of a polling station apart by a model of what goes with turnout and support in the "
                "census. The folder then holds the model's report, turnout.html, too."
            ),
            advanced=True,
        )
        print_options.add_options(self, advanced=True)
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Campaign folder")), tr("Where the four files go.")
        )
        for name, text in zip(
            ("CAMPAIGN", "PACKETS", "PROJECT", "SUMMARY"),
            (tr("Campaign's layers"), tr("Packets"), tr("Project"), tr("Summary")),
            strict=True,
        ):
            self.addOutput(QgsProcessingOutputFile(name, text))

    def work(self, parameters, context, feedback, progress):
        """Run every step, then move the four files into place."""
        self._check(parameters, context)
        home = folder(self.parameterAsString(parameters, "OUTPUT", context))
        chain = _Chain(context, feedback, steps=9)
        with tempfile.TemporaryDirectory(dir=home, prefix=".canvass_planner_") as name:
            workshop = Path(name)
            layers, summary = self._plan(parameters, context, chain, progress, workshop)
            chain.named("packets")
            drawn = {
                name.upper(): layers[name]
                for name in ("streets", "loops", "steps", "addresses", "rail", "water", "green", "buildings")
                if name in layers
            }
            title = self.parameterAsString(parameters, "TITLE", context)
            chain.run(
                "printpackets",
                **drawn,
                **{name: parameters.get(name) for name in print_options.OPTIONS},
                OUTPUT=str(workshop / "packets.pdf"),
            )
            chain.named("files")
            self._write(workshop, layers, title, context, progress)
            summary["seconds"] = chain.seconds()
            summary_text = json.dumps(summary, indent=2, ensure_ascii=False)
            (workshop / "summary.json").write_text(summary_text + "\n", encoding="utf-8")
            progress.step(1.0)
            for file in FILES if not (workshop / REPORT).exists() else (*FILES, REPORT):
                (workshop / file).replace(home / file)
        paths = [str(home / file) for file in FILES]
        return {"OUTPUT": str(home), **dict(zip(("CAMPAIGN", "PACKETS", "PROJECT", "SUMMARY"), paths, strict=True))}

    def _check(self, parameters, context) -> None:
        """Refuse what makes no sense before anything long begins."""
        from ..canvass_planner.printing.templates import Template

        positive(self.parameterAsInt(parameters, "TEAMS", context), tr("The number of teams"))
        shared.minutes(self, parameters, context)
        shared.pace(self, parameters, context)
        template = print_options.options(self, parameters, context)["template"]
        if template:
            Template(template, QgsProject())
        if self.raw(parameters, "STATIONS") not in (None, "") and not self.words(parameters, "SUPPORT", context):
            raise CampaignError(
                tr("The stations have results, but no list is named as support: name the fields of your votes.")
            )

    def _plan(self, parameters, context, chain: "_Chain", progress, workshop: Path) -> tuple[dict, dict]:
        """Return the campaign's layers by name, and its summary."""
        from ..canvass_planner.layers import tables

        given = {
            name: self.raw(parameters, name)
            for name in ("AREA", "TILES", "STATIONS", "ADDRESSES", "RESULTS", *BACKGROUND)
        }
        given = {name: value for name, value in given.items() if value not in (None, "")}
        layers = {}

        chain.named("streets")
        area = given.get("AREA")
        streets = chain.run("importstreets", STREETS=self.raw(parameters, "STREETS"), AREA=area)["OUTPUT"]
        chain.named("tiles")
        if "TILES" in given:
            layers["tiles"] = chain.run("importtiles", TILES=given["TILES"], AREA=area or streets)["OUTPUT"]
        chain.named("stations")
        if "STATIONS" in given:
            layers["stations"] = chain.run(
                "importstations",
                STATIONS=given["STATIONS"],
                ID=self.parameterAsString(parameters, "STATION_ID", context) or None,
                RESULTS=given.get("RESULTS"),
                AREA=streets,
            )["OUTPUT"]
        chain.named("doors")
        spread = chain.run(
            "spreaddoors",
            STREETS=streets,
            TILES=layers.get("tiles"),
            ADDRESSES=given.get("ADDRESSES"),
            AREA=area,
            OUTPUT_ADDRESSES="TEMPORARY_OUTPUT" if "ADDRESSES" in given else None,
        )
        layers["streets"] = spread["OUTPUT"]
        if "OUTPUT_ADDRESSES" in spread:
            layers["addresses"] = spread["OUTPUT_ADDRESSES"]
        chain.named("priorities")
        if "stations" in layers:
            fields = [
                field.name() for field in QgsProcessingUtils.mapLayerFromString(layers["stations"], context).fields()
            ]
            results = {
                "STATIONS": layers["stations"],
                "TILES": layers.get("tiles"),
                "SUPPORT": [_votes(name, fields) for name in self.words(parameters, "SUPPORT", context)],
                **{
                    name: self.parameterAsString(parameters, name, context) or name.lower()
                    for name in ("REGISTERED", "VOTED", "VALID")
                },
            }
            layers["priorities"] = chain.run(
                "scorepriorities",
                **results,
                **{
                    name: self.raw(parameters, name)
                    for name in ("MOBILISE", "PERSUADE", "LISTEN", "EARLIER", "FACTORS")
                },
                RIVALS=[_votes(name, fields) for name in self.fields(parameters, "RIVALS", context)],
                PREDICTIONS=self._predictions(parameters, context, chain, results, workshop),
                SAMPLE=self._sample(parameters, context, chain, layers),
            )["OUTPUT"]
        layers, summary = self._loops(
            parameters, context, chain, layers, unlimited=not given.keys() & {"TILES", "STATIONS"}
        )
        extent = _extent(layers["streets"], context)
        for name in BACKGROUND:
            if name in given:
                table = self.source(parameters, name, context, progress, extent)
                layers[name.lower()] = tables.layer(table, name.lower())
        return layers, summary

    def _predictions(self, parameters, context, chain: "_Chain", results: dict, workshop: Path) -> str | None:
        """Model turnout and support where that is asked for; return the tiles' predictions."""
        if not self.parameterAsBool(parameters, "MODEL", context):
            return None
        if results["TILES"] is None:
            raise CampaignError(tr("A model of turnout needs census tiles: give them, or plan without a model."))
        title = self.parameterAsString(parameters, "TITLE", context)
        seed = self.raw(parameters, "SEED")
        return chain.run("modelturnout", **results, TITLE=title, SEED=seed, REPORT=str(workshop / REPORT))["OUTPUT"]

    def _sample(self, parameters, context, chain: "_Chain", layers: dict) -> str | None:
        """Draw a representative sample where listening has a weight; return the areas drawn."""
        if not self.parameterAsDouble(parameters, "LISTEN", context) > 0:
            return None
        if "tiles" not in layers:
            raise CampaignError(tr("Listening draws a sample of census tiles: give them, or give listening no weight."))
        layers["sample"] = chain.run(
            "drawsample",
            AREAS=layers["tiles"],
            COUNT=self.raw(parameters, "SAMPLE_AREAS"),
            VARIABLES=self.words(parameters, "SAMPLE_VARIABLES", context, ";") or None,
            SEED=self.raw(parameters, "SEED"),
        )["OUTPUT"]
        return layers["sample"]

    def _loops(self, parameters, context, chain: "_Chain", layers: dict, unlimited: bool) -> tuple[dict, dict]:
        """Choose targets and plan loops until the longest loop fits the minutes; return layers and summary."""
        walk = {
            name: parameters.get(name)
            for name in ("TEAMS", "START", "SPEED", "DOOR_SECONDS")
            if parameters.get(name) is not None
        }
        limit = shared.minutes(self, parameters, context)
        unlimited = unlimited or self.raw(parameters, "MINUTES") in (None, "")
        search = {name: self.raw(parameters, name) for name in ("SEED", "ITERATIONS", "SECONDS", "WORKERS")}

        def run(algorithm: str, **step) -> dict:
            chain.named("targets" if algorithm == "choosetargets" else "loops")
            # The teams are named in the language of their packets.
            with translation.speaking(print_options.language(self, parameters, context)):
                return chain.run(algorithm, **step)

        chosen, planned = rounds.plan(
            run, lambda *what: self._count(context, *what), layers, walk, search, None if unlimited else limit
        )
        summary = json.loads(planned["SUMMARY"])
        left = json.loads(chosen["SUMMARY"])
        summary["targets_unreachable"] += len(left["unreachable"])
        summary.update({name: left[name] for name in ("left_out_segments", "left_out_doors", "left_out_hours")})
        if not unlimited and planned["LONGEST"] > limit:
            chain.feedback.pushInfo(
                tr("The longest loop takes {longest:.0f} min, more than the {limit:.0f} min that there are.").format(
                    longest=planned["LONGEST"], limit=limit
                )
            )
        layers = {**layers, "targets": chosen["OUTPUT"], "loops": planned["LOOPS"], "steps": planned["STEPS"]}
        return layers, {
            "title": self.parameterAsString(parameters, "TITLE", context),
            "seed": search["SEED"],
            "segments": self._count(context, layers["streets"]),
            **summary,
        }

    def _count(self, context, layer: str, expression: str = "") -> int:
        found = QgsProcessingUtils.mapLayerFromString(layer, context)
        return len([1 for _ in found.getFeatures(expression)]) if expression else found.featureCount()

    def _write(self, workshop: Path, layers: dict, title: str, context, progress) -> None:
        """Write the GeoPackage and the project that shows it."""
        from ..canvass_planner.layers import geopackage, project

        found = {
            name: QgsProcessingUtils.mapLayerFromString(layer, context) if isinstance(layer, str) else layer
            for name, layer in layers.items()
        }
        geopackage.write(workshop / "campaign.gpkg", found, progress.part(0.95, 0.99))
        project.write(workshop / "campaign.qgz", workshop / "campaign.gpkg", list(found), title)


class _Chain:
    """The steps of one run: each a child algorithm, its layers in memory, its seconds counted."""

    def __init__(self, context, feedback, steps: int):
        self.context = context
        self.feedback = QgsProcessingMultiStepFeedback(steps, feedback)
        self._seconds: dict[str, float] = {}
        self._step = ""
        self._begun = 0.0

    def named(self, step: str) -> None:
        """Begin the step of this name; a step may be gone back to."""
        self._close()
        self._step = step
        self._seconds.setdefault(step, 0.0)
        self.feedback.setCurrentStep(list(self._seconds).index(step))

    def run(self, algorithm: str, **parameters) -> dict:
        """Run one of the plugin's algorithms; layer outputs that are not named stay in memory."""
        wanted = {name: value for name, value in parameters.items() if value is not None}
        for output in {"planloops": ("LOOPS", "STEPS")}.get(algorithm, ("OUTPUT",)):
            wanted.setdefault(output, QgsProcessing.TEMPORARY_OUTPUT)
        return processing.run(
            f"canvass_planner:{algorithm}",
            wanted,
            context=self.context,
            feedback=self.feedback,
            is_child_algorithm=True,
        )

    def seconds(self) -> dict[str, float]:
        """Return what each step took, seconds."""
        self._close()
        return {name: round(seconds, 2) for name, seconds in self._seconds.items()}

    def _close(self) -> None:
        now = time.monotonic()
        if self._step:
            self._seconds[self._step] += now - self._begun
        self._begun = now


def _votes(name: str, fields: list[str]) -> str:
    """Return the field that a list's or candidate's name means: itself, or its votes in the results."""
    from ..canvass_planner.core.elections import label

    if name in fields:
        return name
    wanted = f"votes_{label(name)}"
    return next((field for field in fields if field.lower() == wanted.lower()), name)


def _extent(layer: str, context) -> tuple[float, float, float, float]:
    box = QgsProcessingUtils.mapLayerFromString(layer, context).extent()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
