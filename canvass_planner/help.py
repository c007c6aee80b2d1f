"""The help pages: hand-written prose, and below it what an algorithm says of itself, put together when Help is asked.

The prose is in `resources/help/<language>/<page>.html`; the tables of parameters and outputs are never written by
hand, so that they cannot fall behind. The whole book goes into one folder of QGIS's profile, where a browser opens it
without a network and the pages can link to each other.
"""

import configparser
import json
import os
import re
import shlex
import tempfile
import unicodedata
from html import escape, unescape
from pathlib import Path
from string import Template

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QUrl

from .core.language import tr

PLUGIN = Path(__file__).resolve().parent.parent
HELP = PLUGIN / "resources" / "help"
PROVIDER = "canvass_planner"
PAGES = ("page_campaign", "page_data", "page_priorities", "page_loops", "page_packets", "page_packages")
"""The dock's pages in their order; the last is there only while packages are missing."""
INDEX = "index"
MODEL = "canvass_planner_file"
"""The key of a model's help content that holds its file's name: a model's id may have spaces and capitals."""

_written: dict[Path, str] = {}  # folders of this session -> the language of their pages


def url(page: str = INDEX) -> str:
    """Return the address of a page as a file that exists, "" where there is none; an algorithm's page is its name."""
    try:
        language = _language()
        folder = _folder(language)
        path = folder / f"{page}.html"
        if _written.get(folder) != language or not path.is_file():
            _write_book(folder, language)
            _written[folder] = language
        return _address(path) if path.is_file() else ""
    except OSError:
        return ""  # QGIS then says that there is no help


def url_of_model(model: QgsProcessingModelAlgorithm, name: str) -> str:
    """Write a model's page and return its address: QGIS keeps a model's address with it, and asks no more."""
    try:
        language = _language()
        path = _folder(language) / f"{name}.html"
        _save(path, page_of_algorithm(model, language, name))
        return _address(path)
    except OSError:
        return ""


# --- the pages -------------------------------------------------------------------------------------------------------


def page_of_dock(page: str, language: str) -> str:
    """Return the help page of one of the dock's pages as HTML."""
    title, prose = _prose(page, language)
    return _whole(title, tr("The dock"), prose, language)


def page_of_algorithm(algorithm: QgsProcessingAlgorithm, language: str, name: str = "") -> str:
    """Return an algorithm's help page as HTML: prose, parameters, outputs, an example of a command."""
    name = name or _name(algorithm)
    title, prose = _prose(name, language)
    parts = [
        prose,
        _parameters(algorithm),
        _outputs(algorithm),
        _command(algorithm, name),
    ]
    return _whole(title or algorithm.displayName(), algorithm.group(), "\n".join(parts), language)


def page_of_index(algorithms: list[QgsProcessingAlgorithm], language: str) -> str:
    """Return the page that lists all others: the dock's pages, then the algorithms by group."""
    _, prose = _prose(INDEX, language)
    groups = {tr("The dock"): [(page, *_prose(page, language)) for page in PAGES]}
    for algorithm in algorithms:
        name = _name(algorithm)
        title, text = _prose(name, language)
        group = tr("Models") if isinstance(algorithm, QgsProcessingModelAlgorithm) else algorithm.group()
        groups.setdefault(group, []).append((name, title or algorithm.displayName(), text))
    parts = [prose]
    for group, entries in groups.items():
        parts.append(f"<h2>{escape(group)}</h2>\n<ul>")
        for name, title, text in entries:
            parts.append(f'<li><a href="{name}.html">{escape(title)}</a><br>{_first_sentence(text)}</li>')
        parts.append("</ul>")
    return _whole(tr("Help of Canvass Planner"), "", "\n".join(parts), language)


def _whole(title: str, group: str, body: str, language: str) -> str:
    """Return a whole page: the template with everything in it."""
    body = re.sub(r'src="([^":/]+)"', lambda found: f'src="{_address(_picture(found[1], language))}"', body)
    return Template((HELP / "page.html").read_text(encoding="utf-8")).substitute(
        language=language,
        title=escape(title),
        group=f" · {escape(group)}" if group else "",
        icon=_address(PLUGIN / "resources" / "icon.svg"),
        index=escape(tr("All help pages")),
        version=_version(),
        body=body,
    )


def _prose(page: str, language: str) -> tuple[str, str]:
    """Return what is written by hand: the title if it has one, and the rest; English where the language has none."""
    for folder in (language, "en"):
        path = HELP / folder / f"{page}.html"
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            found = re.match(r"\s*<h1>(.*?)</h1>\s*", text)
            return (unescape(found[1]), text[found.end() :]) if found else ("", text)
    return "", ""


def _picture(name: str, language: str) -> Path:
    """Return a picture, the one of the language where there is one."""
    own = HELP / "pictures" / language / name
    return own if own.is_file() else HELP / "pictures" / name


def _first_sentence(prose: str) -> str:
    """Return the first sentence of a page, which says what it is for."""
    found = re.search(r"<p>(.*?)</p>", prose, re.DOTALL)
    text = re.sub(r"<[^>]+>", "", found[1]) if found else ""
    return re.split(r"(?<=[.!?])\s+(?=\S)", " ".join(text.split()), maxsplit=1)[0]


# --- what the algorithm says of itself -------------------------------------------------------------------------------


def shown(algorithm: QgsProcessingAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Return the parameters that a user sees, those that are folded away last, as the dialog has them."""
    flags = QgsProcessingParameterDefinition.Flag
    seen = [one for one in algorithm.parameterDefinitions() if not one.flags() & flags.FlagHidden]
    return sorted(seen, key=lambda one: bool(one.flags() & flags.FlagAdvanced))


def _parameters(algorithm: QgsProcessingAlgorithm) -> str:
    rows = "\n".join(_row(one) for one in shown(algorithm))
    return (
        f"<h2>{tr('Parameters')}</h2>\n<table>\n<tr><th>{tr('Parameter')}</th><th>{tr('What it is')}</th>"
        f"<th>{tr('Default')}</th></tr>\n{rows}\n</table>"
    )


def _row(parameter: QgsProcessingParameterDefinition) -> str:
    flags = QgsProcessingParameterDefinition.Flag
    marks = [
        word
        for flag, word in ((flags.FlagOptional, tr("optional")), (flags.FlagAdvanced, tr("advanced")))
        if parameter.flags() & flag
    ]
    text = escape(parameter.help())
    if isinstance(parameter, QgsProcessingParameterEnum):
        choices = "; ".join(f"{number} = {option}" for number, option in enumerate(parameter.options()))
        text = f"{text} <span class='choices'>{escape(choices)}</span>"
    note = f"<br><small>{', '.join(marks)}</small>" if marks else ""
    return (
        f"<tr><td><b>{escape(parameter.description())}</b><br><code>{escape(parameter.name())}</code>{note}</td>"
        f"<td>{text}</td><td>{escape(_default(parameter))}</td></tr>"
    )


def _default(parameter: QgsProcessingParameterDefinition) -> str:
    value = parameter.defaultValue()
    if isinstance(parameter, QgsProcessingParameterEnum) and value is not None:
        chosen = value if isinstance(value, list) else [value]
        if len(chosen) == len(parameter.options()) > 1:
            return tr("all")
        return "; ".join(parameter.options()[int(number)] for number in chosen)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value in (None, [], "") else str(value)


def _outputs(algorithm: QgsProcessingAlgorithm) -> str:
    if not algorithm.outputDefinitions():
        return ""
    rows = []
    for output in algorithm.outputDefinitions():
        parameter = algorithm.parameterDefinition(output.name())
        text = parameter.help() if isinstance(parameter, QgsProcessingDestinationParameter) else ""
        rows.append(
            f"<tr><td><b>{escape(output.description())}</b><br><code>{escape(output.name())}</code></td>"
            f"<td>{escape(text)}</td></tr>"
        )
    heads = f"<tr><th>{tr('Output')}</th><th>{tr('What it is')}</th></tr>"
    return f"<h2>{tr('Outputs')}</h2>\n<table>\n{heads}\n" + "\n".join(rows) + "\n</table>"


def _command(algorithm: QgsProcessingAlgorithm, name: str) -> str:
    values = examples().get(name)
    if values is None:
        return ""
    words = [f"--{key}={value}" for key, value in values.items()]
    command = " ".join(["qgis_process run", shlex.quote(f"{PROVIDER}:{algorithm.name()}"), *map(shlex.quote, words)])
    return f"<h2>{tr('From the command line')}</h2>\n<pre>{escape(command)}</pre>"


def examples() -> dict[str, dict[str, str]]:
    """Return the parameters of the example of a command, by algorithm."""
    return json.loads((HELP / "examples.json").read_text(encoding="utf-8"))


# --- files -----------------------------------------------------------------------------------------------------------


def _write_book(folder: Path, language: str) -> None:
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    algorithms = sorted(provider.algorithms(), key=_place) if provider else []
    for page in PAGES:
        _save(folder / f"{page}.html", page_of_dock(page, language))
    for algorithm in algorithms:
        _save(folder / f"{_name(algorithm)}.html", page_of_algorithm(algorithm, language))
    _save(folder / f"{INDEX}.html", page_of_index(algorithms, language))


def _place(algorithm: QgsProcessingAlgorithm) -> tuple:
    """Return where an algorithm stands in the index: groups in the order of the work, models last."""
    title = unicodedata.normalize("NFD", algorithm.displayName())  # É is with E
    return isinstance(algorithm, QgsProcessingModelAlgorithm), algorithm.group(), title


def _name(algorithm: QgsProcessingAlgorithm) -> str:
    """Return the name of an algorithm's page."""
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        return str(algorithm.helpContent().get(MODEL, algorithm.name()))
    return algorithm.name()


def _language() -> str:
    """Return QGIS's language where there is help in it, else English."""
    language = QgsApplication.locale()[:2]
    return language if (HELP / language).is_dir() else "en"


def _folder(language: str) -> Path:
    """Return the folder of the book: in QGIS's profile, or a temporary one where that cannot be written."""
    for place in (Path(QgsApplication.qgisSettingsDirPath()), Path(tempfile.gettempdir())):
        folder = place / "canvass_planner" / "help" / language
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK):
            return folder
    raise OSError("no folder for the help")


def _save(path: Path, text: str) -> None:
    """Write a page whole, and only where it has changed."""
    content = text.encode()
    if path.is_file() and path.read_bytes() == content:
        return
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)


def _address(path: Path) -> str:
    return bytes(QUrl.fromLocalFile(str(path)).toEncoded()).decode("ascii")


def _version() -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(PLUGIN / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version", fallback="")
