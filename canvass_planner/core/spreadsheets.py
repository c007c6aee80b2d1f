"""Tables for spreadsheets, from which no cell becomes a formula."""

import csv
import io

import pandas as pd


def safe_csv(table: pd.DataFrame) -> str:
    """Return a table as CSV text: numbers as numbers, every text quoted and never a formula.

    A spreadsheet calculates what begins with = + - @, a tab or a line break (OWASP, "CSV Injection"): such a text gets
    an apostrophe before it.
    """
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(table.columns)
    for row in table.itertuples(index=False):
        writer.writerow(["" if pd.isna(value) else _safe(value) for value in row])
    return file.getvalue()


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(tuple("=+-@\t\r\n")) else value
