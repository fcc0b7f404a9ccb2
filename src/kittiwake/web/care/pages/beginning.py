"""A child becomes looked after."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.care import services
from kittiwake.records.care.selectors import open_period
from kittiwake.web.care.forms import BeginForm
from kittiwake.web.care.pages.acting import Asks, aside, ask
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

ASKS = Asks(title="Begin being looked after", name="begin", done="The child is looked after from that day.")


@page(may="care.record", about=child)
def begin(request: Request, subject: "Subject") -> HttpResponse:
    """Planned or in an emergency: under which status, who agreed or ordered, and where the child lives."""
    if open_period(request.user, subject) is not None:
        return aside(request, subject, "The child is looked after already.")

    def do(form: Any, act: Any) -> None:
        services.begin_care(subject=subject, facts=form.facts(), act=act)

    return ask(request, subject, BeginForm, do, ASKS, begun={"on": today()})
