"""Reading plans."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.plans import selectors
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.recipients import recipients_of
from kittiwake.web.page import Request, child, page
from kittiwake.web.plans import present
from kittiwake.web.plans.pages.frame import framed, one_plan

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.plans.pages.frame import Found

ACTS = ("plan.write", "plan.agree", "plan.review", "plan.share", "plan.end", "plan.oversee")


@page(may="record.read", about=child)
def plan_list(request: Request, subject: "Subject") -> HttpResponse:
    """Every plan of the child, the newest first."""
    plans = list(selectors.plans_visible_to(request.user, subject))
    stands = any(plan.kind == PlanKind.CHILD_IN_NEED and plan.to_on is None for plan in plans)
    context = framed(request, subject) | {
        "rows": [present.plan_row(plan, key=subject.key) for plan in plans],
        "may_start": not stands and policies.can(request.user, "plan.start", on=today()),
    }
    return render(request, "plans/plan_list.html", context)


@page(may="record.read", about=one_plan)
def plan(request: Request, found: "Found") -> HttpResponse:
    """One plan as it stands: the newest version, what it still lacks, who has it, and how it goes."""
    subject, plan = found
    viewer, day = request.user, today()
    versions = list(selectors.versions_of(plan))
    newest = versions[0] if versions else None
    may = {name.partition(".")[2]: policies.can(viewer, name, on=day) for name in ACTS}
    context = framed(request, subject) | {
        "plan": plan,
        "facts": present.plan_facts(plan),
        "version": newest,
        "standing": present.standing(newest) if newest else None,
        "gaps": present.gap_words(newest) if newest else [],
        "outcomes": present.outcomes(newest) if newest else [],
        "due": present.due_rows(selectors.contingency_due(plan), plan, key=subject.key),
        "clocks": present.clock_rows(viewer, plan, key=subject.key),
        "family": present.family_rows(newest, recipients_of(viewer, plan, on=day), plan, key=subject.key)
        if newest
        else [],
        "reviews": [present.review_entry(each) for each in selectors.reviews_of(plan)],
        "earlier": [present.version_words(each) for each in versions[1:]],
        "after": present.followed_entries(viewer, plan),
        "may": may,
        "is_open": plan.to_on is None,
        "ends_here": plan.kind == PlanKind.CHILD_IN_NEED,
    }
    return render(request, "plans/plan.html", context)
