"""How a period of care goes to whose it is, when joined records are separated: with all that stood in it."""

from datetime import date

from django.db.models import Q, QuerySet

from kittiwake.core.dates import says_day
from kittiwake.records.care.models import LegalStatus, Period, Placement, Review
from kittiwake.records.care.models.stretch import Stretch
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

STRETCHES: tuple[type[LegalStatus] | type[Placement], ...] = (LegalStatus, Placement)


def _period(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """The statuses and placements on its days are one child's with it, also those that were withdrawn."""
    period = Period.objects.select_for_update().get(pk=number)
    if period.withdrawn_at is None and _clashing(period, right):
        raise CannotAllot(
            f"The other child was looked after on days of the period from {says_day(period.from_on)}. "
            "Leave it where it stands, or put one of the two right first."
        )
    moving: list[Stretch] = [row for model in STRETCHES for row in _inside(model, period, wrong)]
    moving.append(period)
    for row in moving:
        row.subject = right
        row.save()
    cases = [key_of(row) for row in (*moving, *period.reviews.all())]
    move_cases(cases=cases, wrong=wrong, right=right, reason=reason, act=act)


def _clashing(period: Period, right: Subject) -> bool:
    theirs = Period.objects.filter(subject__in=records_of(right), withdrawn_at=None).exclude(pk=period.pk)
    return theirs.filter(_meets(period.from_on, period.to_on)).exists()


def _meets(from_on: date, to_on: date | None) -> Q:
    until = Q(from_on__lt=to_on) if to_on else Q()
    return until & (Q(to_on=None) | Q(to_on__gt=from_on))


def _inside(
    model: type[LegalStatus] | type[Placement], period: Period, wrong: Subject
) -> QuerySet[LegalStatus] | QuerySet[Placement]:
    """Rows of another period that began on the day on which this one ended stay with that one."""
    rows = model.objects.filter(subject__in=records_of(wrong), from_on__gte=period.from_on)
    if period.to_on is None:
        return rows
    of_no_night = Q(from_on=period.from_on, to_on=period.to_on)
    return rows.filter(Q(from_on__lt=period.to_on) | of_no_night)


def _with_its_period(model: type[LegalStatus] | type[Placement], number: int) -> str:
    row = model.objects.get(pk=number)
    began = Period.objects.filter(subject=row.subject_id, from_on__lte=row.from_on, withdrawn_at=None)
    period = began.order_by("-from_on", "-pk").first()
    return key_of(period or row)


MOVES = {"care.period": _period}
CARRIED = {"care.legalstatus": "care.period", "care.placement": "care.period"}
GOES_WITH = {
    "care.review": lambda number: key_of(Review.objects.get(pk=number).period),
    "care.legalstatus": lambda number: _with_its_period(LegalStatus, number),
    "care.placement": lambda number: _with_its_period(Placement, number),
}
