"""From the night: what is left to the day team, one entry, and the day team's word that it has it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.records.access import policies
from kittiwake.records.front_door import selectors, services
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import identities
from kittiwake.web.front_door import reading_night
from kittiwake.web.front_door.forms.night import Hours, NightAcknowledged
from kittiwake.web.front_door.present import night as present
from kittiwake.web.page import Request, page

NAMES_ONLY = "It shows names and where an entry stands; opening one is logged."


@page(may="night.read", unlogged_because=NAMES_ONLY)
def night_list(request: Request) -> HttpResponse:
    """What the night left and nobody has acknowledged, the longest overdue first; then the rest."""
    at = clock.now()
    waiting = list(selectors.waiting_entries(request.user))
    rows = present.night_rows(waiting, viewer=request.user)
    late = [row for entry, row in zip(waiting, rows, strict=True) if entry.acknowledge_by < at]
    in_time = [row for entry, row in zip(waiting, rows, strict=True) if entry.acknowledge_by >= at]
    context = {
        "late": late,
        "waiting": in_time,
        "taken": present.night_rows(selectors.acknowledged_entries(request.user, at=at), viewer=request.user),
        "hours": present.hours_words(selectors.office_hours_on(clock.today())),
        "may_record": _may(request, "night.record"),
    }
    return render(request, "front_door/night_list.html", context)


@page(may="night.record", unlogged_because=NAMES_ONLY)
def tonight(request: Request) -> HttpResponse:
    """The duty worker's home: what was written since the office closed, and the ways to begin."""
    rows = present.night_rows(selectors.tonights_entries(request.user, at=clock.now()), viewer=request.user)
    return render(request, "front_door/tonight.html", {"rows": rows})


@page(may="night.read", about=reading_night.night_entry)
def night_entry(request: Request, entry: Any) -> HttpResponse:
    """One entry, whole."""
    return _show(request, entry, NightAcknowledged())


@page(may="night.acknowledge", about=reading_night.night_entry)
@require_POST
def acknowledge(request: Request, entry: Any) -> HttpResponse:
    """The day team has it, with a note if there is something to say."""
    form = NightAcknowledged(request.POST)
    if form.is_valid():
        try:
            services.acknowledge_night_entry(
                entry_id=entry.pk,
                note=form.cleaned_data["note"],
                act=Act(by=request.user, at=clock.now()),
            )
        except (services.AlreadyAcknowledged, services.BadNightEntry, policies.NotPermitted) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "Acknowledged. The day team has it.")
        return redirect("front_door:night_list")
    return _show(request, entry, form)


@page(may="timescale.read", unlogged_because="It shows rules, and no child's record.")
def office_hours(request: Request) -> HttpResponse:
    """When the day team is here: a local setting, from a day on."""
    may_set = _may(request, "timescale.set")
    form = Hours(request.POST if may_set and request.method == "POST" else None)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.set_office_hours(services.HoursFacts(**form.cleaned_data), act=act)
        except (services.BadHours, policies.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The hours are kept. Times that were told already do not move.")
            return redirect("front_door:office_hours")
    context = {
        "form": form if may_set else None,
        "hours": present.hours_words(selectors.office_hours_on(clock.today())),
        "rows": present.hours_rows(selectors.office_hours_settings()),
    }
    return render(request, "front_door/office_hours.html", context, status=422 if form.is_bound else 200)


def _show(request: Request, entry: Any, form: NightAcknowledged) -> HttpResponse:
    people = identities(request.user, [row.subject for row in entry.people.all()])
    status, tone = present.standing_of(entry, at=clock.now())
    taken = When.moment(entry.acknowledged_at).says() if entry.acknowledged_at else ""
    context = {
        "entry": entry,
        "names": present.names_of(entry, people),
        "people": [(who.name, who.key) for who in people.values()],
        "facts": present.night_facts(entry),
        "status": status,
        "tone": tone,
        "taken": taken,
        "form": form,
        "may_move": _may(request, "entry.move"),
        "may_acknowledge": not entry.acknowledged_at and _may(request, "night.acknowledge"),
    }
    return render(request, "front_door/night_entry.html", context, status=422 if form.is_bound else 200)


def _may(request: Request, function: str) -> bool:
    return policies.can(request.user, function, on=clock.today())
