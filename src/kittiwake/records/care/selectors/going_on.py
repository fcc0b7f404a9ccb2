"""Children in care on a day, for counts and for work that goes on by itself. Raw: no viewer.

Source  indicators.csv, LA1, LA4, LA6, LA7 and LA16: an open period of care, but for a series of short breaks.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from kittiwake.records.assessment.models import Factor
from kittiwake.records.care.choices import SHORT_BREAKS
from kittiwake.records.care.models import LegalStatus, Period, Placement, Review
from kittiwake.records.challenge.models import Challenge
from kittiwake.records.line.services import key_of
from kittiwake.records.protection.selectors.helped import children_in_need
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key

UNACCOMPANIED = "9A"
"""Source  CIN census, factors identified at the end of assessment (reference/codes.json)."""
LivesIn = tuple[str, str, str, bool | None]


def looked_after_on(day: date, *, among: Iterable[Subject] | None = None) -> set[int]:
    """Those looked after at the end of that day, by the number of their first record."""
    periods = Period.objects.filter(_stood(day), withdrawn_at=None)
    breaks = LegalStatus.objects.filter(_stood(day), withdrawn_at=None, code__in=SHORT_BREAKS)
    if among is not None:
        known = list(among)
        periods, breaks = periods.filter(subject__in=known), breaks.filter(subject__in=known)
    found = {first_key(row.subject) for row in periods.select_related("subject")}
    return found - {first_key(row.subject) for row in breaks.select_related("subject")}


def in_need_on(day: date, *, among: Iterable[Subject] | None = None) -> set[int]:
    """CN1: those with a plan, with an accepted referral not answered before that day, or looked after."""
    known = None if among is None else list(among)
    return children_in_need(day, among=known) | looked_after_on(day, among=known)


def lived_on(day: date) -> Counter[LivesIn]:
    """How many children in care lived at the end of that day in each kind of placement.

    Keys  the return's code of the placement and of its provider; the kind of home, empty for none of the
          register; whether it stands in the area, None where that is not known.
    """
    there = looked_after_on(day)
    standing = Placement.objects.filter(_stood(day), withdrawn_at=None).select_related("subject", "home")
    return Counter(_lives_in(row) for row in standing if first_key(row.subject) in there)


def ceased_between(first: date, last: date) -> list[Period]:
    """Periods of care that ceased on these days; both count. A child who left twice is there twice."""
    ceased = Period.objects.filter(to_on__gte=first, to_on__lte=last, withdrawn_at=None)
    return list(ceased.select_related("subject"))


def came_back(ceased: Iterable[Period], *, by: date) -> set[int]:
    """Of these, whose child was looked after again later, until that day: the numbers of the periods."""
    of = {period.pk: period for period in ceased}
    again = Period.objects.filter(
        subject__in=[period.subject_id for period in of.values()], from_on__lte=by, withdrawn_at=None
    )
    began: dict[int, list[date]] = {}
    for period in again:
        began.setdefault(period.subject_id, []).append(period.from_on)
    return {
        key for key, period in of.items()
        if period.to_on and any(day >= period.to_on for day in began[period.subject_id])
    }  # fmt: skip


def unaccompanied_on(day: date) -> set[int]:
    """Of those looked after that day, whom an assessment found to be in this country with nobody."""
    found = Factor.objects.filter(code=UNACCOMPANIED).select_related("part__subject")
    return looked_after_on(day) & {first_key(factor.part.subject) for factor in found}


def placement_now(period: Period) -> Placement | None:
    """The newest that stands, of a period that goes on."""
    standing = Placement.objects.filter(subject=period.subject_id, to_on=None, withdrawn_at=None)
    return standing.order_by("-from_on", "-pk").first()


def challenge_at(review: Review) -> Challenge | None:
    """What was challenged by itself because the review had no report of the worker."""
    return Challenge.objects.filter(about=key_of(review)).order_by("pk").first()


def _lives_in(row: Placement) -> LivesIn:
    home = row.home
    return row.type, row.provider, home.kind if home else "", home.is_in_the_area if home else None


def _stood(day: date) -> Q:
    return Q(from_on__lte=day) & (Q(to_on=None) | Q(to_on__gt=day))
