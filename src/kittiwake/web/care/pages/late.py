"""What is entered late or put right: the page shows what gives way before anything is kept."""

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kittiwake.records.care import services
from kittiwake.records.care.selectors import days_visible_to
from kittiwake.records.care.stays import Stay
from kittiwake.web.care import present
from kittiwake.web.care.forms import LatePart, LatePlaceForm, LateStatusForm
from kittiwake.web.care.pages.acting import (
    NOT_IN_CARE,
    REFUSALS,
    Asks,
    act_of,
    aside,
    made,
    place_of,
    shown,
)
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.care.services import Changed
    from kittiwake.records.subject.models import Subject

LOOK, KEEP = "See what changes", "Write it in"


@page(may="care.record", about=child)
def status(request: Request, subject: "Subject") -> HttpResponse:
    """A legal status that stood before today, told late or told wrongly."""
    asks = Asks(title="Enter or put right an earlier legal status", name="late_status", button=LOOK)
    return _late(request, subject, LateStatusForm, asks)


@page(may="care.record", about=child)
def placement(request: Request, subject: "Subject") -> HttpResponse:
    """Where the child lived before today, told late or told wrongly."""
    asks = Asks(title="Enter or put right an earlier placement", name="late_placement", button=LOOK)
    return _late(request, subject, LatePlaceForm, asks)


def _late(request: Request, subject: "Subject", form_class: type[LatePart], asks: Asks) -> HttpResponse:
    draft = Draft(request, place_of(request, subject, asks))
    if draft.is_asked_for:
        return draft.keep()
    days = days_visible_to(request.user, subject)
    if days is None or not days.periods:
        return aside(request, subject, NOT_IN_CARE)
    form = made(request, subject, form_class, draft, {})
    changed = None
    if form.is_bound and form.is_valid():
        period = _period_of(days.periods, form)
        changed = _changes(request, period, form)
        if changed and request.POST.get("confirmed") == _seal(changed) and _keep(request, period, form):
            draft.discard()
            messages.success(request, "It is written in. What gave way is kept, with your reason.")
            return redirect("care:overview", subject.key)
    preview = present.changed(changed) if changed else None
    seal = _seal(changed) if changed else ""
    return shown(request, subject, asks, form=form, draft=draft, preview=preview, seal=seal, keep=KEEP)


def _period_of(periods: "tuple[Period, ...]", form: Any) -> "Period":
    """The one that holds the first day; else the newest, which says what is wrong with the days."""
    on = form.cleaned_data["from_on"]
    held = (each for each in periods if Stay(each.from_on, each.to_on, each).stood_at_the_end_of(on))
    return next(held, periods[-1])


def _changes(request: Request, period: "Period", form: Any) -> "Changed | None":
    try:
        return services.what_changes(
            period=period, facts=form.what(), **_days(form), act=act_of(request)
        )  # fmt: skip
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return None


def _keep(request: Request, period: "Period", form: Any) -> bool:
    because = form.cleaned_data["late_because"]
    try:
        services.write_in(
            period=period, facts=form.what(), **_days(form), because=because, act=act_of(request)
        )
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _days(form: Any) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("from_on", "to_on")}


def _seal(changed: "Changed") -> str:
    """What the writer was shown: where somebody else wrote meanwhile, it is shown anew before it is kept."""
    return sha256(repr(changed).encode()).hexdigest()
