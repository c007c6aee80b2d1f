"""Numbers are written as the user's language writes them."""

import pytest

from canvass_planner.core import language


@pytest.fixture
def french():
    language.use({".": ","}.get)
    yield
    language.use(str)


def test_decimals_in_english():
    assert language.decimal(1234.56) == "1234.6"
    assert language.decimal(-0.04, sign=True) == "+0.0"
    assert language.decimal(-0.04) == "0.0"
    assert language.decimal(-2.5, sign=True) == "\u22122.5"


def test_decimals_in_french(french):
    assert language.decimal(2.25, digits=2) == "2,25"
