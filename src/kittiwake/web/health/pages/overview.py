"""What is known of a child's health, the young person's own copy of it, and the tracker of all."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.health import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.health import present
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

LISTED = "Each name stands with whoever reads the record; opening it is logged there."


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Looks, consent, questionnaires over time, and referrals with how long they wait."""
    found = selectors.health_of(request.user, subject)
    if found is None:
        raise Http404
    day = today()
    may_record = policies.can(request.user, "health.record", on=day)
    waits = selectors.waiting_of(found.referrals, on=day)
    context = frame_of(request, subject, current="health:overview") | {
        "waits": [present.waiting(each) for each in waits],
        "looks": present.look_rows(found.looks),
        "to_put_right": present.looks_to_put_right(found.looks, key=subject.key) if may_record else [],
        "scores": present.score_rows(found.questionnaires),
        "consents": present.consent_rows(found.consents),
        "referrals": [present.referral(each) for each in found.referrals],
        "may_record": may_record,
    }
    return render(request, "health/overview.html", context)


@page(may="record.read", about=child)
def passport(request: Request, subject: "Subject") -> HttpResponse:
    """The young person's own copy: what was done, when and by whom, and what they need. To print."""
    found = selectors.health_of(request.user, subject)
    if found is None:
        raise Http404
    context = frame_of(request, subject, current="health:overview") | {
        "looks": present.passport_rows(found.looks),
        "needs": [each.needs for each in found.looks if each.needs],
        "referrals": [present.referral(each) for each in found.referrals],
    }
    return render(request, "health/passport.html", context)


@page(may="health.track", unlogged_because=LISTED)
def tracker(request: Request) -> HttpResponse:
    """Every child in care whom the viewer reads, with what is due and who waits; the longest wait first."""
    rows = present.tracker_rows(request.user)
    return render(request, "health/tracker.html", {"rows": rows})
