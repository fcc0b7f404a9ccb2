"""Reviews of a child in care: the report, the review, and who was sent what it decided."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import independence, policies
from kittiwake.records.access.selectors import colleagues
from kittiwake.records.care import selectors, services
from kittiwake.records.care.choices import CheckKind
from kittiwake.web.care.forms_of_work import HoldForm, OfficerForm, ReportForm, SendForm
from kittiwake.web.care.pages.acting import NOT_IN_CARE, Asks, aside, ask
from kittiwake.web.care.present import check_rows
from kittiwake.web.care.present_work import report_texts, review_facts
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.care.models import Period, Review
    from kittiwake.records.subject.models import Subject

BACK = "care:reviews"


def one_review(request: Request, *, key: str, review_id: int) -> Reading:
    """One review about this child. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.review_of(request.user, subject, review_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="record.read", about=child)
def reviews(request: Request, subject: "Subject") -> HttpResponse:
    """Every review with what it decided, the newest first; the report that waits for the next."""
    viewer = request.user
    period = selectors.open_period(viewer, subject)
    told = selectors.report_waiting(period) if period else None
    context = frame_of(request, subject, current="care:overview") | {
        "officer": period.officer if period else None,
        "is_in_care": period is not None,
        "report": report_texts(told) if told else [],
        "reviews": [review_facts(each) for each in selectors.reviews_of(viewer, subject)],
        "looks": check_rows(selectors.checks_of(viewer, subject, CheckKind.MIDWAY)),
        "may": _may(viewer),
    }
    return render(request, "care/reviews.html", context)


def _may(viewer: "User") -> dict[str, bool]:
    day = today()
    return {
        "report": policies.can(viewer, "care.record", on=day)
        and not independence.scrutinises(viewer, on=day),
        "hold": policies.can(viewer, "review.hold", on=day),
        "name": policies.can(viewer, "record.allocate", on=day),
    }


@page(may="record.allocate", about=child)
def officer(request: Request, subject: "Subject") -> HttpResponse:
    """Name the reviewing officer of this period of care."""
    period = selectors.open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)
    day = today()
    people = {str(each.pk): each for each in colleagues(on=day) if policies.can(each, "review.hold", on=day)}

    def do(form: Any, act: Any) -> None:
        services.name_officer(period=period, officer=people[form.cleaned_data["officer"]], act=act)

    def offer(form: OfficerForm) -> None:
        form.offer("officer", [(number, each.name) for number, each in people.items()])

    asks = Asks(title="Name the reviewing officer", name="officer", button="Name them", back=BACK)
    return ask(request, subject, OfficerForm, do, asks, prepare=offer)


@page(may="care.record", about=child)
def report(request: Request, subject: "Subject") -> HttpResponse:
    """The worker writes what the next review is to test. Whoever holds reviews cannot."""
    period = selectors.open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)

    def do(form: Any, act: Any) -> None:
        services.report(period=period, facts=form.facts(), act=act)

    asks = Asks(title="Report to the review", name="report", button="Give the report", back=BACK)
    return ask(request, subject, ReportForm, do, asks)


@page(may="review.hold", about=child)
def hold(request: Request, subject: "Subject") -> HttpResponse:
    """Write down a review beside the worker’s report; without one it says so, and is challenged."""
    period = selectors.open_period(request.user, subject)
    if period is None:
        return aside(request, subject, NOT_IN_CARE)
    return _held(request, subject, period)


def _held(request: Request, subject: "Subject", period: "Period") -> HttpResponse:
    told = selectors.report_waiting(period)

    def do(form: Any, act: Any) -> None:
        services.hold_review(period=period, facts=form.facts(), act=act)

    def prepare(form: HoldForm) -> None:
        form.without_report(is_missing=told is None)

    asks = Asks(title="Write down a review", name="review", back=BACK)
    known = {"begun": {"held_on": today()}, "tells": report_texts(told) if told else []}
    return ask(request, subject, HoldForm, do, asks, prepare=prepare, **known)


@page(may="review.hold", about=one_review)
def sent(request: Request, found: "tuple[Subject, Review]") -> HttpResponse:
    """The decisions went to those concerned."""
    subject, review = found

    def do(form: Any, act: Any) -> None:
        services.send_decisions(review=review, **form.cleaned_data, act=act)

    about = f"care.review:{review.pk}"
    asks = Asks(title="The decisions were sent", name="sent", about=about, back=BACK)
    return ask(request, subject, SendForm, do, asks, begun={"on": today()})
