"""Streets: from lines on a map to walking segments between junctions, and the network that they make."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS, Transformer
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from . import noding, osm, segments, sidewalks
from .errors import CampaignError
from .language import tr
from .mending import is_on_earth
from .progress import Progress
from .segments import COLUMNS, Chain, Kind

#: Classes (OpenStreetMap `highway`) with front doors, named or not.
CANVASS = frozenset(
    ["residential", "living_street", "unclassified", "tertiary", "secondary", "primary", "trunk", "pedestrian", "road"],
)
#: Classes with front doors where they have a name of their own: a passage, a stair, a lane; not a path in a park,
#: not a driveway.
CANVASS_NAMED = frozenset(["service", "footway", "steps"])
#: Classes that a volunteer may walk.
WALK = CANVASS | CANVASS_NAMED | frozenset(["path", "track", "cycleway", "bridleway", "platform"])
WALK |= frozenset(["trunk_link", "primary_link", "secondary_link", "tertiary_link"])
#: Values of `foot` (or, without it, `access`) that close a way to a volunteer. `agricultural` and `forestry` are
#: meant for vehicles, and `destination` is what a canvasser has.
CLOSED = frozenset(
    ["no", "private", "customers", "permit", "delivery", "employees", "military", "emergency", "discouraged"]
)

# `service` values without doors of their own, named or not.
_NO_DOORS = frozenset(["parking_aisle", "driveway", "drive-through", "emergency_access", "slipway"])
# Classes that are wide whatever their number of lanes.
_WIDE = frozenset(["primary", "trunk"])
# Lanes from which on a street is too wide to cross from door to door.
_WIDE_LANES = 3
# Values of `footway`, `path` or `cycleway` that make a way part of a street, and the classes that such ways have.
_SIDEWALK = frozenset(["sidewalk", "crossing", "traffic_island"])
_BESIDE_STREETS = frozenset(["footway", "path", "cycleway"])
# Outlines inside which a named path has no doors.
_PARK = {
    "leisure": frozenset(["park", "garden", "nature_reserve", "playground", "pitch", "golf_course"]),
    "landuse": frozenset(["cemetery", "recreation_ground", "forest", "grass"]),
}
# The halves of a dual carriageway lie at most this far apart, in metres.
_DUAL = 45.0
# Line layers are noded on a grid of this many metres.
_GRID = 0.05
# Where line layers keep the street's name, class and level: OpenStreetMap, BD TOPO, TIGER, OS Open Roads.
_FIELDS = {
    "name": ["name", "nom_collaboratif_gauche", "nom_1_gauche", "nom_voie_ban_gauche", "fullname", "name1", "nom"],
    "class": ["highway", "nature", "mtfcc", "roadfunction", "road_function", "class"],
    "level": ["layer", "level", "position_par_rapport_au_sol", "pos_sol"],
}
# Their classes (in small letters), as OpenStreetMap's.
# BD TOPO: https://geoservices.ign.fr/documentation/donnees/vecteur/bdtopo; TIGER: MTFCC in the Census Bureau's
# technical documentation; OS Open Roads: its technical specification, "roadFunction".
_CLASSES = {
    "type autoroutier": "motorway",
    "bretelle": "primary_link",
    "bac ou liaison maritime": "ferry",
    "route à 2 chaussées": "primary",
    "route à 1 chaussée": "residential",
    "rond-point": "residential",
    "route empierrée": "track",
    "chemin": "track",
    "sentier": "path",
    "escalier": "steps",
    "piste cyclable": "cycleway",
    "s1100": "motorway",
    "s1200": "secondary",
    "s1400": "residential",
    "s1500": "track",
    "s1630": "primary_link",
    "s1640": "service",
    "s1710": "footway",
    "s1720": "steps",
    "s1730": "service",
    "s1740": "private",
    "s1750": "private",
    "s1780": "service",
    "s1820": "cycleway",
    "s1830": "bridleway",
    "motorway": "motorway",
    "a road": "primary",
    "b road": "secondary",
    "minor road": "tertiary",
    "local road": "residential",
    "local access road": "residential",
    "restricted local access road": "residential",
    "secondary access road": "service",
}
# Every class with a meaning; what is none of them is taken for a street.
_KNOWN = (
    WALK
    | frozenset(_CLASSES.values())
    | frozenset(
        ["motorway_link", "construction", "proposed", "raceway", "corridor", "elevator", "busway", "bus_guideway"]
    )
)
# Fields that are taken for OpenStreetMap's tags, where they are there.
_TAGS = frozenset(
    ["lanes", "bridge", "tunnel", "footway", "path", "cycleway", "is_sidepath", "service", "foot", "access", "indoor"]
)
# What a field says where a line is neither bridge nor tunnel.
_FALSE = frozenset(["", "no", "0", "false", "f", "n", "none", "nan"])


def read_osm(
    path: str | Path,
    progress: Progress | None = None,
    *,
    bounds: osm.Bounds | None = None,
    walk: Collection[str] = WALK,
    canvass: Collection[str] = CANVASS,
    canvass_named: Collection[str] = CANVASS_NAMED,
    closed: Collection[str] = CLOSED,
) -> gpd.GeoDataFrame:
    """
    Read an OpenStreetMap file into street segments.

    Ways that nobody may walk are left out before the segments are made, so that a motorway's ramp does not cut a
    street in two. Ways meet where they share a node: a bridge does not meet what it crosses.

    Parameters
    ----------
    path
        An .osm, .osm.gz, .osm.bz2 or .osm.pbf file; it may be clipped.
    bounds
        West, south, east, north in degrees: streets elsewhere are left out.
    walk
        Classes (`highway` values) that can be walked.
    canvass, canvass_named
        Classes with doors, and classes with doors where they have a name.
    closed
        Values of `foot`, or without it of `access`, that forbid walking.

    Returns
    -------
    streets
        The streets table of the schema in EPSG:4326, in the order of `segment_id`'s nodes. A segment's id is made of
        its two end nodes' OpenStreetMap ids, so it does not depend on the rest of the file.

    Raises
    ------
    CampaignError
        If the file cannot be read or holds no street.
    """
    progress = progress or Progress()
    ways = osm.read_ways(path, ("highway", *_PARK), progress.part(0, 0.4), bounds)
    walked = [way for way in ways if _may_walk(way.tags, walk, closed)]
    if not walked:
        raise CampaignError(
            tr("“{path}” holds no street that can be walked: choose an extract that covers the area.").format(path=path)
        )
    kinds = [_kind(way.tags, canvass, canvass_named) for way in walked]
    kinds = _one_square(walked, kinds)
    kinds = _one_sided(walked, kinds)
    kinds = _no_doors_in_parks(walked, kinds, [way for way in ways if _is_park(way)])
    chains = [Chain(way.nodes, way.lonlat, kind) for way, kind in zip(walked, kinds, strict=True)]
    return _table(chains, progress.part(0.4, 1))


def _table(chains: list[Chain], progress: Progress) -> gpd.GeoDataFrame:
    """Make the streets table: segments between junctions, sidewalks folded."""
    pieces = segments.cut(chains)
    progress.step(0.4)
    kept = sidewalks.fold(pieces, progress.part(0.4, 0.6))
    if len(kept) < len(pieces):
        progress.note(
            tr("{count} pieces of sidewalks and crossings are folded into their streets.").format(
                count=len(pieces) - len(kept)
            )
        )
        pieces = segments.cut(kept)
    streets = segments.table(pieces)
    progress.step(1)
    return streets


def _may_walk(tags: dict[str, str], walk: Collection[str], closed: Collection[str]) -> bool:
    """Tell whether a volunteer may walk a way."""
    highway = tags.get("highway", "")
    if highway not in walk or tags.get("indoor") == "yes" or tags.get("motorroad") == "yes":
        return False
    if tags.get("foot") == "use_sidepath":  # the doors are still here, the pavement is drawn beside it
        return True
    return (tags.get("foot") or tags.get("access")) not in closed


def _kind(tags: dict[str, str], canvass: Collection[str], canvass_named: Collection[str]) -> Kind:
    """Reduce a way's tags to what its segments keep."""
    highway, name = tags["highway"], " ".join(tags.get("name", "").split())
    bridge = tags.get("bridge", "no") != "no"
    tunnel = tags.get("tunnel", "no") != "no"
    sidewalk = highway in _BESIDE_STREETS and (
        tags.get("is_sidepath") == "yes" or any(tags.get(key) in _SIDEWALK for key in ("footway", "path", "cycleway"))
    )
    doors = highway in canvass or (bool(name) and highway in canvass_named and tags.get("service") not in _NO_DOORS)
    covered = tunnel and tags.get("tunnel") != "building_passage"
    return Kind(
        name=name,
        highway=highway,
        sides=_sides(highway, tags.get("lanes", "")),
        walkable=True,
        canvass=doors and not bridge and not covered and not sidewalk,
        steps=highway == "steps",
        bridge=bridge,
        tunnel=tunnel,
        sidewalk=sidewalk and not bridge and not tunnel,
    )


def _sides(highway: str, lanes: str) -> int:
    """
    Tell whether one zigzag pass does both sides of a street (1) or each side needs its own pass (2).

    A zigzag pays where crossing from door to door is quick and safe: up to two lanes. Main roads are taken for wide
    where their lanes are not mapped, since the class itself says that traffic is heavy.
    """
    count = int(lanes) if lanes.isdecimal() else 0
    return 2 if count >= _WIDE_LANES or highway in _WIDE else 1


def _is_area(way: osm.Way) -> bool:
    """Tell whether a way is the outline of a square."""
    return way.tags.get("area") == "yes" and len(way.nodes) > 3 and way.nodes[0] == way.nodes[-1]


def _is_park(way: osm.Way) -> bool:
    """Tell whether a way is the outline of a park or the like."""
    outline = len(way.nodes) > 3 and way.nodes[0] == way.nodes[-1]
    return outline and any(way.tags.get(key) in values for key, values in _PARK.items())


def _one_square(ways: list[osm.Way], kinds: list[Kind]) -> list[Kind]:
    """Take the doors off the outlines of squares without a name, or whose doors are on a street of that name."""
    named = {kind.name for way, kind in zip(ways, kinds, strict=True) if kind.canvass and not _is_area(way)} | {""}
    return [
        kind._replace(canvass=False) if _is_area(way) and kind.name in named else kind
        for way, kind in zip(ways, kinds, strict=True)
    ]


def _one_sided(ways: list[osm.Way], kinds: list[Kind]) -> list[Kind]:
    """Give each half of a dual carriageway one side: the doors of the other side are on the other half."""
    half = [
        i
        for i, (way, kind) in enumerate(zip(ways, kinds, strict=True))
        if kind.sides == 2 and kind.name and way.tags.get("oneway") == "yes"
    ]
    if not half:
        return kinds
    lines = gpd.GeoSeries([shapely.LineString(ways[i].lonlat) for i in half], crs="EPSG:4326")
    lines = lines.to_crs(lines.estimate_utm_crs()).to_numpy()
    heading = shapely.get_coordinates(shapely.get_point(lines, -1)) - shapely.get_coordinates(
        shapely.get_point(lines, 0)
    )
    heading /= np.maximum(np.hypot(*heading.T), 1e-9)[:, None]
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    this, other = shapely.STRtree(lines).query(middle, predicate="dwithin", distance=_DUAL)
    name = np.array([kinds[i].name for i in half])
    opposed = (heading[this] * heading[other]).sum(axis=1) < -0.7  # within 45 degrees
    kinds = list(kinds)
    for i in set(this[(name[this] == name[other]) & opposed].tolist()):
        kinds[half[i]] = kinds[half[i]]._replace(sides=1)
    return kinds


def _no_doors_in_parks(ways: list[osm.Way], kinds: list[Kind], parks: list[osm.Way]) -> list[Kind]:
    """Take the doors off the ways that have them for their name only, where they lie in a park."""
    named = [i for i, kind in enumerate(kinds) if kind.canvass and kind.highway in CANVASS_NAMED]
    if not parks or not named:
        return kinds
    lines = shapely.linestrings(
        np.vstack([ways[i].lonlat for i in named]),
        indices=np.repeat(np.arange(len(named)), [len(ways[i].nodes) for i in named]),
    )
    middles = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    outlines = np.array([shapely.Polygon(way.lonlat) for way in parks])
    kinds = list(kinds)
    for i in np.unique(shapely.STRtree(outlines).query(middles, predicate="intersects")[0]).tolist():
        kinds[named[i]] = kinds[named[i]]._replace(canvass=False)
    return kinds


def from_lines(
    lines: gpd.GeoDataFrame,
    progress: Progress | None = None,
    *,
    name: str | None = None,
    highway: str | None = None,
    level: str | None = None,
    reach: float = 0.5,
    walk: Collection[str] = WALK,
    canvass: Collection[str] = CANVASS,
    canvass_named: Collection[str] = CANVASS_NAMED,
    closed: Collection[str] = CLOSED,
) -> gpd.GeoDataFrame:
    """
    Make street segments of any line layer, cut at its crossings.

    Lines on the same level are cut where they cross or touch; lines on different levels meet only where one of them
    ends. Ends that miss the line that they should meet are drawn to it. A layer that already is a streets table stays
    as it is, so that segments keep their ids.

    Parameters
    ----------
    lines
        Lines or multi-lines with a coordinate system.
    name, highway, level
        Fields with the street's name, class and level (0 = ground). What is not given is looked for under the names
        that OpenStreetMap, BD TOPO, TIGER and OS Open Roads use; the fields `bridge` and `tunnel` stand for a level.
        Where there is no class, every line can be walked and canvassed.
    reach
        Metres that an end may miss a line by.
    walk, canvass, canvass_named, closed
        As in `read_osm`, with the other sources' classes brought to OpenStreetMap's. A class that is not known can be
        walked and has doors.

    Returns
    -------
    streets
        The streets table of the schema in EPSG:4326. Ids come from the places of the segments' ends.

    Raises
    ------
    CampaignError
        If there is no line or no coordinate system.
    """
    progress = progress or Progress()
    if lines.crs is None:
        raise CampaignError(tr("The street lines have no coordinate system: set it on their layer."))
    if set(COLUMNS) <= set(lines.columns) and lines[COLUMNS].notna().all(axis=None):
        return lines.to_crs("EPSG:4326")
    given = {"name": name, "class": highway, "level": level}
    fields = {what: _field(lines, field, what) for what, field in given.items()}
    lines = lines[lines.geometry.notna()].explode(ignore_index=True)
    lines = lines[(lines.geom_type == "LineString") & ~lines.is_empty].reset_index(drop=True)
    if lines.empty:
        raise CampaignError(tr("The layer of streets holds no line: choose a layer of lines."))
    if not is_on_earth(lines):
        raise CampaignError(
            tr("The street lines lie outside the world: their layer has another coordinate system than it says.")
        )
    tags = _tags(lines, fields["class"], fields["name"])
    walked = [_may_walk(tag, walk, closed) or tag["highway"] not in _KNOWN for tag in tags]
    lines, tags = lines[walked].reset_index(drop=True), list(itertools.compress(tags, walked))
    if lines.empty:
        raise CampaignError(tr("No line of the streets can be walked: look at the field that holds their class."))
    kinds = [_kind(tag, canvass if tag["highway"] in _KNOWN else {tag["highway"]}, canvass_named) for tag in tags]
    levels = _levels(lines, fields["level"])
    crs = lines.estimate_utm_crs()
    geometry = shapely.force_2d(lines.geometry.to_crs(crs).to_numpy())
    progress.step(0.1)
    geometry = _join_ends(geometry, reach)
    progress.step(0.3)

    # A line's ends may be met on any level, so they lie on the ground; its other places only on its own.
    ends = set(noding.cells(shapely.get_coordinates(shapely.get_point(geometry, [[0], [-1]])), _GRID))
    lonlat = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    chains = []
    for floor in np.unique(levels):
        source = np.flatnonzero(levels == floor)
        pieces = noding.noded(geometry[source], _GRID)
        middles = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
        nearest = shapely.STRtree(geometry[source]).query_nearest(middles, all_matches=False)[1]
        xy, piece = shapely.get_coordinates(pieces, return_index=True)
        places = np.round(np.column_stack(lonlat.transform(*xy.T)), 7)
        ids = _place_ids(places, np.where(noding.among(xy, ends, _GRID), 0, floor))
        cuts = np.flatnonzero(np.diff(piece)) + 1
        for node_ids, lonlats, line in zip(
            np.split(ids, cuts), np.split(places, cuts), source[nearest].tolist(), strict=True
        ):
            chains.append(Chain(node_ids, lonlats, kinds[line]))
        progress.step(0.4)
    streets = _table(chains, progress.part(0.4, 1))
    streets["segment_id"] = [hashlib.blake2b(i.encode(), digest_size=6).hexdigest() for i in streets["segment_id"]]
    return streets


def _field(lines: gpd.GeoDataFrame, given: str | None, what: str) -> str | None:
    """Return the field that holds `what`: the one given, or one with a usual name, or None."""
    if given is not None:
        if given not in lines:
            columns = ", ".join(str(column) for column in lines.columns if column != lines.geometry.name)
            raise CampaignError(
                tr("The street lines have no field “{field}”: they have {columns}.").format(
                    field=given, columns=columns
                )
            )
        return given
    lower = {str(column).lower(): column for column in reversed(list(lines.columns))}
    return next((lower[field] for field in _FIELDS[what] if field in lower), None)


def _texts(lines: gpd.GeoDataFrame, field: str | None) -> pd.Series:
    """Return a field as texts, empty where there is none."""
    column = lines[field] if field in lines else pd.Series("", index=lines.index)
    return column.fillna("").astype(str).str.strip()


def _tags(lines: gpd.GeoDataFrame, highway: str | None, name: str | None) -> list[dict[str, str]]:
    """Return what each line's fields say, as OpenStreetMap's tags."""
    classes = _texts(lines, highway).replace("", "road")
    table = pd.DataFrame({"name": _texts(lines, name), "highway": classes.str.casefold().map(_CLASSES).fillna(classes)})
    for field in _TAGS & set(lines.columns):
        table[field] = _texts(lines, field)
        if field in ("bridge", "tunnel"):
            table[field] = table[field].where(~table[field].str.lower().isin(_FALSE), "no")
    return table.to_dict("records")


def _levels(lines: gpd.GeoDataFrame, level: str | None) -> np.ndarray:
    """Return each line's level, shape (n,), int64: 0 = ground, above for bridges, below for tunnels."""
    bridge, tunnel = (~_texts(lines, field).str.lower().isin(_FALSE).to_numpy() for field in ("bridge", "tunnel"))
    marked = np.where(bridge, 1, np.where(tunnel, -1, 0))
    if level is None:
        return marked.astype(np.int64)
    given = pd.to_numeric(lines[level], errors="coerce").to_numpy(float)
    return np.where(np.isnan(given), marked, np.clip(np.nan_to_num(given), -2, 2)).astype(np.int64)


def _join_ends(lines: np.ndarray, reach: float) -> np.ndarray:
    """
    Bring together ends that miss each other, or another line, by at most `reach` metres.

    Returns
    -------
    lines
        In the same order; a line that shrinks to a point is empty.
    """
    xy, index = shapely.get_coordinates(lines, return_index=True)
    first = np.searchsorted(index, np.arange(len(lines)))
    last = np.r_[first[1:], len(index)] - 1
    ends = np.r_[first, last]
    pairs = cKDTree(xy[ends]).query_pairs(reach, output_type="ndarray")
    near = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(ends), len(ends)))
    _, cluster = connected_components(near, directed=False)
    # All go to the westernmost (then southernmost) of them: whatever the order of the lines, it is the same.
    order = np.lexsort((xy[ends, 1], xy[ends, 0], cluster))
    chief = order[np.unique(cluster[order], return_index=True)[1]]
    xy[ends] = xy[ends[chief[cluster]]]
    lines = shapely.linestrings(xy, indices=index)

    points = shapely.points(xy[ends])
    owner = np.tile(np.arange(len(lines)), 2)
    point, line = shapely.STRtree(lines).query(points, predicate="dwithin", distance=reach)
    along = shapely.line_locate_point(lines[line], points[point])
    inner = (owner[point] != line) & (along > _GRID) & (along < shapely.length(lines[line]) - _GRID)
    point, line, along = point[inner], line[inner], along[inner]
    measure = np.cumsum(np.r_[0.0, np.hypot(*np.diff(xy, axis=0).T)])
    measure -= measure[first][index]
    xy = np.vstack([xy, xy[ends[point]]])
    index, measure = np.r_[index, line], np.r_[measure, along]
    order = np.lexsort((measure, index))
    return shapely.linestrings(xy[order], indices=index[order])


def _place_ids(lonlat: np.ndarray, level: np.ndarray) -> np.ndarray:
    """
    Number places by where they are, so that the same place has the same number in every import.

    Units are 1e-7 degrees, about a centimetre; nodes lie at least `_GRID` apart, so that the level fits in between.
    """
    lon, lat = np.round((lonlat + [180, 90]) * 1e7).astype(np.int64).T
    return lon * 1_800_000_010 + lat + level


@dataclass(frozen=True)
class StreetNetwork:
    """
    The walkable segments as a graph in metres.

    Attributes
    ----------
    streets
        The walkable segments, in a metric coordinate system; row e is edge e.
    tail, head
        Contiguous node numbers of each segment's ends, shape (m,), int64; the geometry runs from tail to head.
    node_id
        The streets table's number of each node, shape (n,), int64.
    xy
        Each node's place in metres, shape (n, 2).
    component
        A label of the connected part that each node lies in, shape (n,), int64; 0 is the part with the most metres.
    """

    streets: gpd.GeoDataFrame
    tail: np.ndarray
    head: np.ndarray
    node_id: np.ndarray
    xy: np.ndarray
    component: np.ndarray

    @classmethod
    def build(cls, streets: gpd.GeoDataFrame) -> StreetNetwork:
        """Make the network of a streets table in any coordinate system."""
        streets = streets[streets["walkable"].astype(bool)].reset_index(drop=True)
        if streets.empty:
            raise CampaignError(tr("No street can be walked: set “walkable” to true on the streets that can."))
        streets = streets.to_crs(streets.estimate_utm_crs())
        ends = streets[["from_node", "to_node"]].to_numpy(np.int64)
        node_id, numbers = np.unique(ends, return_inverse=True)
        tail, head = np.ascontiguousarray(numbers.reshape(-1, 2).T.astype(np.int64))
        lines = streets.geometry.to_numpy()
        xy = np.empty((len(node_id), 2))
        xy[tail] = shapely.get_coordinates(shapely.get_point(lines, 0))
        xy[head] = shapely.get_coordinates(shapely.get_point(lines, -1))
        return cls(streets, tail, head, node_id, xy, _components(tail, head, streets["length_m"].to_numpy(float)))

    @property
    def crs(self) -> CRS:
        """The metric coordinate system of `streets` and `xy`."""
        return self.streets.crs

    @cached_property
    def from_degrees(self) -> Transformer:
        """From longitude and latitude (EPSG:4326) to the network's metres."""
        return Transformer.from_crs("EPSG:4326", self.crs, always_xy=True)

    @cached_property
    def _tree(self) -> cKDTree:
        return cKDTree(self.xy)

    def seconds(self, speed: float) -> np.ndarray:
        """
        Return the walking time of each segment, forward and backward.

        Parameters
        ----------
        speed
            Metres a second.

        Returns
        -------
        seconds
            Shape (m, 2).
        """
        if not speed > 0:
            raise CampaignError(tr("A walking speed of {speed} is not possible: give one above 0.").format(speed=speed))
        return np.repeat(self.streets["length_m"].to_numpy(float)[:, None] / speed, 2, axis=1)

    def nearest_node(self, lon: float, lat: float, component: int | None = None) -> tuple[int, float]:
        """
        Find the node nearest to a place.

        Parameters
        ----------
        lon, lat
            Degrees (EPSG:4326).
        component
            Look only in this connected part of the network.

        Returns
        -------
        node, metres
            The node's contiguous number, and how far away it is.
        """
        # Plain numbers: of arrays with one place, pyproj warns in QGIS's log.
        place = self.from_degrees.transform(float(lon), float(lat))
        if not np.isfinite(place).all():
            raise CampaignError(
                tr("{lon}, {lat} is no place on the map: give the longitude, then the latitude.").format(
                    lon=lon, lat=lat
                )
            )
        if component is None:
            metres, node = self._tree.query(place)
            return int(node), float(metres)
        among = np.flatnonzero(self.component == component)
        metres, index = cKDTree(self.xy[among]).query(place)
        return int(among[index]), float(metres)


def _components(tail: np.ndarray, head: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Label the connected parts, the one with the most metres first."""
    n = int(max(tail.max(), head.max())) + 1
    count, labels = connected_components(coo_array((np.ones(len(tail)), (tail, head)), shape=(n, n)), directed=False)
    metres = np.bincount(labels[tail], weights=length, minlength=count)
    rank = np.empty(count, np.int64)
    rank[np.argsort(-metres, kind="stable")] = np.arange(count)
    return rank[labels]
