"""The assessments of one child, and the work that waits for somebody."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.assessment import selectors
from kittiwake.records.assessment.selectors.counted import assessment_for
from kittiwake.records.assessment.tools import tools
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.present import lists
from kittiwake.web.assessment.present.naming import Names
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Referral
    from kittiwake.records.subject.models import Subject

ONLY_WORK = "It names the children whose assessments are somebody’s work; opening one is logged."


@page(may="record.read", about=child)
def of_child(request: Request, subject: "Subject") -> HttpResponse:
    """Every assessment of one child, whether the newest still holds, and the tools."""
    found = selectors.assessments_visible_to(request.user, subject)
    newest = selectors.authorised_part(subject)
    currency = selectors.currency_of(newest, viewer=request.user) if newest else None
    names = Names(
        request.user, [reason.who for reason in (currency.reasons if currency else ()) if reason.who]
    )
    pregnancy = selectors.pregnancy_of(subject)
    context = frame_of(request, subject, current="assessment:of_child") | {
        "rows": lists.assessment_rows(found, subject),
        "newest": newest,
        "currency": currency,
        "reasons": lists.reason_lines(currency, names) if currency else [],
        "pregnancy": pregnancy.gestation.says() if pregnancy else "",
        "may_write": policies.can(request.user, "assessment.write", on=clock.today()),
        "is_open": selectors.open_part(subject) is not None,
        "tools": tools(),
    }
    return render(request, "assessment/of_child.html", context)


@page(may="record.read", unlogged_because=ONLY_WORK)
def work(request: Request) -> HttpResponse:
    """What somebody is writing; for a manager, what waits for them and what is out of date."""
    viewer, day = request.user, clock.today()
    decides = policies.can(viewer, "assessment.authorise", on=day)
    mine = selectors.written_by(viewer)
    waiting = selectors.to_authorise(viewer) if decides else []
    due = selectors.review_points_due(viewer) if decides else []
    unset = selectors.without_review_point(viewer) if decides else []
    stale = selectors.out_of_date(viewer)
    people = [part.subject for found in (*mine, *waiting, *due, *unset) for part in found.parts]
    names = Names(viewer, [*people, *(each.part.subject for each in stale)])
    context = {
        "decides": decides,
        "may_write": policies.can(viewer, "assessment.write", on=day),
        "mine": lists.group_rows(mine, names),
        "waiting": lists.waiting_rows(waiting, names),
        "due": lists.review_rows(due, names),
        "unset": lists.group_rows(unset, names),
        "stale": lists.stale_rows(stale, names),
    }
    return render(request, "assessment/work.html", context)


@page(may="record.read", about=reading.referral)
def of_referral(request: Request, referral: "Referral") -> HttpResponse:
    """The assessment that answers a referral; the child's assessments where none does."""
    answers = assessment_for(referral)
    if answers is None:
        return redirect("assessment:of_child", key=referral.subject.key)
    return redirect("assessment:assessment", answers)
