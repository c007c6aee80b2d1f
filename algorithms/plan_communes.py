"""Plan a list of communes: a campaign for each row of a table."""

import json
from pathlib import Path

import processing
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm, folder
from .plan_campaign import PlanCampaign

TABLE = "results.csv"
COLUMNS = ("commune", "folder", "state", "reason")
FIGURES = ("segments", "targets", "loops", "doors", "longest_min", "balance", "deadheading_ratio")  # of summary.json


class PlanCommunes(CampaignAlgorithm):
    """A list of communes in, a folder with the campaign of each out."""

    ID = "plancommunes"
    GROUP = "campaign"
    PACKAGES = ("networkx", "osmnx", "pymatching", "segno")

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Plan a list of communes")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Runs “Plan campaign” for each row of a table, each into a folder of its own. A column called like one of "
            "its parameters (STREETS, TILES, STATIONS, TEAMS, MINUTES, START, TITLE ...) says what holds for that "
            "commune; where there is no such column or an empty cell, the parameter below holds. Files are looked for "
            "from the table's own folder. A commune that fails does not stop the rest, and a run that was stopped goes "
            "on where it was. In the end results.csv tells how each commune came out."
        )

    def flags(self):
        """Return QGIS's flags: print layouts are not thread safe."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the table's parameters, then those of a campaign."""
        communes = QgsProcessingParameterVectorLayer("COMMUNES", tr("Communes"), [QgsProcessing.SourceType.TypeVector])
        communes.setMetadata({"own": sources.TEXT})
        self.add(communes, tr("A CSV file or a layer, a row a commune."))
        self.add(
            QgsProcessingParameterString("NAME", tr("Column of names"), defaultValue="name"),
            tr("Folders are named after it: its names or codes must differ."),
        )
        self.add(
            QgsProcessingParameterBoolean("RESUME", tr("Keep what is planned already"), defaultValue=True),
            tr("Communes whose folder has a summary.json are left as they are."),
        )
        for common in _campaign_parameters():
            if common.name() == "STREETS":
                common.setFlags(common.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
            self.addParameter(common)
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of all campaigns")),
            tr("Gets a folder for each commune, and results.csv."),
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Table of results")))
        for name, text in (("PLANNED", tr("Communes planned")), ("FAILED", tr("Communes that failed"))):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def work(self, parameters, context, feedback, progress):
        """Plan one commune after the other, then write how they came out."""
        from ..canvass_planner.core.packets import file_names

        rows, base = self._rows(parameters, context)
        column = self.parameterAsString(parameters, "NAME", context)
        names = [str(row.get(column.upper()) or "").strip() for row in rows]
        self._check(rows, names, column, progress)
        resume = self.parameterAsBool(parameters, "RESUME", context)
        common = self._common(parameters, context)
        home = folder(self.parameterAsString(parameters, "OUTPUT", context))
        steps = QgsProcessingMultiStepFeedback(len(rows), feedback)
        results = []
        for number, (row, name, place) in enumerate(zip(rows, names, file_names(names), strict=True)):
            if feedback.isCanceled():
                break
            steps.setCurrentStep(number)
            if resume and (home / place / "summary.json").is_file():
                results.append({"commune": name, "folder": place, "state": tr("planned before"), "reason": ""})
                continue
            progress.note(tr("{name} ({number} of {count})").format(name=name, number=number + 1, count=len(rows)))
            wanted = {"TITLE": name, **common, **_given(row, base), "OUTPUT": str(home / place)}
            reason = _plan(wanted, context, steps)
            if reason and feedback.isCanceled():
                break
            if reason:
                feedback.reportError(f"{name}: {reason}")
            state = tr("failed") if reason else tr("planned")
            results.append({"commune": name, "folder": place, "state": state, "reason": reason})
        failed = sum(1 for result in results if result["reason"])
        self._write(home, results)
        if feedback.isCanceled():
            raise CampaignError(
                tr("Cancelled after {done} of {count} communes; run it again to go on from there.").format(
                    done=len(results), count=len(rows)
                )
            )
        if failed == len(rows):
            raise CampaignError(tr("No commune could be planned: {path} tells why.").format(path=home / TABLE))
        return {
            "OUTPUT": str(home),
            "TABLE": str(home / TABLE),
            "PLANNED": len(rows) - failed,
            "FAILED": failed,
        }

    def _rows(self, parameters, context) -> tuple[list[dict], Path | None]:
        """Return the table's rows by column names in capitals, and the folder that its paths start from."""
        from ..canvass_planner.core import textfiles
        from ..canvass_planner.layers import records

        found = sources.locate(self.raw(parameters, "COMMUNES"), context, sources.TEXT)
        table = textfiles.table(found) if isinstance(found, Path) else records.read(found)
        path = found if isinstance(found, Path) else Path(found.source().partition("|")[0])
        table.columns = [str(name).strip().upper() for name in table.columns]
        rows = [
            {name: value for name, value in row.items() if value is not None and value == value}
            for row in table.astype(object).to_dict("records")
        ]
        if not rows:
            raise CampaignError(tr("The table of communes has no row: add one for each commune."))
        return rows, path.resolve().parent if path.is_file() else None

    def _check(self, rows: list[dict], names: list[str], column: str, progress) -> None:
        """Refuse rows without a name or with the same; say which columns mean nothing."""
        known = {definition.name() for definition in _campaign_parameters()}
        if not any(names):
            raise CampaignError(
                tr("The table of communes has no names in a column {column}; its columns are: {names}.").format(
                    column=column, names=", ".join(dict.fromkeys(name for row in rows for name in row))
                )
            )
        for number, name in enumerate(names, start=1):
            if not name or name in names[: number - 1]:
                raise CampaignError(
                    tr("Row {row} of the communes has no name of its own ('{name}'): give it one.").format(
                        row=number, name=name
                    )
                )
        unknown = {name for row in rows for name in row} - known - {column.upper()}
        if unknown:
            progress.note(tr("Columns that are not used: {names}.").format(names=", ".join(sorted(unknown))))

    def _common(self, parameters, context) -> dict:
        """Return what holds for every commune; layers of this run as they are: another run knows no id of theirs."""
        common = {}
        for definition in _campaign_parameters():
            value = parameters.get(definition.name())
            if value in (None, ""):
                continue
            layer = context.temporaryLayerStore().mapLayer(value) if isinstance(value, str) else None
            common[definition.name()] = layer or value
        return common

    def _write(self, home: Path, results: list[dict]) -> None:
        """Write the table of results, with the figures of each summary."""
        import pandas as pd

        from ..canvass_planner.core.spreadsheets import safe_csv
        from ..canvass_planner.printing.export import write_text

        rows = [
            {**result, **({} if result["reason"] else _figures(home / result["folder"] / "summary.json"))}
            for result in results
        ]
        # The mark at the beginning tells spreadsheets that accents are UTF-8.
        write_text(home / TABLE, "\ufeff" + safe_csv(pd.DataFrame(rows, columns=[*COLUMNS, *FIGURES], dtype=object)))


def _campaign_parameters() -> list:
    """Return the parameters of “Plan campaign” that a row may have."""
    campaign = PlanCampaign()
    campaign.initAlgorithm()
    # A definition lives as long as its algorithm: copies are handed out.
    return [definition.clone() for definition in campaign.parameterDefinitions() if definition.name() != "OUTPUT"]


def _given(row: dict, base: Path | None) -> dict:
    """Return the cells that are parameters, files among them from the table's folder."""
    given = {}
    for definition in _campaign_parameters():
        value = row.get(definition.name())
        if value is None or not str(value).strip():
            continue
        if isinstance(value, str) and base and definition.type() in ("vector", "source", "file"):
            path, bar, rest = value.strip().partition("|")
            value = f"{base / path}{bar}{rest}" if (base / path).exists() else value
        given[definition.name()] = value.strip() if isinstance(value, str) else value
    return given


def _plan(wanted: dict, context, feedback) -> str:
    """Plan one campaign, its layers let go afterwards; return why it failed, "" if it did not."""
    own = QgsProcessingContext()
    own.setProject(context.project())
    try:
        processing.run("canvass_planner:plancampaign", wanted, context=own, feedback=feedback, is_child_algorithm=True)
    except QgsProcessingException as problem:
        lines = [line for line in str(problem).strip().splitlines() if line.strip()]
        return lines[-1].strip() if lines else tr("unknown")
    return ""


def _figures(path: Path) -> dict:
    try:
        summary = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        return {"reason": tr("{path} cannot be read: {reason}.").format(path=path, reason=problem)}
    return {name: summary.get(name) for name in FIGURES}
