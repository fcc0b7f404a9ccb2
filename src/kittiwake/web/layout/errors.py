"""The pages for when something goes wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from kittiwake.web.layout.context import bare_frame

WORTH_KEEPING = 20  # characters: shorter answers are quicker typed again than copied
NEVER_SHOWN = ("csrfmiddlewaretoken", "password", "otp", "code")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page whether a record does not exist or must not be known to."""
    return render(request, "layout/not_found.html", status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Says why, where the refusal was written for people."""
    return render(request, "layout/forbidden.html", {"reason": str(exception or "")}, status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database or the session: either may be what failed."""
    return HttpResponse(
        render_to_string("layout/broken.html", {"frame": bare_frame(), "typed": typed_in(request)}),
        status=500,
    )


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was too old to be sent. What was typed is given back, so that nothing typed is lost."""
    return render(request, "layout/csrf.html", {"typed": typed_in(request)}, status=403)


def typed_in(request: HttpRequest) -> list[str]:
    """The longer texts of a form that could not be taken; never a password or a code."""
    return [
        text
        for name, texts in request.POST.lists()
        if not any(part in name.lower() for part in NEVER_SHOWN)
        for text in texts
        if len(text) > WORTH_KEEPING
    ]
