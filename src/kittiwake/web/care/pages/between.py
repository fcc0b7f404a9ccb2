"""Between reviews: a look at the decisions, a look at section 20, and who was told of a placement."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.care import selectors, services
from kittiwake.web.care.forms_between import CheckForm, MidwayForm, NotifyForm
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.care.present_work import decided_texts
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

ALL_TOLD = "Everybody who is to know of this placement was told, or it is written why not."
NO_REVIEW = "No review was held yet, so there is nothing to look at midway."


@page(may="review.hold", about=child)
def midway(request: Request, subject: "Subject") -> HttpResponse:
    """The reviewing officer looks whether what the last review decided is carried out."""
    period = selectors.open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)
    last = next(iter(selectors.reviews_of(request.user, subject)), None)
    if last is None or last.period_id != period.pk:
        return aside(request, subject, NO_REVIEW)

    def do(form: Any, act: Any) -> None:
        services.check_midway(period=period, facts=form.facts(), act=act)

    asks = Asks(title="Look midway", name="midway", about=f"care.review:{last.pk}", back="care:reviews")
    known = {"begun": {"on": today()}, "tells": decided_texts(last)}
    return ask(request, subject, MidwayForm, do, asks, **known)


@page(may="care.withdraw", about=child)
def section_20(request: Request, subject: "Subject") -> HttpResponse:
    """A manager looks whether the child should still be accommodated by agreement."""
    period = selectors.open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.check_section_20(period=period, facts=form.facts(), act=act)

    asks = Asks(title="Look whether section 20 is still right", name="section_20")
    return ask(request, subject, CheckForm, do, asks, begun={"on": today()})


@page(may="care.record", about=child)
def told(request: Request, subject: "Subject") -> HttpResponse:
    """Who was told of the placement of today: on which day, or why not."""
    now = selectors.living_now(request.user, subject)
    placement = now.placement if now else None
    if placement is None:
        return aside(request, subject, NOT_IN_CARE)
    waiting = selectors.not_told_yet(placement)
    if not waiting:
        return aside(request, subject, ALL_TOLD)

    def do(form: Any, act: Any) -> None:
        services.notify(placement=placement, told=form.facts(), act=act)

    def prepare(form: NotifyForm) -> None:
        form.ask_about(waiting)

    about = f"care.placement:{placement.pk}"
    asks = Asks(title="Who was told of the placement", name="told", about=about)
    return ask(request, subject, NotifyForm, do, asks, prepare=prepare)


def links(*, key: Any, may_record: bool, may_manage: bool, is_voluntary: bool) -> list[tuple[str, str]]:
    """What may be done between reviews from the child’s time in care: words and addresses."""
    found = []
    if may_record:
        found.append(("Write down who was told of the placement", reverse("care:told", args=[key])))
    if may_manage and is_voluntary:
        found.append(("Look whether section 20 is still right", reverse("care:section_20", args=[key])))
    return found
