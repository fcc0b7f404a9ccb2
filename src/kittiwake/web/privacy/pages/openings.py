"""Closed records that somebody opened: the queue of what is not reviewed, and reviewing one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core.today import now, today
from kittiwake.records.access import selectors, services
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.people.selectors import identities
from kittiwake.records.privacy.selectors import open_readings
from kittiwake.web.page import Request, page
from kittiwake.web.privacy import present
from kittiwake.web.privacy.forms import Review

SHOWN = 50
NO_RECORD = "It names whose record was opened and by whom, and shows nothing of the record."


@page(may="opening.review", unlogged_because=NO_RECORD)
def queue(request: Request) -> HttpResponse:
    """What waits for the principal officer: openings that nobody reviewed, the longest due first."""
    waiting = selectors.awaiting_review(request.user)
    shown = list(waiting[:SHOWN])
    people = identities(request.user, [each.subject for each in shown])
    context = {
        "rows": present.opening_rows(shown, people, today=today()),
        "waiting": waiting.count(),
        "overdue": waiting.filter(review_due_on__lt=today()).count(),
        "readings": open_readings(request.user).count(),
        "unstated": selectors.overdue_statements(request.user).count(),
    }
    return render(request, "privacy/queue.html", context)


@page(may="opening.review", unlogged_because=NO_RECORD)
def review(request: Request, opening_id: int) -> HttpResponse:
    """One opening: who, why, what was read meanwhile; and whether it was right."""
    opening = get_object_or_404(selectors.openings_visible_to(request.user), pk=opening_id)
    form = Review(request.POST or None)
    if form.is_valid():
        try:
            services.review_opening(opening=opening, **form.answers(), by=request.user, at=now())
        except (services.CannotReview, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The review is recorded.")
            return redirect("privacy:queue")
    people = identities(request.user, [opening.subject])
    looks = selectors.looks_during(opening)[:SHOWN]
    context = {"form": form} | present.opening_shown(opening, people, looks, viewer=request.user)
    return render(request, "privacy/review.html", context, status=422 if form.is_bound else 200)


@page(may="opening.review", unlogged_because=NO_RECORD)
@require_POST
def close(request: Request, opening_id: int) -> HttpResponse:
    """Close a record to whoever has it open."""
    opening = get_object_or_404(selectors.openings_visible_to(request.user), pk=opening_id)
    services.close_opening(opening=opening, by=request.user, at=now())
    messages.success(request, "The record is closed again.")
    return redirect("privacy:review", opening_id=opening.pk)
