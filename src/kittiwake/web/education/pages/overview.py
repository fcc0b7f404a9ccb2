"""What is known of a child's education, and the list of the virtual school."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.education import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.education import present
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

LISTED = "Each name stands with whoever reads the record; opening it is logged there."


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Where the child learns and how much, education plans, attendance, exclusions and special needs."""
    found = selectors.education_of(request.user, subject)
    if found is None:
        raise Http404
    day = today()
    may_record = policies.can(request.user, "education.record", on=day)
    context = frame_of(request, subject, current="education:overview") | {
        "worries": present.worry_tags(selectors.worries(found.learning, on=day)),
        "learning": present.learning_rows(found.learning),
        "to_end": present.to_end(found.learning, key=subject.key) if may_record else [],
        "plans": [present.plan(each) for each in found.peps],
        "attendance": present.attendance_rows(found.attendance),
        "exclusions": present.exclusion_rows(found.exclusions),
        "needs": present.ehc_rows(found.ehc),
        "may_record": may_record,
    }
    return render(request, "education/overview.html", context)


@page(may="education.track", unlogged_because=LISTED)
def listed(request: Request) -> HttpResponse:
    """Every child in care of an age to learn whom the viewer reads, those to worry about first."""
    return render(request, "education/listed.html", {"rows": present.listed_rows(request.user)})
