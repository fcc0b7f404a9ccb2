"""Forms of screening: people, history, agencies, consent."""

from typing import Any

from django import forms

from kittiwake.records.front_door.choices import Answer, Consent, Part
from kittiwake.records.line.choices import Sharing
from kittiwake.records.people.choices import AgencyKind
from kittiwake.web.components.forms import PlainForm

ANSWERS = [(value, words) for value, words in Answer.choices if value != Answer.ASKED]


class Matched(PlainForm):
    """Who somebody on the contact is. `subject` is the key of the person found."""

    subject = forms.UUIDField(widget=forms.HiddenInput)
    part = forms.ChoiceField(
        label="What part do they have in this contact?",
        choices=Part.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what part they have in this contact."},
    )
    because = forms.CharField(
        label="Why is this the person?",
        help_text="What matches: name, date of birth, address, a number.",
        max_length=300,
        error_messages={"required": "Say why this is the same person: what matches."},
    )


class TakenOff(PlainForm):
    subject = forms.UUIDField(widget=forms.HiddenInput)
    because = forms.CharField(
        label="Why is this not the person?",
        max_length=300,
        error_messages={"required": "Say why this is not the person: it stays on both records."},
    )


class HistoryRead(PlainForm):
    """`newest` is the newest entry that was on the page: what came later has not been read."""

    newest = forms.IntegerField(widget=forms.HiddenInput)


class AskAgency(PlainForm):
    agency_kind = forms.ChoiceField(
        label="Who was asked?",
        choices=[("", "Choose one"), *AgencyKind.choices],
        error_messages={"required": "Choose who was asked."},
    )
    question = forms.CharField(
        label="What were they asked?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Say what the agency was asked."},
    )


class Answered(PlainForm):
    check = forms.IntegerField(widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label="What came back?",
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what came back."},
    )
    text = forms.CharField(
        label="What they said, or on what basis they cannot share",
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )
    sharing = forms.ChoiceField(
        label="Who may be shown this", choices=Sharing.choices, initial=Sharing.ORDINARY
    )


class Screened(PlainForm):
    """Consent and what is not yet known. `version` is the one the writer saw.

    A text that somebody else changed meanwhile comes back with `<name>_choice`: yours, theirs or both.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)
    consent = forms.ChoiceField(
        label="Was the family asked whether we may ask others about them?",
        choices=Consent.choices,
        widget=forms.RadioSelect,
    )
    consent_reason = forms.CharField(
        label="The lawful reason, or what was said",
        help_text="Needed when the family was not asked: that asking would put the child at risk, say.",
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
    )
    not_yet_known = forms.CharField(
        label="What we do not yet know",
        help_text="Who the man in the house is; where the baby sleeps. If nothing is missing, say so.",
        widget=forms.Textarea(attrs={"rows": "3"}),
        required=False,
    )

    TEXTS = ("consent_reason", "not_yet_known")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("consent") == Consent.NOT_SOUGHT and not cleaned.get("consent_reason", "").strip():
            self.add_error("consent_reason", "Give the lawful reason for not asking the family.")
        return cleaned

    def settled(self, stored: Any) -> dict[str, Any]:
        """The changes to make, where the writer chose between two texts: theirs stands in `stored`."""
        changes = {name: self.cleaned_data[name] for name in ("consent", *self.TEXTS)}
        for name in self.TEXTS:
            theirs, choice = getattr(stored, name), self.data.get(f"{name}_choice")
            if choice == "theirs":
                changes[name] = theirs
            elif choice == "both":
                changes[name] = f"{theirs}\n\n{changes[name]}"
        return changes
