"""The register of ties between those who work here and those on the record."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core.today import now
from kittiwake.records.access import selectors, services
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.people.selectors import identities
from kittiwake.web.page import Request, page
from kittiwake.web.privacy import present
from kittiwake.web.privacy.forms import Ending

ON_A_PAGE = 50
NO_RECORD = "It names ties that were declared, and shows nothing of a record."


@page(may="declaration.keep", unlogged_because=NO_RECORD)
def register(request: Request) -> HttpResponse:
    """Every tie, the newest first, and who has not said for a quarter that theirs are complete."""
    paged = Paginator(selectors.declarations_visible_to(request.user), ON_A_PAGE)
    shown = paged.get_page(request.GET.get("page"))
    people = identities(request.user, [each.subject for each in shown])
    context = {
        "shown": shown,
        "rows": present.declaration_rows(shown, people),
        "unstated": [user.name for user in selectors.overdue_statements(request.user)],
    }
    return render(request, "privacy/register.html", context)


@page(may="declaration.keep", unlogged_because=NO_RECORD)
@require_POST
def end(request: Request, declaration_id: int) -> HttpResponse:
    """End a declaration that was a mistake, or is no more."""
    declaration = get_object_or_404(selectors.declarations_visible_to(request.user), pk=declaration_id)
    form = Ending(request.POST)
    refusal = "" if form.is_valid() else "Say why the declaration ends."
    if not refusal:
        try:
            services.end_declaration(
                declaration=declaration, because=form.cleaned_data["because"], by=request.user, at=now()
            )
        except (services.CannotDeclare, NotPermitted) as refused:
            refusal = str(refused)
    if refusal:
        messages.error(request, refusal)
    else:
        messages.success(request, f"Ended. The record is to {declaration.user.name} as to any other.")
    return redirect("privacy:register")
