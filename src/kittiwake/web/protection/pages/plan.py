"""What a chair writes about a plan between two conferences; and the end of the work with a child."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access.policies import can
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection import services
from kittiwake.web.page import Request, child, page
from kittiwake.web.protection.forms.plan import CategoryForm, CheckForm, CloseForm, EndForm, PutRightForm
from kittiwake.web.protection.pages.acting import aside, ask

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.subject.models import Subject

NO_PLAN = "The child is on no child protection plan today."
NO_TEXT = "Open the page where the text stands, and choose “Change” beside it."


def plan_of(subject: "Subject") -> "Plan | None":
    """The child protection plan that stands today and has no last day yet."""
    found = plan_on(subject, PlanKind.CHILD_PROTECTION, today())
    return found if found and found.to_on is None else None


@page(may="conference.chair", about=child)
def category(request: Request, subject: "Subject") -> HttpResponse:
    """Set the category of the plan between two conferences."""

    def do(plan: "Plan", form: Any, act: Any) -> None:
        services.change_category(plan=plan, **form.cleaned_data, act=act)

    return _about_plan(request, subject, CategoryForm, do, title="Change the category")


@page(may="conference.chair", about=child)
def check(request: Request, subject: "Subject") -> HttpResponse:
    """Write down what a chair found between two conferences."""

    def do(plan: "Plan", form: Any, act: Any) -> None:
        services.check_plan(plan=plan, **form.typed, act=act)

    return _about_plan(request, subject, CheckForm, do, title="Check the plan between conferences")


@page(may="conference.chair", about=child)
def end(request: Request, subject: "Subject") -> HttpResponse:
    """End a plan for what nobody decides: the child is 18, adopted, or has died; or it was a mistake."""

    def do(plan: "Plan", form: Any, act: Any) -> None:
        services.end_without_conference(plan=plan, **form.cleaned_data, act=act)

    return _about_plan(request, subject, EndForm, do, title="End the plan without a conference")


@page(may="case.close", about=child)
def close(request: Request, subject: "Subject") -> HttpResponse:
    """End the work with the child."""

    def do(form: Any, act: Any) -> None:
        services.close_case(subject=subject, facts=form.facts(), act=act)

    begun = {"on": today()}
    return ask(request, subject, CloseForm, do, title="End the work with this child", begun=begun)


@page(may="record.read", about=child)
def put_right(request: Request, subject: "Subject") -> HttpResponse:
    """Change one text of a discussion, an enquiry or a conference; what it said before stays beside it."""
    overview = reverse("protection:overview", args=[subject.key])
    text = services.text_on(subject, request.GET.get("text", ""))
    if text is None or not can(request.user, text.asked_of, on=today()):
        return aside(request, overview, NO_TEXT)

    def do(form: Any, act: Any) -> None:
        services.put_right(text=text, **form.cleaned_data, act=act)

    back = reverse(f"protection:{text.page}", args=[subject.key, text.work.pk])
    named = request.GET["text"]
    begun = {"says": text.says}
    return ask(
        request, subject, PutRightForm, do, title="Put a text right", about=named, back=back, begun=begun
    )


def _about_plan(request: Request, subject: "Subject", form: Any, do: Any, *, title: str) -> HttpResponse:
    plan = plan_of(subject)
    if plan is None:
        return aside(request, reverse("protection:overview", args=[subject.key]), NO_PLAN)
    about = f"plans.plan:{plan.pk}"
    return ask(request, subject, form, partial(do, plan), title=title, about=about, begun={"on": today()})
