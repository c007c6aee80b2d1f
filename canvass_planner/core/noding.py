"""Noding: lines cut wherever they meet, on a grid that makes two places one."""

from collections.abc import Sequence

import numpy as np
import shapely


def noded(lines: Sequence[shapely.LineString], grid: float) -> np.ndarray:
    """Return the pieces of lines, cut where they cross or touch and where one ends, what they share only once.

    Parameters
    ----------
    lines
        In metres.
    grid
        Width of the grid that all places are moved to, metres.

    Returns
    -------
    ndarray of LineString
        The pieces, in no order.
    """
    pieces = shapely.get_parts(shapely.union_all(lines, grid_size=grid))
    # From GEOS 3.15 on, a union joins two lines that meet where no third does; but a street may change its name there.
    ends = cells(shapely.get_coordinates(shapely.get_point(lines, [[0], [-1]])), grid)
    xy, index = shapely.get_coordinates(pieces, return_index=True)
    same = index[1:] == index[:-1]
    inner = among(xy, set(ends), grid) & np.r_[False, same] & np.r_[same, False]
    rows = np.repeat(np.arange(len(xy)), 1 + inner)
    again = np.r_[False, rows[1:] == rows[:-1]]
    return shapely.linestrings(xy[rows], indices=index[rows] + np.cumsum(again))


def cells(xy: np.ndarray, grid: float) -> list[tuple[int, int]]:
    """Return the cell of the grid that each place (n, 2) falls in."""
    return list(map(tuple, np.round(xy / grid).astype(np.int64).tolist()))


def among(xy: np.ndarray, known: set[tuple[int, int]], grid: float) -> np.ndarray:
    """Tell which places (n, 2) fall in one of the cells `known`."""
    return np.fromiter((cell in known for cell in cells(xy, grid)), bool, len(xy))
