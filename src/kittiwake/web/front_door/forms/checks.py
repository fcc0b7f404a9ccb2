"""Asking an agency, and what is done with a question once it is put."""

from typing import Any

from django import forms

from kittiwake.records.front_door.choices import Answer, AskedHow, Basis, Withheld
from kittiwake.records.line.choices import Sharing
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm

HOW = [(value, words) for value, words in AskedHow.choices if value != AskedHow.NOT_SAID]
BASES = [(value, words) for value, words in Basis.choices if value != Basis.NOT_SAID]
ANSWERS = [
    (Answer.KNOWN, "Something is known"),
    (Answer.NOTHING_KNOWN, "Nothing is known"),
    (Answer.CANNOT_SHARE, "It cannot be shared"),
]


class Question(PlainForm):
    """What an agency is asked. `whom` is an agency's number, or a kind of agency."""

    whom = forms.ChoiceField(label="Whom do you ask?", error_messages={"required": "Choose whom you ask."})
    how = forms.ChoiceField(
        label="How do you ask them?",
        choices=HOW,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you ask them."},
    )
    people = forms.MultipleChoiceField(
        label="About whom?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="The agency sees their names, dates of birth and addresses, and nobody else’s.",
    )
    question = forms.CharField(
        label="What do you ask?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text="The agency reads this as you write it.",
        error_messages={"required": "Say what you ask."},
    )
    because = forms.CharField(
        label="Why are they asked?",
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
        help_text="Kept here. The agency does not see it.",
    )
    basis = forms.ChoiceField(
        label="On what basis?",
        choices=BASES,
        widget=forms.RadioSelect,
        error_messages={"required": "Say on what basis they are asked."},
    )


class AnswerBoxes(PlainForm):
    """An answer, whoever gives it."""

    answer = forms.ChoiceField(
        label="What is the answer?",
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what the answer is."},
    )
    text = forms.CharField(
        label="What is known, or why it cannot be shared",
        widget=forms.Textarea(attrs={"rows": "5"}),
        required=False,
    )
    withheld = forms.ChoiceField(
        label="On what basis can it not be shared?",
        choices=[("", "Choose one"), *Withheld.choices],
        required=False,
    )
    sharing = forms.ChoiceField(
        label="Who may be shown this",
        choices=Sharing.choices,
        initial=Sharing.ORDINARY,
        help_text="This stays with the words wherever they go.",
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        answer, text = given.get("answer"), given.get("text", "").strip()
        if answer == Answer.KNOWN and not text:
            self.add_error("text", "Write what is known.")
        if answer == Answer.CANNOT_SHARE:
            if not text:
                self.add_error("text", "Say why it cannot be shared.")
            if not given.get("withheld"):
                self.add_error("withheld", "Choose on what basis it cannot be shared.")
        return given


class WrittenDown(AnswerBoxes):
    """What an agency said, written down here."""

    said_by = forms.CharField(
        label="Who said it", required=False, max_length=200, help_text="Their name and what they do there."
    )


class Chased(PlainForm):
    note = forms.CharField(
        label="Whom did you reach, and what did they say?",
        max_length=300,
        error_messages={"required": "Say whom you reached, and what they said."},
    )


class TakenBack(PlainForm):
    because = forms.CharField(
        label="Why is the question withdrawn?",
        max_length=300,
        error_messages={"required": "Say why the question is withdrawn."},
    )


class Weighed(PlainForm):
    answer_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(
        label="Why does the decision stand?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Say why the decision stands."},
    )


class OutcomeTold(PlainForm):
    text = forms.CharField(
        label="What the agency is told",
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text="They read it in their inbox.",
        error_messages={"required": "Say what the agency is told."},
    )


class AnswerTimes(PlainForm):
    """How long agencies have to answer, from a day on."""

    from_on = DayField(label="From which day")
    working_hours = forms.IntegerField(
        label="Working hours to answer", help_text="Hours in which the office is open."
    )
    urgent_working_hours = forms.IntegerField(label="Working hours when the contact is urgent")
    reason = forms.CharField(
        label="Why, and who decided it",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Give the reason: it stays beside the setting."},
    )
