"""What the pages of a child's time in care read beside its days."""

from dataclasses import dataclass

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.models import Agreement, LegalStatus, Period, Placement
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def open_period(viewer: User, subject: Subject) -> Period | None:
    """The period of care that goes on, for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    going = Period.objects.filter(subject__in=records_of(subject), to_on=None, withdrawn_at=None)
    return going.select_related("subject").first()


def agreements_of(viewer: User, subject: Subject) -> list[Agreement]:
    """Every agreement to section 20, the newest first. One query."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    told = Agreement.objects.filter(period__subject__in=records_of(subject))
    return list(told.select_related("recorded_by").order_by("-given_on", "-pk"))


def agreement_of(viewer: User, subject: Subject, agreement_id: int) -> Agreement | None:
    return next((each for each in agreements_of(viewer, subject) if each.pk == agreement_id), None)


@dataclass(frozen=True, kw_only=True)
class TakenOff:
    """Statuses and placements that count on no day any more: each says why."""

    statuses: tuple[LegalStatus, ...] = ()
    placements: tuple[Placement, ...] = ()


def taken_off(viewer: User, subject: Subject) -> TakenOff:
    """For those who may read the record. Two queries."""
    if reach_of(viewer, subject) != Reach.FULL:
        return TakenOff()
    known = {"subject__in": records_of(subject), "withdrawn_at__isnull": False}
    return TakenOff(
        statuses=tuple(LegalStatus.objects.filter(**known).select_related("withdrawn_by")),
        placements=tuple(Placement.objects.filter(**known).select_related("withdrawn_by", "home", "person")),
    )
