"""What is said before and in court, and whether it can be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kittiwake.core.dates import says_day
from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

LONGEST_LINE, LONGEST_WORDS = 200, 100_000


class BadCourt(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class CourtMovedOn(Exception):
    """Somebody else did this first, or it is over. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class GatewayFacts:
    """How a legal planning meeting went; for each child by primary key the threshold and the step."""

    held_on: date
    attended: str
    because: str
    decided: Mapping[int, tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class ConcernFacts:
    """What we are worried about, what must change, and by when."""

    worry: str
    change: str
    by_on: date | None


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """What a letter before proceedings says, and what was done with the family first."""

    issued_on: date
    concerns: tuple[ConcernFacts, ...]
    help: str
    otherwise: str
    in_reserve: str
    conference: str
    conference_says: str
    connected: str
    connected_says: str


@dataclass(frozen=True, kw_only=True)
class ActionFacts:
    """What somebody agreed to do, and by when."""

    what: str
    who: str
    by_on: date | None


@dataclass(frozen=True, kw_only=True)
class MeetingFacts:
    """A meeting in pre-proceedings, as it was held."""

    kind: str
    held_on: date
    attended: str
    discussed: str
    actions: tuple[ActionFacts, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IssueFacts:
    """An application; for each child the plan that is put to the court at first."""

    application: str
    issued_on: date
    because: str
    court: str
    plans: Mapping[int, str]
    number: str = ""
    short_notice: str = ""


@dataclass(frozen=True, kw_only=True)
class OrderFacts:
    """An order about one child. runs_until is its last day, where it is made for a time."""

    kind: str
    made_on: date
    made: str
    by_court: str
    says: str = ""
    runs_until: date | None = None
    late_because: str = ""


def needed(text: str, what: str, ask: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadCourt where it says nothing or does not fit."""
    return kept_words(text, what, at_most=at_most, refused=BadCourt, ask=ask)


def may_say(text: str, what: str, *, at_most: int = LONGEST_WORDS) -> str:
    """As `needed`, for what may stay empty."""
    return kept_words(text, what, at_most=at_most, refused=BadCourt)


def past(day: date, act: Act, *, after: date | None = None, what: str = "") -> date:
    """A day that has come, and is not before what it follows. Raises BadCourt."""
    if day > local_day(act.at):
        raise BadCourt("That day has not come. Check the date.")
    if after is not None and day < after:
        raise BadCourt(f"{what} was on {says_day(after)}. Say that day or a later one.")
    return day


def listed(children: list[Subject]) -> list[Subject]:
    """Raises BadCourt where nobody was chosen."""
    if not children:
        raise BadCourt("Say about which children.")
    return children
