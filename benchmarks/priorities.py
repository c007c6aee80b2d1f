"""Scoring at the size of France, and on Paris 3e/11e with both rounds of 2017.

    python benchmarks/priorities.py
    python benchmarks/priorities.py --tiles 100000 --stations 3000

The layers of France are synthetic (those of benchmarks/areas.py): 2.3 million tiles of 200 m and 69,000 stations;
results and census columns are drawn. What is timed is `priorities.score`: both layers in memory, mobilising and
persuading, a factor, five classes. Memory is the process's peak, the layers included.
"""

import argparse
import resource
import sqlite3
import sys
import time
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from areas import layers  # noqa: E402

from canvass_planner.core import census, priorities, turnout  # noqa: E402

PARIS = ROOT / "../shared/data/paris_3e_11e"


def france(n_tiles: int, n_stations: int) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return synthetic tiles and stations with two elections and a census column."""
    tiles, stations = layers(n_tiles, n_stations, 1)
    rng = np.random.default_rng(2)
    tiles["tile_id"] = np.arange(len(tiles)).astype(str)
    tiles["imputed"] = tiles["households"] < 11
    tiles["men_pauv"] = tiles["households"] * rng.beta(2, 10, len(tiles))
    stations["station_id"] = np.arange(len(stations)).astype(str)
    for prefix in ("t1", "t2"):
        stations[f"{prefix}_registered"] = rng.integers(100, 1500, len(stations))
        stations[f"{prefix}_voted"] = rng.binomial(stations[f"{prefix}_registered"], 0.7)
        stations[f"{prefix}_ours"] = rng.binomial(stations[f"{prefix}_voted"], 0.3)
        stations[f"{prefix}_rival"] = rng.binomial(stations[f"{prefix}_voted"] - stations[f"{prefix}_ours"], 0.4)
    return tiles, stations


def score_france(n_tiles: int, n_stations: int) -> None:
    """Print seconds and memory."""
    tiles, stations = france(n_tiles, n_stations)
    begun = time.perf_counter()
    table = priorities.score(
        tiles,
        stations,
        "t2_registered",
        "t2_voted",
        "t2_voted",
        ["t2_ours"],
        rivals=["t2_rival"],
        earlier=[priorities.Election("t1_registered", "t1_voted", "t1_voted", ["t1_ours"])],
        mix=priorities.Mix(1, 1),
        factors=[priorities.Factor("men_pauv", 0.25, "households")],
    )
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"France: {len(table)} tiles, {len(stations)} stations: {seconds:.1f} s, at most {peak:.2f} GiB")


def score_paris() -> None:
    """Print seconds of scoring and of the model, and how good the model is."""
    with sqlite3.connect(f"file:{PARIS / 'polling_stations_2017.gpkg'}?mode=ro&immutable=1", uri=True) as file:
        table = pd.read_sql("select * from secteurs_bv_2017", file)
    shapes = [shapely.from_wkb(blob[8 + (0, 32, 48, 48, 64)[blob[3] >> 1 & 7] :]) for blob in table.pop("geom")]
    stations = gpd.GeoDataFrame(table.rename(columns={"id_bv": "station_id"}), geometry=shapes, crs=4326)
    begun = time.perf_counter()
    tiles = census.read_tiles(PARIS / "filosofi2021_200m.csv")
    first, second = (
        priorities.Election(f"{name}_inscrits", f"{name}_votants", f"{name}_exprimes", [f"{name}_MACRON"])
        for name in ("p17t1", "p17t2")
    )
    priorities.score(
        tiles,
        stations,
        *second[:4],
        rivals=["p17t2_LE_PEN"],
        earlier=[first],
        mix=priorities.Mix(1, 1),
        factors=[priorities.Factor("men_pauv", 0.25, "men")],
    )
    print(f"Paris 3e/11e, both rounds of 2017: read and scored in {time.perf_counter() - begun:.2f} s")
    for votes in ("MACRON", "MELENCHON", "FILLON", "LE_PEN"):
        models, _ = turnout.model(tiles, stations, first._replace(support=[f"p17t1_{votes}"]))
        for outcome, model in models.items():
            if outcome == "support" or votes == "MACRON":
                name = "turnout" if outcome == "turnout" else votes
                print(
                    f"  model of {name:10s} off by {model.fit['error']:.2f} points on stations not seen, the mean by "
                    f"{model.fit['mean_error']:.2f}: {model.fit['better']:.0f} % less"
                )


def main() -> None:
    """Run both."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tiles", type=int, default=2_300_000)
    options.add_argument("--stations", type=int, default=69_000)
    chosen = options.parse_args()
    score_france(chosen.tiles, chosen.stations)
    if PARIS.is_dir():
        score_paris()


if __name__ == "__main__":
    main()
