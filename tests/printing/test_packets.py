"""The printed packets hold every step of every loop, in order, as text, and a stopped export leaves nothing."""

import re
import subprocess

import pytest


def _text(path, page=None, *options):
    pages = ["-f", str(page), "-l", str(page)] if page else []
    return subprocess.run(["pdftotext", *pages, *options, path, "-"], capture_output=True, text=True, check=True).stdout


def _is(path, page, team, kind):
    """Tell a page by the first line of its text."""
    first = _text(path, page, "-layout").splitlines()[0].rstrip()
    return first.startswith(team) and first.endswith(kind)


def _first_column(path, pages):
    """Return the numbers in the first column of the tables, in order (the table begins 28 mm below the page's top)."""
    crop = ["-r", "72", "-x", "28", "-y", "80", "-W", "42", "-H", "690"]
    return [word for page in pages for word in _text(path, page, *crop).split() if word[0].isdigit()]


def _expanded(numbers):
    steps = []
    for number in numbers:
        first, _, last = number.partition("-")
        steps.extend(range(int(first), int(last or first) + 1))
    return steps


@pytest.mark.parametrize(("paper", "landscape"), [("A4", False), ("Letter", True)])
def test_every_step_is_in_its_list_in_order_and_on_its_map(printing, town, tmp_path, paper, landscape):
    path = tmp_path / "packets.pdf"
    count = printing.print_packets(town, path, paper=paper, landscape=landscape, parts=("map", "list"))
    steps = {}
    for feature in town["steps"].getFeatures():
        steps.setdefault(feature["loop_id"], []).append(feature["step"])
    for loop in town["loops"].getFeatures():
        team = loop["team"][:5]
        wanted = sorted(steps[loop["loop_id"]])
        (sheet,) = [_text(path, page) for page in range(1, count + 1) if _is(path, page, team, "Map")]
        on_map = re.findall(r"(?<!\S)\d+(?:-\d+)?(?!\S)", sheet)
        assert set(wanted) <= set(_expanded(on_map))
        numbers = _first_column(path, [page for page in range(1, count + 1) if _is(path, page, team, "Walk list")])
        assert _expanded(numbers) == wanted


def test_text_is_text_and_fonts_are_embedded(printing, town, tmp_path):
    path = tmp_path / "packets.pdf"
    printing.print_packets(
        town, path, title="Ville inventée", attribution="© invented", parts=("overview", "map", "list")
    )
    text = _text(path)
    for wanted in ("Ville inventée", "Équipe Nord", "© invented", "Walk list"):
        assert wanted in text
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_a_name_is_printed_and_never_evaluated(printing, town, tmp_path):
    path = tmp_path / "packets.pdf"
    printing.print_packets(town, path, parts=("map", "list"))
    text = _text(path).replace("\u200b", "")
    assert "=cmd()[% 1+1 %]" in text
    assert "=cmd()2" not in text


def test_cancelling_leaves_the_earlier_file_alone(printing, town, tmp_path):
    path = tmp_path / "packets.pdf"
    path.write_bytes(b"earlier")
    asked = []
    with pytest.raises(printing.Cancelled):
        printing.print_packets(
            town, path, progress=printing.Progress(cancelled=lambda: asked.append(1) or len(asked) > 12)
        )
    assert path.read_bytes() == b"earlier"
    assert [file.name for file in tmp_path.iterdir()] == ["packets.pdf"]


def test_a_place_that_cannot_be_written_gives_a_sentence(printing, town, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(printing.CampaignError, match="packets.pdf"):
        printing.print_packets(town, tmp_path / "file" / "packets.pdf")
    assert not any(path.name != "file" for path in tmp_path.iterdir())


def test_missing_layers_and_fields_are_named(printing, town, tmp_path):
    with pytest.raises(printing.CampaignError, match="'loops'"):
        printing.print_packets(
            {name: layer for name, layer in town.items() if name != "loops"}, tmp_path / "packets.pdf"
        )
    steps = town["steps"]
    steps.dataProvider().deleteAttributes([steps.fields().indexOf("odd")])
    steps.updateFields()
    with pytest.raises(printing.CampaignError, match="odd"):
        printing.print_packets(town, tmp_path / "packets.pdf")
