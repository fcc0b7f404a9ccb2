"""One entry of a line: where it comes from, what stood there before, how it reads in the chronology."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.line import selectors, services
from kittiwake.records.line.services import Act
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import present
from kittiwake.web.line.forms import HeadlineForm
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.line.models import Event
    from kittiwake.records.subject.models import Subject


def one_entry(request: Request, *, key: str, entry_id: int) -> Reading:
    """One entry of this person's line; anybody else's is not found."""
    subject = child(request, key=key).argument
    event = selectors.entry_visible_to(request.user, subject, entry_id)
    if event is None:
        raise Http404
    return Reading([subject], (subject, event))


@page(may="record.read", about=one_entry)
def entry(request: Request, found: "tuple[Subject, Event]") -> HttpResponse:
    """Read an entry; write how it reads in the chronology, which leaves the entry as it is."""
    subject, event = found
    versions = selectors.superseded_history(event)
    move = selectors.moves_onto(request.user, [event]).get(event.pk)
    read = selectors.chronology([event])[0]
    may_edit = policies.can(request.user, "chronology.edit", on=clock.today()) and versions[-1] == event
    form = HeadlineForm(
        request.POST if request.method == "POST" else None,
        initial={"text": read.text, "significance": read.significance},
    )
    if request.method == "POST" and form.is_valid() and _wrote(request, event, form):
        return redirect("line:entry", key=subject.key, entry_id=event.pk)
    context = frame_of(request, subject, current="line:chronology") | {
        "event": event,
        "read": read,
        "recorded": present.recorded(event),
        "source_url": present.source_url(versions, event, key=subject.key),
        "moved": present.says_move(move) if move else "",
        "moved_why": move.why if move else "",
        "versions": [(version, present.recorded(version)) for version in versions]
        if len(versions) > 1
        else [],
        "headlines": selectors.headlines_of(event),
        "may_edit": may_edit,
        "form": form,
    }
    return render(request, "line/entry.html", context, status=422 if form.is_bound else 200)


def _wrote(request: Request, event: "Event", form: HeadlineForm) -> bool:
    try:
        services.set_headline(event=event, act=Act(by=request.user, at=clock.now()), **form.cleaned_data)
    except (policies.NotPermitted, services.EmptyHeadline, services.EntryReplaced) as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "The chronology reads so now. The entry itself is unchanged.")
    return True
