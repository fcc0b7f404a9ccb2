"""A chronology for court: choose which entries go in, make it, fetch the file."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.records.access import policies
from kittiwake.records.front_door.selectors.tellers import tellers_of
from kittiwake.records.letters import court as services
from kittiwake.records.line import selectors
from kittiwake.records.line.services import Act
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import present, sifting
from kittiwake.web.line.forms import FULL, Asked, Days, ForCourt
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from datetime import date

    from kittiwake.records.letters.models import CourtSelection
    from kittiwake.records.line.models import Event
    from kittiwake.records.line.selectors import Entry
    from kittiwake.records.subject.models import Subject


@page(may="letter.write", about=child)
def court(request: Request, subject: "Subject") -> HttpResponse:
    """The entries that the chronology's address asks for, the oldest first, each to be taken or left."""
    known_on, begun = _known_on(request), _begun_from(request, subject)
    entries, is_more = _offered(request, subject, known_on)
    limits = services.limits_of([entry.event for entry in entries])
    numbers = {row.entry_id: row.number for row in begun.paragraphs.all()} if begun else {}
    choices = [
        (
            str(entry.event.pk),
            _words(
                entry,
                limits.get(entry.event.pk, ""),
                number=numbers.get(entry.event.pk),
                is_of_one=bool(begun),
            ),
        )
        for entry in entries
    ]
    ticked = [key for key, _ in choices if not begun or int(key) in numbers]
    form = ForCourt(
        request.POST or None,
        entries=choices,
        initial={"entry": ticked, "name": begun.name if begun else ""},
    )
    if request.method == "POST" and form.is_valid() and _made(request, subject, form, known_on):
        return redirect("line:court", key=subject.key)
    context = frame_of(request, subject, current="line:chronology") | {
        "form": form,
        "count": len(entries),
        "is_more": is_more,
        "most": services.MOST,
        "withheld": len(limits),
        "known_on": says_day(known_on) if known_on else "",
        "rest": sifting.rest_of(request.GET),
        "begun": begun.name if begun else "",
        "not_offered": len(numbers) - len(ticked) if begun else 0,
        "made": [_made_before(event) for event in services.made_for(request.user, subject)],
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


def _known_on(request: Request) -> "date | None":
    days = Days(request.GET)
    return days.cleaned_data.get("known_on") if days.is_valid() else None


def _offered(request: Request, subject: "Subject", known_on: "date | None") -> "tuple[list[Entry], bool]":
    """The entries asked for, as many as one chronology may hold; and whether there are more."""
    events = selectors.events_visible_to(request.user, subject, known_on=known_on)
    standing = selectors.standing_in(events, known_on=known_on)
    held = selectors.holding(standing)
    tellers = tellers_of(request.user, subject)
    form = Asked(
        request.GET, themes=sifting.theme_choices(held), recorders=sifting.recorder_choices(held),
        agencies=sifting.agency_choices(tellers),
    )  # fmt: skip
    asked = form.cleaned_data if form.is_valid() else {}
    found = selectors.sifted(standing, sifting.sieve_of(asked, tellers))
    if asked.get("as_at"):
        found = found.filter(happened_on__lte=asked["as_at"])
    some = list(found.order_by("happened_on", "happened_at", "pk")[: services.MOST + 1])
    entries = selectors.chronology(some[: services.MOST], known_on=known_on)
    return entries, len(some) > services.MOST


def _made(request: Request, subject: "Subject", form: ForCourt, known_on: "date | None") -> bool:
    chosen = [int(key) for key in form.cleaned_data["entry"]]
    try:
        act = Act(by=request.user, at=clock.now())
        services.make_court_chronology(
            subject=subject, chosen=chosen, act=act, known_on=known_on, name=form.cleaned_data["name"]
        )
    except (policies.NotPermitted, services.CannotMake) as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "The chronology is made and kept with the record.")
    return True


def _begun_from(request: Request, subject: "Subject") -> "CourtSelection | None":
    """An earlier one whose entries are to be ticked again; nothing that is recorded since is."""
    asked = request.GET.get("again", "")
    return (
        services.selection_of(request.user, subject, int(asked))
        if asked.isascii() and asked.isdigit()
        else None
    )


def _made_before(event: "Event") -> dict[str, Any]:
    selection = getattr(event, "court_selection", None)
    return {
        "number": event.pk,
        "recorded": present.recorded(event),
        "name": selection.name if selection else services.NAMELESS,
        "again": _again(event, selection) if selection else "",
    }


def _again(event: "Event", selection: "CourtSelection") -> str:
    asked = {"zoom": FULL, "again": str(event.pk)}
    if selection.known_on:
        asked["known_on"] = selection.known_on.isoformat()
    return f"?{urlencode(asked)}"


def _words(entry: "Entry", limits: str, *, number: int | None, is_of_one: bool) -> str:
    place = (f"Paragraph {number}. " if number else "Not in it. ") if is_of_one else ""
    withheld = f" – goes in as [text withheld: {limits}]" if limits else ""
    return f"{place}{entry.when.says()}: {services.opinion_of(entry)}{entry.text}{withheld}"
