"""The second page: the data that the campaign is made of, and what to mend in them."""

import html
import re
from pathlib import Path

from qgis.core import (
    QgsAggregateCalculator,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core.errors import CampaignError
from ..core.language import tr
from . import area, steps
from .forms import MISSING, OLD, READY, LayerOrFile, Page, as_file, as_layer, form, put_field

INPUTS = ("streets", "tiles", "stations", "addresses", *steps.BACKGROUND)
CHECKED = ("streets", "tiles", "stations", "addresses")
# Green, amber, red, each dark enough on white, each with its mark and its word.
LEVELS = {"error": ("#b2182b", "✖"), "warning": ("#a05a00", "▲"), "note": ("#4d4d4d", "ℹ"), "fine": ("#1b7837", "✔")}
SEVERAL = "; "  # between files of results


class DataPage(Page, form("page_data")):
    """Data: streets, tiles, stations, results, addresses, and the campaign check."""

    def __init__(self, dock):
        super().__init__(dock)
        helps = {
            "streets": tr("An OpenStreetMap file (.osm, .osm.gz, .osm.pbf), or a line layer of streets."),
            "tiles": tr("INSEE's CSV file of census cells, or a layer with its columns."),
            "stations": tr(
                "A polygon layer of polling-station areas. Addresses of the voter register will do: areas are drawn "
                "around those of each station."
            ),
            "addresses": tr("House numbers: a text file of the address base, an OpenStreetMap file, or a point layer."),
        }
        self.fields = {}
        for name in INPUTS:
            field = LayerOrFile(name, helps.get(name, tr("Drawn below the streets.")))
            layout = self.background_form if name in steps.BACKGROUND else self.inputs_form
            put_field(layout, getattr(self, f"label_{name}"), field)
            self.fields[name] = field
            field.changed.connect(dock.keep)
        self.fields["stations"].changed.connect(self._show_fields)
        self.station_id.setAllowEmptyFieldName(True)
        self.results.setStorageMode(self.results.StorageMode.GetMultipleFiles)
        self.results.fileChanged.connect(dock.keep)
        self.station_id.fieldChanged.connect(dock.keep)
        self.import_button.clicked.connect(self.bring_in)
        self.check_button.clicked.connect(self.check)
        self.download_button.clicked.connect(self._download)
        self.checks.anchorClicked.connect(lambda link: self.show_place(int(link.toString())))
        self.checks.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.checks.viewport().setAutoFillBackground(False)
        self.checks.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings = []
        self._stations = None
        self._refreshing = False
        self.show_checks(None)

    def refresh(self) -> None:
        """Show which data there are."""
        campaign = self.dock.campaign
        self.setEnabled(campaign is not None and not self.dock.worker.busy)
        if campaign is None:
            self.show_needs((MISSING, tr("Open a campaign first.")))
            self.show_made("")
            return
        self._refreshing = True
        chosen = campaign.settings["sources"]
        for name, field in self.fields.items():
            if field.value() != chosen.get(name, ""):
                field.put(chosen.get(name, ""))
        if self._result_files() != chosen.get("results", ""):
            self.results.setFilePath(" ".join(f'"{path}"' for path in chosen.get("results", "").split(SEVERAL) if path))
        self._show_fields()
        if self.station_id.currentField() != chosen.get("station_id", ""):
            self.station_id.setField(chosen.get("station_id", ""))
        self._refreshing = False
        brought = campaign.has("streets")
        self.check_button.setEnabled(brought)
        needs = [
            (READY, tr("Streets are chosen. All else makes the plan better, and is optional."))
            if chosen.get("streets") or brought
            else (MISSING, tr("Streets: choose a file or a layer, or download them. All else is optional."))
        ]
        if brought and chosen.get("brought_area", "") != campaign.settings["area"].get("wkt", ""):
            needs.append((OLD, tr("The area has changed since: bring the data in again.")))
        self.show_needs(*needs)
        layer = campaign.layer("streets")
        if layer is None:
            self.show_made("")
            return
        knocked = QgsAggregateCalculator.AggregateParameters()
        knocked.filter = '"canvass"'
        doors, _ = layer.aggregate(QgsAggregateCalculator.Aggregate.Sum, "doors", knocked)
        self.show_made(
            tr("Made: {segments} street segments, {doors} doors to knock at.").format(
                segments=layer.featureCount(), doors=round(doors or 0)
            )
        )

    def keep(self) -> None:
        """Keep which data were chosen."""
        if self._refreshing:
            return
        before = self.dock.campaign.settings["sources"]
        chosen = {name: field.value() for name, field in self.fields.items()}
        chosen["results"] = self._result_files()
        chosen["station_id"] = self.station_id.currentField()
        chosen["brought_area"] = before.get("brought_area", "")
        self.dock.campaign.settings["sources"] = {name: value for name, value in chosen.items() if value}

    def forget(self) -> None:
        """Forget what was found in another campaign."""
        self.show_checks(None)

    def bring_in(self) -> None:
        """Read the data, spread the doors, check; then show all on the map."""
        campaign = self.dock.campaign
        wkt = campaign.settings["area"].get("wkt", "")
        workshop = self.dock.workshop()
        try:
            given = {
                name: as_file(value, name, Path(workshop.name)) if name in INPUTS else value
                for name, value in campaign.settings["sources"].items()
            }
            if not given.get("streets"):
                raise CampaignError(tr("Streets: choose a file or a layer, or download them. All else is optional."))
            given["results"] = [path for path in given.get("results", "").split(SEVERAL) if path]
            given["area"] = area.as_file(wkt, Path(workshop.name))
        except CampaignError as problem:
            workshop.cleanup()
            self.dock.show_failure(str(problem), "")
            return

        def work(workshop: Path, progress):
            return steps.import_data(given, workshop, progress)

        def done(made: dict) -> None:
            campaign.settings["sources"]["brought_area"] = wkt
            campaign.put(made)
            self.dock.show_all()
            self.dock.refresh()
            self.check()

        self.dock.run(tr("Bring in the data"), work, done, workshop)

    # --- the check -----------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Check the campaign's layers and list what to mend."""
        layers = {name.upper(): source for name, source in self.dock.campaign.sources(*CHECKED).items()}

        def work(workshop: Path, progress):
            found = steps.run("checkcampaign", progress, **layers, OUTPUT=str(workshop / "checks.gpkg"))["OUTPUT"]
            rows = QgsVectorLayer(found, "checks", "ogr").getFeatures()
            return [{name: row[name] or "" for name in ("level", "layer", "what", "where", "remedy")} for row in rows]

        self.dock.run(tr("Check the campaign"), work, self.show_checks)

    def show_checks(self, findings: list[dict] | None) -> None:
        """List the findings, worst first, each with its colour, its mark and its word; None: not checked yet."""
        self.findings = findings or []
        for widget in (self.light, self.checks):
            widget.setVisible(findings is not None)
        if findings is None:
            return
        count = {level: sum(finding["level"] == level for finding in self.findings) for level in LEVELS}
        if count["error"]:
            light, words = "error", tr("Red: {count} to mend before a plan is made.").format(count=count["error"])
        elif count["warning"]:
            light, words = (
                "warning",
                tr("Amber: a plan can be made; {count} to look at.").format(count=count["warning"]),
            )
        else:
            light, words = "fine", tr("Green: nothing to mend.")
        colour, mark = LEVELS[light]
        title = tr("Campaign check")
        self.light.setText(f'<b>{title}</b><br><b style="color:{colour}">{mark} {html.escape(words)}</b>')
        self.checks.setHtml("".join(self._paragraph(number, row) for number, row in enumerate(self.findings)))
        self.checks.setVisible(bool(self.findings))

    def _paragraph(self, number: int, finding: dict) -> str:
        from ..core.checks import layer_title

        colour, mark = LEVELS[finding["level"]]
        word = {"error": tr("Error"), "warning": tr("Warning"), "note": tr("Note")}[finding["level"]]
        title, what = (html.escape(text) for text in (layer_title(finding["layer"]), finding["what"]))
        lines = [f'<b style="color:{colour}">{mark}&nbsp;{word}</b> ({title}) · {what}']
        places = self._places(finding)[1]
        if places:
            names = {str(place["name"]) for place in places if place.fieldNameIndex("name") >= 0 and place["name"]}
            show = f'<a href="{number}">{html.escape(tr("Show on the map"))}</a>'
            lines.append(" · ".join([show, *map(html.escape, sorted(names))]))
        elif finding["where"]:
            lines.append(html.escape(finding["where"]))
        if finding["remedy"]:
            lines.append(f"→ {html.escape(finding['remedy'])}")
        return f"<p style='margin:0 0 6px 0'>{'<br>'.join(lines)}</p>"

    def show_place(self, number: int) -> None:
        """Move the map to where a finding is, and let it flash there."""
        layer, features = self._places(self.findings[number])
        if not features:
            return
        box = QgsRectangle()
        for feature in features:
            box.combineExtentWith(feature.geometry().boundingBox())
        ids = [feature.id() for feature in features]
        layer.selectByIds(ids)
        self.dock.show_extent(box, layer.crs())
        self.dock.iface.mapCanvas().flashFeatureIds(layer, ids)

    def _places(self, finding: dict) -> tuple[QgsVectorLayer | None, list]:
        """Return the layer of a finding and those of its features that the finding names."""
        from ..core import checks

        layer = self.dock.campaign.layer(finding["layer"]) if self.dock.campaign else None
        at = layer.fields().lookupField(checks.IDS.get(finding["layer"], "")) if layer is not None else -1
        if at < 0:
            return None, []
        named = set(re.split(r", | \+ ", finding["where"]))
        return layer, [feature for feature in layer.getFeatures() if str(feature[at]) in named]

    def _fit(self, size) -> None:
        """Let the list be as high as what stands in it: the page scrolls, not the list."""
        self.checks.setFixedHeight(round(size.height()) + 4)

    # --- what the fields show ------------------------------------------------------------------------------------

    def _result_files(self) -> str:
        return SEVERAL.join(path for path in self.results.splitFilePaths(self.results.filePath()) if path)

    def _show_fields(self) -> None:
        value = self.fields["stations"].value()
        if self._stations is not None and self._stations.source() == value:
            return
        try:
            self._stations = as_layer(value) if value else None
        except CampaignError:
            self._stations = None
        self.station_id.setLayer(self._stations)

    def _download(self) -> None:
        place, where = self.place.text().strip(), {}
        if place:
            where["PLACE"] = place
        else:
            shape = area.geometry(self.dock.campaign.settings["area"].get("wkt"))
            box = shape.boundingBox() if shape is not None else self._seen()
            sides = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
            where["EXTENT"] = f"{','.join(f'{side:.7f}' for side in sides)} [{area.WGS84}]"
        folder = str(self.dock.campaign.folder)

        def work(workshop: Path, progress):
            output = str(workshop / "streets.gpkg")
            return steps.run("downloadstreets", progress, **where, FOLDER=folder, OUTPUT=output)["FILE"]

        def done(file: str) -> None:
            for name in ("streets", "addresses"):
                self.fields[name].put(file)
            self.dock.keep()

        self.dock.run(tr("Download streets"), work, done)

    def _seen(self) -> QgsRectangle:
        """Return what the map shows, in degrees."""
        settings = self.dock.iface.mapCanvas().mapSettings()
        degrees = QgsCoordinateTransform(
            settings.destinationCrs(), QgsCoordinateReferenceSystem(area.WGS84), QgsProject.instance()
        )
        return degrees.transformBoundingBox(settings.extent())
