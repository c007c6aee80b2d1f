"""Tiles and stations brought together: which overlap, and how counts go from one to the other, totals kept."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy import sparse

from .errors import CampaignError
from .language import tr
from .progress import Progress
from .spelling import station_ids

_BLOCK = 20_000  # pairs at a time: well under a second
_MANY = 50_000  # pairs from which on compiled code pays


def overlap(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame, progress: Progress | None = None) -> pd.DataFrame:
    """Return which polygons of `a` and `b` overlap, and by how much.

    Parameters
    ----------
    a, b
        Polygons. They are compared in the CRS of `a` if that is in metres, else of `b`, else in the UTM zone of `a`.
        Invalid polygons are mended.
    progress
        Told of each block of pairs.

    Returns
    -------
    DataFrame
        One row a pair that shares an area, ordered by i, then j: i, j (int64, positions in `a` and `b`), area (square
        metres), share_a, share_b (the pair's area over that of the polygon in `a` and in `b`).
    """
    progress = progress or Progress()
    left, right = _same_crs(a, b)
    left, right = _mended(left, tr("tiles"), progress), _mended(right, tr("stations"), progress)
    progress.step(0.1)
    size_left, size_right = shapely.area(left), shapely.area(right)
    j, i = shapely.STRtree(left).query(right)
    progress.step(0.2)
    area = _shared_areas(left, right, i, j, progress.part(0.2, 1.0))
    kept = area > 1e-9 * np.minimum(size_left[i], size_right[j])  # those that only touch
    i, j, area = i[kept], j[kept], area[kept]
    order = np.lexsort((j, i))
    i, j, area = i[order], j[order], area[order]
    progress.step(1.0)
    return pd.DataFrame({"i": i, "j": j, "area": area, "share_a": area / size_left[i], "share_b": area / size_right[j]})


def _shared_areas(left: np.ndarray, right: np.ndarray, i: np.ndarray, j: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the area that ``left[i]`` and ``right[j]`` share, by blocks of pairs."""
    bounds = shapely.bounds(left)
    box = (bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])
    if len(i) > _MANY and np.allclose(shapely.area(left), box, rtol=1e-9):
        from . import rectangles  # numba takes a second to load, which a neighbourhood need not wait for

        def shared(i, j):
            needed, at = np.unique(j, return_inverse=True)
            return rectangles.shared_areas(bounds, right[needed], i, at)
    else:

        def shared(i, j):
            return shapely.area(intersection(left[i], right[j]))

    area = np.zeros(len(i))
    for first in range(0, len(i), _BLOCK):
        at = slice(first, first + _BLOCK)
        progress.step(first / len(i))
        area[at] = shared(i[at], j[at])
    return area


def assign(features: gpd.GeoDataFrame, stations: gpd.GeoDataFrame, progress: Progress | None = None) -> np.ndarray:
    """Return the station that each feature lies in, or lies in most.

    Parameters
    ----------
    features
        Points, lines or polygons: by inclusion, length or area shared.
    stations
        Polygons.
    progress
        Told of each block of pairs.

    Returns
    -------
    ndarray of int64
        Position in `stations` for each feature, the lower one of equals; -1 where none is touched.
    """
    progress = progress or Progress()
    left, right = _same_crs(features, stations)
    right = _mended(right, tr("stations"), progress)
    left = _mended(left, tr("tiles"), progress)
    return _greatest_part(left, right, progress)


def _greatest_part(left: np.ndarray, right: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the position in `right` of what holds most of each of `left`, -1 where nothing does."""
    i, j = shapely.STRtree(right).query(left, predicate="intersects")
    owner = np.full(len(left), -1, dtype=np.int64)
    # Most features touch one station only.
    alone = np.bincount(i, minlength=len(left))[i] == 1
    owner[i[alone]] = j[alone]
    i, j = i[~alone], j[~alone]
    measure = np.zeros(len(i))
    for first in range(0, len(i), _BLOCK):
        at = slice(first, first + _BLOCK)
        progress.step(first / len(i))
        piece = intersection(left[i[at]], right[j[at]])
        measure[at] = np.where(shapely.get_dimensions(left[i[at]]) == 2, shapely.area(piece), shapely.length(piece))
    order = np.lexsort((j, -measure, i))
    who, first = np.unique(i[order], return_index=True)
    owner[who] = j[order][first]
    progress.step(1.0)
    return owner


def shared_points(
    points: gpd.GeoDataFrame, tiles: gpd.GeoDataFrame, stations: gpd.GeoDataFrame, weight: str | None = None
) -> pd.DataFrame:
    """Return which tiles and stations share points, such as addresses, for `down` and `up` by addresses or doors.

    Parameters
    ----------
    points
        Points; those outside all tiles or stations are left out.
    tiles, stations
        Polygons.
    weight
        Column of `points` to add up, such as doors; by default points are counted.

    Returns
    -------
    DataFrame
        One row a pair, ordered by i, then j: i, j (positions in `tiles` and `stations`), weight.
    """
    counts = np.ones(len(points)) if weight is None else points[weight].fillna(0).to_numpy(dtype=float)
    table = pd.DataFrame({"i": assign(points, tiles), "j": assign(points, stations), "weight": counts})
    table = table[(table["i"] >= 0) & (table["j"] >= 0)]
    return table.groupby(["i", "j"], sort=True, as_index=False)["weight"].sum()


def window(polygons: gpd.GeoDataFrame) -> shapely.Geometry:
    """Return the area that polygons stand for, uninhabited holes included: their convex hull, in their CRS."""
    return shapely.convex_hull(shapely.multipoints(shapely.get_coordinates(polygons.geometry.array)))


def down(
    stations: gpd.GeoDataFrame,
    tiles: gpd.GeoDataFrame,
    columns: Sequence[str],
    pairs: pd.DataFrame | None = None,
    weight: str | None = None,
    window: shapely.Geometry | None = None,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, np.ndarray]:
    """Bring counts of stations (votes) down to tiles; each station's total is kept.

    Parameters
    ----------
    stations, tiles
        Polygons.
    columns
        Columns of `stations` to bring down.
    pairs
        `overlap(tiles, stations)`, where the caller has it already, or any table of i, j and weight.
    weight
        Column of `tiles`, such as households, even within a tile: votes go where doors are. By default votes are
        spread evenly over the area that tiles cover.
    window
        Area in the tiles' CRS that the tiles were clipped to (see `window`). Of a station that reaches beyond it only
        the part inside counts, by area; without a window all of a station's votes go to the tiles that it overlaps.
    progress
        Told of each block of pairs.

    Returns
    -------
    DataFrame, ndarray of int64
        The columns, one row a tile (index of `tiles`); and the positions of the stations that have counts but overlap
        no tile, whose counts are therefore nowhere.
    """
    pairs = overlap(tiles, stations, progress) if pairs is None else pairs
    if weight is not None:
        share = tiles[weight].fillna(0).to_numpy(dtype=float)[pairs["i"]] * pairs["share_a"]
        pairs = pairs.assign(weight=share)
    values = _inside(stations, columns, window, tiles.crs)
    return _carry(values, pairs, "j", "i", tiles.index)


def up(
    tiles: gpd.GeoDataFrame,
    stations: gpd.GeoDataFrame,
    columns: Sequence[str],
    pairs: pd.DataFrame | None = None,
    window: shapely.Geometry | None = None,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, np.ndarray]:
    """Bring counts of tiles (persons, households) up to stations; each tile's total is kept.

    Parameters
    ----------
    tiles, stations
        Polygons.
    columns
        Columns of `tiles` to bring up.
    pairs
        `overlap(tiles, stations)`, where the caller has it already, or any table of i, j and weight.
    window
        Area in the stations' CRS outside which tiles do not count; without one all of a tile's counts go to the
        stations that it overlaps.
    progress
        Told of each block of pairs.

    Returns
    -------
    DataFrame, ndarray of int64
        The columns, one row a station (index of `stations`); and the positions of the tiles that have counts but
        overlap no station.
    """
    pairs = overlap(tiles, stations, progress) if pairs is None else pairs
    return _carry(_inside(tiles, columns, window, stations.crs), pairs, "i", "j", stations.index)


def from_points(
    points: gpd.GeoDataFrame,
    id_field: str,
    communes: gpd.GeoDataFrame | None = None,
    streets: gpd.GeoDataFrame | None = None,
    score: str | None = None,
    least: float = 0.5,
    progress: Progress | None = None,
) -> gpd.GeoDataFrame:
    """Draw the areas of polling stations around points that belong to them: each place goes to its nearest point's.

    Parameters
    ----------
    points
        Addresses of the voter register, or any points that bear a station's id.
    id_field
        Column of ids, in any spelling.
    communes
        Polygons that stations do not reach beyond; each commune's stations are those most of whose points lie in it.
        Without them areas end 200 m from the hull of their commune's points.
    streets
        Lines to cut along: a block whose points are all of one station is that station's whole.
    score
        Column with the quality of the geocoding, 0 to 1.
    least
        Points of a lower score are left out.
    progress
        Told of each commune.

    Returns
    -------
    GeoDataFrame
        In the CRS of `points`, one (multi)polygon a station, ordered by id: station_id, addresses (points that drew
        it), approximate (True throughout: nobody drew these areas).

    Raises
    ------
    CampaignError
        If there is no such field, no point left, or no point in any commune.
    """
    progress = progress or Progress()
    for name in (id_field, score):
        if name is not None and name not in points:
            raise CampaignError(
                tr("The points have no field “{field}”; they have: {fields}.").format(
                    field=name, fields=", ".join(str(column) for column in points.columns if column != "geometry")
                )
            )
    if points.crs is None:
        raise CampaignError(tr("The layer of points has no CRS: set it in the layer's properties."))
    ids = station_ids(points[id_field])
    good = (ids != "").to_numpy() & ~(points.geometry.is_empty | points.geometry.isna()).to_numpy()
    if score is not None:
        good &= (pd.to_numeric(points[score], errors="coerce") >= least).to_numpy()
    if not good.any():
        raise CampaignError(tr("No point has a station's id and a place that is known well enough."))
    if not good.all():
        progress.note(
            tr("{count} points without id, or with a doubtful place, are left out.").format(count=int((~good).sum()))
        )
    crs = points.crs if points.crs.is_projected else points.estimate_utm_crs()
    xy = shapely.get_coordinates(shapely.centroid(np.asarray(points.geometry[good].to_crs(crs).array, dtype=object)))
    table = pd.DataFrame({"station_id": ids[good].to_numpy(), "x": xy[:, 0].round(1), "y": xy[:, 1].round(1)})
    # Several stations at one place (a square, a long building): the one with most addresses there.
    spots = table.groupby(["x", "y", "station_id"], sort=True).size().rename("count").reset_index()
    spots = spots.sort_values(["count", "station_id"], ascending=[False, True], kind="stable")
    spots = spots.drop_duplicates(["x", "y"]).sort_values(["x", "y"], kind="stable").reset_index(drop=True)
    at = shapely.points(spots["x"], spots["y"])

    outlines = _outlines(spots, at, communes, crs, progress)
    lines = None if streets is None else np.asarray(streets.geometry.to_crs(crs).array, dtype=object)
    drawn = {}
    for done, (outline, mine) in enumerate(outlines):
        part = progress.part(done / len(outlines), (done + 1) / len(outlines))
        owner = spots["station_id"].to_numpy()[mine]
        cells = _cells(at[mine], owner, outline, part)
        if lines is not None:
            cells = _along_streets(cells, at[mine], owner, outline, lines, part)
        for station, cell in cells.items():
            drawn.setdefault(station, []).append(cell)
    stations = sorted(drawn)
    counts = table["station_id"].value_counts()
    areas = gpd.GeoDataFrame(
        {"station_id": stations, "addresses": [int(counts[name]) for name in stations], "approximate": True},
        geometry=[shapely.union_all(drawn[name]) for name in stations],
        crs=crs,
    )
    progress.step(1.0)
    return areas.to_crs(points.crs)


def _outlines(spots: pd.DataFrame, at: np.ndarray, communes: gpd.GeoDataFrame | None, crs, progress: Progress):
    """Return (outline, positions of the points whose stations lie in it) of each commune."""
    if communes is None:
        groups = spots.groupby(spots["station_id"].str.extract("^(.*)_")[0].fillna(""), sort=True).indices
        return [(shapely.convex_hull(shapely.multipoints(at[mine])).buffer(200), mine) for mine in groups.values()]
    if communes.crs is None:
        raise CampaignError(tr("The layer of communes has no CRS: set it in the layer's properties."))
    polygons = _mended(np.asarray(communes.geometry.to_crs(crs).array, dtype=object), tr("communes"), progress)
    i, j = shapely.STRtree(polygons).query(at, predicate="intersects")
    if len(i) == 0:
        raise CampaignError(
            tr("No point lies in any commune: check that both are of one region, and that x and y are not swapped.")
        )
    votes = pd.DataFrame({"station_id": spots["station_id"].to_numpy()[i], "commune": j})
    votes = votes.groupby(["station_id", "commune"]).size().rename("count").reset_index()
    home = votes.sort_values("count", ascending=False, kind="stable").drop_duplicates("station_id")
    home = spots["station_id"].map(home.set_index("station_id")["commune"])
    if home.isna().any():
        progress.note(
            tr("{count} stations have no point in any commune and get no area: {sample}.").format(
                count=spots["station_id"][home.isna()].nunique(),
                sample=", ".join(sorted(spots["station_id"][home.isna()].unique())[:5]),
            )
        )
    return [(polygons[k], np.flatnonzero(home == k)) for k in sorted(home.dropna().unique().astype(int))]


def _cells(
    at: np.ndarray, owner: np.ndarray, outline: shapely.Geometry, progress: Progress
) -> dict[str, shapely.Geometry]:
    """Return the Voronoi cells of points, dissolved by owner and clipped to an outline."""
    names = np.unique(owner)
    if len(names) == 1:
        progress.step(1.0)
        return {names[0]: outline}
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(at), extend_to=outline))
    cell, point = shapely.STRtree(at).query(cells, predicate="intersects")
    cell, first = np.unique(cell, return_index=True)
    cells, owner = cells[cell], owner[point[first]]
    shapely.prepare(outline)
    dissolved = {}
    for done, name in enumerate(names):
        progress.step(done / len(names))
        area = intersection(shapely.union_all(cells[owner == name]), outline)
        if not area.is_empty:
            dissolved[name] = _surface(area)
    return dissolved


def _along_streets(
    cells: dict, at: np.ndarray, owner: np.ndarray, outline: shapely.Geometry, lines: np.ndarray, progress: Progress
) -> dict[str, shapely.Geometry]:
    """Return areas whose borders follow streets: a block of one station is whole, others are cut between points."""
    near = lines[shapely.STRtree(lines).query(outline, predicate="intersects")]
    blocks = shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.union_all([*near, outline.boundary]))))
    blocks = blocks[shapely.covers(outline, shapely.point_on_surface(blocks))]
    point, block = shapely.STRtree(blocks).query(at, predicate="intersects")
    pieces: dict[str, list] = {name: [] for name in cells}
    for done, k in enumerate(np.unique(block)):
        mine = point[block == k]
        progress.step(done / len(blocks))
        for name, part in _cells(at[mine], owner[mine], blocks[k], Progress()).items():
            pieces.setdefault(name, []).append(part)
    # Where nobody lives, a block is whoever's is nearest.
    empty = blocks[~np.isin(np.arange(len(blocks)), block)]
    names = list(cells)
    for part, k in zip(
        empty, _greatest_part(empty, np.array([cells[name] for name in names]), Progress()), strict=True
    ):
        if k >= 0:
            pieces[names[k]].append(part)
    return {name: _surface(shapely.union_all(parts)) for name, parts in pieces.items() if parts}


def intersection(a, b):
    """Return what geometries share; GEOS flags squares that touch as invalid floats, though the result is right."""
    with np.errstate(invalid="ignore"):
        return shapely.intersection(a, b)


def _surface(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return the polygons of a geometry, without the lines and points that cutting may leave."""
    parts = shapely.get_parts(geometry)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])


def _inside(layer: gpd.GeoDataFrame, columns: Sequence[str], window: shapely.Geometry | None, crs) -> pd.DataFrame:
    """Return the columns as floats (NaN is 0), each row times the share of its area that lies in the window."""
    values = layer[list(columns)].fillna(0).astype(float)
    if window is None:
        return values
    geometries = _mended(np.asarray(layer.geometry.to_crs(crs).array, dtype=object), "", Progress())
    whole = shapely.area(geometries)
    inside = shapely.area(intersection(geometries, window))
    return values.mul(np.divide(inside, whole, out=np.zeros_like(whole), where=whole > 0), axis=0)


def _carry(values: pd.DataFrame, pairs: pd.DataFrame, source: str, target: str, index: pd.Index):
    """Spread each source's values over its targets by weight; return them, and the sources that have no target."""
    here, there = pairs[source].to_numpy(), pairs[target].to_numpy()
    weight = pairs["weight" if "weight" in pairs else "area"].to_numpy(dtype=float)
    total = np.bincount(here, weight, minlength=len(values))
    if "weight" in pairs and "area" in pairs:
        # Votes of a station over tiles without doors are somewhere all the same: area decides.
        weight = np.where(total[here] > 0, weight, pairs["area"])
        total = np.bincount(here, weight, minlength=len(values))
    share = np.divide(weight, total[here], out=np.zeros_like(weight), where=total[here] > 0)
    matrix = sparse.csr_matrix((share, (there, here)), shape=(len(index), len(values)))
    carried = pd.DataFrame(matrix @ values.to_numpy(), index=index, columns=values.columns)
    return carried, np.flatnonzero((total <= 0) & (values != 0).any(axis=1).to_numpy())


def _same_crs(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return both layers' geometries in one CRS in metres."""
    for layer, name in ((a, tr("tiles")), (b, tr("stations"))):
        if layer.crs is None:
            raise CampaignError(
                tr("The layer of {name} has no CRS: set it in the layer's properties.").format(name=name)
            )
    crs = next((layer.crs for layer in (a, b) if layer.crs.is_projected), None) or a.estimate_utm_crs()
    return tuple(np.asarray(layer.geometry.to_crs(crs).array, dtype=object) for layer in (a, b))


def _mended(geometries: np.ndarray, name: str, progress: Progress) -> np.ndarray:
    """Return geometries made valid, None made empty; the log says how many."""
    geometries = np.where(shapely.is_missing(geometries), shapely.Polygon(), geometries)
    bad = ~shapely.is_valid(geometries)
    if bad.any():
        progress.note(
            tr("{count} invalid geometries of the {name} were mended.").format(count=int(bad.sum()), name=name)
        )
        mended = shapely.make_valid(geometries[bad])
        mixed = shapely.get_type_id(mended) == shapely.GeometryType.GEOMETRYCOLLECTION
        mended[mixed] = [_surface(geometry) for geometry in mended[mixed]]
        geometries[bad] = mended
    return geometries
