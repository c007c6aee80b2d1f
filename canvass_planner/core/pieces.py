"""Pieces: segments with more doors than suit one team are cut, so that turfs can be balanced.

Between two junctions of a dense town there may be three hundred doors, more than a team knocks at in an evening. Such a
segment becomes several, each with its own id and a stretch of the street that a map can show.
"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from .errors import CampaignError
from .language import tr

MOST_DOORS = 40.0
"""Doors of a segment beyond which it is cut: half an hour's work at 45 s a door."""


def cut(
    streets: gpd.GeoDataFrame, addresses: gpd.GeoDataFrame | None = None, most_doors: float = MOST_DOORS
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame | None]:
    """Cut every segment with more than `most_doors` doors into pieces of about equal doors.

    Parameters
    ----------
    streets
        Segments of the schema with doors.
    addresses
        Addresses of the schema with doors; a segment that has any is cut between them, others at equal lengths.
    most_doors
        Doors that a piece may have; one address with more is not divided.

    Returns
    -------
    streets
        The pieces in place of their segments, in order along it: segment_id with ".1", ".2" ... appended, doors and
        length shared out, new nodes between. Totals are kept.
    addresses
        On their pieces, with the offset along these; None without addresses.

    Raises
    ------
    CampaignError
        Where `most_doors` is not positive.
    """
    if not most_doors > 0:
        raise CampaignError(
            tr("The most doors of a segment must be more than zero, not {value}.").format(value=most_doors)
        )
    doors = streets["doors"].to_numpy(dtype=float)
    dense = np.flatnonzero((doors > most_doors) & (shapely.length(streets.geometry.to_numpy()) > 0))
    if not len(dense):
        return streets, addresses
    of_segment = {} if addresses is None else dict(iter(addresses.groupby("segment_id")))
    next_node = int(streets[["from_node", "to_node"]].to_numpy().max()) + 1
    names = list(streets.columns)
    rows, moved = [], []
    for position in dense:
        segment = streets.iloc[position]
        here = of_segment.get(segment["segment_id"])
        ends, shares = _cuts(segment, here, most_doors)
        count = len(shares)
        if count == 1:
            rows.append(segment.to_dict())
            continue
        nodes = [segment["from_node"], *range(next_node, next_node + count - 1), segment["to_node"]]
        next_node += count - 1
        for piece in range(count):
            begin, end = ends[piece], ends[piece + 1]
            rows.append(
                {
                    **segment.to_dict(),
                    "segment_id": f"{segment['segment_id']}.{piece + 1}",
                    "length_m": float(segment["length_m"] * (end - begin)),
                    "from_node": nodes[piece],
                    "to_node": nodes[piece + 1],
                    "doors": float(segment["doors"] * shares[piece]),
                    "geometry": substring(segment["geometry"], begin, end, normalized=True),
                }
            )
        if here is not None:
            piece = np.clip(np.searchsorted(ends, _fractions(segment, here), side="right") - 1, 0, count - 1)
            moved.append(
                here.assign(
                    segment_id=[f"{segment['segment_id']}.{number + 1}" for number in piece],
                    offset_m=here["offset_m"] - ends[piece] * segment["length_m"],
                )
            )
    whole = np.setdiff1d(np.arange(len(streets)), dense)
    pieces = gpd.GeoDataFrame(pd.DataFrame(rows)[names], geometry="geometry", crs=streets.crs)
    order = np.argsort(np.concatenate([whole, _origins(streets, pieces)]), kind="stable")
    table = gpd.GeoDataFrame(pd.concat([streets.iloc[whole], pieces]).iloc[order], crs=streets.crs)
    if moved:
        addresses = addresses.copy()
        for group in moved:
            addresses.loc[group.index, ["segment_id", "offset_m"]] = group[["segment_id", "offset_m"]]
    return table.reset_index(drop=True), addresses


def _cuts(segment: pd.Series, here: pd.DataFrame | None, most_doors: float) -> tuple[np.ndarray, np.ndarray]:
    """Return where a segment is cut, as fractions of its length from 0 to 1, and each piece's share of the doors."""
    count = int(np.ceil(segment["doors"] / most_doors))
    if here is None or not here["doors"].sum() > 0:
        return np.linspace(0, 1, count + 1), np.full(count, 1 / count)
    at = _fractions(segment, here)
    order = np.argsort(at, kind="stable")
    at, doors = at[order], here["doors"].to_numpy(dtype=float)[order]
    done = np.cumsum(doors) / doors.sum()
    # An address belongs to the piece in which the middle of its doors lies.
    piece = np.minimum(((done - doors / doors.sum() / 2) * count).astype(np.int64), count - 1)
    last = np.flatnonzero((np.diff(piece) > 0) & (np.diff(at) > 1e-9))
    ends = np.concatenate([[0.0], (at[last] + at[last + 1]) / 2, [1.0]])
    return ends, np.diff(np.concatenate([[0.0], done[last], [1.0]]))


def _fractions(segment: pd.Series, here: pd.DataFrame) -> np.ndarray:
    """Return how far along the segment the addresses stand, 0 to 1."""
    length = segment["length_m"]
    return np.clip(here["offset_m"].to_numpy(dtype=float) / length if length > 0 else np.zeros(len(here)), 0, 1)


def _origins(streets: pd.DataFrame, pieces: pd.DataFrame) -> np.ndarray:
    """Return the row of the segment that each piece came from."""
    row = pd.Series(np.arange(len(streets)), index=streets["segment_id"])
    whole = pieces["segment_id"].isin(row.index)
    return row[pieces["segment_id"].where(whole, pieces["segment_id"].str.rpartition(".")[0])].to_numpy()
