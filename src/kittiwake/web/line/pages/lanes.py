"""A life in lanes."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core import today as clock
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import drawing
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def lanes(request: Request, subject: "Subject") -> HttpResponse:
    """Addresses, plans, status, workers, incidents and agencies on one axis, and the same as tables."""
    found = drawing.lanes_for(request.user, subject)
    context = frame_of(request, subject, current="line:chronology") | {
        "lanes": found,
        "picture": drawing.picture(found, today=clock.today()),
    }
    return render(request, "line/lanes.html", context)
