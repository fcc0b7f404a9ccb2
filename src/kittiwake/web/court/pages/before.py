"""Pre-proceedings of one family: the letter and its copies, meetings, assessments, more time, the end."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from kittiwake.core.documents import PDF_TYPE
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.court import selectors, services
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.web.child.frame import frame_of
from kittiwake.web.court import present, present_before
from kittiwake.web.court.family import children_of
from kittiwake.web.court.forms import before as forms
from kittiwake.web.court.pages import finding
from kittiwake.web.court.pages.acting import Asks, ask
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.court.models import AgreedAction, Commissioned, LetterCopy, PreProceedings
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, PreProceedings]


@page(may="record.read", about=finding.case)
def case(request: Request, found: "Found") -> HttpResponse:
    """What the letter said, what happened since, and why it stands still where it does."""
    subject, row = found
    viewer, day = request.user, today()
    runs = [run for run in runs_of_cases([key_of(row)]) if run.stopped_at is None]
    goes_on = row.ended_on is None
    context = frame_of(request, subject, current="court:overview") | {
        "case": row,
        "facts": present_before.case_facts(row, selectors.family_of(viewer, row.children.all()), runs, day),
        "drifting": selectors.drifts(row, runs, on=day) if goes_on else (),
        "concerns": present_before.concern_rows(row),
        "copies": present_before.copies(viewer, subject.key, row),
        "meetings": present_before.meetings(row, subject.key, day),
        "commissioned": present_before.commissioned_rows(row, subject.key, day),
        "decisions": present_before.decision_rows(row),
        "may": {
            "record": policies.can(viewer, "court.record", on=day),
            "write": goes_on and policies.can(viewer, "court.record", on=day),
            "decide": goes_on and policies.can(viewer, "gateway.decide", on=day),
        },
        "headings": present.HEADINGS,
    }
    return render(request, "court/case.html", context)


@page(may="record.read", about=finding.letter)
def download(request: Request, asked: "tuple[LetterCopy, str]") -> HttpResponse:
    """One copy as PDF or as Word, as it was kept."""
    copy, form = asked
    files = selectors.copy_files(request.user, copy)
    wanted = next((each for each in files if (each.content_type == PDF_TYPE) == (form == "pdf")), None)
    if wanted is None:
        raise Http404
    answer = HttpResponse(bytes(wanted.content), content_type=wanted.content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=wanted.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


@page(may="court.record", about=finding.case)
def meeting(request: Request, found: "Found") -> HttpResponse:
    """A meeting with the family, and what was agreed."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.hold_meeting(case=row, facts=form.facts(), act=act)

    asks = _asks("Write down a meeting", "meeting", row)
    return ask(request, subject, forms.MeetingForm, do, asks, begun={"held_on": today()})


@page(may="court.record", about=finding.case)
def assessment(request: Request, found: "Found") -> HttpResponse:
    """An assessment was asked of somebody."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.commission(case=row, **form.cleaned_data, act=act)

    asks = _asks("An assessment was asked for", "assessment", row)
    return ask(request, subject, forms.CommissionForm, do, asks, begun={"asked_on": today()})


@page(may="gateway.decide", about=finding.case)
def longer(request: Request, found: "Found") -> HttpResponse:
    """A manager lets them go on until a later day."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.let_go_on(case=row, **form.cleaned_data, act=act)

    return ask(request, subject, forms.LongerForm, do, _asks("Let them go on for longer", "longer", row))


@page(may="gateway.decide", about=finding.case)
def panel(request: Request, found: "Found") -> HttpResponse:
    """What the legal panel decided."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.look_at(case=row, **form.cleaned_data, act=act)

    asks = _asks("The legal panel’s decision", "panel", row)
    return ask(request, subject, forms.PanelForm, do, asks, begun={"on": today()})


@page(may="gateway.decide", about=finding.case)
def end(request: Request, found: "Found") -> HttpResponse:
    """Pre-proceedings end for each child by their own decision."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        said = form.cleaned_data
        services.end_pre_proceedings(
            case=row, on=said["on"], endings=form.of_each("ending"), because=said["because"], act=act
        )

    asks = _asks("End pre-proceedings", "end_case", row, "End them")
    children = children_of(request.user, row.children.all())
    return ask(request, subject, forms.EndForm, do, asks, children=children, begun={"on": today()})


@page(may="court.record", about=finding.action)
def done(request: Request, found: "tuple[Subject, AgreedAction]") -> HttpResponse:
    """What became of something that was agreed."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.answer_action(action=row, **form.cleaned_data, act=act)

    asks = Asks(
        title="What became of it", name="action", about=f"court.agreedaction:{row.pk}", back="court:case",
        numbers=(row.meeting.case_id,), tells=(f"{row.who}: {row.what}",),
    )  # fmt: skip
    return ask(request, subject, forms.DoneForm, do, asks, begun={"done_on": today()})


@page(may="court.record", about=finding.commissioned)
def received(request: Request, found: "tuple[Subject, Commissioned]") -> HttpResponse:
    """An assessment that was asked for arrived."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.receive(commissioned=row, **form.cleaned_data, act=act)

    asks = Asks(
        title="The assessment arrived", name="received", about=f"court.commissioned:{row.pk}",
        back="court:case", numbers=(row.case_id,), tells=(f"{row.who}: {row.what}",),
    )  # fmt: skip
    return ask(request, subject, forms.ReceivedForm, do, asks, begun={"received_on": today()})


def _asks(title: str, name: str, row: "PreProceedings", button: str = "Put it on the record") -> Asks:
    return Asks(
        title=title, name=name, about=f"court.preproceedings:{row.pk}", button=button, back="court:case",
        numbers=(row.pk,),
    )  # fmt: skip
