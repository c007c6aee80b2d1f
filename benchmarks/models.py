"""Write the models of resources/models/ anew: run it with a folder to write to, or without for that one.

The Model Designer opens them from the toolbox (Canvass Planner, Models), to be changed and saved under another name.
"""

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(folder: Path) -> None:
    """Write each model into `folder`."""
    from qgis.core import QgsProcessing
    from qgis.core import QgsProcessingParameterFeatureSource as Source
    from qgis.core import QgsProcessingParameterField as Field
    from qgis.core import QgsProcessingParameterNumber as Number
    from qgis.core import QgsProcessingParameterPoint as Point
    from qgis.core import QgsProcessingParameterString as String
    from qgis.core import QgsProcessingParameterVectorLayer as Vector

    kinds = QgsProcessing.SourceType
    whole, real = Number.Type.Integer, Number.Type.Double
    streets = Source("STREETS", "Streets with doors", [kinds.TypeVectorLine])
    tiles = Source("TILES", "Tiles", [kinds.TypeVectorPolygon])
    stations = Source("STATIONS", "Stations", [kinds.TypeVectorPolygon])
    results = [
        Field("SUPPORT", "Votes that count as support", parentLayerParameterName="STATIONS", allowMultiple=True),
        Field("REGISTERED", "Registered voters", "registered", parentLayerParameterName="STATIONS"),
        Field("VOTED", "Votes cast", "voted", parentLayerParameterName="STATIONS"),
        Field("VALID", "Valid votes", "valid", parentLayerParameterName="STATIONS"),
    ]
    teams = [
        Number("TEAMS", "Teams", whole, 8),
        Number("MINUTES", "Minutes a team (min)", real, 120),
        Point("START", "Meeting point", optional=True),
    ]
    names = [parameter.name() for parameter in results]
    walk = {name: name for name in ("STREETS", "TEAMS", "MINUTES", "START")}

    features = String("FEATURES", "Features (empty: INSEE's)", optional=True)
    asked = [streets, tiles, stations, *results, features, *teams]
    modelled = _model(
        "modelled_targets",
        "Targets by a model of turnout",
        "Models turnout and support from the census, scores the tiles by it, chooses the targets that fit the hours.",
        asked,
    )
    same = {name: name for name in ("STATIONS", "TILES", *names)}
    _step(modelled, "modelturnout", {**same, "FEATURES": "FEATURES"}, {}, {"REPORT": "Report of the model"})
    _step(modelled, "scorepriorities", same, {"PREDICTIONS": "modelturnout"}, {"OUTPUT": "Priorities"})
    _step(modelled, "choosetargets", walk, {"PRIORITIES": "scorepriorities"}, {"OUTPUT": "Targets"})

    listening = _model(
        "listening_targets",
        "Targets to listen at",
        "Draws tiles that mirror the whole place and chooses the streets in them that fit the hours.",
        [
            streets,
            tiles,
            Field("VARIABLES", "Variables to mirror", parentLayerParameterName="TILES", allowMultiple=True),
            Number("COUNT", "Areas to draw", whole, 20),
            Number("INTERVIEWS", "Interviews in all", whole, 200),
            stations,
            *results,
            *teams,
        ],
    )
    drawn = {"AREAS": "TILES", "VARIABLES": "VARIABLES", "COUNT": "COUNT", "INTERVIEWS": "INTERVIEWS"}
    _step(listening, "drawsample", drawn, {}, {"OUTPUT": "Sample", "BALANCE": "Balance"})
    weights = {"MOBILISE": 0, "LISTEN": 1}
    _step(listening, "scorepriorities", same, {"SAMPLE": "drawsample"}, {"OUTPUT": "Priorities"}, weights)
    _step(listening, "choosetargets", walk, {"PRIORITIES": "scorepriorities"}, {"OUTPUT": "Targets"})

    printed = _model(
        "plan_and_print",
        "Plan and print a commune",
        "Streets in, paper out: imports the streets of a commune, gives every named street its doors, chooses the "
        "targets that fit the hours, plans the loops, prints the packets and writes a GPX track for each team.",
        [Vector("STREETS", "Streets", [kinds.TypeVector]), *teams, String("TITLE", "Title", optional=True)],
    )
    _step(printed, "importstreets", {"STREETS": "STREETS"}, {})
    _step(printed, "spreaddoors", {}, {"STREETS": "importstreets"})
    spread = {"STREETS": "spreaddoors"}
    hours = {name: name for name in ("TEAMS", "MINUTES", "START")}
    _step(printed, "choosetargets", hours, spread)
    aim = {name: name for name in ("TEAMS", "START")}
    loops = {"LOOPS": "Loops", "STEPS": "Steps"}
    _step(printed, "planloops", aim, {**spread, "TARGETS": "choosetargets"}, loops)
    plan = {**spread, "LOOPS": "planloops", "STEPS": "planloops"}
    _step(printed, "printpackets", {"TITLE": "TITLE"}, plan, {"OUTPUT": "Packets"})
    _step(printed, "exporttracks", {}, plan, {"OUTPUT": "Tracks"})

    folder.mkdir(parents=True, exist_ok=True)
    for model in (modelled, listening, printed):
        model.toFile(str(folder / f"{model.name()}.model3"))


def _model(name: str, title: str, about: str, parameters: list):
    """Return an empty model that asks for these parameters; `about` is its help."""
    from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingModelParameter
    from qgis.PyQt.QtCore import QPointF

    model = QgsProcessingModelAlgorithm(title, "Models", "models")
    model.setName(name)
    model.setHelpContent({"ALG_DESC": about})
    for number, parameter in enumerate(parameters):
        place = QgsProcessingModelParameter(parameter.name())
        place.setPosition(QPointF(150 + 220 * (number % 6), 60 + 70 * (number // 6)))
        model.addModelParameter(parameter.clone(), place)
    return model


def _step(model, algorithm: str, own: dict, earlier: dict, outputs: dict | None = None, fixed: dict | None = None):
    """Add an algorithm that takes parameters of the model, what earlier steps put out and fixed values.

    An earlier step with an output of the parameter's own name gives that, any other its OUTPUT.
    """
    from qgis.core import (
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
    )
    from qgis.PyQt.QtCore import QPointF

    source = QgsProcessingModelChildParameterSource
    child = QgsProcessingModelChildAlgorithm(f"canvass_planner:{algorithm}")
    child.setChildId(algorithm)
    child.setDescription(child.algorithm().displayName())
    place = QPointF(300 + 350 * len(model.childAlgorithms()), 300)
    child.setPosition(place)
    for name, parameter in own.items():
        child.addParameterSources(name, [source.fromModelParameter(parameter)])
    for name, step in earlier.items():
        told = model.childAlgorithm(step).algorithm().outputDefinition(name)
        child.addParameterSources(name, [source.fromChildOutput(step, name if told else "OUTPUT")])
    for name, value in (fixed or {}).items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    results = {}
    for number, (name, title) in enumerate((outputs or {}).items()):
        result = QgsProcessingModelOutput(title)
        result.setChildId(algorithm)
        result.setChildOutputName(name)
        result.setPosition(place + QPointF(0, 100 + 60 * number))
        results[title] = result
    child.setModelOutputs(results)
    model.addChildAlgorithm(child)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_HASH_SEED"] = "0"  # the same file each time
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    spec = importlib.util.spec_from_file_location(
        "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["planner"] = package
    spec.loader.exec_module(package)
    plugin = package.classFactory(None)
    plugin.initProcessing()
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "models")
