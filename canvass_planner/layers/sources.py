"""What a parameter that takes a file or a layer was given, or a sentence that says why it cannot be used."""

import hashlib
import shutil
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProviderRegistry, QgsVectorLayer

from ..core.errors import CampaignError
from ..core.language import tr

OSM = (".osm", ".osm.gz", ".osm.bz2", ".pbf")
TEXT = (".csv", ".csv.gz", ".csv.bz2", ".tsv", ".txt", ".txt.gz")
TABLE = (*TEXT, ".parquet", ".pq")

# What an archive is looked through for, the likeliest first; a text file is often only its licence.
_LAYERS = (".gpkg", ".shp", ".geojson", ".json", ".fgb", ".gml", ".tab", ".mif", ".kml", ".xlsx", ".ods", ".dbf")
_MEGABYTE = 1 << 20


def locate(value, context: QgsProcessingContext, own: tuple[str, ...] = ()) -> Path | QgsVectorLayer:
    """Return the layer that a parameter names, or the path of a file that the core reads itself.

    Parameters
    ----------
    value
        A layer, a layer's id or name, or a file's path (QGIS's "file|layername=..." too).
    context
        Where the project's layers and those of earlier steps are.
    own
        Endings of the files which the core reads itself, in lower case.

    Raises
    ------
    CampaignError
        Where there is no such file or layer, or QGIS cannot read it.
    """
    if isinstance(value, QgsVectorLayer):
        path = _path(value)
        return path if path and path.name.lower().endswith(own) and path.is_file() and own else value
    text = str(value or "").strip()
    path = Path(text.partition("|")[0])
    if path.suffix.lower() == ".zip" and path.is_file():
        path = unpacked(path, Path(QgsProcessingUtils.tempFolder()), own)
        text = "|".join((str(path), *text.split("|")[1:]))
    if (
        own
        and path.name.lower().endswith(own)
        and (path.exists() or context.project() is None or not _named(text, context))
    ):
        check_file(path)
        return path
    if path.suffix and path.exists():
        check_file(path)
    layer = QgsProcessingUtils.mapLayerFromString(text, context)
    if isinstance(layer, QgsVectorLayer) and layer.isValid():
        file = _path(layer)
        if file and file.name.lower().endswith(own) and file.is_file() and own:
            return file
        return layer
    check_file(path)
    part = text.partition("layername=")[2].partition("|")[0]
    if part:
        names = _layer_names(str(path))
        if names and part not in names:
            raise CampaignError(
                tr("{path} has no layer {layer}; its layers are: {layers}.").format(
                    path=path, layer=part, layers=", ".join(names)
                )
            )
    raise CampaignError(
        tr("{path} cannot be read as a layer: it is damaged or of another kind. Get the file again.").format(path=path)
    )


def check_file(path: Path) -> None:
    """Check that `path` is a file with something in it, and whole where its format tells.

    Raises
    ------
    CampaignError
        Where it is missing, a folder, empty, may not be read, or is a GeoPackage or shapefile cut short.
    """
    if path.is_dir():
        raise CampaignError(tr("{path} is a folder: choose a file in it.").format(path=path))
    if not path.exists():
        raise CampaignError(tr("There is no file {path}: check its name and folder.").format(path=path))
    size = path.stat().st_size
    if not size:
        raise CampaignError(tr("{path} is empty: get the file again.").format(path=path))
    try:
        with path.open("rb") as file:
            head = file.read(32)
    except OSError as problem:
        raise CampaignError(
            tr("{path} cannot be opened ({reason}): check its permissions.").format(path=path, reason=problem.strerror)
        ) from problem
    whole = 0
    if head.startswith(b"SQLite format 3\0") and len(head) == 32:
        # sqlite.org/fileformat.html, 1.3: page size at byte 16, size in pages at byte 28.
        page, pages = struct.unpack(">H", head[16:18])[0], struct.unpack(">I", head[28:32])[0]
        whole = pages * (65536 if page == 1 else page)
    elif head.startswith(struct.pack(">i", 9994)) and len(head) == 32:
        # ESRI Shapefile Technical Description (1998): the file's length at byte 24, in 16-bit words.
        whole = 2 * struct.unpack(">i", head[24:28])[0]
    if size < whole:
        raise CampaignError(
            tr("{path} is cut short: it was not copied or downloaded whole. Get the file again.").format(path=path)
        )


def unpacked(path: Path, folder: Path, own: tuple[str, ...] = ()) -> Path:
    """Unpack the one table or layer of a zip file, with the files that belong to it.

    Parameters
    ----------
    path
        A zip file, which may come from anywhere: nothing of it is written outside `folder`.
    folder
        Where it is unpacked, into a folder of its own that is used again for the same file.
    own
        Endings that are looked for first.

    Raises
    ------
    CampaignError
        Where it is damaged, names files outside its folder, holds no table or layer or several, or is larger than the
        disk has space.
    """
    check_file(path)
    try:
        with zipfile.ZipFile(path) as archive:
            files = [file for file in archive.infolist() if not file.is_dir()]
            _refuse_outside(path, files)
            chosen = _likeliest(path, [file.filename for file in files], own)
            stem = chosen.rpartition("/")[2].partition(".")[0]
            home = chosen.rpartition("/")[0]
            together = [
                file
                for file in files
                if file.filename.rpartition("/")[0] == home
                and file.filename.rpartition("/")[2].partition(".")[0] == stem
            ]
            size, free = sum(file.file_size for file in together), shutil.disk_usage(folder).free
            if size > free:
                raise CampaignError(
                    tr(
                        "{path} takes {size} MB unpacked, but only {free} MB are free in {folder}: make space there."
                    ).format(path=path, size=-(-size // _MEGABYTE), free=free // _MEGABYTE, folder=folder)
                )
            state = path.stat()
            key = f"{path.resolve()} {state.st_size} {state.st_mtime_ns}"
            place = folder / f"unpacked_{hashlib.blake2b(key.encode(), digest_size=6).hexdigest()}"
            for file in together:
                archive.extract(file, place)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as problem:
        raise CampaignError(
            tr("{path} cannot be unpacked ({reason}): get the file again, or unpack it yourself.").format(
                path=path, reason=problem
            )
        ) from problem
    return place / chosen


def _refuse_outside(path: Path, files: list[zipfile.ZipInfo]) -> None:
    for file in files:
        name = PurePosixPath(file.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
            raise CampaignError(
                tr(
                    "{path} is not to be trusted: its file {name} would land outside the folder it is unpacked into. "
                    "Nothing was unpacked; get the archive from its source."
                ).format(path=path, name=file.filename)
            )


def _likeliest(path: Path, names: list[str], own: tuple[str, ...]) -> str:
    """Return the name of the one table or layer in an archive."""
    first = [ending for ending in own if not ending.startswith(".txt")]
    for ending in (*first, *_LAYERS, *TEXT):
        found = [name for name in names if name.lower().endswith(ending)]
        if len(found) == 1:
            return found[0]
        if found:
            raise CampaignError(
                tr("{path} holds several files: unpack it and choose one of {names}.").format(
                    path=path, names=", ".join(sorted(found)[:10])
                )
            )
    raise CampaignError(
        tr("{path} holds no table or layer, only {names}: unpack it and choose the file.").format(
            path=path, names=", ".join(sorted(names)[:5]) or "-"
        )
    )


def _path(layer: QgsVectorLayer) -> Path | None:
    """Return the file behind a layer, None for one in memory or in a database."""
    if layer.providerType() not in ("ogr", "delimitedtext"):
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(parts["path"]) if parts.get("path") else None


def _named(text: str, context: QgsProcessingContext) -> bool:
    """Say whether `text` is the id or the name of a layer that is already loaded."""
    return bool(context.project().mapLayer(text) or context.project().mapLayersByName(text))


def _layer_names(path: str) -> list[str]:
    return [details.name() for details in QgsProviderRegistry.instance().querySublayers(path)]
