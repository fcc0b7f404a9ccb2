"""A form that is never lost, in five lines of a page and three of its template.

    place = DraftPlace(form="notes.note", about=str(subject.key), title="Case note", back=request.path)
    draft = Draft(request, place)
    form = forms.Note(request.POST or None, initial=draft.initial(forms.Note))
    if draft.is_asked_for:            # the "Save draft" button, for a page without scripts
        return draft.keep()
    …                                 # after the act: draft.discard()

    <form method="post" novalidate data-draft-url="{{ draft.url }}">
      {{ csrf_input }}{{ draft.hidden }} … {{ kit.draft_status(draft.saved) }}
      {{ kit.form_actions("Send", draft=true) }}

Fields are kept as typed: wrong, half-filled, of any kind but files.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kittiwake.core.today import LONDON, now
from kittiwake.records.line import selectors, services
from kittiwake.records.line.services import DraftPlace
from kittiwake.web.page import Request

OURS = {"csrfmiddlewaretoken", "draft", "revision", "save_draft"}
SALT = "kittiwake.draft"


class Draft:
    """One person's draft of one form, on the page that shows the form."""

    def __init__(self, request: Request, place: DraftPlace) -> None:
        self.request, self.place = request, place
        self.stored = selectors.draft_of(request.user, form=place.form, about=place.about)
        self.url = reverse("drafts:save")

    @property
    def is_asked_for(self) -> bool:
        return self.request.method == "POST" and "save_draft" in self.request.POST

    @property
    def saved(self) -> str:
        """When it was last saved, in London's time; empty when it never was."""
        return f"{self.stored.saved_at.astimezone(LONDON):%-d %B %Y at %H:%M:%S}" if self.stored else ""

    @property
    def hidden(self) -> SafeString:
        """What the form must carry: which draft it is, signed, and the revision its writer has seen."""
        revision = self.stored.revision if self.stored else 0
        return format_html(
            '<input type="hidden" name="draft" value="{}"><input type="hidden" name="revision" value="{}">',
            signing.dumps(asdict(self.place), salt=SALT, compress=True),
            revision,
        )

    def initial(self, form: type[forms.Form] | forms.Form) -> dict[str, Any]:
        """What was typed, ready to stand in the form again; nothing where nothing is stored."""
        if self.stored is None:
            return {}
        typed = as_typed(self.stored.fields)
        fields = form.base_fields if isinstance(form, type) else form.fields
        return {name: field.widget.value_from_datadict(typed, {}, name) for name, field in fields.items()}

    def keep(self) -> HttpResponse:
        """Keep what was sent and go back to the page: for whoever has no scripts."""
        try:
            keep(self.request, self.place)
        except services.DraftMovedOn as moved:
            messages.error(self.request, str(moved))
            return redirect("drafts:draft", draft_id=moved.stored.pk)
        messages.success(self.request, "Your draft is kept. You find it on your desk.")
        return redirect(self.place.back)

    def discard(self) -> None:
        services.discard_draft(owner=self.request.user, form=self.place.form, about=self.place.about)


def keep(request: Request, place: DraftPlace) -> Any:
    """Store the fields of a request as the draft of a form. Raises DraftMovedOn, DraftTooLarge."""
    revision = request.POST.get("revision", "")
    return services.save_draft(
        place,
        owner=request.user,
        fields={name: values if len(values) > 1 else values[0] for name, values in _fields(request).items()},
        revision=int(revision) if revision.isdecimal() else 0,
        at=now(),
    )


def place_of(request: Request) -> DraftPlace:
    """Which draft a form says it is. Raises signing.BadSignature for anything this site did not write."""
    return DraftPlace(**signing.loads(request.POST.get("draft", ""), salt=SALT))


def as_typed(fields: Mapping[str, str | list[str]]) -> QueryDict:
    typed = QueryDict(mutable=True)
    for name, value in fields.items():
        typed.setlist(name, value if isinstance(value, list) else [value])
    return typed


def _fields(request: Request) -> dict[str, list[str]]:
    return {name: values for name, values in request.POST.lists() if name not in OURS and values}
