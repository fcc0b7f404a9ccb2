"""The measures as a list, one by month, and the rows behind one month."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db import connection
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake import measures
from kittiwake.core import today as clock
from kittiwake.core.dates import add_months
from kittiwake.measures import Measure
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import keys_closed_to_some, subjects_visible_to
from kittiwake.records.assessment.selectors.counted import (
    assessments_closed_to_nobody,
    assessments_reached_by,
    referrals_closed_to_nobody,
    referrals_reached_by,
)
from kittiwake.records.challenge.selectors import challenges_closed_to_nobody, challenges_visible_to
from kittiwake.records.drift.selectors import signs_closed_to_nobody, signs_reached_by
from kittiwake.records.front_door.selectors import contacts_visible_to, night_entries_visible_to
from kittiwake.records.front_door.selectors.closures import contacts_closed_to_nobody, nights_closed_to_nobody
from kittiwake.records.plans.selectors import plans_reached_by
from kittiwake.records.protection.selectors import (
    conferences_closed_to_nobody,
    conferences_reached_by,
    discussions_closed_to_nobody,
    discussions_reached_by,
    enquiries_closed_to_nobody,
    enquiries_reached_by,
)
from kittiwake.records.visits.selectors import (
    parts_reached_by,
    plans_closed_to_nobody,
    visit_parts_closed_to_nobody,
)
from kittiwake.records.workforce.selectors import waits_closed_to_nobody, waits_reached_by
from kittiwake.web.measures import present
from kittiwake.web.page import Request, page

# Which cases a viewer may open, and which even somebody without records may count, by the kind of work.
VISIBLE: dict[str, Callable[..., QuerySet[Any]]] = {
    "front_door.contact": contacts_visible_to,
    "front_door.nightentry": night_entries_visible_to,
    "workforce.allocationwait": waits_reached_by,
    "visits.visitpart": parts_reached_by,
    "plans.plan": plans_reached_by,
    "challenge.challenge": challenges_visible_to,
    "assessment.assessment": assessments_reached_by,
    "front_door.referral": referrals_reached_by,
    "protection.enquiry": enquiries_reached_by,
    "protection.strategydiscussion": discussions_reached_by,
    "protection.conference": conferences_reached_by,
    "subject.subject": subjects_visible_to,
    "drift.sign": signs_reached_by,
}
CLOSED_TO_NOBODY = {
    "front_door.contact": contacts_closed_to_nobody,
    "front_door.nightentry": nights_closed_to_nobody,
    "workforce.allocationwait": waits_closed_to_nobody,
    "visits.visitpart": visit_parts_closed_to_nobody,
    "plans.plan": plans_closed_to_nobody,
    "challenge.challenge": challenges_closed_to_nobody,
    "assessment.assessment": assessments_closed_to_nobody,
    "front_door.referral": referrals_closed_to_nobody,
    "protection.enquiry": enquiries_closed_to_nobody,
    "protection.strategydiscussion": discussions_closed_to_nobody,
    "protection.conference": conferences_closed_to_nobody,
    "subject.subject": lambda numbers: numbers - keys_closed_to_some(on=clock.today()),
    "drift.sign": signs_closed_to_nobody,
}
MONTHS_IN_LIST, MONTHS_ON_PAGE = 12, 24
ROWS_ON_PAGE = 100
ONLY_COUNTS = "It shows counts, and no child's record."
ONLY_NUMBERS = "It lists contacts by their number and day. Whoever opens one is logged there."


@page(may="measure.read", unlogged_because=ONLY_COUNTS)
def measure_list(request: Request) -> HttpResponse:
    """The measures of one area (`?of=`), each as the question it answers, with this month and the year."""
    day = clock.today()
    asked = request.GET.get("of", "")
    area = asked if asked in present.AREAS else next(iter(present.AREAS))
    reports = measures.report(connection, "postgres", as_at=day, area=area, months=MONTHS_IN_LIST)
    route = _rows_route(request, day)
    context = {
        "day": day,
        "title": present.AREAS[area],
        "asks": measures.areas()[area].asks,
        "places": present.places(area),
        "cards": [present.card(each, route) for each in reports],
    }
    return render(request, "measures/measure_list.html", context)


@page(may="measure.read", unlogged_because=ONLY_COUNTS)
def measure(request: Request, key: str) -> HttpResponse:
    """One measure: how it is defined, what it does not show, and two years of months."""
    _find(key)
    day = clock.today()
    (report,) = measures.report(connection, "postgres", as_at=day, key=key, months=MONTHS_ON_PAGE)
    route = _rows_route(request, day)
    context = {
        "day": day,
        "card": present.card(report, route),
        "facts": present.facts(report),
        "parts": _parts(report.measure, day),
    }
    return render(request, "measures/measure.html", context)


@page(may="measure.drill", unlogged_because=ONLY_NUMBERS)
def rows(request: Request, key: str, month: date) -> HttpResponse:
    """The cases behind one month's number, with a link to each that the viewer may open."""
    return _cases(request, _find(key), month, present.Links())


@page(may="measure.read", unlogged_because=ONLY_NUMBERS)
def keys(request: Request, key: str, month: date) -> HttpResponse:
    """The same cases under keys that say nothing: for those who read numbers, and no record."""
    return _cases(request, _find(key), month, present.Keys())


def _parts(measure: Measure, day: date) -> list[list[str]]:
    """The number by the values of its split: today, or over the latest twelve months."""
    if not measure.split_by:
        return []
    since = add_months(day.replace(day=1), 1 - MONTHS_IN_LIST)
    return present.parts(measure, measures.parts_of(measure, connection, "postgres", as_at=day, since=since))


def _cases(request: Request, measure: Measure, month: date, shown_as: present.ShownAs) -> HttpResponse:
    day = clock.today()
    if month > day:
        raise Http404
    cases = measures.cases_in(measure, connection, "postgres", as_at=day, month=month)
    numbers, kind = {case.case_id for case in cases}, measure.case_kind
    open_to_viewer = (
        _open_to(request, measure, numbers)
        if shown_as.opens
        else CLOSED_TO_NOBODY.get(kind, _no_case)(numbers)
    )
    listing = present.listing(measure, cases, open_to_viewer)
    part = Paginator(listing.cases, ROWS_ON_PAGE).get_page(request.GET.get("page"))
    context = {
        "measure": measure,
        "month": present.says_counted(measure, month, day),
        "listing": listing,
        "table": present.table_rows(measure, part, shown_as),
        "part": part,
        "first_column": shown_as.heading,
        "opens": shown_as.opens,
    }
    return render(request, "measures/rows.html", context)


def _no_case(_numbers: set[int]) -> set[int]:
    """A kind of case that no page opens yet is closed to everybody: it is only counted."""
    return set()


def _open_to(request: Request, measure: Measure, numbers: set[int]) -> set[int]:
    """Those of these cases that the viewer may open."""
    visible_to = VISIBLE.get(measure.case_kind)
    if visible_to is None:
        return _no_case(numbers)
    visible = visible_to(request.user)
    return set(visible.filter(pk__in=numbers).values_list("pk", flat=True))


def _find(key: str) -> Measure:
    try:
        return measures.find(key)
    except KeyError:
        raise Http404 from None


def _rows_route(request: Request, day: date) -> str:
    """Where a month leads: to links for those who may open the rows, to keys for all others."""
    return "measures:rows" if policies.can(request.user, "measure.drill", on=day) else "measures:keys"
