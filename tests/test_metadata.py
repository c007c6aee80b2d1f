"""What the plugin repository's own validator asks: of metadata.txt, of the icon, and of the zip."""

import configparser
import io
import re
import subprocess
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def general():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    assert parser.sections() == ["general"]
    return parser["general"]


def test_what_is_required_is_there(general):
    for key in REQUIRED:
        assert general.get(key, "").strip(), f"metadata.txt lacks {key}"
    assert not [key for key, value in general.items() if not value.strip()], "an empty key is refused"
    assert "plugin_dependencies" not in general


def test_versions(general):
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?", general["version"])
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert f"## {general['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_switches_are_what_qgis_reads(general):
    assert general["hasProcessingProvider"] == "yes"
    assert general["experimental"] in ("True", "False")
    assert general["deprecated"] == "False"
    assert general["category"] in ("Raster", "Vector", "Database", "Mesh", "Web", "Analysis")


def test_texts_can_be_read_in_the_plugin_manager(general):
    assert "plugin" not in general["name"].lower()
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_ \-]*", general["name"])
    for language in ("", "[fr]"):
        description, about = general[f"description{language}"], general[f"about{language}"]
        assert "\n" not in description
        assert 40 < len(description) <= 200
        assert len(about) > 200
        assert about != description
        assert not re.search(r"<\w+", description + about), "the plugin manager shows tags as they are"
    assert "requirements.txt" in general["about"], "who installs it must learn what it needs"
    assert "requirements.txt" in general["about[fr]"]
    for key in ("description[fr]", "about[fr]"):
        assert not re.search(r" [:;!?»%]|« ", general[key]), "a no-break space stands before high marks"


def test_addresses(general):
    for key in ("tracker", "repository", "homepage"):
        assert re.fullmatch(r"https://[\w.\-]+(/[\w.\-]+)+", general[key]), key
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", general["email"])


def test_tags_are_words(general):
    tags = general["tags"].split(",")
    assert len(tags) == len({tag.casefold() for tag in tags}) >= 5
    assert all(tag == tag.strip() and tag for tag in tags)


def test_the_icon_is_seen_on_light_and_on_dark(general, qgis_app):
    """At the smallest size it still has three colours that stand out from a light and a dark toolbar."""
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QIcon

    path = ROOT / general["icon"]
    assert path.is_file()
    assert path.stat().st_size < 4000
    for size in (16, 24, 48, 128):
        image = QIcon(str(path)).pixmap(QSize(size, size)).toImage()
        seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        solid = [colour for colour in seen if colour.alpha() > 200]
        assert len(solid) > 0.4 * len(seen)
        lightness = [colour.lightness() for colour in solid]
        assert min(lightness) < 90, "dark parts, for a light toolbar"
        assert max(lightness) > 220, "light parts, for a dark one"
        hues = {colour.hue() // 60 for colour in solid if colour.saturation() > 120}
        assert len(hues) >= 2


@pytest.fixture(scope="module")
def archive():
    """The files of the zip as `make package` takes them from git, by name."""
    try:
        made = subprocess.run(
            ["git", "archive", "--worktree-attributes", "--prefix=canvass_planner/", "HEAD"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no checkout of git")
    with tarfile.open(fileobj=io.BytesIO(made.stdout)) as tar:
        return {member.name: member.size for member in tar.getmembers() if member.isfile()}


def test_the_zip_holds_one_folder_with_what_is_needed(archive):
    assert {name.split("/")[0] for name in archive} == {"canvass_planner"}
    for name in ("__init__.py", "metadata.txt", "LICENSE", "requirements.txt", "resources/icon.svg", "README.md"):
        assert f"canvass_planner/{name}" in archive
    for path in (ROOT / "resources" / "help").rglob("*"):
        if path.is_file():
            assert f"canvass_planner/{path.relative_to(ROOT).as_posix()}" in archive, "commit it, or the zip lacks it"


def test_the_zip_leaves_out_what_no_user_needs(archive):
    for name in archive:
        assert not re.search(r"/(tests|benchmarks|__pycache__|\.\w+)(/|$)|/(Makefile|pyproject\.toml)$", name), name
        assert not name.endswith((".pyc", ".so", ".dll", ".exe", ".qm", ".ui~")), f"{name} is a binary"
    assert sum(archive.values()) < 12 * MEGABYTE, "25 MB are allowed, packed; this is unpacked"
