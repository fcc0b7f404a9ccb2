"""What the pages of finding a home ask."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms

from kittiwake.records.matching.choices import Answer, Closing, Limit, Refusal, Weight
from kittiwake.records.matching.fitting import Asked
from kittiwake.records.matching.services import (
    AnswerFacts,
    DecisionFacts,
    ReadingFacts,
    RequestFacts,
)
from kittiwake.records.provision.choices import WITH_A_WORD, Care, HomeKind, Trait
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

YES_NO = [("YES", "Yes"), ("NO", "No")]
Parts = tuple[tuple[str, tuple[str, ...]], ...]


def several(label: str, choices: Any = ()) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class MatchingForm(PlainForm):
    """A form in parts: headings with the names of their questions, in order."""

    parts: Parts = ()


class AskForm(MatchingForm):
    """What the child needs of a home, and by when."""

    wanted_by = day("By which day is the child to live there?", "Say by which day.")
    emergency = choice("Is this an emergency?", YES_NO, "Say whether this is an emergency.")
    because = words("Why a home is looked for", rows=4, needed="Say why a home is looked for.")
    care = choice("What is the home to do?", Care.choices, "Say what the home is to do.")
    kinds = several("Which kinds of home would do? Leave it empty where any would", HomeKind.choices)
    siblings = several("Brothers and sisters for whom a home is looked for too")
    together = choice("Is the plan that they live together?", YES_NO)
    school = line("School, and whether it can change")
    school_postcode = line("Postcode of the school")
    family = line("Family time: with whom, and how often")
    family_postcode = line("Postcode from where the family comes; leave it empty where it must not be known")
    risks = words("Risks to the child, and from the child to others: what whoever is asked must know", rows=4)
    first: Parts = (
        ("By when, and why", ("wanted_by", "emergency", "because")),
        ("Which home", ("care", "kinds")),
        ("Brothers and sisters", ("siblings", "together")),
    )
    last: Parts = (
        ("School and family", ("school", "school_postcode", "family", "family_postcode")),
        ("Risks", ("risks",)),
    )

    def __init__(self, *args: Any, siblings: "Mapping[str, tuple[str, Subject]]", **options: Any) -> None:
        super().__init__(*args, **options)
        self.family_known = siblings
        self.offer("siblings", [(key, name) for key, (name, _who) in siblings.items()])
        if not siblings:
            del self.fields["siblings"], self.fields["together"]
        traits = tuple(self._ask_about(Trait(trait)) for trait in Trait)
        named = tuple(name for names in traits for name in names)
        before = self.first if siblings else self.first[:2]
        self.parts = (
            *before,
            ("What the home must have, should have, or is to be avoided for", named),
            *self.last,
        )

    def _ask_about(self, trait: Trait) -> tuple[str, ...]:
        self.fields[f"is_{trait}"] = forms.ChoiceField(
            label=trait.label, choices=[("", "Not asked"), *Weight.choices], required=False
        )
        if trait not in WITH_A_WORD:
            return (f"is_{trait}",)
        self.fields[f"of_{trait}"] = line(f"{trait.label}: which?")
        return f"is_{trait}", f"of_{trait}"

    def facts(self) -> RequestFacts:
        said = self.cleaned_data
        same = (
            "wanted_by",
            "because",
            "care",
            "school",
            "school_postcode",
            "family",
            "family_postcode",
            "risks",
        )
        return RequestFacts(
            **{name: said[name] for name in same}, is_emergency=said["emergency"] == "YES",
            kinds=tuple(said["kinds"]), lines=tuple(self._lines()),
            siblings=tuple(self.family_known[key][1] for key in said.get("siblings", ())),
            is_together=said.get("together") == "YES",
        )  # fmt: skip

    def _lines(self) -> Iterable[Asked]:
        for trait in Trait:
            weight = self.cleaned_data.get(f"is_{trait}")
            if weight:
                detail = self.cleaned_data.get(f"of_{trait}", "")
                yield Asked(weight=weight, trait=trait, detail=detail)


class EndForm(MatchingForm):
    how = choice(
        "How did it end?",
        [(each.value, each.label) for each in (Closing.ELSEWHERE, Closing.NOT_NEEDED)],
        "Say how it ended.",
    )
    because = words("Why no home is looked for any more", rows=3, needed="Say why.")
    parts = (("", ("how", "because")),)


class OfferForm(MatchingForm):
    says = words("What they were told, and by which way; no more of the child than they need", rows=4)
    parts = (("", ("says",)),)


class AnswerForm(MatchingForm):
    """What they said; why, where they refuse; and until when the bed is kept, where they would."""

    answer = choice("What do they say?", Answer.choices, "Say what they answered.")
    why = pick("If they refuse: why", Refusal.choices)
    because = words("In their words", rows=3)
    keep_until = day("If they would: the last night for which the bed is kept. Leave it empty to keep none")
    parts = (("", ("answer", "why", "because", "keep_until")),)

    def facts(self) -> AnswerFacts:
        return AnswerFacts(
            **{name: self.cleaned_data[name] for _heading, names in self.parts for name in names}
        )


class LetGoForm(MatchingForm):
    because = words("Why the bed is free again", rows=2, needed="Say why.")
    parts = (("", ("because",)),)


class ChooseForm(MatchingForm):
    """Why this home and why not the others."""

    because = words("Why this home", rows=4, needed="Say why this home.")
    why_not_others = words("Why not the others", rows=4, needed="Say why not the others.")
    beyond_because = words("Something above rules it out: who agreed to it all the same, and why", rows=3)
    apart_because = words("Brothers and sisters would live apart against the plan: why", rows=3)
    next_attempt_on = day("On which day is it tried again to find them a home together?")

    def __init__(self, *args: Any, limits: Iterable[str], **options: Any) -> None:
        """What is asked of a home that breaks a limit is asked of no other."""
        super().__init__(*args, **options)
        broken = set(limits)
        if not broken - {Limit.GROUP}:
            del self.fields["beyond_because"]
        if Limit.GROUP not in broken:
            del self.fields["apart_because"], self.fields["next_attempt_on"]
        self.parts = (("", tuple(self.fields)),)

    def facts(self) -> DecisionFacts:
        return DecisionFacts(**self.cleaned_data)


class ReadAgainForm(MatchingForm):
    held_on = day("On which day was it talked over?", "Say on which day.")
    happened = words("What happened", rows=5, needed="Say what happened.")
    learned = words("What follows for this child, and for matching", rows=5, needed="Say what follows.")
    parts = (("", ("held_on", "happened", "learned")),)

    def facts(self) -> ReadingFacts:
        return ReadingFacts(**self.cleaned_data)


class RefreshForm(MatchingForm):
    says = words("What the new assessment changes for this placement", rows=4, needed="Say what it changes.")
    parts = (("", ("says",)),)
