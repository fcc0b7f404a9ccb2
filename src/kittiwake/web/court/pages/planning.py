"""Legal planning: asking for a meeting, the advice, the decision, and the letter that follows from it."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.court import selectors, services
from kittiwake.records.court.choices import Step
from kittiwake.web.child.frame import frame_of
from kittiwake.web.court import present
from kittiwake.web.court.family import children_of, children_with
from kittiwake.web.court.forms.before import AdviceForm, AskForm, GatewayForm, LetterForm
from kittiwake.web.court.pages import finding
from kittiwake.web.court.pages.acting import Asks, ask
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.court.models import Planning
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, Planning]


@page(may="court.record", about=child)
def ask_for(request: Request, subject: "Subject") -> HttpResponse:
    """Ask for a legal planning meeting about this child and, where it is so, brothers and sisters."""

    def do(form: Any, act: Any) -> None:
        services.ask_planning(why=form.cleaned_data["why"], proposes=form.proposes(), act=act)

    asks = Asks(title="Ask for a legal planning meeting", name="planning", button="Ask for it")
    return ask(request, subject, AskForm, do, asks, children=children_with(request.user, subject))


@page(may="record.read", about=finding.planning)
def planning(request: Request, found: "Found") -> HttpResponse:
    """One legal planning meeting; the advice only for those entitled to it."""
    subject, row = found
    viewer, day = request.user, today()
    entitled = policies.can(viewer, "advice.read", on=day)
    context = frame_of(request, subject, current="court:overview") | {
        "planning": row,
        "facts": present.planning_facts(row),
        "children": present.planning_children(selectors.family_of(viewer, row.children.all())),
        "entitled": entitled,
        "advice": selectors.advice_of(viewer, row),
        "may": {
            "advise": policies.can(viewer, "advice.give", on=day),
            "decide": row.decided_at is None and policies.can(viewer, "gateway.decide", on=day),
            "letter": _wants_letter(row) and policies.can(viewer, "letter.issue", on=day),
        },
    }
    return render(request, "court/planning.html", context)


def _wants_letter(row: "Planning") -> bool:
    is_decided = any(each.step == Step.PRE_PROCEEDINGS for each in row.children.all())
    return is_decided and not row.pre_proceedings.exists()


@page(may="advice.give", about=finding.planning)
def advice(request: Request, found: "Found") -> HttpResponse:
    """A lawyer writes what they advise."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.advise(planning=row, text=form.cleaned_data["text"], act=act)

    return ask(request, subject, AdviceForm, do, _asks("Legal advice", "advice", row, "Give the advice"))


@page(may="gateway.decide", about=finding.planning)
def decide(request: Request, found: "Found") -> HttpResponse:
    """The gateway: threshold and step for each child."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.decide_gateway(planning=row, facts=form.facts(), act=act)

    asks = _asks("Decide at legal planning", "gateway", row, "Decide")
    children = children_of(request.user, row.children.all())
    return ask(request, subject, GatewayForm, do, asks, children=children, begun={"held_on": today()})


@page(may="letter.issue", about=finding.planning)
def letter(request: Request, found: "Found") -> HttpResponse:
    """The letter before proceedings, to each person with parental responsibility."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.issue_letter(planning=row, facts=form.facts(), act=act)

    asks = Asks(
        title="Letter before proceedings", name="letter", about=f"court.planning:{row.pk}",
        button="Issue the letter", done="The letter is made, and pre-proceedings have begun. Hand it over.",
        tells=("It goes to each person with parental responsibility, at the address on the record.",),
    )  # fmt: skip
    return ask(request, subject, LetterForm, do, asks, begun={"issued_on": today()})


def _asks(title: str, name: str, row: "Planning", button: str) -> Asks:
    return Asks(
        title=title, name=name, about=f"court.planning:{row.pk}", button=button, back="court:planning",
        numbers=(row.pk,),
    )  # fmt: skip
