"""What is said of care, and whether it can be kept."""

from dataclasses import dataclass
from datetime import date

from kittiwake.core.text import kept_words
from kittiwake.records.provision.models import Home
from kittiwake.records.subject.models import Subject

LONGEST_LINE, LONGEST_WORDS = 200, 100_000


class BadCare(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class CareMovedOn(Exception):
    """Somebody else changed this first, or it is over. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class Consent:
    """Who agreed that the child is accommodated, when, and how it was made sure that they understood."""

    given_as: str
    given_on: date
    understood: str
    given_by: str = ""
    is_in_writing: bool = False


@dataclass(frozen=True, kw_only=True)
class StatusFacts:
    """A legal status and what it rests on: the order or the power, in words; for section 20, the consent.

    expires_on  the day on which the order lapses, where it says one.
    """

    code: str
    rests_on: str = ""
    expires_on: date | None = None
    consent: Consent | None = None


@dataclass(frozen=True, kw_only=True)
class PlacementFacts:
    """Where the child lives, and why there: in a home, with a person of their own, or elsewhere.

    beyond_terms_because  why there, though the home is full or its terms are for other ages.
    """

    type: str
    because: str
    provider: str = ""
    home: Home | None = None
    person: Subject | None = None
    elsewhere: str = ""
    beyond_terms_because: str = ""
    is_to_last: bool = False


@dataclass(frozen=True, kw_only=True)
class Leaving:
    """How a placement ends: from which day, for which reason of the return, and what happened, in words."""

    on: date
    why: str
    because: str
    is_planned: bool


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """How a child becomes looked after: on which day, how, why, under what, and where."""

    on: date
    coming: str
    need: str
    because: str
    decided_by: str
    status: StatusFacts
    placement: PlacementFacts


def needed(text: str, what: str, ask: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadCare where it says nothing or does not fit."""
    return kept_words(text, what, at_most=at_most, refused=BadCare, ask=ask)
