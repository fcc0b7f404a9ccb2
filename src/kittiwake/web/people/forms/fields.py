"""Fields that the forms about people are made of."""

from datetime import date
from typing import Any

from django import forms

from kittiwake.core.dates import parse_day, says_day
from kittiwake.web.components.fields import in_words

WRITE_DAY = "For example, 27/3/2008 or 27 March 2008."


class TypedDay(forms.Field):
    """A date in one box, the way people write it. Gives a date or None, or says what is wrong with it."""

    widget = forms.TextInput

    def __init__(self, *, label: str, required: bool = False, help_text: str = WRITE_DAY) -> None:
        super().__init__(label=label, required=required, help_text=help_text)

    def to_python(self, value: Any) -> date | None:
        typed = str(value or "").strip()
        return in_words(parse_day, typed) if typed else None

    def prepare_value(self, value: Any) -> Any:
        return says_day(value) if isinstance(value, date) else value


def one_line(
    label: str, *, longest: int = 200, required: bool = False, help_text: str = ""
) -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, required=required, max_length=longest, help_text=help_text)


def one_of(
    label: str, choices: Any, *, initial: str = "", required: bool = False, **options: Any
) -> forms.ChoiceField:
    """One answer; nothing sent gives the answer that stood there first."""
    return forms.TypedChoiceField(
        label=label, choices=choices, initial=initial, empty_value=initial, required=required, **options
    )
