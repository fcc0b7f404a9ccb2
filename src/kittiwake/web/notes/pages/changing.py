"""Putting a note right, and moving one that is about somebody else."""

import re
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import find_subject, reach_of
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.notes import services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.notes import present
from kittiwake.web.notes.forms import ELSEWHERE, MoveForm, NoteForm
from kittiwake.web.notes.pages.reading import one_note
from kittiwake.web.notes.pages.writing import facts_from
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.notes.models import CaseNote
    from kittiwake.records.subject.models import Subject

KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NO_SUCH_PERSON = "No record that you may read has this address. Open the person’s page and copy its address."


@page(may="note.write", about=one_note)
def correct(request: Request, found: "tuple[Subject, CaseNote]") -> HttpResponse:
    """A corrected note in this one's place, on every record where it stands. Both are kept."""
    subject, note = found
    if note.from_on:
        return redirect("notes:correct_analysis", key=subject.key, note_id=note.pk)
    place = DraftPlace(
        form="notes.note", about=f"notes.casenote:{note.pk}", title="A corrected note", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    sent = request.POST if request.method == "POST" else None
    form = NoteForm(sent, others=[], initial=present.facts_typed(note))
    form.initial = {**form.initial, **draft.initial(form)}
    if sent and form.is_valid():
        corrected = _corrected(request, note, form)
        if corrected:
            draft.discard()
            messages.success(request, "The note is corrected. The earlier one is kept below it.")
            return redirect("notes:note", key=subject.key, note_id=corrected.pk)
    context = frame_of(request, subject, current="notes:note_list") | {
        "form": form,
        "draft": draft,
        "title": "Correct a note",
        "leave": "notes:note_list",
    }
    return render(request, "notes/write.html", context, status=422 if form.is_bound else 200)


@page(may="entry.move", about=one_note)
def move(request: Request, found: "tuple[Subject, CaseNote]") -> HttpResponse:
    """Take the note off this record and put it on the right one. Both records say so."""
    subject, note = found
    form = MoveForm(
        request.POST if request.method == "POST" else None,
        others=present.others_in_reach(request.user, subject),
    )
    if request.method == "POST" and form.is_valid() and _moved(request, subject, note, form):
        messages.success(request, "The note is moved. Both records say so.")
        return redirect("notes:note_list", key=subject.key)
    context = frame_of(request, subject, current="notes:note_list") | {"form": form, "note": note}
    return render(request, "notes/move.html", context, status=422 if form.is_bound else 200)


def _corrected(request: Request, note: "CaseNote", form: NoteForm) -> "CaseNote | None":
    try:
        return services.correct_note(note=note, facts=facts_from(form), act=Act(by=request.user, at=now()))
    except (services.BadNote, services.CorrectedAlready, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return None


def _moved(request: Request, subject: "Subject", note: "CaseNote", form: MoveForm) -> bool:
    typed = form.cleaned_data
    right = person_meant(request, typed["address"] if typed["right"] == ELSEWHERE else typed["right"])
    if right is None:
        form.add_error("address", NO_SUCH_PERSON)
        return False
    act = Act(by=request.user, at=now())
    try:
        services.move_note(note=note, wrong=subject, right=right, reason=typed["reason"], act=act)
    except (services.BadNote, services.CorrectedAlready, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def person_meant(request: Request, typed: str) -> "Subject | None":
    """Whose key stands in what was typed; nobody for one that the viewer may not read."""
    key = KEY.search(typed.lower())
    subject = find_subject(key[0]) if key else None
    return subject if subject and reach_of(request.user, subject) == Reach.FULL else None
