"""The packets of a whole campaign: seconds, memory, bytes a page, for the README's figures.

    qgis_process run canvass_planner:plancampaign --STREETS=../shared/data/liechtenstein/liechtenstein.osm.pbf \\
        --TEAMS=60 --MINUTES=150 --START="9.5215,47.1410 [EPSG:4326]" --SEED=1 --OUTPUT=build/liechtenstein
    python benchmarks/packets.py build/liechtenstein/campaign.gpkg --json build/packets.json

It prints the PDF again from the campaign's layers, with maps and lists or with every part.
"""

import argparse
import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("streets", "loops", "steps", "addresses", "water", "green", "buildings", "rail")


def page_sizes(path: Path) -> list[int]:
    """Return the bytes of each stream of the PDF: a page's content is one, fonts are others."""
    return [len(found[1]) for found in re.finditer(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)]


def main() -> None:
    """Print a campaign's packets and tell what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("campaign", type=Path, help="campaign.gpkg of a plan")
    parser.add_argument("--parts", default="overview,map,list", help="parts of the packets, or 'all'")
    parser.add_argument("--json", type=Path, help="where the figures go")
    arguments = parser.parse_args()

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication, QgsVectorLayer

    application = QgsApplication([], True)
    application.initQgis()
    spec = importlib.util.spec_from_file_location(
        "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["planner"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["planner"])
    from planner.canvass_planner.printing.options import PARTS
    from planner.canvass_planner.printing.packets import print_packets

    layers = {name: QgsVectorLayer(f"{arguments.campaign}|layername={name}", name, "ogr") for name in LAYERS}
    layers = {name: layer for name, layer in layers.items() if layer.isValid()}
    parts = PARTS if arguments.parts == "all" else tuple(arguments.parts.split(","))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "packets.pdf"
        began, cpu = time.perf_counter(), time.process_time()
        pages = print_packets(layers, path, parts=parts)
        figures = {
            "loops": layers["loops"].featureCount(),
            "pages": pages,
            "seconds": round(time.perf_counter() - began, 1),
            "cpu_seconds": round(time.process_time() - cpu, 1),
            "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "mean_kb_a_page": round(path.stat().st_size / pages / 1000, 1),
            "largest_page_kb": round(max(page_sizes(path)) / 1000, 1),
        }
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        figures["fonts_embedded"] = all(line.split()[-5] == "yes" for line in fonts)
    print(json.dumps(figures, indent=1))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
