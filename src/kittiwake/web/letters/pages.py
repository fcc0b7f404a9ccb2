"""The letters about one contact, one letter, its files, and how it went."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.records.access import policies
from kittiwake.records.letters import selectors, services
from kittiwake.records.letters.choices import TO_REFERRER, LetterKind
from kittiwake.records.line.services import Act
from kittiwake.web.letters import present, reading
from kittiwake.web.letters.forms import Sent
from kittiwake.web.page import Request, page


@page(may="contact.read", about=reading.contact)
def letter_list(request: Request, contact: Any) -> HttpResponse:
    """What was written about this contact, and to whom a letter may go."""
    day, decided = clock.today(), selectors.is_decided(contact)
    family = selectors.recipients_of(request.user, contact, kind=LetterKind.CONSENT, on=day)
    referrer = selectors.recipients_of(request.user, contact, kind=LetterKind.ACKNOWLEDGEMENT, on=day)
    groups = [
        present.group(contact, kind, referrer if kind in TO_REFERRER else family, decided=decided)
        for kind in kinds_for(request)
    ]
    context = {
        "contact": contact,
        "letters": present.letter_rows(selectors.letters_of(request.user, contact)),
        "groups": groups,
    }
    return render(request, "letters/letter_list.html", context)


@page(may="contact.read", about=reading.letter)
def letter(request: Request, letter: Any) -> HttpResponse:
    """One letter: to whom, where, in which words, and how it went."""
    return _show(request, letter, None)


@page(may="letter.write", about=reading.letter)
@require_POST
def sent(request: Request, letter: Any) -> HttpResponse:
    """It went. A letter to whoever told us is then also an answer to them."""
    form = Sent(request.POST)
    if form.is_valid():
        try:
            act = Act(by=request.user, at=clock.now())
            services.record_sending(letter_id=letter.pk, act=act, **form.cleaned_data)
        except (services.CannotRecordSending, policies.NotPermitted) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Written down: the letter went.")
            return redirect("letters:letter", letter.pk)
    return _show(request, letter, form)


@page(may="contact.read", about=reading.letter_file)
def download(request: Request, asked: tuple[Any, str]) -> HttpResponse:
    """The letter as PDF or as Word, as it was kept."""
    letter, form = asked
    files = selectors.letter_files(request.user, letter)
    file = next((each for each in files if present.form_of(each) == form), None)
    if file is None:
        raise Http404
    answer = HttpResponse(bytes(file.content), content_type=file.content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


def kinds_for(request: Request) -> list[LetterKind]:
    """The kinds of letter that this person may write."""
    day = clock.today()
    if not policies.can(request.user, "letter.write", on=day):
        return []
    answers = policies.can(request.user, "contact.record", on=day)
    return [kind for kind in LetterKind if answers or kind not in TO_REFERRER]


def _show(request: Request, letter: Any, form: Sent | None) -> HttpResponse:
    at = clock.now()
    is_shown = selectors.shows_address(request.user, letter)
    is_sent = bool(letter.sendings.all())
    initial = {"sent_at": When.moment(at).says()}
    context = {
        "letter": letter,
        "address": present.address_lines(letter, is_shown=is_shown),
        "files": present.file_links(letter, selectors.letter_files(request.user, letter)),
        "sendings": [present.sending_words(each) for each in letter.sendings.all()],
        "form": form or Sent(initial=initial),
        "may_write": policies.can(request.user, "letter.write", on=clock.today()),
        "has_moved": not is_sent and selectors.address_has_changed(request.user, letter, at=at),
    }
    return render(request, "letters/letter.html", context, status=422 if form else 200)
