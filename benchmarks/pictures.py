"""Make the README's pictures from the demo's packets and the dock's screenshots: `make pictures`."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
PACKETS = ROOT / "build" / "demo" / "packets.pdf"
PICTURES = ROOT / "resources" / "pictures"
SCREENS = ROOT / "build" / "screenshots" / "en"
DPI = 80


def main() -> int:
    """Draw the first team's map and walk list, the overview and the dock at work; return the exit code."""
    if shutil.which("pdftoppm") is None:
        raise SystemExit("pdftoppm is missing: install poppler-utils")
    PICTURES.mkdir(parents=True, exist_ok=True)
    pages = subprocess.run(["pdftotext", "-layout", str(PACKETS), "-"], capture_output=True, text=True, check=True)
    texts = pages.stdout.split("\f")
    for name, words in (
        ("overview", ("Overview",)),
        ("map_page", ("Team 1", "Map")),
        ("walk_list", ("Team 1", "Walk list")),
    ):
        number = next(number for number, text in enumerate(texts, 1) if all(word in text[:400] for word in words))
        page = ["-f", str(number), "-l", str(number), "-r", str(DPI), "-png", "-singlefile"]
        subprocess.run(["pdftoppm", *page, str(PACKETS), str(PICTURES / name)], check=True)
        shrink(PICTURES / f"{name}.png")
        print(f"resources/pictures/{name}.png: page {number}")
    subprocess.run([sys.executable, str(ROOT / "tests" / "gui" / "screenshots.py")], check=True)
    for name, screen in (("priorities", "3_priorities"), ("map_tool", "6_map_tool")):
        shutil.copy(SCREENS / f"{screen}.png", PICTURES / f"{name}.png")
        shrink(PICTURES / f"{name}.png")
        print(f"resources/pictures/{name}.png: {screen}")
    return 0


def shrink(path: Path) -> None:
    """Write a picture anew with its 256 most frequent colours: a third of the bytes, and nothing that one could see."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = image.constBits()
    pixels.setsize(image.sizeInBytes())
    colours, counts = np.unique(np.frombuffer(pixels, np.uint32), return_counts=True)
    frequent = colours[np.argsort(-counts)[:256]].tolist()
    image.convertToFormat(QImage.Format.Format_Indexed8, frequent).save(str(path), "PNG", 0)


if __name__ == "__main__":
    sys.exit(main())
