"""Split what is too long for one loop: a tower of 200 flats is shared between teams at its doors."""

from dataclasses import replace

import numpy as np

from ..errors import CampaignError
from ..language import tr
from .bounds import alone_seconds
from .problem import Problem


def split(problem: Problem, seconds: float, start=None) -> tuple[Problem, np.ndarray]:
    """Split every task whose loop would take longer than `seconds` all alone into equal shares of its doors.

    Every share walks the street; the rest of the service is divided.

    Parameters
    ----------
    seconds
        What a loop can hold.
    start
        Where loops start, as `solve` takes it: the way there and back is part of the loop.

    Returns
    -------
    problem, origin
        The problem with shares for tasks, and the task of the old problem of each, int64.
    """
    tasks = np.arange(problem.tasks)
    walking = np.minimum(problem.seconds[problem.task_edge], problem.service)
    work = problem.service - walking
    work[~np.isfinite(work)] = 0.0
    alone = alone_seconds(problem, start, tasks)
    share = work.max(axis=1)
    room = seconds - (alone - share)
    long = np.isfinite(alone) & (alone > seconds) & (share > 0)
    for task in np.flatnonzero(long & (room <= 0)):
        raise CampaignError(
            tr("Target {name} is {minutes} minutes of walking there and back, more than a loop may take.").format(
                name=problem.name(task), minutes=round(float(alone[task] - share[task]) / 60, 1)
            )
        )
    pieces = np.where(long, np.ceil(share / np.where(long, room, 1.0) - 1e-9), 1).astype(np.int64)
    origin = np.repeat(tasks, pieces)
    names = None
    if problem.names is not None:
        names = [problem.names[task] for task in origin]
    parts = pieces[origin][:, None]
    service = np.where(parts > 1, walking[origin] + work[origin] / parts, problem.service[origin])
    number = np.arange(len(origin)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    doors = _shares(problem.doors[origin], pieces[origin], number)
    shared = replace(
        problem,
        task_edge=problem.task_edge[origin],
        service=service,
        doors=doors,
        score=problem.score[origin] / pieces[origin],
        names=names,
    )
    return shared, origin


def _shares(doors: np.ndarray, pieces: np.ndarray, number: np.ndarray) -> np.ndarray:
    """Return each share's doors: whole doors where the task has whole doors, the first shares one more."""
    whole = doors == np.round(doors)
    return np.where(whole, doors // pieces + (number < doors % pieces), doors / pieces)
