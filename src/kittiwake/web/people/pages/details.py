"""Everything known about a person, and their household as at a day."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access.policies import can
from kittiwake.records.people.selectors import household_of, person_of
from kittiwake.web.page import Request, child, page
from kittiwake.web.people import present, rows
from kittiwake.web.people.forms import Day

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def details(request: Request, subject: "Subject") -> HttpResponse:
    """Details, names, numbers, addresses and relationships, each with where it comes from."""
    viewer, day = request.user, today()
    who = present.who_is(viewer, subject)
    context = {
        "who": present.bar(who),
        "key": subject.key,
        "is_unborn": who.is_unborn,
        "has_died": person_of(subject).died_on is not None,
        "may_merge": can(viewer, "person.merge", on=day),
        "facts": present.details_facts(subject, who),
        "names": rows.name_rows(viewer, subject, on=day),
        "numbers": rows.number_rows(viewer, subject),
        "addresses": rows.address_rows(viewer, subject),
        "relationships": rows.relationship_rows(viewer, subject, on=day),
    }
    return render(request, "people/details.html", context)


@page(may="record.read", about=child)
def household(request: Request, subject: "Subject") -> HttpResponse:
    """Who lived with the person, and who belonged to them, as at any day."""
    form = Day(request.GET if request.GET else None, initial={"on": today()})
    asked = form.cleaned_data["on"] if form.is_valid() else None
    on = asked or today()
    found = household_of(request.user, subject, on=on)
    if found is None:
        raise Http404
    who = present.bar(present.who_is(request.user, subject))
    context = {"who": who, "key": subject.key, "form": form, "on": on, **rows.household_context(found)}
    return render(request, "people/household.html", context)
