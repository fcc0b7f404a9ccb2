"""Emergencies: writing them down as they were told to us."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.records.protection import selectors, services
from kittiwake.records.protection.choices import EmergencyKind
from kittiwake.records.protection.services import EmergencyFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.protection.forms.parts import choice, line, moment, words
from kittiwake.web.protection.pages.acting import ask

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

    return ask(request, subject, BeganForm, do, title="Police protection or an emergency order")


@page(may="emergency.record", about=one_emergency)
def end(request: Request, found: "tuple[Subject, Emergency]") -> HttpResponse:
    """Write down when it ended and what followed."""

    def do(form: Any, act: Any) -> None:
        services.end_emergency(emergency=found[1], **form.cleaned_data, act=act)

    about = f"protection.emergency:{found[1].pk}"
    return ask(request, found[0], EndedForm, do, title="The emergency ended", about=about)
