"""Earlier episodes of one person, for one viewer."""

from django.db.models import QuerySet

from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.front_door.models import Episode
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def episodes_visible_to(viewer: User, subject: Subject) -> QuerySet[Episode]:
    """The earlier episodes this record knows of, the newest first; none where the record is not read."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    return Episode.objects.filter(subject__in=readable).order_by("-from_on", "-pk")
