"""Progress of long work, and its cancellation."""

from collections.abc import Callable

from .errors import Cancelled


class Progress:
    """What long work reports to and asks whether to go on.

    Parameters
    ----------
    report
        Called with the fraction done (0 to 1).
    note
        Called with a sentence for the log, in the user's language.
    cancelled
        Asked at every step; True makes the step raise `Cancelled`.
    """

    def __init__(
        self,
        report: Callable[[float], None] | None = None,
        note: Callable[[str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ):
        self._report = report or (lambda fraction: None)
        self._note = note or (lambda text: None)
        self._cancelled = cancelled or (lambda: False)

    def step(self, fraction: float) -> None:
        """Report `fraction` (0 to 1) done; raise `Cancelled` if the user asked to stop."""
        if self._cancelled():
            raise Cancelled()
        self._report(fraction)

    def note(self, text: str) -> None:
        """Put a sentence into the log."""
        self._note(text)

    def part(self, begin: float, end: float) -> "Progress":
        """Return the progress of a part of the work, which runs from fraction `begin` to `end` of the whole."""
        return Progress(lambda done: self._report(begin + done * (end - begin)), self._note, self._cancelled)
