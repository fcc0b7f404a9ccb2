"""What each worker of a team holds, and what was agreed with them. Facts, and no score."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import colleagues
from kittiwake.records.line.services import Act
from kittiwake.records.workforce import selectors, services
from kittiwake.web.components.shapes import Place
from kittiwake.web.page import Request, page
from kittiwake.web.workforce import present
from kittiwake.web.workforce.forms import Away, Pattern

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

ONLY_COUNTS = "It shows what workers hold as numbers, and no child’s record."
REFUSALS = (services.BadPattern, policies.NotPermitted)


@page(may="capacity.read", unlogged_because=ONLY_COUNTS)
def team(request: Request) -> HttpResponse:
    """One team's workers by name, with what they hold and what is due; another team by `?team=`."""
    asked, teams = request.GET.get("team", ""), selectors.teams_that_hold(request.user)
    chosen = next((each for each in teams if str(each.pk) == asked), teams[0] if teams else None)
    known = selectors.capacities(request.user, chosen) if chosen else []
    may_record = policies.can(request.user, "capacity.record", on=clock.today())
    context = {
        "team": chosen,
        "places": [
            Place(title=each.name, url=f"?team={each.pk}", is_current=each == chosen) for each in teams
        ],
        "cards": present.capacity_cards(known, may_record=may_record, today=clock.today()),
    }
    return render(request, "workforce/capacity.html", context)


@page(may="capacity.record", unlogged_because=ONLY_COUNTS)
def worker(request: Request, account_id: int) -> HttpResponse:
    """What was agreed with one worker, and when they are away."""
    user, form = _worker(account_id), Pattern(request.POST or None)
    if form.is_valid():
        try:
            facts = services.PatternFacts(**form.cleaned_data)
            services.record_pattern(facts, user=user, act=Act(by=request.user, at=clock.now()))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Written down.")
            return redirect("workforce:worker", user.pk)
    return _shown(request, user, form, Away())


@page(may="capacity.record", unlogged_because=ONLY_COUNTS)
@require_POST
def away(request: Request, account_id: int) -> HttpResponse:
    """From when to when somebody is away."""
    user, form = _worker(account_id), Away(request.POST)
    if form.is_valid():
        try:
            services.record_absence(user=user, **form.cleaned_data, act=Act(by=request.user, at=clock.now()))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Written down.")
            return redirect("workforce:worker", user.pk)
    return _shown(request, user, Pattern(), form)


@page(may="capacity.record", unlogged_because=ONLY_COUNTS)
@require_POST
def back(request: Request, account_id: int) -> HttpResponse:
    """Somebody is back today."""
    user, asked = _worker(account_id), request.POST.get("absence", "")
    found = selectors.absences_of(user).filter(pk=asked).first() if asked.isdecimal() else None
    if found is not None:
        try:
            services.come_back(absence_id=found.pk, act=Act(by=request.user, at=clock.now()))
        except REFUSALS as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "Written down.")
    return redirect("workforce:worker", user.pk)


def _worker(account_id: int) -> "User":
    return get_object_or_404(colleagues(), pk=account_id)


def _shown(request: Request, user: Any, form: Pattern, away_form: Away) -> HttpResponse:
    context = {
        "user_name": user.name,
        "key": user.pk,
        "form": form,
        "away": away_form,
        "patterns": present.pattern_rows(selectors.patterns_of(user)),
        "absences": present.absence_rows(selectors.absences_of(user), clock.today()),
    }
    is_wrong = form.is_bound or away_form.is_bound
    return render(request, "workforce/worker.html", context, status=422 if is_wrong else 200)
