"""What every text of child protection work goes through before it is kept."""

from datetime import datetime

from kittiwake.core.text import kept_words
from kittiwake.records.line.services import Act
from kittiwake.records.protection.policies import BadProtection

LONGEST_LINE, LONGEST_WORDS = 200, 200_000


def words(text: str, what: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadProtection where it does not fit."""
    return kept_words(text, what, at_most=at_most, refused=BadProtection)


def needed(text: str, what: str, ask: str, *, at_most: int = LONGEST_WORDS) -> str:
    """As `words`, for what may not stay empty. Raises BadProtection with what to do."""
    return kept_words(text, what, at_most=at_most, refused=BadProtection, ask=ask)


def happened(moment: datetime, act: Act, *, after: datetime | None = None, what: str = "this") -> datetime:
    """A moment that is past, and not before what it follows. Raises BadProtection."""
    if moment > act.at:
        raise BadProtection("This has not happened yet. Check the date and the time.")
    if after is not None and moment < after:
        raise BadProtection(f"This was before {what}. Check the date and the time.")
    return moment
