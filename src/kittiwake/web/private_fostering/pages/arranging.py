"""We are told of an arrangement; it begins, is put right, and ends."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.people.selectors import household_of
from kittiwake.records.private_fostering import services
from kittiwake.records.private_fostering.selectors import fostered_now
from kittiwake.web.missing.pages.acting import aside, ask
from kittiwake.web.page import Request, child, page
from kittiwake.web.private_fostering.forms import (
    ArrangementForm,
    BeginForm,
    EndForm,
    MistakenForm,
    PutRightForm,
)
from kittiwake.web.private_fostering.pages.acting import OVERVIEW, asks, one_arrangement

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.private_fostering.pages.acting import Found


@page(may="private_fostering.record", about=child)
def notify(request: Request, subject: "Subject") -> HttpResponse:
    """Somebody told us. The first visit is due from then."""
    if fostered_now(request.user, subject) is not None:
        return aside(request, subject, "The child is privately fostered already.", back=OVERVIEW)

    def do(form: Any, act: Any) -> None:
        services.notify(subject=subject, facts=form.facts(_carer(form)), act=act)

    title = "We were told of a private fostering"
    return ask(
        request, subject, ArrangementForm, do, asks(title, "notify"), prepare=_offering(request, subject)
    )


@page(may="private_fostering.record", about=one_arrangement)
def begin(request: Request, found: "Found") -> HttpResponse:
    """What was proposed has begun."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        services.begin(arrangement=known.arrangement, on=form.cleaned_data["on"], act=act)

    return ask(request, subject, BeginForm, do, asks("It has begun", "begin", known))


@page(may="private_fostering.record", about=one_arrangement)
def right(request: Request, found: "Found") -> HttpResponse:
    """Put right the words or the days; what stood before stays as it was."""
    subject, known = found
    row = known.arrangement

    def do(form: Any, act: Any) -> None:
        facts, because = form.facts(_carer(form)), form.cleaned_data["reason"]
        services.put_right(arrangement=row, facts=facts, because=because, act=act)

    begun = {name: getattr(row, name) for name in ArrangementForm.NAMES}
    begun["carer"] = str(row.carer.key) if row.carer else ""
    prepare = _offering(request, subject)
    return ask(
        request, subject, PutRightForm, do, asks("Put it right", "right", known), begun=begun, prepare=prepare
    )


@page(may="private_fostering.record", about=one_arrangement)
def end(request: Request, found: "Found") -> HttpResponse:
    """The child no longer lives there, or is too old."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        services.end(arrangement=known.arrangement, **form.cleaned_data, act=act)

    return ask(request, subject, EndForm, do, asks("End the private fostering", "end", known))


@page(may="private_fostering.decide", about=one_arrangement)
def mistaken(request: Request, found: "Found") -> HttpResponse:
    """It was no private fostering. Every row stays and none counts."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        because = form.cleaned_data["because"]
        services.withdraw(arrangement=known.arrangement, because=because, act=act)

    title = "It was no private fostering"
    return ask(request, subject, MistakenForm, do, asks(title, "mistaken", known, button="Take it off"))


def _offering(request: Request, subject: "Subject") -> Callable[[Any], None]:
    """Offer the adults of the family and household whom the viewer knows by name."""
    household = household_of(request.user, subject, on=today())
    adults = [each.who for each in household.members if each.who.is_adult] if household else []
    named = [(str(who.key), who.name) for who in adults if who.reach == Reach.FULL]

    def prepare(form: Any) -> None:
        if named:
            form.offer("carer", [("", "Not on the record"), *named])
        else:
            form.without("carer")

    return prepare


def _carer(form: Any) -> "Subject | None":
    chosen = form.cleaned_data.get("carer", "")
    return find_subject(chosen) if chosen else None
