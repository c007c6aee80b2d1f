"""What a team carries, as tables: the walk list of a loop and its doors, row by row in walking order."""

import re
import unicodedata

import numpy as np
import pandas as pd

from .language import tr
from .spelling import house_number

CORNER_NAMES = 2  # a corner is told by at most this many crossing streets
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # Windows keeps these names for devices


def walk_list(steps: pd.DataFrame, ends: pd.DataFrame, corners: dict[int, list[str]]) -> pd.DataFrame:
    """
    Return the walk list of one loop in walking order, a row for each instruction (see `runs`).

    Parameters
    ----------
    steps
        The *steps* of one loop (schema of the layers): step, segment_id, name, service, direction, side, doors, odd,
        even, minutes_from_start. ``side`` is along the segment's geometry.
    ends, corners
        Of `street_ends`. Segments that are missing there leave their corners empty.

    Returns
    -------
    pandas.DataFrame
        Columns number (str: the step's, or "8-11" for several), first, last (int: the steps), street (str), new_street
        (bool: the walk turns into this street here), service (bool), start_corner, end_corner (str: the crossing
        streets where the row begins and ends, or where it canvasses between two, the next ones), passed (str: the last
        corner that the row passes), side (str: "both", "left", "right", as the walker sees it), doors (float), odd,
        even (str), minutes (float, from the start).
    """
    steps = steps.sort_values("step", kind="stable")
    rows = []
    previous, turned, block = None, None, 0
    for _, run in steps.groupby(runs(steps, ends, corners), sort=True):
        begin, finish = run.iloc[0], run.iloc[-1]
        street = _text(begin["name"])
        # Corners are looked up along a stretch of one street that is walked one way.
        block += street != previous or begin["segment_id"] == turned
        rows.append(
            (
                number_text(begin["step"], finish["step"]),
                int(begin["step"]),
                int(finish["step"]),
                street or tr("unnamed way"),
                street != previous,
                bool(begin["service"]),
                corner(corners.get(_node(begin, ends, last=False)), street) or None,
                corner(corners.get(_node(finish, ends, last=True)), street) or None,
                _passed(run, ends, corners, street),
                _side_for_walker(begin),
                sum(map(_number, run["doors"])),
                ", ".join(filter(None, map(_text, run["odd"]))),
                ", ".join(filter(None, map(_text, run["even"]))),
                _number(begin["minutes_from_start"]),
                block,
            )
        )
        previous, turned = street, finish["segment_id"]
    columns = ["number", "first", "last", "street", "new_street", "service", "start_corner", "end_corner", "passed"]
    walk = pd.DataFrame(rows, columns=[*columns, "side", "doors", "odd", "even", "minutes", "block"])
    walk["start_corner"] = walk.groupby("block")["start_corner"].ffill()
    # Who walks on to a place between two corners must not be sent to the next one.
    walk["end_corner"] = walk["end_corner"].where(~walk["service"], walk.groupby("block")["end_corner"].bfill())
    return walk.drop(columns="block").fillna({"start_corner": "", "end_corner": ""})


def runs(steps: pd.DataFrame, ends: pd.DataFrame, corners: dict[int, list[str]]) -> np.ndarray:
    """
    Return each step's row in the walk list, steps in walking order.

    Steps share a row, as one instruction, that only walk on along one street; and those that canvass one side of one
    street (or both) on and on, past nothing but ways without a name and places where the plan has cut it.

    Parameters
    ----------
    steps
        The *steps* of one loop.
    ends, corners
        Of `street_ends`.

    Returns
    -------
    numpy.ndarray
        Row of each step, from 0, shape (steps,).
    """
    rows = np.zeros(len(steps), dtype=int)
    before = None
    for index, (_, step) in enumerate(steps.iterrows()):
        if before is not None:
            together = _text(step["name"]) == _text(before["name"]) and bool(step["service"]) == bool(before["service"])
            if together and step["service"]:
                between = _node(step, ends, last=False)
                together = (
                    between == _node(before, ends, last=True)
                    and between in corners
                    and not corner(corners[between], _text(step["name"]))
                    and step["segment_id"] != before["segment_id"]
                    and _side_for_walker(step) == _side_for_walker(before)
                )
            rows[index] = rows[index - 1] + (not together)
        before = step
    return rows


def street_ends(streets: pd.DataFrame) -> tuple[pd.DataFrame, dict[int, list[str]]]:
    """
    Return where segments end and what meets there, as the walk lists of all loops need it.

    Parameters
    ----------
    streets
        The *streets*: segment_id, name, from_node, to_node.

    Returns
    -------
    ends
        Columns from_node, to_node by segment_id.
    corners
        For each node the name of every segment that ends there, sorted; "" where it has none.
    """
    ends = streets.drop_duplicates("segment_id").set_index("segment_id")[["from_node", "to_node"]]
    corners: dict[int, list[str]] = {}
    for name, *nodes in zip(streets["name"].map(_text), streets["from_node"], streets["to_node"], strict=True):
        for node in nodes:
            corners.setdefault(node, []).append(name)
    return ends, {node: sorted(names) for node, names in corners.items()}


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
                rows.append(
                    (int(step.step), house_number(int(_number(number)), _text(suffix)), _number(doors), _text(note))
                )
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


def codes(words: tuple[str, ...]) -> tuple[str, ...]:
    """
    Return a code of one or two capitals for each word, to be written by hand: no two alike, accents aside.

    Its first letter where that is free, else its words' first letters, its first two, or the next that is free.
    """
    found, taken = [], set()
    for number, word in enumerate(words, start=1):
        parts = ["".join(filter(str.isalnum, part)) for part in word.upper().replace("'", " ").split()]
        letters = "".join(parts)
        tries = [letters[:1], "".join(part[:1] for part in parts)[:2], letters[:2]]
        tries += [letters[:1] + letter for letter in letters[2:]] + [str(number)]
        code = next((text for text in tries if text and _unaccented(text) not in taken), f"{number}.")
        taken.add(_unaccented(code))
        found.append(code)
    return tuple(found)


def corner(names: list[str] | None, street: str) -> str:
    """Return the corner of `street` where segments of the `names` meet: the other streets, or that it ends there."""
    if names is None:
        return ""
    others = [name for name in dict.fromkeys(names) if name and name != street]
    if others:
        return " / ".join(others[:CORNER_NAMES])
    return tr("end of street") if len(names) == 1 else ""


def doors_text(doors: float) -> str:
    """Return a number of doors as it is printed: whole, and never 0 where there is one to knock at."""
    return str(max(1, round(doors))) if doors > 0 else ""


def _unaccented(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _passed(run: pd.DataFrame, ends: pd.DataFrame, corners: dict[int, list[str]], street: str) -> str:
    """Return the last named corner between the steps of a row."""
    inner = [corner(corners.get(_node(step, ends, last=False)), street) for _, step in run.iloc[1:].iterrows()]
    return next((name for name in reversed(inner) if name), "")


def _node(step: pd.Series, ends: pd.DataFrame, last: bool) -> int | None:
    """Return the node where a step begins, or where it ends (`last`); None if its segment is unknown."""
    if step["segment_id"] not in ends.index:
        return None
    return ends.at[step["segment_id"], "to_node" if last != (step["direction"] == "backward") else "from_node"]


def _side_for_walker(step: pd.Series) -> str:
    """Turn a step's side along the segment's geometry into the side on which the walker has it."""
    side = _text(step["side"])
    if step["direction"] == "backward" and side in ("left", "right"):
        return "right" if side == "left" else "left"
    return side


def _text(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def _number(value: object) -> float:
    return 0.0 if value is None or pd.isna(value) else float(value)
