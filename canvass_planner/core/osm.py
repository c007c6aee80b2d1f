"""OpenStreetMap files: the ways that a foot may know, and the nodes that they run through."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .errors import CampaignError
from .language import tr
from .progress import Progress

# How many objects pass between two looks at whether the user has cancelled.
_OBJECTS_PER_STEP = 2000


class Way(NamedTuple):
    """One OpenStreetMap way: its id, its tags and the nodes that the file holds, in order."""

    id: int
    tags: dict[str, str]
    nodes: np.ndarray  # (n,) int64
    lonlat: np.ndarray  # (n, 2) degrees


def check_file(path: str | Path) -> Path:
    """Return `path` if there is a file with something in it; else raise a `CampaignError`."""
    path = Path(path)
    if not path.exists():
        raise CampaignError(tr("There is no file “{path}”: check the name and the folder.").format(path=path))
    if not path.is_file():
        raise CampaignError(tr("“{path}” is a folder: choose the file inside it.").format(path=path))
    if path.stat().st_size == 0:
        raise CampaignError(tr("“{path}” is empty (0 bytes): download it again.").format(path=path))
    return path


def read_ways(path: str | Path, keys: Iterable[str], progress: Progress | None = None) -> list[Way]:
    """
    Read the ways that have a tag with one of `keys`.

    A clipped extract refers to nodes that it does not hold. A way is cut where such nodes are missing: what it did
    outside the extract is unknown, and a straight line across the gap would be invented.

    Parameters
    ----------
    path
        An .osm, .osm.gz, .osm.bz2 or .osm.pbf file.
    keys
        Tags' keys, such as ``highway``.

    Returns
    -------
    ways
        In the file's order; a way cut in pieces appears once a piece.

    Raises
    ------
    CampaignError
        If the file is missing, empty, damaged or of another kind.
    """
    import osmium  # what needs no OpenStreetMap file works without it

    path = check_file(path)
    progress = progress or Progress()
    ways: list[Way] = []
    try:
        wanted = osmium.filter.KeyFilter(*keys).enable_for(osmium.osm.WAY)
        blank = osmium.filter.EmptyTagFilter().enable_for(osmium.osm.NODE | osmium.osm.RELATION)
        objects = osmium.FileProcessor(str(path)).with_locations().with_filter(wanted).with_filter(blank)
        for count, way in enumerate(objects):
            if count % _OBJECTS_PER_STEP == 0:
                progress.step(0)
            if way.is_way():
                ways.extend(_pieces(way))
    except RuntimeError as error:
        raise CampaignError(
            tr(
                "“{path}” cannot be read as an OpenStreetMap file ({reason}): it is damaged, cut short or of another "
                "kind. Choose an .osm, .osm.gz, .osm.bz2 or .osm.pbf file, or download it again."
            ).format(path=path, reason=error)
        ) from error
    return ways


def _pieces(way) -> list[Way]:
    """Cut a way where nodes are missing; pieces of fewer than two nodes are dropped."""
    runs: list[list[tuple[int, float, float]]] = [[]]
    for node in way.nodes:
        if not node.location.valid():
            runs.append([])
        elif not runs[-1] or runs[-1][-1][0] != node.ref:
            runs[-1].append((node.ref, node.lon, node.lat))
    tags = {tag.k: tag.v for tag in way.tags}
    return [
        Way(way.id, tags, np.array([ref for ref, *_ in run], np.int64), np.array([lonlat for _, *lonlat in run]))
        for run in runs
        if len(run) > 1
    ]
