"""A scored tool about one child: over time, and gone through again."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.core.dates import says_day
from kittiwake.records.access import policies
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.tools import Tool
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.forms.scoring import ToolForm
from kittiwake.web.child.frame import frame_of
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.assessment.selectors import OverTime
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=reading.tool_of_child)
def tool(request: Request, asked: "tuple[Subject, Tool]") -> HttpResponse:
    """How each area was graded, time by time; and, for who may, going through it again."""
    subject, kind = asked
    may_write = policies.can(request.user, "assessment.write", on=clock.today())
    place = DraftPlace(
        form="assessment.tool", about=f"{kind.key}:{subject.key}", title=kind.title, back=request.path
    )
    draft = Draft(request, place)
    if draft.is_asked_for:
        return draft.keep()
    form = ToolForm(
        request.POST if request.method == "POST" else None, tool=kind, initial={"used_on": clock.today()}
    )
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _used(request, subject, form):
        draft.discard()
        messages.success(request, "It is on the record.")
        return redirect(request.path)
    over_time = selectors.tool_over_time(request.user, subject, kind.key)
    if over_time is None:
        raise Http404
    context = frame_of(request, subject, current="assessment:of_child") | {
        "tool": kind,
        "headings": ["Area", *(says_day(day) for day in over_time.days)],
        "rows": _rows(over_time),
        "worse": [each.area.title for each in over_time.areas if each.is_worse],
        "uses": over_time.uses,
        "form": form if may_write else None,
        "draft": draft,
    }
    return render(request, "assessment/tool.html", context, status=422 if form.is_bound else 200)


def _used(request: Request, subject: "Subject", form: ToolForm) -> bool:
    given = form.cleaned_data
    facts = services.ToolFacts(
        tool=form.tool.key, used_on=given["used_on"], graded=form.graded(), words=given["words"]
    )
    try:
        services.use_tool(facts, subject=subject, act=Act(by=request.user, at=clock.now()))
    except (services.BadScore, services.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _rows(over_time: "OverTime") -> list[list[str]]:
    """Each area with its grade in words, time by time; a dash where nobody could see it."""
    return [
        [
            each.area.title,
            *(
                f"{grade}. {over_time.tool.says_grade(grade)}" if grade else "Not seen"
                for grade in each.grades
            ),
        ]
        for each in over_time.areas
    ]
