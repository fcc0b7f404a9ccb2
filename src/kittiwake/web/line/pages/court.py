"""A chronology for court: choose which entries go in, make it, fetch the file."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.letters import court as services
from kittiwake.records.line import selectors
from kittiwake.records.line.services import Act
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import present, sifting
from kittiwake.web.line.forms import Asked, ForCourt
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.line.selectors import Entry
    from kittiwake.records.subject.models import Subject


@page(may="letter.write", about=child)
def court(request: Request, subject: "Subject") -> HttpResponse:
    """The entries that the chronology's address asks for, the oldest first, each to be taken or left."""
    entries, is_more = _offered(request, subject)
    limits = services.limits_of([entry.event for entry in entries])
    choices = [(str(entry.event.pk), _words(entry, limits.get(entry.event.pk, ""))) for entry in entries]
    form = ForCourt(request.POST or None, entries=choices, initial={"entry": [key for key, _ in choices]})
    if request.method == "POST" and form.is_valid() and _made(request, subject, form):
        return redirect("line:court", key=subject.key)
    context = frame_of(request, subject, current="line:chronology") | {
        "form": form,
        "count": len(entries),
        "is_more": is_more,
        "most": services.MOST,
        "withheld": len(limits),
        "rest": sifting.rest_of(request.GET),
        "made": [(event.pk, present.recorded(event)) for event in services.made_for(request.user, subject)],
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "line/court.html", context, status=status)


def kept_file(request: Request, *, key: str, made_id: int) -> Reading:
    """One chronology that was made from this record."""
    reading = child(request, key=key)
    file = services.court_file(request.user, reading.argument, made_id)
    if file is None:
        raise Http404
    return Reading(reading.subjects, file)


@page(may="letter.write", about=kept_file)
def court_file(request: Request, file: Any) -> HttpResponse:
    """It, as it was kept."""
    answer = HttpResponse(bytes(file.content), content_type=file.content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


def _offered(request: Request, subject: "Subject") -> "tuple[list[Entry], bool]":
    """The entries asked for, as many as one chronology may hold; and whether there are more."""
    standing = selectors.standing_in(selectors.events_visible_to(request.user, subject))
    held = selectors.holding(standing)
    themes, recorders = sifting.theme_choices(held), sifting.recorder_choices(held)
    form = Asked(request.GET, themes=themes, recorders=recorders)
    asked = form.cleaned_data if form.is_valid() else {}
    found = selectors.sifted(standing, sifting.sieve_of(asked))
    if asked.get("as_at"):
        found = found.filter(happened_on__lte=asked["as_at"])
    some = list(found.order_by("happened_on", "happened_at", "pk")[: services.MOST + 1])
    return selectors.chronology(some[: services.MOST]), len(some) > services.MOST


def _made(request: Request, subject: "Subject", form: ForCourt) -> bool:
    chosen = [int(key) for key in form.cleaned_data["entry"]]
    try:
        act = Act(by=request.user, at=clock.now())
        services.make_court_chronology(subject=subject, chosen=chosen, act=act)
    except (policies.NotPermitted, services.CannotMake) as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "The chronology is made and kept with the record.")
    return True


def _words(entry: "Entry", limits: str) -> str:
    withheld = f" – goes in as [text withheld: {limits}]" if limits else ""
    return f"{entry.when.says()}: {entry.text}{withheld}"
