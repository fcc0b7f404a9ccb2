"""One child's arrangements, and the register of all that stand."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.private_fostering import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page
from kittiwake.web.private_fostering import present
from kittiwake.web.private_fostering.listing import register_rows
from kittiwake.web.private_fostering.pages.acting import OVERVIEW

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

OWN_LIST = "It lists names of those whose record the viewer reads; opening one is logged."


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Each arrangement whole: who told, with whom, what was found out, what was decided, what is due."""
    viewer = request.user
    may = {
        name: policies.can(viewer, f"private_fostering.{name}", on=today()) for name in ("record", "decide")
    }
    known = selectors.arrangements_of(viewer, subject)
    context = frame_of(request, subject, current=OVERVIEW) | {
        "arrangements": [present.arranged_of(each, key=subject.key, may=may) for each in known],
        "taken_off": present.taken_off_rows(selectors.taken_off(viewer, subject)),
        "may_record": may["record"],
        "is_open": any(each.arrangement.is_open for each in known),
    }
    return render(request, "private_fostering/overview.html", context)


@page(may="private_fostering.record", unlogged_because=OWN_LIST)
def register(request: Request) -> HttpResponse:
    """Every privately fostered child whose record the viewer reads, the soonest visit first."""
    return render(request, "private_fostering/register.html", {"rows": register_rows(request.user)})
