"""A person's line as a chronology, as a log of what was recorded, and as what is due."""

from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.front_door.selectors.tellers import tellers_of
from kittiwake.records.line import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import present, sifting
from kittiwake.web.line.forms import FULL, RECORDED, Asked, Days
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from datetime import date

    from kittiwake.records.line.models import Event
    from kittiwake.records.subject.models import Subject

ON_A_PAGE = sifting.ON_A_PAGE


@page(may="record.read", about=child)
def chronology(request: Request, subject: "Subject") -> HttpResponse:
    """Headlines or everything, narrowed down, as at a day, as known on a day; gaps drawn; page by page."""
    days = Days(request.GET)
    known = days.cleaned_data if days.is_valid() else {}
    as_at, known_on = known.get("as_at"), known.get("known_on")
    events = selectors.events_visible_to(request.user, subject, as_at=as_at, known_on=known_on)
    standing = selectors.standing_in(events, known_on=known_on)
    held = selectors.holding(standing)
    tellers = tellers_of(request.user, subject)
    form = Asked(
        request.GET or None,
        agencies=sifting.agency_choices(tellers),
        themes=sifting.theme_choices(held, request.GET.getlist("theme")),
        recorders=sifting.recorder_choices(held),
    )
    asked = form.cleaned_data if form.is_valid() else {}
    found = selectors.sifted(standing, sifting.sieve_of(asked, tellers))
    shown = Paginator(sifting.in_order(found, asked), ON_A_PAGE).get_page(request.GET.get("page"))
    is_by_day = asked.get("order") != RECORDED
    gaps = selectors.silences(standing, until=min(day for day in (as_at, known_on, today()) if day))
    context = frame_of(request, subject, current="line:chronology") | {
        "form": form,
        "years": _years(request, subject, shown, gaps if is_by_day else None, known_on),
        "jumps": sifting.year_links(selectors.years_of(found), request.GET) if is_by_day else [],
        "page": shown,
        "rest": sifting.rest_of(request.GET),
        "chips": sifting.chips(request.GET, asked, held, tellers),
        "may_make": policies.can(request.user, "letter.write", on=today()),
        "may_write": policies.can(request.user, "note.write", on=today()),
        "is_full": asked.get("zoom") == FULL,
        "count": shown.paginator.count,
        "in_all": sum(held.by_significance.get(each, 0) for each in sifting.IN_FULL),
        "as_at": as_at,
        "known_on": known_on,
    }
    return render(
        request, "line/chronology.html", context, status=422 if form.is_bound and form.errors else 200
    )


def _years(
    request: Request,
    subject: "Subject",
    shown: "Page[Event]",
    gaps: "list[selectors.Gap] | None",
    known_on: "date | None",
) -> "list[sifting.Year]":
    """One page of entries under their years; without gaps, by the day of writing."""
    events = list(shown.object_list)
    entries = selectors.chronology(events, known_on=known_on)
    moved = selectors.moves_onto(request.user, events)
    if gaps is None:
        rows = present.rows_by_recording(entries, key=subject.key, moved=moved)
        return [sifting.Year(number=None, rows=rows)] if rows else []
    with_gaps = selectors.with_silences(
        entries, gaps, after=sifting.day_before(shown), is_end=not shown.has_next()
    )
    return [
        sifting.Year(number=year, rows=present.rows_by_happening(rows, key=subject.key, moved=moved))
        for year, rows in sifting.by_year(with_gaps)
    ]


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
