"""What proceedings, hearings and orders ask."""

from typing import Any

from django import forms

from kittiwake.core import codes
from kittiwake.records.court.choices import (
    CODES,
    Application,
    Delay,
    Made,
    OrderKind,
    Purpose,
    Stands,
)
from kittiwake.records.court.services import IssueFacts, OrderFacts
from kittiwake.web.court.forms.parts import CourtForm
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words


class IssueForm(CourtForm):
    application = choice("What is the court asked for?", Application.choices, "Say what is asked for.")
    issued_on = day("On which day was it issued?", "Say on which day.")
    court = line("Which court?", needed="Say which court.")
    number = line("The case number, if it is known")
    short_notice = pick("If it is heard at short notice: why", codes.choices(CODES, "short_notice"))
    because = words("Why the court is asked now", rows=6, needed="Say why the court is asked now.")

    def ask_more(self) -> None:
        plans = codes.choices(CODES, "initial_plan")
        for child in self.children:
            label = f"{child.name}: which plan is put to the court?"
            self.fields[f"plan_{child.key}"] = pick(label, plans)
        asked = tuple(f"plan_{child.key}" for child in self.children)
        self.parts = (
            ("The application", ("application", "issued_on", "court", "number", "short_notice")),
            ("The children it is about", asked),
            ("", ("because",)),
        )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        first = self.children[0]
        if not said.get(f"plan_{first.key}"):
            self.add_error(f"plan_{first.key}", f"Say which plan is put to the court for {first.name}.")
        return said

    def about(self) -> list[Any]:
        """Those for whom a plan is put to the court."""
        plans = self.of_each("plan")
        return [child.subject for child in self.children if plans[child.subject.pk]]

    def facts(self) -> IssueFacts:
        said = {name: self.cleaned_data[name] for name in self.base_fields}
        return IssueFacts(**said, plans=self.of_each("plan"))


class AllocateForm(CourtForm):
    on = day("On which day was it allocated?", "Say on which day.")
    to = line("To which judge or level of court?", needed="Say to whom.")
    number = line("The case number")
    parts = (("", ("on", "to", "number")),)


class HearingForm(CourtForm):
    purpose = choice("What is the hearing for?", Purpose.choices, "Say what it is for.")
    on = day("On which day?", "Say on which day.")
    parts = (("", ("purpose", "on")),)


class HeardForm(CourtForm):
    outcome = words("What came of it", rows=6, needed="Say what came of it.")
    delay = pick("If it makes the proceedings longer: why", Delay.choices)
    delay_says = words("What makes it longer, and what is done about it", rows=3)
    parts = (("", ("outcome", "delay", "delay_says")),)


class VacateForm(CourtForm):
    because = words("Why it is not held", rows=3, needed="Say why it is not held.")
    parts = (("", ("because",)),)


class ExtendForm(CourtForm):
    hearing = choice("At which hearing?", (), "Say at which hearing.")
    until_on = day("Until which day?", "Say until which day.")
    delay = choice("What makes it longer?", Delay.choices, "Say what makes it longer.")
    because = words("Why the court allowed it", rows=4, needed="Say why the court allowed it.")
    parts = (("", ("hearing", "until_on", "delay", "because")),)


class PartyForm(CourtForm):
    name = line("Name", needed="Say who it is.")
    stands = choice("How do they stand to the proceedings?", Stands.choices, "Say how they stand.")
    represented_by = line("Who represents them")
    parts = (("", ("name", "stands", "represented_by")),)


class ExpertForm(CourtForm):
    who = line("Who was instructed", needed="Say who was instructed.")
    about = words("On what they report", rows=3, needed="Say on what they report.")
    asked_on = day("On which day?", "Say on which day.")
    due_on = day("By which day do they file?", "Say by which day.")
    parts = (("", ("who", "about", "asked_on", "due_on")),)


class FiledForm(CourtForm):
    filed_on = day("On which day was it filed?", "Say on which day.")
    parts = (("", ("filed_on",)),)


class ConcludeForm(CourtForm):
    on = day("On which day did they end for this child?", "Say on which day.")
    final_plan = choice(
        "Which plan was put to the court at last?", codes.choices(CODES, "final_plan"), "Say which plan."
    )
    outcome = words("What came of it for this child", rows=4, needed="Say what came of it.")
    parts = (("", ("on", "final_plan", "outcome")),)


class OrderForm(CourtForm):
    kind = choice("Which order?", OrderKind.choices, "Say which order.")
    made_on = day("On which day was it made?", "Say on which day.")
    made = choice("How was it made?", Made.choices, "Say how it was made.")
    by_court = line("Which court and judge?", needed="Say which court.")
    runs_until = day("Its last day, if it is made for a time")
    proceedings = pick("In which proceedings?", ())
    says = words("What it says: conditions, directions", rows=4)
    late_because = words("If it was made before the last working day: why it is entered only now", rows=2)

    def ask_more(self) -> None:
        others = [(child.key, child.name) for child in self.children[1:]]
        parts: tuple[str, ...] = (
            "kind",
            "made_on",
            "made",
            "by_court",
            "runs_until",
            "proceedings",
            "says",
            "late_because",
        )
        if others:
            self.fields["also"] = forms.MultipleChoiceField(
                label="Was the same order made about brothers and sisters? Each has their own",
                choices=others,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
            parts = (*parts, "also")
        self.parts = (("", parts),)

    def about(self) -> list[Any]:
        """The child of the page, and whoever was ticked."""
        ticked = self.cleaned_data.get("also", [])
        return [
            child.subject for number, child in enumerate(self.children) if number == 0 or child.key in ticked
        ]

    def facts(self) -> OrderFacts:
        said = {
            name: self.cleaned_data[name]
            for name in ("kind", "made_on", "made", "by_court", "runs_until", "says", "late_because")
        }
        return OrderFacts(**said)


class EndOrderForm(CourtForm):
    on = day("On which day did it end?", "Say on which day.")
    because = words(
        "What ended it, and what stands now", rows=4, needed="Say what ended it, and what stands now."
    )
    parts = (("", ("on", "because")),)


class MistakenForm(CourtForm):
    because = words(
        "What was wrong, and what is right", rows=4, needed="Say what was wrong, and what is right."
    )
    parts = (("", ("because",)),)
