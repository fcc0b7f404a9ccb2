"""Writing one person's version in Word: the form as a file, and the file brought back into the draft."""

from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header

from kittiwake.core.documents import WORD_TYPE
from kittiwake.core.today import now, today
from kittiwake.records.line.services import DraftMovedOn, DraftTooLarge, save_draft
from kittiwake.records.plans import selectors
from kittiwake.records.plans.in_word import MOST_BYTES, word_form, words_in
from kittiwake.records.plans.making import NAMES
from kittiwake.records.plans.recipients import Recipient
from kittiwake.records.plans.services import BadPlan
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page
from kittiwake.web.plans.pages.frame import framed
from kittiwake.web.plans.pages.sharing import one_recipient, place_of
from kittiwake.web.plans.present import family as given

if TYPE_CHECKING:
    from kittiwake.records.plans.models import PlanVersion
    from kittiwake.web.plans.pages.frame import Found


class Brought(PlainForm):
    file = forms.FileField(
        label="The Word file",
        help_text=f"A file ending .docx, up to {MOST_BYTES // 1_000_000} MB.",
        error_messages={"required": "Choose the Word file.", "empty": "The file is empty. Save it again."},
    )


@page(may="plan.share", about=one_recipient)
def in_word(request: Request, asked: "tuple[Found, Recipient]") -> HttpResponse:
    """The form to take away, and a place to bring it back. What is brought is a draft until it is read."""
    (subject, plan), recipient = asked
    draft = Draft(request, place_of(request, _version(asked), recipient))
    form = Brought(request.POST, request.FILES) if request.method == "POST" else Brought()
    write = reverse("plans:copy_write", args=[subject.key, plan.pk, recipient.key])
    if form.is_bound and form.is_valid():
        try:
            _bring(request, draft, form.cleaned_data["file"].read(), recipient)
        except (BadPlan, DraftMovedOn, DraftTooLarge) as refusal:
            form.add_error("file", str(refusal))
        else:
            messages.success(request, "The words of the file stand in the form, as a draft. Read them.")
            return redirect(write)
    context = framed(request, subject) | {"form": form, "to": recipient, "plan": plan, "leave": write}
    return render(request, "plans/in_word.html", context, status=422 if form.is_bound else 200)


@page(may="plan.share", about=one_recipient)
def take(request: Request, asked: "tuple[Found, Recipient]") -> HttpResponse:
    """The form as a Word file, with what this person has written so far, or what was given last."""
    recipient = asked[1]
    version = _version(asked)
    draft = Draft(request, place_of(request, version, recipient))
    words = _words(draft, version, recipient)
    content = word_form(recipient.audience, words, to=recipient.called, made_on=today())
    answer = HttpResponse(content, content_type=WORD_TYPE)
    name = f"plan-{today().isoformat()}-to-write.docx"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer


def _version(asked: "tuple[Found, Recipient]") -> "PlanVersion":
    version = selectors.to_share(selectors.versions_of(asked[0][1]))
    if version is None:
        raise Http404
    return version


def _words(draft: Draft, version: "PlanVersion", to: Recipient) -> dict[str, str]:
    if draft.stored:
        return {name: str(draft.stored.fields.get(name, "")) for name in NAMES}
    copy = given.newest_copies(version).get(to.subject.pk)
    return {name: getattr(copy, name) for name in NAMES} if copy else {}


def _bring(request: Request, draft: Draft, content: bytes, to: Recipient) -> None:
    """The file's words take the place of the draft's; its other answers stay."""
    words = words_in(content, to.audience)
    stored = draft.stored
    save_draft(
        draft.place, owner=request.user, fields=(stored.fields if stored else {}) | words,
        revision=stored.revision if stored else 0, at=now(),
    )  # fmt: skip
