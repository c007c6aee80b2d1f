"""What a team carries, as tables: the walk list of a loop, row by row in walking order."""

import pandas as pd

from .language import tr

CORNER_NAMES = 2  # a corner is told by at most this many crossing streets


def walk_list(steps: pd.DataFrame, streets: pd.DataFrame) -> pd.DataFrame:
    """Return the walk list of one loop: one row a step, in walking order.

    Parameters
    ----------
    steps
        The *steps* of one loop (schema of the layers): step, segment_id, name, service, direction, side, doors, odd,
        even, minutes_from_start. ``side`` is along the segment's geometry.
    streets
        The *streets*: segment_id, name, from_node, to_node. Segments missing here leave their corners empty.

    Returns
    -------
    pandas.DataFrame
        Columns step (int), segment_id (str), street (str), new_street (bool: the walk turns into this street here),
        service (bool), start_corner, end_corner (str: the crossing streets where the step begins and ends), side (str:
        "both", "left", "right", as the walker sees it), doors (float), odd, even (str), minutes (float, since start).
    """
    steps = steps.sort_values("step", kind="stable")
    ends = streets.drop_duplicates("segment_id").set_index("segment_id")[["from_node", "to_node"]]
    corners = _street_names_at_nodes(streets)
    rows = []
    previous = None
    for step in steps.itertuples(index=False):
        street = _text(step.name)
        backward = step.direction == "backward"
        start, end = "", ""
        if step.segment_id in ends.index:
            nodes = ends.loc[step.segment_id].tolist()
            start, end = (corner(corners[node], street) for node in (nodes[::-1] if backward else nodes))
        rows.append(
            (
                int(step.step),
                str(step.segment_id),
                street or tr("unnamed way"),
                street != previous,
                bool(step.service),
                start,
                end,
                _side_for_walker(_text(step.side), backward),
                _number(step.doors),
                _text(step.odd),
                _text(step.even),
                _number(step.minutes_from_start),
            )
        )
        previous = street
    columns = ["step", "segment_id", "street", "new_street", "service", "start_corner", "end_corner", "side", "doors"]
    return pd.DataFrame(rows, columns=columns + ["odd", "even", "minutes"])


def corner(names: list[str], street: str) -> str:
    """Return the corner of `street` where the streets `names` meet: the other streets' names, or that it ends there."""
    others = [name for name in names if name and name != street]
    if others:
        return " / ".join(others[:CORNER_NAMES])
    return tr("end of street") if len(names) < 2 else ""


def doors_text(doors: float) -> str:
    """Return a number of doors as it is printed: whole, and never 0 where there is one to knock at."""
    return str(max(1, round(doors))) if doors > 0 else ""


def _street_names_at_nodes(streets: pd.DataFrame) -> dict[int, list[str]]:
    """Return for each node the names of the segments that meet there, sorted, each once; unnamed ones as ""."""
    names = streets["name"].map(_text)
    table = pd.concat(
        [
            pd.DataFrame({"node": streets["from_node"], "name": names}),
            pd.DataFrame({"node": streets["to_node"], "name": names}),
        ]
    )
    at_nodes = {}
    for node, group in table.groupby("node", sort=True)["name"]:
        meeting = sorted(set(group))
        # A node where one street goes on is no end of it, though only one name is found there.
        at_nodes[node] = meeting if len(meeting) > 1 or len(group) == 1 else meeting * 2
    return at_nodes


def _side_for_walker(side: str, backward: bool) -> str:
    """Turn a side along the segment's geometry into the side on which the walker has it."""
    if backward and side in ("left", "right"):
        return "right" if side == "left" else "left"
    return side


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _number(value: object) -> float:
    return 0.0 if value is None or pd.isna(value) else float(value)
