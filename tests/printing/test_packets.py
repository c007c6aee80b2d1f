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
    crop = ["-r", "72", "-x", "28", "-y", "80", "-W", "49", "-H", "690"]
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


def test_a_large_loop_has_an_index_and_no_step_is_missing(printing, countryside, tmp_path):
    path = tmp_path / "packets.pdf"
    count = printing.print_packets(countryside, path, parts=("map",))
    texts = [_text(path, page) for page in range(1, count + 1)]
    assert count > 2
    assert f"Index of {count - 1} sheets" in texts[0]
    assert all(f"Sheet {number}: " in text for number, text in enumerate(texts[1:], start=1))
    numbers = {step for text in texts for step in _expanded(re.findall(r"(?<!\S)\d+(?:-\d+)?(?!\S)", text))}
    assert set(range(1, countryside["steps"].featureCount() + 1)) <= numbers


def test_a_loop_far_from_its_start_shows_the_way_there(printing, far_away, tmp_path):
    path = tmp_path / "packets.pdf"
    assert printing.print_packets(far_away, path, parts=("map",)) == 2
    texts = [_text(path, page) for page in (1, 2)]
    assert "The whole walk" in texts[0]
    assert "Sheet 1: " in texts[1]
    numbers = {step for text in texts for step in _expanded(re.findall(r"(?<!\S)\d+(?:-\d+)?(?!\S)", text))}
    assert set(range(1, far_away["steps"].featureCount() + 1)) <= numbers


def test_every_part_is_there_and_an_unknown_one_is_refused(printing, town, tmp_path):
    path = tmp_path / "packets.pdf"
    words = {"date": "14 March", "meeting_point": "Station café", "contact": "0600", "data_version": "2026-11"}
    words |= {"leaders": {"Équipe Nord": "A. Leader"}, "directions": "Line 3", "note": "Burn after reading."}
    forms = {"outcomes": ("Open", "Shut"), "questions": ("Will you vote?",), "script": "Good day!\nWe listen."}
    printing.print_packets(town, path, title="The campaign", **words, **forms)
    text = " ".join(_text(path).split())
    for wanted in (*words.values(), "The campaign", "Good day!", "We listen.", "Will you vote?", "Open", "Shut"):
        assert (wanted["Équipe Nord"] if isinstance(wanted, dict) else wanted) in text
    for sheet in ("Overview", "Coordinator's sheet", "Walk list", "Tally sheet", "Come-back list", "At the door"):
        assert sheet in text
    with pytest.raises(printing.CampaignError, match="soup"):
        printing.print_packets(town, path, parts=("soup",))


def test_each_street_may_have_its_page_and_type_may_be_large(printing, town, tmp_path):
    counts = [
        printing.print_packets(town, tmp_path / "packets.pdf", parts=("list",), **how)
        for how in ({}, {"large_print": True}, {"page_per_street": True})
    ]
    assert counts[0] < counts[1] < counts[2]


def test_every_served_address_is_on_the_tally_sheet_once(printing, town, tmp_path):
    served = {}
    for step in town["steps"].getFeatures():
        if step["service"]:
            served.setdefault(step["loop_id"], []).append(step["segment_id"])
    rows = []
    for segment in (segment for segments in served.values() for segment in segments):
        start = 1000 + 10 * len(rows)
        rows += [(segment, start + extra, "", 2.0, side, extra) for extra, side in ((1, "left"), (2, "right"))]
    addresses = printing.points(
        "field=segment_id:string&field=number:integer&field=suffix:string&field=doors:double&field=side:string"
        "&field=offset_m:double",
        rows,
    )
    path = tmp_path / "packets.pdf"
    printing.print_packets(town | {"addresses": addresses}, path, parts=("tally",))
    printed = re.findall(r"(?<!\S)\d{4,}(?!\S)", _text(path))
    assert sorted(map(int, printed)) == sorted(row[1] for row in rows)


def test_what_is_done_and_what_bars_the_way_is_in_the_legend(printing, town, tmp_path):
    path = tmp_path / "packets.pdf"
    printing.print_packets(town | {"done": town["streets"], "barriers": town["streets"]}, path, parts=("map",))
    assert "Done already" in _text(path)
    assert "Barrier" in _text(path)


def test_a_template_of_the_users_own(printing, town, tmp_path):
    shipped = printing.template_path("A4").read_text(encoding="utf-8")
    own = tmp_path / "own.qpt"
    # The user keeps the map's page alone, and words of their own.
    for kind in ("overview", "cover", "table"):
        shipped = shipped.replace(f"page:{kind}", "unused")
    own.write_text(shipped.replace("{attribution}", "Printed by {leader} for {campaign}"), encoding="utf-8")
    path = tmp_path / "packets.pdf"
    count = printing.print_packets(town, path, template=own, title="Spring", leaders={"Équipe Nord": "Ann"})
    assert count == 3
    assert "Printed by Ann for Spring" in _text(path, 1)


def test_a_value_never_becomes_part_of_a_templates_expression(printing, town, tmp_path):
    own = tmp_path / "own.qpt"
    text = "[% 'own ' || {leader} || 40 + 2 %] and [{leader}"
    own.write_text(printing.template_path("A4").read_text(encoding="utf-8").replace("{attribution}", text), "utf-8")
    path = tmp_path / "packets.pdf"
    leaders = {"Équipe Nord": "% 70 + 7 %]"}
    printing.print_packets(town, path, template=own, parts=("map",), leaders=leaders)
    printed = _text(path, 1).replace("\u200b", "")
    assert "and [% 70 + 7 %]" in printed
    assert "77" not in printed


@pytest.mark.parametrize("content", ["", "not xml", "<svg/>", "<Layout/>"])
def test_a_broken_template_gives_a_sentence(printing, town, tmp_path, content):
    own = tmp_path / "own.qpt"
    own.write_text(content)
    with pytest.raises(printing.CampaignError, match="own.qpt"):
        printing.print_packets(town, tmp_path / "packets.pdf", template=own)
    with pytest.raises(printing.CampaignError, match="none.qpt"):
        printing.print_packets(town, tmp_path / "packets.pdf", template=tmp_path / "none.qpt")


def test_the_script_is_on_the_back_of_a_sheet_and_each_packet_on_its_own(printing, town, tmp_path):
    path = tmp_path / "packets.pdf"
    count = printing.print_packets(town, path, double_sided=True, script="Good day!")
    firsts = [next(iter(_text(path, page, "-layout").splitlines()), "") for page in range(1, count + 1)]
    scripts = [page for page, first in enumerate(firsts, 1) if first.endswith("At the door")]
    covers = [page for page in range(1, count + 1) if "page 1 of " in _text(path, page)]
    assert len(scripts) == len(covers) == 3
    assert all(page % 2 == 0 for page in scripts)
    assert all(page % 2 == 1 for page in covers)
    assert count % 2 == 0


def test_many_teams_are_named_on_sheets_each_on_one(printing, many_teams, tmp_path):
    path = tmp_path / "packets.pdf"
    count = printing.print_packets(many_teams, path, parts=("overview", "coordinator"))
    texts = [_text(path, page) for page in range(1, count + 1)]
    index, *sheets = [text for text in texts if "Coordinator's sheet" not in text]
    assert len(sheets) == 2
    assert "Sheet 1" in index
    assert "Sheet 2" in index
    named = [name for text in sheets for name in re.findall(r"Team \d+", text)]
    assert sorted(named) == sorted(loop["team"] for loop in many_teams["loops"].getFeatures())
    assert "Sheet" in "".join(texts[len(sheets) + 1 :])
