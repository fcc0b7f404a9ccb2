"""The care plan and the plan of the placement: what stands, and writing a newer one."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.care import selectors, services
from kittiwake.web.care.forms_of_work import CarePlanForm, PlacementPlanForm
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.care.present_work import care_plan_facts, placement_plan_facts
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

BACK = "care:plans"


@page(may="record.read", about=child)
def plans(request: Request, subject: "Subject") -> HttpResponse:
    """The newest care plan, and the newest plan of the placement of today."""
    now = selectors.living_now(request.user, subject)
    if now is None:
        return aside(request, subject, NOT_IN_CARE)
    care, placement = selectors.plans_now(now)
    context = frame_of(request, subject, current="care:overview") | {
        "care": care_plan_facts(care) if care else [],
        "placement": placement_plan_facts(placement) if placement else [],
        "may_record": policies.can(request.user, "care.record", on=today()),
    }
    return render(request, "care/plans.html", context)


@page(may="care.record", about=child)
def care_plan(request: Request, subject: "Subject") -> HttpResponse:
    """A newer care plan; the earlier one stays."""
    now = selectors.living_now(request.user, subject)
    if now is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.write_care_plan(period=now.period, facts=form.facts(), act=act)

    begun = selectors.typed_before(selectors.plans_now(now)[0], CarePlanForm.NAMES)
    asks = Asks(title="Write the care plan", name="care_plan", back=BACK)
    return ask(request, subject, CarePlanForm, do, asks, begun=begun)


@page(may="care.record", about=child)
def placement_plan(request: Request, subject: "Subject") -> HttpResponse:
    """A newer plan of the placement, signed by whoever has parental responsibility."""
    now = selectors.living_now(request.user, subject)
    placement = now.placement if now else None
    if now is None or placement is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.write_placement_plan(placement=placement, facts=form.facts(), act=act)

    begun = selectors.typed_before(selectors.plans_now(now)[1], PlacementPlanForm.NAMES)
    asks = Asks(title="Write the plan of the placement", name="placement_plan", back=BACK)
    return ask(request, subject, PlacementPlanForm, do, asks, begun=begun)
