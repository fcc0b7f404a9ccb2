"""Giving in, returning, authorising, reviewing and stopping."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kittiwake.records.assessment.choices import NextStep, WhyStopped
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


class SubmitForm(PlainForm):
    note = forms.CharField(
        label="A word to the manager", required=False, widget=forms.Textarea(attrs={"rows": "3"})
    )


class AuthoriseForm(PlainForm):
    """What the manager made of it, and what happens next for each child."""

    submission = forms.IntegerField(widget=forms.HiddenInput)
    considered = forms.CharField(
        label="What do you make of how much is the parents’ own account?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="What was checked, with whom, and what still rests on their word alone.",
        error_messages={"required": "Say what you make of how much is the parents’ own account."},
    )
    rationale = forms.CharField(
        label="Why do you authorise it?",
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": "Say why you authorise it."},
    )

    def __init__(self, *args: Any, parts: Sequence[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.parts = [part for part, _ in parts]
        for part, name in parts:
            self.fields[f"next_{part}"] = forms.ChoiceField(
                label=f"What happens next for {name}?",
                choices=NextStep.choices,
                widget=forms.RadioSelect,
                error_messages={"required": f"Say what happens next for {name}."},
            )

    @property
    def next_steps(self) -> dict[int, str]:
        return {part: self.cleaned_data[f"next_{part}"] for part in self.parts}


def about(name: str) -> str:
    """The box for the words that the comment in this box is about."""
    return name.replace("remark-", "about-", 1)


class ReturnForm(PlainForm):
    """What is to be done; and two boxes at each section: "remark-PART-section" (0: the family's), and
    "about-PART-section" for the words in it that the comment is about.
    """

    submission = forms.IntegerField(widget=forms.HiddenInput)
    words = forms.CharField(
        label="What is to be done?",
        widget=forms.Textarea(attrs={"rows": "4"}),
        error_messages={"required": "Say what is to be done before you can authorise it."},
    )

    def __init__(self, *args: Any, places: Sequence[tuple[int | None, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.places = {f"remark-{part or 0}-{section}": (part, section) for part, section in places}
        for name in self.places:
            self.fields[about(name)] = forms.CharField(
                label="The words it is about",
                required=False,
                widget=forms.TextInput(attrs={"data-words-of": name}),
                help_text="Mark them in the section before you open this, or copy them. Empty: all of it.",
            )
            self.fields[name] = forms.CharField(
                label="Comment", required=False, widget=forms.Textarea(attrs={"rows": "2"})
            )


class ReviewForm(PlainForm):
    """The manager looked; or says when they will."""

    words = forms.CharField(
        label="What did you see, and what did you ask for?",
        required=False,
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text="Leave it empty if you only set a day.",
    )
    again_on = DayField(label="On which day do you look, or look again?", required=False)


class ServesForm(PlainForm):
    """Why an assessment that is out of date still serves."""

    reason = forms.CharField(
        label="Why does it serve as it is?",
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text="What you know of each of these, and why the work can go on without writing it again.",
        error_messages={"required": "Say why it serves as it is, or bring it up to date."},
    )


class StopForm(PlainForm):
    why = forms.ChoiceField(
        label="Why does it stop?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose why it stops."},
        choices=[choice for choice in WhyStopped.choices if choice[0] != WhyStopped.NO_LONGER_PREGNANT],
    )
    words = forms.CharField(
        label="What happened, and who knows that it stops?", widget=forms.Textarea(attrs={"rows": "4"})
    )


class PregnancyForm(PlainForm):
    ended_on = DayField(label="On which day did the pregnancy end?")
    words = forms.CharField(
        label="What would the family like us to know?",
        required=False,
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text="Who is with them, and whom they would like to speak to. You need not write anything.",
    )
