"""How long the reading of national files takes: results of all polling stations, census tiles of all France.

    python benchmarks/reading.py --json build/reading.json

Results are real (../shared/data/france_2017), as they are and re-emitted in the ministry's raw layout; tiles are
synthetic, 2.3 million rows with INSEE's columns, read for one city. Each is read in a process of its own, so that its
memory is its own.
"""

import argparse
import csv
import gzip
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from canvass_planner.core import census, elections  # noqa: E402

RESULTS = ROOT / "../shared/data/france_2017/presidentielle_t1_wide.csv.gz"
FIXED = (
    "Code du département;Libellé du département;Code de la circonscription;Libellé de la circonscription;"
    "Code de la commune;Libellé de la commune;Code du b.vote;Inscrits;Abstentions;% Abs/Ins;Votants;% Vot/Ins;Blancs;"
    "% Blancs/Ins;% Blancs/Vot;Nuls;% Nuls/Ins;% Nuls/Vot;Exprimés;% Exp/Ins;% Exp/Vot;"
    "N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins;% Voix/Exp"
)
COLUMNS = (
    "idcar_200m,idcar_1km,idcar_nat,i_est_200,i_est_1km,lcog_geo,ind,men,men_pauv,men_1ind,men_5ind,men_prop,men_fmp,"
    "ind_snv,men_surf,men_coll,men_mais,log_av45,log_45_70,log_70_90,log_ap90,log_inc,log_soc,ind_0_3,ind_4_5,"
    "ind_6_10,ind_11_17,ind_18_24,ind_25_39,ind_40_54,ind_55_64,ind_65_79,ind_80p,ind_inc"
)
CITY = (2.25, 48.81, 2.42, 48.91)  # Paris


def write_raw(path: Path) -> None:
    """Write all results in the ministry's raw layout: latin-1, one block of columns a candidate."""
    with (
        gzip.open(RESULTS, "rt", encoding="utf-8", newline="") as source,
        path.open("w", encoding="latin-1", errors="replace", newline="") as target,
    ):
        rows = csv.reader(source)
        names = next(rows)
        target.write(FIXED + "\r\n")
        for department, commune, office, district, name, *counts in rows:
            registered, voted, blank, valid = map(int, counts[:4])
            fixed = [department, "", district, "", commune, name, office, registered, registered - voted, "1,23"]
            fixed += [
                voted,
                "1,23",
                blank,
                "1,23",
                "1,23",
                voted - blank - valid,
                "1,23",
                "1,23",
                valid,
                "1,23",
                "1,23",
            ]
            for number, (who, votes) in enumerate(zip(names[9:], counts[4:], strict=True), start=1):
                fixed += [number, "M", who, "X", votes, "1,23", "1,23"]
            target.write(";".join(map(str, fixed)) + "\r\n")


def write_tiles(path: Path, count: int) -> None:
    """Write that many tiles around Paris, with INSEE's columns."""
    rng = np.random.default_rng(1)
    across = int(np.ceil(np.sqrt(count)))
    west, south = 3_760_000 - 100 * across, 2_890_000 - 100 * across
    west, south = west // 200 * 200, south // 200 * 200
    with path.open("w", encoding="utf-8") as target:
        target.write(COLUMNS + "\n")
        for first in range(0, count, 10_000):
            cell = np.arange(first, min(first + 10_000, count))
            values = (rng.integers(0, 5000, (len(cell), 28)) / 10).astype(str)
            for k, row in zip(cell.tolist(), values.tolist(), strict=True):
                place = f"N{south + 200 * (k // across)}E{west + 200 * (k % across)}"
                target.write(f"CRS3035RES200m{place},CRS3035RES1000m{place},CRS3035RES200m{place},0,0,75101,")
                target.write(",".join(row) + "\n")


def measured(function, *arguments) -> dict:
    """Return rows, seconds and peak memory of reading a table in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measure, (function, arguments))


def _measure(function, arguments) -> dict:
    start = time.perf_counter()
    table = function(*arguments)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rows": len(table), "seconds": round(seconds, 2), "peak_mib": round(peak)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tiles", type=int, default=2_300_000)
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        tiles = Path(folder) / "carreaux_200m_met.csv"
        write_tiles(tiles, options.tiles)
        figures["tiles of a city from the national file"] = measured(census.read_tiles, tiles, CITY)
        if RESULTS.exists():
            raw = Path(folder) / "PR17_BVot_T1_FE.txt"
            write_raw(raw)
            figures["national results, wide"] = measured(elections.read_results, RESULTS)
            figures["national results, raw"] = measured(elections.read_results, raw)
        else:
            print(f"{RESULTS} is absent: results are left out.")
    for name, figure in figures.items():
        print(f"{name:40} {figure['rows']:>9,} rows {figure['seconds']:>7.2f} s {figure['peak_mib']:>6,} MiB")
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
