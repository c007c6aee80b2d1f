"""What can go wrong, as a sentence for the user."""


class CampaignError(Exception):
    """Input that cannot be used: the message says what is wrong, where, and what to do, in the user's language."""


class Cancelled(Exception):
    """The user cancelled; whoever catches it leaves nothing half-written behind."""
