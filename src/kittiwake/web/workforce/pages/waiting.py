"""Children who wait for a worker: the list, one of them, asking, looking at it again, ending it."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.records.access import policies
from kittiwake.records.front_door.selectors.without_worker import referrals_nobody_holds, why_referred
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identities
from kittiwake.records.workforce import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import DeskRow, Place
from kittiwake.web.page import Request, child, page
from kittiwake.web.workforce import present, reading
from kittiwake.web.workforce.forms import Asked, Ending

if TYPE_CHECKING:
    from kittiwake.records.access.models import Team
    from kittiwake.records.subject.models import Subject

A_PAGE, NOBODY_SHOWN = 25, 25
NO_TEAM = "none"
ONLY_WORK = "It names the children who wait, as a manager’s own list of work; opening one is logged."
REFUSALS = (services.BadWait, services.NotWaiting, services.HasAWorker, policies.NotPermitted)


@page(may="allocation.read", unlogged_because=ONLY_WORK)
def waiting_list(request: Request) -> HttpResponse:
    """Who waits, the urgent and then the longest first; one team by `?team=`. Then who was forgotten."""
    viewer, day, asked = request.user, clock.today(), request.GET.get("team", "")
    teams = selectors.teams_that_hold(viewer)
    team = next((each for each in teams if str(each.pk) == asked), None)
    found = selectors.waits_visible_to(viewer)
    if asked == NO_TEAM:
        found = found.filter(holding=None)
    elif team:
        found = found.filter(holding__team=team)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    waits = list(shown.object_list)
    forgotten = list(referrals_nobody_holds(viewer)[: NOBODY_SHOWN + 1])
    subjects = [*(each.subject for each in waits), *(each.subject for each in forgotten)]
    people = identities(viewer, subjects)
    last_held = selectors.last_held_on(subjects)
    context = {
        "rows": present.wait_rows(
            waits, people=people, runs=selectors.wait_clocks(waits), last_held=last_held,
            whys=why_referred(viewer, [wait.source for wait in waits]), today=day,
        ),
        "forgotten": _forgotten(forgotten[:NOBODY_SHOWN], people, last_held),
        "has_more_forgotten": len(forgotten) > NOBODY_SHOWN,
        "places": _places(asked if team or asked == NO_TEAM else "", teams),
        "shown": shown,
        "query": f"team={asked}" if team or asked == NO_TEAM else "",
    }  # fmt: skip
    return render(request, "workforce/waiting_list.html", context)


@page(may="record.read", about=reading.wait)
def wait(request: Request, found: Any) -> HttpResponse:
    """One child's wait: why, how soon, since when, at what risk; and what can be done about it."""
    why = why_referred(request.user, [found.source]).get(found.source)
    run = selectors.wait_clocks([found]).get(found.pk)
    last = selectors.last_held_on([found.subject]).get(found.subject_id)
    context = frame_of(request, found.subject, current="workforce:wait") | {
        "wait": found,
        "facts": present.wait_facts(found, run, last=last, why=why, today=clock.today()),
        "contact_id": why.contact_id if why else None,
        "may_decide": not found.ended_at and _may(request, "allocation.decide"),
    }
    return render(request, "workforce/wait.html", context)


@page(may="allocation.decide", about=reading.wait)
def change(request: Request, found: Any) -> HttpResponse:
    """How soon, why, at what risk and with which team: written down anew."""
    teams = selectors.teams_that_hold(request.user)
    known = {"priority": found.priority, "reason": found.reason, "risk": found.risk}
    team = str(found.holding.team_id) if found.holding else ""
    form = Asked(request.POST or None, teams=teams, initial=known | {"team": team})
    if form.is_valid():
        try:
            facts = _facts(form, teams)
            services.change_wait(facts, wait_id=found.pk, act=Act(by=request.user, at=clock.now()))
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Written down.")
            return redirect("workforce:wait", found.pk)
    back = reverse("workforce:wait", args=[found.pk])
    return _asked(request, found.subject, form, title="How soon, and at what risk", back=back)


@page(may="allocation.decide", about=reading.wait)
def end(request: Request, found: Any) -> HttpResponse:
    """No worker is needed any more."""
    form = Ending(request.POST or None)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.end_wait(wait_id=found.pk, because=form.cleaned_data["because"], act=act)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The child does not wait any more.")
            return redirect("workforce:waiting_list")
    context = frame_of(request, found.subject, current="workforce:wait") | {
        "form": form,
        "title": "No worker is needed",
        "act": "End the wait",
        "back": reverse("workforce:wait", args=[found.pk]),
        "hints": {},
    }
    return render(request, "workforce/ask.html", context, status=422 if form.is_bound else 200)


@page(may="allocation.ask", about=child)
def ask(request: Request, subject: "Subject") -> HttpResponse:
    """Ask for a worker for one child. One that waits already is shown instead."""
    waits = selectors.open_wait_of(request.user, subject)
    if waits is not None:
        return redirect("workforce:wait", waits.pk)
    teams = selectors.teams_that_hold(request.user)
    form = Asked(request.POST or None, teams=teams)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            begun = services.ask_for_worker(_facts(form, teams), subject=subject, act=act)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The child waits for a worker from now on.")
            return redirect("workforce:wait", begun.pk)
    back = reverse("child:page", args=[subject.key])
    return _asked(request, subject, form, title="Ask for a worker", back=back)


def _asked(request: Request, subject: "Subject", form: Asked, *, title: str, back: str) -> HttpResponse:
    context = frame_of(request, subject, current="workforce:ask") | {
        "form": form,
        "title": title,
        "act": "Write it down",
        "back": back,
        "hints": present.priority_hints(selectors.allowed_lengths()),
    }
    return render(request, "workforce/ask.html", context, status=422 if form.is_bound else 200)


def _facts(form: Asked, teams: "list[Team]") -> services.WaitFacts:
    given = form.cleaned_data
    team = next((team for team in teams if str(team.pk) == given["team"]), None)
    return services.WaitFacts(
        priority=given["priority"], reason=given["reason"], risk=given["risk"], team=team
    )


def _forgotten(referrals: Any, people: Any, last_held: Any) -> list[DeskRow]:
    """Open referrals of children whom nobody holds and for whom nobody was asked."""
    return [
        DeskRow(
            title=who.name,
            url=reverse("workforce:ask", args=[who.key]),
            hint=f"{who.age}. No worker since {says_day(last_held.get(each.subject_id, each.received_on))}."
            f" Referral received {says_day(each.received_on)}.",
            status="Nobody was asked",
            tone="late",
        )
        for each in referrals
        if (who := people.get(each.subject_id))
    ]


def _places(asked: str, teams: "list[Team]") -> list[Place]:
    kinds = [("", "Everybody"), (NO_TEAM, "No team yet"), *((str(team.pk), team.name) for team in teams)]
    return [Place(title=title, url=f"?team={key}", is_current=key == asked) for key, title in kinds]


def _may(request: Request, function: str) -> bool:
    return policies.can(request.user, function, on=clock.today())
