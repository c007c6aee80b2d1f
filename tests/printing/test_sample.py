"""The sample town's packets: each step is in its list and on its map, each number in its column, each street named."""

import re
import subprocess
from collections import Counter
from xml.etree import ElementTree

import pytest

WORD = "{http://www.w3.org/1999/xhtml}word"
PAGE = "{http://www.w3.org/1999/xhtml}page"


@pytest.fixture(scope="module")
def layers(planner, tmp_path_factory):
    """The layers of a small campaign in the sample town, with its addresses."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    folder = tmp_path_factory.mktemp("sample")
    town = folder / "sample.gpkg"
    for name, given in (
        ("drawsampletown", {"SEED": 1, "OUTPUT": str(town)}),
        (
            "plancampaign",
            {
                **{layer.upper(): f"{town}|layername={layer}" for layer in ("streets", "tiles", "addresses")},
                "TEAMS": 4,
                "MINUTES": 90,
                "ITERATIONS": 300,
                "START": "425000,5190000 [EPSG:32631]",
                "OUTPUT": str(folder / "campaign"),
            },
        ),
    ):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        processing.run(f"canvass_planner:{name}", given, context=context, feedback=feedback, is_child_algorithm=True)
    campaign = folder / "campaign" / "campaign.gpkg"
    names = ("streets", "loops", "steps", "addresses")
    return {name: QgsVectorLayer(f"{campaign}|layername={name}", name, "ogr") for name in names}


@pytest.fixture(scope="module")
def served(layers):
    """The numbers at each loop's steps (with 12 bis, 12 counts again), from the address points themselves."""
    of_segment = {}
    for address in layers["addresses"].getFeatures():
        of_segment.setdefault(address["segment_id"], []).append((address["number"], address["side"]))
    numbers = {}
    for step in layers["steps"].getFeatures():
        here = [number for number, side in of_segment.get(step["segment_id"], ()) if step["side"] in ("both", side)]
        numbers.setdefault(step["loop_id"], []).append(here if step["service"] else [])
    return numbers


@pytest.fixture(scope="module", params=[("A4", False, False), ("Letter", True, True)], ids=["A4", "Letter-large"])
def packets(planner, layers, tmp_path_factory, request):
    """The PDF, and its pages: the size of each and its words with their boxes (points)."""
    from planner.canvass_planner.printing.packets import print_packets

    paper, landscape, large = request.param
    path = tmp_path_factory.mktemp("packets") / "packets.pdf"
    how = {"paper": paper, "landscape": landscape, "large_print": large, "questions": ("Q",)}
    print_packets(layers, path, parts=("map", "list", "tally"), **how)
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout
    pages = []
    for page in ElementTree.fromstring(text).iter(PAGE):
        size = float(page.get("width")), float(page.get("height"))
        words = [
            (*(float(word.get(name)) for name in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
            for word in page.iter(WORD)
        ]
        pages.append((size, words))
    return path, pages


def loops_pages(layers, pages, sheet):
    """Return for each loop_id the pages (number from 0, words) of its packet that are called `sheet`."""
    teams = {loop["team"]: loop["loop_id"] for loop in layers["loops"].getFeatures()}
    found = {}
    for number, (_size, words) in enumerate(pages):
        text = " ".join(word[4] for word in words)
        team = next(team for team in teams if text.startswith(team + " "))
        if sheet in text[:200]:
            found.setdefault(teams[team], []).append((number, words))
    return found


def column(words, left, right):
    """Return the texts under the head `left` (the page's edge if ""), as far as the head `right`, downwards."""
    border = next(word for word in words if word[4] == right)
    heads = [word for word in words if abs(word[1] - border[1]) < 12]
    begin = next(word for word in heads if word[4] == left)[0] - 3 if left else 0
    foot = max(word[1] for word in words) - 20
    inside = [word for word in words if begin <= word[0] < border[0] - 3 and border[3] < word[1] < foot]
    return [word[4] for word in sorted(inside, key=lambda word: (round(word[1]), word[0]))]


def expanded(text):
    """Return the numbers that a column of ranges such as "1-3, 7 bis-9" holds."""
    numbers = []
    for first, last in re.findall(r"(\d+)(?: bis| ter|[A-Z])?(?:-(\d+))?", text):
        numbers += range(int(first), int(last or first) + 1, 2)
    return Counter(numbers)


def test_every_served_number_is_in_its_column_of_the_list_once(layers, packets, served):
    for loop_id, pages in loops_pages(layers, packets[1], "Walk list").items():
        for parity, heads in ((1, ("Odd", "Even")), (0, ("Even", "Doors"))):
            printed = sum((expanded(" ".join(column(words, *heads))) for _number, words in pages), Counter())
            wanted = Counter(number for step in served[loop_id] for number in set(step) if number % 2 == parity)
            assert len(wanted) > 5
            assert printed == wanted


def test_every_served_number_is_on_the_tally_sheet_once(layers, packets, served):
    for loop_id, pages in loops_pages(layers, packets[1], "Tally sheet").items():
        printed = [text for _number, words in pages for text in column(words, "Number", "Doors")]
        # Headings, the streets' names, begin in this column too.
        found = Counter(int(re.match(r"\d+", text)[0]) for text in printed if text[0].isdigit())
        assert found == Counter(number for step in served[loop_id] for number in step)


def test_every_step_is_in_the_list_in_order_and_on_the_map(layers, packets):
    steps = {}
    for step in layers["steps"].getFeatures():
        steps.setdefault(step["loop_id"], []).append(step["step"])
    lists, sheets = (loops_pages(layers, packets[1], sheet) for sheet in ("Walk list", "Map"))
    for loop_id, wanted in steps.items():
        rows = [text for _number, words in lists[loop_id] for text in column(words, "", "Street,")]
        listed = [number for text in rows for number in _steps(text)]
        assert listed == sorted(wanted)
        on_map = {n for _number, words in sheets[loop_id] for word in words for n in _steps(word[4])}
        assert set(wanted) <= on_map


def test_every_street_of_a_loop_is_named_on_its_map(layers, packets):
    streets = {}
    for step in layers["steps"].getFeatures():
        streets.setdefault(step["loop_id"], set()).add(step["name"])
    for loop_id, pages in loops_pages(layers, packets[1], "Map").items():
        numbers = [str(number + 1) for number, _words in pages]
        text = "".join(
            subprocess.run(
                ["pdftotext", "-raw", "-f", number, "-l", number, packets[0], "-"],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            for number in numbers
        )
        # Along a street the letters of its name stand apart.
        text = "".join(text.split())
        missing = [name for name in streets[loop_id] if name and "".join(name.split()) not in text]
        assert not missing


def test_nothing_is_outside_the_margins(packets):
    for (width, height), words in packets[1]:
        for left, top, right, bottom, text in words:
            assert left >= 20, text
            assert top >= 20, text
            assert right <= width - 20, text
            assert bottom <= height - 20, text


def test_pages_are_small_and_fonts_are_embedded(packets):
    path, pages = packets
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)
    streams = [found[1] for found in re.finditer(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)]
    assert max(map(len, streams)) < 300_000
    assert path.stat().st_size < 300_000 * len(pages)


def _steps(text):
    found = re.fullmatch(r"(\d+)(?:-(\d+))?", text)
    return range(int(found[1]), int(found[2] or found[1]) + 1) if found else []
