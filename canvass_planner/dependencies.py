"""The Python packages that the work needs beyond QGIS's own, and what to say where one is missing."""

import importlib
import sys
import warnings
from collections.abc import Iterable
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from .core.language import tr

PLUGIN = Path(__file__).resolve().parent.parent

COMMON = ("pandas", "geopandas", "shapely", "scipy")
"""What every algorithm needs; what only some need, they say themselves."""
# numba is not here: without it the search runs as plain Python, slower, and says so.
NEEDED = (*COMMON, "networkx", "osmnx", "osmium", "pymatching", "segno", "statsmodels")


def find() -> None:
    """Let Python see the packages that were installed beside the plugin, where they were."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folder = PLUGIN / ".venv" / "lib" / version / "site-packages"
    if folder.is_dir() and str(folder) not in sys.path:
        sys.path.append(str(folder))
    importlib.invalidate_caches()  # a package may have been installed since Python last looked
    # geopandas 1.0 imports it; it means nothing to whoever reads the log.
    warnings.filterwarnings("ignore", "The 'shapely.geos' module is deprecated", DeprecationWarning)


def missing(packages: Iterable[str] = NEEDED) -> list[str]:
    """Return those of the packages that cannot be found."""
    return [package for package in packages if find_spec(package) is None]


def advice(packages: Iterable[str] = NEEDED) -> str:
    """Return a sentence that names those packages that are missing and the command for them, or an empty one."""
    lacking = missing(packages)
    if not lacking:
        return ""
    return tr(
        "Canvass Planner needs Python packages that are not installed here: {packages}. "
        "Install the QGIS plugin QPIP, or type: {command}"
    ).format(packages=", ".join(lacking), command=command())


def advice_on(problem: ImportError) -> str:
    """Return the advice on the package that an import has missed, an empty sentence where it is none of ours."""
    package = (problem.name or "").partition(".")[0]
    return advice([package]) if package in NEEDED else ""


def purpose(package: str) -> str:
    """Return what does not work without a package."""
    purposes = {
        "networkx": tr("streets, doors, targets, loops, the sample town"),
        "osmnx": tr("importing and downloading streets"),
        "osmium": tr("reading OpenStreetMap files"),
        "pymatching": tr("choosing targets, planning loops"),
        "segno": tr("printing packets (QR codes)"),
        "statsmodels": tr("modelling turnout and support"),
    }
    return purposes.get(package, tr("everything"))


def command() -> str:
    """Return the command that installs all packages and leaves QGIS's own as they are.

    numpy, scipy and pyproj stay the ones that QGIS uses: another pyproj brings another PROJ into the same process. On
    Linux shapely is built against QGIS's GEOS for the same reason, and the packages go beside the plugin, where `find`
    looks: a distribution's own Python refuses pip.
    """
    own = " ".join(
        f"{package}=={version}" for package in ("numpy", "scipy", "pyproj") if (version := _version(package))
    )
    wanted = f'{own} -r "{PLUGIN / "requirements.txt"}"'
    if sys.platform.startswith("linux"):
        place = PLUGIN / ".venv"
        return (
            f'{_python()} -m venv --system-site-packages "{place}" && '
            f'"{place / "bin" / "python"}" -m pip install --no-binary shapely {wanted}'
        )
    return f"{_python()} -m pip install {wanted}"


def _python() -> str:
    """Return the Python that QGIS runs, where it is a program; a shell may find another first."""
    program = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    return str(program) if program.is_file() and " " not in str(program) else "python3"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
