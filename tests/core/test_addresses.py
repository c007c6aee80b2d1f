"""Addresses: numbers as people write them, ranges as a list prints them."""

import pandas as pd
import pytest

from canvass_planner.core import addresses


def table(*texts):
    return pd.DataFrame([addresses.split_number(text) for text in texts], columns=["number", "suffix"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12", (12, "")),
        ("12 Bis", (12, "bis")),
        ("12ter", (12, "ter")),
        (" 7B", (7, "b")),
        ("x", (0, "")),
        (None, (0, "")),
    ],
)
def test_split_number(text, parts):
    assert addresses.split_number(text) == parts


def test_ranges_break_where_numbers_are_missing():
    odd, even = addresses.number_ranges(table("3", "1", "5", "15", "2", "4", "4 bis", "8", "10 ter", "10", "10 bis"))
    assert odd == "1-5, 15"
    assert even == "2-4 bis, 8-10 ter"


def test_ranges_of_nothing_and_of_letters():
    assert addresses.number_ranges(table()) == ("", "")
    assert addresses.number_ranges(table("7B", "7A")) == ("7A-7B", "")
