"""Marks seen on a child's body, as they are typed: a few questions for each mark."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms

from kittiwake.records.visits.body import spots
from kittiwake.records.visits.choices import MarkKind
from kittiwake.records.visits.services import MapFacts, MarkFacts
from kittiwake.web.components.fields import WhenField
from kittiwake.web.components.forms import PlainForm

if TYPE_CHECKING:
    from kittiwake.records.visits.models import BodyMap

SPARE = 1  # empty marks below what is written
MOST_ROWS = 60
OF_MARK = ("spot", "kind", "looks", "size", "colour", "child_said", "parent_said")


def _words(label: str, *, rows: int = 2) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": str(rows)})
    return forms.CharField(label=label, required=False, strip=False, widget=widget)


class MarksForm(PlainForm):
    """Who saw them, when, and each mark in a row. A row in which nothing is typed is left out.

    puts_right  a reason is asked for.
    """

    when = WhenField(
        label="When were they seen?",
        help_text="24 April 2017 at 2:10pm, or the day alone.",
        error_messages={"required": "Say when the marks were seen."},
    )
    seen_by = forms.CharField(
        label="Who saw them?", error_messages={"required": "Say who saw the marks."}, max_length=200
    )

    def __init__(self, *args: Any, rows: int, puts_right: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.rows = range(1, min(rows, MOST_ROWS) + 1)
        for number in self.rows:
            self._ask_about(number)
        if puts_right:
            self.fields["reason"] = _words("Why is it put right?")

    def _ask_about(self, number: int) -> None:
        places = [
            (key, f"{spot.face.label}: {spot.words.rpartition(', ')[0]}") for key, spot in spots().items()
        ]
        self.fields[f"spot_{number}"] = forms.ChoiceField(
            label="Where is it?", required=False, choices=[("", "Choose"), *places],
            help_text="Left and right are the child’s own.",
        )  # fmt: skip
        self.fields[f"kind_{number}"] = forms.ChoiceField(
            label="What does it look like?", required=False, choices=[("", "Choose"), *MarkKind.choices]
        )
        self.fields[f"looks_{number}"] = _words("Describe it: shape, edges, how fresh")
        self.fields[f"size_{number}"] = forms.CharField(
            label="Size in centimetres", required=False, max_length=60
        )
        self.fields[f"colour_{number}"] = forms.CharField(label="Colour", required=False, max_length=60)
        self.fields[f"child_said_{number}"] = _words("What the child said about it, in their words")
        self.fields[f"parent_said_{number}"] = _words("What a parent or carer said about it, and who")

    def clean(self) -> dict[str, Any]:
        """Says beside its question what a mark still lacks."""
        given = super().clean() or {}
        for number in self.rows:
            if not self._is_typed(given, number):
                continue
            if not given.get(f"spot_{number}"):
                self.add_error(f"spot_{number}", f"Choose where mark {number} is.")
            if not given.get(f"kind_{number}"):
                self.add_error(f"kind_{number}", f"Choose what mark {number} looks like.")
            if given.get(f"kind_{number}") == MarkKind.OTHER and not given.get(f"looks_{number}", "").strip():
                self.add_error(f"looks_{number}", f"Describe mark {number}.")
        return given

    def facts(self) -> MapFacts:
        given = self.cleaned_data
        marks = tuple(
            MarkFacts(**{name.removesuffix(f"_{number}"): given[name] for name in _names(number)})
            for number in self.rows
            if self._is_typed(given, number)
        )
        return MapFacts(seen_by=given["seen_by"], when=given["when"], marks=marks)

    def _is_typed(self, given: Mapping[str, Any], number: int) -> bool:
        return any(str(given.get(name) or "").strip() for name in _names(number))


def rows_in(typed: Mapping[str, Any]) -> int:
    """How many marks were sent or kept in a draft."""
    numbers = [
        int(name.removeprefix("spot_"))
        for name in typed
        if name.startswith("spot_") and name.removeprefix("spot_").isdecimal()
    ]
    return max([0, *(number for number in numbers if any(typed.get(each) for each in _names(number)))])


def marks_typed(body_map: "BodyMap") -> dict[str, Any]:
    """A record of marks as it stands in its form, to be put right."""
    typed: dict[str, Any] = {"when": body_map.when.says(), "seen_by": body_map.seen_by}
    for number, mark in enumerate(body_map.marks.all(), start=1):
        typed |= {f"{name}_{number}": getattr(mark, name) for name in OF_MARK if name != "spot"}
        typed[f"spot_{number}"] = mark.spot.key
    return typed


def _names(number: int) -> list[str]:
    return [f"{name}_{number}" for name in OF_MARK]
