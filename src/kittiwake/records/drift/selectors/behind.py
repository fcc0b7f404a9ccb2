"""The signs behind a measure's number."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_closed_to_some, subjects_visible_to
from kittiwake.records.drift.models import Sign


def signs_reached_by(viewer: User) -> QuerySet[Sign]:
    """Signs, standing or gone, of children whom the viewer reads, where they read all that it rests on."""
    readable = subjects_visible_to(viewer)
    all_of_it = Q(rests_on=None) | Q(rests_on__in=readable)
    return Sign.objects.filter(all_of_it, subject__in=readable).select_related("subject__stands_for")


def signs_closed_to_nobody(sign_ids: Iterable[int]) -> set[int]:
    """Those that even somebody who reads no record may count one by one, without names."""
    closed = keys_closed_to_some(on=today())
    asked = Sign.objects.filter(pk__in=set(sign_ids)).exclude(subject__in=closed)
    return set(asked.exclude(rests_on__isnull=False, rests_on__in=closed).values_list("pk", flat=True))
