"""What people type about a note."""

from typing import Any

from django import forms

from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.notes.choices import NoteKind
from kittiwake.web.components.fields import DayField, WhenField
from kittiwake.web.components.forms import PlainForm

ELSEWHERE = "elsewhere"


class NoteForm(PlainForm):
    """A note: what it was, when, in whose words; how we know and who may see it come last."""

    kind = forms.ChoiceField(
        label="What was it?",
        choices=[each for each in NoteKind.choices if each[0] != NoteKind.ANALYSIS],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it was: a call, a visit, a talk with the child."},
    )
    when = WhenField(
        label="When did it happen?",
        help_text="As exactly as you know: 24 April 2017 at 2:10pm, 24 April 2017, or April 2017.",
        error_messages={"required": "Say when it happened, as exactly as you know."},
    )
    title = forms.CharField(
        label="In a few words",
        max_length=200,
        help_text="It stands in the chronology: what happened, and what it meant for the child.",
        error_messages={"required": "Say in a few words what the note is about."},
    )
    text = forms.CharField(
        label="The note",
        widget=forms.Textarea(attrs={"rows": "12"}),
        strip=False,
        error_messages={"required": "Write the note."},
    )
    also = forms.MultipleChoiceField(
        label="Also on the records of",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick everybody whom the note is about as well.",
    )
    provenance = forms.ChoiceField(
        label="How do you know?",
        choices=Provenance.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you know what you have written."},
    )
    said_by = forms.CharField(label="Who said it, if it was said", required=False, max_length=200)
    sharing = forms.ChoiceField(
        label="Who may be shown it?", choices=Sharing.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        options["initial"] = {"sharing": Sharing.ORDINARY} | (options.get("initial") or {})
        super().__init__(*args, **options)
        if others:
            self.offer("also", others)
        else:
            del self.fields["also"]


class AnalysisForm(PlainForm):
    """What a phase meant for the child, in the writer's words."""

    from_on = DayField(label="The first day of the phase")
    to_on = DayField(label="The last day of the phase")
    title = forms.CharField(
        label="In a few words",
        max_length=200,
        error_messages={"required": "Say in a few words what the phase was."},
    )
    text = forms.CharField(
        label="What it meant for the child",
        widget=forms.Textarea(attrs={"rows": "10"}),
        strip=False,
        help_text="Your own opinion. It stands in the chronology under your name, marked as an opinion.",
        error_messages={"required": "Write what it meant for the child."},
    )
    sharing = forms.ChoiceField(
        label="Who may be shown it?", choices=Sharing.choices, widget=forms.RadioSelect
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        first, last = typed.get("from_on"), typed.get("to_on")
        if first and last and last < first:
            self.add_error("to_on", "The last day is before the first. Swap them.")
        return typed


class MoveForm(PlainForm):
    """On whose record a note or an entry belongs, and why it stood on the wrong one."""

    right = forms.ChoiceField(
        label="Whose record does it belong on?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whom it is about."},
    )
    address = forms.CharField(
        label="The address of that person’s page",
        required=False,
        help_text="Find the person, open their page, and copy its address from the top of the window.",
    )
    reason = forms.CharField(
        label="How did it come to stand here?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="It is kept on both records. Name nobody.",
        error_messages={"required": "Say how it came to stand on the wrong record."},
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("right", [*others, (ELSEWHERE, "Somebody else")])
