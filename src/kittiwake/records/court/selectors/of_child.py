"""What stands about one child before and in court, the newest first, for those who may read the record."""

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.court.models import CourtOrder, Planning, PreProceedings, Proceedings
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def plannings_of(viewer: User, subject: Subject) -> list[Planning]:
    """Legal planning about this child, with its children; never the advice. Two queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found = Planning.objects.filter(children__subject__in=records_of(subject)).distinct()
    return list(found.select_related("asked_by", "decided_by").prefetch_related("children__subject"))


def pre_proceedings_all(viewer: User, subject: Subject) -> list[PreProceedings]:
    """Pre-proceedings of this child with the letter and all that happened in them. Nine queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found = PreProceedings.objects.filter(children__subject__in=records_of(subject)).distinct()
    parts = ("children__subject", "concerns", "copies__to_subject", "meetings__actions", "commissioned")
    told = found.prefetch_related(*parts, "longer__by", "looks__by")
    return list(told.select_related("ended_by", "recorded_by", "planning"))


def proceedings_all(viewer: User, subject: Subject) -> list[Proceedings]:
    """Proceedings about this child with hearings, parties and experts. Seven queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found = Proceedings.objects.filter(children__subject__in=records_of(subject)).distinct()
    parts = ("children__subject", "hearings", "parties", "experts", "extensions__hearing")
    return list(found.prefetch_related(*parts))


def orders_of(viewer: User, subject: Subject) -> list[CourtOrder]:
    """Every order about this child that counts. One query."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    return [order for order in every_order_of(viewer, subject) if order.withdrawn_at is None]


def every_order_of(viewer: User, subject: Subject) -> list[CourtOrder]:
    """As `orders_of`, with those recorded by mistake."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found = CourtOrder.objects.filter(subject__in=records_of(subject))
    return list(found.select_related("proceedings", "recorded_by", "withdrawn_by"))
