"""Selection: which targets a click, a street's name or an area on the map means."""

import numpy as np
import shapely
from pyproj import Transformer

from .loops import Turfs


def nearest(turf: Turfs, lon: float, lat: float, reach: float) -> str | None:
    """Return the target segment nearest to a place.

    Parameters
    ----------
    turf
        From `loops.turfs`.
    lon, lat
        Degrees (EPSG:4326).
    reach
        Metres; what is farther away is not meant.

    Returns
    -------
    segment_id, or None where there is no target within reach.
    """
    place = shapely.Point(_to_metres(turf).transform(lon, lat))
    if not np.isfinite([place.x, place.y]).all():
        return None
    away = shapely.distance(_lines(turf), place)
    best = int(away.argmin())
    return str(turf.tasks["segment_id"].iloc[best]) if away[best] <= reach else None


def of_street(turf: Turfs, name: str) -> list[str]:
    """Return the target segments of the street of this name, each once, in the order of the targets."""
    streets = turf.network.streets.iloc[turf.tasks["edge"]]
    return _segments(turf, (streets["name"] == name).to_numpy())


def street_of(turf: Turfs, segment: str) -> str:
    """Return the name of a target's street, "" where it has none."""
    edges = turf.tasks.loc[turf.tasks["segment_id"] == segment, "edge"]
    name = turf.network.streets["name"].iloc[edges.iloc[0]] if len(edges) else None
    return name if isinstance(name, str) else ""


def within(turf: Turfs, area: list[tuple[float, float]]) -> list[str]:
    """Return the targets that lie in an area with their middle, each once, in the order of the targets.

    Parameters
    ----------
    area
        The corners of a polygon: longitudes and latitudes (degrees), three at least.
    """
    if len(area) < 3:
        return []
    corners = np.column_stack(_to_metres(turf).transform(*np.array(area, dtype=float).T))
    polygon = shapely.make_valid(shapely.Polygon(corners))
    middles = shapely.line_interpolate_point(_lines(turf), 0.5, normalized=True)
    return _segments(turf, shapely.contains(polygon, middles))


def _to_metres(turf: Turfs) -> Transformer:
    return Transformer.from_crs("EPSG:4326", turf.network.crs, always_xy=True)


def _lines(turf: Turfs) -> np.ndarray:
    return turf.network.streets.geometry.to_numpy()[turf.tasks["edge"].to_numpy()]


def _segments(turf: Turfs, chosen: np.ndarray) -> list[str]:
    return turf.tasks["segment_id"][chosen].drop_duplicates().tolist()
