"""The house's rules: what may import what, and how messages are written."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORE = sorted((ROOT / "canvass_planner" / "core").rglob("*.py"))
SHIPPED = [
    ROOT / "__init__.py",
    *sorted((ROOT / "canvass_planner").rglob("*.py")),
    *sorted((ROOT / "algorithms").rglob("*.py")),
]


def imported(path):
    """Yield the full name of every module that a file imports; relative ones from the root of the package."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module or "") if part)
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", CORE, ids=lambda path: path.stem)
def test_core_knows_no_screen(path):
    allowed = "canvass_planner.core"
    for name in imported(path):
        assert name.split(".")[0] not in ("qgis", "PyQt5", "PyQt6", "processing"), f"{path.name} imports {name}"
        assert name.split(".")[0] not in ("pyogrio", "fiona"), f"{path.name} imports {name}, which clashes with QGIS"
        if name.startswith(("canvass_planner", "algorithms")):
            assert name.startswith(allowed), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_qt_only_through_qgis(path):
    for name in imported(path):
        assert not name.startswith(("PyQt5", "PyQt6", "PySide")), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_messages_are_literals(path):
    """A message that is put together before it is translated cannot be translated."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            assert len(node.args) == 1
            assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}"
            assert isinstance(node.args[0].value, str)


def test_the_readme_lists_the_schema():
    """Every layer and field of the schema stands in the README, with its unit, and nothing else."""
    from canvass_planner.core import schema

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", readme, re.MULTILINE)
    written = {name: (geometry, fields) for name, geometry, fields in rows}
    assert set(written) == set(schema.LAYERS)
    for name, layer in schema.LAYERS.items():
        fields = ", ".join(f"{field.name} ({field.unit})" if field.unit else field.name for field in layer.fields)
        assert written[name] == (layer.geometry, fields), f"the README's row of {name} should be: {fields}"
