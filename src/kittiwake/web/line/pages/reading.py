"""A person's line as a chronology, as a log of what was recorded, and as what is due."""

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.line import selectors
from kittiwake.records.line.choices import Significance
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import present
from kittiwake.web.line.forms import FULL, RECORDED, Asked
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

IN_FULL = (Significance.HEADLINE, Significance.FULL)
ON_A_PAGE = 100


@page(may="record.read", about=child)
def chronology(request: Request, subject: "Subject") -> HttpResponse:
    """Headlines or everything, as at a day, as the record stood on a day; gaps drawn."""
    form = Asked(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    is_full, by_recording = asked.get("zoom") == FULL, asked.get("order") == RECORDED
    as_at, known_on = asked.get("as_at"), asked.get("known_on")
    events = selectors.events_visible_to(request.user, subject, as_at=as_at, known_on=known_on)
    everything = selectors.chronology(events, known_on=known_on)
    zoom = IN_FULL if is_full else (Significance.HEADLINE,)
    entries = [entry for entry in everything if entry.significance in zoom]
    moved = selectors.moves_onto(request.user, [entry.event for entry in entries])
    until = min(day for day in (as_at, known_on, today()) if day)
    rows = (
        present.rows_by_recording(entries, key=subject.key, moved=moved)
        if by_recording
        else present.rows_by_happening(
            present.in_zoom(selectors.with_gaps(everything, until=until), zoom), key=subject.key, moved=moved
        )
    )
    context = frame_of(request, subject, current="line:chronology") | {
        "form": form,
        "rows": rows,
        "is_full": is_full,
        "count": len(entries),
        "in_all": sum(entry.significance in IN_FULL for entry in everything),
        "as_at": as_at,
        "known_on": known_on,
    }
    return render(
        request, "line/chronology.html", context, status=422 if form.is_bound and form.errors else 200
    )


@page(may="record.read", about=child)
def activity(request: Request, subject: "Subject") -> HttpResponse:
    """Everything that was recorded, the newest day first, each day in the order of writing."""
    events = selectors.events_visible_to(request.user, subject).order_by("-recorded_at", "-pk")
    shown = Paginator(events, ON_A_PAGE).get_page(request.GET.get("page"))
    entries = selectors.chronology(shown.object_list)
    moved = selectors.moves_onto(request.user, [entry.event for entry in entries])
    rows = present.rows_by_recording(entries, key=subject.key, moved=moved)
    context = frame_of(request, subject, current="line:activity") | {"rows": rows, "page": shown}
    return render(request, "line/activity.html", context)


@page(may="record.read", about=child)
def schedule(request: Request, subject: "Subject") -> HttpResponse:
    """What is due, the soonest first, and what was done and when."""
    runs = list(selectors.runs_of_person(subject))
    day, key = today(), subject.key
    context = frame_of(request, subject, current="line:schedule") | {
        "running": list(present.clock_rows([run for run in runs if not run.stopped_at], key=key, today=day)),
        "done": list(
            present.clock_rows([run for run in reversed(runs) if run.stopped_at], key=key, today=day)
        ),
    }
    return render(request, "line/schedule.html", context)
