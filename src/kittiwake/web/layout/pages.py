"""The one address of the layout: whether the session is still open, asked by scripts."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from kittiwake.web import gate
from kittiwake.web.page import open_page


@open_page(because="It tells scripts whether somebody is signed in, and shows nothing of any record.")
@never_cache
@require_http_methods(["GET", "POST"])
def session(request: HttpRequest) -> HttpResponse:
    """Is the session open, and whose is it? Asking keeps it open, as any page does.

    Returns  JSON with viewer (a key, no name) and a fresh csrf token; 401 when the session has ended.
    """
    if gate.turned_away(request) is not None:
        return JsonResponse({"signed_in": False}, status=401)
    return JsonResponse({"signed_in": True, "viewer": str(request.user.pk), "csrf": get_token(request)})
