"""What may be written next about one child's permanence: words of a link, and its address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.records.permanence.choices import Verdict
from kittiwake.records.permanence.milestones import title_of
from kittiwake.web.permanence.present import Links, steps_to_right

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.permanence.models import Beside, Gate, Match, Milestone

OWED = {
    "gate": "The child went home without a plan, and no manager has decided since. Weighing it is owed.",
    "look_back": "The child came into care in an emergency. A look back is owed.",
}


def says_owed(owed: Mapping[str, bool]) -> list[str]:
    return [words for name, words in OWED.items() if owed[name]]


@dataclass(frozen=True, kw_only=True)
class Ways:
    """Of one child, for one viewer: `may` by the last word of the function."""

    key: "UUID"
    may: Mapping[str, bool]
    is_in_care: bool
    owed: Mapping[str, bool]
    is_on_agenda: bool

    def _to(self, words: str, page: str, *more: int) -> tuple[str, str]:
        return words, reverse(f"permanence:{page}", args=[self.key, *more])

    def standing(self, milestones: "Iterable[Milestone]", beside: "Iterable[Beside]") -> Links:
        found: Links = []
        if self.may["record"] and self.is_in_care:
            found = [
                self._to("Say where it stands", "standing"),
                self._to("A step was reached", "step"),
                self._to("Plan beside the first", "beside"),
                *(
                    self._to(f"No longer planned: {title_of(each.lane).lower()}", "end_beside", each.pk)
                    for each in beside
                    if each.to_on is None
                ),
                *steps_to_right(milestones, key=self.key),
            ]
        if self.may["panel"] and self.is_on_agenda:
            found.append(self._to("Write down what the panel decided", "decide_at_panel"))
        return found

    def matching(self, matches: "Iterable[Match]") -> Links:
        if not self.is_in_care:
            return []
        known, found = list(matches), Links()
        waiting = next((each for each in known if not each.verdict), None)
        if self.may["record"]:
            if waiting is None:
                found.append(self._to("Propose a match", "propose"))
            else:
                found.append(self._to("What the panel said of the match", "hear", waiting.pk))
        if self.may["decide"] and waiting is not None:
            found.append(self._to("Decide the match", "decide_match", waiting.pk))
        to_tell = [each for each in known if each.verdict == Verdict.YES and each.told_on is None]
        if self.may["record"]:
            found += [self._to(f"The child was told: {each.with_whom}", "told", each.pk) for each in to_tell]
        return found

    def adoption(self, *, has_report: bool, has_decision: bool) -> Links:
        found: Links = []
        if self.may["record"] and self.is_in_care:
            found.append(self._to("Write the child permanence report", "report"))
        if self.may["agency_decide"] and self.is_in_care and has_report:
            found.append(self._to("Decide whether the child should be placed", "decide_adoption"))
        if self.may["record"] and has_decision:
            found.append(self._to("Close the adoption work", "close_adoption"))
        return found

    def going_home(self, gates: "Iterable[Gate]") -> Links:
        waiting = next((each for each in gates if not each.verdict), None)
        if waiting is None:
            asks = self.may["record"] and (self.is_in_care or self.owed["gate"])
            return [self._to("Weigh going home", "weigh")] if asks else []
        return [self._to("Decide on going home", "decide_gate", waiting.pk)] if self.may["decide"] else []

    def looking_back(self) -> Links:
        owed = self.may["look_back"] and self.owed["look_back"]
        return [self._to("Look back at the emergency", "look_back")] if owed else []
