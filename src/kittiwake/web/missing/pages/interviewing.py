"""A return interview: offered, answered, held, and put right."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.records.missing import services
from kittiwake.records.people.selectors import agencies_with_inbox
from kittiwake.web.missing.forms import AnswerForm, InterviewForm, OfferForm, PutRightInterviewForm
from kittiwake.web.missing.pages.acting import Asks, aside, ask
from kittiwake.web.missing.pages.reading import one_episode
from kittiwake.web.missing.pages.reporting import NOT_BACK
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.web.missing.pages.reading import Found


@page(may="interview.offer", about=one_episode)
def offer(request: Request, found: "Found") -> HttpResponse:
    """A return interview was offered, through a colleague or a provider."""
    subject, known = found
    if known.back is None:
        return aside(request, subject, NOT_BACK)
    agencies = {str(each.pk): each for each in agencies_with_inbox()}

    def do(form: Any, act: Any) -> None:
        agency = agencies.get(form.cleaned_data["agency"])
        services.offer_interview(episode=known.episode, facts=form.facts(agency), act=act)

    def prepare(form: OfferForm) -> None:
        form.offer("agency", [(number, str(each)) for number, each in agencies.items()])

    asks = Asks(title="Offer a return interview", name="offer", about=_about(known))
    return ask(request, subject, OfferForm, do, asks, prepare=prepare)


@page(may="interview.offer", about=one_episode)
def answer(request: Request, found: "Found") -> HttpResponse:
    """What the child answered."""
    subject, known = found
    waiting = known.waits_for_answer
    if waiting is None:
        return aside(request, subject, "No offer waits for an answer.")

    def do(form: Any, act: Any) -> None:
        services.answer_offer(offer=waiting, **form.cleaned_data, act=act)

    asks = Asks(title="What the child answered", name="answer", about=f"missing.interviewoffer:{waiting.pk}")
    return ask(request, subject, AnswerForm, do, asks)


@page(may="interview.hold", about=one_episode)
def interview(request: Request, found: "Found") -> HttpResponse:
    """What the child told somebody independent. Their own worker cannot write it."""
    subject, known = found
    if not known.offers:
        return aside(request, subject, "Write down first when the interview was offered.")

    def do(form: Any, act: Any) -> None:
        services.hold_interview(episode=known.episode, facts=form.facts(), act=act)

    asks = Asks(title="Return interview", name="interview", about=_about(known), button="Keep the interview")
    return ask(request, subject, InterviewForm, do, asks)


@page(may="interview.hold", about=one_episode)
def interview_right(request: Request, found: "Found") -> HttpResponse:
    """Put right the words of an interview; the version before stays."""
    subject, known = found
    was = known.interview
    if was is None:
        return aside(request, subject, "No return interview was held.")

    def do(form: Any, act: Any) -> None:
        because = form.cleaned_data["because"]
        services.put_right_interview(interview=was, facts=form.facts(), because=because, act=act)

    about = f"missing.returninterview:{was.pk}"
    asks = Asks(title="Put right the return interview", name="interview_right", about=about)
    begun = {name: getattr(was, name) for name in InterviewForm.TALK}
    return ask(request, subject, PutRightInterviewForm, do, asks, begun=begun)


def _about(known: Any) -> str:
    return f"missing.missingepisode:{known.episode.pk}"
