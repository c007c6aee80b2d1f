"""What a team carries, as tables: the walk list of a loop and its doors, row by row in walking order."""

import re
import unicodedata

import numpy as np
import pandas as pd

from .language import tr

CORNER_NAMES = 2  # a corner is told by at most this many crossing streets
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # Windows keeps these names for devices


def walk_list(steps: pd.DataFrame, streets: pd.DataFrame) -> pd.DataFrame:
    """
    Return the walk list of one loop in walking order: a row a step, where steps that only walk on along one street
    share a row, as one instruction.

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
        Columns number (str: the step's, or "8-11" for several), first, last (int: the steps), street (str), new_street
        (bool: the walk turns into this street here), service (bool), start_corner, end_corner (str: the crossing
        streets where the row begins and ends), side (str: "both", "left", "right", as the walker sees it), doors
        (float), odd, even (str), minutes (float, from the start).
    """
    steps = steps.sort_values("step", kind="stable")
    ends = streets.drop_duplicates("segment_id").set_index("segment_id")[["from_node", "to_node"]]
    corners = _street_names_at_nodes(streets)
    rows = []
    previous = None
    for _, run in steps.groupby(runs(steps), sort=True):
        begin, finish = run.iloc[0], run.iloc[-1]
        street = _text(begin["name"])
        rows.append(
            (
                number_text(begin["step"], finish["step"]),
                int(begin["step"]),
                int(finish["step"]),
                street or tr("unnamed way"),
                street != previous,
                bool(begin["service"]),
                corner(corners.get(_node(begin, ends, last=False)), street),
                corner(corners.get(_node(finish, ends, last=True)), street),
                _side_for_walker(_text(begin["side"]), begin["direction"] == "backward"),
                _number(begin["doors"]),
                _text(begin["odd"]),
                _text(begin["even"]),
                _number(begin["minutes_from_start"]),
            )
        )
        previous = street
    columns = ["number", "first", "last", "street", "new_street", "service", "start_corner", "end_corner", "side"]
    return pd.DataFrame(rows, columns=[*columns, "doors", "odd", "even", "minutes"])


def runs(steps: pd.DataFrame) -> np.ndarray:
    """Return each step's row in the list: steps in walking order that only walk on along one street share a row."""
    service, names = steps["service"].astype(bool).to_numpy(), steps["name"].map(_text).to_numpy()
    same = ~service[1:] & ~service[:-1] & (names[1:] == names[:-1])
    return np.concatenate([[0], np.cumsum(~same)]).astype(int)[: len(steps)]


def number_text(first: int, last: int) -> str:
    """Return the number of a row, as the list and the map print it."""
    return str(first) if first == last else f"{first}-{last}"


def door_list(steps: pd.DataFrame, addresses: pd.DataFrame | None = None) -> pd.DataFrame:
    """
    Return what a loop's tally sheet has rows for: its addresses as the walk passes them, else its number ranges.

    Parameters
    ----------
    steps
        The *steps* of one loop.
    addresses
        The *addresses* of the schema; a column ``note`` (access to the building) is kept where there is one.

    Returns
    -------
    pandas.DataFrame
        Columns step (int), door (str: "12 bis", "1-15", or "" where no number is known), doors (float, 0 where only the
        step's sum is known), note (str).
    """
    here = {} if addresses is None else dict(iter(addresses.groupby("segment_id", sort=False)))
    rows = []
    for step in steps.sort_values("step", kind="stable").itertuples(index=False):
        if not step.service:
            continue
        served = here.get(step.segment_id)
        if served is not None and step.side in ("left", "right"):
            served = served[served["side"] == step.side]
        if served is not None and len(served):
            served = served.sort_values("offset_m", ascending=step.direction != "backward", kind="stable")
            notes = served["note"] if "note" in served else [""] * len(served)
            for number, suffix, doors, note in zip(
                served["number"], served["suffix"], served["doors"], notes, strict=True
            ):
                rows.append((int(step.step), f"{int(number)} {_text(suffix)}".strip(), _number(doors), _text(note)))
            continue
        ranges = [part for text in (step.odd, step.even) for part in _text(text).split(", ") if part]
        for part in ranges:
            rows.append((int(step.step), part, 0.0, ""))
        if not ranges:
            rows.append((int(step.step), "", _number(step.doors), ""))
    return pd.DataFrame(rows, columns=["step", "door", "doors", "note"])


def file_names(teams: list[str]) -> list[str]:
    """
    Return a file name (without ending) for each team: letters, digits and dashes, no two alike on any system.

    Letters keep their accents; whatever a file system, a shell or a spreadsheet might take for more than a letter goes.
    """
    names, taken = [], set()
    for team in teams:
        plain = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", team)).strip("-_")[:60].rstrip("-_")
        plain = plain if plain and not _RESERVED.fullmatch(plain) else f"team-{plain}".rstrip("-")
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain}-{count}"
        taken.add(name.casefold())
        names.append(name)
    return names


def corner(names: list[str] | None, street: str) -> str:
    """Return the corner of `street` where the streets `names` meet: the other streets' names, or that it ends there."""
    if names is None:
        return ""
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


def _node(step: pd.Series, ends: pd.DataFrame, last: bool) -> int | None:
    """Return the node where a step begins, or where it ends (`last`); None if its segment is unknown."""
    if step["segment_id"] not in ends.index:
        return None
    return ends.at[step["segment_id"], "to_node" if last != (step["direction"] == "backward") else "from_node"]


def _side_for_walker(side: str, backward: bool) -> str:
    """Turn a side along the segment's geometry into the side on which the walker has it."""
    if backward and side in ("left", "right"):
        return "right" if side == "left" else "left"
    return side


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _number(value: object) -> float:
    return 0.0 if value is None or pd.isna(value) else float(value)
