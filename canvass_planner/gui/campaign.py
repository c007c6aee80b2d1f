"""The campaign that is open: a folder with its layers (campaign.gpkg) and its project (campaign.qgz)."""

import json
import sqlite3
from contextlib import closing
from copy import deepcopy
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayerStyle, QgsProject, QgsVectorLayer

from ..core.errors import CampaignError
from ..core.language import tr
from ..layers import geopackage, project

GEOPACKAGE, PROJECT = "campaign.gpkg", "campaign.qgz"
SCOPE, KEY = "CanvassPlanner", "campaign"

MADE_FROM = {
    "priorities": ("stations", "tiles"),
    "targets": ("streets", "priorities"),
    "loops": ("streets", "addresses", "targets"),
}
"""What each result is made from; it is old when one of these is newer."""

DEFAULTS = {
    "title": "",
    "teams": 8,
    "minutes": 120,
    "start": "",
    "area": {},
    "speed": 4.5,
    "door_seconds": 45,
    "seed": 1,
    "sources": {},
    "election": {},
    "loops": {},
    "print": {},
    "locked": [],
    "keep_people": False,
    "people": {},
}


class Campaign:
    """One campaign, of which the project is open in QGIS.

    Attributes
    ----------
    folder
        Where it lives.
    settings
        What the user has chosen; `save_settings` puts it into the project.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.people = {}  # leaders and phone numbers by loop, in memory only unless the user wants them kept
        text, _ = QgsProject.instance().readEntry(SCOPE, KEY, "{}")
        try:
            stored = json.loads(text)
        except ValueError:
            stored = {}
        self.settings = {**deepcopy(DEFAULTS), **(stored if isinstance(stored, dict) else {})}
        self.people = dict(self.settings["people"])

    @staticmethod
    def current() -> "Campaign | None":
        """Return the campaign of the project that is open, None where it is no campaign's."""
        opened = QgsProject.instance()
        path = opened.fileName()
        if not path:
            return None
        folder = Path(path).parent
        known = opened.readEntry(SCOPE, KEY, "")[0] or (folder / GEOPACKAGE).is_file()
        return Campaign(folder) if known else None

    @staticmethod
    def begin(folder: Path, title: str = "") -> "Campaign":
        """Make the project that is open (an empty one) a campaign in `folder`.

        Raises
        ------
        CampaignError
            Where the folder has one already, or cannot be written.
        """
        opened = QgsProject.instance()
        if (folder / PROJECT).exists() or (folder / GEOPACKAGE).exists():
            raise CampaignError(
                tr("{folder} holds a campaign already: open it, or choose another folder.").format(folder=folder)
            )
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise CampaignError(
                tr("The folder {path} cannot be written ({reason}): choose another.").format(
                    path=folder, reason=problem.strerror
                )
            ) from problem
        opened.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        opened.setFileName(str(folder / PROJECT))
        campaign = Campaign(folder)
        campaign.settings["title"] = title
        opened.writeEntry(SCOPE, KEY, "{}")
        campaign.save()
        return campaign

    @property
    def is_open(self) -> bool:
        """Whether the project that is open is still this campaign's."""
        path = QgsProject.instance().fileName()
        return bool(path) and Path(path).parent == self.folder

    @property
    def geopackage(self) -> Path:
        """The file of the layers."""
        return self.folder / GEOPACKAGE

    def save_settings(self) -> None:
        """Put the settings into the project; it is the user who saves it."""
        kept = {**self.settings, "people": self.people if self.settings["keep_people"] else {}}
        text = json.dumps(kept, ensure_ascii=False)
        if QgsProject.instance().readEntry(SCOPE, KEY, "")[0] != text:
            QgsProject.instance().writeEntry(SCOPE, KEY, text)

    def save(self) -> None:
        """Save the project with the settings.

        Raises
        ------
        CampaignError
            Where it cannot be written.
        """
        opened = QgsProject.instance()
        self.save_settings()
        opened.setTitle(self.settings["title"])
        if not opened.write():
            raise CampaignError(
                tr("{path} cannot be written: {reason}").format(path=opened.fileName(), reason=opened.error())
            )

    def changes(self) -> dict[str, str]:
        """Return when each layer of the GeoPackage was last changed, ISO times by name; empty where there is none."""
        if not self.geopackage.is_file():
            return {}
        try:
            with closing(sqlite3.connect(f"{self.geopackage.resolve().as_uri()}?mode=ro", uri=True)) as database:
                return dict(database.execute("SELECT table_name, last_change FROM gpkg_contents"))
        except sqlite3.Error:
            return {}

    def old(self) -> dict[str, str]:
        """Return the results that are older than what they are made from: result by name -> its newer source."""
        times = self.changes()
        found = {}
        for result, sources in MADE_FROM.items():
            newer = [name for name in sources if name in times and result in times and times[name] > times[result]]
            if newer:
                found[result] = newer[0]
        return found

    def has(self, name: str) -> bool:
        """Say whether the campaign has a layer of the schema."""
        return name in self.changes()

    def source(self, name: str) -> str | None:
        """Return how to open a layer of the campaign, None where there is none."""
        return f"{self.geopackage}|layername={name}" if self.has(name) else None

    def sources(self, *names: str) -> dict[str, str]:
        """Return how to open those of the layers that there are."""
        there = self.changes()
        return {name: f"{self.geopackage}|layername={name}" for name in names if name in there}

    def read(self, name: str):
        """Return a layer of the campaign as a table, None where there is none."""
        from ..layers import tables  # needs packages that may be missing

        source = self.source(name)
        return None if source is None else tables.read(QgsVectorLayer(source, name, "ogr"))

    def layer(self, name: str) -> QgsVectorLayer | None:
        """Return the project's own layer of this name of the schema."""
        ending = f"|layername={name}"
        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.source().endswith(ending) and GEOPACKAGE in layer.source():
                return layer
        return None

    def put(self, made: dict) -> None:
        """Put new layers (by the schema's names: files or tables) into the GeoPackage and on the map, and save.

        A layer that is there already is replaced and keeps its style and its place.
        """
        opened = QgsProject.instance()
        found = {
            name: QgsVectorLayer(content, name, "ogr") if isinstance(content, str) else content
            for name, content in made.items()
        }
        looks = {}
        for name in found:
            layer = self.layer(name)
            if layer is not None:
                looks[name] = QgsMapLayerStyle()
                looks[name].readFromLayer(layer)
                # Its connection is closed before its table is replaced.
                opened.removeMapLayer(layer.id())
        geopackage.write(self.geopackage, found)
        project.add(opened, self.geopackage, [name for name in project.ORDER if name in found])
        for name, look in looks.items():
            if name not in ("loops", "steps"):  # their looks go by the teams that there are
                look.writeToLayer(self.layer(name))
        self.save()

    def show(self, name: str, visible: bool) -> None:
        """Show or hide one of the project's layers on the map."""
        layer = self.layer(name)
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if node is not None:
            node.setItemVisibilityChecked(visible)

    def complete(self) -> None:
        """Put the plan's layers back into the project where they were taken out: the Loops page needs them."""
        missing = [name for name in ("loops", "steps") if self.has(name) and self.layer(name) is None]
        if missing:
            project.add(QgsProject.instance(), self.geopackage, missing)
