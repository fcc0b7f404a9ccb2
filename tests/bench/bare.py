"""The bare page: signs the user in, reads one row, renders the base layout. Fixed once, as the measure."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from kittiwake.config.urls import handler403, handler404, handler500
from kittiwake.config.urls import urlpatterns as pages
from kittiwake.records.access.selectors import teams
from kittiwake.web.page import page


@page(may="desk.read", unlogged_because="reads no record: it measures what any page costs")
def bare(request: HttpRequest) -> HttpResponse:
    return render(request, "layout/base.html", {"team": teams().first()})


urlpatterns = [*pages, path("bare/", bare, name="bare")]

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]
