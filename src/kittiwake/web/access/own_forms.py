"""What is asked of those who work here: why they open a closed record, whom they are tied to, their home."""

from datetime import timedelta
from typing import Any, cast

from django import forms

from kittiwake.records.access import selectors
from kittiwake.records.access.choices import OpeningReason, Tie
from kittiwake.web.components.forms import PlainForm

HOURS = (("1", "1 hour"), ("2", "2 hours"), ("4", "4 hours"))


class Opening(PlainForm):
    reason = forms.ChoiceField(
        label="Why do you need this record now?", choices=OpeningReason.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label="Say it in words",
        widget=forms.Textarea,
        help_text="What happened, and why it cannot wait for the person to ring. A reviewer reads this.",
    )
    hours = forms.ChoiceField(label="For how long?", choices=HOURS, widget=forms.RadioSelect, initial="1")

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        chosen = self.cleaned_data
        return {
            "reason": OpeningReason(chosen["reason"]),
            "words": chosen["words"],
            "lasts": timedelta(hours=int(chosen["hours"])),
        }


class ColleagueChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class DeclaredTie(PlainForm):
    """A tie of one's own; with `for_others`, of a colleague."""

    user = ColleagueChoice(
        label="Who works here and is tied to this person?", queryset=None, empty_label="Choose"
    )
    tie = forms.ChoiceField(
        label="How are they tied to each other?", choices=Tie.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label="Who is it?",
        max_length=200,
        help_text="In your own words, so that you know this entry again: “my sister’s boy”.",
    )

    def __init__(self, *args: Any, for_others: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if for_others:
            cast(forms.ModelChoiceField, self.fields["user"]).queryset = selectors.colleagues()
        else:
            del self.fields["user"]


class Stated(PlainForm):
    lines = forms.CharField(label="Where you live", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    postcode = forms.CharField(label="Postcode", max_length=12, required=False)
    family_names = forms.CharField(
        label="Other family names of yours",
        max_length=200,
        required=False,
        help_text="Earlier ones too, with a comma between them.",
    )
    is_complete = forms.BooleanField(
        label="I have declared everybody on the record whom I am tied to, as far as I know",
        error_messages={"required": "Tick this when your declarations are complete."},
    )

    def answers(self) -> dict[str, str]:
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in ("lines", "postcode", "family_names")}
