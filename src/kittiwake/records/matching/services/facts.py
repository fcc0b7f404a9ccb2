"""What is said of a home that is looked for, and whether it can be kept."""

from dataclasses import dataclass
from datetime import date

from kittiwake.core.text import kept_words
from kittiwake.records.matching.fitting import Asked
from kittiwake.records.provision.models import Home
from kittiwake.records.subject.models import Subject

LONGEST_LINE, LONGEST_WORDS = 200, 100_000


class BadRequest(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class MovedOn(Exception):
    """Somebody else changed this first, or it is over. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class RequestFacts:
    """What the child needs of a home; see models.Request. siblings: who is to live there too."""

    wanted_by: date
    care: str
    because: str
    is_emergency: bool = False
    kinds: tuple[str, ...] = ()
    risks: str = ""
    lines: tuple[Asked, ...] = ()
    siblings: tuple[Subject, ...] = ()
    is_together: bool = False
    school: str = ""
    school_postcode: str = ""
    family: str = ""
    family_postcode: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerFacts:
    """What those who were asked say, and why. keep_until: the last night for which the bed is kept."""

    answer: str
    because: str
    why: str = ""
    keep_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class DecisionFacts:
    """Why this home, why not the others; the rest where it breaks a limit or brothers live apart."""

    because: str
    why_not_others: str
    beyond_because: str = ""
    apart_because: str = ""
    next_attempt_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReadingFacts:
    """When it was talked over that a placement ended unplanned, what happened, and what is learned."""

    held_on: date
    happened: str
    learned: str


def needed(text: str, what: str, ask: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadRequest where it says nothing or does not fit."""
    return kept_words(text, what, at_most=at_most, refused=BadRequest, ask=ask)


def require_open(home: Home, *, on: date) -> None:
    """Raises  BadRequest where nobody may live there on that day."""
    if on < home.opened_on or (home.closed_on is not None and on >= home.closed_on):
        raise BadRequest(f"{home.name} is not open. Choose another home.")


def may_be_empty(text: str, what: str, *, at_most: int = LONGEST_WORDS) -> str:
    return kept_words(text, what, at_most=at_most, refused=BadRequest)


__all__ = [
    "AnswerFacts",
    "BadRequest",
    "DecisionFacts",
    "MovedOn",
    "ReadingFacts",
    "RequestFacts",
    "may_be_empty",
    "needed",
    "require_open",
]
