"""The walk list says where to turn, on which side to knock, and forgets no step."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from canvass_planner.core import packets

STREETS = pd.DataFrame(
    [
        ("a", "Rue Haute", 1, 2),
        ("b", "Rue Haute", 2, 3),
        ("c", "Rue Basse", 3, 4),
        ("d", "", 4, 1),
        ("e", "Impasse", 2, 5),
    ],
    columns=["segment_id", "name", "from_node", "to_node"],
)
ENDS = packets.street_ends(STREETS)


def _steps(rows):
    columns = ["step", "segment_id", "name", "service", "direction", "side", "doors", "odd", "even"]
    table = pd.DataFrame(rows, columns=columns)
    return table.assign(minutes_from_start=np.arange(len(table), dtype=float))


def test_corners_follow_the_walk():
    steps = _steps(
        [
            (1, "a", "Rue Haute", True, "forward", "both", 4.2, "1-7", "2-8"),
            (2, "e", "Impasse", True, "forward", "both", 2, "", ""),
            (3, "e", "Impasse", False, "backward", "both", 0, "", ""),
            (4, "a", "Rue Haute", False, "backward", "both", 0, None, None),
        ]
    )
    rows = packets.walk_list(steps, *ENDS)
    assert rows["number"].tolist() == ["1", "2", "3", "4"]
    assert rows["new_street"].tolist() == [True, True, False, True]
    assert rows.loc[0, "end_corner"] == "Impasse"
    assert rows.loc[1, "start_corner"] == "Rue Haute"
    assert rows.loc[1, "end_corner"] == "end of street"
    assert rows.loc[2, ["start_corner", "end_corner"]].tolist() == ["end of street", "Rue Haute"]
    assert rows.loc[3, "start_corner"] == "Impasse"
    assert rows["odd"].tolist() == ["1-7", "", "", ""]


def test_the_side_is_the_walkers():
    steps = _steps(
        [
            (1, "b", "Rue Haute", True, "forward", "left", 4, "", ""),
            (2, "b", "Rue Haute", True, "backward", "right", 4, "", ""),
        ]
    )
    assert packets.walk_list(steps, *ENDS)["side"].tolist() == ["left", "left"]


def test_a_segment_unknown_to_the_streets_keeps_its_row():
    rows = packets.walk_list(_steps([(1, "zz", "", True, "forward", "both", 1, "", "")]), *ENDS)
    assert rows.loc[0, "street"] == "unnamed way"
    assert rows.loc[0, "start_corner"] == ""


@given(st.permutations(range(1, 8)))
def test_rows_stand_in_walking_order_whatever_the_layers_order(order):
    steps = _steps([(step, "a", "Rue Haute", True, "forward", "both", step, "", "") for step in order])
    assert packets.walk_list(steps, *ENDS)["first"].tolist() == list(range(1, 8))


def test_walking_on_along_one_street_is_one_instruction():
    steps = _steps(
        [
            (1, "a", "Rue Haute", False, "forward", "both", 0, "", ""),
            (2, "b", "Rue Haute", False, "forward", "both", 0, "", ""),
            (3, "c", "Rue Basse", False, "forward", "both", 0, "", ""),
            (4, "c", "Rue Basse", True, "backward", "both", 5, "", ""),
            (5, "c", "Rue Basse", True, "forward", "both", 5, "", ""),
        ]
    )
    rows = packets.walk_list(steps, *ENDS)
    assert rows["number"].tolist() == ["1-2", "3", "4", "5"]
    assert rows.loc[0, "end_corner"] == "Rue Basse"


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["Rue Haute", "Rue Basse", ""])), min_size=1, max_size=30))
def test_every_step_is_in_one_row(walk):
    steps = _steps(
        [(n, "a", name, service, "forward", "both", 1, "", "") for n, (service, name) in enumerate(walk, start=1)]
    )
    rows = packets.walk_list(steps, *ENDS)
    covered = [step for row in rows.itertuples() for step in range(row.first, row.last + 1)]
    assert covered == list(range(1, len(walk) + 1))
    assert (rows.loc[rows["service"], "first"] == rows.loc[rows["service"], "last"]).all()


def _long_street():
    """A street of three pieces between two corners, cut twice where nothing else meets it."""
    return packets.street_ends(
        pd.DataFrame(
            [
                ("x", "Rue Nord", 1, 9),
                ("p", "Rue Longue", 1, 2),
                ("q", "Rue Longue", 3, 2),
                ("r", "Rue Longue", 3, 4),
                ("y", "Rue Sud", 4, 8),
            ],
            columns=["segment_id", "name", "from_node", "to_node"],
        )
    )


def test_a_street_cut_between_corners_is_one_instruction():
    steps = _steps(
        [
            (1, "p", "Rue Longue", True, "forward", "right", 4, "1-7", ""),
            (2, "q", "Rue Longue", True, "backward", "left", 5, "9-15", ""),
            (3, "r", "Rue Longue", True, "forward", "left", 6, "", "2"),
            (4, "r", "Rue Longue", True, "backward", "left", 6, "17", ""),
        ]
    )
    rows = packets.walk_list(steps, *_long_street())
    assert rows["number"].tolist() == ["1-2", "3", "4"]
    assert rows["side"].tolist() == ["right", "left", "right"]
    assert rows["doors"].tolist() == [9, 6, 6]
    assert rows.loc[0, "odd"] == "1-7, 9-15"


def test_between_two_corners_the_next_ones_are_told():
    steps = _steps(
        [
            (1, "p", "Rue Longue", True, "forward", "right", 4, "", ""),
            (2, "q", "Rue Longue", True, "backward", "right", 5, "", ""),
            (3, "r", "Rue Longue", False, "forward", "both", 0, "", ""),
            (4, "r", "Rue Longue", True, "backward", "left", 6, "", ""),
        ]
    )
    rows = packets.walk_list(steps, *_long_street())
    assert rows["start_corner"].tolist() == ["Rue Nord", "Rue Nord", "Rue Nord", "Rue Sud"]
    assert rows["end_corner"].tolist() == ["Rue Sud", "Rue Sud", "Rue Sud", ""]


def test_walking_on_to_a_place_between_corners_tells_the_last_one_passed():
    steps = _steps(
        [
            (1, "a", "Rue Haute", False, "forward", "both", 0, "", ""),
            (2, "b", "Rue Haute", False, "forward", "both", 0, "", ""),
            (3, "m", "Rue Haute", False, "forward", "both", 0, "", ""),
            (4, "n", "Rue Haute", True, "forward", "both", 3, "", ""),
        ]
    )
    streets = pd.DataFrame(
        [("a", "Rue Haute", 1, 2), ("b", "Rue Haute", 2, 3), ("m", "Rue Haute", 3, 4), ("n", "Rue Haute", 4, 5)]
        + [("e", "Impasse", 2, 9), ("f", "Rue Basse", 5, 8)],
        columns=["segment_id", "name", "from_node", "to_node"],
    )
    rows = packets.walk_list(steps, *packets.street_ends(streets))
    assert rows["end_corner"].tolist() == ["", "Rue Basse"]
    assert rows.loc[0, "passed"] == "Impasse"


def test_a_door_is_never_rounded_away():
    assert [packets.doors_text(doors) for doors in (0, 0.2, 1.6, 12)] == ["", "1", "2", "12"]


ADDRESSES = pd.DataFrame(
    [
        ("a", 1, "", 1.0, "left", 5.0),
        ("a", 3, "bis", 6.0, "left", 25.0),
        ("a", 2, "", 1.0, "right", 8.0),
    ],
    columns=["segment_id", "number", "suffix", "doors", "side", "offset_m"],
)


def test_addresses_come_in_the_order_in_which_they_are_passed():
    steps = _steps([(1, "a", "Rue Haute", True, "backward", "both", 8, "", "")])
    doors = packets.door_list(steps, ADDRESSES)
    assert doors["door"].tolist() == ["3 bis", "2", "1"]
    assert doors["doors"].tolist() == [6, 1, 1]


def test_a_pass_of_one_side_lists_that_side_only():
    steps = _steps([(1, "a", "Rue Haute", True, "forward", "right", 1, "", "")])
    assert packets.door_list(steps, ADDRESSES)["door"].tolist() == ["2"]


def test_without_addresses_ranges_stand_in_and_without_ranges_the_step():
    steps = _steps(
        [
            (1, "a", "Rue Haute", True, "forward", "both", 8, "1-15, 21", "2"),
            (2, "b", "Rue Haute", True, "forward", "both", 5, "", ""),
            (3, "b", "Rue Haute", False, "backward", "both", 0, "", ""),
        ]
    )
    doors = packets.door_list(steps)
    assert doors["door"].tolist() == ["1-15", "21", "2", ""]
    assert doors["doors"].tolist() == [0, 0, 0, 5]


def test_file_names_are_harmless_and_unique():
    names = packets.file_names(["../../x", "=cmd()", "🦊", "Équipe Nord", "équipe nord", "CON", "", "a/b", "a:b"])
    assert names == ["x", "cmd", "team", "Équipe-Nord", "équipe-nord-2", "team-CON", "team-2", "a-b", "a-b-2"]


@given(st.lists(st.text(max_size=80), max_size=8))
def test_file_names_never_leave_their_folder(teams):
    names = packets.file_names(teams)
    assert len({name.casefold() for name in names}) == len(teams)
    for name in names:
        assert name
        assert not set(name) & set('/\\:*?"<>|=@+.\0\n')
        assert len(name.encode()) < 250


@given(st.lists(st.text(), max_size=12))
def test_no_two_codes_are_alike(words):
    codes = packets.codes(tuple(words))
    assert len(set(codes)) == len(codes) == len(words)
    assert all(codes)


def test_codes_are_short_and_tell_accents_from_nothing():
    assert packets.codes(("Answered", "Not home", "Come back", "Refused", "No access")) == ("A", "N", "C", "R", "NA")
    assert packets.codes(("A répondu", "Absent", "À revoir", "Refus", "Pas d'accès")) == ("A", "AB", "ÀR", "R", "P")


def test_a_street_past_nameless_ways_is_one_instruction_past_named_ones_several():
    streets = pd.DataFrame(
        [
            ("a", "Rue Haute", 1, 2),
            ("b", "Rue Haute", 2, 3),
            ("c", "Rue Haute", 3, 4),
            ("x", "", 2, 9),
            ("y", "Rue Basse", 3, 8),
        ],
        columns=["segment_id", "name", "from_node", "to_node"],
    )
    steps = _steps([(n, s, "Rue Haute", True, "forward", "both", 1, "", "") for n, s in enumerate("abc", start=1)])
    assert packets.walk_list(steps, *packets.street_ends(streets))["number"].tolist() == ["1-2", "3"]


def test_a_door_list_writes_numbers_as_on_the_doors():
    addresses = pd.DataFrame(
        [("a", 12, "b", 2.0, "left", 1.0), ("a", 12, "bis", 1.0, "left", 2.0), ("a", 0, "", 3.0, "left", 3.0)],
        columns=["segment_id", "number", "suffix", "doors", "side", "offset_m"],
    )
    steps = _steps([(1, "a", "Rue Haute", True, "forward", "both", 6, "", "")])
    assert packets.door_list(steps, addresses)["door"].tolist() == ["12B", "12 bis", ""]
