"""The Python packages that the work needs beyond QGIS's own, and what to say where one is missing."""

import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

from .core.language import tr

PLUGIN = Path(__file__).resolve().parent.parent

# numba is not here: without it the search runs as plain Python, slower, and says so.
NEEDED = {
    "networkx": "networkx",
    "osmnx": "osmnx",
    "geopandas": "geopandas",
    "shapely": "shapely",
    "pandas": "pandas",
    "scipy": "scipy",
    "pymatching": "pymatching",
    "segno": "segno",
    "osmium": "osmium",
}


def find() -> None:
    """Let Python see the packages that `make` installed beside the plugin, where it did."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folder = PLUGIN / ".venv" / "lib" / version / "site-packages"
    if folder.is_dir() and str(folder) not in sys.path:
        sys.path.append(str(folder))
    # geopandas 1.0 imports it; it means nothing to whoever reads the log.
    warnings.filterwarnings("ignore", "The 'shapely.geos' module is deprecated", DeprecationWarning)


def missing() -> list[str]:
    """Return the names of the packages that cannot be found."""
    return [package for module, package in NEEDED.items() if find_spec(module) is None]


def advice() -> str:
    """Return a sentence that names the missing packages and the command that installs them, or an empty one."""
    packages = missing()
    if not packages:
        return ""
    return tr(
        "Canvass Planner needs Python packages that are not installed here: {packages}. "
        "Install the QGIS plugin QPIP, or type: {command}"
    ).format(packages=", ".join(packages), command=f'python3 -m pip install -r "{PLUGIN / "requirements.txt"}"')
