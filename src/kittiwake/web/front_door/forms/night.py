"""What the night writes down, and what the day answers; when the office is open."""

from typing import Any

from django import forms

from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms.fields import MomentInWords

ROWS = {"rows": "5"}


class NightWritten(PlainForm):
    """One entry from the night: what happened, what was done, what is left and to whom."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    title = forms.CharField(
        label="In a few words",
        max_length=200,
        help_text="It stands in the chronology: what happened, and what it meant for the child.",
        error_messages={"required": "Say in a few words what the entry is about."},
    )
    happened_at = MomentInWords(
        label="When did it happen?",
        help_text="Write it as 24 April 2017 at 2:10am.",
        error_messages={"required": "Say when it happened: the day and the time."},
    )
    told_by = forms.CharField(label="Who rang", required=False, max_length=200)
    happened = forms.CharField(
        label="What happened",
        widget=forms.Textarea(attrs=ROWS),
        strip=False,
        error_messages={"required": "Say what happened."},
    )
    done = forms.CharField(
        label="What you did",
        widget=forms.Textarea(attrs=ROWS),
        strip=False,
        error_messages={"required": "Say what you did. If nothing could be done, say so."},
    )
    to_do = forms.CharField(
        label="What is still to be done",
        required=False,
        widget=forms.Textarea(attrs={"rows": "3"}),
        strip=False,
        help_text="Leave it empty if nothing is left. The day team is told either way.",
    )
    to_do_by = forms.CharField(
        label="By whom", required=False, max_length=200, help_text="A person or a team, by name."
    )
    also = forms.MultipleChoiceField(
        label="On the records of",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick everybody whom it is about.",
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        if others:
            self.offer("also", others)
        else:
            del self.fields["also"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("to_do", "").strip() and not given.get("to_do_by"):
            self.add_error("to_do_by", "Say who is to do it: a person or a team.")
        if given.get("to_do_by") and not given.get("to_do", "").strip():
            self.add_error("to_do", "Say what they are to do.")
        return given


class NightAcknowledged(PlainForm):
    """The day team has it."""

    note = forms.CharField(
        label="What you will do now",
        required=False,
        widget=forms.Textarea(attrs={"rows": "3"}),
    )


class Hours(PlainForm):
    """The day team's hours, from a day on."""

    from_on = DayField(label="From which day")
    opens_at = forms.TimeField(label="The office opens at", help_text="Such as 8:00")
    look_by = forms.TimeField(
        label="The night is acknowledged by",
        help_text="What nobody has acknowledged by then is shown as late.",
    )
    closes_at = forms.TimeField(label="The office closes at", help_text="Such as 17:30")
    reason = forms.CharField(
        label="Why, and who decided it",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Give the reason: it stays beside the setting."},
    )
