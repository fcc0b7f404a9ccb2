"""What was looked at between reviews, and who was told of a placement."""

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.choices import CheckKind, Told
from kittiwake.records.care.models import Check, Notice, Placement
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def checks_of(viewer: User, subject: Subject, kind: CheckKind) -> list[Check]:
    """Each look between two reviews, the newest first, for those who may read the record. One query."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    known = Check.objects.filter(period__subject__in=records_of(subject), kind=kind)
    return list(known.select_related("by", "review"))


def notices_of(placement: Placement) -> list[Notice]:
    """Who was told of it. The caller has read the placement."""
    return list(placement.notices.select_related("by"))


def not_told_yet(placement: Placement) -> list[Told]:
    """Those of whom nothing is written yet. The caller has read the placement."""
    known = set(placement.notices.values_list("who", flat=True))
    return [Told(who) for who in Told.values if who not in known]
