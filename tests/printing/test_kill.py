"""A process that is killed while it prints leaves the earlier file as it was."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

SCRIPT = """
import importlib.util, sys
from pathlib import Path
root, path = Path(sys.argv[1]), Path(sys.argv[2])
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
def load(name, file, **where):
    spec = importlib.util.spec_from_file_location(name, file, **where)
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]
load("planner", root / "__init__.py", submodule_search_locations=[str(root)])
towns = load("towns", root / "tests" / "printing" / "conftest.py")
from planner.canvass_planner.printing.packets import print_packets
segments = towns.invented_streets()
print_packets(towns.layers(segments, towns.closed_walks(segments, 6)), path)
"""


@pytest.mark.parametrize("later", [0.0, 0.4])
def test_a_kill_leaves_the_earlier_file(printing, town, tmp_path, later):
    root = Path(__file__).resolve().parents[2]
    path = tmp_path / "packets.pdf"
    path.write_bytes(b"earlier")
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, root, path], stderr=subprocess.DEVNULL)
    unfinished = tmp_path / ".unfinished-packets.pdf"
    deadline = time.monotonic() + 60
    while not unfinished.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(later)
    process.kill()
    assert process.wait() != 0, "it was done before it could be killed"
    assert path.read_bytes() == b"earlier"
    printing.print_packets(town, path, parts=("map",))
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]
