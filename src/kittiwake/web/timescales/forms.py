"""What the authority sets itself, with its reason."""

from django import forms

from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm

UNITS = [
    ("hours", "hours"),
    ("working_days", "working days"),
    ("calendar_days", "days"),
    ("weeks", "weeks"),
    ("months", "months"),
]


class Setting(PlainForm):
    """A length of our own, from a day to come."""

    length = forms.IntegerField(
        label="How long",
        min_value=1,
        max_value=999,
        error_messages={"invalid": "Write the length as a whole number, such as 10."},
    )
    unit = forms.ChoiceField(label="Of what", choices=UNITS)
    from_on = DayField(
        label="From which day",
        help_text="For what starts on or after that day. Dates that people were told do not change.",
    )
    reason = forms.CharField(
        label="Why",
        widget=forms.Textarea,
        help_text="It stays beside the setting for whoever asks later.",
        error_messages={"required": "Give the reason: it stays beside the setting."},
    )


class Holiday(PlainForm):
    """A day that does not count as a working day here."""

    on = DayField(label="Which day")
    name = forms.CharField(label="What it is called", max_length=120)


class Narrow(PlainForm):
    """Which part of the catalogue to show."""

    area = forms.ChoiceField(label="Area", required=False)
    standing = forms.ChoiceField(
        label="Standing", required=False, choices=[("", "All"), ("law", "Law"), ("local", "Local settings")]
    )

    def __init__(self, *args: object, areas: list[str], **options: object) -> None:
        super().__init__(*args, **options)
        self.offer("area", [("", "All areas"), *((area, area.capitalize()) for area in areas)])
