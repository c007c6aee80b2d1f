"""Make a picture of each page of the dock and of the map tool at work, into build/screenshots/<language>/.

    $PYTHON tests/gui/screenshots.py [--language en|fr] [--size 1366x768]

Run it with the environment of `make env`. With QT_SCALE_FACTOR=2 the pictures are those of a 200 % screen; a page that
is longer than the window is photographed at its top and at each further screen.
"""

import argparse
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("campaign", "data", "priorities", "loops", "packets")


def main() -> None:
    """Drive the dock through the sample campaign and grab the window at each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=("en", "fr"), default="en")
    parser.add_argument("--size", default="1366x768", help="of the window, in pixels of the screen")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    profile = tempfile.TemporaryDirectory()
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile.name
    sys.path.insert(0, str(ROOT / "tests" / "gui"))
    import conftest
    from qgis.core import QgsApplication, QgsProject, QgsSettings

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", arguments.language)
    spec = importlib.util.spec_from_file_location(
        "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["planner"] = package
    spec.loader.exec_module(package)
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    width, height = (round(int(side) / scale) for side in arguments.size.split("x"))
    target = ROOT / "build" / "screenshots" / arguments.language
    target.mkdir(parents=True, exist_ok=True)
    suffix = f"_{scale:.0%}".rstrip("%") if scale != 1 else ""

    with tempfile.TemporaryDirectory() as folder:
        if arguments.language != "en":
            # As in the zip of `make package`: compiled from the sources of now.
            translation = importlib.import_module("planner.canvass_planner.translation")
            compile_translation(arguments.language, Path(folder))
            translation.FOLDER = Path(folder)
        window = next(conftest.window(application))
        plugin = package.classFactory(window)
        plugin.initGui()
        dock = plugin.dock
        dock.worker.failed.connect(lambda sentence, details: print(sentence, details))
        window.window.resize(width, height)
        window.window.show()

        def settle() -> None:
            conftest.spin(0.2)
            conftest.spin(until=lambda: not dock.worker.busy)

        def photograph(name: str) -> None:
            scroll = dock.contents.pages.currentWidget().verticalScrollBar()
            scroll.setValue(0)
            for number in range(20):
                conftest.spin(0.3)
                part = f"_{number + 1}" if number else ""
                window.window.grab().save(str(target / f"{name}{suffix}{part}.png"))
                if scroll.value() >= scroll.maximum():
                    break
                scroll.setValue(scroll.value() + scroll.pageStep() - 20)

        photograph("0_empty")
        dock.begin_sample(Path(folder) / "sample")
        settle()
        campaign, data, priorities, loops, packets = dock.pages
        for button in (data.import_button, priorities.score_button, loops.plan_button):
            button.click()
            settle()
        for number, name in enumerate(NAMES):
            dock.contents.pages.setCurrentIndex(number)
            planned = name in ("loops", "packets")
            dock.campaign.show("priorities", not planned)
            window.show_layers()
            if planned:
                layer = dock.campaign.layer("loops")
                dock.show_extent(layer.extent(), layer.crs())
            else:
                dock.show_all()
            if name == "packets":
                conftest.spin(0.3)
                packets.preview_button.click()
                settle()
            conftest.spin(0.7)
            photograph(f"{number + 1}_{name}")
        dock.contents.pages.setCurrentIndex(NAMES.index("loops"))
        edit(dock, window, conftest.spin)
        window.window.grab().save(str(target / f"6_map_tool{suffix}.png"))
        loops.discard_button.click()
        plugin.unload()
        QgsProject.instance().clear()
    profile.cleanup()
    os._exit(0)  # QGIS's own clean-up without a screen is not what is photographed


def edit(dock, window, spin) -> None:
    """Put the map tool to work: a whole street has gone to another team, and the cursor is on the next one."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
    from qgis.gui import QgsMapMouseEvent
    from qgis.PyQt.QtCore import QEvent, Qt

    page, canvas = dock.pages[NAMES.index("loops")], window.canvas
    page.pick_street.click()
    page.receiver.setCurrentIndex(1)
    # A team's streets fill the map.
    layer, loop_id = page.editing.layer("loops"), page.receiver.currentData()
    dock.show_extent(next(layer.getFeatures(f'"loop_id" = {loop_id}')).geometry().boundingBox(), layer.crs())
    spin(0.5)
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )

    def mouse(segment: str, kind) -> QgsMapMouseEvent:
        steps = page.editing.layer("steps").getFeatures()
        line = next(step.geometry() for step in steps if step["segment_id"] == segment)
        place = to_map.transform(line.interpolate(line.length() / 2).asPoint())
        pixel = canvas.getCoordinateTransform().transform(place).toQPointF().toPoint()
        return QgsMapMouseEvent(canvas, kind, pixel, Qt.MouseButton.LeftButton)

    editing = page.editing
    near = [editing.turf.tasks["segment_id"].iloc[turf[-1]] for turf in (editing.plan.loops[0], editing.plan.loops[2])]
    canvas.mapTool().canvasReleaseEvent(mouse(near[0], QEvent.Type.MouseButtonRelease))
    spin(0.7)
    canvas.mapTool().canvasMoveEvent(mouse(near[1], QEvent.Type.MouseMove))
    dock.contents.pages.currentWidget().ensureWidgetVisible(page.keep_button)
    spin(0.5)


def compile_translation(language: str, folder: Path) -> None:
    """Compile the translation into `folder`."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/lib/qt6/bin", "/usr/lib/qt5/bin"])
    compiler = shutil.which("lrelease", path=path)
    source, compiled = ROOT / "i18n" / f"canvass_planner_{language}.ts", folder / f"canvass_planner_{language}.qm"
    subprocess.run([compiler, "-silent", str(source), "-qm", str(compiled)], check=True)


if __name__ == "__main__":
    main()
