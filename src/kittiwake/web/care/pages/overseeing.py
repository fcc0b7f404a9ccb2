"""What one reviewing officer oversees."""

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.web.care.overseen import sections_for
from kittiwake.web.page import Request, page

OWN_LIST = "It lists names of those whose record the officer reads; opening one is logged."


@page(may="review.hold", unlogged_because=OWN_LIST)
def overseen(request: Request) -> HttpResponse:
    """Children in care by what waits: reviews that are late, no report, nothing delegated, not sent."""
    return render(request, "care/overseen.html", {"sections": sections_for(request.user)})
