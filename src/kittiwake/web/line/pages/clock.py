"""One clock: its due date, why, every act on it, and the next act for those who may authorise one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake import clocks
from kittiwake.core import today
from kittiwake.records.access import policies
from kittiwake.records.line import selectors, services
from kittiwake.records.line.choices import ClockActKind
from kittiwake.records.line.services import Act
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line import present
from kittiwake.web.line.forms import ClockChange
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.line.models import ClockRun
    from kittiwake.records.subject.models import Subject

DONE: dict[ClockActKind, tuple[Callable[..., Any], bool]] = {  # the service, and whether it takes a due date
    ClockActKind.PAUSED: (services.pause_clock, False),
    ClockActKind.RESUMED: (services.resume_clock, False),
    ClockActKind.EXTENDED: (services.extend_clock, True),
    ClockActKind.CORRECTED: (services.correct_due_date, True),
}


def one_clock(request: Request, *, key: str, run_id: int) -> Reading:
    """One clock of the work on this person's line; anybody else's is not found."""
    subject = child(request, key=key).argument
    run = selectors.run_visible_to(request.user, subject, run_id)
    if run is None:
        raise Http404
    return Reading([subject], (subject, run))


@page(may="record.read", about=one_clock)
def clock(request: Request, found: "tuple[Subject, ClockRun]") -> HttpResponse:
    """Read a clock; pause, start again, extend or correct it, with the reason."""
    subject, run = found
    form = ClockChange(request.POST if request.method == "POST" else None, possible=possible(run))
    if request.method == "POST" and form.is_valid() and _changed(request, run, form):
        return redirect("line:clock", key=subject.key, run_id=run.pk)
    rule = clocks.clock(run.clock)
    context = frame_of(request, subject, current="line:schedule") | {
        "run": run,
        "rule": rule,
        "explained": selectors.explained([run])[run.pk],
        "work_url": present.work_url(run.case, key=subject.key),
        "acts": [present.said_act(act) for act in selectors.acts_of(run)],
        "may_change": policies.can(request.user, "clock.change", on=today.today()),
        "form": form,
    }
    return render(request, "line/clock.html", context, status=422 if form.is_bound else 200)


def possible(run: "ClockRun") -> list[ClockActKind]:
    """What fits the clock as it stands: one that has stopped can only be corrected."""
    if run.stopped_at:
        return [ClockActKind.CORRECTED]
    first = ClockActKind.RESUMED if run.paused_from else ClockActKind.PAUSED
    return [first, ClockActKind.EXTENDED, ClockActKind.CORRECTED]


def _changed(request: Request, run: "ClockRun", form: ClockChange) -> bool:
    typed = form.cleaned_data
    act_on, takes_day = DONE[ClockActKind(typed["kind"])]
    day = {"due_on": typed["due_on"]} if takes_day else {}
    try:
        act_on(run_id=run.pk, reason=typed["reason"], act=Act(by=request.user, at=today.now()), **day)
    except (policies.NotPermitted, services.CannotChangeClock) as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "Done. The reason and both due dates are kept.")
    return True
