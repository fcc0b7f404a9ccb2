"""What a worker types about a visit: the visit once, and a few questions for each child."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.boundfield import BoundField

from kittiwake.records.visits.choices import Announced, Outcome, Place, Seen
from kittiwake.records.visits.services import PartFacts, VisitFacts
from kittiwake.web.components.fields import WhenField
from kittiwake.web.components.forms import PlainForm

if TYPE_CHECKING:
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.subject.models import Subject


def _words(label: str, *, rows: int = 3, needed: str = "", help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=bool(needed),
        help_text=help_text,
        strip=False,
        widget=forms.Textarea(attrs={"rows": str(rows)}),
        error_messages={"required": needed},
    )


def _choice(label: str, choices: Any, needed: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, widget=forms.RadioSelect, error_messages={"required": needed}
    )


@dataclass(frozen=True)
class Child:
    """Somebody who may have been visited, and the questions about them."""

    name: str
    key: str
    questions: dict[str, BoundField]


class VisitForm(PlainForm):
    """Questions about the visit, in the order in which it happened; those about each child are added.

    visited  whom the visit must be about; `others` whom it may be about as well.
    """

    when = WhenField(
        label="When was it?",
        help_text="24 April 2017 at 2:10pm, or the day alone.",
        error_messages={"required": "Say when the visit was."},
    )
    outcome = _choice("What happened?", Outcome.choices, "Say whether you got in.")
    announced = _choice("Announced?", Announced.choices, "Say whether the visit was announced.")
    place = _choice("Where?", Place.choices, "Say where the visit was.")
    where = forms.CharField(label="Which place", required=False, max_length=200)
    saw_home = forms.BooleanField(label="I saw the rooms of the home", required=False)
    purpose = _words("Why you visited", rows=2, needed="Say why you visited.")
    what_was_seen = _words("What you saw", rows=5)
    others_there = _words("Who else was there", rows=2)
    next_steps = _words("What comes next", rows=2)
    also = forms.MultipleChoiceField(
        label="Who else was visited?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, visited: "Iterable[Identity]", others: "Iterable[Identity]" = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._visited, self._others = list(visited), list(others)
        for who in [*self._visited, *self._others]:
            self._ask_about(who)
        if self._others:
            self.offer("also", [(str(who.key), f"{who.name}, {who.age}") for who in self._others])
        else:
            del self.fields["also"]

    @property
    def children(self) -> list[Child]:
        """Those whom the visit is about whatever is ticked."""
        return [self._child(who) for who in self._visited]

    @property
    def others(self) -> list[Child]:
        return [self._child(who) for who in self._others]

    def _child(self, who: "Identity") -> Child:
        return Child(who.name, str(who.key), {name: self[f"{name}_{who.key}"] for name in QUESTIONS})

    def facts(self, subjects: "dict[str, Subject]") -> VisitFacts:
        """What was typed, for those whose record was found by its key."""
        typed = {name: self.cleaned_data[name] for name in VisitForm.base_fields if name != "also"}
        parts = tuple(
            PartFacts(
                subject=subjects[key], **{name: self.cleaned_data[f"{name}_{key}"] for name in QUESTIONS}
            )
            for key in self.chosen()
            if key in subjects
        )
        return VisitFacts(**typed, parts=parts)

    def chosen(self) -> list[str]:
        """The keys of those whom the visit is about."""
        return [str(who.key) for who in self._about()]

    def _about(self) -> "list[Identity]":
        ticked = self.cleaned_data.get("also") or []
        return [*self._visited, *(who for who in self._others if str(who.key) in ticked)]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        is_made = typed.get("outcome") == Outcome.MADE
        if is_made and not (typed.get("what_was_seen") or "").strip():
            self.add_error("what_was_seen", "Say what you saw.")
        for who in self._about():
            self._settle(who, is_made=is_made)
            self._check_child(who, is_made=is_made)
        return typed

    def _ask_about(self, who: "Identity") -> None:
        seen = _choice(f"Was {who.name} seen?", Seen.choices, "")
        seen.required = False
        self.fields[f"seen_{who.key}"] = seen
        self.fields[f"said_{who.key}"] = _words(f"What {who.name} said, in their words")
        self.fields[f"day_{who.key}"] = _words(
            f"A day in {who.name}’s life", help_text="Where a child was seen, at least one of these two."
        )
        self.fields[f"why_{who.key}"] = _words(f"Why {who.name} was not seen, or not alone", rows=2)
        self.fields[f"saw_bedroom_{who.key}"] = forms.BooleanField(
            label=f"I saw where {who.name} sleeps", required=False
        )

    def _settle(self, who: "Identity", *, is_made: bool) -> None:
        """Nobody was seen where nobody was in: that need not be said again."""
        name = f"seen_{who.key}"
        if self.cleaned_data.get(name):
            return
        if is_made:
            self.add_error(name, f"Say whether {who.name} was seen.")
        else:
            self.cleaned_data[name] = Seen.NOT_SEEN

    def _check_child(self, who: "Identity", *, is_made: bool) -> None:
        seen = self.cleaned_data.get(f"seen_{who.key}")
        said, day, why = (
            (self.cleaned_data.get(f"{name}_{who.key}") or "").strip() for name in ("said", "day", "why")
        )
        if seen in {Seen.ALONE, Seen.WITH_OTHERS} and not (said or day):
            self.add_error(
                f"said_{who.key}", f"Write what {who.name} said, or what a day in their life is like."
            )
        if seen == Seen.NOT_SEEN and is_made and not why:
            self.add_error(f"why_{who.key}", f"Say why {who.name} was not seen.")


QUESTIONS = ("seen", "said", "day", "why", "saw_bedroom")
