"""One section as it is typed: a row for each statement, with how it is known."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from kittiwake.records.assessment.factors import factors_on
from kittiwake.records.assessment.sections import Section
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.web.components.forms import PlainForm

SPARE = 2  # empty rows below what is written
MOST_ROWS = 200
NOBODY, OTHER = "", "other"


class SectionForm(PlainForm):
    """The statements of one section in rows, and the entries that are pinned to it.

    A row without words is left out. `speakers` are people of the family; somebody else is written by name.
    """

    expected = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    pins = forms.MultipleChoiceField(
        label="Pin as evidence", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        section: Section,
        rows: int,
        speakers: Sequence[tuple[str, str]],
        sources: Sequence[tuple[str, str]],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.section = section
        self.rows = range(1, min(rows, MOST_ROWS) + 1)
        self.offer("pins", sources)
        for number in self.rows:
            self._add_row(number, speakers)

    def _add_row(self, number: int, speakers: Sequence[tuple[str, str]]) -> None:
        label = self.section.title if self.section.own else f"Statement {number}"
        self.fields[f"text_{number}"] = forms.CharField(
            label=label, required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": "8" if self.section.own else "3"}),
        )  # fmt: skip
        self.fields[f"sharing_{number}"] = forms.ChoiceField(
            label="Who may be shown it?", choices=Sharing.choices, initial=Sharing.ORDINARY, required=False
        )
        if self.section.own:
            return
        self.fields[f"provenance_{number}"] = forms.ChoiceField(
            label="How do you know?", required=False, choices=[("", "Choose"), *Provenance.choices]
        )
        self.fields[f"speaker_{number}"] = forms.ChoiceField(
            label="Who said it?",
            required=False,
            choices=[(NOBODY, "Nobody in particular"), *speakers, (OTHER, "Somebody else")],
        )
        self.fields[f"said_by_{number}"] = forms.CharField(
            label="Their name or post, if somebody else", required=False
        )

    def clean(self) -> dict[str, Any]:
        """Says beside the row where a source is missing."""
        given = super().clean() or {}
        for number in self.rows:
            if self.section.own or not str(given.get(f"text_{number}", "")).strip():
                continue
            if not given.get(f"provenance_{number}"):
                self.add_error(f"provenance_{number}", f"Choose how you know statement {number}.")
        return given

    def begin_from(self, number: int) -> None:
        """Sent again, this stands in place of that version, which its writer has now seen."""
        again = QueryDict(mutable=True)
        again.update(self.data)
        again["expected"] = str(number)
        self.data = again

    def typed(self) -> list[dict[str, Any]]:
        """The rows that have words, in order."""
        names = ("text", "provenance", "speaker", "said_by", "sharing")
        rows = [{name: self.cleaned_data.get(f"{name}_{n}", "") for name in names} for n in self.rows]
        return [row for row in rows if str(row["text"]).strip()]


class FactorsForm(PlainForm):
    """What was found, as the census asks."""

    codes = forms.MultipleChoiceField(
        label="What was found?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, on: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("codes", [(each.code, f"{each.code} {each.label}") for each in factors_on(on)])
