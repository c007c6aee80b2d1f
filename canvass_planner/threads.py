"""QGIS's threads and Python's: what a thread of QGIS's must be told before libraries may keep things in it."""

import ctypes
import threading

_kept = threading.local()


def keep() -> None:
    """Keep Python's state of this thread as long as the thread lives.

    QGIS makes a state for each call of Python in one of its threads and throws it away with the call, and with it what
    libraries keep by thread. pyproj 3.7 and 3.8 go on to use what was thrown away: the second job in a thread ended
    QGIS (https://github.com/pyproj4/pyproj/issues/1622). One claim on the state that is never given back keeps it.
    """
    if threading.current_thread() is not threading.main_thread() and not hasattr(_kept, "claim"):
        _kept.claim = ctypes.pythonapi.PyGILState_Ensure()
