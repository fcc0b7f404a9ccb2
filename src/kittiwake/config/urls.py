"""Every route: one line for each area of pages, in the portal and in the house."""

from pathlib import Path

from django.urls import include, path

PACKAGE = Path(__file__).resolve().parent.parent
AREAS = [
    f"{layer}.{urls.parent.name}"
    for layer in ("portal", "web")
    for urls in sorted((PACKAGE / layer).glob("*/urls.py"))
]

urlpatterns = [path("", include(f"kittiwake.{area}.urls")) for area in AREAS]

handler403 = "kittiwake.web.layout.errors.forbidden"
handler404 = "kittiwake.web.layout.errors.not_found"
handler500 = "kittiwake.web.layout.errors.broken"
handler429 = "kittiwake.web.access.pages.signing_in.too_many_tries"  # asked for by the sign-in library
