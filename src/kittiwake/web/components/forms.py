"""The form every page form is: plain words, no browser validation in the way of saving."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from kittiwake.core.text import clean


class PlainForm(forms.Form):
    """A form whose messages name the question.

    Give a field its own `error_messages={"required": …}` where a better sentence exists. What no database
    keeps (the NUL character) is left out of what was typed, instead of refusing all of it.
    """

    use_required_attribute = False

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        self.data = _keepable(self.data)
        for name, field in self.fields.items():
            asked = field.label or name.replace("_", " ").capitalize()
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = f"“{asked}” needs an answer."

    def offer(self, name: str, answers: Iterable[tuple[str, str]]) -> None:
        """Set the answers that a question offers, where the page decides them."""
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            raise TypeError(f"{name} is not a question with answers to choose from.")
        field.choices = list(answers)


def _keepable(data: Any) -> Any:
    """What was typed, as a database can keep it; nothing else of it changes but the form of line ends."""
    if not isinstance(data, QueryDict):
        return {name: clean(value) if isinstance(value, str) else value for name, value in data.items()}
    kept = data.copy()
    for name, values in data.lists():
        kept.setlist(name, [clean(value) if isinstance(value, str) else value for value in values])
    return kept
