"""Every route: one line for each area of pages."""

from pathlib import Path

from django.urls import include, path

from kittiwake.web import __file__ as web

AREAS = sorted(urls.parent.name for urls in Path(web).parent.glob("*/urls.py"))

urlpatterns = [path("", include(f"kittiwake.web.{area}.urls")) for area in AREAS]

handler403 = "kittiwake.web.layout.errors.forbidden"
handler404 = "kittiwake.web.layout.errors.not_found"
handler500 = "kittiwake.web.layout.errors.broken"
handler429 = "kittiwake.web.access.pages.signing_in.too_many_tries"  # asked for by the sign-in library
