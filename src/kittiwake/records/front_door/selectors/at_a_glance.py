"""What the child's page says of the front door in a sentence: the plan, and what we are worried about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.models import Episode
from kittiwake.records.front_door.selectors.contacts import (
    ContactCard,
    asking_latest,
    latest_about,
    latest_referrals,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

PLANS = (EpisodeKind.LOOKED_AFTER, EpisodeKind.CP_PLAN, EpisodeKind.CIN_PLAN, EpisodeKind.EARLY_HELP)


@dataclass(frozen=True, kw_only=True)
class Worry:
    """The latest reason for concern, in the words of whoever weighed it; in the teller's until somebody has.

    whose  whose words they are: "Marian Holt, deciding", "Priya Raman, proposing", "the person who told us".
    """

    contact_id: int
    received_at: datetime
    words: str
    whose: str


def plans_on(viewer: User, subject: Subject, *, on: date) -> list[Episode]:
    """The plans and care that this record knows of on a day, the weightiest first."""
    known = _plans_from(records_of(subject), on) if reach_of(viewer, subject) == Reach.FULL else []
    standing = (episode for episode in known if episode.to_on is None or episode.to_on >= on)
    return sorted(standing, key=lambda episode: PLANS.index(EpisodeKind(episode.kind)))


def asking_front_door(viewer: User, subject: Subject) -> tuple[Asking[Any], ...]:
    """What a person's page asks of the front door first."""
    records = records_of(subject)
    plans, referrals = _plans_from.of(records, today()), latest_referrals.of(records)
    return plans, referrals, *asking_latest(viewer, subject)


@prepared
def _plans_from(records: Sequence[int], on: date) -> QuerySet[Episode]:
    return Episode.objects.filter(subject=one_of(records), kind__in=PLANS, from_on__lte=on)


def latest_worry(viewer: User, subject: Subject) -> Worry | None:
    """What the latest contact about this person says; None when there is none that the viewer reads."""
    latest = next(iter(latest_about(viewer, subject).cards), None)
    if latest is None:
        return None
    contact = latest.contact
    words, whose = _weighed(latest) or (contact.account, "the person who told us")
    return Worry(contact_id=contact.pk, received_at=contact.received_at, words=words, whose=whose)


def _weighed(card: ContactCard) -> tuple[str, str] | None:
    """The rationale of the decision that stands, else the reasons of the latest proposal."""
    decision, proposal = card.decision, card.proposal
    if decision and decision.rationale:
        return decision.rationale, f"{decision.by}, deciding"
    return (proposal.reasons, f"{proposal.by}, proposing") if proposal else None
