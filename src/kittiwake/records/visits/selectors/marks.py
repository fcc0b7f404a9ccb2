"""Marks that were seen on a child's body, for one viewer."""

from datetime import date

from django.db.models import QuerySet

from kittiwake.core.history import earlier_versions
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of
from kittiwake.records.visits.models import BodyMap

WITH = ("subject", "author", "on_behalf_of", "supersedes", "superseded_by")


def body_maps_visible_to(viewer: User, subject: Subject, *, on: date | None = None) -> QuerySet[BodyMap]:
    """What was seen of one child as it stands now, newest first; nothing for those who may not read it.

    on  only what was seen on that day.
    """
    standing = _of(viewer, subject).filter(superseded_by=None)
    seen = standing.filter(happened_on=on) if on else standing
    return seen.order_by("-happened_on", "-happened_at", "-pk")


def body_map_visible_to(viewer: User, subject: Subject, body_map_id: int) -> BodyMap | None:
    """One look, put right since or not; None when it is nothing to this viewer."""
    return _of(viewer, subject).filter(pk=body_map_id).first()


def earlier_body_maps(body_map: BodyMap) -> list[BodyMap]:
    """What stood in this one's place before, newest first. The caller reads the record."""
    return earlier_versions(body_map)


def times_marks_were_seen(subject: Subject) -> int:
    """How often marks were seen on this child. The caller reads the record."""
    return BodyMap.objects.filter(subject__in=records_of(subject), superseded_by=None).count()


def _of(viewer: User, subject: Subject) -> QuerySet[BodyMap]:
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    return BodyMap.objects.filter(subject__in=readable).select_related(*WITH).prefetch_related("marks")
