"""A conference: that it is called, and what it heard and decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django import forms

from kittiwake.records.plans.choices import Scale
from kittiwake.records.plans.services import ProgressFacts
from kittiwake.records.protection.choices import (
    Advocate,
    Came,
    Category,
    ConferenceKind,
    ParentCame,
    Sector,
    Then,
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
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, line, moment, pick, words

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.plans.models import Outcome
    from kittiwake.records.subject.models import Subject

OF_CHILD = ("views", "whose_words", "advocate", "verdict", "category", "then", "because", "outline")
OF_SEAT = ("came", "who", "report_on", "family_had_on", "view", "dissent")
THOUGHT = [
    (View.NO_PLAN, View.NO_PLAN.label),
    *((f"{View.PLAN}:{each.value}", f"{View.PLAN.label}: {each.label.lower()}") for each in Category),
    (View.PLAN, f"{View.PLAN.label}, no category named"),
    (View.NONE, View.NONE.label),
]


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
    parents = forms.MultipleChoiceField(
        label="Which parents and carers are invited?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    sectors = forms.MultipleChoiceField(
        label="Which agencies are invited, besides children’s social care?",
        required=False,
        choices=[each for each in Sector.choices if each[0] != Sector.SOCIAL_CARE],
        widget=forms.CheckboxSelectMultiple,
    )


class SentForm(PlainForm):
    what = choice(
        "What was sent?",
        [("decisions_sent_on", "The decisions"), ("minutes_sent_on", "The minutes")],
        "Say what was sent.",
    )
    on = day("On which day?", "Say on which day.")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Whom and what a conference is asked about.

    outcomes  of each child’s plan as it stands, by the child’s key; none where a plan may begin.
    """

    children: "list[Identity]"
    parents: "list[Identity]"
    sectors: list[str]
    is_review: bool
    outcomes: "Mapping[UUID, list[Outcome]]"


class MinuteForm(PlainForm):
    """Each child's views first; then who came and what they thought; then what was decided."""

    held_at = moment("When was it held?", "Say when it was held.")
    discussed = words("What was discussed", rows=8, needed="Say what was discussed.")
    not_quorate_why = words("Why it went ahead, where too few agencies came", rows=2)
    core_group = words("Who is in the core group, where there is a plan", rows=2)
    core_group_on = day("When does the core group first meet?")

    def __init__(self, *args: Any, asked: Asked, **options: Any) -> None:
        super().__init__(*args, **options)
        self._asked = asked
        for who in asked.children:
            self._ask_child(who)
            for outcome in asked.outcomes.get(who.key, []):
                self._ask_progress(outcome)
        for who in asked.parents:
            self.fields[f"came_{who.key}"] = choice(f"Did {who.name} come?", ParentCame.choices)
            self.fields[f"said_{who.key}"] = words(f"What {who.name} said, in their words", rows=2)
        for sector in asked.sectors:
            self._ask_agency(Sector(sector))

    def _ask_child(self, who: "Identity") -> None:
        asks = {
            "views": words(f"{who.name}’s views", needed=f"Write {who.name}’s views first."),
            "whose_words": choice("In whose words?", WhoseWords.choices, "Say in whose words."),
            "advocate": choice("Was an advocate offered?", Advocate.choices, "Say whether one was offered."),
            "verdict": choice(
                f"What was decided for {who.name}?", Verdict.choices, f"Decide about {who.name}."
            ),
            "category": pick("Category, where a plan is needed", Category.choices),
            "then": pick("Where the plan ends: what follows", Then.choices),
            "because": words("Why", needed=f"Say why, for {who.name}."),
            "outline": words("Outline plan: what must change first"),
        }
        self.fields.update({f"{name}_{who.key}": asks[name] for name in self._of_child})

    @property
    def _of_child(self) -> tuple[str, ...]:
        """What follows is asked where there is a plan to end."""
        return tuple(name for name in OF_CHILD if name != "then" or self._asked.is_review)

    def _ask_progress(self, outcome: "Outcome") -> None:
        rate = "Say how far this outcome has come."
        self.fields[f"scale_{outcome.pk}"] = choice("How far has it come?", Scale.choices, rate)
        self.fields[f"shown_{outcome.pk}"] = words("What shows it?", rows=2, needed="Say what shows it.")

    def _ask_agency(self, sector: Sector) -> None:
        label = str(sector.label)
        asks = {
            "came": choice(f"{label}: how did they take part?", Came.choices),
            "who": line(f"{label}: who"),
            "report_on": day(f"{label}: day of their report"),
            "family_had_on": day(f"{label}: day the family had it"),
            "view": pick(f"{label}: what they thought", THOUGHT),
            "dissent": words(f"{label}: why they disagree, in their words", rows=2),
        }
        self.fields.update({f"{name}_{sector}": asks[name] for name in OF_SEAT})

    @property
    def children(self) -> list[tuple[str, dict[str, Any]]]:
        return [(who.name, self._of(str(who.key), self._of_child)) for who in self._asked.children]

    @property
    def progress(self) -> "list[tuple[str, Outcome, Any, Any]]":
        """Each outcome of each child’s plan, with its two questions."""
        return [
            (who.name, each, self[f"scale_{each.pk}"], self[f"shown_{each.pk}"])
            for who in self._asked.children
            for each in self._asked.outcomes.get(who.key, [])
        ]

    @property
    def parents(self) -> list[tuple[str, dict[str, Any]]]:
        return [(who.name, self._of(str(who.key), ("came", "said"))) for who in self._asked.parents]

    @property
    def agencies(self) -> list[tuple[str, dict[str, Any]]]:
        return [(str(Sector(each).label), self._of(each, OF_SEAT)) for each in self._asked.sectors]

    def _of(self, key: str, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: self[f"{name}_{key}"] for name in names}

    def _said(self, key: str, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: self.cleaned_data[f"{name}_{key}"] for name in names}

    def facts(self, subjects: "dict[str, Subject]") -> ConferenceFacts:
        """What was typed; `subjects` by key. A parent of whom nothing was said is left out."""
        typed = self.cleaned_data
        parents = [(str(who.key), self._said(str(who.key), ("came", "said"))) for who in self._asked.parents]
        seats = [(each, self._said(each, OF_SEAT)) for each in self._asked.sectors]
        kept = ("held_at", "discussed", "not_quorate_why", "core_group", "core_group_on")
        return ConferenceFacts(
            **{name: typed[name] for name in kept},
            children=tuple(self._child(who, subjects) for who in self._asked.children),
            parents=tuple(
                ParentFacts(subject=subjects[key], **said) for key, said in parents if said["came"]
            ),
            seats=tuple(_seat(each, said) for each, said in seats),
        )

    def _child(self, who: "Identity", subjects: "dict[str, Subject]") -> ConferenceChildFacts:
        typed, key = self.cleaned_data, str(who.key)
        progress = tuple(
            ProgressFacts(outcome=each, scale=typed[f"scale_{each.pk}"], evidence=typed[f"shown_{each.pk}"])
            for each in self._asked.outcomes.get(who.key, [])
        )
        said = self._said(key, self._of_child)
        return ConferenceChildFacts(subject=subjects[key], **said, progress=progress)


def _seat(sector: str, said: dict[str, Any]) -> ConferenceSeatFacts:
    """What one agency thought stands in one answer: a view, and perhaps its category."""
    view, _, category = said["view"].partition(":")
    known = said | {"came": said["came"] or Came.NOT_ASKED, "view": view, "category": category}
    return ConferenceSeatFacts(sector=sector, **known)
