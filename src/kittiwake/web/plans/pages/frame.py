"""One plan of one child, for every page of it, and the small pages that ask one thing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.plans import selectors
from kittiwake.records.plans.services import BadPlan, PlanMovedOn
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Reading, Request, child

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Plan]

REFUSALS = (BadPlan, PlanMovedOn, NotPermitted)


def one_plan(request: Request, *, key: str, plan_id: int) -> Reading:
    """One plan of this child. Another's is not found."""
    subject = child(request, key=key).argument
    plan = selectors.plan_visible_to(request.user, subject, plan_id)
    if plan is None:
        raise Http404
    return Reading([subject], (subject, plan))


def framed(request: Request, subject: "Subject") -> dict[str, Any]:
    return frame_of(request, subject, current="plans:plan_list")


def act_of(request: Request) -> Act:
    return Act(by=request.user, at=now())


def ask(
    request: Request, found: "Found", form: PlainForm, do: Callable[[], object], **context: Any
) -> HttpResponse:
    """A page that asks one thing: done, or shown again with what stops it.

    context  title and act (the button's words); told, said once it is done; draft, where what is typed is
             kept meanwhile; and a template's own parts.
    """
    subject, plan = found
    if form.is_bound and form.is_valid():
        try:
            do()
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            if "draft" in context:
                context["draft"].discard()
            messages.success(request, context["told"])
            return redirect("plans:plan", subject.key, plan.pk)
    leave = reverse("plans:plan", args=[subject.key, plan.pk])
    shown = framed(request, subject) | {"plan": plan, "form": form, "leave": leave, "texts": ()} | context
    template = context.get("template", "plans/ask.html")
    return render(request, template, shown, status=422 if form.is_bound else 200)


def sent(request: Request) -> Any:
    return request.POST if request.method == "POST" else None
