"""Selection: which targets a click, a street's name or an area on the map means."""

import numpy as np
import shapely

from .loops import Turfs


def nearest(turf: Turfs, place: tuple[float, float], reach: float) -> str | None:
    """Return the target segment nearest to a place.

    Parameters
    ----------
    turf
        From `loops.turfs`.
    place
        x, y in the network's coordinate system, metres.
    reach
        Metres; what is farther away is not meant.

    Returns
    -------
    segment_id, or None where there is no target within reach.
    """
    away = shapely.distance(_lines(turf), shapely.Point(place))
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


def within(turf: Turfs, corners: list[tuple[float, float]]) -> list[str]:
    """Return the targets that lie in an area with their middle, each once, in the order of the targets.

    Parameters
    ----------
    corners
        Of a polygon: x, y in the network's coordinate system, metres. Fewer than three hold nothing.
    """
    if len(corners) < 3:
        return []
    area = shapely.make_valid(shapely.Polygon(corners))
    middles = shapely.line_interpolate_point(_lines(turf), 0.5, normalized=True)
    return _segments(turf, shapely.contains(area, middles))


def _lines(turf: Turfs) -> np.ndarray:
    return turf.network.streets.geometry.to_numpy()[turf.tasks["edge"].to_numpy()]


def _segments(turf: Turfs, chosen: np.ndarray) -> list[str]:
    return turf.tasks["segment_id"][chosen].drop_duplicates().tolist()
