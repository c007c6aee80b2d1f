"""Areas that upright rectangles share with polygons, without cutting any geometry: what census grids need at scale."""

import numpy as np
import shapely

from .routing.compiled import kernel


def shared_areas(bounds: np.ndarray, polygons: np.ndarray, i: np.ndarray, j: np.ndarray) -> np.ndarray:
    """Return the area that rectangle ``i[k]`` and polygon ``j[k]`` share, for every k.

    Parameters
    ----------
    bounds
        (n, 4) west, south, east, north of the rectangles.
    polygons
        (m,) valid shapely polygons or multipolygons, holes included.
    i, j
        Positions in `bounds` and in `polygons`.

    Returns
    -------
    ndarray of float
        Areas, in the square of the coordinates' unit.
    """
    ends, first = _edges(polygons)
    return _areas(np.ascontiguousarray(bounds), ends, first, np.asarray(i, np.int64), np.asarray(j, np.int64))


def _edges(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return all edges (x0, y0, x1, y1), shells clockwise and holes against, and where each polygon begins."""
    parts, of_part = shapely.get_parts(shapely.normalize(polygons), return_index=True)
    rings, of_ring = shapely.get_rings(parts, return_index=True)
    points, of_point = shapely.get_coordinates(rings, return_index=True)
    same = of_point[1:] == of_point[:-1]
    owner = of_part[of_ring[of_point[:-1][same]]]
    ends = np.hstack([points[:-1][same], points[1:][same]])
    return ends, np.searchsorted(owner, np.arange(len(polygons) + 1))


@kernel
def _areas(bounds, ends, first, i, j):
    """Sum up, edge by edge, the area beneath the edge within the rectangle (Green's theorem)."""
    areas = np.zeros(len(i))
    for k in range(len(i)):
        west, south, east, north = bounds[i[k]]
        height = north - south
        total = 0.0
        for edge in range(first[j[k]], first[j[k] + 1]):
            x0, y0, x1, y1 = ends[edge]
            left, right = min(max(x0, west), east), min(max(x1, west), east)
            if left == right or (y0 <= south and y1 <= south):
                continue
            slope = (y1 - y0) / (x1 - x0)
            begin, end = y0 + slope * (left - x0) - south, y0 + slope * (right - x0) - south
            low, high = min(max(begin, 0.0), height), min(max(end, 0.0), height)
            rise = end - begin
            if abs(rise) < 1e-6:
                mean = (low + high) / 2
            else:
                above = max(end - height, 0.0) - max(begin - height, 0.0)
                mean = ((high - low) * (low + high) / 2 + above * height) / rise
            total += mean * (right - left)
        areas[k] = max(total, 0.0)
    return areas
