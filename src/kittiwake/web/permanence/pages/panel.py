"""The panel's agenda, what it decides, and what a reviewing officer asks first."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from kittiwake.records.permanence import selectors, services
from kittiwake.records.permanence.choices import Exceptional
from kittiwake.web.page import Request, child, page
from kittiwake.web.permanence import present_lists
from kittiwake.web.permanence.forms import PanelForm
from kittiwake.web.permanence.pages.acting import ask_of_care, asks_of
from kittiwake.web.permanence.pages.board import LISTED

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject

AGENDA = "For the permanence panel"
AGENDA_SAYS = "Nobody puts a child here. Each follows from the record, and leaves by a decision of the panel."
OVERSEEN = "What to ask first of the children whose reviews you hold"
OVERSEEN_SAYS = "These follow from care plans, challenges and reviews."


@page(may="permanence.read", unlogged_because=LISTED)
def agenda(request: Request) -> HttpResponse:
    """Every exception, by why it is one."""
    sections = present_lists.agenda_sections(request.user, selectors.agenda(request.user))
    shown = {"sections": sections, "title": AGENDA, "says": AGENDA_SAYS}
    return render(request, "permanence/list.html", shown)


@page(may="review.hold", unlogged_because=LISTED)
def scrutinised(request: Request) -> HttpResponse:
    """Who has no permanence plan, whose challenge nobody answered, and who was not heard."""
    sections = present_lists.scrutiny_sections(request.user, selectors.scrutinised_by(request.user))
    shown = {"sections": sections, "title": OVERSEEN, "says": OVERSEEN_SAYS}
    return render(request, "permanence/list.html", shown)


@page(may="permanence.panel", about=child)
def decide(request: Request, subject: "Subject") -> HttpResponse:
    """What the panel decided about this child: for one of the reasons why they are on the agenda."""
    found = selectors.tracked_of(request.user, subject)
    items = selectors.agenda_of([found]) if found else []
    known = {each.why: each.because for each in items}

    def do(period: "Period", form: Any, act: Any) -> None:
        services.decide_at_panel(period=period, facts=form.facts(), act=act)

    def offer(form: PanelForm) -> None:
        form.offer("why_there", [(why.value, why.label) for why in Exceptional if why in known])

    tells = [(why.label, words) for why, words in known.items()]
    asks = asks_of("What the permanence panel decided", "panel", button="Write down the decision")
    return ask_of_care(request, subject, PanelForm, do, asks, prepare=offer, tells=tells)
