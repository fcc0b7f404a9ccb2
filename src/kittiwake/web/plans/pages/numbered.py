"""On from a number in a list of a measure to the plan on its child's record."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from kittiwake.records.plans.selectors import plans_reached_by
from kittiwake.records.subject.whole import first_record
from kittiwake.web.page import Reading, Request, page

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.subject.models import Subject


def by_number(request: Request, *, plan_id: int) -> Reading:
    """A plan without its child's key: for a list that knows the plan's number alone."""
    found = plans_reached_by(request.user).filter(pk=plan_id).first()
    if found is None:
        raise Http404
    subject = first_record(found.subject)
    return Reading([subject], (subject, found))


@page(may="record.read", about=by_number)
def numbered(request: Request, found: "tuple[Subject, Plan]") -> HttpResponse:
    """On to the plan on its child's record."""
    subject, plan = found
    return redirect("plans:plan", key=subject.key, plan_id=plan.pk)
