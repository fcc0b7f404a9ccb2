"""Children not born yet: who they are, how many weeks are left, and a pregnancy that ended."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.selectors import Pregnancy
from kittiwake.records.line.services import Act
from kittiwake.web.assessment.forms.deciding import PregnancyForm
from kittiwake.web.assessment.present.naming import Names
from kittiwake.web.child.frame import frame_of
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

ONLY_WORK = "It names unborn children whose assessment is somebody’s work; opening one is logged."


@page(may="assessment.write", unlogged_because=ONLY_WORK)
def pregnancies(request: Request) -> HttpResponse:
    """Every unborn child whom the viewer reads: what was not begun in time first."""
    found = selectors.pregnancies(request.user)
    names = Names(request.user, [each.subject for each in found])
    context = {"rows": [_row(each, names) for each in found], "late": sum(each.is_late for each in found)}
    return render(request, "assessment/pregnancies.html", context)


@page(may="assessment.write", about=child)
def pregnancy(request: Request, subject: "Subject") -> HttpResponse:
    """A pregnancy that ended. Nothing more is asked than the day."""
    form = PregnancyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.end_pregnancy(subject=subject, act=act, **form.cleaned_data)
        except (services.CannotEnd, services.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "It is on the record. What was planned for the birth has stopped.")
            return redirect("assessment:of_child", key=subject.key)
    context = frame_of(request, subject, current="assessment:of_child") | {"form": form}
    return render(request, "assessment/pregnancy.html", context, status=422 if form.is_bound else 200)


def _row(each: Pregnancy, names: Names) -> DeskRow:
    part = each.part
    if part is not None:
        url = reverse("assessment:assessment", args=[part.assessment_id])
        status, tone = _how_it_goes(each)
    else:
        url = reverse("assessment:start", args=[each.subject.key])
        status = f"{'Was to begin' if each.is_late else 'Begin'} by {says_day(each.begin_by)}"
        tone = "late" if each.is_late else "soon"
    expected = says_day(each.gestation.expected_on)
    said = each.gestation.says()
    return DeskRow(
        title=names.of(each.subject.pk),
        url=url,
        hint=f"Expected {expected}. {said[:1].upper()}{said[1:]}.",
        status=status,
        tone=tone,
    )


def _how_it_goes(each: Pregnancy) -> tuple[str, str]:
    """Of one that was begun: how it stands, and by when it is to be authorised."""
    if each.is_ready:
        return "Authorised", "good"
    if each.ready_by is None:
        return "Begun", "plain"
    if each.is_overdue:
        return f"Begun, was to be authorised by {says_day(each.ready_by)}", "late"
    return f"Begun, to be authorised by {says_day(each.ready_by)}", "plain"
