"""Giving one child to a worker, with what is known of each worker beside their name."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.front_door.selectors.without_worker import why_referred
from kittiwake.records.line.services import Act
from kittiwake.records.workforce import selectors, services
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import Place
from kittiwake.web.page import Request, child, page
from kittiwake.web.workforce import present
from kittiwake.web.workforce.forms import Allocated

if TYPE_CHECKING:
    from kittiwake.records.access.models import Involvement, Team
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.workforce.models import AllocationWait


@page(may="allocation.decide", about=child)
def allocate(request: Request, subject: "Subject") -> HttpResponse:
    """Choose who is to work with this child: the facts of one team's workers at a time, in order of name."""
    viewer, day = request.user, clock.today()
    held = selectors.holder_of(viewer, subject)
    wait = selectors.open_wait_of(viewer, subject)
    teams = selectors.teams_that_hold(viewer)
    team = _team(request, teams, wait)
    known = selectors.capacities(viewer, team) if team else []
    form = Allocated(request.POST or None, posts=[one.post for one in known])
    form.initial = {"instead_of": held.pk if held else None}
    if form.is_valid() and _is_given(request, subject, form, {one.post.pk: one.post for one in known}):
        return redirect("child:page", key=subject.key)
    context = frame_of(request, subject, current="access:allocation") | {
        "form": form,
        "held": held,
        "ready": selectors.ready_hand_over(viewer, held) if held else None,
        "facts": _facts(viewer, wait, subject),
        "wait": wait,
        "team": team,
        "teams": _places(teams, team),
        "hints": {str(one.post.pk): ". ".join(present.capacity_words(one, day)) for one in known},
    }
    return render(request, "workforce/allocate.html", context, status=422 if form.is_bound else 200)


def _is_given(request: Request, subject: "Subject", form: Allocated, posts: dict[int, Any]) -> bool:
    given = form.cleaned_data
    facts = services.Allocating(
        post=posts[int(given["post"])], reason=given["reason"], despite=given["despite"],
        instead_of=given["instead_of"],
    )  # fmt: skip
    try:
        work: Involvement = services.allocate(
            facts, subject=subject, act=Act(by=request.user, at=clock.now())
        )
    except services.NeedsAReason as refusal:
        form.add_error("despite", str(refusal))
        return False
    except (services.CannotAllocate, policies.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, f"{work.user} works with this child from today.")
    return True


def _facts(viewer: Any, wait: "AllocationWait | None", subject: "Subject") -> list[Any]:
    if wait is None:
        return []
    return present.wait_facts(
        wait,
        selectors.wait_clocks([wait]).get(wait.pk),
        last=selectors.last_held_on([subject]).get(subject.pk),
        why=why_referred(viewer, [wait.source]).get(wait.source),
        today=clock.today(),
    )


def _team(request: Request, teams: "list[Team]", wait: "AllocationWait | None") -> "Team | None":
    """The team that was chosen, else the one with which the child waits, else the first."""
    asked = request.GET.get("team", "")
    waits_with = str(wait.holding.team_id) if wait and wait.holding else ""
    for key in (asked, waits_with):
        for team in teams:
            if str(team.pk) == key:
                return team
    return teams[0] if teams else None


def _places(teams: "list[Team]", chosen: "Team | None") -> list[Place]:
    return [Place(title=team.name, url=f"?team={team.pk}", is_current=team == chosen) for team in teams]
