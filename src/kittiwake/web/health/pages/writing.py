"""Writing down what was looked at, said, scored and asked for."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.health import selectors, services
from kittiwake.records.line.services import key_of
from kittiwake.web.care.pages.acting import Asks, ask
from kittiwake.web.health.forms import (
    ConsentForm,
    LookForm,
    LookRightForm,
    QuestionnaireForm,
    ReferralForm,
    StepForm,
)
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.health.models import HealthLook, Referral
    from kittiwake.records.subject.models import Subject

BACK = "health:overview"


def one_look(request: Request, *, key: str, look_id: int) -> Reading:
    """One look at this child's health. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.look_of(request.user, subject, look_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


def one_referral(request: Request, *, key: str, health_referral_id: int) -> Reading:
    """One referral of this child to a specialist service. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.referral_of(request.user, subject, health_referral_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="health.record", about=child)
def look(request: Request, subject: "Subject") -> HttpResponse:
    """An assessment, a check, a test: what was found and is needed; or why it did not take place."""

    def do(form: Any, act: Any) -> None:
        services.record_look(subject=subject, facts=form.facts(), act=act)

    return ask(request, subject, LookForm, do, _asks("Health was looked at", "look"), begun={"on": today()})


@page(may="health.record", about=one_look)
def put_right(request: Request, found: "tuple[Subject, HealthLook]") -> HttpResponse:
    """Both versions stay, with the reason."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        because = form.cleaned_data["because"]
        services.put_look_right(look=known, facts=form.facts(), because=because, act=act)

    up_to_date = {None: "", True: "YES", False: "NO"}[known.is_up_to_date]
    begun = {name: getattr(known, name) for name in LookForm.NAMES} | {"is_up_to_date": up_to_date}
    asks = _asks("Put right what was found", "look_right", about=key_of(known))
    return ask(request, subject, LookRightForm, do, asks, begun=begun)


@page(may="health.record", about=child)
def consent(request: Request, subject: "Subject") -> HttpResponse:
    """Consent was asked, given, refused or taken back."""

    def do(form: Any, act: Any) -> None:
        services.record_consent(subject=subject, facts=form.facts(), act=act)

    return ask(request, subject, ConsentForm, do, _asks("Consent", "consent"), begun={"on": today()})


@page(may="health.record", about=child)
def questionnaire(request: Request, subject: "Subject") -> HttpResponse:
    """Five parts, or why there is no score; and what follows."""

    def do(form: Any, act: Any) -> None:
        services.score(subject=subject, facts=form.facts(), act=act)

    asks = _asks("Strengths and difficulties questionnaire", "questionnaire")
    return ask(request, subject, QuestionnaireForm, do, asks, begun={"on": today()})


@page(may="health.record", about=child)
def refer(request: Request, subject: "Subject") -> HttpResponse:
    """Ask a specialist service to see the child."""

    def do(form: Any, act: Any) -> None:
        services.refer(subject=subject, facts=form.facts(), act=act)

    asks = _asks("Refer to a specialist service", "refer")
    return ask(request, subject, ReferralForm, do, asks, begun={"asked_on": today()})


@page(may="health.record", about=one_referral)
def step(request: Request, found: "tuple[Subject, Referral]") -> HttpResponse:
    """What became of a referral."""
    subject, referral = found

    def do(form: Any, act: Any) -> None:
        services.step(referral=referral, facts=form.facts(), act=act)

    asks = _asks("What became of the referral", "step", about=key_of(referral))
    tells = [(f"Referred to {referral.service}", referral.why)]
    return ask(request, subject, StepForm, do, asks, begun={"on": today()}, tells=tells)


def _asks(title: str, name: str, *, about: str = "") -> Asks:
    return Asks(title=title, name=name, about=about, back=BACK, area="health")
