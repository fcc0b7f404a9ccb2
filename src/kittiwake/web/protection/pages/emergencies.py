"""Emergencies and children who move here: writing them down as they were told to us."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from kittiwake.records.protection import selectors, services
from kittiwake.records.protection.choices import EmergencyKind
from kittiwake.records.protection.services import EmergencyFacts, TransferFacts
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection.forms.parts import choice, line, moment, words
from kittiwake.web.protection.pages.acting import Written, write

if TYPE_CHECKING:
    from kittiwake.records.protection.models import Emergency
    from kittiwake.records.subject.models import Subject


class BeganForm(PlainForm):
    kind = choice("What is it?", EmergencyKind.choices, "Say what it is.")
    began_at = moment("When did it begin?", "Say when it began.")
    where = line("Where is the child?", needed="Say where the child is.")
    because = words("Why", needed="Say why.")
    told_by = line("Who told us: the officer or the court", needed="Say who told us.")


class EndedForm(PlainForm):
    ended_at = moment("When did it end?", "Say when it ended.")
    what_followed = words("Where the child went, and what follows", needed="Say what follows.")


class TransferForm(PlainForm):
    authority = line("Which authority told us?", needed="Say which authority told us.")
    told_on = DayField(label="On which day?", error_messages={"required": "Say on which day."})
    plan_since = DayField(label="On a plan there since", required=False)
    words = words("What they said")


def one_emergency(request: Request, *, key: str, emergency_id: int) -> Reading:
    """An emergency of this child."""
    subject = child(request, key=key).argument
    found = selectors.emergencies_visible_to(request.user, subject).filter(pk=emergency_id).first()
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="emergency.record", about=child)
def begin(request: Request, subject: "Subject") -> HttpResponse:
    """Write down police protection, or an emergency order."""

    def do(form: Any, act: Any) -> None:
        services.begin_emergency(subject=subject, facts=EmergencyFacts(**form.cleaned_data), act=act)

    return _asked(request, subject, "Police protection or an emergency order", BeganForm, do)


@page(may="emergency.record", about=one_emergency)
def end(request: Request, found: "tuple[Subject, Emergency]") -> HttpResponse:
    """Write down when it ended and what followed."""

    def do(form: Any, act: Any) -> None:
        services.end_emergency(emergency=found[1], **form.cleaned_data, act=act)

    about = f"protection.emergency:{found[1].pk}"
    return _asked(request, found[0], "The emergency ended", EndedForm, do, about=about)


@page(may="conference.call", about=child)
def moved_here(request: Request, subject: "Subject") -> HttpResponse:
    """Write down that a child on another authority's plan moved here."""

    def do(form: Any, act: Any) -> None:
        services.transfer_in(subject=subject, facts=TransferFacts(**form.cleaned_data), act=act)

    return _asked(request, subject, "Moved here on a child protection plan", TransferForm, do)


def _asked(
    request: Request, subject: "Subject", title: str, form_class: Any, do: Any, *, about: str = ""
) -> HttpResponse:
    back = reverse("protection:overview", args=[subject.key])

    def done(form: Any, act: Any) -> str:
        do(form, act)
        return back

    asks = Written(
        title=title,
        name=f"protection.{form_class.__name__.lower()}",
        about=about or f"new:{subject.key}",
        template="protection/form.html",
        leave=back,
        done="It is on the record.",
    )
    return write(request, subject, asks, lambda sent, began: form_class(sent, initial=began), done)
