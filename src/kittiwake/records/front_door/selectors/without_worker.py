"""Children with an open referral for whom nobody works and nobody was asked; and why one was referred."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import in_force, subjects_visible_to
from kittiwake.records.front_door.models import Referral
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to
from kittiwake.records.subject.whole import EachRecord
from kittiwake.records.workforce.models import AllocationWait

REFERRAL = "front_door.referral:"


def referrals_nobody_holds(viewer: User) -> QuerySet[Referral]:
    """Open referrals of children who have no worker and wait for none, the oldest first."""
    if not can(viewer, "allocation.read", on=today()):
        return Referral.objects.none()
    held = Involvement.objects.filter(in_force(today()), kind=InvolvementKind.ALLOCATED)
    asked = AllocationWait.objects.filter(ended_at=None)
    open_ones = Referral.objects.filter(
        withdrawn_at=None, closed_at=None, subject__in=subjects_visible_to(viewer)
    )
    for rows in (held, asked):
        each: Any = rows.annotate(each=EachRecord("subject__whole", "subject")).values("each")
        open_ones = open_ones.exclude(subject__in=each)
    return open_ones.select_related("subject", "decision").order_by("received_on", "pk")


@dataclass(frozen=True, kw_only=True)
class WhyReferred:
    """Why a child was referred, in the words of the decision; and the contact where they stand."""

    contact_id: int
    words: str


def why_referred(viewer: User, sources: Iterable[str]) -> dict[str, WhyReferred]:
    """Why children were referred, by the referral's key, of contacts that the viewer may open."""
    numbers = {int(key.rpartition(":")[2]): key for key in sources if key.startswith(REFERRAL)}
    referrals = Referral.objects.filter(pk__in=numbers, contact__in=contacts_visible_to(viewer).order_by())
    return {
        numbers[each.pk]: WhyReferred(
            contact_id=each.contact_id,
            words=each.decision.rationale or each.decision.proposal.reasons,
        )
        for each in referrals.select_related("decision__proposal")
    }
