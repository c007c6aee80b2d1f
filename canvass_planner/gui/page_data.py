"""The second page: the data that the campaign is made of, and what to mend in them."""

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QTreeWidgetItem

from ..core.language import tr
from ..layers import geopackage
from . import steps
from .forms import MISSING, READY, LayerOrFile, Page, form, layer_state, put_field

INPUTS = ("streets", "tiles", "stations", "addresses", *steps.BACKGROUND)
# Green, amber, red, each dark enough on white, each with its word.
LEVELS = {"error": ("#b2182b", "✖"), "warning": ("#a05a00", "▲"), "note": ("#4d4d4d", "ℹ"), "fine": ("#1b7837", "✔")}


class DataPage(Page, form("page_data")):
    """Data: streets, tiles, stations, results, addresses, and the campaign check."""

    def __init__(self, dock):
        super().__init__(dock)
        helps = {
            "streets": tr("An OpenStreetMap file (.osm, .osm.gz, .osm.pbf), or a line layer of streets."),
            "tiles": tr("INSEE's CSV file of census cells, or a layer with its columns."),
            "stations": tr("A polygon layer of polling-station areas."),
            "addresses": tr("House numbers: a text file of the address base, an OpenStreetMap file, or a point layer."),
        }
        self.fields = {}
        before = None
        for name in INPUTS:
            field = LayerOrFile(name, helps.get(name, tr("Drawn below the streets.")), name != "streets", self)
            layout = self.background_form if name in steps.BACKGROUND else self.inputs_form
            put_field(layout, getattr(self, f"label_{name}"), field)
            self.fields[name] = field
            if before is not None:
                self.setTabOrder(before, field)
            before = field
            field.valueChanged.connect(dock.keep)
        self.setTabOrder(before, self.import_button)
        self.fields["stations"].valueChanged.connect(self._show_fields)
        self.station_id.setAllowEmptyFieldName(True)
        self.results.fileChanged.connect(dock.keep)
        self.station_id.fieldChanged.connect(dock.keep)
        self.import_button.clicked.connect(self.bring_in)
        self.area.setMapCanvas(dock.iface.mapCanvas())
        self.download.setVisible(steps.exists("downloadstreets"))
        self.download_button.clicked.connect(self._download)
        self._stations = None

    def refresh(self) -> None:
        """Show which data there are."""
        campaign = self.dock.campaign
        self.setEnabled(campaign is not None)
        if campaign is None:
            self.show_needs((MISSING, tr("Open a campaign first.")))
            self.show_made("")
            self.checks.clear()
            return
        chosen = campaign.settings["sources"]
        for name, field in self.fields.items():
            if self.value(name) != chosen.get(name, ""):
                field.setValue(chosen.get(name) or None, QgsProcessingContext())
        self.results.setFilePath(chosen.get("results", ""))
        self._show_fields()
        self.station_id.setField(chosen.get("station_id", ""))
        streets = self.value("streets") or campaign.has("streets")
        self.show_needs(
            (READY, tr("Streets are chosen. All else makes the plan better, and is optional."))
            if streets
            else (MISSING, tr("Streets: choose a file or a layer. All else is optional."))
        )
        layer = campaign.layer("streets")
        if layer is None:
            self.show_made("")
            return
        state, words = layer_state(campaign, "streets", tr("Streets with doors"))
        index = layer.fields().lookupField("doors")
        doors = sum(feature[index] or 0 for feature in layer.getFeatures()) if index >= 0 else 0
        self.show_made(
            tr("Made: {segments} street segments with {doors} doors.").format(
                segments=layer.featureCount(), doors=round(doors)
            )
        )

    def keep(self) -> None:
        """Keep which data were chosen."""
        chosen = {name: self.value(name) for name in INPUTS}
        chosen["results"] = self.results.filePath()
        chosen["station_id"] = self.station_id.currentField()
        self.dock.campaign.settings["sources"] = {name: value for name, value in chosen.items() if value}

    def value(self, name: str) -> str:
        """Return the layer or file that is chosen, "" for none."""
        value = self.fields[name].value()
        if hasattr(value, "staticValue"):
            value = value.staticValue()
        return str(value or "")

    def bring_in(self) -> None:
        """Read the data, spread the doors, check; then show all on the map."""
        chosen = self.dock.campaign.settings["sources"]

        def work(workshop: Path, progress):
            return steps.import_data(given, workshop, progress.part(0.0, 0.9))

        def done(made: dict) -> None:
            self.dock.campaign.put(made)
            self.dock.show_all()
            self.dock.refresh()
            self.check()

        workshop = self.dock.workshop()
        given = {
            name: as_file(value, name, Path(workshop.name)) if name in INPUTS else value
            for name, value in chosen.items()
        }
        self.dock.run(tr("Bring in the data"), work, done, workshop)

    def check(self) -> None:
        """Check the campaign's layers and list what to mend."""
        files = self.dock.campaign.sources("streets", "tiles", "stations", "addresses")

        def work(workshop: Path, progress):
            from ..core import checks
            from ..layers import tables

            layers = {name: tables.read(QgsVectorLayer(source, name, "ogr")) for name, source in files.items()}
            return checks.check(layers, progress)

        self.dock.run(tr("Check the campaign"), work, self.show_checks)

    def show_checks(self, findings) -> None:
        """List the findings, worst first, each with its colour, its mark and its word."""
        words = {"error": tr("Error"), "warning": tr("Warning"), "note": tr("Note"), "fine": tr("Fine")}
        self.checks.clear()
        rows = list(findings.itertuples(index=False))
        bad = [row for row in rows if row.level != "note"]
        if not bad:
            self._add_check("fine", words["fine"], tr("Nothing to mend."), "", "")
        for row in rows:
            self._add_check(row.level, words[row.level], f"{row.layer}: {row.what}", row.where, row.remedy)

    def _add_check(self, level: str, word: str, text: str, where: str, remedy: str) -> None:
        colour, mark = LEVELS[level]
        item = QTreeWidgetItem([f"{mark} {word} · {text}"])
        item.setForeground(0, QColor(colour))
        item.setToolTip(0, "\n".join(part for part in (text, where, remedy) if part))
        for line in (where, remedy):
            if line:
                item.addChild(QTreeWidgetItem([line]))
        self.checks.addTopLevelItem(item)

    def _show_fields(self) -> None:
        value = self.value("stations")
        if not value:
            self._stations = None
            self.station_id.setLayer(None)
            return
        layer = QgsProject.instance().mapLayer(value)
        self._stations = layer or QgsVectorLayer(value, "stations", "ogr")
        self.station_id.setLayer(self._stations if self._stations.isValid() else None)

    def _download(self) -> None:
        area = self.area.outputExtent()
        crs = self.area.outputCrs().authid()
        text = f"{area.xMinimum()},{area.xMaximum()},{area.yMinimum()},{area.yMaximum()} [{crs}]"
        folder = str(self.dock.campaign.folder)

        def work(workshop: Path, progress):
            output = str(workshop / "streets.gpkg")
            return steps.run("downloadstreets", progress, EXTENT=text, FOLDER=folder, OUTPUT=output)["FILE"]

        def done(file: str) -> None:
            for name in ("streets", "addresses"):
                self.fields[name].setValue(file, QgsProcessingContext())
            self.dock.keep()
            self.dock.refresh()

        self.dock.run(tr("Download streets"), work, done)


def as_file(value: str, name: str, folder: Path) -> str:
    """Return a source that any thread can open: a layer of the project is named by its file, or written to one."""
    layer = QgsProject.instance().mapLayer(value)
    if not isinstance(layer, QgsVectorLayer):
        return value
    if layer.providerType() == "ogr" and not layer.subsetString() and not layer.isModified() and layer.crs().isValid():
        return layer.source()
    path = folder / f"{name}.gpkg"
    geopackage.write(path, {name: layer})
    return f"{path}|layername={name}"
