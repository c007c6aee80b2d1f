"""OpenStreetMap files: ways with the nodes that they run through, house numbers, buildings."""

from __future__ import annotations

import hashlib
import itertools
import json
import math
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import shapely

from .errors import CampaignError
from .language import tr
from .progress import Progress

#: West, south, east, north, in degrees.
Bounds = tuple[float, float, float, float]

#: Public services; both ask for an honest name of who asks, and answer one question at a time.
OVERPASS = "https://overpass-api.de/api/interpreter"
NOMINATIM = "https://nominatim.openstreetmap.org/search"
_AGENT = "Canvass Planner (QGIS plugin)"
# The largest area to ask Overpass for, in square degrees: about a département; beyond, an extract serves better.
_LARGEST = 1.0
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


def read_ways(
    path: str | Path, keys: Iterable[str], progress: Progress | None = None, bounds: Bounds | None = None
) -> list[Way]:
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
    bounds
        Nodes elsewhere count as missing.

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

    wanted = osmium.filter.KeyFilter(*keys).enable_for(osmium.osm.WAY)
    blank = osmium.filter.EmptyTagFilter().enable_for(osmium.osm.NODE | osmium.osm.RELATION)
    ways: list[Way] = []
    for way in _objects(path, lambda file: file.with_locations().with_filter(wanted).with_filter(blank), progress):
        if way.is_way():
            ways.extend(_pieces(way, bounds))
    return ways


def _objects(path: str | Path, prepare: Callable, progress: Progress | None) -> Iterator:
    """Yield the objects of a file as `prepare` has them read; a damaged file becomes a `CampaignError`."""
    import osmium

    path = check_file(path)
    progress = progress or Progress()
    try:
        for count, item in enumerate(prepare(osmium.FileProcessor(str(path)))):
            if count % _OBJECTS_PER_STEP == 0:
                progress.step(0)
            yield item
    except RuntimeError as error:
        raise CampaignError(
            tr(
                "“{path}” cannot be read as an OpenStreetMap file ({reason}): it is damaged, cut short or of another "
                "kind. Choose an .osm, .osm.gz, .osm.bz2 or .osm.pbf file, or download it again."
            ).format(path=path, reason=error)
        ) from error


def _pieces(way, bounds: Bounds | None) -> list[Way]:
    """Cut a way where nodes are missing; pieces of fewer than two nodes are dropped."""
    west, south, east, north = bounds or (-180, -90, 180, 90)
    runs: list[list[tuple[int, float, float]]] = [[]]
    for node in way.nodes:
        if not (node.location.valid() and west <= node.lon <= east and south <= node.lat <= north):
            runs.append([])
        elif not runs[-1] or runs[-1][-1][0] != node.ref:
            runs[-1].append((node.ref, node.lon, node.lat))
    tags = {tag.k: tag.v for tag in way.tags}
    return [
        Way(way.id, tags, np.array([ref for ref, *_ in run], np.int64), np.array([lonlat for _, *lonlat in run]))
        for run in runs
        if len(run) > 1
    ]


def read_houses(path: str | Path, progress: Progress | None = None) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """
    Read house numbers and buildings.

    House numbers stand on nodes, on buildings and other areas, and along interpolation ways
    (https://wiki.openstreetmap.org/wiki/Key:addr:interpolation). Their street is `addr:street`, else `addr:place`,
    else the name of the associatedStreet relation that they belong to.

    Parameters
    ----------
    path
        An .osm, .osm.gz, .osm.bz2 or .osm.pbf file.

    Returns
    -------
    addresses
        Points in EPSG:4326: `address_id` (such as ``n123`` for a node), `housenumber` (as mapped), `street`,
        `dwellings` (float, nan: not mapped).
    buildings
        Polygons in EPSG:4326: `building_id`, `use` (the value of `building`), `levels`, `dwellings` (float, nan: not
        mapped).
    """
    import osmium

    keys = ("building", "addr:housenumber")
    wanted = osmium.filter.KeyFilter(*keys, "addr:interpolation", "type")
    shapes = osmium.geom.WKBFactory()
    addresses: list[tuple[str, dict[str, str], shapely.Geometry]] = []
    buildings: list[tuple[str, str, float, float, shapely.Geometry]] = []
    interpolations: list[tuple[int, dict[str, str], list[tuple[int, float, float]]]] = []
    streets: dict[str, str] = {}
    for item in _objects(
        path, lambda file: file.with_areas(osmium.filter.KeyFilter(*keys)).with_filter(wanted), progress
    ):
        tags = {tag.k: tag.v for tag in item.tags}
        if item.is_node() and "addr:housenumber" in tags and item.location.valid():
            addresses.append((f"n{item.id}", tags, shapely.Point(item.lon, item.lat)))
        elif item.is_way() and "addr:interpolation" in tags:
            line = [(node.ref, node.lon, node.lat) for node in item.nodes if node.location.valid()]
            interpolations.append((item.id, tags, line))
        elif item.is_relation() and tags.get("type") in ("associatedStreet", "street"):
            for member in item.members:
                streets[f"{member.type}{member.ref}"] = tags.get("name", "")
        elif item.is_area():
            number = f"{'w' if item.from_way() else 'r'}{item.orig_id()}"
            area = shapely.from_wkb(shapes.create_multipolygon(item))
            if "building" in tags and tags["building"] != "no":
                levels, flats = (_count(tags.get(key)) for key in ("building:levels", "building:flats"))
                buildings.append((number, tags["building"], levels, flats, area))
            if "addr:housenumber" in tags:
                addresses.append((number, tags, shapely.point_on_surface(area)))
    addresses += _interpolated(interpolations, {name: tags for name, tags, _ in addresses})

    rows = [
        (
            name,
            tags["addr:housenumber"],
            tags.get("addr:street") or tags.get("addr:place") or streets.get(name, ""),
            _count(tags.get("building:flats")),
        )
        for name, tags, _ in addresses
    ]
    columns = ["address_id", "housenumber", "street", "dwellings"]
    points = gpd.GeoDataFrame(rows, columns=columns, geometry=[point for *_, point in addresses], crs="EPSG:4326")
    columns = ["building_id", "use", "levels", "dwellings"]
    rows = [row[:-1] for row in buildings]
    areas = gpd.GeoDataFrame(rows, columns=columns, geometry=[row[-1] for row in buildings], crs="EPSG:4326")
    return points, areas


def _count(text: str | None) -> float:
    """Read a number of levels or flats; nan where there is none."""
    try:
        return float((text or "nan").replace(",", "."))
    except ValueError:
        return math.nan


def _interpolated(
    lines: list[tuple[int, dict[str, str], list[tuple[int, float, float]]]], known: dict[str, dict[str, str]]
) -> list[tuple[str, dict[str, str], shapely.Geometry]]:
    """Return the addresses between the numbered nodes of interpolation ways, evenly spaced."""
    found = []
    for way, tags, nodes in lines:
        step = {"odd": 2, "even": 2, "all": 1}.get(tags["addr:interpolation"], 0)
        ends = [
            (place, int(known[f"n{node}"]["addr:housenumber"]))
            for place, (node, _, _) in enumerate(nodes)
            if known.get(f"n{node}", {}).get("addr:housenumber", "").isdecimal()
        ]
        for (begin, low), (end, high) in itertools.pairwise(ends):
            sign = step if low < high else -step
            line = shapely.LineString([lonlat for _, *lonlat in nodes[begin : end + 1]])
            street = {"addr:street": known[f"n{nodes[begin][0]}"].get("addr:street", tags.get("addr:street", ""))}
            for number in range(low + sign, high, sign) if step else ():
                point = shapely.line_interpolate_point(line, (number - low) / (high - low), normalized=True)
                found.append((f"w{way}-{number}", street | {"addr:housenumber": str(number)}, point))
    return found


def download(
    bounds: Bounds,
    folder: str | Path,
    url: str = OVERPASS,
    timeout: float = 180,
    progress: Progress | None = None,
) -> Path:
    """
    Download streets, house numbers, buildings and parks from OpenStreetMap.

    Parameters
    ----------
    bounds
        West, south, east, north, in degrees.
    folder
        Where the file is kept. The same area is downloaded there once: delete the file to have it anew.
    url
        An Overpass service's address (https://wiki.openstreetmap.org/wiki/Overpass_API), with or without the
        ``/interpreter`` at its end.
    timeout
        Seconds after which to give up.

    Returns
    -------
    path
        An .osm file.

    Raises
    ------
    CampaignError
        Without a network, if the service refuses or fails, or if the area is too large.
    """
    west, south, east, north = bounds
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise CampaignError(
            tr("{bounds} is no area: give west, south, east, north in degrees.").format(
                bounds=", ".join(f"{side:g}" for side in bounds)
            )
        )
    if (east - west) * (north - south) > _LARGEST:
        raise CampaignError(
            tr("The area is too large to download: choose a smaller one, or an extract from download.geofabrik.de.")
        )
    box = f"{south:.6f},{west:.6f},{north:.6f},{east:.6f}"
    path = Path(folder) / f"openstreetmap_{hashlib.blake2b(box.encode(), digest_size=6).hexdigest()}.osm"
    if path.exists():
        (progress or Progress()).note(tr("The streets of {path} are used again.").format(path=path))
        return path
    query = (
        f"[out:xml][timeout:{timeout:.0f}];"
        f"(way[highway]({box});nwr[building]({box});nwr[~'^addr:'~'.']({box});way[leisure]({box});way[landuse]({box}););"
        "(._;>;);out;"
    )
    if not url.endswith("/interpreter"):
        url = f"{url.rstrip('/')}/interpreter"
    content = _ask("POST", url, {"data": query}, timeout, progress)
    if b"<osm" not in content[:2000]:
        raise CampaignError(
            tr("{url} did not answer with OpenStreetMap data: check the service's address.").format(url=url)
        )
    if b"<remark> runtime error" in content[-2000:]:
        raise CampaignError(
            tr("{url} gave up before the area was complete: choose a smaller area, or try later.").format(url=url)
        )
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        if part.exists():
            part.unlink()
        raise CampaignError(
            tr("{path} cannot be written ({reason}): choose another folder.").format(path=path, reason=error.strerror)
        ) from error
    return path


def place_bounds(name: str, url: str = NOMINATIM, timeout: float = 30, progress: Progress | None = None) -> Bounds:
    """
    Find the bounds of a place by its name.

    Parameters
    ----------
    name
        Such as ``"Concarneau, France"``.
    url
        A Nominatim service's address (https://nominatim.org/release-docs/latest/api/Search/).

    Returns
    -------
    bounds
        West, south, east, north, in degrees.
    """
    content = _ask("GET", url, {"q": name, "format": "json", "limit": "1"}, timeout, progress)
    try:
        found = json.loads(content)
        south, north, west, east = (float(side) for side in found[0]["boundingbox"]) if found else (None,) * 4
    except (ValueError, LookupError, TypeError):
        raise CampaignError(
            tr("{url} did not answer with a place: check the service's address.").format(url=url)
        ) from None
    if south is None:
        raise CampaignError(tr("No place is called “{name}”: add its country or mend it.").format(name=name))
    return west, south, east, north


def _ask(method: str, url: str, data: dict[str, str], timeout: float, progress: Progress | None) -> bytes:
    """Return a service's answer; asking in a thread, so that a cancel need not wait for it."""
    import requests  # osmnx brings it

    progress = progress or Progress()
    where = {"params": data} if method == "GET" else {"data": data}
    answers: list[requests.Response | requests.RequestException] = []

    def ask() -> None:
        try:
            answers.append(requests.request(method, url, **where, timeout=timeout, headers={"User-Agent": _AGENT}))
        except requests.RequestException as error:
            answers.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    while thread.is_alive():
        progress.step(0)
        thread.join(0.2)
    response = answers[0]
    if isinstance(response, requests.Timeout):
        raise CampaignError(
            tr("{url} did not answer within {seconds:g} s: try later, or allow more time.").format(
                url=url, seconds=timeout
            )
        )
    if isinstance(response, requests.RequestException):
        raise CampaignError(
            tr("{url} cannot be reached: check the network and the address, or use a file.").format(url=url)
        )
    if not response.ok:
        raise CampaignError(
            tr("{url} refused ({code} {reason}): try later, or use another service.").format(
                url=url, code=response.status_code, reason=response.reason
            )
        )
    return response.content
