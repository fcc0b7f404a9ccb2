"""The form of a whole plan: as many outcomes as are asked for, each with who does what by when."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField

from kittiwake.records.line.choices import Sharing
from kittiwake.records.plans.recipients import Recipient
from kittiwake.records.plans.selectors import rows_of
from kittiwake.records.plans.services import MOST_PARTS, ActionFacts, OutcomeFacts, VersionFacts
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.plans.forms import words

if TYPE_CHECKING:
    from kittiwake.records.plans.models import PlanVersion

FEWEST, FEWEST_ACTIONS = 1, 4
PARTS = ("wish", "must_change", "help_offered", "how_we_know")
EVERYBODY, NOBODY = "", "none"


class Written(PlainForm):
    """Fields are named after their place: wish_1, what_1_2 for the second action of the first outcome."""

    says = forms.CharField(
        label="The plan in a sentence", max_length=400, widget=forms.Textarea(attrs={"rows": "2"}),
        error_messages={"required": "Say the plan in one sentence."},
    )  # fmt: skip
    works = words("What works well")
    worries = words("What we are worried about")
    if_not = words("What happens if not enough changes")
    submission = forms.UUIDField(widget=forms.HiddenInput)
    after = forms.IntegerField(widget=forms.HiddenInput)
    blocks = forms.IntegerField(widget=forms.HiddenInput)
    lines = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, blocks: int, lines: int, family: Iterable[Recipient], **options: Any
    ) -> None:
        """blocks: how many outcomes are asked for; lines: how many actions of each."""
        super().__init__(*args, **options)
        self.numbers = range(1, min(max(blocks, FEWEST), MOST_PARTS) + 1)
        self.places = range(1, min(max(lines, FEWEST_ACTIONS), MOST_PARTS) + 1)
        self.family = {each.key: each for each in family}
        readers = [
            (EVERYBODY, "Everybody in the family"),
            *((key, f"Only {each.name}") for key, each in self.family.items()),
            (NOBODY, "Nobody in the family"),
        ]
        for number in self.numbers:
            self._ask_about(number, readers)

    def _ask_about(self, number: int, readers: list[tuple[str, str]]) -> None:
        self.fields[f"thread_{number}"] = forms.UUIDField(required=False, widget=forms.HiddenInput)
        self.fields[f"wish_{number}"] = words("What is to be different, in the family’s words", rows=2)
        self.fields[f"must_change_{number}"] = words("What must change", rows=2)
        self.fields[f"help_offered_{number}"] = words("What help there is", rows=2)
        self.fields[f"how_we_know_{number}"] = words("How we will know", rows=2)
        reader = forms.ChoiceField(label="Who in the family reads this", choices=readers, required=False)
        self.fields[f"reader_{number}"] = reader
        for place in self.places:
            at = f"{number}_{place}"
            self.fields[f"what_{at}"] = words("What", rows=2)
            self.fields[f"who_{at}"] = forms.CharField(label="Who", max_length=200, required=False)
            self.fields[f"by_{at}"] = DayField(label="By when", required=False)
            self.fields[f"reads_{at}"] = forms.ChoiceField(
                label="Who in the family reads this", choices=readers, required=False
            )

    @property
    def outcomes(self) -> Iterator[tuple[int, dict[str, BoundField], list[dict[str, BoundField]]]]:
        """Each outcome's number, its questions, and those of its actions."""
        for number in self.numbers:
            asked = {name: self[f"{name}_{number}"] for name in ("thread", *PARTS, "reader")}
            actions = [
                {name: self[f"{name}_{number}_{place}"] for name in ("what", "who", "by", "reads")}
                for place in self.places
            ]
            yield number, asked, actions

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        for number in self.numbers:
            for place in self.places:
                at = f"{number}_{place}"
                if not _has(typed.get(f"what_{at}")) and (
                    _has(typed.get(f"who_{at}")) or typed.get(f"by_{at}")
                ):
                    self.add_error(f"what_{at}", "Say what is to be done.")
        return typed

    def facts(self) -> VersionFacts:
        typed = self.cleaned_data
        outcomes = tuple(found for number in self.numbers if (found := self._outcome(number, typed)))
        same = {name: typed[name] for name in ("says", "works", "worries", "if_not", "after", "submission")}
        return VersionFacts(outcomes=outcomes, **same)

    def _outcome(self, number: int, typed: Mapping[str, Any]) -> OutcomeFacts | None:
        texts = {name: typed[f"{name}_{number}"] for name in PARTS}
        actions = tuple(
            ActionFacts(
                what=typed[f"what_{at}"], who=typed[f"who_{at}"], by_on=typed[f"by_{at}"],
                **self._read_by(typed[f"reads_{at}"]),
            )
            for at in (f"{number}_{place}" for place in self.places)
            if _has(typed[f"what_{at}"])
        )  # fmt: skip
        if not actions and not any(_has(text) for text in texts.values()):
            return None
        thread: UUID | None = typed[f"thread_{number}"]
        read_by = self._read_by(typed[f"reader_{number}"])
        return OutcomeFacts(thread=thread, actions=actions, **texts, **read_by)

    def _read_by(self, key: str) -> dict[str, Any]:
        if key == NOBODY:
            return {"sharing": Sharing.NOT_FAMILY}
        return {"only_for": self.family[key].subject} if key else {}


def _has(text: str | None) -> bool:
    return bool((text or "").strip())


def typed_of(version: "PlanVersion") -> dict[str, Any]:
    """A version as it stands in the form of the next one."""
    typed: dict[str, Any] = {name: getattr(version, name) for name in ("says", "works", "worries", "if_not")}
    for number, (outcome, actions) in enumerate(rows_of(version), start=1):
        typed |= {f"{name}_{number}": getattr(outcome, name) for name in ("thread", *PARTS)}
        typed[f"reader_{number}"] = _reader(outcome)
        for place, each in enumerate(actions, start=1):
            at = f"{number}_{place}"
            typed |= {f"what_{at}": each.what, f"who_{at}": each.who, f"by_{at}": each.by_on}
            typed[f"reads_{at}"] = _reader(each)
    return typed


def _reader(row: Any) -> str:
    if row.sharing != Sharing.ORDINARY:
        return NOBODY
    return str(row.only_for.key) if row.only_for_id else EVERYBODY
