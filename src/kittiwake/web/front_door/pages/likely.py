"""Who on the record a contact's message may mean: a search with what the message tells."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import now
from kittiwake.records.access.services import searched
from kittiwake.records.front_door.selectors.likely import likely_people, questions_of
from kittiwake.web.front_door import reading_night
from kittiwake.web.page import Request, page
from kittiwake.web.people.present import match_row
from kittiwake.web.people.purpose import Purpose


@page(may="contact.record", about=reading_night.contact_alone)
def likely(request: Request, contact: Any) -> HttpResponse:
    """People who may be meant, each with why. A worker says who it is; nobody is put to the contact here."""
    found = likely_people(request.user, contact)
    asked = "|".join(
        f"{query.identifier}|{query.words}|{query.born_on or ''}" for query in questions_of(contact)
    )
    searched(words=asked, found=len(found), by=request.user, at=now())
    context = {
        "contact": contact,
        "rows": [match_row(match) for match in found],
        "purpose": Purpose(contact=str(contact.pk)),
        "has_asked": bool(asked),
    }
    return render(request, "front_door/likely.html", context)
