"""Draw the sample town, plan its campaign through the real `qgis_process`, and print the summary as a table.

`make demo` runs this. It needs the environment that `make env` prints.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

TOWN = "sample.gpkg"
START = "425000,5190000 [EPSG:32631]"  # the town's square
ELECTION = {
    "SUPPORT": "m26t1_votes_RIVES;m26t1_votes_ATELIER",
    "REGISTERED": "m26t1_registered",
    "VOTED": "m26t1_voted",
    "VALID": "m26t1_valid",
}
# What the packets say; the telephone numbers are of those that France keeps for films.
PACKETS = {
    "TITLE": "Sample campaign",
    "DATE": "Saturday, 6 March, 2 p.m.",
    "MEETING_POINT": "Place du Marché, under the arcade of the market hall",
    "DIRECTIONS": "Bus 3, stop Halle. There is room for bicycles behind the church.",
    "CONTACT": "The campaign's office, 01 99 00 00 12",
    "DATA_VERSION": "Sample town 1",
    "SCRIPT": "Good day! We live around here and go from door to door.\n"
    "What should change in our neighbourhood, if you could decide?\nThank you, and have a good day.",
    "QUESTIONS": "More trees?",
    "ATTRIBUTION": "Invented town",
}
LEADERS = ("Anna", "Bruno", "Chloé", "Driss", "Elsa", "Farid", "Gaëlle", "Hugo")


def main() -> int:
    """Run the algorithms; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--teams", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--output", type=Path, default=Path("build/demo"))
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    town = options.output / TOWN
    print(f"Drawing the sample town {options.seed} ...", flush=True)
    algorithm("drawsampletown", SEED=options.seed, OUTPUT=town)
    print("Planning its campaign (the first run compiles the optimiser, about a minute) ...", flush=True)
    layers = ("streets", "tiles", "stations", "addresses", "water", "green", "rail", "buildings")
    algorithm(
        "plancampaign",
        **{layer.upper(): f"{town}|layername={layer}" for layer in layers},
        **ELECTION,
        TEAMS=options.teams,
        MINUTES=options.minutes,
        START=START,
        SEED=options.seed,
        **PACKETS,
        LEADERS="; ".join(f"Team {n} = {name}, 06 39 98 00 {n:02d}" for n, name in enumerate(LEADERS, start=1)),
        OUTPUT=options.output,
    )
    campaign = options.output / "campaign.gpkg"
    algorithm(
        "exporttracks",
        **{layer.upper(): f"{campaign}|layername={layer}" for layer in ("streets", "loops", "steps")},
        FORMATS="0,1,2",
        FILES=options.output / "packets.pdf",
        OUTPUT=options.output / "tracks",
        ARCHIVE=options.output / "teams.zip",
    )
    summary = json.loads((options.output / "summary.json").read_text(encoding="utf-8"))
    print(table(summary))
    for name in ("packets.pdf", "teams.zip", "campaign.qgz", "campaign.gpkg", "summary.json"):
        print(f"  {options.output / name}")
    return 0


def algorithm(name: str, **parameters) -> None:
    """Run one algorithm of the plugin by `qgis_process`, showing what it says; stop where it fails."""
    words = [f"--{key}={value}" for key, value in parameters.items()]
    command = [os.environ.get("QGIS_PROCESS", "qgis_process"), "run", f"canvass_planner:{name}", *words]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-4000:], sep="\n", file=sys.stderr)
        raise SystemExit(f"{name} failed with exit code {done.returncode}")


def table(summary: dict) -> str:
    """Return the summary as lines of text."""
    rows = [
        ("street segments", f"{summary['segments']}"),
        ("targets", f"{summary['targets']}"),
        ("doors", f"{summary['doors']:.0f}"),
        ("teams", f"{summary['teams']}"),
        ("loops, minutes", " ".join(f"{minutes:.0f}" for minutes in summary["minutes"])),
        ("longest loop", f"{summary['longest_min']:.1f} min"),
        ("no plan's can be under", f"{summary['bound_min']:.1f} min (gap {summary['gap']:.1%})"),
        ("balance (longest / mean - 1)", f"{summary['balance']:.1%}"),
        ("walking without canvassing", f"{summary['deadheading_ratio']:.1%}"),
        ("seconds", f"{sum(summary['seconds'].values()):.0f}"),
    ]
    return "\n".join(f"  {name:<30}{value}" for name, value in rows)


if __name__ == "__main__":
    sys.exit(main())
