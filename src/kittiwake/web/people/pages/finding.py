"""Finding a person."""

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import now
from kittiwake.records.access.services import searched
from kittiwake.records.people.selectors import Query, find_people
from kittiwake.web.page import Request, page
from kittiwake.web.people.forms import Search
from kittiwake.web.people.present import match_row
from kittiwake.web.people.purpose import purpose_of

A_SEARCH = "A search is logged as a search: who, when, a fingerprint of the words, and how many were found."


@page(may="person.find", unlogged_because=A_SEARCH)
def find(request: Request) -> HttpResponse:
    """Search by name, date of birth, address or number. By POST, so that no name stands in an address."""
    form = Search(request.POST if request.method == "POST" else None)
    purpose = purpose_of(request.POST or request.GET)
    context = {"form": form, "purpose": purpose, "rows": None, "has_more": False}
    if form.is_valid():
        query = Query(**form.cleaned_data)
        found = find_people(request.user, query)
        asked = "|".join(str(value or "") for value in form.cleaned_data.values())
        searched(words=asked, found=len(found.matches), by=request.user, at=now())
        context |= {"rows": [match_row(match) for match in found.matches], "has_more": found.has_more}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "people/find.html", context, status=status)
