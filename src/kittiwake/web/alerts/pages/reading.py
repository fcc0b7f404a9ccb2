"""Reading alerts for visits."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.alerts import selectors
from kittiwake.web.alerts import present
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def alert_list(request: Request, subject: "Subject") -> HttpResponse:
    """What to know before a visit: every alert that stands, then those that hold no longer."""
    viewer = request.user
    context = frame_of(request, subject, current="alerts:alert_list") | {
        "alerts": present.shown(selectors.standing_alerts(viewer, subject)),
        "ended": present.ended(selectors.ended_alerts(viewer, subject)),
        "may_record": policies.can(viewer, "alert.record", on=today()),
    }
    return render(request, "alerts/alert_list.html", context)
