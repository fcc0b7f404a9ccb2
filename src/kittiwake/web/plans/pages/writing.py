"""Starting a plan and writing it. What is typed is kept as a draft from the first word."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.line.services import DraftPlace
from kittiwake.records.plans import selectors, services
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.recipients import Recipient, recipients_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, child, page
from kittiwake.web.plans.forms import Started
from kittiwake.web.plans.pages.frame import REFUSALS, act_of, framed, one_plan, sent
from kittiwake.web.plans.written import Written, typed_of

if TYPE_CHECKING:
    from kittiwake.records.plans.models import PlanVersion
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.plans.pages.frame import Found

START_WITH = 2


@page(may="plan.start", about=child)
def start(request: Request, subject: "Subject") -> HttpResponse:
    """A child in need plan begins here; a child protection plan at a conference."""
    form = Started(sent(request), initial={"on": today()})
    if form.is_bound and form.is_valid():
        try:
            plan = services.start_plan(
                subject=subject, kind=PlanKind.CHILD_IN_NEED, act=act_of(request), **form.cleaned_data
            )
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The plan has begun. Write it with the family.")
            return redirect("plans:write", subject.key, plan.pk)
    context = framed(request, subject) | {
        "form": form, "title": "Start a child in need plan", "act": "Start the plan", "texts": (),
        "leave": reverse("plans:plan_list", args=[subject.key]),
    }  # fmt: skip
    return render(request, "plans/ask.html", context, status=422 if form.is_bound else 200)


@page(may="plan.write", about=one_plan)
def write(request: Request, found: "Found") -> HttpResponse:
    """A new version, from the one before. With gaps it is kept as a draft of the plan."""
    subject, plan = found
    place = DraftPlace(form="plans.version", about=f"plans.plan:{plan.pk}", title="A plan", back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    newest = next(iter(selectors.versions_of(plan)), None)
    form = _form(request, found, newest, draft)
    if form.is_bound and form.is_valid() and _written(request, found, form):
        draft.discard()
        messages.success(request, "The plan is written. What is still missing stands at its top.")
        return redirect("plans:plan", subject.key, plan.pk)
    context = framed(request, subject) | {
        "plan": plan, "form": form, "draft": draft,
        "leave": reverse("plans:plan", args=[subject.key, plan.pk]),
    }  # fmt: skip
    return render(request, "plans/write.html", context, status=422 if form.is_bound else 200)


def _form(request: Request, found: "Found", newest: "PlanVersion | None", draft: Draft) -> Written:
    """What was sent; or one part more, with all that was typed; or the draft; or the newest version."""
    family = recipients_of(request.user, found[1], on=today())
    blocks, lines = _number(request.POST.get("blocks")), _number(request.POST.get("lines"))
    if request.method != "POST":
        return _begun(newest, draft, family)
    more = request.POST.get("more")
    if more is None:
        return Written(request.POST, blocks=blocks, lines=lines, family=family)
    form = Written(blocks=blocks + (more == "outcome"), lines=lines + (more == "action"), family=family)
    typed = {
        name: field.widget.value_from_datadict(request.POST, {}, name) for name, field in form.fields.items()
    }
    return _sized(form, typed)


def _begun(newest: "PlanVersion | None", draft: Draft, family: list[Recipient]) -> Written:
    """The draft over the newest version, with room for all of both and for one more outcome and action."""
    known: dict[str, Any] = {"submission": uuid4(), "after": newest.number if newest else 0}
    stands = selectors.rows_of(newest) if newest else []
    if newest:
        known |= typed_of(newest)
    kept = draft.stored.fields if draft.stored else {}
    form = Written(
        blocks=max(_number(kept.get("blocks")), START_WITH, len(stands) + 1),
        lines=max(_number(kept.get("lines")), *(len(actions) + 1 for _, actions in stands), 0),
        family=family,
    )
    return _sized(form, known | draft.initial(form))


def _sized(form: Written, shown: dict[str, Any]) -> Written:
    form.initial = shown | {"blocks": len(form.numbers), "lines": len(form.places)}
    return form


def _number(typed: Any) -> int:
    return int(typed) if isinstance(typed, str) and typed.isdecimal() and len(typed) < 4 else 0


def _written(request: Request, found: "Found", form: Written) -> bool:
    try:
        services.write_version(plan=found[1], facts=form.facts(), act=act_of(request))
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
