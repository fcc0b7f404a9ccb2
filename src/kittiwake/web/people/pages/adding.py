"""Opening a new person's record, once nobody on the record can be the same person."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access.policies import NotPermitted, can
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.front_door.selectors import contact_visible_to, people_of
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import possible_duplicates, possible_in_household
from kittiwake.records.people.services import BadPerson, PersonFacts, check_person, record_person
from kittiwake.web.page import Request, page
from kittiwake.web.people.forms import Adding
from kittiwake.web.people.present import match_row, typed_facts, typed_fields
from kittiwake.web.people.purpose import Purpose, purpose_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.people.selectors import Match
    from kittiwake.records.subject.models import Subject

NEW, CHANGE = "new", "change"
NOBODY_YET = "No record is read: the person is not on the record yet. What may be duplicates is a search."
CARRIED_ON = ("csrfmiddlewaretoken", "confirmed")


@page(may="person.record", unlogged_because=NOBODY_YET)
def add(request: Request) -> HttpResponse:
    """The form; then whoever may be the same person, side by side; then the new record."""
    purpose = purpose_of(request.POST or request.GET)
    form = Adding(request.POST if request.method == "POST" else None)
    confirmed = request.POST.get("confirmed", "")
    if confirmed != CHANGE and form.is_valid():
        try:
            check_person(form.facts(), on=today())
            alike = [] if confirmed == NEW else _alike(request.user, form.facts(), purpose)
            if alike:
                return _side_by_side(request, form, alike)
            person = record_person(form.facts(), act=Act(by=request.user, at=now()))
        except (BadPerson, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The record is open.")
            return redirect(purpose.then(person.subject.key))
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "people/add.html", {"form": form, "purpose": purpose}, status=status)


def _alike(viewer: "User", facts: PersonFacts, purpose: Purpose) -> "list[Match]":
    """Who may be the one; without anybody, who lives with those told of together with them."""
    found = possible_duplicates(viewer, facts, numbers=facts.numbers)
    return found or possible_in_household(viewer, facts.born_on, told_with=_told_with(viewer, purpose))


def _told_with(viewer: "User", purpose: Purpose) -> "list[Subject]":
    """The people on the contact for which somebody is added, or the one they are to be related to."""
    contact = contact_visible_to(viewer, int(purpose.contact)) if purpose.contact else None
    people = [row.subject for row in people_of(contact)] if contact else []
    related = find_subject(purpose.relate) if purpose.relate else None
    return [*people, *([related] if related else [])]


def _side_by_side(request: Request, form: Adding, alike: list) -> HttpResponse:
    context = {
        "typed": typed_fields(request.POST, CARRIED_ON),
        "form": form,
        "mine": typed_facts(form),
        "rows": [match_row(match) for match in alike],
        "purpose": purpose_of(request.POST),
        "may_merge": can(request.user, "person.merge", on=today()),
    }
    return render(request, "people/duplicates.html", context)
