"""What is written about a discussion, an enquiry or a conference, before it is kept."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from kittiwake.records.access.models import User
from kittiwake.records.line.choices import Sharing
from kittiwake.records.plans.services import ProgressFacts
from kittiwake.records.protection.choices import Came, ConferenceKind
from kittiwake.records.protection.models import Enquiry
from kittiwake.records.subject.models import Subject


@dataclass(frozen=True, kw_only=True)
class SeatFacts:
    """One agency at a strategy discussion, and what it shared with its marking."""

    sector: str
    came: str = Came.CAME
    who: str = ""
    why: str = ""
    shared: str = ""
    sharing: str = Sharing.ORDINARY


@dataclass(frozen=True, kw_only=True)
class StrategyChildFacts:
    """What is decided for one child, and how they are safe meanwhile."""

    subject: Subject
    decision: str
    safety: str


@dataclass(frozen=True, kw_only=True)
class StrategyFacts:
    """A strategy discussion as it was held. Every child whose record the writer reads is decided about."""

    held_at: datetime
    how: str
    enquirers: str
    medical: str
    agreed: str
    children: tuple[StrategyChildFacts, ...]
    seats: tuple[SeatFacts, ...]
    medical_words: str = ""


@dataclass(frozen=True, kw_only=True)
class SightFacts:
    """When and where a child was seen for an enquiry, how, and what they said; or why not."""

    seen: str
    seen_at: datetime
    where: str
    said: str = ""
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class CallFacts:
    """A conference to be held. `enquiries` are those that led to it; `parents` are invited."""

    children: tuple[Subject, ...]
    chair: User
    for_at: datetime
    place: str
    kind: str = ConferenceKind.INITIAL
    sectors: tuple[str, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()
    parents: tuple[Subject, ...] = ()
    submission: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, kw_only=True)
class ConferenceSeatFacts:
    """One agency at a conference: its report, when the family had it, what it thought, why it dissents."""

    sector: str
    came: str
    who: str = ""
    report_on: date | None = None
    family_had_on: date | None = None
    view: str = ""
    category: str = ""
    dissent: str = ""


@dataclass(frozen=True, kw_only=True)
class ConferenceChildFacts:
    """One child at a conference: views first, in whose words; then the decision.

    then      what follows where a review ends the plan.
    progress  how far each outcome of the plan has come, at a review.
    """

    subject: Subject
    views: str
    whose_words: str
    advocate: str
    verdict: str
    because: str
    category: str = ""
    outline: str = ""
    then: str = ""
    progress: tuple[ProgressFacts, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ParentFacts:
    subject: Subject
    came: str
    said: str = ""


@dataclass(frozen=True, kw_only=True)
class ConferenceFacts:
    """A conference as it was held."""

    held_at: datetime
    discussed: str
    children: tuple[ConferenceChildFacts, ...]
    seats: tuple[ConferenceSeatFacts, ...]
    parents: tuple[ParentFacts, ...] = ()
    not_quorate_why: str = ""
    core_group: str = ""
    core_group_on: date | None = None
