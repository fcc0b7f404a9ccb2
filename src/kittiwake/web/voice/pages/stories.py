"""Life story work: what was made, and where on the file it is."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from kittiwake.core.today import today
from kittiwake.records.line.services import key_of
from kittiwake.records.voice import selectors, services
from kittiwake.web.care.pages.acting import Asks, ask
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.voice.forms import FiledForm, StoryForm

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.records.voice.models import LifeStory

BACK = "voice:overview"


def one_story(request: Request, *, key: str, story_id: int) -> Reading:
    """One book, letter or box of this child. Another's is not found."""
    subject = child(request, key=key).argument
    found = selectors.story_of(request.user, subject, story_id)
    if found is None:
        raise Http404
    return Reading([subject], (subject, found))


@page(may="voice.record", about=child)
def story(request: Request, subject: "Subject") -> HttpResponse:
    """Something was made that keeps the child's story."""

    def do(form: Any, act: Any) -> None:
        services.record_story(subject=subject, facts=form.facts(), act=act)

    asks = Asks(title="Life story work", name="story", back=BACK, area="voice")
    return ask(request, subject, StoryForm, do, asks, begun={"made_on": today()})


@page(may="voice.record", about=one_story)
def filed(request: Request, found: "tuple[Subject, LifeStory]") -> HttpResponse:
    """It is on the child's file."""
    subject, made = found

    def do(form: Any, act: Any) -> None:
        services.file_story(story=made, **form.cleaned_data, act=act)

    asks = Asks(title="It is on the file", name="filed", about=key_of(made), back=BACK, area="voice")
    return ask(request, subject, FiledForm, do, asks, begun={"on": today()})
