"""Saving a draft while it is typed, looking at one, throwing one away."""

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from kittiwake.core.today import LONDON
from kittiwake.records.line import selectors, services
from kittiwake.web.drafts import drafting
from kittiwake.web.page import Request, page

OWN_TEXT = "A draft is its writer's own text, shown to nobody else."


@page(may="desk.read", unlogged_because=OWN_TEXT)
@require_POST
def save(request: Request) -> HttpResponse:
    """Keep what is typed. Answers 200 with the new revision, 409 with the other text's page, 400 or 413."""
    return saved(request, shown_at="drafts:draft")


def saved(request: Request, *, shown_at: str) -> HttpResponse:
    """As `save`, for whoever a page has let in. shown_at: the route where their drafts are read."""
    try:
        stored = drafting.keep(request, drafting.place_of(request))
    except signing.BadSignature:
        return JsonResponse({"says": "This form is not one of ours. Open the page again."}, status=400)
    except services.DraftTooLarge as refusal:
        return JsonResponse({"says": str(refusal)}, status=413)
    except services.DraftMovedOn as moved:
        return JsonResponse({"url": reverse(shown_at, args=[moved.stored.pk])}, status=409)
    return JsonResponse(
        {"revision": stored.revision, "saved_at": f"{stored.saved_at.astimezone(LONDON):%H:%M:%S}"}
    )


@page(may="desk.read", unlogged_because=OWN_TEXT)
def draft(request: Request, draft_id: int) -> HttpResponse:
    """One draft as it is stored: everything that was typed, with the way back to the form."""
    return shown(request, draft_id, then="desk:desk")


def shown(request: Request, draft_id: int, *, then: str) -> HttpResponse:
    """As `draft`, for whoever a page has let in. then: the route to go to when the draft is gone."""
    stored = selectors.drafts_of(request.user).filter(pk=draft_id).first()
    if stored is None:
        raise Http404
    if request.method == "POST":
        services.discard_draft(owner=request.user, form=stored.form, about=stored.about)
        messages.success(request, "The draft is gone.")
        return redirect(then)
    typed = [(name.replace("_", " ").capitalize(), value) for name, value in stored.fields.items() if value]
    return render(request, "drafts/draft.html", {"draft": stored, "typed": typed})
