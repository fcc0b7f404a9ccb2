"""A conference: that it is called, and what it heard and decided."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms

from kittiwake.records.protection.choices import (
    Advocate,
    Came,
    Category,
    ConferenceKind,
    ParentCame,
    Sector,
    Verdict,
    View,
    WhoseWords,
)
from kittiwake.records.protection.services import (
    ConferenceChildFacts,
    ConferenceFacts,
    ConferenceSeatFacts,
    ParentFacts,
)
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, line, moment, pick, words

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.subject.models import Subject

OF_CHILD = ("views", "whose_words", "advocate", "verdict", "category", "because", "outline")
OF_SEAT = ("came", "who", "report_on", "family_had_on", "view", "category", "dissent")


class CallForm(PlainForm):
    """About whom, which kind, who chairs, when and where, and who is invited."""

    submission = forms.UUIDField(initial=uuid4, widget=forms.HiddenInput)
    children = forms.MultipleChoiceField(
        label="Which children is it about?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick at least one child."},
    )
    kind = choice("Which kind?", ConferenceKind.choices, "Say which kind it is.")
    chair = forms.ChoiceField(label="Who chairs it?", error_messages={"required": "Choose who chairs it."})
    for_at = moment("When is it to be?", "Say when it is to be.")
    place = line("Where?", needed="Say where it is.")
    sectors = forms.MultipleChoiceField(
        label="Who is invited?",
        required=False,
        choices=[each for each in Sector.choices if each[0] != Sector.SOCIAL_CARE],
        widget=forms.CheckboxSelectMultiple,
    )


class MinuteForm(PlainForm):
    """Each child's views first; then who came and what they thought; then what was decided."""

    held_at = moment("When was it held?", "Say when it was held.")
    discussed = words("What was discussed", rows=8, needed="Say what was discussed.")
    not_quorate_why = words("Why it went ahead, where too few agencies came", rows=2)

    def __init__(
        self,
        *args: Any,
        children: "Iterable[Identity]",
        parents: "Iterable[Identity]",
        sectors: Iterable[str],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._children, self._parents = list(children), list(parents)
        self._sectors = [Sector(each) for each in sectors]
        for who in self._children:
            self._ask_child(who)
        for who in self._parents:
            self.fields[f"came_{who.key}"] = choice(f"Did {who.name} come?", ParentCame.choices)
            self.fields[f"said_{who.key}"] = words(f"What {who.name} said, in their words", rows=2)
        for sector in self._sectors:
            self._ask_agency(sector)

    def _ask_child(self, who: "Identity") -> None:
        asks = {
            "views": words(f"{who.name}’s views", needed=f"Write {who.name}’s views first."),
            "whose_words": choice("In whose words?", WhoseWords.choices, "Say in whose words."),
            "advocate": choice("Was an advocate offered?", Advocate.choices, "Say whether one was offered."),
            "verdict": choice(
                f"What was decided for {who.name}?", Verdict.choices, f"Decide about {who.name}."
            ),
            "category": pick("Category, where a plan is needed", Category.choices),
            "because": words("Why", needed=f"Say why, for {who.name}."),
            "outline": words("Outline plan: what must change first"),
        }
        self.fields.update({f"{name}_{who.key}": asks[name] for name in OF_CHILD})

    def _ask_agency(self, sector: Sector) -> None:
        label = str(sector.label)
        asks = {
            "came": choice(f"{label}: how did they take part?", Came.choices),
            "who": line(f"{label}: who"),
            "report_on": DayField(label=f"{label}: day of their report", required=False),
            "family_had_on": DayField(label=f"{label}: day the family had it", required=False),
            "view": choice(f"{label}: what they thought", View.choices),
            "category": pick(f"{label}: which category", Category.choices),
            "dissent": words(f"{label}: why they disagree, in their words", rows=2),
        }
        self.fields.update({f"{name}_{sector}": asks[name] for name in OF_SEAT})

    @property
    def children(self) -> list[tuple[str, dict[str, Any]]]:
        return [(who.name, self._of(str(who.key), OF_CHILD)) for who in self._children]

    @property
    def parents(self) -> list[tuple[str, dict[str, Any]]]:
        return [(who.name, self._of(str(who.key), ("came", "said"))) for who in self._parents]

    @property
    def agencies(self) -> list[tuple[str, dict[str, Any]]]:
        return [(str(each.label), self._of(each.value, OF_SEAT)) for each in self._sectors]

    def _of(self, key: str, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: self[f"{name}_{key}"] for name in names}

    def _said(self, key: str, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: self.cleaned_data[f"{name}_{key}"] for name in names}

    def facts(self, subjects: "dict[str, Subject]") -> ConferenceFacts:
        """What was typed; `subjects` by key. A parent of whom nothing was said is left out."""
        typed = self.cleaned_data
        parents = [(str(who.key), self._said(str(who.key), ("came", "said"))) for who in self._parents]
        seats = [(each, self._said(each.value, OF_SEAT)) for each in self._sectors]
        return ConferenceFacts(
            held_at=typed["held_at"],
            discussed=typed["discussed"],
            not_quorate_why=typed["not_quorate_why"],
            children=tuple(
                ConferenceChildFacts(subject=subjects[str(who.key)], **self._said(str(who.key), OF_CHILD))
                for who in self._children
            ),
            parents=tuple(
                ParentFacts(subject=subjects[key], **said) for key, said in parents if said["came"]
            ),
            seats=tuple(
                ConferenceSeatFacts(sector=each, **(said | {"came": said["came"] or Came.NOT_ASKED}))
                for each, said in seats
            ),
        )
