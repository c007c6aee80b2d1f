"""Read arc-routing instances: CARPLIB's text, windy rural postman files, real streets as JSON."""

import csv
import json
import re
from pathlib import Path

import numpy as np

from canvass_planner.core.routing import Problem

_EDGE = re.compile(r"\(\s*(\d+)\s*,\s*(\d+)\s*\)\s*coste\s+(\d+)(?:\s+demanda\s+(\d+)|\s+(\d+))?")


def _lines(path: Path) -> tuple[list[tuple], list[tuple], dict]:
    """Return the required edges, the others and the header of a CARPLIB-like file, nodes counted from 0."""
    required, other, header = [], [], {}
    into = required
    for line in path.read_text(encoding="latin-1").splitlines():
        if "LISTA_ARISTAS_NOREQ" in line:
            into = other
        match = _EDGE.search(line)
        if match:
            u, v, cost, demand, back = match.groups()
            into.append((int(u) - 1, int(v) - 1, float(cost), float(back or cost), float(demand or 0)))
        elif ":" in line:
            key, value = line.split(":", 1)
            header[key.strip()] = value.strip()
    return required, other, header


def _problem(required: list[tuple], other: list[tuple]) -> Problem:
    edges = np.array(required + other, dtype=float)
    ends = edges[:, :2].astype(np.int64)
    tasks = np.arange(len(required))
    return Problem(ends[:, 0], ends[:, 1], edges[:, 2:4], tasks, edges[tasks, 2:4], edges[tasks, 4])


def read_carp(path: Path) -> tuple[Problem, int, float]:
    """Return a capacitated instance: problem (doors = demand), depot, capacity.

    Serving an edge costs what walking it costs. The number of vehicles is free, as in the tables of best known values
    (Golden and Wong's problem has none; the file's VEHICULOS is the least number that the demand takes).
    """
    required, other, header = _lines(path)
    return _problem(required, other), int(header["DEPOSITO"]) - 1, float(header["CAPACIDAD"])


def read_windy(path: Path) -> tuple[Problem, int]:
    """Return a windy rural postman instance: problem, depot (the first node). Serving costs what crossing costs."""
    required, other, _ = _lines(path)
    return _problem(required, other), 0


def read_real(path: Path) -> tuple[Problem, int]:
    """Return real streets: problem (service = length / speed + doors x seconds a door), depot."""
    data = json.loads(path.read_text())
    edges = np.array(data["edges_u_v_length_required_doors"], dtype=float)
    ends = edges[:, :2].astype(np.int64)
    seconds = np.repeat(edges[:, 2:3] / data["walking_speed_m_per_s"], 2, axis=1)
    tasks = np.flatnonzero(edges[:, 3])
    doors = edges[tasks, 4]
    service = seconds[tasks] + doors[:, None] * data["seconds_per_door"]
    problem = Problem(ends[:, 0], ends[:, 1], seconds, tasks, service, doors, None, np.array(data["xy"]))
    return problem, int(data["depot"])


def read_reference(path: Path | None) -> dict[tuple[str, int | None], float]:
    """Return the best known values by (instance, teams; None where the file has no teams)."""
    if path is None:
        return {}
    known = {}
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            value = next(row[name] for name in ("best_known", "longest_loop", "value") if row.get(name))
            known[row["instance"], int(row["teams"]) if row.get("teams") else None] = float(value)
    return known
