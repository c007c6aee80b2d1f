"""Tiles and stations brought together both ways, at the size of France, and against geopandas and tobler.

    python benchmarks/areas.py --tiles 2300000 --stations 69000 --json build/areas.json
    python benchmarks/areas.py --tiles 100000 --stations 3000 --peers

Stations are synthetic: Voronoi cells of random points whose borders wind like real ones (50 vertices each);
tiles are 200 m squares in EPSG:3035. With --peers geopandas and tobler (where installed) do the same, on the same
layers.
"""

import argparse
import json
import resource
import sys
import time
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from canvass_planner.core import areas  # noqa: E402

SIDE = 200.0
WEST, SOUTH = 3_700_000.0, 2_500_000.0


def layers(n_tiles: int, n_stations: int, seed: int) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return tiles in EPSG:3035 and stations in the same plane, with counts."""
    rng = np.random.default_rng(seed)
    across = int(np.ceil(np.sqrt(n_tiles)))
    cell = np.arange(n_tiles)
    x, y = WEST + SIDE * (cell % across), SOUTH + SIDE * (cell // across)
    tiles = gpd.GeoDataFrame(
        {"households": rng.integers(0, 400, n_tiles).astype(float)},
        geometry=shapely.box(x, y, x + SIDE, y + SIDE),
        crs=3035,
    )
    extent = across * SIDE
    points = rng.random((n_stations, 2)) * extent + (WEST, SOUTH)
    frame = shapely.box(WEST - SIDE, SOUTH - SIDE, WEST + extent + SIDE, SOUTH + extent + SIDE)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points), extend_to=frame))
    cells = shapely.segmentize(shapely.intersection(cells, frame), 100.0)
    cells = shapely.transform(cells, _wind)
    cells = shapely.make_valid(cells)
    votes = rng.integers(100, 1200, len(cells)).astype(float)
    return tiles, gpd.GeoDataFrame({"votes": votes}, geometry=cells, crs=3035)


def _wind(xy: np.ndarray) -> np.ndarray:
    """Bend the plane a little, so that borders wind and neighbours still fit."""
    x, y = xy[:, 0], xy[:, 1]
    return np.column_stack(
        [x + 25 * np.sin(y / 83) + 12 * np.sin(y / 31), y + 25 * np.sin(x / 97) + 12 * np.sin(x / 29)]
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tiles", type=int, default=100_000)
    parser.add_argument("--stations", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", action="store_true", help="also run geopandas.overlay, and tobler if installed")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()

    tiles, stations = layers(options.tiles, options.stations, options.seed)
    figures = {
        "tiles": len(tiles),
        "stations": len(stations),
        "vertices_a_station": round(float(shapely.get_num_coordinates(stations.geometry).mean()), 1),
    }
    start = time.perf_counter()
    pairs = areas.overlap(tiles, stations)
    figures["overlap_s"] = time.perf_counter() - start
    votes, _ = areas.down(stations, tiles, ["votes"], pairs)
    households, _ = areas.up(tiles, stations, ["households"], pairs)
    figures["both_ways_s"] = time.perf_counter() - start
    figures["pairs"] = len(pairs)
    figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures["votes_lost"] = float(abs(votes.to_numpy().sum() - stations["votes"].sum()))
    figures["households_lost"] = float(abs(households.to_numpy().sum() - tiles["households"].sum()))
    if options.peers:
        figures |= peers(tiles, stations, votes, households)
    for name, value in figures.items():
        print(f"{name:24} {value:,.6g}" if isinstance(value, float) else f"{name:24} {value:,}")
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(figures, indent=1) + "\n")


def peers(tiles, stations, votes: pd.DataFrame, households: pd.DataFrame) -> dict:
    """Time geopandas and tobler at the same work, and return the greatest relative differences from their answers."""
    figures = {}
    start = time.perf_counter()
    left, right = tiles.assign(i=np.arange(len(tiles))), stations.assign(j=np.arange(len(stations)))
    pieces = left.overlay(right, how="intersection", keep_geom_type=True)
    share = pieces.area / pieces.area.groupby(pieces["j"]).transform("sum")
    down = (pieces["votes"] * share).groupby(pieces["i"]).sum().reindex(range(len(tiles)), fill_value=0.0)
    share = pieces.area / pieces.area.groupby(pieces["i"]).transform("sum")
    up = (pieces["households"] * share).groupby(pieces["j"]).sum().reindex(range(len(stations)), fill_value=0.0)
    figures["geopandas_s"] = time.perf_counter() - start
    figures["geopandas_difference"] = max(_difference(votes, down), _difference(households, up))
    try:
        from tobler.area_weighted import area_interpolate
    except ImportError:
        return figures
    start = time.perf_counter()
    down = area_interpolate(stations, tiles, extensive_variables=["votes"])["votes"]
    up = area_interpolate(tiles, stations, extensive_variables=["households"])["households"]
    figures["tobler_s"] = time.perf_counter() - start
    figures["tobler_difference"] = max(_difference(votes, down), _difference(households, up))
    return figures


def _difference(ours: pd.DataFrame, theirs: pd.Series) -> float:
    ours, theirs = ours.to_numpy().ravel(), theirs.to_numpy()
    return float(np.max(np.abs(ours - theirs) / np.maximum(np.abs(theirs), 1.0)))


if __name__ == "__main__":
    main()
