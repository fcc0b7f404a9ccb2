"""What was found out, and whether it is suitable."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.private_fostering import services
from kittiwake.web.missing.pages.acting import ask
from kittiwake.web.page import Request, page
from kittiwake.web.private_fostering.forms import CheckForm, DecideForm
from kittiwake.web.private_fostering.pages.acting import asks, one_arrangement
from kittiwake.web.private_fostering.present import to_weigh

if TYPE_CHECKING:
    from kittiwake.web.private_fostering.pages.acting import Found


@page(may="private_fostering.record", about=one_arrangement)
def check(request: Request, found: "Found") -> HttpResponse:
    """Something was found out about the carers or their home."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        services.check(arrangement=known.arrangement, facts=form.facts(), act=act)

    return ask(request, subject, CheckForm, do, asks("What was found out", "check", known))


@page(may="private_fostering.decide", about=one_arrangement)
def decide(request: Request, found: "Found") -> HttpResponse:
    """A manager decides, with what was found out in front of them."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        services.decide(arrangement=known.arrangement, facts=form.facts(), act=act)

    title = "Whether it is suitable"
    shown = {"begun": {"decided_on": today()}, "tells": to_weigh(known)}
    return ask(request, subject, DecideForm, do, asks(title, "decide", known), **shown)
