"""All child protection work about one child."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.page import Request, child, page
from kittiwake.web.protection import present

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


MAY = {
    "decide": "strategy.decide",
    "record_emergency": "emergency.record",
    "call": "conference.call",
    "chair": "conference.chair",
    "close": "case.close",
}


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """The plan and its category, conferences, enquiries, discussions, and plans in the family before."""
    viewer, day = request.user, today()
    plan = plan_on(subject, PlanKind.CHILD_PROTECTION, day)
    repeats = selectors.repeats_in_family(viewer, subject, on=plan.from_on if plan else day)
    key = subject.key
    may = {name: policies.can(viewer, function, on=day) for name, function in MAY.items()}
    context = frame_of(request, subject, current="protection:overview") | {
        "plan": present.plan_words(plan),
        "has_plan": plan is not None and plan.to_on is None,
        "categories": present.category_rows(selectors.categories_visible_to(viewer, subject)),
        "repeats": present.repeat_rows(repeats),
        "conferences": [
            present.conference_row(each, key) for each in selectors.conferences_visible_to(viewer, subject)
        ],
        "enquiries": [
            present.enquiry_row(each, key) for each in selectors.enquiries_visible_to(viewer, subject)
        ],
        "discussions": [
            present.discussion_row(each, key) for each in selectors.discussions_visible_to(viewer, subject)
        ],
        "emergencies": [
            present.emergency_row(each, key) for each in selectors.emergencies_visible_to(viewer, subject)
        ],
        "moves": _moves(viewer, subject),
        "checks": present.check_entries(selectors.checks_visible_to(viewer, subject)),
        "closings": [present.closing_facts(each) for each in selectors.closings_visible_to(viewer, subject)],
        "may": may,
    }
    return render(request, "protection/overview.html", context)


def _moves(viewer: "User", subject: "Subject") -> list[DeskRow]:
    here = (
        present.transfer_row(each, subject.key) for each in selectors.transfers_visible_to(viewer, subject)
    )
    away = selectors.transfers_out_visible_to(viewer, subject)
    return [*here, *(present.transfer_out_row(each, subject.key) for each in away)]
