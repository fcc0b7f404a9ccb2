"""Agreeing a plan, naming who oversees it, and ending it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import colleagues
from kittiwake.records.plans import selectors, services
from kittiwake.records.plans.choices import PlanKind
from kittiwake.web.page import Request, page
from kittiwake.web.plans.forms import Agreed, Ended, Officer
from kittiwake.web.plans.pages.frame import act_of, ask, one_plan, sent
from kittiwake.web.plans.present.deciding import how_far, to_agree

if TYPE_CHECKING:
    from kittiwake.web.plans.pages.frame import Found


@page(may="plan.agree", about=one_plan)
def agree(request: Request, found: "Found") -> HttpResponse:
    """Somebody other than the author agrees the newest version."""
    version = next(iter(selectors.versions_of(found[1])), None)
    if version is None:
        raise Http404
    form = Agreed(sent(request), initial={"on": today()})
    return ask(
        request, found, form,
        lambda: services.agree_version(version=version, act=act_of(request), **form.cleaned_data),
        title=f"Agree version {version.number}", act="Agree the plan", told="The plan is agreed.",
        texts=to_agree(version),
    )  # fmt: skip


@page(may="plan.end", about=one_plan)
def end(request: Request, found: "Found") -> HttpResponse:
    """A child in need plan ends here; a child protection plan at a conference."""
    if found[1].kind != PlanKind.CHILD_IN_NEED:
        raise Http404
    form = Ended(sent(request), initial={"on": today()})
    return ask(
        request, found, form,
        lambda: services.end_plan(plan=found[1], act=act_of(request), **form.cleaned_data),
        title="End the plan", act="End the plan", told="The plan has ended.",
        texts=how_far(selectors.to_review(found[1]), selectors.reviews_of(found[1])),
    )  # fmt: skip


@page(may="plan.agree", about=one_plan)
def officer(request: Request, found: "Found") -> HttpResponse:
    """Who reads the reviews of this plan from now on."""
    day = today()
    people = [each for each in colleagues(on=day) if policies.can(each, "plan.oversee", on=day)]
    form = Officer(sent(request))
    form.offer("officer", [(str(each.pk), each.name) for each in people])
    chosen = {str(each.pk): each for each in people}
    return ask(
        request, found, form,
        lambda: services.name_overseer(
            plan=found[1], officer=chosen[form.cleaned_data["officer"]], act=act_of(request)
        ),
        title="Who oversees the plan", act="Name them", told="They oversee the plan from now on.",
    )  # fmt: skip
