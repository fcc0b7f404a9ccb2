"""Drafts of an agency: kept as any other, at addresses that an agency may open."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from kittiwake.records.line.services import DraftMovedOn, DraftPlace
from kittiwake.web.drafts import drafting, pages
from kittiwake.web.page import Request, page


class AgencyDraft(drafting.Draft):
    """One person's draft on a page of their agency's inbox."""

    def __init__(self, request: Request, place: DraftPlace) -> None:
        super().__init__(request, place)
        self.url = reverse("missing_children:save")

    def keep(self) -> HttpResponse:
        """Keep what was sent and go back to the page: for whoever has no scripts."""
        try:
            drafting.keep(self.request, self.place)
        except DraftMovedOn as moved:
            messages.error(self.request, str(moved))
            return redirect("missing_children:draft", draft_id=moved.stored.pk)
        messages.success(self.request, "Your draft is kept. You find it on this page.")
        return redirect(self.place.back)


@page(may="agency.answer", unlogged_because=pages.OWN_TEXT)
@require_POST
def save(request: Request) -> HttpResponse:
    """Keep what is typed, as web/drafts does."""
    return pages.saved(request, shown_at="missing_children:draft")


@page(may="agency.answer", unlogged_because=pages.OWN_TEXT)
def draft(request: Request, draft_id: int) -> HttpResponse:
    """One draft of the sender's own."""
    return pages.shown(request, draft_id, then="missing_children:inbox")
