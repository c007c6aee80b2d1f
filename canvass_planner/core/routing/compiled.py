"""The compiler of the search kernels: numba where it is installed, plain Python where it is not."""

from pathlib import Path

try:
    import numba

    AVAILABLE = True
except ImportError:
    AVAILABLE = False

# Compiled code remembers the name of its module, and this package has several: "canvass_planner.core" on the command
# line, "<plugin folder>.canvass_planner.core" in QGIS. Each keeps a cache of its own beside the source; where that
# cannot be written, numba falls back on the user's.
_CACHE = Path(__file__).parent / "__pycache__" / (__package__ or "routing")


def kernel(function):
    """Compile `function` with numba, cached on disk and free of the interpreter's lock; without numba leave it be."""
    if not AVAILABLE:
        return function
    before = numba.config.CACHE_DIR
    numba.config.CACHE_DIR = str(_CACHE)
    try:
        return numba.njit(cache=True, nogil=True)(function)
    finally:
        numba.config.CACHE_DIR = before


def is_warm(function) -> bool:
    """Tell whether a `kernel` runs at once: compiled in this process, or cached on disk by an earlier one."""
    if not AVAILABLE or function.signatures:
        return True
    try:
        # numba's index of compiled forms, empty where the source is newer; not part of its documented interface.
        return bool(function._cache._cache_file._load_index())
    except (AttributeError, OSError):
        return False
