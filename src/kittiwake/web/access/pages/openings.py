"""Opening a closed record for a while, closing it again, and who was told."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core.today import now
from kittiwake.records.access import selectors, services
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.people.selectors import identities, identity
from kittiwake.web.access import present_own as present
from kittiwake.web.access.own_forms import Opening as OpeningForm
from kittiwake.web.access.reading import nameable
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

TOLD = 50
NOTICES = "It names whose record was opened, to those who were told, and opens none."


@page(may="record.break_glass", about=nameable)
def opening(request: Request, subject: "Subject") -> HttpResponse:
    """Ask why, and open a closed record to whoever asks for some hours at most."""
    if selectors.reach_of(request.user, subject) == Reach.FULL:
        return redirect("child:page", key=subject.key)
    form = OpeningForm(request.POST or None)
    if form.is_valid():
        try:
            services.open_for_a_while(subject=subject, **form.answers(), by=request.user, at=now())
        except (services.CannotOpen, NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, "The record is open to you. Its manager and the principal officer know."
            )
            return redirect("child:page", key=subject.key)
    known = identity(request.user, subject)
    context = {"form": form, "name": known.name if known else "", "ring": known.ring if known else ""}
    return render(request, "access/opening.html", context, status=422 if form.is_bound else 200)


@page(may="record.break_glass", unlogged_because="It ends a reading and shows no record.")
@require_POST
def opening_close(request: Request, opening_id: int) -> HttpResponse:
    """Close what one has open, before its time."""
    found = get_object_or_404(selectors.own_openings(request.user), pk=opening_id)
    services.close_opening(opening=found, by=request.user, at=now())
    messages.success(request, "The record is closed to you again.")
    return redirect("/")


@page(may="opening.read", unlogged_because=NOTICES)
def opening_list(request: Request) -> HttpResponse:
    """Closed records that were opened, as far as this person was told: the unseen first."""
    notices = list(selectors.notices_of(request.user)[:TOLD])
    people = identities(request.user, [notice.opening.subject for notice in notices])
    return render(request, "access/openings.html", {"rows": present.notice_rows(notices, people)})


@page(may="opening.read", unlogged_because=NOTICES)
@require_POST
def opening_seen(request: Request, opening_id: int) -> HttpResponse:
    """Say that one has seen that a record was opened."""
    notice = get_object_or_404(selectors.notices_of(request.user), opening=opening_id)
    services.see_notice(opening=notice.opening, by=request.user, at=now())
    return redirect("access:opening_list")
