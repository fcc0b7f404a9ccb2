"""Writing an entry in the night: about a person, about a contact, or while nobody is known."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import people_of
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.people.selectors import identities, identity
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.front_door import reading_night
from kittiwake.web.front_door.forms.night import NightWritten
from kittiwake.web.notes.present import others_in_reach
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Contact
    from kittiwake.records.subject.models import Subject

Offered = list[tuple[str, str]]


@page(may="night.record", unlogged_because="A form about nobody known yet: it opens no record.")
def new(request: Request) -> HttpResponse:
    return _write(request, offered=[], ticked=[])


@page(may="night.record", about=child)
def about_person(request: Request, subject: "Subject") -> HttpResponse:
    """About this person; those of the family who are ticked as well."""
    who = identity(request.user, subject)
    own = [(str(subject.key), ", ".join(part for part in (who.name, who.age) if part))] if who else []
    return _write(request, offered=own + others_in_reach(request.user, subject), ticked=[str(subject.key)])


@page(may="night.record", about=reading_night.contact_alone)
def about_contact(request: Request, contact: "Contact") -> HttpResponse:
    """About the people of a contact."""
    people = identities(request.user, [row.subject for row in people_of(contact)]).values()
    offered = [(str(who.key), ", ".join(part for part in (who.name, who.age) if part)) for who in people]
    return _write(request, offered=offered, ticked=[key for key, _name in offered], contact=contact)


def _write(
    request: Request, *, offered: Offered, ticked: Sequence[str], contact: "Contact | None" = None
) -> HttpResponse:
    about = contact.pk if contact else (ticked[0] if ticked else "nobody")
    place = DraftPlace(
        form="front_door.night", about=f"new:{about}", title="An entry from the night", back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    sent = request.POST if request.method == "POST" else None
    form = NightWritten(sent, others=offered, initial={"submission": uuid4(), "also": ticked})
    form.initial = {**form.initial, **draft.initial(form)}
    if sent and form.is_valid() and _written(request, form, contact):
        draft.discard()
        messages.success(request, "Handed over. It is on the day team’s list until somebody acknowledges it.")
        return redirect("front_door:tonight")
    context = {"form": form, "draft": draft, "contact": contact}
    return render(request, "front_door/night_write.html", context, status=422 if form.is_bound else 200)


def _written(request: Request, form: NightWritten, contact: Any) -> bool:
    given = dict(form.cleaned_data)
    found = [find_subject(key) for key in given.pop("also", [])]
    try:
        services.hand_over(
            services.NightFacts(**{name: given[name] for name in given if name != "submission"}),
            about=[subject for subject in found if subject is not None],
            submission=given["submission"],
            contact=contact,
            act=Act(by=request.user, at=clock.now()),
        )
    except (services.BadNightEntry, policies.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
