"""Make the pictures of the help pages from the sample town: `make help-pictures`.

Each shows what its algorithm makes: the layer on the map, drawn as the plugin draws it, or the page, table or report.
Pictures without words serve all languages; those with words, and the dock, are made once in each language, in a QGIS
of its own. Names of pictures on the command line make only these.
"""

import argparse
import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "resources" / "help" / "pictures"
LANGUAGES = ("en", "fr")
WIDTH, HEIGHT = 700, 440
START = "425000,5190000 [EPSG:32631]"  # the town's square
VOTES = {"REGISTERED": "m26t1_registered", "VOTED": "m26t1_voted", "VALID": "m26t1_valid"}
OURS = ["m26t1_votes_RIVES", "m26t1_votes_ATELIER"]
RAMP = ("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d")  # light to dark: read in grey too


def main() -> int:
    """Make the pictures, each language in a process of its own; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="of the pictures; all without")
    parser.add_argument("--language", choices=LANGUAGES, help="only what has words in this language")
    options = parser.parse_args()
    if options.language:
        Studio(options.language, options.names).work()
        return 0
    codes = [
        subprocess.run([sys.executable, __file__, "--language", language, *options.names]).returncode
        for language in LANGUAGES
    ]
    return max(codes)


class Studio:
    """A QGIS in one language, the sample town's layers in a folder, and the pictures."""

    def __init__(self, language: str, names: list[str]):
        self.language, self.names = language, names
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.home = tempfile.TemporaryDirectory(prefix="help_pictures_")
        self.folder = Path(self.home.name)
        self.shown = Path(tempfile.gettempdir()) / "canvassing"  # the dock shows it: the same each time
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(self.folder / "profile")
        sys.path.insert(0, str(ROOT / "tests" / "gui"))
        from qgis.core import QgsApplication, QgsSettings

        self.application = QgsApplication([], True)
        self.application.initQgis()
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", language)
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing

        Processing.initialize()
        place = importlib.util.spec_from_file_location(
            "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        package = importlib.util.module_from_spec(place)
        sys.modules["planner"] = package
        place.loader.exec_module(package)
        import conftest

        self.window = next(conftest.window(self.application))
        self.plugin = package.classFactory(self.window)
        self.plugin.initGui()
        self._made = {}

    def work(self) -> None:
        """Make every picture that is asked for."""
        names = [name.removeprefix("draw_") for name in dir(self) if name.startswith("draw_")]
        for name in names:
            worded = getattr(self, f"draw_{name}").__doc__.endswith("(words)")
            if (self.names and name not in self.names) or (self.language != "en" and not worded):
                continue
            image = getattr(self, f"draw_{name}")()
            folder = PICTURES if self.language == "en" else PICTURES / self.language
            save(image, folder / f"{name}.png")
            print(f"{self.language} {name}", flush=True)
        if not self.names or any(name.startswith("page_") for name in self.names):
            self._dock()
        sys.stdout.flush()
        self.home.cleanup()
        os._exit(0)  # QGIS's own clean-up without a screen is not what is photographed

    # --- the data ----------------------------------------------------------------------------------------------------

    def run(self, algorithm: str, **parameters) -> dict:
        """Run one of the plugin's algorithms, its outputs into files, once for the same parameters."""
        import processing

        key = algorithm, repr(sorted(parameters.items()))
        if key not in self._made:
            found = self.plugin.provider.algorithm(algorithm)
            for output in found.destinationParameterDefinitions():
                name = f"{len(self._made)}_{output.name().lower()}"
                ending = {"folderDestination": "", "fileDestination": ".html"}.get(output.type(), ".gpkg")
                parameters.setdefault(output.name(), str(self.folder / f"{name}{ending}"))
            self._made[key] = processing.run(f"canvass_planner:{algorithm}", parameters)
        return self._made[key]

    def town(self, name: str) -> str:
        """Return a layer of the sample town."""
        self.run("drawsampletown", SEED=1, OUTPUT=str(self.folder / "town.gpkg"))
        return f"{self.folder / 'town.gpkg'}|layername={name}"

    def streets(self) -> str:
        """Return the town's street segments."""
        return self.run("importstreets", STREETS=self.town("streets"))["OUTPUT"]

    def stations(self) -> str:
        """Return its polling stations with results."""
        return self.run("importstations", STATIONS=self.town("stations"))["OUTPUT"]

    def tiles(self) -> str:
        """Return its census tiles."""
        return self.run("importtiles", TILES=self.town("tiles"))["OUTPUT"]

    def houses(self) -> str:
        """Return its addresses on their streets."""
        return self.run("importaddresses", ADDRESSES=self.town("addresses"), STREETS=self.streets())["OUTPUT"]

    def doors(self) -> dict:
        """Return its streets and addresses with doors."""
        return self.run("spreaddoors", STREETS=self.streets(), TILES=self.tiles(), ADDRESSES=self.houses())

    def priorities(self, **more) -> str:
        """Return its scored tiles."""
        return self.run("scorepriorities", STATIONS=self.stations(), TILES=self.tiles(), SUPPORT=OURS, **VOTES, **more)[
            "OUTPUT"
        ]

    def targets(self, priorities: str | None = None, teams: int = 8, minutes: int = 120) -> str:
        """Return the streets that fit the hours."""
        return self.run(
            "choosetargets",
            STREETS=self.doors()["OUTPUT"],
            PRIORITIES=priorities or self.priorities(),
            TEAMS=teams,
            MINUTES=minutes,
            START=START,
        )["OUTPUT"]

    def plan(self) -> dict:
        """Return the loops of eight teams and their steps."""
        doors = self.doors()
        return self.run(
            "planloops",
            STREETS=doors["OUTPUT"],
            TARGETS=self.targets(),
            ADDRESSES=doors["OUTPUT_ADDRESSES"],
            TEAMS=8,
            START=START,
        )

    def printed(self) -> dict:
        """Return the parameters that printing takes."""
        doors, plan = self.doors(), self.plan()
        background = {name.upper(): self.town(name) for name in ("water", "green", "rail", "buildings")}
        return {
            "STREETS": doors["OUTPUT"],
            "LOOPS": plan["LOOPS"],
            "STEPS": plan["STEPS"],
            "ADDRESSES": doors["OUTPUT_ADDRESSES"],
            **background,
            "TITLE": {"en": "Sample campaign", "fr": "Campagne d'exemple"}[self.language],
            "ATTRIBUTION": {"en": "Invented town", "fr": "Ville inventée"}[self.language],
        }

    # --- maps --------------------------------------------------------------------------------------------------------

    def base(self, labels: bool = False) -> list:
        """Return the layers that lie below what a picture shows, the topmost first."""
        from planner.canvass_planner.layers import styles

        streets = layer(self.town("streets"))
        styles.style_streets(streets, scale=0.5, labels=labels)
        found = [streets]
        for name, colour in (
            ("buildings", styles.BUILDING_COLOUR),
            ("water", styles.WATER_COLOUR),
            ("green", styles.GREEN_COLOUR),
        ):
            found.append(layer(self.town(name)))
            styles.style_background(found[-1], colour)
        return found

    def map(self, *layers, near: tuple[float, float, float] | None = None, size=(WIDTH, HEIGHT), decorate=None):
        """Draw layers, the topmost first; `near`: the middle (of the town, 0 to 1) and the metres across."""
        from qgis.core import (
            QgsCoordinateReferenceSystem,
            QgsCoordinateTransform,
            QgsMapRendererCustomPainterJob,
            QgsMapSettings,
            QgsProject,
            QgsRectangle,
        )
        from qgis.PyQt.QtCore import QSize
        from qgis.PyQt.QtGui import QColor, QImage, QPainter

        metres = QgsCoordinateReferenceSystem("EPSG:32631")
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        whole = layer(self.town("streets"))
        box = QgsCoordinateTransform(whole.crs(), metres, QgsProject.instance()).transformBoundingBox(whole.extent())
        if near:
            x, y, across = near
            x, y = box.xMinimum() + x * box.width(), box.yMinimum() + y * box.height()
            half = across / 2
            box = QgsRectangle(x - half, y - half * size[1] / size[0], x + half, y + half * size[1] / size[0])
        else:
            box.scale(1.04)
        settings = QgsMapSettings()
        settings.setDestinationCrs(metres)
        settings.setLayers(list(layers))
        settings.setOutputSize(QSize(*size))
        settings.setOutputDpi(96)
        settings.setExtent(box)
        settings.setBackgroundColor(QColor("white"))
        settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
        image = QImage(QSize(*size), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        if decorate:
            to_metres = QgsCoordinateTransform(degrees, metres, QgsProject.instance())
            decorate(painter, lambda point: settings.mapToPixel().transform(to_metres.transform(point)))
        painter.end()
        return image

    def around(self, found, size=(WIDTH, HEIGHT)) -> tuple[float, float, float]:
        """Return the middle of a layer (of the town, 0 to 1), and metres across that show all of it."""
        box, whole = found.extent(), layer(self.town("streets")).extent()
        across = 1.15 * max(box.width() * 76_000, box.height() * 111_000 * size[0] / size[1])  # metres a degree here
        middle = box.center()
        return (middle.x() - whole.xMinimum()) / whole.width(), (middle.y() - whole.yMinimum()) / whole.height(), across

    def draw_drawsampletown(self):
        """The whole invented town."""
        return self.map(*self.base())

    def draw_importstreets(self):
        """Segments between junctions, each end a dot."""
        near = (0.5, 0.5, 620)
        ends = points_at_ends(self.streets())
        return self.map(dots(ends, "#b2182b", 2.2), line(self.streets(), "#0055a4", 0.7), *self.base(True), near=near)

    def draw_downloadstreets(self):
        """What a download holds: streets, house numbers, buildings, parks, inside a frame."""
        near = (0.55, 0.45, 900)
        base = self.base(True)
        return self.map(dots(layer(self.town("addresses")), "#333333", 0.7), *base, near=near, decorate=frame)

    def draw_importtiles(self):
        """Tiles, the darker the more households."""
        return self.map(graded(self.tiles(), "households", RAMP), *self.base()[1:])

    def draw_mapfields(self):
        """A layer's own fields, and the roles that they get."""
        import json

        import processing

        renamed = str(self.folder / "blocks.gpkg")
        fields = [("GEOID20", "tile_id", 10, 0), ("P0010001", "persons", 6, 0), ("H0010002", "households", 6, 0)]
        mapping = [
            {"name": name, "expression": f'"{source}"', "type": kind, "length": length, "precision": 0}
            for name, source, kind, length in fields
        ]
        processing.run(
            "native:refactorfields",
            {"INPUT": self._part(self.tiles(), '"households" > 99'), "FIELDS_MAPPING": mapping, "OUTPUT": renamed},
        )
        made = self.run("mapfields", LAYER=renamed, KIND=0, PRESET=2, SAVE=False)
        found = json.loads(made["MAPPING_USED"])
        rows = [[str(field), "→", role] for role, field in found.items()]
        before = rows_of(layer(renamed), [name for name, *_ in fields], 3)
        after = rows_of(layer(made["OUTPUT"]), ["tile_id", "persons", "adults", "households", "imputed"], 3)
        return stacked(
            table([name for name, *_ in fields], before), table(["", "", ""], rows), table(after_head(), after)
        )

    def draw_importstations(self):
        """Polling stations with their ids."""
        return self.map(outlined(self.stations(), "station_id"), *self.base())

    def draw_importresults(self):
        """The first rows of a table of results."""
        found = layer(self.run("importresults", RESULTS=[self._results_file()], PREFIXES="m26t1")["OUTPUT"])
        names = [name for name in found.fields().names() if name not in ("fid", "name")][:6]
        return table(names, rows_of(found, names, 8))

    def _results_file(self) -> str:
        """Write the town's results as a ministry's file has them, one row a polling station."""
        source = layer(self.town("stations"))
        path = self.folder / "results.csv"
        heads = ["Code du département", "Code de la commune", "Libellé de la commune", "Code du b.vote", "Inscrits"]
        heads += ["Votants", "Blancs", "Nuls", "Exprimés"]
        lists = [name for name in source.fields().names() if name.startswith("m26t1_votes_")]
        for _ in lists:
            heads += ["Nuance", "Nom", "Voix"]
        lines = [";".join(heads)]
        for feature in source.getFeatures():
            commune, _, number = str(feature["station_id"]).partition("_")
            counts = [feature[f"m26t1_{name}"] for name in ("registered", "voted", "blank", "spoilt", "valid")]
            cells = [commune[:2], commune[2:], "Ville", number, *(f"{count:.0f}" for count in counts)]
            for name in lists:
                label = name.removeprefix("m26t1_votes_")
                cells += [label, label, f"{feature[name]:.0f}"]
            lines.append(";".join(cells))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)

    def _points(self) -> str:
        """Return the town's addresses, each with its polling station, as the voter register has them."""
        import processing

        joined = str(self.folder / "voters.gpkg")
        if not Path(joined).exists():
            processing.run(
                "native:joinattributesbylocation",
                {
                    "INPUT": self.town("addresses"),
                    "JOIN": self.town("stations"),
                    "PREDICATE": [0],
                    "JOIN_FIELDS": ["station_id"],
                    "METHOD": 1,
                    "DISCARD_NONMATCHING": True,
                    "OUTPUT": joined,
                },
            )
        return joined

    def draw_drawstationareas(self):
        """Areas drawn around addresses, which have the colours of their stations."""
        drawn = self.run("drawstationareas", POINTS=self._points(), ID="station_id", STREETS=self.town("streets"))
        near = (0.5, 0.5, 1300)
        points = coloured(layer(self._points()), "station_id")
        return self.map(points, outlined(drawn["OUTPUT"], "station_id"), *self.base(), near=near)

    def draw_importpollingplaces(self):
        """Polling places as points, in the areas of their stations."""
        import processing

        path = str(self.folder / "places.gpkg")
        processing.run("native:pointonsurface", {"INPUT": self.town("stations"), "ALL_PARTS": False, "OUTPUT": path})
        places = layer(self.run("importpollingplaces", PLACES=path)["OUTPUT"])
        return self.map(dots(places, "#b2182b", 3.2, "station_id"), outlined(self.stations(), ""), *self.base())

    def draw_importaddresses(self):
        """House numbers and the segments that they are reached from."""
        near = (0.5, 0.52, 260)
        houses = layer(self.houses())
        return self.map(
            dots(houses, "#b2182b", 1.3, "number"), ties(self.houses(), self.streets()), *self.base(True), near=near
        )

    def draw_spreaddoors(self):
        """Streets, the thicker and darker the more doors."""
        return self.map(thick(self.doors()["OUTPUT"], "doors"), faint(self.tiles()), *self.base()[1:])

    def draw_sharevotes(self):
        """Votes of the stations brought down to the tiles."""
        made = self.run("sharevotes", STATIONS=self.stations(), TILES=self.tiles(), BY=1)
        return self.map(outlined(self.stations(), ""), graded(made["OUTPUT_TILES"], OURS[0], RAMP), *self.base()[1:])

    def draw_checkcampaign(self):
        """The report of a town whose data have faults. (words)"""
        doors = self.doors()
        made = self.run(
            "checkcampaign",
            STREETS=doors["OUTPUT"],
            ADDRESSES=doors["OUTPUT_ADDRESSES"],
            TILES=self._part(self.tiles(), '"households" > 60'),
            STATIONS=self._part(self.town("stations"), """"station_id" not like '%2'"""),
        )
        return page_of_html(Path(made["HTML"]).read_text(encoding="utf-8"))

    def _part(self, source: str, expression: str) -> str:
        """Return the features of a layer for which an expression holds."""
        import processing

        path = str(self.folder / f"part{len(list(self.folder.glob('part*')))}.gpkg")
        processing.run("native:extractbyexpression", {"INPUT": source, "EXPRESSION": expression, "OUTPUT": path})
        return path

    def draw_modelturnout(self):
        """The turnout that the model gives each tile."""
        return self.map(outlined(self.stations(), ""), graded(self._predictions(), "turnout", RAMP), *self.base()[1:])

    def _predictions(self) -> str:
        return self.run(
            "modelturnout",
            STATIONS=self.stations(),
            TILES=self.tiles(),
            SUPPORT=OURS,
            **VOTES,
            FEATURES="men_pauv/men",
        )["OUTPUT"]

    def _sample(self) -> str:
        return self.run("drawsample", AREAS=self.tiles(), COUNT=20, VARIABLES=["men_pauv", "men_prop"], INTERVIEWS=200)[
            "OUTPUT"
        ]

    def draw_drawsample(self):
        """The tiles drawn, with the interviews that each needs."""
        return self.map(picked(self._sample(), "interviews"), faint(self.tiles()), *self.base())

    def draw_weighanswers(self):
        """Interviews with the weights that they get."""
        answers = self.folder / "answers.csv"
        rows = [
            (number, ("18-39", "40-64", "65+")[number * 7 % 10 // 4], ("A", "B")[number % 3 == 0])
            for number in range(60)
        ]
        lines = ["interview,age,tenure", *(f"{number + 1},{age},{tenure}" for number, age, tenure in rows)]
        answers.write_text("\n".join(lines) + "\n", encoding="utf-8")
        totals = ["age", "18-39", "900", "age", "40-64", "1100", "age", "65+", "1000"]
        totals += ["tenure", "A", "1800", "tenure", "B", "1200"]
        found = layer(self.run("weighanswers", ANSWERS=str(answers), TOTALS=totals)["OUTPUT"])
        names = ["interview", "age", "tenure", "weight"]
        return table(names, rows_of(found, names, 9))

    def draw_scorepriorities(self):
        """Tiles in the colours of their classes."""
        from planner.canvass_planner.layers import styles

        scored = layer(self.priorities())
        styles.style_priorities(scored)
        return self.map(self.base()[0], scored, *self.base()[1:])

    def draw_choosetargets(self):
        """The streets that are chosen, over the priorities."""
        return self.map(*self._targets_over(self.targets(), self.priorities()), near=self.around(layer(self.targets())))

    def _targets_over(self, targets: str, areas: str) -> list:
        from planner.canvass_planner.layers import styles

        below = layer(areas)
        styles.style_priorities(below, opacity=0.35)
        below.setLabelsEnabled(False)  # they have words
        return [line(targets, "#c8500a", 1.3), self.base()[0], below, *self.base()[1:]]

    def draw_planloops(self):
        """The loops of eight teams."""
        found = loops(self.plan()["LOOPS"])
        return self.map(*found, *self.base(), near=self.around(found[0]))

    def draw_replanloops(self):
        """The plan before, and after one team has dropped out and one loop was locked."""
        from qgis.PyQt.QtGui import QColor, QImage, QPainter

        doors, plan = self.doors(), self.plan()
        again = self.run(
            "replanloops",
            STREETS=doors["OUTPUT"],
            TARGETS=self.targets(),
            LOOPS=plan["LOOPS"],
            STEPS=plan["STEPS"],
            ADDRESSES=doors["OUTPUT_ADDRESSES"],
            LOCKED="1",
            DROP="8",
        )
        half = (WIDTH // 2 - 4, HEIGHT - 80)
        image = QImage(WIDTH, half[1], QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        near = self.around(layer(plan["LOOPS"]), half)
        for left, found in ((0, plan["LOOPS"]), (WIDTH - half[0], again["OUTPUT_LOOPS"])):
            painter.drawImage(left, 0, self.map(*loops(found), *self.base(), near=near, size=half))
        painter.end()
        return image

    def draw_exporttracks(self):
        """A team's track as a phone shows it, with its way points."""
        doors, plan = self.doors(), self.plan()
        folder = self.run("exporttracks", STREETS=doors["OUTPUT"], LOOPS=plan["LOOPS"], STEPS=plan["STEPS"])["OUTPUT"]
        track = sorted(Path(folder).glob("*.gpx"))[0]
        path = layer(f"{track}|layername=tracks")
        points = layer(f"{track}|layername=waypoints")
        return self.map(dots(points, "#1a1a1a", 1.8), arrowed(path), *self.base(True), near=self.around(path))

    # --- pages -------------------------------------------------------------------------------------------------------

    def _printed_pages(self, **more) -> list:
        """Return all pages of the packets as images."""
        from qgis.PyQt.QtGui import QImage

        path = self.folder / f"packets{len(self._made)}.pdf"
        self.run("printpackets", **self.printed(), **more, OUTPUT=str(path))
        stem = self.folder / path.stem
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(path), str(stem)], check=True)
        return [QImage(str(page)) for page in sorted(self.folder.glob(f"{path.stem}-*.png"))]

    def draw_printpackets(self):
        """A team's map and walk list. (words)"""
        pages = self._printed_pages(PARTS=[3, 4])
        return beside(pages[0], next(page for page in pages[1:] if page.height() > page.width()))

    def draw_printteams(self):
        """The files of two teams, under their names. (words)"""
        folder = self.run("printteams", **self.printed(), PARTS=[3], FORMAT=1)["OUTPUT"]
        from qgis.PyQt.QtGui import QImage

        files = sorted(Path(folder).rglob("*.png"))[:3]
        return beside(*(QImage(str(path)) for path in files), names=[path.name for path in files])

    def draw_plancampaign(self):
        """The overview and a walk list of a whole campaign. (words)"""
        pages = self._printed_pages(PARTS=[0, 1])
        return beside(*pages[:2])

    def draw_plan_and_print(self):
        """A team's map, from streets alone. (words)"""
        pages = self._printed_pages(PARTS=[3, 5])
        return beside(*pages[:2])

    def draw_plancommunes(self):
        """The table of results of two communes. (words)"""
        import csv

        towns = {}
        for seed, name in ((2, "Rives-sur-Lisle"), (3, "Vaux")):
            path = self.folder / f"town{seed}.gpkg"
            self.run("drawsampletown", SEED=seed, OUTPUT=str(path))
            towns[name] = ",".join(f"{path.name}|layername={layer}" for layer in ("streets", "tiles"))
        listed = self.folder / "communes.csv"
        lines = ["name,streets,tiles,teams,minutes", *(f"{name},{files},4,90" for name, files in towns.items())]
        lines.append("Nulle-Part,nowhere.osm.pbf,,4,90")
        listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
        made = self.run("plancommunes", COMMUNES=str(listed), OUTPUT=str(self.folder / "communes"), ITERATIONS=2000)
        with Path(made["TABLE"]).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        keep = [rows[0].index(name) for name in ("commune", "state", "loops", "doors", "longest_min", "reason")]
        cells = [[short(row[at]) for at in keep] for row in rows]
        return table(cells[0], cells[1:])

    def draw_listening_targets(self):
        """Streets in the tiles of a sample."""
        scored = self.priorities(MOBILISE=0, LISTEN=1, SAMPLE=self._sample())
        return self.map(*self._targets_over(self.targets(scored), scored))

    def draw_modelled_targets(self):
        """Streets chosen by the model's turnout and support."""
        scored = self.priorities(PREDICTIONS=self._predictions())
        return self.map(*self._targets_over(self.targets(scored), scored))

    # --- the dock ----------------------------------------------------------------------------------------------------

    def _dock(self) -> None:
        """Drive the dock through the sample campaign and grab each of its pages."""
        import conftest
        from planner.canvass_planner import dependencies, help
        from qgis.core import QgsProject
        from qgis.PyQt.QtCore import Qt

        dock = self.plugin.dock
        self.window.window.show()
        self.window.window.resizeDocks([dock], [460], Qt.Orientation.Horizontal)

        def settle() -> None:
            conftest.spin(0.2)
            conftest.spin(until=lambda: not dock.worker.busy)

        if self.shown.exists():
            raise SystemExit(f"{self.shown} is in the way: remove it")
        dock.begin_sample(self.shown)
        settle()
        campaign, data, priorities, loops_page, packets = dock.pages
        for button in (data.import_button, priorities.score_button, loops_page.plan_button, packets.preview_button):
            button.click()
            settle()
        self.window.show_layers()
        dock.show_all()
        real = dependencies.find_spec
        plugins = "/home/anna/.local/share/QGIS/QGIS3/profiles/default/python/plugins"  # not this checkout's
        for number, name in enumerate(help.PAGES):
            if name == "page_packages":
                dependencies.find_spec = lambda package: None if package in ("osmnx", "segno") else real(package)
                dependencies.PLUGIN = Path(plugins) / "canvass_planner"
                dock.show_packages()
            dock.contents.pages.setCurrentIndex(number)
            conftest.spin(1.0)
            folder = PICTURES if self.language == "en" else PICTURES / self.language
            save(dock.grab().toImage(), folder / f"{name}.png", widest=460)
            print(f"{self.language} {name}", flush=True)
        dependencies.find_spec = real
        self.plugin.unload()
        QgsProject.instance().clear()
        shutil.rmtree(self.shown)


# --- drawing ---------------------------------------------------------------------------------------------------------


def layer(source: str):
    """Return a layer of a file."""
    from qgis.core import QgsVectorLayer

    found = QgsVectorLayer(source, Path(source.partition("|")[0]).stem, "ogr")
    if not found.isValid():
        raise SystemExit(f"{source} is no layer")
    return found


def line(source: str, colour: str, width: float):
    """Return a layer as plain lines."""
    from qgis.core import QgsLineSymbol, QgsSingleSymbolRenderer

    found = layer(source)
    found.setRenderer(
        QgsSingleSymbolRenderer(
            QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width), "capstyle": "round"})
        )
    )
    return found


def thick(source: str, field: str):
    """Return lines whose width and darkness go with a field."""
    from qgis.core import QgsGraduatedSymbolRenderer, QgsLineSymbol, QgsRendererRange

    found = layer(source)
    limits = (0.5, 8, 16, 24, 32, 1e9)
    ranges = [
        QgsRendererRange(
            low,
            high,
            QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width), "capstyle": "round"}),
            "",
        )
        for low, high, colour, width in zip(
            limits[:-1],
            limits[1:],
            ("#9ecae1", "#6baed6", "#3182bd", "#08519c", "#08306b"),
            (0.6, 0.9, 1.3, 1.7, 2.2),
            strict=True,
        )
    ]
    found.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    return found


def graded(source: str, field: str, colours: tuple[str, ...]):
    """Return areas in five classes of a field, light to dark."""
    from qgis.core import QgsFillSymbol, QgsGraduatedSymbolRenderer, QgsRendererRange

    found = layer(source)
    values = sorted(float(feature[field] or 0) for feature in found.getFeatures())
    cuts = [values[min(len(values) - 1, len(values) * part // len(colours))] for part in range(len(colours))]
    cuts.append(values[-1] + 1e-6)
    found.setRenderer(
        QgsGraduatedSymbolRenderer(
            field,
            [
                QgsRendererRange(
                    low,
                    high,
                    QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.2"}),
                    "",
                )
                for low, high, colour in zip(cuts[:-1], cuts[1:], colours, strict=True)
            ],
        )
    )
    found.setOpacity(0.85)
    return found


def faint(source: str):
    """Return areas as thin outlines."""
    return areas(layer(source), "#999999", 0.2)


def outlined(source: str, label: str):
    """Return areas as strong outlines, with a field in their middle."""
    found = areas(layer(source), "#7b3294", 0.7)
    if label:
        write(found, label, 9)
    return found


def picked(source: str, label: str):
    """Return areas that are drawn, with a number in them."""
    found = areas(layer(source), "#7a3b00", 0.5, "#f6a04d")
    found.setOpacity(0.8)
    write(found, label, 9)
    return found


def areas(found, colour: str, width: float, fill: str = ""):
    """Draw areas with an outline, and a fill if one is given."""
    from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer

    style = {"color": fill or "#000000", "style": "solid" if fill else "no"}
    found.setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple({**style, "outline_color": colour, "outline_width": str(width)})
        )
    )
    return found


def dots(found, colour: str, size: float, label: str = ""):
    """Draw points as dots, with a field beside them."""
    from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer

    style = {"name": "circle", "color": colour, "size": str(size), "outline_color": "#ffffff", "outline_width": "0.2"}
    found.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(style)))
    if label:
        write(found, label, 8)
    return found


def coloured(found, field: str):
    """Draw points in a colour and a shape for each value of a field."""
    from planner.canvass_planner.layers import styles
    from qgis.core import QgsCategorizedSymbolRenderer, QgsMarkerSymbol, QgsRendererCategory

    shapes = ("circle", "square", "triangle", "diamond")
    values = sorted(found.uniqueValues(found.fields().lookupField(field)))
    found.setRenderer(
        QgsCategorizedSymbolRenderer(
            field,
            [
                QgsRendererCategory(
                    value,
                    QgsMarkerSymbol.createSimple(
                        {
                            "name": shapes[number % 4],
                            "color": styles.look(number + 1, {})[0],
                            "size": "1.3",
                            "outline_style": "no",
                        }
                    ),
                    "",
                )
                for number, value in enumerate(values)
            ],
        )
    )
    return found


def arrowed(found):
    """Draw a track with arrows along it."""
    from planner.canvass_planner.layers import styles
    from qgis.core import (
        QgsLineSymbol,
        QgsMarkerLineSymbolLayer,
        QgsMarkerSymbol,
        QgsSingleSymbolRenderer,
    )

    symbol = QgsLineSymbol.createSimple({"line_color": styles.TEAM_COLOURS[0], "line_width": "1.3"})
    along = QgsMarkerLineSymbolLayer(True, 16)
    along.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "filled_arrowhead", "color": "#ffffff", "outline_color": styles.TEAM_COLOURS[0], "size": "3"}
        )
    )
    symbol.appendSymbolLayer(along)
    found.setRenderer(QgsSingleSymbolRenderer(symbol))
    return found


def loops(source: str) -> list:
    """Return loops as the plugin draws them."""
    from planner.canvass_planner.layers import styles

    found = layer(source)
    teams = sorted(found.uniqueValues(found.fields().lookupField("loop_id")))
    styles.style_turfs(found, dict.fromkeys(teams, ""), 0.9)
    return [found]


def ties(points: str, streets: str):
    """Return a line from each address to its segment."""
    from qgis.core import QgsFeature, QgsGeometry, QgsLineSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

    found = QgsVectorLayer("LineString?crs=EPSG:4326", "ties", "memory")
    lines = {feature["segment_id"]: feature.geometry() for feature in layer(streets).getFeatures()}
    features = []
    for point in layer(points).getFeatures():
        street = lines.get(point["segment_id"])
        if street is not None:
            tie = QgsFeature()
            tie.setGeometry(QgsGeometry(point.geometry().shortestLine(street)))
            features.append(tie)
    found.dataProvider().addFeatures(features)
    found.setRenderer(
        QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"line_color": "#b2182b", "line_width": "0.25"}))
    )
    return found


def points_at_ends(source: str):
    """Return the ends of lines as points."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    found = QgsVectorLayer("Point?crs=EPSG:4326", "ends", "memory")
    features = []
    for street in layer(source).getFeatures():
        vertices = list(street.geometry().vertices())
        for vertex in (vertices[0], vertices[-1]):
            end = QgsFeature()
            end.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(vertex)))
            features.append(end)
    found.dataProvider().addFeatures(features)
    return found


def write(found, field: str, size: float) -> None:
    """Label features with a field."""
    from planner.canvass_planner.layers import styles
    from qgis.core import QgsPalLayerSettings, QgsVectorLayerSimpleLabeling

    label = QgsPalLayerSettings()
    label.fieldName = field
    label.setFormat(styles.text_format(size, bold=True, halo=0.8))
    found.setLabeling(QgsVectorLayerSimpleLabeling(label))
    found.setLabelsEnabled(True)


def frame(painter, place) -> None:
    """Draw the frame of an extent."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QColor, QPen

    painter.setPen(QPen(QColor("#b2182b"), 4, Qt.PenStyle.DashLine))
    painter.drawRect(24, 24, WIDTH - 48, HEIGHT - 48)


def after_head() -> list[str]:
    """Return the fields of tiles."""
    return ["tile_id", "persons", "adults", "households", "imputed"]


def rows_of(found, names: list[str], count: int) -> list[list[str]]:
    """Return the first rows of a layer as text."""
    rows = []
    for feature in found.getFeatures():
        rows.append([short(feature[name]) for name in names])
        if len(rows) == count:
            break
    return rows


def short(value) -> str:
    """Return a value as a table shows it."""
    if isinstance(value, bool):
        return "✔" if value else ""
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return f"{float(value):.5g}" if "." in value else value
        return value if len(value) < 60 else f"{value[:57]}…"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def table(heads: list[str], rows: list[list[str]]):
    """Draw a table."""
    head = "<tr>" + "".join(f"<th>{text}</th>" for text in heads) + "</tr>" if any(heads) else ""
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    style = "body{font-family:'DejaVu Sans';font-size:9pt} th{background:#e3e3e3} th,td{padding:4px 8px}"
    return page_of_html(
        f"<html><head><style>{style}</style></head><body><table border='1' cellspacing='0' "
        f"style='border-collapse:collapse;border-color:#999'>{head}{body}</table></body></html>"
    )


def page_of_html(text: str):
    """Draw a page of HTML as wide as it is, at most as wide as a picture."""
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QTextDocument

    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", 9))
    document.setHtml(text)
    document.setTextWidth(WIDTH)
    size = QSize(round(min(WIDTH, document.idealWidth() + 2)), round(document.size().height()))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    return image


def stacked(*images):
    """Put images below each other."""
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    image = QImage(max(one.width() for one in images), sum(one.height() for one in images), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter, top = QPainter(image), 0
    for one in images:
        painter.drawImage(0, top, one)
        top += one.height()
    painter.end()
    return image


def beside(*pages, names: list[str] | None = None):
    """Put pages beside each other, framed, with their names below."""
    from qgis.PyQt.QtCore import QRect, Qt
    from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

    gap = 12
    each = (WIDTH - gap * (len(pages) + 1)) // len(pages)
    scaled = [page.scaledToWidth(each, Qt.TransformationMode.SmoothTransformation) for page in pages]
    tall = max(page.height() for page in scaled)
    image = QImage(WIDTH, tall + 2 * gap + (24 if names else 0), QImage.Format.Format_RGB32)
    image.fill(QColor("#d8d8d8"))
    painter = QPainter(image)
    painter.setFont(QFont("DejaVu Sans", 9))
    for number, page in enumerate(scaled):
        left = gap + number * (each + gap)
        painter.drawImage(left, gap, page)
        painter.drawRect(left, gap, page.width(), page.height())
        if names:
            painter.drawText(QRect(left, tall + gap, each, 30), Qt.AlignmentFlag.AlignCenter, names[number])
    painter.end()
    return image


def save(image, path: Path, widest: int = WIDTH) -> None:
    """Save an image with at most 256 colours, no wider than `widest`."""
    import io

    from PIL import Image
    from qgis.PyQt.QtCore import QBuffer, QIODevice, Qt

    if image.width() > widest:
        image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    image.save(buffer, "PNG")
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGB")
    # The colours of a few pixels count as much as those of many: a team is told by a small square.
    picture.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
