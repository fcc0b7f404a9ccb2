"""Writing down where a child learns, what was agreed, and what happened."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.education import selectors, services
from kittiwake.records.line.services import key_of
from kittiwake.web.care.pages.acting import Asks, ask
from kittiwake.web.education.forms import (
    AttendanceForm,
    EhcForm,
    EndForm,
    ExclusionForm,
    LearningForm,
    PepForm,
)
from kittiwake.web.page import Reading, Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.education.models import Learning
    from kittiwake.records.subject.models import Subject

BACK = "education:overview"


def one_learning(request: Request, *, key: str, learning_id: int) -> Reading:
    """One place where this child learns. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.learning_of(request.user, subject, learning_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="education.record", about=child)
def begin(request: Request, subject: "Subject") -> HttpResponse:
    """The child learns somewhere new, or nowhere."""

    def do(form: Any, act: Any) -> None:
        services.begin_learning(subject=subject, facts=form.facts(), act=act)

    asks = _asks("Where the child learns", "learning")
    return ask(request, subject, LearningForm, do, asks, begun={"from_on": today()})


@page(may="education.record", about=one_learning)
def end(request: Request, found: "tuple[Subject, Learning]") -> HttpResponse:
    """That was the last day there."""
    subject, learning = found

    def do(form: Any, act: Any) -> None:
        services.end_learning(learning=learning, **form.cleaned_data, act=act)

    asks = _asks("Learns there no longer", "end", about=key_of(learning))
    return ask(request, subject, EndForm, do, asks, begun={"on": today()})


@page(may="education.record", about=child)
def pep(request: Request, subject: "Subject") -> HttpResponse:
    """What a meeting about the personal education plan agreed."""

    def do(form: Any, act: Any) -> None:
        services.hold_pep(subject=subject, facts=form.facts(), act=act)

    asks = _asks("Personal education plan", "pep")
    return ask(request, subject, PepForm, do, asks, begun={"held_on": today()})


@page(may="education.record", about=child)
def attendance(request: Request, subject: "Subject") -> HttpResponse:
    """How often the child was there."""

    def do(form: Any, act: Any) -> None:
        services.record_attendance(subject=subject, facts=form.facts(), act=act)

    return ask(request, subject, AttendanceForm, do, _asks("Attendance", "attendance"))


@page(may="education.record", about=child)
def exclusion(request: Request, subject: "Subject") -> HttpResponse:
    """A school sent the child away."""

    def do(form: Any, act: Any) -> None:
        services.record_exclusion(subject=subject, facts=form.facts(), act=act)

    asks = _asks("Exclusion", "exclusion")
    return ask(request, subject, ExclusionForm, do, asks, begun={"from_on": today()})


@page(may="education.record", about=child)
def ehc(request: Request, subject: "Subject") -> HttpResponse:
    """A step of an education, health and care plan."""

    def do(form: Any, act: Any) -> None:
        services.record_ehc(subject=subject, **form.cleaned_data, act=act)

    asks = _asks("Education, health and care plan", "ehc")
    return ask(request, subject, EhcForm, do, asks, begun={"on": today()})


def _asks(title: str, name: str, *, about: str = "") -> Asks:
    return Asks(title=title, name=name, about=about, back=BACK, area="education")
