"""Steps that are reached, what is planned beside the first, and what holds a child up."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.access.selectors import working_with
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence import selectors, services
from kittiwake.records.permanence.milestones import steps, title_of
from kittiwake.records.permanence.services import StandingFacts
from kittiwake.web.care.pages.acting import ask
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.permanence.forms import BesideForm, EndForm, StandingForm, StepForm, StepRightForm
from kittiwake.web.permanence.pages.acting import Found, ask_of_care, asks_of, one_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.care.models import Period
    from kittiwake.records.permanence.selectors import Tracked
    from kittiwake.records.subject.models import Subject


@page(may="permanence.record", about=child)
def standing(request: Request, subject: "Subject") -> HttpResponse:
    """What holds the child up most, who sees to it, and what is next."""
    owners = _owners(request.user, subject)

    def do(period: "Period", form: Any, act: Any) -> None:
        said = dict(form.cleaned_data)
        facts = StandingFacts(**said | {"owner": owners[said["owner"]]})
        services.tell_standing(period=period, facts=facts, act=act)

    def offer(form: StandingForm) -> None:
        form.offer("owner", [("", "Choose"), *((key, each.name) for key, each in owners.items())])

    asks = asks_of("Where it stands", "standing")
    return ask_of_care(request, subject, StandingForm, do, asks, prepare=offer)


def _owners(viewer: "User", subject: "Subject") -> "dict[str, User]":
    """Those who work with the child, who oversees their reviews, and whoever asks."""
    period = selectors.period_of(viewer, subject)
    people = [each.user for each in working_with(subject, on=today()) if each.user]
    people += [period.officer] if period and period.officer else []
    return {str(each.pk): each for each in (*people, viewer)}


@page(may="permanence.record", about=child)
def step(request: Request, subject: "Subject") -> HttpResponse:
    """A step of a lane that is planned was reached."""
    found = selectors.tracked_of(request.user, subject)

    def do(period: "Period", form: Any, act: Any) -> None:
        said = form.cleaned_data
        lane, _, key = said["step"].partition(" ")
        services.reach(period=period, lane=lane, step=key, on=said["on"], says=said["says"], act=act)

    def offer(form: StepForm) -> None:
        form.offer("step", [("", "Choose"), *_steps(found)])

    asks = asks_of("A step was reached", "step")
    return ask_of_care(request, subject, StepForm, do, asks, prepare=offer)


def _steps(found: "Tracked | None") -> list[tuple[str, str]]:
    """Those that somebody enters, of the first lane and of those beside it."""
    lanes = [found.first, *found.beside] if found else []
    return [
        (f"{lane.lane} {each.key}", f"{each.title} ({title_of(lane.lane).lower()})")
        for lane in lanes
        for each in steps()[lane.lane]
        if not each.fact and each not in [step for step, _on in lane.reached]
    ]


def one_milestone(request: Request, *, key: str, milestone_id: int) -> Reading:
    return one_of(request, key, milestone_id, selectors.milestones_of)


@page(may="permanence.record", about=one_milestone)
def step_right(request: Request, found: Found) -> HttpResponse:
    """Another day, or not reached after all. Both versions stay."""
    subject, _period, milestone = found

    def do(form: Any, act: Any) -> None:
        services.put_step_right(milestone=milestone, **form.cleaned_data, act=act)

    asks = asks_of("Put a step right", "step_right", about=key_of(milestone))
    return ask(request, subject, StepRightForm, do, asks, begun={"on": milestone.reached_on})


@page(may="permanence.record", about=child)
def beside(request: Request, subject: "Subject") -> HttpResponse:
    """A second way to grow up is planned at the same time."""

    def do(period: "Period", form: Any, act: Any) -> None:
        services.plan_beside(period=period, **form.cleaned_data, act=act)

    return ask_of_care(request, subject, BesideForm, do, asks_of("Plan beside the first", "beside"))


def one_beside(request: Request, *, key: str, beside_id: int) -> Reading:
    return one_of(request, key, beside_id, selectors.beside_of)


@page(may="permanence.record", about=one_beside)
def end_beside(request: Request, found: Found) -> HttpResponse:
    """It is planned beside no longer, and why."""
    subject, _period, row = found

    def do(form: Any, act: Any) -> None:
        services.end_beside(beside=row, **form.cleaned_data, act=act)

    asks = asks_of(f"No longer planned: {title_of(row.lane).lower()}", "end_beside", about=key_of(row))
    return ask(request, subject, EndForm, do, asks, begun={"on": today()})
