"""A contact begins: from an e-mail file, from pasted words, or by hand."""

import hashlib
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kittiwake.core import today as clock
from kittiwake.records.access import policies
from kittiwake.records.files.services import Arrived, CannotKeep
from kittiwake.records.front_door import selectors, services
from kittiwake.records.front_door.messages import CannotRead, Message, trace
from kittiwake.records.line.services import Act, DraftPlace, discard_draft
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.front_door.forms.arriving import FromFile, FromWords, NewContact
from kittiwake.web.front_door.present.drafted import proposed_by
from kittiwake.web.page import Request, page

DRAFT = "front_door.contact"
NO_RECORD_YET = "No child's record is read: nobody is matched to a contact that is still being written."
TRACED = ("field", "value", "where", "excerpt", "start", "end")


@page(may="contact.record", unlogged_because=NO_RECORD_YET)
def start(request: Request) -> HttpResponse:
    """Choose how the contact came: a file, words to paste, or a blank form."""
    by_file, by_words = FromFile(auto_id="file_%s"), FromWords(auto_id="words_%s")
    if request.method == "POST" and "by_hand" in request.POST:
        return redirect("front_door:new", uuid4())
    if request.method == "POST":
        if "words" in request.POST:
            by_words = FromWords(request.POST, auto_id="words_%s")
        else:
            by_file = FromFile(request.POST, request.FILES, auto_id="file_%s")
        form: PlainForm = by_words if by_words.is_bound else by_file
        if form.is_valid():
            try:
                return _brought_in(request, form.cleaned_data)
            except (CannotRead, policies.NotPermitted) as refusal:
                form.add_error("words" if "words" in form.fields else "message", str(refusal))
    forms = {"by_file": by_file, "by_words": by_words}
    failing = next((form for form in forms.values() if form.is_bound), None)
    status = 422 if failing else 200
    return render(request, "front_door/start.html", forms | {"form": failing}, status=status)


def _brought_in(request: Request, sent: dict[str, Any]) -> HttpResponse:
    act = Act(by=request.user, at=clock.now())
    if "words" in sent:
        return redirect("front_door:new", services.bring_in_words(text=sent["words"], act=act).key)
    content = sent["message"].read()
    known = selectors.contact_of_message(request.user, fingerprint(content))
    if known:
        messages.success(request, "This message is here already: this is the contact that was made of it.")
        return redirect("front_door:contact", known.pk)
    return redirect(
        "front_door:new", services.bring_in_file(name=sent["message"].name, content=content, act=act).key
    )


@page(may="contact.record", unlogged_because=NO_RECORD_YET)
def new(request: Request, key: UUID) -> HttpResponse:
    """Write a contact down. What a message proposes says where it stood; sending twice makes one contact."""
    made = selectors.contacts_visible_to(request.user).filter(submission=key).first()
    if made:
        return redirect("front_door:contact", made.pk)
    arrival = selectors.arrival_for(request.user, key)
    if arrival is None and selectors.is_anothers(request.user, key):
        raise Http404
    message = services.message_of(arrival) if arrival else None
    proposed = proposed_by(message, is_file=bool(arrival.name)) if arrival and message else None
    draft = Draft(
        request, DraftPlace(form=DRAFT, about=str(key), title="A contact being written", back=request.path)
    )
    if draft.is_asked_for:
        return draft.keep()
    initial = (proposed.initial if proposed else {}) | draft.initial(NewContact(proposed=proposed))
    form = NewContact(request.POST or None, proposed=proposed, initial=initial)
    if form.is_valid():
        try:
            contact = _receive(request, form, key, _arrived(arrival, message))
        except (services.BadContact, policies.NotPermitted, CannotKeep) as refusal:
            form.add_error(None, str(refusal))
        else:
            draft.discard()
            services.throw_away(key=key, by=request.user)
            messages.success(request, "The contact is recorded. Next: find the people it is about.")
            return redirect("front_door:contact", contact.pk)
    status = 422 if form.is_bound else 200
    context = {
        "form": form,
        "proposed": proposed,
        "key": key,
        "where": proposed.where if proposed else {},
        "draft": draft,
    }
    return render(request, "front_door/new.html", context, status=status)


@page(may="contact.record", unlogged_because=NO_RECORD_YET)
@require_POST
def throw_away(request: Request, key: UUID) -> HttpResponse:
    """Forget a message or a half-written contact that is not to become one. Only its owner can."""
    services.throw_away(key=key, by=request.user)
    discard_draft(owner=request.user, form=DRAFT, about=str(key))
    messages.success(request, "Thrown away. Nothing of it is kept.")
    return redirect("front_door:contact_list")


def fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _receive(request: Request, form: NewContact, key: UUID, message: services.ArrivedMessage | None) -> Any:
    chosen = {name: value for name, value in form.cleaned_data.items() if name != "received_choice"}
    if form.proposed and form.proposed.account:
        chosen["account"] = form.proposed.account
    facts = services.ContactFacts(**chosen, received_because=form.received_because())
    return services.receive_contact(
        facts, submission=key, act=Act(by=request.user, at=clock.now()), message=message
    )


def _arrived(arrival: Any, message: Message | None) -> services.ArrivedMessage | None:
    """The message for the record. Pasted words are no file; two people may paste the same few words."""
    if arrival is None or message is None:
        return None
    traces = [
        {name: row[name] for name in TRACED} | {"where": str(row["where"])[:200]} for row in trace(message)
    ]
    if not arrival.name:
        return services.ArrivedMessage(sha256="", traces=traces)
    content = bytes(arrival.content)
    whole = Arrived(name=arrival.name, content=content, content_type="message/rfc822")
    files = [
        Arrived(
            name=file.name,
            content=file.content,
            content_type=file.actual_type,
            claimed_type=file.claimed_type,
            says=file.says,
        )
        for file in message.all_attachments()
        if file.content
    ]
    return services.ArrivedMessage(
        sha256=fingerprint(content), message_id=message.message_id, traces=traces, files=[whole, *files]
    )
