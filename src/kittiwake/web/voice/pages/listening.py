"""Writing down what a child said, putting it right, and saying where it was used."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.line.services import key_of
from kittiwake.records.voice import selectors, services
from kittiwake.web.care.pages.acting import Asks, ask
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.voice.forms import SaidForm, SaidRightForm, UseForm

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.voice.models import View

BACK = "voice:overview"


def one_view(request: Request, *, key: str, view_id: int) -> Reading:
    """One thing that this child said. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.view_of(request.user, subject, view_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="voice.record", about=child)
def say(request: Request, subject: "Subject") -> HttpResponse:
    """In their own words, or what they drew or showed."""

    def do(form: Any, act: Any) -> None:
        services.record_view(subject=subject, facts=form.facts(), act=act)

    asks = Asks(title="What the child said", name="said", back=BACK, area="voice")
    return ask(request, subject, SaidForm, do, asks, begun={"on": today()})


@page(may="voice.record", about=one_view)
def put_right(request: Request, found: "tuple[Subject, View]") -> HttpResponse:
    """Both versions stay, with the reason."""
    subject, view = found

    def do(form: Any, act: Any) -> None:
        because = form.cleaned_data["because"]
        services.put_view_right(view=view, facts=form.facts(), because=because, act=act)

    begun = {name: getattr(view, name) for name in SaidForm.NAMES}
    asks = Asks(
        title="Put right what the child said", name="said_right", about=key_of(view), back=BACK, area="voice"
    )
    return ask(request, subject, SaidRightForm, do, asks, begun=begun)


@page(may="voice.use", about=one_view)
def use(request: Request, found: "tuple[Subject, View]") -> HttpResponse:
    """Where it was put before those who decide, and what changed."""
    subject, view = found

    def do(form: Any, act: Any) -> None:
        services.use(view=view, facts=form.facts(), act=act)

    asks = Asks(title="Where it was used", name="use", about=key_of(view), back=BACK, area="voice")
    tells = [(f"About {view.about}", view.says)]
    return ask(request, subject, UseForm, do, asks, begun={"on": today()}, tells=tells)
