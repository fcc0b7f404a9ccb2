"""What is known of one child's health, for those who may read the record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects

from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.health.choices import OVER, Step
from kittiwake.records.health.models import Consent, HealthLook, Questionnaire, Referral, ReferralStep
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Health:
    """Looks, consents, questionnaires and referrals as they stand, the newest first."""

    looks: list[HealthLook]
    consents: list[Consent]
    questionnaires: list[Questionnaire]
    referrals: list[Referral]


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A referral that is not over: where it stands, since when, and how many days since it was asked.

    is_refused  the service refused it at its threshold, and nobody has said that it is over.
    """

    referral: Referral
    last: ReferralStep | None
    days: int

    @property
    def is_refused(self) -> bool:
        return self.last is not None and self.last.step == Step.REFUSED

    @property
    def is_seen(self) -> bool:
        return self.last is not None and self.last.step == Step.SEEN


def health_of(viewer: User, subject: Subject) -> Health | None:
    """None for those who may not read the record. Five queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    theirs = {"subject__in": records_of(subject)}
    looks = HealthLook.objects.filter(**theirs, superseded_by=None).select_related("by", "supersedes")
    referrals = Referral.objects.filter(**theirs).select_related("by").prefetch_related("steps")
    return Health(
        looks=list(looks),
        consents=list(Consent.objects.filter(**theirs)),
        questionnaires=list(Questionnaire.objects.filter(**theirs)),
        referrals=list(referrals.order_by("-asked_on", "-pk")),
    )


def waits_of(viewer: User, subject: Subject) -> list[Waiting]:
    """Referrals that are not over, for the child's page. One query more for a child who has any."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found = _referrals(records_of(subject))
    prefetch_related_objects(found, "steps")
    return waiting_of(found, on=today())


def asking_waits(subject: Subject) -> tuple[Asking[Any], ...]:
    """What `waits_of` asks of everybody."""
    return (_referrals.of(records_of(subject)),)


@prepared
def _referrals(records: Sequence[int]) -> QuerySet[Referral]:
    return Referral.objects.filter(subject=one_of(records))


def look_of(viewer: User, subject: Subject, look_id: int) -> HealthLook | None:
    found = health_of(viewer, subject)
    return next((each for each in found.looks if each.pk == look_id), None) if found else None


def referral_of(viewer: User, subject: Subject, referral_id: int) -> Referral | None:
    found = health_of(viewer, subject)
    return next((each for each in found.referrals if each.pk == referral_id), None) if found else None


def waiting_of(referrals: Iterable[Referral], *, on: date) -> list[Waiting]:
    """Those that are not over, the longest first. Their steps are read already."""
    found = []
    for each in referrals:
        last = next(iter(reversed(each.steps.all())), None)
        if last is None or last.step not in OVER:
            found.append(Waiting(referral=each, last=last, days=(on - each.asked_on).days))
    return sorted(found, key=lambda one: one.referral.asked_on)
