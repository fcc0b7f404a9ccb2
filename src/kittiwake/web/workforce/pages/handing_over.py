"""The note that goes with a child from one worker to the next."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake import clocks
from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.records.access import policies
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.subject.whole import records_of
from kittiwake.records.workforce import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, child, page
from kittiwake.web.workforce import present, reading
from kittiwake.web.workforce.forms import HandedOver

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="handover.write", about=child)
def write(request: Request, subject: "Subject") -> HttpResponse:
    """What the next worker must know; below it, the notes of earlier changes."""
    held = selectors.holder_of(request.user, subject)
    place = DraftPlace(
        form="workforce.hand_over", about=str(subject.key), title="A hand-over note", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = HandedOver(request.POST or None)
    form.initial = {"due": due_words(subject)} | draft.initial(form)
    if form.is_valid() and _is_written(request, subject, form):
        draft.discard()
        messages.success(request, "The note stands ready for the next worker.")
        may_decide = policies.can(request.user, "allocation.decide", on=clock.today())
        return redirect("workforce:allocate" if may_decide else "workforce:hand_over", key=subject.key)
    notes = selectors.hand_overs_of(request.user, subject)
    context = frame_of(request, subject, current="workforce:hand_over") | {
        "form": form,
        "draft": draft,
        "held": held,
        "rows": present.note_rows(notes, key=subject.key),
    }
    return render(request, "workforce/hand_over.html", context, status=422 if form.is_bound else 200)


@page(may="record.read", about=reading.hand_over)
def note(request: Request, found: Any) -> HttpResponse:
    """One note; whoever was handed the child says here that they have read it."""
    given = found.given
    context = frame_of(request, found.subject, current="workforce:hand_over") | {
        "note": found,
        "title": present.note_title(found),
        "standing": present.note_standing(found),
        "facts": present.note_facts(found),
        "may_say_read": given is not None and given.user == request.user and found.read_at is None,
    }
    return render(request, "workforce/hand_over_note.html", context)


@page(may="handover.read", about=reading.hand_over)
@require_POST
def read(request: Request, found: Any) -> HttpResponse:
    """The next worker has read it."""
    try:
        services.acknowledge_hand_over(note_id=found.pk, act=Act(by=request.user, at=clock.now()))
    except policies.NotPermitted as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Written down: you have read it.")
    return redirect("workforce:hand_over_note", key=found.subject.key, hand_over_id=found.pk)


def due_words(subject: "Subject") -> str:
    """What runs on this child's line, a line each: a beginning for whoever writes the note."""
    runs = (run for run in running_for(records_of(subject)) if not run.clock.startswith(selectors.NOT_THEIRS))
    return "\n".join(f"{clocks.clock(run.clock).title}: {says_day(run.due_on)}" for run in runs)


def _is_written(request: Request, subject: "Subject", form: HandedOver) -> bool:
    try:
        facts = services.HandOverFacts(**form.cleaned_data)
        services.write_hand_over(facts, subject=subject, act=Act(by=request.user, at=clock.now()))
    except (services.CannotHandOver, policies.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
