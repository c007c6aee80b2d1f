"""Make a picture of each page of the dock, from the sample campaign, into build/screenshots.

Run it with the environment of `make env`; with QT_SCALE_FACTOR=2 the pictures are those of a 200 % screen.
"""

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("campaign", "data", "priorities", "loops", "packets")


def main() -> None:
    """Drive the dock through the sample campaign and grab the window at each page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / "tests" / "gui"))
    import conftest
    from qgis.core import QgsApplication, QgsProject
    from qgis.PyQt.QtCore import Qt

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    spec = importlib.util.spec_from_file_location(
        "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["planner"] = package
    spec.loader.exec_module(package)
    window = next(conftest.window(application))
    plugin = package.classFactory(window)
    plugin.initGui()
    dock = plugin.dock
    dock.worker.failed.connect(lambda sentence, details: print(sentence, details))
    window.window.show()
    window.window.resizeDocks([dock], [430], Qt.Orientation.Horizontal)
    target = ROOT / "build" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    suffix = "_200" if os.environ.get("QT_SCALE_FACTOR") == "2" else ""

    def settle() -> None:
        conftest.spin(0.2)
        conftest.spin(until=lambda: not dock.worker.busy)

    with tempfile.TemporaryDirectory() as folder:
        dock.begin_sample(Path(folder) / "sample")
        settle()
        campaign, data, priorities, loops, packets = dock.pages
        for button in (data.import_button, priorities.score_button, loops.plan_button, packets.preview_button):
            button.click()
            settle()
        window.show_layers()
        dock.show_all()
        for number, name in enumerate(NAMES):
            dock.contents.pages.setCurrentIndex(number)
            conftest.spin(1.0)
            window.window.grab().save(str(target / f"{number + 1}_{name}{suffix}.png"))
        plugin.unload()
        QgsProject.instance().clear()
    os._exit(0)  # QGIS's own clean-up without a screen is not what is photographed


if __name__ == "__main__":
    main()
