"""What is asked of whoever sets a sign aside."""

from django import forms

from kittiwake.records.drift.choices import Verdict
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


class PutAside(PlainForm):
    verdict = forms.ChoiceField(
        label="What do you make of it?",
        choices=Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say what you make of it."},
    )
    because = forms.CharField(
        label="Why",
        help_text="What is being done, and by whom; or why it may stay as it is.",
        strip=False,
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": "Say why."},
    )
    look_again_on = DayField(
        label="Look again on",
        help_text="It is on the list again from that day, if it still stands.",
        error_messages={"required": "Choose a day to look again."},
    )
