"""What is asked between reviews."""

from collections.abc import Iterable
from typing import Any

from kittiwake.records.care.choices import Told
from kittiwake.records.care.services import CheckFacts, NoticeFacts
from kittiwake.web.care.forms import YES_NO, CareForm
from kittiwake.web.protection.forms.parts import choice, day, line, words


class CheckForm(CareForm):
    """Whether section 20 is still right."""

    on = day("On which day did you look?", "Say on which day.")
    is_well = choice("Is section 20 still right for this child?", YES_NO, "Say whether it is still right.")
    says = words("Why; and where it is not right, what follows", rows=5, needed="Say why.")
    parts = (("", ("on", "is_well", "says")),)

    def facts(self) -> CheckFacts:
        said = self.cleaned_data
        return CheckFacts(on=said["on"], is_well=said["is_well"] == "YES", says=said["says"])


class MidwayForm(CheckForm):
    """Whether the decisions of the last review are carried out."""

    is_well = choice("Are these decisions carried out?", YES_NO, "Say whether they are carried out.")
    says = words(
        "What you found, from whom; and where they are not, what follows",
        rows=5,
        needed="Say what you found.",
    )


class NotifyForm(CareForm):
    """Each of those of whom nothing is written yet: the day, or why not."""

    def ask_about(self, waiting: Iterable[Told]) -> None:
        """Two questions for each."""
        parts = []
        for who in waiting:
            names = (f"on_{who}", f"why_{who}")
            self.fields[names[0]] = day(f"{who.label}: told on which day?")
            self.fields[names[1]] = line("If they are not told: why")
            parts.append(("", names))
        self.parts = tuple(parts)

    def facts(self) -> list[NoticeFacts]:
        said: dict[str, Any] = self.cleaned_data
        return [
            NoticeFacts(who=who, told_on=said.get(f"on_{who}"), why_not=said.get(f"why_{who}", ""))
            for who in Told.values
            if f"on_{who}" in said
        ]
