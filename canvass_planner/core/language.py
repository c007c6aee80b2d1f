"""The user's language, without Qt.

The core words its own messages, so it must be able to translate them; it may not import Qt. The plugin hands its
translator over with `use`; without one (tests, benchmarks, a cluster) the English text stands.
"""

from collections.abc import Callable

_translate: Callable[[str], str] = str


def use(translate: Callable[[str], str]) -> None:
    """Translate every later message with `translate` (English text in, the user's language out)."""
    global _translate
    _translate = translate


def tr(text: str) -> str:
    """Return `text` in the user's language; placeholders such as ``{path}`` are left for `str.format`."""
    return _translate(text)


def decimal(value: float, digits: int = 1, sign: bool = False) -> str:
    """Return a number with the decimal mark of the user's language; with its `sign` where that is wanted."""
    text = f"{value:{'+' if sign else ''}.{digits}f}"
    if float(text) == 0:
        text = text.replace("-", "+" if sign else "")
    return text.replace("-", "\u2212").replace(".", tr("."))
