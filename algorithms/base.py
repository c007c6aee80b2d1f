"""What every algorithm of the plugin shares: how it is found, how it fails, how it reads and writes layers."""

import re
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ..canvass_planner import dependencies, help, threads
from ..canvass_planner.core.errors import CampaignError, Cancelled
from ..canvass_planner.core.language import tr
from ..canvass_planner.core.progress import Progress


class CampaignAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of Canvass Planner.

    A subclass names itself in `ID`, says its `title`, `group_title` and `help_text`, adds its parameters in
    `initAlgorithm` and does its work in `work`, which may raise `CampaignError`.
    """

    ID = ""
    GROUP = ""
    PACKAGES: tuple[str, ...] = ()  # that it needs beside the common ones

    def title(self) -> str:
        """Return the algorithm's name for people."""
        raise NotImplementedError

    def help_text(self) -> str:
        """Return what it does, for the dialog and the command line."""
        raise NotImplementedError

    def work(self, parameters: dict, context, feedback: QgsProcessingFeedback, progress: Progress) -> dict:
        """Do the work and return the outputs."""
        raise NotImplementedError

    def add(self, parameter, text: str, advanced: bool = False) -> None:
        """Add a parameter with its help sentence; an advanced one is folded away."""
        parameter.setHelp(text)
        if advanced:
            parameter.setFlags(parameter.flags() | parameter.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def source(self, parameters: dict, name: str, context, progress: Progress, extent=None):
        """Return a layer parameter as a table in WGS 84, None where it is empty."""
        from ..canvass_planner.layers import sources, tables

        value = self.raw(parameters, name)
        if value in (None, ""):
            return None
        return tables.read(sources.locate(value, context), progress, extent)

    def table(self, parameters: dict, name: str, layer: str, context, progress: Progress):
        """Return a layer parameter as the schema's table `layer`, None where it is empty.

        Raises
        ------
        CampaignError
            Where it lacks fields of that layer.
        """
        from ..canvass_planner.core import schema

        found = self.source(parameters, name, context, progress)
        if found is not None:
            schema.require(layer, found.columns, self.parameterDefinition(name).description())
        return found

    def extent(self, parameters: dict, name: str, context):
        """Return the extent of a layer parameter in WGS 84 (west, south, east, north), None where it is empty."""
        from qgis.core import QgsCoordinateTransform

        from ..canvass_planner.layers import sources, tables

        value = self.raw(parameters, name)
        if value in (None, ""):
            return None
        layer = sources.locate(value, context)
        to_degrees = QgsCoordinateTransform(
            layer.crs(), QgsCoordinateReferenceSystem(tables.WGS84), context.transformContext()
        )
        box = to_degrees.transformBoundingBox(layer.extent())
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def raw(self, parameters: dict, name: str):
        """Return a parameter's own value, as it was given, or its default."""
        value = parameters.get(name)
        value = self.parameterDefinition(name).defaultValue() if value is None else value
        if hasattr(value, "sourceType") and hasattr(value, "staticValue"):  # a QgsProperty of the Model Designer
            value = value.staticValue()
        return (
            getattr(value, "source", value) if type(value).__name__ == "QgsProcessingFeatureSourceDefinition" else value
        )

    def words(self, parameters: dict, name: str, context, separators: str = ";,") -> list[str]:
        """Return what a text parameter lists between any of `separators`, empty words left out."""
        parts = re.split(f"[{separators}]", self.parameterAsString(parameters, name, context))
        return [part.strip() for part in parts if part.strip()]

    def fields(self, parameters: dict, name: str, context) -> list[str]:
        """Return the fields that a parameter names."""
        # QGIS 3.40 wants the one, 3.22 only has the other.
        read = getattr(self, "parameterAsStrings", None) or self.parameterAsFields
        return read(parameters, name, context)

    def write(self, parameters: dict, name: str, context, table, layer: str, progress: Progress) -> str:
        """Write a table of the schema's `layer` into a sink and return where it went."""
        from ..canvass_planner.layers import tables

        target = parameters.get(name)
        tables.require_space(table, getattr(target, "sink", target))
        sink, where = self.parameterAsSink(
            parameters,
            name,
            context,
            tables.fields(table, layer),
            tables.geometry_type(layer),
            QgsCoordinateReferenceSystem(tables.WGS84),
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        for feature in tables.features(table, layer, progress):
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise CampaignError(
                    tr("{layer} could not be written: {reason}").format(layer=layer, reason=sink.lastError())
                )
        del sink  # closes the file: a full disk shows only now
        tables.require_whole(where, len(table))
        return where

    # --- what QGIS asks ------------------------------------------------------------------------------------------

    def createInstance(self):  # noqa: N802
        """Return a new one of the same kind."""
        return type(self)()

    def name(self) -> str:
        """Return the id."""
        return self.ID

    def displayName(self) -> str:  # noqa: N802
        """Return the title."""
        return self.title()

    def group(self) -> str:
        """Return the group's title."""
        return GROUPS[self.GROUP]()

    def groupId(self) -> str:  # noqa: N802
        """Return the group's id."""
        return self.GROUP

    def shortHelpString(self) -> str:  # noqa: N802
        """Return the help text."""
        return self.help_text()

    def helpUrl(self):  # noqa: N802
        """Return the address of the help page, a file."""
        return help.url(self.ID)

    def canExecute(self):  # noqa: N802
        """Say whether its packages are there, and how to get those that are not."""
        advice = dependencies.advice((*dependencies.COMMON, *self.PACKAGES))
        return not advice, advice

    def checkParameterValues(self, parameters, context):  # noqa: N802
        """Let QGIS check, but say in a sentence which file or layer cannot be used, and why."""
        from ..canvass_planner.layers import sources

        checked = dict(parameters)
        for definition in self.parameterDefinitions():
            value = self.raw(parameters, definition.name())
            if definition.type() not in ("source", "vector") or value in (None, ""):
                continue
            try:
                found = sources.locate(value, context, definition.metadata().get("own", ()))
            except CampaignError as problem:
                return False, str(problem)
            if isinstance(found, Path):
                # The core reads this file and says what is wrong with it; QGIS need not be able to.
                checked[definition.name()] = QgsVectorLayer("NoGeometry", definition.name(), "memory")
        return super().checkParameterValues(checked, context)

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        """Run, and turn what the core refuses into QGIS's one-sentence failure."""
        threads.keep()
        progress = Progress(lambda done: feedback.setProgress(100 * done), feedback.pushInfo, feedback.isCanceled)
        try:
            return self.work(parameters, context, feedback, progress)
        except CampaignError as problem:
            raise QgsProcessingException(str(problem)) from problem
        except ModuleNotFoundError as problem:
            advice = dependencies.advice_on(problem)
            if not advice:
                raise
            raise QgsProcessingException(advice) from problem
        except Cancelled as stop:
            raise QgsProcessingException(tr("Cancelled; nothing was written.")) from stop
        except MemoryError as problem:
            raise QgsProcessingException(
                tr("This computer's memory does not suffice: take a smaller area.")
            ) from problem
        except OSError as problem:
            raise QgsProcessingException(
                tr("{path} cannot be read or written: {reason}.").format(
                    path=problem.filename or "?", reason=problem.strerror or problem
                )
            ) from problem


GROUPS = {
    "data": lambda: tr("1 Data"),
    "priorities": lambda: tr("2 Priorities"),
    "loops": lambda: tr("3 Loops"),
    "packets": lambda: tr("4 Packets"),
    "campaign": lambda: tr("Campaign"),
}


def folder(path: str) -> Path:
    """Return an output folder that exists and can be written to, or say why there is none."""
    place = Path(path)
    try:
        place.mkdir(parents=True, exist_ok=True)
        probe = place / ".canvass_planner"
        probe.touch()
        probe.unlink()
    except OSError as problem:
        raise CampaignError(
            tr("The folder {path} cannot be written ({reason}): choose another.").format(
                path=path, reason=problem.strerror
            )
        ) from problem
    return place
