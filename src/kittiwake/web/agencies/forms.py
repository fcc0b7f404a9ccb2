"""An account put with an agency, and an agency's last day."""

from django import forms

from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


class Belonging(PlainForm):
    user = forms.ChoiceField(label="Whose account?", error_messages={"required": "Choose an account."})
    agency = forms.ChoiceField(label="Which agency?", error_messages={"required": "Choose an agency."})


class Leaving(PlainForm):
    account_id = forms.IntegerField(widget=forms.HiddenInput)


class Closing(PlainForm):
    agency = forms.ChoiceField(
        label="Which agency has closed?", error_messages={"required": "Choose an agency."}
    )
    closed_on = DayField(label="Its last day")
