"""Rounds of choosing targets and planning their loops, until the longest loop fits the minutes that there are."""

from collections.abc import Callable

SKETCH = 5000  # iterations that tell how long the loops of some targets will be
ROUNDS = 4
FULL = 0.94  # a longest loop of this share of the minutes or more uses the hours well
AIM = 0.985  # of what would fit exactly: a step too far costs a round


def plan(
    run: Callable[..., dict],
    count: Callable[[str, str], int],
    layers: dict[str, str],
    walk: dict,
    search: dict,
    limit: float | None,
) -> tuple[dict, dict]:
    """Choose the targets that the hours suffice for, and plan their loops.

    How long loops are shows only when they are planned: a quick sketch says it nearly, the plan exactly.

    Parameters
    ----------
    run
        `run(algorithm, **parameters)` runs one of the plugin's algorithms and returns its outputs; it says where the
        layers go, and leaves empty parameters out.
    count
        `count(layer, expression)` counts a layer's features, those for which an expression holds ("" = all).
    layers
        streets, and where known priorities, addresses, and done: the streets that are.
    walk
        TEAMS, START, SPEED, DOOR_SECONDS, as both algorithms take them.
    search
        SEED, ITERATIONS and whatever else *Plan loops* takes.
    limit
        The minutes that a loop may take; None takes every street with doors, however long that is.

    Returns
    -------
    chosen, planned
        The outputs of *Choose targets* and of *Plan loops* in the last round.
    """
    minutes = limit
    for left in reversed(range(ROUNDS)):
        last = limit is None or not left
        chosen = run(
            "choosetargets",
            **walk,
            STREETS=layers["streets"],
            PRIORITIES=layers.get("priorities"),
            DONE_STREETS=layers.get("done"),
            MINUTES=minutes,
        )
        task = {
            **walk,
            "STREETS": layers["streets"],
            "TARGETS": chosen["OUTPUT"],
            "ADDRESSES": layers.get("addresses"),
            **search,
        }
        if not last:
            longest = run("planloops", **{**task, "ITERATIONS": SKETCH})["LONGEST"]
            everything = count(chosen["OUTPUT"], "") == count(layers["streets"], "doors > 0")
            if longest > limit or (longest < FULL * limit and not everything):
                minutes *= AIM * limit / longest
                continue
        planned = run("planloops", **task)
        if last or planned["LONGEST"] <= limit:
            break
        minutes *= AIM * limit / planned["LONGEST"]
    return chosen, planned
