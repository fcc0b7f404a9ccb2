"""Meeting mode: one screen that the whole room sees; the chair's private notes are apart.

What is shared on the screen is what a family may read: no report of an agency, nothing that was marked,
no address and no name of somebody who is not in the conference.
"""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.records.people.selectors import identities
from kittiwake.records.protection import selectors, services
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Request, page
from kittiwake.web.protection import pieces
from kittiwake.web.protection.forms.parts import words
from kittiwake.web.protection.pages.acting import REFUSALS, act_of
from kittiwake.web.protection.pages.conferences import one_conference

if TYPE_CHECKING:
    from kittiwake.records.protection.models import Conference
    from kittiwake.records.subject.models import Subject


class NoteForm(PlainForm):
    words = words("A private note of yours", rows=3, needed="Write the note first.")


@page(may="conference.chair", about=one_conference)
def meeting(request: Request, found: "tuple[Subject, Conference]") -> HttpResponse:
    """The screen for the room; with ?notes the chair's own, on a device that nobody else sees."""
    subject, about = found
    is_private = "notes" in request.GET and about.chair_id == request.user.pk
    form = NoteForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            services.note_privately(conference=about, words=form.cleaned_data["words"], act=act_of(request))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The note is kept. Only you read it.")
            return redirect(f"{request.path}?notes")
    people = identities(request.user, [row.subject for row in about.children.all()])
    context = {
        "it": about,
        "key": subject.key,
        "children": pieces.shared_children(about, people),
        "agenda": pieces.AGENDA,
        "is_private": is_private,
        "form": form,
        "notes": list(selectors.own_chair_notes(request.user, about)) if is_private else [],
    }
    return render(request, "protection/meeting.html", context, status=422 if form.errors else 200)
