"""Reading notes."""

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.notes import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.notes import present
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.notes.models import CaseNote
    from kittiwake.records.subject.models import Subject

ON_A_PAGE = 30


def one_note(request: Request, *, key: str, note_id: int) -> Reading:
    """One note on this person's record; one that stands only on somebody else's is not found."""
    subject = child(request, key=key).argument
    note = selectors.note_visible_to(request.user, subject, note_id)
    if note is None:
        raise Http404
    return Reading([subject], (subject, note))


@page(may="record.read", about=child)
def note_list(request: Request, subject: "Subject") -> HttpResponse:
    """Every note that stands on a person's record, newest first."""
    shown = Paginator(selectors.notes_visible_to(request.user, subject), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    context = frame_of(request, subject, current="notes:note_list") | {
        "entries": [present.note_entry(note, key=subject.key) for note in shown],
        "page": shown,
        "may_write": policies.can(request.user, "note.write", on=today()),
    }
    return render(request, "notes/note_list.html", context)


@page(may="record.read", about=one_note)
def note(request: Request, found: "tuple[Subject, CaseNote]") -> HttpResponse:
    """One note whole, with how we know, who may be shown it, and every version before it."""
    subject, note = found
    viewer, day = request.user, today()
    people = selectors.people_of(viewer, note)
    later = getattr(note, "superseded_by", None)
    context = frame_of(request, subject, current="notes:note_list") | {
        "note": note,
        "kind": present.kind_of(note),
        "known_by": present.known_by(note),
        "sharing": present.sharing_of(note),
        "written_by": present.written_by(note),
        "also_about": present.names_of(viewer, [person for person in people if person != subject]),
        "is_elsewhere_too": selectors.stands_elsewhere_too(viewer, note),
        "corrected": later,
        "earlier": [(version, present.written_by(version)) for version in selectors.earlier_versions(note)],
        "may_correct": later is None and policies.can(viewer, "note.write", on=day),
        "may_move": later is None and policies.can(viewer, "entry.move", on=day),
    }
    return render(request, "notes/note.html", context)
