"""What the principal officer writes down."""

from typing import Any

from django import forms

from kittiwake.records.privacy.choices import Finding
from kittiwake.web.components.forms import PlainForm

RIGHT = (("yes", "Yes"), ("no", "No"))


class Review(PlainForm):
    was_right = forms.ChoiceField(
        label="Was it right to open the record?", choices=RIGHT, widget=forms.RadioSelect
    )
    found = forms.CharField(label="What you found", widget=forms.Textarea)

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        return {"was_right": self.cleaned_data["was_right"] == "yes", "found": self.cleaned_data["found"]}


class Closing(PlainForm):
    finding = forms.ChoiceField(
        label="What came of asking?", choices=Finding.choices, widget=forms.RadioSelect
    )
    found = forms.CharField(label="Whom you asked, and what you found", widget=forms.Textarea)

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        return {"finding": Finding(self.cleaned_data["finding"]), "found": self.cleaned_data["found"]}


class Ending(PlainForm):
    because = forms.CharField(label="Why the declaration ends", max_length=300)
