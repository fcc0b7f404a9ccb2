"""What the accounts pages ask."""

from datetime import date
from typing import Any, cast

from django import forms

from kittiwake.records.access import roles, selectors
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


def role_choices() -> list[tuple[str, str]]:
    return [("", "Choose"), *((role.key, role.title) for role in roles.roles().values())]


class _Post(PlainForm):
    """A role in a team from a day."""

    role = forms.ChoiceField(label="Role", choices=role_choices)
    team: forms.ModelChoiceField = forms.ModelChoiceField(label="Team", queryset=None, empty_label="Choose")
    on = DayField(label="From")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["team"]).queryset = selectors.teams()

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)


class Mover(_Post):
    """Another post, and nothing of the old one."""


class Joiner(_Post):
    name = forms.CharField(label="Name", max_length=200)
    email = forms.EmailField(label="Work e-mail address", widget=forms.TextInput)
    phone = forms.CharField(label="Work phone", max_length=40, required=False)
    field_order = ("name", "email", "phone", "role", "team", "on")


class NewTeam(PlainForm):
    name = forms.CharField(label="Name", max_length=120)
    phone = forms.CharField(
        label="Phone",
        max_length=40,
        help_text="Shown to colleagues who find a name and may not read the record.",
    )


class Leaver(PlainForm):
    on = DayField(label="Last day")

    def answers(self) -> dict[str, date]:
        return dict(self.cleaned_data)
