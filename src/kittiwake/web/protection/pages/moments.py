"""Putting right when a discussion or a conference was held."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse

from kittiwake.records.line.services import key_of
from kittiwake.records.protection import services
from kittiwake.web.page import Request, page
from kittiwake.web.protection.forms.plan import PutMomentRightForm
from kittiwake.web.protection.pages.acting import aside, ask
from kittiwake.web.protection.pages.conferences import one_conference
from kittiwake.web.protection.pages.strategy import one_discussion

if TYPE_CHECKING:
    from kittiwake.records.protection.models import Conference, StrategyDiscussion
    from kittiwake.records.subject.models import Subject

NOT_HELD = "It was not written down yet, so there is no day to put right."


@page(may="strategy.record", about=one_discussion)
def discussion(request: Request, found: "tuple[Subject, StrategyDiscussion]") -> HttpResponse:
    """Say when a strategy discussion was really held; enquiries that it began go with it."""
    return _ask(request, *found, page_of="discussion")


@page(may="conference.chair", about=one_conference)
def conference(request: Request, found: "tuple[Subject, Conference]") -> HttpResponse:
    """Say when a conference was really held; plans, categories and reviews that it dated go with it."""
    return _ask(request, *found, page_of="conference")


def _ask(
    request: Request, subject: "Subject", held: "StrategyDiscussion | Conference", *, page_of: str
) -> HttpResponse:
    back = reverse(f"protection:{page_of}", args=[subject.key, held.pk])
    if held.held_at is None:
        return aside(request, back, NOT_HELD)

    def do(form: Any, act: Any) -> None:
        services.put_moment_right(meeting=held, **form.cleaned_data, act=act)

    title, begun = f"Put right when the {page_of} was held", {"held_at": held.held_at}
    about = f"{key_of(held)}:held_at"
    return ask(request, subject, PutMomentRightForm, do, title=title, about=about, back=back, begun=begun)
