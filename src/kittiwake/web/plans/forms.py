"""What is asked about a plan."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms

from kittiwake.records.plans.choices import (
    AgeBand,
    Audience,
    EndReason,
    Interpreter,
    ReviewDecision,
    Scale,
)
from kittiwake.records.plans.making import HEADINGS, NAMES
from kittiwake.records.plans.services import CopyFacts, ProgressFacts, ReviewFacts
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Outcome


def words(label: str, *, needed: str = "", rows: int = 3, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=bool(needed), help_text=help_text, strip=False,
        widget=forms.Textarea(attrs={"rows": str(rows)}), error_messages={"required": needed},
    )  # fmt: skip


def one_of(label: str, choices: Any, needed: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, widget=forms.RadioSelect, error_messages={"required": needed}
    )


class Started(PlainForm):
    on = DayField(label="From which day", error_messages={"required": "Say from which day it begins."})
    because = words("Why the plan is needed", needed="Say why the plan is needed.")


class Agreed(PlainForm):
    on = DayField(label="Agreed on", error_messages={"required": "Say on which day it was agreed."})
    with_whom = words(
        "Who agreed it", needed="Say who agreed the plan.", help_text="The family, and each agency."
    )


class Ended(PlainForm):
    on = DayField(label="Last day of the plan", error_messages={"required": "Say which day is the last."})
    reason = one_of("Why it ends", EndReason.choices, "Choose why it ends.")
    because = words(
        "What was achieved, and who helps now", needed="Say what was achieved, and who helps now.", rows=4
    )


class Officer(PlainForm):
    officer = one_of("Reviewing officer", [], "Choose who oversees the plan.")


class Decided(PlainForm):
    is_used = one_of(
        "What now?",
        [("yes", "Do what the plan said would happen"), ("no", "Leave it for now")],
        "Say whether it is done now.",
    )
    because = words("Why", help_text="Needed where it is left.")


class Overseen(PlainForm):
    is_sound = one_of(
        "What do you make of the review?",
        [("yes", "It is sound"), ("no", "I ask for more")],
        "Say what you make of the review.",
    )
    says = words("In your words", needed="Say what you make of the review.", rows=5)


class Reviewed(PlainForm):
    """One meeting; for each outcome how far it has come, and what shows it."""

    held_on = DayField(label="Held on", error_messages={"required": "Say on which day it was held."})
    attended = words("Who was there", needed="Say who was there.", rows=2)
    family_view = words("What the child and the parents said, in their words", rows=4)
    decision = one_of("What was decided", ReviewDecision.choices, "Choose what was decided.")
    because = words("Why", needed="Say why this was decided.")
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, outcomes: "list[Outcome]", last: "Mapping[UUID, str] | None" = None, **options: Any
    ) -> None:
        """last: what the review before said of each outcome, by its thread."""
        super().__init__(*args, **options)
        self.outcomes, self.last = outcomes, last or {}
        for each in outcomes:
            needed = f"Say how far outcome {each.number} has come."
            self.fields[f"scale_{each.thread}"] = one_of("How far it has come", Scale.choices, needed)
            self.fields[f"evidence_{each.thread}"] = words(
                "What shows it", needed=f"Say what shows it, for outcome {each.number}."
            )

    @property
    def rated(self) -> "list[tuple[Outcome, str, Any, Any]]":
        """Each outcome with what was said of it last time, and its two questions."""
        return [
            (
                each,
                self.last.get(each.thread, ""),
                self[f"scale_{each.thread}"],
                self[f"evidence_{each.thread}"],
            )
            for each in self.outcomes
        ]

    def facts(self, kind: str) -> ReviewFacts:
        typed = self.cleaned_data
        progress = tuple(
            ProgressFacts(
                outcome=each, scale=typed[f"scale_{each.thread}"], evidence=typed[f"evidence_{each.thread}"]
            )
            for each in self.outcomes
        )
        asked = {name: typed[name] for name in Reviewed.base_fields}
        return ReviewFacts(kind=kind, progress=progress, **asked)


class ForFamily(PlainForm):
    """The words for one recipient. The child's are asked for by age."""

    why = words("Why there is a plan", needed="Say why there is a plan.")
    hopes = words("What everybody hopes for", needed="Say what everybody hopes for.")
    what_happens = words("What happens now", needed="Say what happens now.", rows=5)
    if_not = words("What happens if things do not get better")
    who_to_ask = words("Whom to ask", rows=2)
    age_band = one_of("Written for which age?", AgeBand.choices, "Choose the age it is written for.")
    language = forms.CharField(label="Language, if not English", required=False, max_length=60)
    is_easy_read = forms.BooleanField(label="Easy read: large print and short sentences", required=False)
    submission = forms.UUIDField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, is_child: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not is_child:
            del self.fields["age_band"]
            return
        for name, heading in zip(NAMES, HEADINGS[Audience.CHILD], strict=True):
            self.fields[name].label = heading

    def facts(self) -> CopyFacts:
        return CopyFacts(**self.cleaned_data)


class Told(PlainForm):
    on = DayField(label="When", error_messages={"required": "Say on which day."})
    where = forms.CharField(label="Where, and who was there", max_length=200)
    interpreter = one_of("Interpreter", Interpreter.choices, "Say whether an interpreter was needed.")
    said = words("What they said to it, in their words")
