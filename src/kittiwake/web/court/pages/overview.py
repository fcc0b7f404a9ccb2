"""A child before and in court, and the legal panel's agenda."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.care.selectors import living_now
from kittiwake.records.court import selectors
from kittiwake.web.child.frame import frame_of
from kittiwake.web.court import present
from kittiwake.web.court.agenda import sections_for
from kittiwake.web.court.answering import unanswered
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

OWN_LIST = "It lists names of those whose record the reader reads; opening one is logged."


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Orders that stand, and all that went before: legal planning, pre-proceedings, proceedings."""
    viewer, day = request.user, today()
    every = selectors.every_order_of(viewer, subject)
    orders = [order for order in every if order.withdrawn_at is None]
    now = living_now(viewer, subject)
    functions = ("court.record", "order.record", "order.withdraw", "care.record")
    may = {name.replace(".", "_"): policies.can(viewer, name, on=day) for name in functions}
    context = frame_of(request, subject, current="court:overview") | {
        "unanswered": unanswered(orders, now.status if now else None, is_in_care=now is not None, on=day),
        "is_in_care": now is not None,
        "orders": present.order_rows(orders, subject.key, on=day, may=may),
        "mistaken": present.mistaken_rows(every),
        "plannings": present.planning_links(selectors.plannings_of(viewer, subject), subject.key),
        "cases": present.case_links(selectors.pre_proceedings_all(viewer, subject), subject.key),
        "proceedings": present.proceedings_links(selectors.proceedings_all(viewer, subject), subject.key),
        "headings": present.HEADINGS,
        "may": may,
    }
    return render(request, "court/overview.html", context)


@page(may="agenda.read", unlogged_because=OWN_LIST)
def agenda(request: Request) -> HttpResponse:
    """The legal panel's agenda: built from the facts, so that nobody is forgotten."""
    return render(request, "court/agenda.html", {"sections": sections_for(request.user)})
