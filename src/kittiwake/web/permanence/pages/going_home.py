"""The gate before a child goes home, or after they went without a plan."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.line.services import key_of
from kittiwake.records.permanence import selectors, services
from kittiwake.web.care.pages.acting import NOT_IN_CARE, aside, ask
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.permanence.forms_deciding import GateForm, VerdictForm
from kittiwake.web.permanence.pages.acting import Found, asks_of, one_of

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@page(may="permanence.record", about=child)
def weigh(request: Request, subject: "Subject") -> HttpResponse:
    """What changed, what the child and the parents say, and what support there is."""
    period = selectors.period_of(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.weigh_return(period=period, facts=form.facts(), act=act)

    return ask(request, subject, GateForm, do, asks_of("Weigh going home", "weigh"))


def one_gate(request: Request, *, key: str, gate_id: int) -> Reading:
    return one_of(request, key, gate_id, selectors.gates_of)


@page(may="permanence.decide", about=one_gate)
def decide(request: Request, found: Found) -> HttpResponse:
    """A manager who did not weigh it decides."""
    subject, _period, gate = found

    def do(form: Any, act: Any) -> None:
        services.decide_gate(gate=gate, **form.cleaned_data, act=act)

    tells = [
        ("What the assessment found", gate.assessed),
        ("What changed", gate.changed),
        ("What the child says", gate.childs_view),
        ("What the parents say", gate.parents_view),
        ("Who helps with what", gate.support),
    ]
    asks = asks_of("May the child live at home?", "decide_gate", about=key_of(gate), button="Decide")
    return ask(request, subject, VerdictForm, do, asks, begun={"on": today()}, tells=tells)
