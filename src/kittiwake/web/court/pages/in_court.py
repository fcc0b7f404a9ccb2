"""Proceedings of one family: issued, allocated, listed, heard, extended, and ended for each child."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.court import selectors, services
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.web.child.frame import frame_of
from kittiwake.web.court import present, present_court
from kittiwake.web.court.family import children_with
from kittiwake.web.court.forms import in_court as forms
from kittiwake.web.court.pages import finding
from kittiwake.web.court.pages.acting import Asks, ask
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.court.models import Expert, Hearing, Proceedings
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Proceedings]


@page(may="court.record", about=child)
def issue(request: Request, subject: "Subject") -> HttpResponse:
    """The court was asked for an order about this child and, where it is so, brothers and sisters."""
    planned = next((each for each in selectors.plannings_of(request.user, subject) if each.decided_at), None)

    def do(form: Any, act: Any) -> None:
        services.issue(children=form.about(), planning=planned, facts=form.facts(), act=act)

    asks = Asks(title="Proceedings were issued", name="issue")
    children = children_with(request.user, subject)
    return ask(request, subject, forms.IssueForm, do, asks, children=children, begun={"issued_on": today()})


@page(may="record.read", about=finding.proceedings)
def proceedings(request: Request, found: "Found") -> HttpResponse:
    """One set of proceedings: the court's time, the timetable, who takes part."""
    subject, row = found
    viewer, day = request.user, today()
    parts = selectors.family_of(viewer, row.children.all())
    orders = selectors.orders_held_by(part.child for part in parts)
    writes = policies.can(viewer, "court.record", on=day)
    context = frame_of(request, subject, current="court:overview") | {
        "row": row,
        "facts": present_court.facts(row, runs_of_cases([key_of(row)]), day),
        "children": present_court.child_rows(parts, orders, day),
        "hearings": present_court.hearing_rows(row, subject.key, day, writes=writes),
        "parties": present_court.party_rows(row),
        "experts": present_court.expert_rows(row, subject.key, day, writes=writes),
        "extensions": present_court.extension_rows(row),
        "headings": present.HEADINGS,
        "may": {
            "write": writes and row.concluded_on is None,
            "extend": row.concluded_on is None and policies.can(viewer, "clock.change", on=day),
        },
        "has_ended": any(part.row.ended_on for part in parts if part.child == subject),
    }
    return render(request, "court/proceedings.html", context)


@page(may="court.record", about=finding.proceedings)
def allocated(request: Request, found: "Found") -> HttpResponse:
    """The court said who hears it."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.allocate(proceedings=row, **form.cleaned_data, act=act)

    asks = _asks("Allocated by the court", "allocated", row)
    return ask(request, subject, forms.AllocateForm, do, asks, begun={"on": today(), "number": row.number})


@page(may="court.record", about=finding.proceedings)
def listed(request: Request, found: "Found") -> HttpResponse:
    """A hearing for the timetable."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.list_hearing(proceedings=row, **form.cleaned_data, act=act)

    return ask(request, subject, forms.HearingForm, do, _asks("A hearing", "hearing", row))


@page(may="court.record", about=finding.hearing)
def heard(request: Request, found: "tuple[Subject, Hearing]") -> HttpResponse:
    """What came of a hearing."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.hear(hearing=row, **form.cleaned_data, act=act)

    return ask(request, subject, forms.HeardForm, do, _of_hearing("What came of the hearing", "heard", row))


@page(may="court.record", about=finding.hearing)
def vacated(request: Request, found: "tuple[Subject, Hearing]") -> HttpResponse:
    """A hearing is taken off the timetable."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.vacate(hearing=row, **form.cleaned_data, act=act)

    return ask(request, subject, forms.VacateForm, do, _of_hearing("The hearing is not held", "vacated", row))


@page(may="clock.change", about=finding.proceedings)
def extended(request: Request, found: "Found") -> HttpResponse:
    """The court allowed more time."""
    subject, row = found
    known = {str(each.pk): each for each in row.hearings.all() if each.outcome}

    def do(form: Any, act: Any) -> None:
        said = form.cleaned_data | {"hearing": known[form.cleaned_data["hearing"]]}
        services.extend(proceedings=row, **said, act=act)

    def offer(form: Any) -> None:
        form.offer("hearing", [(number, present_court.says_hearing(each)) for number, each in known.items()])

    asks = _asks("The court allowed more time", "extended", row)
    return ask(request, subject, forms.ExtendForm, do, asks, prepare=offer)


@page(may="court.record", about=finding.proceedings)
def party(request: Request, found: "Found") -> HttpResponse:
    """Somebody who takes part, and who represents them."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.name_party(proceedings=row, **form.cleaned_data, act=act)

    return ask(request, subject, forms.PartyForm, do, _asks("Name a party", "party", row))


@page(may="court.record", about=finding.proceedings)
def expert(request: Request, found: "Found") -> HttpResponse:
    """An expert was instructed."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.instruct(proceedings=row, **form.cleaned_data, act=act)

    return ask(request, subject, forms.ExpertForm, do, _asks("An expert was instructed", "expert", row))


@page(may="court.record", about=finding.expert)
def filed(request: Request, found: "tuple[Subject, Expert]") -> HttpResponse:
    """An expert filed their report."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.file_report(expert=row, **form.cleaned_data, act=act)

    asks = Asks(
        title="The report was filed", name="filed", about=f"court.expert:{row.pk}", back="court:proceedings",
        numbers=(row.proceedings_id,), tells=(f"{row.who}: {row.about}",),
    )  # fmt: skip
    return ask(request, subject, forms.FiledForm, do, asks, begun={"filed_on": today()})


@page(may="court.record", about=finding.proceedings)
def end(request: Request, found: "Found") -> HttpResponse:
    """Proceedings end for this child; with the last of the children they are over."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.end_for_child(proceedings=row, child=subject, **form.cleaned_data, act=act)

    asks = _asks("Proceedings end for this child", "conclude", row)
    return ask(request, subject, forms.ConcludeForm, do, asks, begun={"on": today()})


def _asks(title: str, name: str, row: "Proceedings") -> Asks:
    return Asks(
        title=title, name=name, about=f"court.proceedings:{row.pk}", back="court:proceedings",
        numbers=(row.pk,),
    )  # fmt: skip


def _of_hearing(title: str, name: str, row: "Hearing") -> Asks:
    return Asks(
        title=title, name=name, about=f"court.hearing:{row.pk}", back="court:proceedings",
        numbers=(row.proceedings_id,), tells=(present_court.says_hearing(row),),
    )  # fmt: skip
