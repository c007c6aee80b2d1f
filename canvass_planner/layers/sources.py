"""What a parameter that takes a file or a layer was given, or a sentence that says why it cannot be used."""

import struct
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProviderRegistry, QgsVectorLayer

from ..core.errors import CampaignError
from ..core.language import tr

OSM = (".osm", ".osm.gz", ".osm.bz2", ".pbf")
TEXT = (".csv", ".csv.gz", ".txt", ".txt.gz")


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
        Where it is missing, a folder, empty, may not be read, or is a GeoPackage cut short.
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
    if head.startswith(b"SQLite format 3\0") and len(head) == 32:
        # sqlite.org/fileformat.html, 1.3: page size at byte 16, size in pages at byte 28.
        page, pages = struct.unpack(">H", head[16:18])[0], struct.unpack(">I", head[28:32])[0]
        if size < pages * (65536 if page == 1 else page):
            raise CampaignError(
                tr("{path} is cut short: it was not copied or downloaded whole. Get the file again.").format(path=path)
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
