"""A strategy discussion: that it is needed, and what it heard and decided."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms

from kittiwake.records.line.choices import Sharing
from kittiwake.records.protection.choices import (
    Came,
    Enquirers,
    How,
    Medical,
    Sector,
    StrategyDecision,
)
from kittiwake.records.protection.services import SeatFacts, StrategyChildFacts, StrategyFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, line, moment, pick, words

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.subject.models import Subject

LOOKED_FOR = (Sector.SOCIAL_CARE, Sector.POLICE, Sector.HEALTH, Sector.EDUCATION)
OTHERS = tuple(sector for sector in Sector if sector not in LOOKED_FOR)
OF_SEAT = ("came", "who", "shared", "sharing", "why")


class DecideForm(PlainForm):
    """Which children it is about, and why now."""

    submission = forms.UUIDField(initial=uuid4, widget=forms.HiddenInput)
    children = forms.MultipleChoiceField(
        label="Which children is it about?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick at least one child."},
    )
    why_now = words("Why a strategy discussion is needed now", rows=4, needed="Say why it is needed now.")


class AfterwardsForm(PlainForm):
    """What the discussion means for a child whose record those who held it do not read."""

    decision = choice("What is decided for this child?", StrategyDecision.choices, "Say what is decided.")
    safety = words("How this child is safe meanwhile", needed="Say how this child is safe meanwhile.")


class HoldForm(PlainForm):
    """Who took part and what each shared, then what was decided for every child of the family."""

    held_at = moment("When was it held?", "Say when it was held.")
    how = choice("How did they meet?", How.choices, "Say how they met.")
    also = forms.MultipleChoiceField(
        label="Who else was asked?",
        required=False,
        choices=[(each.value, each.label) for each in OTHERS],
        widget=forms.CheckboxSelectMultiple,
    )
    agreed = words("What was agreed, and why", rows=6, needed="Say what was agreed, and why.")
    enquirers = choice("Who makes the enquiry?", Enquirers.choices, "Say who makes the enquiry.")
    medical = choice("Medical examination", Medical.choices, "Say whether there is a medical examination.")
    medical_words = words("Which examination, where and when", rows=2)

    def __init__(self, *args: Any, children: "Iterable[Identity]", **options: Any) -> None:
        super().__init__(*args, **options)
        self._children = list(children)
        for sector in Sector:
            self._ask_agency(sector)
        for who in self._children:
            self.fields[f"decision_{who.key}"] = choice(
                f"What was decided for {who.name}?", StrategyDecision.choices, f"Decide about {who.name}."
            )
            self.fields[f"safety_{who.key}"] = words(
                f"How {who.name} is safe meanwhile", rows=2, needed=f"Say how {who.name} is safe meanwhile."
            )

    def _ask_agency(self, sector: Sector) -> None:
        label = str(sector.label)
        self.fields[f"came_{sector}"] = choice(f"{label}: how did they take part?", Came.choices)
        self.fields[f"who_{sector}"] = line(f"{label}: who")
        self.fields[f"shared_{sector}"] = words(f"{label}: what they shared")
        self.fields[f"sharing_{sector}"] = pick(f"{label}: with whom it may be shared", Sharing.choices)
        self.fields[f"why_{sector}"] = words(f"{label}: why they were missing", rows=2)

    @property
    def agencies(self) -> list[tuple[str, dict[str, Any]]]:
        """Those looked for at every discussion, each with its questions."""
        return [(str(each.label), self._of(each)) for each in LOOKED_FOR]

    @property
    def others(self) -> list[tuple[str, dict[str, Any]]]:
        """Those named only where they were asked, by the value of their tick."""
        return [(each.value, self._of(each)) for each in OTHERS]

    @property
    def children(self) -> list[tuple[str, dict[str, Any]]]:
        return [
            (who.name, {name: self[f"{name}_{who.key}"] for name in ("decision", "safety")})
            for who in self._children
        ]

    def _of(self, sector: Sector) -> dict[str, Any]:
        return {name: self[f"{name}_{sector}"] for name in OF_SEAT}

    def facts(self, subjects: "dict[str, Subject]") -> StrategyFacts:
        """What was typed; `subjects` by key."""
        typed = self.cleaned_data
        asked = [*LOOKED_FOR, *(Sector(each) for each in typed["also"])]
        return StrategyFacts(
            held_at=typed["held_at"],
            how=typed["how"],
            enquirers=typed["enquirers"],
            medical=typed["medical"],
            medical_words=typed["medical_words"],
            agreed=typed["agreed"],
            seats=tuple(self._seat(sector) for sector in asked),
            children=tuple(
                StrategyChildFacts(
                    subject=subjects[str(who.key)],
                    decision=typed[f"decision_{who.key}"],
                    safety=typed[f"safety_{who.key}"],
                )
                for who in self._children
            ),
        )

    def _seat(self, sector: Sector) -> SeatFacts:
        said = {name: self.cleaned_data[f"{name}_{sector}"] for name in OF_SEAT}
        return SeatFacts(
            sector=sector,
            came=said["came"] or Came.NOT_ASKED,
            who=said["who"],
            shared=said["shared"],
            sharing=said["sharing"] or Sharing.ORDINARY,
            why=said["why"],
        )
