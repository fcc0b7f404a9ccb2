"""What a plan and a review say, and whether it can be kept."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from kittiwake.core.text import clean, overlong, visible
from kittiwake.records.line.choices import Sharing
from kittiwake.records.plans.models import Outcome
from kittiwake.records.subject.models import Subject

LONGEST_SENTENCE, LONGEST_WHO, LONGEST_WORDS, MOST_PARTS = 400, 200, 100_000, 60


class BadPlan(Exception):
    """It cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class PlanMovedOn(Exception):
    """Somebody else changed this first, or it is over. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class ActionFacts:
    """Who does what by when. A draft may leave out who and when."""

    what: str
    who: str = ""
    by_on: date | None = None
    sharing: str = Sharing.ORDINARY
    only_for: Subject | None = None


@dataclass(frozen=True, kw_only=True)
class OutcomeFacts:
    """What is to be different, and what is done for it.

    thread  the outcome of an earlier version that this one goes on with; None for a new one.
    """

    wish: str = ""
    must_change: str = ""
    help_offered: str = ""
    how_we_know: str = ""
    actions: tuple[ActionFacts, ...] = ()
    thread: UUID | None = None
    sharing: str = Sharing.ORDINARY
    only_for: Subject | None = None


@dataclass(frozen=True, kw_only=True)
class VersionFacts:
    """A whole plan. after is the number of the version its writer had before them; 0 for the first."""

    says: str
    outcomes: tuple[OutcomeFacts, ...] = ()
    worries: str = ""
    works: str = ""
    if_not: str = ""
    after: int | None = None
    submission: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, kw_only=True)
class ProgressFacts:
    """How far one outcome has come, and what shows it."""

    outcome: Outcome
    scale: str
    evidence: str


@dataclass(frozen=True, kw_only=True)
class ReviewFacts:
    """What one review found and decided. Without a version of the plan there is no progress to rate."""

    kind: str
    held_on: date
    attended: str
    decision: str
    because: str
    family_view: str = ""
    progress: tuple[ProgressFacts, ...] = ()
    submission: UUID = field(default_factory=uuid4)


def tidy(text: str) -> str:
    return clean(text).strip()


def is_blank(text: str) -> bool:
    return not visible(text).strip()


def require_words(text: str, otherwise: str) -> str:
    """The text as it will be kept. Raises BadPlan, saying what to do, for one that says nothing."""
    if is_blank(text):
        raise BadPlan(otherwise)
    return require_short(text, "The text")


def require_short(text: str, what: str, *, at_most: int = LONGEST_WORDS) -> str:
    """The text as it will be kept. Raises BadPlan for one that is too long."""
    tidied = tidy(text)
    if problem := overlong(what, tidied, at_most=at_most):
        raise BadPlan(problem)
    return tidied
