"""Questions that several forms ask."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kittiwake.core.dates import When
from kittiwake.web.components.fields import DayField, WhenField


class MomentWordsField(WhenField):
    """A day and a time in one box: "24 April 2017 at 2:10pm". Gives an aware datetime."""

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if typed is None or isinstance(typed, datetime):
            return typed
        if typed.at is None:
            raise ValidationError("Give the time as well: 24 April 2017 at 2:10pm.")
        return typed.at

    def prepare_value(self, value: Any) -> Any:
        return When.moment(value).says() if isinstance(value, datetime) else super().prepare_value(value)


def moment(label: str, needed: str) -> MomentWordsField:
    return MomentWordsField(
        label=label, help_text="24 April 2017 at 2:10pm.", error_messages={"required": needed}
    )


def day(label: str, needed: str = "") -> DayField:
    return DayField(label=label, required=bool(needed), error_messages={"required": needed})


def words(label: str, *, rows: int = 3, needed: str = "", help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=bool(needed),
        help_text=help_text,
        strip=False,
        widget=forms.Textarea(attrs={"rows": str(rows)}),
        error_messages={"required": needed},
    )


def line(label: str, *, needed: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=bool(needed), max_length=200, error_messages={"required": needed}
    )


def choice(label: str, choices: Any, needed: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=bool(needed),
        widget=forms.RadioSelect,
        error_messages={"required": needed},
    )


def pick(label: str, choices: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    """One of several in a list that drops down; it may be left."""
    return forms.ChoiceField(label=label, choices=[("", "Choose"), *choices], required=False)
