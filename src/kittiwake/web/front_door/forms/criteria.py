"""The criteria of the continuum of need that somebody relies on: a question for each level, none required."""

from collections.abc import Collection
from typing import Any

from django import forms

from kittiwake.core import today as clock
from kittiwake.records.front_door import continuum
from kittiwake.web.components.forms import PlainForm

NAME = "criteria_"


class WithCriteria(PlainForm):
    """A form that also asks which criteria are relied on, from one version of the continuum.

    version  today's unless given; without one in force nothing is asked.
    """

    def __init__(self, *args: Any, version: continuum.Version | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.version = version or continuum.version_on(clock.today())
        for level in self.version.levels if self.version else ():
            self.fields[f"{NAME}{level.key}"] = forms.MultipleChoiceField(
                label=level.title,
                help_text=level.means,
                choices=[(criterion.key, criterion.says) for criterion in level.criteria],
                widget=forms.CheckboxSelectMultiple,
                required=False,
                error_messages={
                    "invalid_choice": "The continuum of need has changed. Choose the criteria again."
                },
            )

    def criteria(self) -> tuple[str, ...]:
        """The keys of those chosen."""
        return tuple(key for name, keys in self.cleaned_data.items() if name.startswith(NAME) for key in keys)

    def given(self) -> dict[str, Any]:
        """What was typed, with the criteria together under one name."""
        typed = {name: value for name, value in self.cleaned_data.items() if not name.startswith(NAME)}
        return typed | {"criteria": self.criteria()}

    def criteria_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith(NAME)]

    @property
    def has_criteria(self) -> bool:
        """True where some are chosen, or one cannot be taken: then the list stands open."""
        return any(bound.value() or bound.errors for bound in self.criteria_fields())


def chosen_before(says: Collection[str]) -> dict[str, list[str]]:
    """What stands in the questions where a criterion with the same words was relied on before."""
    version = continuum.version_on(clock.today())
    return {
        f"{NAME}{level.key}": [each.key for each in level.criteria if each.says in says]
        for level in (version.levels if version else ())
    }
