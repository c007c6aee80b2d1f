"""What the plugin does where Python packages are missing: it loads, says which and how to get them, and goes on."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

# A QGIS in which some packages cannot be found, as on a machine where nobody has installed them.
SESSION = """
import importlib.machinery, importlib.util, json, os, sys
from pathlib import Path
root, blocked = Path(sys.argv[1]), set(sys.argv[2].split(","))
class Without:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            return None
        return importlib.machinery.PathFinder.find_spec(name, path, target)
    invalidate_caches = importlib.machinery.PathFinder.invalidate_caches
sys.meta_path[sys.meta_path.index(importlib.machinery.PathFinder)] = Without
assert not blocked & set(sys.modules)
sys.path.insert(0, str(root / "tests" / "gui"))
import conftest
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
import processing
from processing.core.Processing import Processing
Processing.initialize()
place = importlib.util.spec_from_file_location("planner", root / "__init__.py", submodule_search_locations=[str(root)])
package = importlib.util.module_from_spec(place)
sys.modules["planner"] = package
place.loader.exec_module(package)
window = next(conftest.window(application))
plugin = package.classFactory(window)
plugin.initGui()
tabs = plugin.dock.contents.pages
algorithms = {one.name(): one for one in plugin.provider.algorithms()}
facts = {
    "reasons": {name: one.canExecute()[1] for name, one in algorithms.items() if hasattr(one, "ID")},
    "helps": {name: Path(one.helpUrl().removeprefix("file://")).is_file() for name, one in algorithms.items()},
    "shown": tabs.tabText(tabs.currentIndex()),
    "enabled": [tabs.isTabEnabled(number) for number in range(5)],
    "packages": plugin.dock.packages.packages.text(),
    "command": plugin.dock.packages.command.toPlainText(),
}
for name, parameters in json.loads(sys.argv[3]).items():
    try:
        facts[name] = str(processing.run(f"canvass_planner:{name}", parameters))
    except Exception as problem:
        facts[name] = f"{type(problem).__name__}: {problem}"
plugin.unload()
print("FACTS" + json.dumps(facts))
sys.stdout.flush()
os._exit(0)  # QGIS's own clean-up without a screen is not what is tested
"""


@pytest.fixture
def session(qgis_app, tmp_path):
    """Run a QGIS of its own without some packages and return what it saw."""

    def start(*blocked, **runs):
        words = [sys.executable, "-c", SESSION, str(ROOT), ",".join(blocked), json.dumps(runs)]
        done = subprocess.run(words, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr[-3000:]
        assert "Traceback" not in done.stderr
        return json.loads(done.stdout.partition("FACTS")[2])

    return start


def test_without_any_package_the_plugin_loads_and_says_what_is_missing(session):
    from canvass_planner import dependencies

    blocked = (*dependencies.NEEDED, "numba")
    facts = session(*blocked)
    assert len(facts["reasons"]) > 20
    assert all("pandas" in reason for reason in facts["reasons"].values())
    assert all(facts["helps"].values()), "help needs no package"
    assert facts["shown"] == "Packages"
    assert not any(facts["enabled"])
    for package in dependencies.NEEDED:
        assert f"<b>{package}</b>" in facts["packages"]
    assert "-m pip install" in facts["command"]
    assert str(ROOT / "requirements.txt") in facts["command"]


def test_what_needs_no_missing_package_goes_on(session, tmp_path):
    """Without osmnx, numba and statsmodels, polling places are read, and importing streets says what it lacks."""
    places = tmp_path / "places.csv"
    places.write_text("id_bv,name,lat,lon\n1,Town hall,48.86,2.36\n2,School,48.87,2.37\n", encoding="utf-8")
    cells = tmp_path / "cells.geojson"
    square = {"type": "Polygon", "coordinates": [[[2.36, 48.86], [2.37, 48.86], [2.37, 48.87], [2.36, 48.86]]]}
    feature = {"type": "Feature", "properties": {"persons": 7, "households": 3}, "geometry": square}
    cells.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    street = tmp_path / "street.geojson"
    line = {"type": "LineString", "coordinates": [[2.36, 48.86], [2.37, 48.86], [2.37, 48.87]]}
    feature = {"type": "Feature", "properties": {"name": "Rue du Four"}, "geometry": line}
    street.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    facts = session(
        "osmnx",
        "numba",
        "statsmodels",
        importpollingplaces={"PLACES": str(places), "OUTPUT": str(tmp_path / "places.gpkg")},
        mapfields={"LAYER": str(cells), "SAVE": False, "OUTPUT": str(tmp_path / "tiles.gpkg")},
        importstreets={"STREETS": str(street), "OUTPUT": str(tmp_path / "streets.gpkg")},
    )
    lacking = {name for name, reason in facts["reasons"].items() if reason}
    assert lacking == {"importstreets", "downloadstreets", "modelturnout", "plancampaign", "plancommunes"}
    assert (tmp_path / "places.gpkg").is_file(), facts["importpollingplaces"]
    assert (tmp_path / "tiles.gpkg").is_file(), facts["mapfields"]
    assert not (tmp_path / "streets.gpkg").exists()
    assert "osmnx" in facts["importstreets"]
    assert facts["shown"] == "Packages"
    assert all(facts["enabled"])


def test_the_page_goes_when_the_packages_are_there(dock, monkeypatch):
    from planner.canvass_planner import dependencies
    from qgis.PyQt.QtWidgets import QApplication

    tabs = dock.contents.pages
    assert tabs.count() == 5
    real = dependencies.find_spec
    monkeypatch.setattr(dependencies, "find_spec", lambda name: None if name == "segno" else real(name))
    dock.show_packages()
    assert tabs.currentWidget() is dock.packages
    assert "<b>segno</b>" in dock.packages.packages.text()
    assert "pandas" not in dock.packages.packages.text()
    dock.packages.copy_button.click()
    assert QApplication.clipboard().text() == dependencies.command()
    dock.packages.look_button.click()
    assert tabs.count() == 6, "it is still missing"
    monkeypatch.undo()
    dock.packages.look_button.click()
    assert tabs.count() == 5
    assert all(tabs.isTabEnabled(number) for number in range(5))


def test_a_job_says_which_package_it_missed(planner, monkeypatch):
    from planner.canvass_planner import dependencies
    from planner.canvass_planner.core.progress import Progress
    from planner.canvass_planner.gui.job import outcome

    def work(progress):
        raise ModuleNotFoundError("No module named 'osmium'", name="osmium")

    assert "not foresee" in outcome(work, Progress())[1], "osmium is here: something else is wrong"
    monkeypatch.setattr(dependencies, "find_spec", lambda name: None)
    assert "not installed here: osmium." in outcome(work, Progress())[1]


# --- what each algorithm says that it needs is what it imports ------------------------------------------------------


def imports(path, all_of_it):
    """Yield (package, None) and (None, file) that a file imports: at its top, or anywhere in it."""
    home = path.relative_to(ROOT).parent.parts
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree) if all_of_it else tree.body:
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.partition(".")[0], None
        elif isinstance(node, ast.ImportFrom):
            base = (*home[: len(home) - node.level + 1], *(node.module.split(".") if node.module else ()))
            for words in (base, *((*base, alias.name) for alias in node.names)):
                place = ROOT.joinpath(*words)
                for file in (place.with_suffix(".py"), place / "__init__.py"):
                    if file.is_file():
                        yield None, file


def needed(path):
    """Return the packages that an algorithm's run imports: all that its file names, and the tops of what that loads."""
    from canvass_planner import dependencies

    found, seen, waiting = set(), set(), [path]
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        for package, module in imports(file, file.parent.name == "algorithms"):
            if package in dependencies.NEEDED or package == "numba":
                found.add(package)
            if module is not None and module.name != "__init__.py" or module and module.parent.parent.name == "core":
                waiting.append(module)
    return found


def test_algorithms_name_what_they_import(planner):
    from canvass_planner import dependencies

    checked = 0
    for algorithm in planner.provider.algorithms():
        if not hasattr(algorithm, "ID"):
            continue
        module = sys.modules[type(algorithm).__module__]
        said = {*dependencies.COMMON, *algorithm.PACKAGES}
        lacking = needed(Path(module.__file__)) - said - {"numba"}
        assert not lacking, f"{algorithm.name()} imports {lacking}: name it in PACKAGES"
        checked += 1
    assert checked > 20
