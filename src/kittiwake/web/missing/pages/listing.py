"""Who is gone now, what waits, what agencies told, and what several children have in common."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.access.services import looked
from kittiwake.records.missing import selectors, services
from kittiwake.records.missing.policies import NotPermitted
from kittiwake.web.components.shapes import Section
from kittiwake.web.missing.forms import AsideForm
from kittiwake.web.missing.pages.acting import act_of
from kittiwake.web.missing.present import says
from kittiwake.web.missing.shared import groups_of
from kittiwake.web.missing.waiting import gone_rows, owed_rows, report_rows, unused_rows
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

OWN_LIST = "It lists names of those whose record the viewer reads; opening one is logged."
LOGGED_HERE = "It logs a reading of each child that it shows: no address names them."
NO_RECORD = "It shows what an agency told, and no record."


@page(may="missing.record", unlogged_because=OWN_LIST)
def everybody(request: Request) -> HttpResponse:
    """Children who are gone, return interviews that are owed, and themes that nobody used."""
    viewer = request.user
    sections = list(_sections(viewer))
    may_see = policies.can(viewer, "missing.patterns", on=today())
    return render(request, "missing/list.html", {"sections": sections, "may_see_patterns": may_see})


def _sections(viewer: "User") -> "Iterator[Section]":
    """Only what is this person's work: an empty section says that nothing waits, and must be true."""
    if policies.can(viewer, "missing.take_up", on=today()):
        yield Section(id="told", title="Told by agencies", rows=report_rows(viewer), empty="Nothing waits.")
    yield Section(id="gone", title="Gone now", rows=gone_rows(viewer), empty="Nobody is missing.")
    if policies.can(viewer, "interview.offer", on=today()):
        yield Section(id="owed", title="Return interviews", rows=owed_rows(viewer), empty="None is owed.")
    if selectors.follows_themes(viewer):
        rows = unused_rows(viewer)
        yield Section(id="unused", title="Told and not used", rows=rows, empty="Everything told was used.")


@page(may="missing.patterns", unlogged_because=LOGGED_HERE)
def patterns(request: Request) -> HttpResponse:
    """The same place, person, transport or time in what several children told within a month."""
    found = selectors.patterns_for(request.user)
    _log(request, {child.pk: child for each in found for child in each.children}.values())
    return render(request, "missing/patterns.html", {"groups": groups_of(request.user, found)})


def _log(request: Request, children: "Iterable[Subject]") -> None:
    roles = request.user.roles_on(today())
    looked(
        subjects=children, by=request.user, at=now(), page="missing:patterns",
        purpose=roles[0].purpose if roles else "", was_refused=False,
    )  # fmt: skip


@page(may="missing.take_up", unlogged_because=NO_RECORD)
def aside(request: Request, report_id: int) -> HttpResponse:
    """What one agency told: find the child and write it down there, or say why nothing is written."""
    report = selectors.report_waiting(request.user, report_id)
    if report is None:
        raise Http404
    form = AsideForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _is_set_aside(report, form, request):
        messages.success(request, "It is set aside, and the agency reads why.")
        return redirect("missing:list")
    context = {
        "report": report,
        "form": form,
        "from_at": says(report.from_at),
        "told_at": says(report.told_at),
    }
    return render(request, "missing/report.html", context, status=422 if form.is_bound else 200)


def _is_set_aside(report: Any, form: AsideForm, request: Request) -> bool:
    because = form.cleaned_data["because"]
    try:
        services.set_report_aside(report=report, because=because, act=act_of(request))
    except (services.BadMissing, services.MissingMovedOn, NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
