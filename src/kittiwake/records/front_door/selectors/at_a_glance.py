"""What the child's page says of the front door in a sentence: the plan, and what we are worried about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.models import Episode
from kittiwake.records.front_door.selectors.contacts import ContactCard, latest_about
from kittiwake.records.subject.models import Subject

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
    readable = subjects_visible_to(viewer).filter(pk=subject.pk)
    known: Iterable[Episode] = Episode.objects.filter(subject__in=readable, kind__in=PLANS, from_on__lte=on)
    standing = (episode for episode in known if episode.to_on is None or episode.to_on >= on)
    return sorted(standing, key=lambda episode: PLANS.index(EpisodeKind(episode.kind)))


def latest_worry(viewer: User, subject: Subject) -> Worry | None:
    """What the latest contact about this person says; None when there is none that the viewer reads."""
    latest = next(iter(latest_about(viewer, subject)), None)
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
