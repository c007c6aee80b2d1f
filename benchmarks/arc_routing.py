"""Measure the route optimiser on arc-routing instances, next to its peers.

    python benchmarks/arc_routing.py --carp ../shared/bench/carp/gdb*.dat --seconds 10 --reference .../best_known.csv
    python benchmarks/arc_routing.py --min-max ../shared/bench/min_max/P* --teams 2 3 4 5 --seconds 5
    python benchmarks/arc_routing.py --real ../shared/bench/real/monaco.json --teams 20 --seconds 60 --start depot

Values are recomputed from the real walks. Compiling is done before the clocks start and is reported apart.
"""

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import peers  # noqa: E402
from instances import read_carp, read_real, read_reference, read_windy  # noqa: E402

from canvass_planner.core.routing import Problem, longest_loop_bound, measures, solve, walk  # noqa: E402
from canvass_planner.core.routing.bounds import total_bound  # noqa: E402


def main() -> None:
    """Run the instances named on the command line and print, and write, one record a run."""
    options = _options()
    compiling = warm_up()
    print(f"compiling, or loading what is compiled: {compiling:.1f} s")
    known = read_reference(options.reference)
    records = []
    for path in options.carp or options.min_max or [options.real]:
        for teams in [None] if options.carp else options.teams:
            for record in _runs(path, teams, options):
                best = known.get((path.stem, teams), known.get((path.stem, None)))
                if best is not None:
                    record["best_known"] = best
                print(_line(record), flush=True)
                records.append(record)
                if options.json:
                    options.json.write_text(json.dumps(records, indent=1))
    _summary(records)


def warm_up() -> float:
    """Compile every kernel on a problem of two streets; return the seconds it took."""
    begun = time.perf_counter()
    for symmetric in (True, False):
        seconds = np.array([[1.0, 1.0], [1.0, 1.0 if symmetric else 2.0]])
        problem = Problem([0, 1], [1, 0], seconds, [0, 1], seconds)
        for start in (0, None):
            walk(problem, solve(problem, 1, start, iterations=10), 0)
    return time.perf_counter() - begun


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--carp", nargs="+", type=Path, metavar="FILE", help="capacitated instances (CARPLIB)")
    what.add_argument("--min-max", nargs="+", type=Path, metavar="FILE", help="windy rural postman instances")
    what.add_argument("--real", type=Path, metavar="FILE", help="real streets (JSON)")
    parser.add_argument("--teams", nargs="+", type=int, default=[2, 3, 4, 5], metavar="K")
    parser.add_argument("--start", choices=["depot", "anywhere"], default="depot", help="of real streets")
    parser.add_argument("--seconds", type=float, default=10.0, help="of search, the reading of the file not counted")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--compactness", type=float, default=0.0, help="weight; figures of the literature have none")
    parser.add_argument("--reference", type=Path, metavar="CSV", help="best known values")
    parser.add_argument("--peer", action="append", choices=["pyvrp", "kmeans"], default=[])
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the records here")
    return parser.parse_args()


def _runs(path: Path, teams: int | None, options: argparse.Namespace):
    """Yield the records of one instance: ours, then the peers'."""
    capacity = None
    if options.carp:
        problem, depot, capacity = read_carp(path)
    else:
        problem, depot = (read_windy if options.min_max else read_real)(path)
    start = None if options.real and options.start == "anywhere" else depot
    begun = time.perf_counter()
    plan = solve(
        problem,
        teams,
        start,
        "walking" if options.carp else "longest",
        limit_doors=capacity,
        compactness=options.compactness,
        seconds=options.seconds,
        seed=options.seed,
        workers=options.workers,
    )
    seconds = time.perf_counter() - begun
    times = [float(walk(problem, plan, k).seconds.sum()) for k in range(len(plan.loops))]
    served = np.sort(np.concatenate(plan.loops))
    if not np.array_equal(served, np.arange(problem.tasks)):
        raise SystemExit(f"{path.stem}: not every task is served once")
    record = {
        "instance": path.stem,
        "teams": len(plan.loops),
        "solver": "canvass_planner",
        "value": round(sum(times) if options.carp else max(times), 6),
        "bound": total_bound(problem, depot) if options.carp else longest_loop_bound(problem, teams, start),
        "seconds": round(seconds, 2),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "iterations": plan.iterations,
    }
    if options.real:
        record |= {name: value for name, value in measures(problem, plan).items() if name not in record}
    yield record
    for name in options.peer:
        begun = time.perf_counter()
        if name == "pyvrp":
            value = peers.pyvrp(problem, teams, start, capacity, options.seconds, options.seed)
        else:
            value = peers.kmeans(problem, teams, start, options.seed)
        if value is not None:
            yield {
                "instance": path.stem,
                "teams": teams,
                "solver": name,
                "value": round(value, 6),
                "seconds": round(time.perf_counter() - begun, 2),
            }


def _line(record: dict) -> str:
    parts = [f"{record['instance']:>14} {record['solver']:>15}"]
    for name in ("teams", "value", "bound", "best_known", "gap", "balance", "seconds", "peak_mib", "iterations"):
        if record.get(name) is not None:
            value = record[name]
            parts.append(f"{name} {value:.4g}" if name in ("gap", "balance") else f"{name} {value:g}")
    return "  ".join(parts)


def _summary(records: list[dict]) -> None:
    """Print each solver's mean and worst ratio to the best known values."""
    for solver in dict.fromkeys(r["solver"] for r in records):
        ratios = {
            (r["instance"], r["teams"]): r["value"] / r["best_known"]
            for r in records
            if r["solver"] == solver and r.get("best_known")
        }
        if ratios:
            worst = max(ratios, key=ratios.get)
            print(
                f"{solver}: {len(ratios)} runs, mean ratio {np.mean(list(ratios.values())):.5f}, "
                f"worst {ratios[worst]:.5f} ({worst[0]}, {worst[1]})"
            )


if __name__ == "__main__":
    main()
