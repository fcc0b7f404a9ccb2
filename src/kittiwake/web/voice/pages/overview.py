"""What a child said and what was made of it; offers that are due to everybody."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.voice import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page
from kittiwake.web.voice import present

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

LISTED = "Each name stands with whoever may find it; a record that is opened is logged there."


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """What the child said with each use of it, offers, and the story of their life."""
    viewer, day = request.user, today()
    may_record = policies.can(viewer, "voice.record", on=day)
    may_use = policies.can(viewer, "voice.use", on=day)
    wanted = selectors.wanting_of_child(viewer, subject)
    offers, stories = selectors.offers_of(viewer, subject), selectors.stories_of(viewer, subject)
    context = frame_of(request, subject, current="voice:overview") | {
        "wanted": [f"{each.who.label}: {each.because}" for each in wanted],
        "said": [present.said(each, on=day) for each in selectors.views_of(viewer, subject)],
        "offers": present.offer_rows(offers),
        "to_answer": present.ways_on(offers, key=subject.key) if may_record else [],
        "stories": present.story_rows(stories),
        "to_file": present.to_file(stories, key=subject.key) if may_record else [],
        "may": {"record": may_record, "use": may_use},
    }
    return render(request, "voice/overview.html", context)


@page(may="voice.oversee", unlogged_because=LISTED)
def due(request: Request) -> HttpResponse:
    """Every offer that is due to a child whom the viewer reads, those who live far away first."""
    return render(request, "voice/due.html", {"sections": present.due_sections(request.user)})
