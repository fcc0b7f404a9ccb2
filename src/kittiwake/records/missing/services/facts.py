"""What is said of a child who is missing, and whether it can be kept."""

from dataclasses import dataclass
from datetime import date, datetime

from kittiwake.core.dates import When, age, says_day
from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.people.models import Agency
from kittiwake.records.people.selectors import person_of
from kittiwake.records.subject.models import Subject

LONGEST_LINE, LONGEST_WORDS = 200, 100_000
OF_AGE = 18


class BadMissing(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class MissingMovedOn(Exception):
    """Somebody else changed this first, or it is over. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class ToldFacts:
    """Who was told: of which kind, by name or post, and when."""

    whom: str
    name: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class GoneFacts:
    """How a child is missing: the columns of a MissingEpisode, as told."""

    kind: str
    from_at: datetime
    gone_from: str
    last_seen: str
    risk: str
    told_by: str
    believed: str = ""
    risk_because: str = ""
    police_reference: str = ""


@dataclass(frozen=True, kw_only=True)
class BackFacts:
    """How a child came back: when, by whom, where, and how they were."""

    at: datetime
    found_by: str
    where: str
    state: str


@dataclass(frozen=True, kw_only=True)
class OfferFacts:
    """One offer of a return interview; `agency` where a provider is asked to hold it.

    reply  what the child answered, when and why, where they answered at once.
    """

    offered_at: datetime
    how: str
    agency: Agency | None = None
    reply: str = "WAITING"
    replied_at: datetime | None = None
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class ThemeFacts:
    """One thing that the child told."""

    kind: str
    says: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class InterviewFacts:
    """A return interview. `interviewer` is who held it, by name and post, where it was no colleague here."""

    held_at: datetime
    where: str
    seen: str
    said: str
    safe_now: str
    interviewer: str = ""
    themes: tuple[ThemeFacts, ...] = ()


def needed(text: str, what: str, ask: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadMissing where it says nothing or does not fit."""
    return kept_words(text, what, at_most=at_most, refused=BadMissing, ask=ask)


def maybe(text: str, what: str, *, at_most: int = LONGEST_WORDS) -> str:
    """As `needed`, for what may stay empty."""
    return kept_words(text, what, at_most=at_most, refused=BadMissing)


def require_come(moment: datetime, *, known_at: datetime) -> None:
    """Raises  BadMissing for a moment that has not come."""
    if moment > known_at:
        raise BadMissing(f"{says_moment(moment)} has not come. Check the date and the time.")


def require_child(child: Subject, moment: datetime) -> None:
    """Raises  BadMissing for somebody who was not born or not a child then.

    Source  mi.open_till_18 (clocks/catalogue/timescales.csv): a record of missing is a child's.
    """
    born, day = _born_on(child), local_day(moment)
    if born is None:
        raise BadMissing("Nobody is missing before birth. Record the date of birth, or an estimate, first.")
    if day < born:
        raise BadMissing(f"The child was born on {says_day(born)}. Check the date.")
    if age(born, day) >= OF_AGE:
        raise BadMissing("They were 18 or over then. Tell the adult service and the police.")


def says_moment(moment: datetime) -> str:
    return When.moment(moment).says()


def _born_on(child: Subject) -> date | None:
    person = person_of(child)
    return person.born_on if person else None
