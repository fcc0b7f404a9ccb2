"""The assessments and referrals behind a measure's number, for one viewer."""

from collections.abc import Iterable

from django.db.models import QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_closed_to_some, subjects_visible_to
from kittiwake.records.assessment.models import Assessment, Part
from kittiwake.records.front_door.models import Referral


def assessments_reached_by(viewer: User) -> QuerySet[Assessment]:
    """Those of at least one child whom the viewer reads."""
    theirs = Part.objects.filter(subject__in=subjects_visible_to(viewer)).values("assessment")
    return Assessment.objects.filter(pk__in=theirs)


def assessments_closed_to_nobody(assessment_ids: Iterable[int]) -> set[int]:
    """Those that even somebody who reads no record may count one by one, without names."""
    closed = Part.objects.filter(subject__in=keys_closed_to_some(on=today())).values("assessment")
    asked = Assessment.objects.filter(pk__in=set(assessment_ids))
    return set(asked.exclude(pk__in=closed).values_list("pk", flat=True))


def referrals_reached_by(viewer: User) -> QuerySet[Referral]:
    """Referrals of children whom the viewer reads."""
    return Referral.objects.filter(subject__in=subjects_visible_to(viewer)).select_related("subject")


def referrals_closed_to_nobody(referral_ids: Iterable[int]) -> set[int]:
    """As `assessments_closed_to_nobody`, for referrals."""
    asked = Referral.objects.filter(pk__in=set(referral_ids))
    return set(asked.exclude(subject__in=keys_closed_to_some(on=today())).values_list("pk", flat=True))


def assessment_for(referral: Referral) -> int | None:
    """The assessment that answers a referral, by primary key. The caller has checked who asks."""
    part = Part.objects.filter(referral=referral).order_by("-pk").first()
    return part.assessment_id if part else None
