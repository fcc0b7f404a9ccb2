"""Writing a note. What is typed is kept as a draft from the first word."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.notes import services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.notes import present
from kittiwake.web.notes.forms import NoteForm
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="note.write", about=child)
def write(request: Request, subject: "Subject") -> HttpResponse:
    """A new note about this person, and about those of the family who are ticked."""
    place = DraftPlace(form="notes.note", about=f"new:{subject.key}", title="A note", back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    sent = request.POST if request.method == "POST" else None
    others = present.others_in_reach(request.user, subject)
    form = NoteForm(sent, others=others)
    form.initial = {**form.initial, **draft.initial(form)}
    if sent and form.is_valid() and _written(request, subject, form):
        draft.discard()
        messages.success(request, "The note is on the record.")
        return redirect("notes:note_list", key=subject.key)
    context = frame_of(request, subject, current="notes:note_list") | {
        "form": form,
        "draft": draft,
        "title": "Write a note",
        "leave": "notes:note_list",
    }
    return render(request, "notes/write.html", context, status=422 if form.is_bound else 200)


def facts_from(form: NoteForm) -> services.NoteFacts:
    typed = {name: value for name, value in form.cleaned_data.items() if name != "also"}
    return services.NoteFacts(**typed)


def _written(request: Request, subject: "Subject", form: NoteForm) -> bool:
    others = [find_subject(key) for key in form.cleaned_data.get("also", [])]
    about = [subject, *(other for other in others if other is not None)]
    try:
        services.write_note(facts_from(form), subjects=about, act=Act(by=request.user, at=now()))
    except (services.BadNote, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
