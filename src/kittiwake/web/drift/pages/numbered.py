"""On from a number in a list of a measure to the signs of the child."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from kittiwake.records.drift.selectors import signs_reached_by
from kittiwake.records.subject.whole import first_record
from kittiwake.web.page import Reading, Request, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


def by_number(request: Request, *, sign_id: int) -> Reading:
    """The child of a sign, for those who read every record that the sign rests on."""
    found = signs_reached_by(request.user).filter(pk=sign_id).first()
    if found is None:
        raise Http404
    subject = first_record(found.subject)
    return Reading([subject], subject)


@page(may="drift.read", about=by_number)
def numbered(request: Request, subject: "Subject") -> HttpResponse:
    """On to what stands still for the child."""
    return redirect("drift:of_child", key=subject.key)
