"""What the pages of child protection share: whose children, one form on a page, and refusals in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core.today import now, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.records.people.choices import Sex
from kittiwake.records.people.kinship import MAY_HOLD_RESPONSIBILITY, stands_as
from kittiwake.records.people.selectors import Identity, household_of, identity
from kittiwake.records.plans.services import BadPlan, PlanMovedOn
from kittiwake.records.protection.policies import BadProtection, NotPermitted, TooLate
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft, as_typed
from kittiwake.web.page import Request
from kittiwake.web.protection.forms.joined import joined

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import HouseholdMember
    from kittiwake.records.subject.models import Subject

PARENTS = {stands_as(kind, sex, is_one=True) for kind in MAY_HOLD_RESPONSIBILITY for sex in Sex}
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
    *,
    aliases: Mapping[str, str] | None = None,
    **extra: Any,
) -> HttpResponse:
    """Show the form, keep its draft, and do what it asks; a refusal stands over the form, nothing is lost.

    make     the form from what was sent and what it begins with.
    aliases  see forms.joined.
    """
    place = DraftPlace(form=asks.name, about=asks.about, title=asks.title, back=request.path)
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = make(joined(request.POST, aliases or {}) if request.method == "POST" else None, {})
    form.initial = {**form.initial, **_begun(draft, form, aliases or {})}
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


def ask(  # noqa: PLR0913 -- each is one thing that differs between two forms
    request: Request,
    subject: "Subject",
    make: Callable[..., forms.Form],
    do: Callable[[Any, Act], Any],
    *,
    title: str,
    about: str = "",
    back: str = "",
    begun: dict[str, Any] | None = None,
    button: str = "Put it on the record",
    **extra: Any,
) -> HttpResponse:
    """One form on a page of its own that goes back to where it was asked from."""
    to = back or reverse("protection:overview", args=[subject.key])

    def done(form: Any, act: Act) -> str:
        do(form, act)
        return to

    name = getattr(make, "__name__", "form").lower()
    asks = Written(
        title=title,
        name=f"protection.{name}",
        about=about or f"new:{subject.key}",
        template="protection/form.html",
        leave=to,
        done="It is on the record.",
        button=button,
    )
    return write(
        request, subject, asks, lambda sent, began: make(sent, initial=(begun or {}) | began), done, **extra
    )


def aside(request: Request, to: str, words: str) -> HttpResponse:
    """There is nothing to ask here: say why, and go where it is read."""
    messages.info(request, words)
    return redirect(to)


def act_of(request: Request) -> Act:
    return Act(by=request.user, at=now())


def _begun(draft: Draft, form: forms.Form, aliases: Mapping[str, str]) -> dict[str, Any]:
    """What the draft holds, also of a record that was joined since it was written."""
    if draft.stored is None or not aliases:
        return draft.initial(form)
    typed = joined(as_typed(draft.stored.fields), aliases)
    return {name: field.widget.value_from_datadict(typed, {}, name) for name, field in form.fields.items()}


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
    others = (member.who for member in _family(request, subject))
    return [who, *(each for each in others if each.reach == Reach.FULL and each.is_adult is False)]


def adults_of(request: Request, subject: "Subject") -> list[Identity]:
    """The adults of the family; where a record is closed to the viewer, parents and carers by name."""
    members = _family(request, subject)
    return [each.who for each in members if each.who.is_adult or _is_parent(each)]


def _is_parent(member: "HouseholdMember") -> bool:
    is_named = member.who.reach == Reach.NAME
    return is_named and not PARENTS.isdisjoint(member.stands.split(", "))


def _family(request: Request, subject: "Subject") -> "tuple[HouseholdMember, ...]":
    household = household_of(request.user, subject, on=today())
    return household.members if household else ()


def subjects_of(people: list[Identity]) -> "dict[str, Subject]":
    """Their records, by key."""
    return {str(who.key): found for who in people if (found := find_subject(str(who.key)))}


def chosen(form: Any, name: str = "children") -> "tuple[Subject, ...]":
    found = (find_subject(key) for key in form.cleaned_data[name])
    return tuple(each for each in found if each is not None)
