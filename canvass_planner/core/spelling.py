"""One spelling for what official sources spell in many ways: station ids, names of lists, columns, numbers."""

import re
import unicodedata
from functools import cache

import numpy as np
import pandas as pd

from .errors import CampaignError
from .language import tr

# French repetition indices of house numbers come before letters, in this order.
SUFFIXES = {"bis": 1, "ter": 2, "quater": 3, "quinquies": 4, "sexies": 5, "septies": 6, "octies": 7}
# The ministry's overseas "départements" and what INSEE's commune codes begin with.
_OVERSEAS = {
    "ZA": "971",
    "ZB": "972",
    "ZC": "973",
    "ZD": "974",
    "ZM": "976",
    "ZN": "988",
    "ZP": "987",
    "ZS": "975",
    "ZW": "986",
    "ZX": "977",
}
# Communes with arrondissements: the first and last arrondissement's own INSEE code, and the commune that results use.
_DISTRICTS = {"75056": (75101, 75120), "69123": (69381, 69389), "13055": (13201, 13216)}
# Commune and office: an office has a digit, or is a letter or two (the American precinct "0001-ADAMS" is none).
_WITH_COMMUNE = re.compile(
    r"(?P<commune>\d{4,5}|\d[AB]\d{3}|Z[A-Z]\d{3})\s*[_\-\s]\s*"
    r"(?P<office>[0-9A-Z.\- ]{0,5}\d[0-9A-Z.\- ]{0,5}|[A-Z]{1,2})"
    r"|(?P<joined>\d{5}|\d[AB]\d{3}|Z[A-Z]\d{3})(?P<last>[0-9A-Z.]{4})"
)


def station_id(commune: object, office: object) -> str:
    """Return a polling station's id as spelled here: INSEE commune code, "_", office without leading zeros.

    Examples
    --------
    >>> station_id("75056", "0101")
    '75056_101'
    """
    return station_ids(pd.Series([office]), pd.Series([commune])).iloc[0]


def station_ids(ids: pd.Series, communes: pd.Series | str | None = None) -> pd.Series:
    """Normalise polling-station ids of any spelling.

    ``75056_0101``, ``75056-0101``, ``750560101`` and commune ``75056`` with office ``101`` all become ``75056_101``;
    ``1001_0002``, whose zero a spreadsheet lost, becomes ``01001_2``; overseas codes become INSEE's (``ZA101`` is
    ``97101``), arrondissements of Paris, Lyon and Marseille become the commune. Ids without a commune stay bare
    (``0001A`` becomes ``1A``). Letters stay, in upper case.

    Parameters
    ----------
    ids
        Ids, or office numbers where `communes` is given.
    communes
        INSEE codes of the communes, one for each id or one for all.

    Returns
    -------
    Series of str
        With the index of `ids`; "" where the id is missing.
    """
    one = communes is None or isinstance(communes, str)
    communes = [communes or ""] * len(ids) if one else as_text(communes)
    spelled = [_spelled(office, commune) for office, commune in zip(as_text(ids), communes, strict=True)]
    return pd.Series(spelled, index=ids.index, dtype=object)


def _spelled(office: str, commune: str) -> str:
    """Return one id as spelled here, from an upper-case id or office number, and a commune's code or ""."""
    if len(office) > 5:
        found = _WITH_COMMUNE.fullmatch(office)
        if found:
            commune, office = found["commune"] or found["joined"], (found["office"] or found["last"]).strip()
    if not office:
        return ""
    commune, district = _insee(commune)
    of_district = re.fullmatch(r"(\d{1,2})-(\d{1,2})", office)
    if of_district:  # "1-7", the seventh office of the first arrondissement, is office 107
        office = f"{of_district[1]}{of_district[2]:0>2}"
    elif district and re.fullmatch(r"\d{1,2}", office):
        office = f"{district}{office:0>2}"
    if commune or len(office) <= 6:  # codes of other countries, such as 01001000100 in Alabama, keep their zeros
        office = office.lstrip("0") or "0"
    return f"{commune}_{office}" if commune else office


def label(name: object) -> str:
    """Return a list's or candidate's name as a field name: upper case, no accents, "_" for all else.

    Examples
    --------
    >>> label("Dupont-Aignan")
    'DUPONT_AIGNAN'
    """
    flat = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode().upper()
    return re.sub(r"[^0-9A-Z]+", "_", flat).strip("_") or "NC"


def plain(name: str) -> str:
    """Return a column name in lower case without accents or punctuation: what spellings of it have in common."""
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^0-9a-z%]+", "", flat)


def as_text(values: pd.Series) -> pd.Series:
    """Return ids as upper-case text, whole numbers without the ".0" that a float column gives them."""
    if pd.api.types.is_numeric_dtype(values):
        text = ["" if pd.isna(value) else f"{value:.15g}" for value in values]
    else:
        text = [str(value).strip().upper() for value in values.astype(object).where(values.notna(), "")]
    if all(value.endswith(".0") or not value for value in text):  # a spreadsheet took them for numbers
        text = [value[:-2] for value in text]
    return pd.Series(text, index=values.index, dtype=object)


def as_numbers(values: pd.Series, path: object, column: str) -> pd.Series:
    """Return counts as floats; decimal commas, spaces within numbers and empty fields are understood."""
    if pd.api.types.is_numeric_dtype(values):
        return values.astype(float)
    text = values.fillna("").astype(str)
    numbers = pd.to_numeric(text, errors="coerce").replace([np.inf, -np.inf], np.nan)
    odd = numbers.isna()
    if odd.any():
        mended = text[odd].str.replace(r"[\s\u00a0\u202f]", "", regex=True).str.replace(",", ".", regex=False)
        numbers[odd] = pd.to_numeric(mended, errors="coerce")
        bad = numbers.isna() & ~text.str.strip().str.lower().isin(["", "nan", "none", "null"])
        if bad.any():
            raise CampaignError(
                tr(
                    "{path}: “{value}” in column {column} is no number (row {row}); mend it, or choose another column."
                ).format(path=path, value=text[bad].iloc[0], column=column, row=int(np.flatnonzero(bad)[0]) + 2)
            )
    return numbers.astype(float)


def in_commune(code: str) -> str:
    """Return the INSEE code of the commune that results use for a commune's or arrondissement's code."""
    return _insee(code)[0]


@cache
def _insee(code: str) -> tuple[str, int]:
    """Return the INSEE code of the commune that results use, and the arrondissement (0 if it is none of one).

    A lost leading zero is given back. An overseas code of the ministry is a département (``ZA``, or ``971``) and three
    digits, of which the first repeats the département's last (``ZA101`` is 97101) save where it does not (``ZM501``,
    in Mayotte, is 97601). Arrondissements of Paris, Lyon and Marseille have codes of their own.
    """
    if len(code) == 4 and code.isdigit():
        code = f"0{code}"
    overseas = re.fullmatch(r"(Z[A-Z]|9[78]\d)(\d)(\d\d)", code)
    if overseas and (overseas[1] in _OVERSEAS or overseas[1].isdigit()):
        digits = _OVERSEAS.get(overseas[1], overseas[1])
        own = overseas[2] == digits[2] or overseas[1] == "ZX"
        code = f"{digits[:2]}{overseas[2]}{overseas[3]}" if own else f"{digits}{overseas[3]}"
    for whole, (first, last) in _DISTRICTS.items():
        if code.isdigit() and first <= int(code) <= last:
            return whole, int(code) - first + 1
    return code, 0


def house_number(number: int, suffix: str) -> str:
    """Write a number with its suffix as on the door: 12 bis, but 12B; nothing where there is no number."""
    if number <= 0:
        return ""
    return f"{number} {suffix}" if suffix in SUFFIXES else f"{number}{suffix.upper()}"
