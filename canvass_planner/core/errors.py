"""What can go wrong, as a sentence for the user."""

import math

from .language import tr


class CampaignError(Exception):
    """Input that cannot be used: the message says what is wrong, where, and what to do, in the user's language."""


class Cancelled(Exception):
    """The user cancelled; whoever catches it leaves nothing half-written behind."""


def positive(value: float, what: str) -> float:
    """Return `value`, or refuse it: `what` must be more than zero, and a number."""
    if not (math.isfinite(value) and value > 0):
        raise CampaignError(tr("{what} must be more than zero, not {value}.").format(what=what, value=value))
    return value
