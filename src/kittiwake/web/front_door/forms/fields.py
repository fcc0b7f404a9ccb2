"""A moment and a day, each typed in one box the way people write them."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kittiwake.core.dates import Precision, parse_when
from kittiwake.web.components.fields import in_words


class MomentInWords(forms.Field):
    """ "24 April 2017 at 8:11am". Gives an aware datetime; a date alone is an error, not midnight."""

    def to_python(self, value: Any) -> datetime | None:
        typed = in_words(parse_when, value) if value and value.strip() else None
        if typed is None or typed.at:
            return typed.at if typed else None
        raise ValidationError("Add the time: write it as 24 April 2017 at 8:11am.")


class DayInWords(forms.Field):
    """ "27 March 2026". Gives a date; a month alone is an error."""

    def to_python(self, value: Any) -> date | None:
        typed = in_words(parse_when, value) if value and value.strip() else None
        if typed is None or typed.precision is Precision.DAY:
            return typed.on if typed else None
        raise ValidationError("Give one day, such as 27 March 2026.")
