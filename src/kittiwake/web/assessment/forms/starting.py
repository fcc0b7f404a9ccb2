"""Beginning an assessment, and adding a child to one."""

from typing import Any

from django import forms

from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


class StartForm(PlainForm):
    """Which kind, of which children, since when, and why."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label="Which assessment is it?",
        choices=AssessmentKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which assessment it is."},
    )
    also = forms.MultipleChoiceField(
        label="Assessed together with",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Brothers and sisters are written about once, each with their own part.",
    )
    because = forms.CharField(
        label="Why now?",
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": "Say why these children are assessed now."},
    )
    started_on = DayField(
        label="When did it begin?", error_messages={"required": "Give the day on which it began."}
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], kinds: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("kind", [(kind, AssessmentKind(kind).label) for kind in kinds])
        if others:
            self.offer("also", others)
        else:
            del self.fields["also"]


class AddForm(PlainForm):
    """Which child of the family joins."""

    who = forms.ChoiceField(
        label="Which child joins the assessment?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the child."},
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("who", others)
