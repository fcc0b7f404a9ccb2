"""My desk."""

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core import today as clock
from kittiwake.web.desk.present import places_for, sections_for
from kittiwake.web.page import Request, page


@page(may="desk.read", unlogged_because="It names the people whose work this is, and opens no record.")
def desk(request: Request) -> HttpResponse:
    """What needs this person today, what waits for others, and what they have begun."""
    sections = sections_for(request.user)
    context = {
        "today_sections": [section for section in sections if section.place == "today"],
        "side_sections": [section for section in sections if section.place == "side"],
        "places": places_for(request.user),
        "day": clock.today(),
    }
    return render(request, "desk/desk.html", context)
