"""Should it have been sooner? Both decisions side by side, and what was learnt."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.assurance import thresholds
from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.records.access import policies
from kittiwake.records.front_door import continuum, services
from kittiwake.records.front_door.selectors import rereadings
from kittiwake.records.line.services import Act
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.page import Request, page
from kittiwake.web.thresholds import forms, present
from kittiwake.web.thresholds.pages.listing import ONLY_NUMBERS
from kittiwake.web.thresholds.reading import SideBySide, side_by_side

SHOWN_DAYS = 91  # thirteen weeks at a time


@page(may="threshold.learn", unlogged_because=ONLY_NUMBERS)
def look_back_list(request: Request) -> HttpResponse:
    """Contacts that met the threshold soon after a lower answer, thirteen weeks at a time (`?until=`)."""
    until = _day(request.GET.get("until", "")) or clock.today()
    since = until - timedelta(days=SHOWN_DAYS - 1)
    cases = thresholds.sooner_cases(request.user, from_on=since, to_on=until)
    looked = rereadings.look_backs_on(request.user, [case.contact_id for case in cases])
    context = {
        "rows": [_row(case, looked) for case in cases],
        "since": since,
        "until": until,
        "earlier": f"?until={(since - timedelta(days=1)).isoformat()}",
        "later": f"?until={(until + timedelta(days=SHOWN_DAYS)).isoformat()}"
        if until < clock.today()
        else "",
        "local": continuum.local_settings(),
    }
    return render(request, "thresholds/look_back_list.html", context)


@page(may="threshold.learn", about=side_by_side)
def look_back(request: Request, found: SideBySide) -> HttpResponse:
    """One contact beside the earlier ones about its children; what was learnt is written here."""
    form = forms.Learnt(request.POST or None)
    if form.is_valid() and _was_learnt(request, found, form):
        messages.success(request, "Written down: what was learnt.")
        return redirect("thresholds:look_back", found.contact.pk)
    looked = rereadings.look_backs_on(request.user, [found.contact.pk])
    earlier = found.case.earlier if found.case else ()
    context = {
        "contact": found.contact,
        "form": form,
        "later": _side(request, found, found.contact.pk, title=f"Contact {found.contact.pk}, later"),
        "earlier": [
            {
                "why": each,
                "side": _side(request, found, each.contact_id, title=f"Contact {each.contact_id}, earlier"),
                "learnt": looked.get((found.contact.pk, each.contact_id), []),
                "form": form
                if form.data.get("earlier") == str(each.contact_id)
                else forms.Learnt(auto_id=f"learnt{each.contact_id}_%s"),
            }
            for each in earlier
        ],
        "local": continuum.local_settings(),
    }
    return render(request, "thresholds/look_back.html", context, status=422 if form.is_bound else 200)


def _was_learnt(request: Request, found: SideBySide, form: forms.Learnt) -> bool:
    given = form.cleaned_data
    if given["earlier"] not in {each.contact_id for each in (found.case.earlier if found.case else ())}:
        form.add_error(None, "That contact is not one of those shown here. Look at the page again.")
        return False
    try:
        services.look_back(
            later_id=found.contact.pk, earlier_id=given["earlier"], sooner=given["sooner"],
            learnt=given["learnt"], act=Act(by=request.user, at=clock.now()),
        )  # fmt: skip
    except (policies.NotPermitted, services.BadContact) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _side(request: Request, found: SideBySide, contact_id: int, *, title: str) -> Any:
    answered = found.answered.get(contact_id)
    return present.side(answered, request.user, title=title) if answered else None


def _row(case: thresholds.SoonerCase, looked: dict[tuple[int, int], list[Any]]) -> DeskRow:
    written = any(looked.get((case.contact_id, each.contact_id)) for each in case.earlier)
    more = f" {says_count(len(case.earlier) - 1, 'more answer')} before it." if len(case.earlier) > 1 else ""
    return DeskRow(
        title=f"Contact {case.contact_id}, received {says_day(case.received_on)}",
        url=reverse("thresholds:look_back", args=[case.contact_id]),
        hint=f"{case.earlier[0].because}{more}",
        status="Looked back at" if written else "Not looked at",
        tone="good" if written else "note",
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
