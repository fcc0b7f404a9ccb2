"""Every time a child was missing, and what was made of it."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.missing import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.missing import present
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

MAY = {
    "record": "missing.record",
    "withdraw": "missing.withdraw",
    "offer": "interview.offer",
    "hold": "interview.hold",
    "use": "theme.use",
}


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Each episode whole: gone, who was told, back, what was offered, told and made of it."""
    viewer = request.user
    may = {name: policies.can(viewer, function, on=today()) for name, function in MAY.items()}
    episodes = selectors.episodes_of(viewer, subject)
    context = frame_of(request, subject, current="missing:overview") | {
        "episodes": [present.told_of(each, key=subject.key, may=may) for each in episodes],
        "taken_off": present.taken_off_rows(selectors.taken_off(viewer, subject)),
        "theme_headings": present.THEMES,
        "may_record": may["record"],
        "is_gone": any(each.episode.is_open for each in episodes),
    }
    return render(request, "missing/overview.html", context)
