"""Representative samples: how near they come to the whole, against simple random draws.

Real areas: Corsica's cells of 1 km (2015), and Paris 3e/11e's of 200 m. For each variable: how far the sample is off on
average over the draws, in percent of the whole; and the same for simple random draws of as many areas.

Run from the root of the checkout:  python benchmarks/sampling.py
"""

import sqlite3
import sys
import time
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from canvass_planner.core import census, sampling  # noqa: E402

DATA = ROOT / "../shared/data"
VARIABLES = ["men_pauv", "men_1ind", "men_prop", "men_fmp", "men_coll", "ind", "ind_18_24", "ind_65_79"]
DRAWS = 200


def corsica(count: int) -> gpd.GeoDataFrame:
    """Return `count` inhabited cells of Corsica's, drawn with a fixed seed."""
    with sqlite3.connect(f"file:{DATA / 'corsica/filosofi2015_1km.gpkg'}?mode=ro&immutable=1", uri=True) as file:
        table = pd.read_sql("select * from carr_corse_1km_2015_epsg3035", file)
    shapes = [shapely.from_wkb(blob[8 + (0, 32, 48, 48, 64)[blob[3] >> 1 & 7] :]) for blob in table.pop("geom")]
    cells = gpd.GeoDataFrame(table.rename(columns=str.lower), geometry=shapes, crs=3035)
    cells["households"] = cells["men"]
    cells = cells[cells["households"] > 0]
    keep = np.sort(np.random.default_rng(0).choice(len(cells), min(count, len(cells)), replace=False))
    return cells.iloc[keep].reset_index(drop=True)


def simple(cells: gpd.GeoDataFrame, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return how far a simple random draw is off, percent, for each variable."""
    drawn = cells.iloc[rng.choice(len(cells), count, replace=False)]
    whole, sample = ((table[VARIABLES].sum() / table["households"].sum()).to_numpy() for table in (cells, drawn))
    return np.abs(100 * (sample / whole - 1))


def main() -> None:
    """Print the table."""
    if not DATA.is_dir():
        sys.exit(f"{DATA} is absent: the benchmark needs the shared data.")
    for place, cells, count in (
        ("Corsica, 1 km", corsica(2000), 50),
        ("Paris 3e/11e, 200 m", census.read_tiles(DATA / "paris_3e_11e/filosofi2021_200m.csv"), 20),
    ):
        sampling.draw(cells, count, VARIABLES)
        begun = time.perf_counter()
        off = np.array(
            [sampling.draw(cells, count, VARIABLES, seed=k)[1]["difference"].abs()[1:] for k in range(DRAWS)]
        )
        seconds = (time.perf_counter() - begun) / DRAWS
        rng = np.random.default_rng(1)
        by_chance = np.array([simple(cells, count, rng) for _ in range(DRAWS)])
        print(f"{place}: {count} of {len(cells)} cells, {DRAWS} draws of {seconds:.2f} s")
        print(f"{'variable':12s}  balanced  random  times tighter")
        for name, ours, theirs in zip(VARIABLES, off.mean(axis=0), by_chance.mean(axis=0), strict=True):
            print(f"{name:12s}  {ours:6.2f} %  {theirs:5.1f} %  {theirs / ours:5.1f}")
        print(f"{'mean':12s}  {off.mean():6.2f} %  {by_chance.mean():5.1f} %  {by_chance.mean() / off.mean():5.1f}")
        within = (off.max(axis=1) <= 2).mean()
        print(
            f"draws with every variable within 2 %: {within:.0%} (random {(by_chance.max(axis=1) <= 2).mean():.0%})\n"
        )


if __name__ == "__main__":
    main()
