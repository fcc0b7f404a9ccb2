"""What is said of a private fostering arrangement, and whether it can be kept."""

from dataclasses import dataclass
from datetime import date

from kittiwake.core.text import kept_words
from kittiwake.records.subject.models import Subject

LONGEST_LINE, LONGEST_WORDS = 200, 100_000


class BadArrangement(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class ArrangementMovedOn(Exception):
    """Somebody else changed this first, or it is over. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class ArrangementFacts:
    """Who told of it and when, with whom, where, why, and from which day: the columns of an Arrangement."""

    told_by: str
    told_by_says: str
    notified_on: date
    carer_says: str
    address: str
    household: str
    parents: str
    because: str
    carer: Subject | None = None
    arranged_on: date | None = None
    proposed_on: date | None = None
    from_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CheckFacts:
    """What was found out, about whom, and whether it worries."""

    kind: str
    about: str
    answered_on: date
    found: str
    is_worry: bool


@dataclass(frozen=True, kw_only=True)
class DecisionFacts:
    """Whether it is suitable, why, what the child wishes, and with which requirements."""

    outcome: str
    decided_on: date
    wishes: str
    because: str
    requirements: str = ""


def needed(text: str, what: str, ask: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadArrangement where it says nothing or does not fit."""
    return kept_words(text, what, at_most=at_most, refused=BadArrangement, ask=ask)
