"""Reading the catalogue of timescales; setting what is the authority's to set."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake import clocks
from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.line import selectors, services
from kittiwake.records.line.services import Act
from kittiwake.web.page import Request, page
from kittiwake.web.timescales import forms, present

NO_RECORD = "It shows rules, and no child's record."


@page(may="timescale.read", unlogged_because=NO_RECORD)
def timescale_list(request: Request) -> HttpResponse:
    """All rows of the catalogue, whole or narrowed to one area or standing."""
    form = forms.Narrow(request.GET or None, areas=present.areas())
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = [row for row in clocks.timescales() if present.is_chosen(row, **chosen)]
    context = {
        "form": form,
        "table": present.catalogue_rows(rows, selectors.setting_on(clock.today())),
        "shown": len(rows),
        "total": len(clocks.timescales()),
    }
    return render(request, "timescales/timescale_list.html", context)


@page(may="timescale.read", unlogged_because=NO_RECORD)
def timescale(request: Request, timescale: str) -> HttpResponse:
    """One timescale: what it says, where from, how sure we are; and our own length where it is not law."""
    try:
        row = clocks.timescale(timescale)
    except KeyError:
        raise Http404 from None
    may_set = policies.can(request.user, "timescale.set", on=clock.today()) and present.is_settable(row)
    form = forms.Setting(request.POST if may_set and request.method == "POST" else None)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.set_timescale(key=row.key, act=act, **form.cleaned_data)
        except (services.CannotChangeClock, policies.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The setting is kept. It holds from the day you gave.")
            return redirect("timescales:timescale", timescale=row.key)
    context = {
        "row": row,
        "facts": present.facts(row),
        "settings": present.setting_rows(selectors.settings_of(row.key)),
        "form": form if may_set else None,
        "cannot_set": "" if present.is_settable(row) else present.why_not_settable(row),
    }
    return render(request, "timescales/timescale.html", context)


@page(may="timescale.read", unlogged_because=NO_RECORD)
def holidays(request: Request) -> HttpResponse:
    """Days that do not count as working days here, over the bank holidays of England."""
    may_add = policies.can(request.user, "holiday.add", on=clock.today())
    form = forms.Holiday(request.POST if may_add and request.method == "POST" else None)
    if form.is_valid():
        try:
            services.add_holiday(act=Act(by=request.user, at=clock.now()), **form.cleaned_data)
        except (services.CannotChangeClock, policies.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The day is kept. Due dates that were told already do not move.")
            return redirect("timescales:holidays")
    context = {"form": form if may_add else None, "rows": present.holiday_rows(selectors.holidays())}
    return render(request, "timescales/holidays.html", context)
