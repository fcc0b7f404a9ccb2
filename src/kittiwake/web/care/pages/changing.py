"""What changes while a child is looked after, and the end of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.care import services
from kittiwake.records.care.selectors import open_period
from kittiwake.records.permanence.services import end_care
from kittiwake.web.care.forms import CareForm, ChangeStatusForm, EndForm, MistakenForm, MoveForm
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period
    from kittiwake.records.subject.models import Subject


@page(may="care.record", about=child)
def move(request: Request, subject: "Subject") -> HttpResponse:
    """The child lives somewhere else from a day on."""

    def do(period: "Period", form: Any, act: Any) -> None:
        services.move(period=period, leaving=form.leaving(), facts=form.place(), act=act)

    return _in_care(request, subject, MoveForm, do, Asks(title="Write down a move", name="move"))


@page(may="care.record", about=child)
def status(request: Request, subject: "Subject") -> HttpResponse:
    """Another legal status stands from a day on."""

    def do(period: "Period", form: Any, act: Any) -> None:
        on = form.cleaned_data["on"]
        services.change_status(period=period, on=on, facts=form.status(), act=act)

    asks = Asks(title="Change the legal status", name="status")
    return _in_care(request, subject, ChangeStatusForm, do, asks)


@page(may="care.record", about=child)
def end(request: Request, subject: "Subject") -> HttpResponse:
    """The child is no longer looked after from a day on."""

    def do(period: "Period", form: Any, act: Any) -> None:
        end_care(period=period, **form.cleaned_data, act=act)

    return _in_care(request, subject, EndForm, do, Asks(title="End being looked after", name="end"))


@page(may="care.withdraw", about=child)
def mistaken(request: Request, subject: "Subject") -> HttpResponse:
    """The period never was: the wrong child, or the wrong day. Every row is kept, and none counts."""

    def do(period: "Period", form: Any, act: Any) -> None:
        services.withdraw_care(period=period, **form.cleaned_data, act=act)

    asks = Asks(title="Recorded by mistake", name="mistaken", button="Take it off")
    return _in_care(request, subject, MistakenForm, do, asks)


def _in_care(
    request: Request,
    subject: "Subject",
    form_class: type[CareForm],
    do: Callable[["Period", Any, Any], None],
    asks: Asks,
) -> HttpResponse:
    period = open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)
    return ask(
        request, subject, form_class, lambda form, act: do(period, form, act), asks, begun={"on": today()}
    )
