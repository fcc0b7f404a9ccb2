"""Forms of proposing, deciding, and what follows."""

from collections.abc import Iterable
from typing import Any

from django import forms

from kittiwake.records.front_door.choices import Outcome
from kittiwake.standards import Standard
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.front_door.forms.criteria import WithCriteria
from kittiwake.web.front_door.forms.fields import DayInWords


class OutcomeField(forms.ChoiceField):
    """One of the outcomes that a contact may have, none chosen beforehand."""

    def __init__(self, label: str, *, required_words: str) -> None:
        super().__init__(
            label=label,
            choices=Outcome.choices,
            widget=forms.RadioSelect,
            error_messages={"required": required_words},
        )


def long_text(label: str, *, rows: int = 4, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": str(rows)}), **options)


class Proposed(WithCriteria):
    """The worker's proposal, with a reason for each standard that is not met and allows one."""

    outcome = OutcomeField("What should happen next?", required_words="Choose what should happen next.")
    reasons = long_text("Why?", rows=5, required=False)
    would_change_it = long_text(
        "What would change this?",
        rows=3,
        required=False,
        help_text="Whoever learns it next then knows that it matters.",
    )

    def __init__(self, *args: Any, excusable: Iterable[Standard] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.excusable = tuple(excusable)
        for standard in self.excusable:
            self.fields[f"exception_{standard.key}"] = long_text(
                f"“{standard.title}” is not met. If it cannot be, why?",
                rows=2,
                required=False,
                help_text=f"{standard.asks} With a reason here, a manager may agree to an exception.",
            )

    def exceptions(self) -> dict[str, str]:
        found = {standard.key: self.cleaned_data[f"exception_{standard.key}"] for standard in self.excusable}
        return {key: reason for key, reason in found.items() if reason.strip()}

    def exception_fields(self) -> list[forms.BoundField]:
        return [self[f"exception_{standard.key}"] for standard in self.excusable]


class Decided(WithCriteria):
    """The manager's decision; criteria named here stand beside those of the proposal."""

    proposal = forms.IntegerField(widget=forms.HiddenInput)
    outcome = OutcomeField("Your decision", required_words="Choose what happens next.")
    rationale = long_text(
        "Your rationale",
        required=False,
        help_text="If you agree and have nothing to add, leave it empty: the worker’s reasons then stand.",
    )
    agrees_to_exceptions = forms.BooleanField(label="I agree to these exceptions", required=False)


class Returned(PlainForm):
    text = long_text("Your question", rows=3, error_messages={"required": "Write the question."})


class Waiting(PlainForm):
    what = long_text(
        "What are we waiting for?", rows=2, error_messages={"required": "Say what the contact waits for."}
    )
    from_whom = forms.CharField(
        label="From whom?", max_length=200, error_messages={"required": "Name whoever is to give it."}
    )
    until_on = DayInWords(
        label="Until which day?",
        help_text="For example 27 March 2026. The decision clock runs on.",
        error_messages={"required": "Give the day until which to wait."},
    )


class WaitEnded(PlainForm):
    because = forms.CharField(
        label="Did it come, and what did it say?",
        max_length=300,
        error_messages={"required": "Say whether it came, and what it said."},
    )


class Told(PlainForm):
    """What the referrer is told. The draft says nothing of the family."""

    kind = forms.CharField(widget=forms.HiddenInput)
    to = forms.CharField(label="To", max_length=200, error_messages={"required": "Say whom you told."})
    how = forms.CharField(label="How", max_length=200, required=False, help_text="By e-mail, by telephone.")
    text = long_text("What you told them", rows=9, error_messages={"required": "Say what you told them."})


class Corrected(PlainForm):
    outcome = OutcomeField("What should have been decided", required_words="Choose the outcome.")
    rationale = long_text(
        "What was wrong, and why this is right",
        rows=3,
        error_messages={
            "required": "Give the rationale for the correction: what was wrong, and why this is right."
        },
    )


class Authorised(PlainForm):
    """A team manager's word that the assessment is authorised."""

    referral = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(
        label="Who authorised the assessment, and where does it lie?",
        max_length=500,
        error_messages={"required": "Say who authorised the assessment, and where it lies."},
    )
