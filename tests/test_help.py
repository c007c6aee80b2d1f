"""The help: a page for everything, in both languages, with pictures, whole, offline, and opened by QGIS."""

import html
import re
import shlex
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
LANGUAGES = ("en", "fr")
OWN_TITLE = ("page_", "plan_and_print", "listening_targets", "modelled_targets", "index")
EMPTY = {"img", "br", "meta", "link"}


class Tags(HTMLParser):
    """The tags of a page in their order; an error where they are not closed as they were opened."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.words, self._open = [], [], [], []
        self.feed(text)
        assert not self._open, f"not closed: {self._open}"

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag, f"</{tag}> closes another tag"

    def handle_data(self, data):
        self.words += data.split()

    def of(self, tag, name):
        """Return the values of an attribute in their order."""
        return [value for one, which, value in self.attributes if (one, which) == (tag, name)]


def written(language, page):
    return (HELP / language / f"{page}.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def help_module(planner):
    from planner.canvass_planner import help as module

    return module


@pytest.fixture(scope="module")
def algorithms(planner, help_module):
    """Every algorithm and model by the name of its page."""
    return {help_module._name(algorithm): algorithm for algorithm in planner.provider.algorithms()}


@pytest.fixture(scope="module")
def pages(help_module, algorithms):
    return [*help_module.PAGES, *algorithms]


def test_every_algorithm_and_page_has_its_prose(help_module, pages):
    for language in LANGUAGES:
        there = {path.stem for path in (HELP / language).glob("*.html")}
        assert there == {*pages, help_module.INDEX}, language


def test_every_page_says_something(pages):
    for language in LANGUAGES:
        for page in pages:
            text = Tags(written(language, page))
            assert 150 <= len(text.words) <= 420, f"{language} {page}: {len(text.words)} words"
            assert text.tags.count("h2") >= 2, page
            assert not re.search(r"lorem|todo|fixme|xxx|tbd|\?\?", written(language, page), re.IGNORECASE), page
            assert ("h1" in text.tags) == page.startswith(OWN_TITLE), f"{page}: algorithms say their title themselves"


def test_both_languages_have_the_same_structure(pages):
    for page in pages:
        english, french = Tags(written("en", page)), Tags(written("fr", page))
        kinds = ("h1", "h2", "p", "ul", "ol", "li", "figure", "img", "figcaption", "a")
        for kind in kinds:
            assert english.tags.count(kind) == french.tags.count(kind), f"{page}: {kind}"
        for tag, name in (("a", "href"), ("img", "src")):
            assert Counter(english.of(tag, name)) == Counter(french.of(tag, name)), page
        assert written("en", page) != written("fr", page)


def test_french_marks_have_their_space():
    """A no-break space stands before high marks and inside quotation marks, and not in what is typed."""
    for path in (HELP / "fr").glob("*.html"):
        text = html.unescape(re.sub(r"<code>.*?</code>|<[^>]+>", "", path.read_text(encoding="utf-8")))
        wrong = re.search(r"[^\s\u00a0] [:;!?»%]|« |\w[;!?»]|\w:\s", text)
        assert not wrong, f"{path.name}: {text[max(0, wrong.start() - 20) : wrong.end() + 20]!r}"


def test_every_page_has_a_picture_that_is_there_and_is_told(pages):
    from qgis.PyQt.QtGui import QImage

    for language in LANGUAGES:
        for page in pages:
            tags = Tags(written(language, page))
            assert tags.of("img", "src") == [f"{page}.png"], page
            assert len(tags.of("img", "alt")[0]) > 20, page
    wanted = {f"{page}.png" for page in pages}
    assert {path.name for path in (HELP / "pictures").glob("*.png")} == wanted
    assert {path.name for path in (HELP / "pictures" / "fr").glob("*.png")} <= wanted
    total = 0
    for path in (HELP / "pictures").rglob("*.png"):
        image = QImage(str(path))
        assert 150 <= image.width() <= 720, path
        assert image.height() >= 80, path
        total += path.stat().st_size
    assert total < 3_000_000


def test_a_page_is_whole(help_module, algorithms):
    for page, algorithm in algorithms.items():
        text = help_module.page_of_algorithm(algorithm, "en")
        tags = Tags(text)
        assert "$" not in re.sub(r"<pre>.*?</pre>", "", text, flags=re.DOTALL), page
        shown = help_module.shown(algorithm)
        table = text.split("<table>")[1].split("</table>")[0]
        names = re.findall(r"<code>(\w+)</code>(?:<br><small>[^<]*</small>)?</td>", table)
        assert names == [one.name() for one in shown], page
        for parameter in shown:
            assert html.escape(parameter.help()) in text
            assert html.escape(parameter.description()) in text
        for output in algorithm.outputDefinitions():
            assert f"<code>{output.name()}</code>" in text.split("<h2>Outputs</h2>")[1]
        for source in [*tags.of("img", "src"), *tags.of("link", "href")]:
            assert source.startswith("file://"), f"{page} needs {source}"
            assert Path(source.removeprefix("file://")).is_file(), source
        assert not re.search(r"https?://", text), f"{page} points into the network"


def test_advanced_parameters_are_marked_and_last(help_module, algorithms):
    text = help_module.page_of_algorithm(algorithms["planloops"], "en")
    rows = re.findall(r"<tr><td>.*?</tr>", text, re.DOTALL)
    marked = {re.search(r"<code>(\w+)</code>", row)[1]: "advanced" in row for row in rows}
    assert marked["SEED"]
    assert not marked["TEAMS"]
    assert list(marked).index("SEED") > list(marked).index("STEPS")
    assert "<td>4.5</td>" in text, "the default speed"


def test_examples_name_parameters_that_exist(help_module, algorithms):
    found = help_module.examples()
    assert {page for page, one in algorithms.items() if hasattr(one, "ID")} == set(found)
    for page, values in found.items():
        algorithm = algorithms[page]
        names = {parameter.name() for parameter in algorithm.parameterDefinitions()}
        assert set(values) <= names, f"{page} has no {set(values) - names}"
        for parameter in algorithm.parameterDefinitions():
            if not parameter.flags() & parameter.Flag.FlagOptional and parameter.defaultValue() is None:
                assert parameter.name() in values, f"{page} asks for {parameter.name()}"
        shown = re.search(r"<pre>(.*?)</pre>", help_module.page_of_algorithm(algorithm, "en"), re.DOTALL)[1]
        words = shlex.split(html.unescape(shown))
        assert words[:3] == ["qgis_process", "run", algorithm.id()]
        assert words[3:] == [f"--{name}={value}" for name, value in values.items()]


def test_links_lead_to_pages(help_module, pages):
    for language in LANGUAGES:
        for page in [*pages, help_module.INDEX]:
            for target in Tags(written(language, page)).of("a", "href"):
                assert target.removesuffix(".html") in pages, f"{language} {page}: {target}"


def test_qgis_opens_a_file_that_is_there(algorithms, help_module):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QUrl

    for page, algorithm in algorithms.items():
        path = Path(QUrl(algorithm.helpUrl()).toLocalFile())
        assert path.name == f"{page}.html"
        assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    created = QgsApplication.processingRegistry().createAlgorithmById("canvass_planner:planloops")
    assert created.helpUrl() == algorithms["planloops"].helpUrl()
    model = QgsApplication.processingRegistry().createAlgorithmById("canvass_planner:modelled_targets")
    assert model.helpUrl() == algorithms["modelled_targets"].helpUrl()


def test_a_page_that_was_deleted_comes_back(help_module):
    from qgis.PyQt.QtCore import QUrl

    path = Path(QUrl(help_module.url("planloops")).toLocalFile())
    path.unlink()
    assert Path(QUrl(help_module.url("planloops")).toLocalFile()).is_file()


def test_without_a_place_for_the_pages_there_is_no_address(help_module, monkeypatch):
    def refuse(language):
        raise OSError("read-only")

    monkeypatch.setattr(help_module, "_folder", refuse)
    assert help_module.url("planloops") == ""


def test_the_index_lists_every_page(help_module, pages):
    from qgis.PyQt.QtCore import QUrl

    text = Path(QUrl(help_module.url()).toLocalFile()).read_text(encoding="utf-8")
    assert set(Tags(text).of("a", "href")) - {"index.html"} == {f"{page}.html" for page in pages}
    heads = re.findall(r"<h2>(.*?)</h2>", text)
    assert heads[:5] == ["The dock", "1 Data", "2 Priorities", "3 Loops", "4 Packets"]


def test_a_language_without_pages_has_the_english(help_module, monkeypatch):
    monkeypatch.setattr(help_module.QgsApplication, "locale", staticmethod(lambda: "pt_BR"))
    assert "/help/en/" in help_module.url("planloops")
    monkeypatch.setattr(help_module.QgsApplication, "locale", staticmethod(lambda: "fr_CA"))
    assert "/help/fr/" in help_module.url("planloops")


def test_every_french_page_is_put_together(help_module, algorithms):
    for page, algorithm in algorithms.items():
        text = help_module.page_of_algorithm(algorithm, "fr")
        assert written("fr", page).split("</h1>")[-1].strip()[:200] in text
        own = HELP / "pictures" / "fr" / f"{page}.png"
        assert (f"pictures/fr/{page}.png" in text) == own.is_file()
