"""Text tables from other people's programs: encoding, separator, compression, byte-order mark."""

import bz2
import codecs
import csv
import gzip
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from .errors import CampaignError
from .language import tr
from .progress import Progress

SEPARATORS = ";,\t|"
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_NOT_TEXT = {
    b"PK\x03\x04": "ZIP",
    b"7z\xbc\xaf": "7z",
    b"SQLite format 3": "GeoPackage (SQLite)",
    b"PAR1": "Parquet",
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "Excel",
}
_ENOUGH = 64 << 20  # bytes tried as UTF-8: a first accent further down than this is not worth the wait


def open_bytes(path: str | Path) -> BinaryIO:
    """Open `path` for reading, unpacking ``.gz`` and ``.bz2`` on the way.

    Raises
    ------
    CampaignError
        If the file is missing, empty, cannot be read, or is plainly not text (an archive, a database).
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        raise CampaignError(tr("{path} does not exist: check the path.").format(path=path)) from None
    except OSError as error:
        raise CampaignError(tr("{path} cannot be read ({reason}).").format(path=path, reason=error.strerror)) from None
    if not head:
        raise CampaignError(tr("{path} is empty: download or export it again.").format(path=path))
    for magic, kind in _NOT_TEXT.items():
        if head.startswith(magic):
            raise CampaignError(
                tr("{path} is a {kind} file, not text: unpack it, or export it as CSV.").format(path=path, kind=kind)
            )
    if head.startswith(b"\x1f\x8b"):
        return gzip.open(path, "rb")
    if head.startswith(b"BZh"):
        return bz2.open(path, "rb")
    return path.open("rb")


def encoding(path: str | Path) -> str:
    """Return the encoding of a text file: what its byte-order mark says, else UTF-8 if it is valid, else Windows-1252.

    Windows-1252 extends the printable part of Latin-1, which the ministry's files are in.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    with open_bytes(path) as file:
        try:
            block = file.read(1 << 20)
            for mark, name in _MARKS.items():
                if block.startswith(mark):
                    return name
            if b"\0" in block:
                raise CampaignError(tr("{path} is not a text file: export it as CSV.").format(path=path))
            read = 0
            while block and read < _ENOUGH:
                decoder.decode(block)
                read += len(block)
                block = file.read(1 << 20)
        except UnicodeDecodeError:
            return "cp1252"
        except (OSError, EOFError) as error:
            raise CampaignError(
                tr("{path} is damaged ({reason}): download it again.").format(path=path, reason=error)
            ) from None
    return "utf-8"


def open_text(path: str | Path, encoding_name: str | None = None) -> io.TextIOWrapper:
    """Open a text file in its encoding (found if not given); bytes that the encoding lacks become "\ufffd"."""
    name = encoding_name or encoding(path)
    return io.TextIOWrapper(open_bytes(path), encoding=name, errors="replace", newline="")


def separator(line: str) -> str:
    """Return the separator of a table from its first line: the one that cuts it into the most fields.

    Examples
    --------
    >>> separator('"a;b",c,d')
    ','
    """
    return max(SEPARATORS, key=lambda mark: len(next(csv.reader([line], delimiter=mark), [])))


@dataclass
class Layout:
    """How a text table is written: its column names (stripped), separator, encoding, and decimal mark."""

    names: list[str]
    separator: str
    encoding: str
    decimal: str


def layout(path: str | Path) -> Layout:
    """Find out how a text table is written from its first lines.

    Raises
    ------
    CampaignError
        If the file is missing, empty, of another kind, or has no line of text.
    """
    name = encoding(path)
    with open_text(path, name) as file:
        line = file.readline(1 << 20)
        sample = file.read(1 << 14)
    if not line.strip():
        raise CampaignError(tr("{path} has no column names in its first line.").format(path=path))
    mark = separator(line)
    names = [field.strip() for field in next(csv.reader([line], delimiter=mark))]
    comma = mark != "," and re.search(r"(?<![\d,])\d+,\d+(?![\d,])", sample)
    return Layout(names, mark, name, "," if comma else ".")


def rows(path: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a text table with their line numbers, the header first, empty lines left out.

    Rows may differ in length: what a short or long row means is for the caller to say.

    Raises
    ------
    CampaignError
        As `layout`, or with the line number where the file is damaged.
    """
    written = layout(path)
    with open_text(path, written.encoding) as file:
        reader = csv.reader(file, delimiter=written.separator)
        try:
            for row in reader:
                if row:
                    yield reader.line_num, row
        except (csv.Error, OSError, EOFError) as error:
            raise CampaignError(
                tr("{path} is damaged after line {line} ({reason}): download it again.").format(
                    path=path, line=reader.line_num, reason=error
                )
            ) from None


def table(
    path: str | Path, progress: Progress | None = None, wanted: Callable[[list[str]], bool] | None = None
) -> pd.DataFrame:
    """Read a text table as text: no id loses its zeros, no code becomes a number.

    Rows that are not `wanted` are left out as they are read.

    Raises
    ------
    CampaignError
        As `rows`; if there is no row below the column names; or with the line number of a row that is too short or
        too long.
    """
    lines = rows(path)
    _, names = next(lines)
    names = [name.strip() for name in names]
    width, kept = len(names), []
    for number, (line, row) in enumerate(lines):
        if progress and number % 10_000 == 0:
            progress.step(min(number / 100_000, 0.9))
        if len(row) != width:
            if len(row) < width or any(row[width:]):
                raise CampaignError(
                    tr("{path}, line {line}: {count} columns instead of {expected}; mend or delete the line.").format(
                        path=path, line=line, count=len(row), expected=width
                    )
                )
            row = row[:width]
        if wanted is None or wanted(row):
            kept.append(row)
    if not kept and wanted is not None:
        raise CampaignError(
            tr("{path} has no row of the places that are asked for: take the file of their region.").format(path=path)
        )
    if not kept:
        raise CampaignError(tr("{path} has column names but no row: download it again.").format(path=path))
    return pd.DataFrame(kept, columns=unique(names), dtype=object)


def is_parquet(path: str | Path) -> bool:
    """Return whether a file is called Parquet."""
    return Path(path).suffix.lower() in (".parquet", ".pq")


def parquet(path: str | Path) -> pd.DataFrame:
    """Read a Parquet table, where pandas finds a package for it.

    Raises
    ------
    CampaignError
        If the file is missing or damaged, or no such package is there.
    """
    if not Path(path).exists():
        raise CampaignError(tr("{path} does not exist: check the path.").format(path=path))
    try:
        return pd.read_parquet(path)
    except ImportError:
        raise CampaignError(
            tr("{path}: reading Parquet needs the package pyarrow (pip install pyarrow); or export it as CSV.").format(
                path=path
            )
        ) from None
    except (OSError, ValueError) as error:
        raise CampaignError(
            tr("{path} is damaged ({reason}): download it again.").format(path=path, reason=error)
        ) from None


def unique(names: list[str]) -> list[str]:
    """Return column names with a number added to those that repeat."""
    return [f"{name}#{at}" if name in names[:at] else name for at, name in enumerate(names)]
