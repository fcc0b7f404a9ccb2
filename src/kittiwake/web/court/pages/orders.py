"""Orders of court: made, ended, and recorded by mistake."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.court import selectors, services
from kittiwake.web.court.family import children_with
from kittiwake.web.court.forms.in_court import EndOrderForm, MistakenForm, OrderForm
from kittiwake.web.court.pages import finding
from kittiwake.web.court.pages.acting import Asks, ask
from kittiwake.web.court.present import says_order, says_proceedings
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.court.models import CourtOrder
    from kittiwake.records.subject.models import Subject

    Found = tuple[Subject, CourtOrder]


@page(may="order.record", about=child)
def made(request: Request, subject: "Subject") -> HttpResponse:
    """An order of court about this child, and perhaps the same one about brothers and sisters."""
    known = {str(each.pk): each for each in selectors.proceedings_all(request.user, subject)}

    def do(form: Any, act: Any) -> None:
        within = known.get(form.cleaned_data["proceedings"])
        services.make_orders(children=form.about(), proceedings=within, facts=form.facts(), act=act)

    def offer(form: Any) -> None:
        answers = [(number, says_proceedings(each)) for number, each in known.items()]
        form.offer("proceedings", [("", "In none, or in others"), *answers])

    asks = Asks(title="Write down an order of court", name="order")
    begun = {"made_on": today(), "proceedings": next(iter(known), "")}
    children = children_with(request.user, subject)
    return ask(request, subject, OrderForm, do, asks, children=children, begun=begun, prepare=offer)


@page(may="order.record", about=finding.order)
def ended(request: Request, found: "Found") -> HttpResponse:
    """It was discharged, or it lapsed and nothing is needed after it."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.end_order(order=row, **form.cleaned_data, act=act)

    begun = {"on": min(row.runs_until or today(), today())}
    return ask(request, subject, EndOrderForm, do, _asks("An order ended", "end_order", row), begun=begun)


@page(may="order.withdraw", about=finding.order)
def mistaken(request: Request, found: "Found") -> HttpResponse:
    """It never was, or was another one."""
    subject, row = found

    def do(form: Any, act: Any) -> None:
        services.withdraw_order(order=row, **form.cleaned_data, act=act)

    asks = _asks("An order was recorded by mistake", "mistaken", row)
    return ask(request, subject, MistakenForm, do, asks)


def _asks(title: str, name: str, row: "CourtOrder") -> Asks:
    return Asks(title=title, name=name, about=f"court.courtorder:{row.pk}", tells=(says_order(row),))
