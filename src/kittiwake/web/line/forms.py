"""How a line is asked for, and what is typed about one of its entries or clocks."""

from typing import Any

from django import forms

from kittiwake.core.dates import parse_day
from kittiwake.records.line.choices import ClockActKind, Significance
from kittiwake.web.components.fields import DayField, in_words
from kittiwake.web.components.forms import PlainForm

HEADLINES, FULL = "headlines", "full"
NARROWING = ("theme", "agency", "by", "from_on", "to_on")
HAPPENED, RECORDED = "happened", "recorded"


class TypedDay(forms.CharField):
    """A day in one box: 27/3/2016 or 27 March 2016. Gives a date, or None when left empty."""

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        return in_words(parse_day, typed) if typed else None


class Days(PlainForm):
    """As at which day, and as the record stood on which day."""

    as_at = TypedDay(label="As at", required=False, help_text="Only what had happened by then.")
    known_on = TypedDay(
        label="As known on", required=False, help_text="Only what the record said that evening."
    )


class Asked(Days):
    """How much of the chronology, about what, told by which agency, by whom, from when to when."""

    zoom = forms.ChoiceField(
        label="Show", required=False, choices=[(HEADLINES, "Headlines"), (FULL, "Everything")]
    )
    order = forms.ChoiceField(
        label="In order of",
        required=False,
        choices=[(HAPPENED, "When it happened"), (RECORDED, "When it was recorded")],
    )
    from_on = TypedDay(label="From", required=False)
    to_on = TypedDay(label="To", required=False)
    by = forms.ChoiceField(
        label="Recorded by",
        required=False,
        error_messages={"invalid_choice": "They recorded nothing here by then. Choose somebody else."},
    )
    agency = forms.ChoiceField(
        label="Told by",
        required=False,
        error_messages={"invalid_choice": "This agency told nothing here. Choose another."},
    )
    theme = forms.MultipleChoiceField(
        label="About", required=False, widget=forms.CheckboxSelectMultiple, choices=[]
    )

    def __init__(
        self,
        *args: Any,
        themes: list[tuple[str, str]],
        recorders: list[tuple[str, str]],
        agencies: list[tuple[str, str]],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.offer("agency", agencies)
        self.offer("theme", themes)
        self.offer("by", recorders)

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        first, last = asked.get("from_on"), asked.get("to_on")
        if first and last and last < first:
            self.add_error("to_on", "The last day is before the first. Swap them.")
        return asked

    @property
    def shown(self) -> list[forms.BoundField]:
        """What stands open on the page."""
        return [self[name] for name in ("zoom", "order", "as_at", "known_on")]

    @property
    def narrowing(self) -> list[forms.BoundField]:
        """What stands behind “Narrow down”."""
        return [self[name] for name in NARROWING]

    @property
    def has_narrowing_errors(self) -> bool:
        return any(name in self.errors for name in NARROWING)


class ForCourt(PlainForm):
    """Which entries go into a chronology for court, and what it is called."""

    name = forms.CharField(
        label="What it is called", max_length=120, required=False, help_text="Such as “First hearing”."
    )
    entry = forms.MultipleChoiceField(
        label="Entries that go in",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one entry.",
            "invalid_choice": "One of these entries no longer stands here. Read the list again.",
        },
    )

    def __init__(self, *args: Any, entries: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("entry", entries)


class Overlay(PlainForm):
    """Whose headlines stand in one list with the person's own."""

    def __init__(self, *args: Any, people: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["with"] = forms.MultipleChoiceField(
            label="Show with them", required=False, widget=forms.CheckboxSelectMultiple, choices=people
        )

    @property
    def people(self) -> forms.BoundField:
        return self["with"]


class HeadlineForm(PlainForm):
    """How an entry reads in the chronology."""

    text = forms.CharField(
        label="How it reads in the chronology",
        max_length=300,
        help_text="A few words: what happened, and what it meant for the child. The entry does not change.",
        error_messages={"required": "Write the headline in a few words."},
    )
    significance = forms.ChoiceField(
        label="Where it stands", choices=Significance.choices, widget=forms.RadioSelect
    )


class ClockChange(PlainForm):
    """One authorised act on a clock."""

    kind = forms.ChoiceField(
        label="What is to be done",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is to be done with this timescale."},
    )
    due_on = DayField(label="The new due date", required=False)
    reason = forms.CharField(
        label="Reason",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="It stays beside both due dates, for whoever asks later.",
        error_messages={"required": "Give the reason: it stays beside the due date."},
    )

    def __init__(self, *args: Any, possible: list[ClockActKind], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("kind", [(kind.value, WORDS[kind]) for kind in possible])

    def clean(self) -> dict[str, Any]:
        chosen = super().clean() or self.cleaned_data
        needs_day = chosen.get("kind") in (ClockActKind.EXTENDED, ClockActKind.CORRECTED)
        if needs_day and not chosen.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", "Enter the new due date.")
        return chosen


WORDS = {
    ClockActKind.PAUSED: "Pause it from today",
    ClockActKind.RESUMED: "Start it again today",
    ClockActKind.EXTENDED: "Extend it: authorise a later due date",
    ClockActKind.CORRECTED: "Correct it: a wrong due date was told",
}
