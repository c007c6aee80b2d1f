"""How long a change on the map takes, from the click to the new minutes: a street segment to another team and back.

    $PYTHON benchmarks/editing.py CAMPAIGN.qgz [--changes 40]

The campaign is one that *Plan campaign* made; a copy of it is edited.
"""

import argparse
import importlib.util
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def load_plugin() -> None:
    """Load the checkout as the package `planner`, as QGIS would."""
    spec = importlib.util.spec_from_file_location(
        "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["planner"] = package
    spec.loader.exec_module(package)
    package.classFactory(None).initProcessing()


def measure(project: Path, changes: int) -> tuple[list[float], list[float], float]:
    """Return the milliseconds of each change and of each undo, and the mean number of streets of a loop."""
    from planner.canvass_planner.gui.campaign import Campaign
    from planner.canvass_planner.gui.editing import Editing
    from qgis.core import QgsProject

    QgsProject.instance().read(str(project))
    editing = Editing(Campaign.current())
    size = statistics.mean(len(loop) for loop in editing.plan.loops)
    segments = editing.turf.tasks["segment_id"]
    given, undone = [], []
    for number in range(changes + 1):
        giver = number % len(editing.ids)
        taker = editing.ids[(number + 1) % len(editing.ids)]
        segment = segments.iloc[editing.plan.loops[giver][len(editing.plan.loops[giver]) // 2]]
        begun = time.perf_counter()
        editing.give([segment], taker)
        given.append(1000 * (time.perf_counter() - begun))
        begun = time.perf_counter()
        editing.undo()
        undone.append(1000 * (time.perf_counter() - begun))
    editing.discard()
    QgsProject.instance().clear()
    return given[1:], undone[1:], size  # the first loads the compiled search


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("campaign", type=Path)
    options.add_argument("--changes", type=int, default=40)
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    load_plugin()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(chosen.campaign.parent, copy)
        given, undone, size = measure(copy / chosen.campaign.name, chosen.changes)
    print(f"{size:.0f} streets a loop; a change: {statistics.median(given):.0f} ms,", end=" ")
    print(f"at most {max(given):.0f} ms; an undo: {statistics.median(undone):.0f} ms, at most {max(undone):.0f} ms")
    sys.stdout.flush()
    os._exit(0)  # QGIS's own clean-up is not what is measured


if __name__ == "__main__":
    main()
