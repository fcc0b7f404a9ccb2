"""What the pages of child protection share: whose children, one form on a page, and refusals in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.people.selectors import Identity, household_of, identity
from kittiwake.records.plans.services import BadPlan, PlanMovedOn
from kittiwake.records.protection.policies import BadProtection, NotPermitted, TooLate
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

REFUSALS = (BadProtection, TooLate, NotPermitted, BadPlan, PlanMovedOn)


@dataclass(frozen=True, kw_only=True)
class Written:
    """One form that is kept as a draft from the first word.

    name, about  which draft it is; `do` gives the address to go to when it is done.
    """

    title: str
    name: str
    about: str
    template: str
    leave: str
    done: str
    button: str = "Put it on the record"


def write(
    request: Request,
    subject: "Subject",
    asks: Written,
    make: Callable[[Any, dict[str, Any]], forms.Form],
    do: Callable[[Any, Act], str],
    **extra: Any,
) -> HttpResponse:
    """Show the form, keep its draft, and do what it asks; a refusal stands over the form, nothing is lost.

    make  the form from what was sent and what it begins with.
    """
    place = DraftPlace(form=asks.name, about=asks.about, title=asks.title, back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = make(request.POST if request.method == "POST" else None, {})
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and (to := _done(form, do, act_of(request))):
        draft.discard()
        messages.success(request, asks.done)
        return redirect(to)
    context = frame_of(request, subject, current="protection:overview") | {
        "form": form,
        "draft": draft,
        "asks": asks,
        **extra,
    }
    return render(request, asks.template, context, status=422 if form.is_bound else 200)


def act_of(request: Request) -> Act:
    return Act(by=request.user, at=now())


def _done(form: Any, do: Callable[[Any, Act], str], act: Act) -> str:
    try:
        return do(form, act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return ""


def children_of(request: Request, subject: "Subject") -> list[Identity]:
    """This child and the children of the family whose record the viewer reads."""
    who = identity(request.user, subject)
    if who is None:
        raise Http404
    return [who, *(each for each in _family(request, subject) if each.is_adult is False)]


def adults_of(request: Request, subject: "Subject") -> list[Identity]:
    """The adults of the family whom the viewer knows of by name."""
    return [each for each in _family(request, subject) if each.is_adult]


def _family(request: Request, subject: "Subject") -> list[Identity]:
    household = household_of(request.user, subject, on=today())
    members = household.members if household else ()
    return [member.who for member in members if member.who.reach == Reach.FULL]


def subjects_of(people: list[Identity]) -> "dict[str, Subject]":
    """Their records, by key."""
    return {str(who.key): found for who in people if (found := find_subject(str(who.key)))}


def chosen(form: Any, name: str = "children") -> "tuple[Subject, ...]":
    found = (find_subject(key) for key in form.cleaned_data[name])
    return tuple(each for each in found if each is not None)
