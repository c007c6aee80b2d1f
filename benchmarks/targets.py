"""Targets on Paris 3e/11e: what the choice brings within the same hours, against the plain ranking by score.

The plain ranking takes the segments of the highest score first, as far as the hours go: the longest beginning of the
ranking for which the optimiser finds loops that keep every team's minutes. The loops of the other choices are planned
by the same optimiser with the same search, and their longest is told.

Run from the root of the checkout:  python benchmarks/targets.py
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

from canvass_planner.core import census, doors, loops, pieces, priorities, routing, streets, targets  # noqa: E402

PARIS = ROOT / "../shared/data/paris_3e_11e"
START = (2.3665, 48.8630)
MINUTES, SECONDS_PER_DOOR, SPEED = 150.0, 45.0, 1.25
LIMIT = (1 - targets.MARGIN) * MINUTES
STEPS = 100_000


def campaign() -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return the streets with doors and the priorities: those of the README's command."""
    with sqlite3.connect(f"file:{PARIS / 'polling_stations_2017.gpkg'}?mode=ro&immutable=1", uri=True) as file:
        table = pd.read_sql("select * from secteurs_bv_2017", file)
    shapes = [shapely.from_wkb(blob[8 + (0, 32, 48, 48, 64)[blob[3] >> 1 & 7] :]) for blob in table.pop("geom")]
    stations = gpd.GeoDataFrame(table.rename(columns={"id_bv": "station_id"}), geometry=shapes, crs=4326)
    tiles = census.read_tiles(PARIS / "filosofi2021_200m.csv")
    segments = pieces.cut(doors.spread(tiles, streets.read_osm(PARIS / "streets.osm.pbf"))[0])[0]
    scored = priorities.score(tiles, stations, "p17t1_inscrits", "p17t1_votants", "p17t1_exprimes", ["p17t1_MACRON"])
    return segments.to_crs(segments.estimate_utm_crs()), scored


def longest(segments: gpd.GeoDataFrame, chosen: pd.DataFrame, teams: int, start: int | None) -> float:
    """Return the minutes of the longest loop that the optimiser finds for these targets."""
    turf = loops.turfs(segments, chosen, SPEED, SECONDS_PER_DOOR)
    plan = routing.solve(turf.problem, teams=teams, start=start, iterations=STEPS, seed=1)
    return plan.longest / 60


def ranked(segments: gpd.GeoDataFrame, scored: gpd.GeoDataFrame, teams: int, start: int | None) -> pd.DataFrame:
    """Return the longest beginning of the plain ranking whose loops keep the minutes."""
    table = segments.drop(columns="geometry")
    table["score"], table["station_id"] = targets._scores(segments, scored)
    table["seconds"] = targets.service_seconds(segments, SECONDS_PER_DOOR, SPEED)
    network = streets.StreetNetwork.build(segments)
    part = pd.Series(network.component[network.tail], index=network.streets["segment_id"])
    table = table[table["canvass"] & (table["doors"] > 0) & (table["segment_id"].map(part) == 0)]
    table = table.sort_values("score", ascending=False, kind="stable")
    fits = int((table["seconds"].cumsum() < teams * LIMIT * 60).sum())
    while longest(segments, table.iloc[:fits], teams, start) > LIMIT:
        fits -= max(1, fits // 60)
    return table.iloc[:fits]


def main() -> None:
    """Print the table."""
    if not PARIS.is_dir():
        sys.exit(f"{PARIS} is absent: the benchmark needs the shared data.")
    segments, scored = campaign()
    network = streets.StreetNetwork.build(segments)
    node = network.nearest_node(*START)[0]
    place = tuple(network.xy[node])
    print(f"{MINUTES:g} minutes a team, of which {LIMIT:g} are planned; {len(segments)} segments")
    print("teams  start      choice      segments   doors    score  against ranking  longest loop  seconds")
    for teams in (12, 30):
        for start in (node, None):
            begun = time.perf_counter()
            base = ranked(segments, scored, teams, start)
            rows = [("ranking", base, time.perf_counter() - begun)]
            for name in ("growing", "optimiser"):
                begun = time.perf_counter()
                chosen, _ = targets.choose(
                    segments,
                    scored,
                    teams,
                    MINUTES,
                    SECONDS_PER_DOOR,
                    SPEED,
                    None if start is None else place,
                    optimise=name == "optimiser",
                )
                rows.append((name, chosen, time.perf_counter() - begun))
            whole = float((base["doors"] * base["score"]).sum())
            for name, chosen, seconds in rows:
                value = float((chosen["doors"] * chosen["score"]).sum())
                minutes = longest(segments, chosen, teams, start)
                print(
                    f"{teams:5d}  {'anywhere' if start is None else 'one place':9s}  {name:10s}  {len(chosen):8d}"
                    f"  {chosen['doors'].sum():6.0f}  {value:7.0f}  {value / whole - 1:+15.1%}  {minutes:8.1f} min"
                    f"  {seconds:7.1f}",
                    flush=True,
                )


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
