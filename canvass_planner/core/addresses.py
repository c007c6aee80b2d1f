"""Addresses: house numbers, the street that each stands on, and how a list writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

# A house number as people write it: "12", "12bis", "12 B", "12-14" (the first counts).
_NUMBER = re.compile(r"\s*(\d+)\s*[-/ ]?\s*([^\W\d_]+)?", re.UNICODE)
# French repetition indices come before letters, in this order.
_SUFFIXES = {"bis": 1, "ter": 2, "quater": 3, "quinquies": 4, "sexies": 5, "septies": 6, "octies": 7}


def split_number(text: object) -> tuple[int, str]:
    """
    Split a house number into its number and its suffix.

    Returns
    -------
    number, suffix
        ``(12, "bis")`` for ``"12 Bis"``; ``(0, "")`` where there is no number.
    """
    found = _NUMBER.match("" if text is None else str(text))
    if not found:
        return 0, ""
    return int(found[1]), (found[2] or "").lower()


def suffix_rank(suffix: str) -> tuple[int, str]:
    """Return what to sort suffixes by: none, bis, ter, quater…, then letters."""
    return _SUFFIXES.get(suffix, 0 if not suffix else 99), suffix


def number_ranges(addresses: pd.DataFrame) -> tuple[str, str]:
    """
    Write the numbers of a segment, or of one side of it, as ranges.

    Parameters
    ----------
    addresses
        Rows of the addresses table (`number`, `suffix`).

    Returns
    -------
    odd, even
        Such as ``"1-15, 21"`` and ``"2, 4 bis-10"``. A range runs over the numbers that are there: it breaks where
        the next number of the same parity is missing.
    """
    pairs = zip(addresses["number"].astype(int), addresses["suffix"].fillna("").astype(str), strict=True)
    numbers = sorted({pair for pair in pairs if pair[0] > 0}, key=lambda pair: (pair[0], suffix_rank(pair[1])))
    odd, even = ([pair for pair in numbers if pair[0] % 2 == parity] for parity in (1, 0))
    return _ranges(odd), _ranges(even)


def _ranges(numbers: Iterable[tuple[int, str]]) -> str:
    """Join sorted numbers of one parity into ranges."""
    runs: list[list[tuple[int, str]]] = []
    for pair in numbers:
        if runs and pair[0] - runs[-1][-1][0] <= 2:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return ", ".join("-".join(dict.fromkeys(map(_written, (run[0], run[-1])))) for run in runs)


def _written(pair: tuple[int, str]) -> str:
    """Write a number with its suffix as on the door: 12 bis, but 12B."""
    number, suffix = pair
    return f"{number} {suffix}" if suffix in _SUFFIXES else f"{number}{suffix.upper()}"
