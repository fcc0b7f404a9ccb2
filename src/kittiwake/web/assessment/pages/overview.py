"""One assessment: its task list, and all of it to be read."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake import clocks
from kittiwake.core import today as clock
from kittiwake.core.prepared import Asking, ahead
from kittiwake.records.access import policies
from kittiwake.records.assessment import selectors
from kittiwake.records.assessment.cases import work_of
from kittiwake.records.assessment.choices import Stage
from kittiwake.records.assessment.factors import says_factor
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.line.selectors import explained, runs_of_cases
from kittiwake.records.line.services import asking_rules, key_of
from kittiwake.records.people.selectors import asking_ties
from kittiwake.records.subject.whole import records_of_each
from kittiwake.records.visits.selectors import times_marks_were_seen
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.present import lists, task_list, text
from kittiwake.web.assessment.present.naming import Names, title_of, way_back
from kittiwake.web.assessment.present.weighing import weighed
from kittiwake.web.page import Request, page

WRITABLE = {Stage.WRITING, Stage.RETURNED}


@page(may="record.read", about=reading.assessment)
def assessment(request: Request, found: Opened) -> HttpResponse:
    """The sections as a task list, the clocks, and what can be done next."""
    viewer, row = request.user, found.assessment
    names = Names(viewer, found.children)
    asked = request.GET.get("child")
    chosen = next((part for part in found.parts if str(part.pk) == asked), found.parts[0])
    remarks, day = selectors.remarks_standing(row), clock.today()
    may = {name: policies.can(viewer, f"assessment.{name}", on=day) for name in ("write", "authorise")}
    is_writable = found.is_whole and found.stage in WRITABLE
    context = head_of(found, names) | {
        "chosen": chosen,
        "children": task_list.child_places(found, chosen, names) if len(found.parts) > 1 else [],
        "rows": [
            *task_list.task_rows(
                found, chosen, writings=selectors.current_writings(row),
                pins=selectors.pins_visible_to(viewer, row), remarks=remarks,
                may_write=may["write"] and is_writable,
            ),
            task_list.life_row(found, chosen, selectors.ties_found(chosen.subject)),
            task_list.marks_row(chosen, times_marks_were_seen(chosen.subject)),
        ],
        "returned": remarks_head(found),
        "factors": [says_factor(factor.code) for factor in chosen.factors.all()],
        "clocks": clocks_of(found, chosen),
        "history": text.history_of(found),
        "may_write": may["write"] and is_writable,
        "may_decide": may["authorise"] and found.is_whole and found.stage == Stage.SUBMITTED,
        "may_review": may["authorise"] and is_writable,
        "points": row.review_points.select_related("by"),
    }  # fmt: skip
    return render(request, "assessment/assessment.html", context)


@page(may="record.read", about=reading.assessment)
def read(request: Request, found: Opened) -> HttpResponse:
    """All of it, to be read or printed: who said what, and what it rests on."""
    viewer, row = request.user, found.assessment
    ahead(*_asked_of(found))
    writings, pins = selectors.current_writings(row), selectors.pins_visible_to(viewer, row)
    people = [
        each.speaker for writing in writings.values() for each in writing.statements.all() if each.speaker
    ]
    names = Names(viewer, [*found.children, *people])
    weighing = (
        weighed(selectors.weigh(viewer, row, on=clock.today()), found, names) if found.is_whole else None
    )
    context = head_of(found, names) | {
        "sections": text.written_sections(found, writings=writings, pins=pins, names=names),
        "weighed": weighing,
        "history": text.history_of(found),
        "currencies": currencies_of(request, found, names),
    }
    return render(request, "assessment/read.html", context)


def _asked_of(found: Opened) -> Iterator[Asking[Any]]:
    """What the page wants of the assessment, of the family and of the clocks."""
    yield from (*selectors.asking_whole(found.assessment), *asking_rules())
    yield from asking_ties(sorted(records_of_each(found.children)), on=clock.today())


def head_of(found: Opened, names: Names) -> dict[str, Any]:
    """What stands on top of every page of an assessment."""
    return {
        "found": found,
        "assessment": found.assessment,
        "title": title_of(found, names),
        "stage": found.stage.label,
        "tone": lists.TONES[found.stage],
        "back": way_back(found),
    }


def remarks_head(found: Opened) -> Any:
    """What the manager said when it was returned, while it is being mended."""
    last = found.latest
    return last.returned if last is not None and found.stage == Stage.RETURNED else None


def clocks_of(found: Opened, part: Any) -> list[dict[str, Any]]:
    """The clocks of one child's part, each with why it is due then."""
    cases = [key_of(work_of(part))]
    if hasattr(part.subject, "person"):
        cases.append(key_of(part.subject.person))
    runs = [run for run in runs_of_cases(cases) if run.clock.startswith("as.")]
    why = explained(runs)
    return [
        {
            "title": clocks.clock(run.clock).title,
            "due_on": run.due_on,
            "stopped_on": run.stopped_on,
            "explained": why[run.pk],
        }
        for run in runs
    ]


def currencies_of(request: Request, found: Opened, names: Names) -> list[dict[str, Any]]:
    """For each child whose part is authorised: whether it holds, and what was not known then."""
    signed = [part for part in found.parts if hasattr(part, "conclusion")]
    known = selectors.currencies_of(signed, viewer=request.user)
    return [
        {
            "name": names.of(part.subject_id),
            "is_current": known[part.pk].is_current,
            "says": known[part.pk].says(),
            "unknown": lists.unknown_lines(known[part.pk]),
        }
        for part in signed
    ]
