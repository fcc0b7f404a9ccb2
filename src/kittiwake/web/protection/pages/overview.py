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
from kittiwake.web.page import Request, child, page
from kittiwake.web.protection import present

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """The plan and its category, conferences, enquiries, discussions, and plans in the family before."""
    viewer, day = request.user, today()
    plan = plan_on(subject, PlanKind.CHILD_PROTECTION, day)
    repeats = selectors.repeats_in_family(viewer, subject, on=day, besides=plan)
    key = subject.key
    context = frame_of(request, subject, current="protection:overview") | {
        "plan": present.plan_words(plan),
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
        "may_decide": policies.can(viewer, "strategy.decide", on=day),
        "may_record_emergency": policies.can(viewer, "emergency.record", on=day),
        "may_call": policies.can(viewer, "conference.call", on=day),
    }
    return render(request, "protection/overview.html", context)
