"""Bring the translations up to date with the sources: new strings are added, unused ones go, the rest stays.

Every `tr("...")` of the plugin and every string of its forms (.ui) is collected. Qt's own tool files strings by class;
the core has no Qt classes, so all Python strings stand in one context, a form's in the form's own.

    python i18n/update.py            writes every .ts here
    python i18n/update.py --missing  lists what is not translated yet; exit code 1 if there is anything
"""

import ast
import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CONTEXT = "CanvassPlanner"


def strings() -> dict[str, list[str]]:
    """Return the strings to translate by context, each once, in alphabetical order."""
    found: dict[str, set[str]] = {CONTEXT: set()}
    for folder in (ROOT / "canvass_planner", ROOT / "algorithms"):
        for path in sorted(folder.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr" and node.args:
                    text = getattr(node.args[0], "value", None)
                    if isinstance(text, str):
                        found[CONTEXT].add(text)
    for path in sorted((ROOT / "resources").rglob("*.ui")):
        form = ElementTree.parse(path).getroot()
        texts = {node.text for node in form.iter("string") if node.text and node.get("notr") != "true"}
        if texts:
            found.setdefault(form.findtext("class"), set()).update(texts)
    return {context: sorted(texts) for context, texts in found.items()}


def read(path: Path) -> dict[tuple[str, str], str]:
    """Return the translations of a .ts file by context and source; unfinished ones are empty."""
    if not path.exists():
        return {}
    known = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") != "unfinished"
            known[context.findtext("name"), message.findtext("source")] = (translation.text or "") if done else ""
    return known


def write(path: Path, language: str, wanted: dict[str, list[str]], known: dict[tuple[str, str], str]) -> None:
    """Write a .ts file as Qt's own tools do, without places: they change with every line."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    for context, texts in wanted.items():
        lines += ["<context>", f"    <name>{context}</name>"]
        for text in texts:
            translation = known.get((context, text), "")
            state = "" if translation else ' type="unfinished"'
            lines += [
                "    <message>",
                f"        <source>{escape(text)}</source>",
                f"        <translation{state}>{escape(translation)}</translation>",
                "    </message>",
            ]
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def main() -> int:
    """Update or list; return the exit code."""
    wanted = strings()
    missing = 0
    for path in sorted(HERE.glob("canvass_planner_*.ts")):
        known = read(path)
        if "--missing" in sys.argv:
            for context, texts in wanted.items():
                for text in texts:
                    if not known.get((context, text)):
                        missing += 1
                        print(f"{path.name} {context}: {text}")
        else:
            write(path, path.stem.rpartition("_")[2], wanted, known)
            print(f"{path.name}: {sum(len(texts) for texts in wanted.values())} strings")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
