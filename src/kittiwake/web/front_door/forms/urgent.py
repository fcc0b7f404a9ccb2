"""What cannot wait."""

from typing import Any

from django import forms

from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms.fields import MomentInWords


class MadeUrgent(PlainForm):
    because = forms.CharField(
        label="Why can it not wait?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="Every manager who may decide sees at once that there is an urgent contact.",
        error_messages={"required": "Say why it cannot wait."},
    )


class ActedAtOnce(PlainForm):
    """What was done before the contact was decided."""

    what = forms.CharField(
        label="What was done",
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": "Say what was done."},
    )
    told = forms.CharField(
        label="Who was told by telephone",
        required=False,
        max_length=200,
        help_text="Their name and where they work.",
    )
    told_at = MomentInWords(
        label="When they were told", required=False, help_text="Write it as 24 April 2017 at 8:11am."
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("told") and not given.get("told_at") and "told_at" not in self.errors:
            self.add_error("told_at", "Say when they were told: the day and the time.")
        if given.get("told_at") and not given.get("told"):
            self.add_error("told", "Say who was told.")
        return given
