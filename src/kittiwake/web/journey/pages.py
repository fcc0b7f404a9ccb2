"""One page: the map of a child's path."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.assurance.journey import path_of
from kittiwake.core import today as clock
from kittiwake.web.child.frame import frame_of
from kittiwake.web.journey.present import buttons_of, columns_of
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def journey(request: Request, subject: "Subject") -> HttpResponse:
    """Where the child stands on the path, in columns from the first contact to the end of a plan."""
    standing = path_of(request.user, subject, today=clock.today())
    context = frame_of(request, subject, current="journey:journey") | {
        "columns": columns_of(standing, key=subject.key, today=clock.today()),
        "next_steps": buttons_of(request.user, standing, key=subject.key),
    }
    return render(request, "journey/journey.html", context)
