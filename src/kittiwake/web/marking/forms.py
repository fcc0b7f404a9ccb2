"""What is asked before marked words are released."""

from django import forms

from kittiwake.records.marking.choices import Basis
from kittiwake.web.components.forms import PlainForm


class Released(PlainForm):
    basis = forms.ChoiceField(
        label="On what basis?",
        choices=Basis.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say on what basis they are released."},
    )
    because = forms.CharField(
        label="Why, and whom you asked",
        strip=False,
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": "Say why, and whom you asked."},
    )
