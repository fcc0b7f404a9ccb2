"""What screening writes: the history read, agencies asked, consent, what is not yet known."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from kittiwake.records.front_door import services
from kittiwake.records.line.services import Act
from kittiwake.web.front_door import reading
from kittiwake.web.front_door.pages.sections import take_in
from kittiwake.web.page import Request, page

NEWER = (
    "Something was added to the history since you opened this page. It is shown now: read it, then press the"
    " button again."
)


@page(may="contact.propose", about=reading.contact)
@require_POST
def read_history(request: Request, standing: Any) -> HttpResponse:
    """The worker says that they have read the whole household's history, as it stood on their page."""

    def do(form: Any, act: Act) -> None:
        if form.cleaned_data["newest"] < standing.history.newest:
            raise services.NothingToRead(NEWER)
        services.mark_history_read(contact_id=standing.contact.pk, act=act)

    return take_in(request, standing, "history", anchor="history", says="Marked as read by you.", do=do)


@page(may="contact.propose", about=reading.contact)
@require_POST
def take(request: Request, standing: Any) -> HttpResponse:
    """Take over the screening of a contact."""

    def do(_form: Any, act: Act) -> None:
        services.take_contact(contact_id=standing.contact.pk, by=request.user, act=act)

    return take_in(
        request, standing, "take", anchor="main", says="You are screening this contact now.", do=do
    )


@page(may="contact.record", about=reading.contact)
@require_POST
def ask(request: Request, standing: Any) -> HttpResponse:
    """An agency was asked what it knows."""

    def do(form: Any, act: Act) -> None:
        services.ask_agency(contact_id=standing.contact.pk, act=act, **form.cleaned_data)

    return take_in(
        request, standing, "ask", anchor="agencies", says="Written down: the agency was asked.", do=do
    )


@page(may="contact.record", about=reading.contact)
@require_POST
def answer(request: Request, standing: Any) -> HttpResponse:
    """What an agency answered."""

    def do(form: Any, act: Act) -> None:
        given = dict(form.cleaned_data)
        check = given.pop("check")
        if check not in {each.pk for each in standing.checks}:
            raise services.BadContact("That question was not asked for this contact.")
        services.record_answer(check_id=check, act=act, **given)

    return take_in(request, standing, "answer", anchor="agencies", says="The answer is written down.", do=do)


@page(may="contact.record", about=reading.contact)
@require_POST
def screen(request: Request, standing: Any) -> HttpResponse:
    """Consent, and what is not yet known. Where somebody else wrote meanwhile, both texts are shown."""

    def do(form: Any, act: Act) -> None:
        services.change_screening(
            contact_id=standing.contact.pk,
            expected_version=form.cleaned_data["version"],
            changes=form.settled(standing.contact),
            act=act,
        )

    return take_in(request, standing, "screen", anchor="screening", says="Saved.", do=do)
