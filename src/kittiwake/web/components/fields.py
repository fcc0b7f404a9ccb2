"""Form fields of our own: days, moments and dates known only roughly, typed the way people write them."""

from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from kittiwake.core.dates import NotADate, When, parse_day, parse_when, says_day
from kittiwake.core.today import LONDON


class DayBoxes(forms.MultiWidget):
    """Three boxes: day, month, year. Names end _day, _month and _year."""

    PARTS: ClassVar[tuple[str, ...]] = ("day", "month", "year")

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({part: forms.TextInput() for part in self.PARTS}, attrs)

    def decompress(self, value: Any) -> list[str]:
        if value is None or value == "":
            return [""] * len(self.PARTS)
        return [str(value.day), str(value.month), str(value.year)]


class MomentBoxes(DayBoxes):
    """A day and a time. What is shown is London's time; a fourth name ends _time."""

    PARTS: ClassVar[tuple[str, ...]] = ("day", "month", "year", "time")

    def decompress(self, value: Any) -> list[str]:
        if value is None or value == "":
            return super().decompress(value)
        local = value.astimezone(LONDON)
        return [*super().decompress(local), f"{local:%H:%M}"]


class DayField(forms.MultiValueField):
    """A date in three boxes. Gives a date, or None when all are empty and it is optional."""

    widget = DayBoxes

    def __init__(self, **options: Any) -> None:
        boxes = [forms.CharField(required=False) for _ in self.widget.PARTS]
        super().__init__(boxes, require_all_fields=False, **options)

    def compress(self, data_list: list[str]) -> date | datetime | None:
        return in_words(self.read, data_list) if any(data_list) else None

    def read(self, typed: list[str]) -> date | datetime:
        return day_from(typed)


class MomentField(DayField):
    """A day and a time in London. Gives an aware datetime; never supplies a time nobody typed."""

    widget = MomentBoxes

    def read(self, typed: list[str]) -> datetime:
        on, time = day_from(typed[:3]), typed[3].strip()
        at = parse_when(f"{says_day(on)} at {time or '(none)'}").at
        if at is None:
            raise NotADate("Enter the time, such as 14:05 or 2:05pm.")
        return at


class WhenField(forms.Field):
    """A date as roughly as it is known: "27 March 2015", "March 2015", "about March 2015". Gives a When."""

    def to_python(self, value: Any) -> When | None:
        if isinstance(value, When):
            return value
        typed = str(value or "").strip()
        return in_words(parse_when, typed) if typed else None

    def prepare_value(self, value: Any) -> Any:
        return value.says() if isinstance(value, When) else value


def day_from(typed: list[str]) -> date:
    """The date in three boxes. Raises NotADate, naming the box that is empty."""
    missing = [part for part, said in zip(DayBoxes.PARTS, typed, strict=True) if not said.strip()]
    if missing:
        raise NotADate(f"The date needs a {' and a '.join(missing)}.")
    return parse_day(" ".join(typed))


def in_words(read: Any, typed: Any) -> Any:
    """What `read` makes of the typed text; its refusal becomes the field's error."""
    try:
        return read(typed)
    except NotADate as refusal:
        raise ValidationError(str(refusal)) from refusal
