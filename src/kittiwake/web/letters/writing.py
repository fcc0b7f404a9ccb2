"""Writing a letter: the record says to whom and where; the writer says what, and ticks who it is."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.letters import selectors, services
from kittiwake.records.letters.choices import NEEDS_DECISION
from kittiwake.records.letters.selectors import Beginning
from kittiwake.records.letters.telling import MustNotTell
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.letters import reading
from kittiwake.web.letters.forms import LetterWritten
from kittiwake.web.letters.pages import kinds_for
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.records.letters.models import Letter

REFUSALS = (services.CannotWrite, services.NotConfirmed, MustNotTell, policies.NotPermitted)


@page(may="letter.write", about=reading.contact)
def write(request: Request, contact: Any) -> HttpResponse:
    """One letter, from its first words to its files. What is typed is kept as a draft."""
    begun = _begun(request, contact)
    if begun is None:
        return redirect("letters:letter_list", contact.pk)
    draft = Draft(request, _place(request, contact, begun))
    if draft.is_asked_for:
        return draft.keep()
    form = _form(request, contact, begun, draft)
    if form.is_bound and form.is_valid():
        letter = _written(request, contact, begun, form)
        if letter is not None:
            draft.discard()
            messages.success(request, "The letter is made. Print or attach it, then write down how it went.")
            return redirect("letters:letter", letter.pk)
    context = {
        "contact": contact,
        "begun": begun,
        "to": begun.recipient,
        "form": form,
        "draft": draft,
        "seen": begun.recipient.fingerprint,
    }
    return render(request, "letters/write.html", context, status=422 if form.is_bound else 200)


def _begun(request: Request, contact: Any) -> Beginning | None:
    """What the letter begins from; None, with a word why, when it cannot be written."""
    kind, to = request.GET.get("kind", ""), request.GET.get("to", "")
    if kind not in kinds_for(request):
        return None
    begun = selectors.beginning(request.user, contact, kind=kind, to=to, on=clock.today())
    undecided = kind in NEEDS_DECISION and not selectors.is_decided(contact)
    problem = "Nothing has been decided yet." if undecided else begun.recipient.problem if begun else ""
    if problem:
        messages.error(request, problem)
        return None
    if begun is None:
        raise Http404
    return begun


def _place(request: Request, contact: Any, begun: Beginning) -> DraftPlace:
    return DraftPlace(
        form="letters.letter",
        about=f"{contact.pk}:{begun.kind}:{begun.recipient.key}",
        title=f"A letter about contact {contact.pk}",
        back=request.get_full_path(),
    )


def _form(request: Request, contact: Any, begun: Beginning, draft: Draft) -> LetterWritten:
    """The form, with what was typed: nobody is ever ticked beforehand, in a draft either."""
    recipients = selectors.recipients_of(request.user, contact, kind=begun.kind, on=clock.today())
    sent = request.POST if request.method == "POST" else None
    form = LetterWritten(sent, recipients=recipients)
    drafted = draft.initial(form)
    form.initial = {
        "submission": uuid4(),
        "text": drafted.get("text") or begun.text,
        "seen": begun.recipient.fingerprint,
    }
    return form


def _written(request: Request, contact: Any, begun: Beginning, form: LetterWritten) -> "Letter | None":
    given = form.cleaned_data
    facts = services.LetterFacts(
        kind=begun.kind, to=begun.recipient.key, confirmed=given["confirmed"], seen=given["seen"],
        text=given["text"],
    )  # fmt: skip
    try:
        act = Act(by=request.user, at=clock.now())
        return services.write_letter(facts, contact_id=contact.pk, submission=given["submission"], act=act)
    except REFUSALS as refusal:
        form.add_error(None, str(refusal))
        return None
