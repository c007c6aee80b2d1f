"""Check campaign: what to mend in the data before any plan."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm


class CheckCampaign(CampaignAlgorithm):
    """The campaign's layers in, what to mend out."""

    ID = "checkcampaign"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Check campaign")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Looks for what would spoil a plan: layers without CRS or features, places that do not overlap, stations "
            "without results, results that do not add up, tiles without streets, streets that cannot be walked to, "
            "doors that sum to nothing, ids that stand twice, areas that overlap. Each finding says what, where and "
            "what to do. Nothing is changed."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        for name, text, kind in (
            ("STREETS", tr("Streets"), kinds.TypeVectorLine),
            ("ADDRESSES", tr("Addresses"), kinds.TypeVectorPoint),
            ("TILES", tr("Tiles"), kinds.TypeVectorPolygon),
            ("STATIONS", tr("Stations"), kinds.TypeVectorPolygon),
        ):
            self.add(
                QgsProcessingParameterVectorLayer(name, text, [kind], optional=True),
                tr("A layer of the campaign; checks that need it are left out without it."),
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Findings"), kinds.TypeVector),
            tr("A table of what was found, errors first."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "HTML", tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=True
            ),
            tr("The same as a page to read and print."),
        )
        for name, text in (("ERRORS", tr("Errors")), ("WARNINGS", tr("Warnings"))):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def work(self, parameters, context, feedback, progress):
        """Read as it is, check, report."""
        from pathlib import Path

        from ..canvass_planner.core import checks, schema
        from ..canvass_planner.core.errors import CampaignError
        from ..canvass_planner.layers import sources, tables

        layers, missing = {}, []
        for name in checks.IDS:
            value = self.raw(parameters, name.upper())
            if value in (None, ""):
                continue
            table = tables.as_is(sources.locate(value, context))
            if schema.lacks(name, table.columns) and len(table):
                missing.append(checks.Finding(*_lacking(name, schema.lacks(name, table.columns))))
            else:
                layers[name] = table
        if not layers and not missing:
            raise CampaignError(tr("No layer is given: give the campaign's streets, tiles, stations or addresses."))
        progress.step(0.3)
        found = checks.check(layers, progress.part(0.3, 0.9))
        if missing:
            found = _first(missing, found)
        errors, warnings = (int((found["level"] == level).sum()) for level in (checks.ERROR, checks.WARNING))
        for finding in found.itertuples(index=False):
            progress.note(f"{finding.level}, {finding.layer}: {finding.what} {finding.where} {finding.remedy}".strip())
        progress.note(
            tr("{errors} errors, {warnings} warnings.").format(errors=errors, warnings=warnings)
            if len(found)
            else tr("Nothing to mend.")
        )
        outputs = {"ERRORS": errors, "WARNINGS": warnings}
        outputs["OUTPUT"] = self.write(parameters, "OUTPUT", context, found, "checks", progress.part(0.9, 1))
        report = self.parameterAsFileOutput(parameters, "HTML", context)
        if report:
            Path(report).write_text(checks.html(found), encoding="utf-8")
            outputs["HTML"] = report
        return outputs


def _lacking(name: str, fields: list[str]) -> tuple[str, str, str, str, str]:
    """Return the finding that a layer is none of the schema's."""
    return (
        "error",
        name,
        tr("The layer lacks fields that it needs."),
        ", ".join(fields),
        tr("Choose the layer that the import wrote."),
    )


def _first(missing: list, found):
    """Return the findings with those of layers that could not be checked before the rest."""
    import pandas as pd

    return pd.concat([pd.DataFrame(missing, columns=found.columns), found], ignore_index=True)
