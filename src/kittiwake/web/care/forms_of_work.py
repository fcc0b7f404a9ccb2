"""What the pages of delegations and reviews ask."""

from collections.abc import Iterator
from typing import Any

from kittiwake.core.today import today
from kittiwake.records.care.choices import Advocate, Aim, Decides
from kittiwake.records.care.codes import in_use
from kittiwake.records.care.decisions import decisions
from kittiwake.records.care.services import (
    CarePlanFacts,
    DecisionFacts,
    DelegationFacts,
    LineFacts,
    PlacementPlanFacts,
    ReportFacts,
    ReviewFacts,
)
from kittiwake.web.care.forms import CareForm
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words

MOST_DECISIONS = 8


class DelegateForm(CareForm):
    """Every question of everyday life, each with who decides."""

    agreed_with = line("With whom with parental responsibility is it agreed?", needed="Say with whom.")
    agreed_on = day("On which day?", "Say on which day.")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for each in decisions():
            who = pick(each.title, Decides.choices)
            self.fields[f"who_{each.key}"] = who
            self.fields[f"says_{each.key}"] = line("What is to be known, or why it is open")
        areas = dict.fromkeys(each.area for each in decisions())
        asked = ((area, tuple(_named(area))) for area in areas)
        self.parts = (("", ("agreed_with", "agreed_on")), *asked)

    def facts(self) -> DelegationFacts:
        said = self.cleaned_data
        lines = (
            LineFacts(decision=each.key, who=said[f"who_{each.key}"], says=said[f"says_{each.key}"])
            for each in decisions()
        )
        return DelegationFacts(
            agreed_with=said["agreed_with"], agreed_on=said["agreed_on"], lines=tuple(lines)
        )  # fmt: skip


def _named(area: str) -> Iterator[str]:
    for each in decisions():
        if each.area == area:
            yield from (f"who_{each.key}", f"says_{each.key}")


class CopyForm(CareForm):
    to = line("Which carer has the copy?", needed="Say which carer has the copy.")
    on = day("On which day was it given?", "Say on which day.")
    parts = (("", ("to", "on")),)


class OfficerForm(CareForm):
    officer = choice("Who holds the reviews from now on?", (), "Choose a reviewing officer.")
    parts = (("", ("officer",)),)


class ReportForm(CareForm):
    happened = words("What happened since the last review", rows=8, needed="Say what happened.")
    child = words("What the child says, in their own words", rows=4, needed="Say what the child says.")
    asks = words("What you ask the review to decide", rows=4, needed="Say what you ask.")
    parts = (("", ("happened", "child", "asks")),)

    def facts(self) -> ReportFacts:
        return ReportFacts(**self.cleaned_data)


class HoldForm(CareForm):
    """How the child took part, what was discussed, and up to eight decisions."""

    held_on = day("On which day was it held?", "Say on which day.")
    without_because = words("There is no report of the worker. Why was the review held without one?", rows=3)
    took_part = choice("How did the child take part?", (), "Say how the child took part.")
    own_words = words("What the child said, in their own words", rows=4)
    not_heard_because = words("If nothing is told of the child: why", rows=2)
    advocate = choice("Was an advocate offered?", Advocate.choices, "Say whether an advocate was offered.")
    discussed = words("What was discussed, and how the plan goes", rows=8, needed="Say what was discussed.")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer_codes()
        for number in range(1, MOST_DECISIONS + 1):
            self.fields[f"what_{number}"] = words(f"Decision {number}", rows=2)
            self.fields[f"who_{number}"] = line("Who does it")
            self.fields[f"by_{number}"] = day("By when")
        child = ("took_part", "own_words", "not_heard_because", "advocate")
        decided = tuple(
            f"{name}_{number}" for number in range(1, MOST_DECISIONS + 1) for name in ("what", "who", "by")
        )
        self.parts = (
            ("", ("held_on", "without_because")),
            ("The child", child),
            ("The review", ("discussed",)),
            ("What was decided", decided),
        )

    def without_report(self, *, is_missing: bool) -> None:
        """Ask why there is no report only where there is none."""
        if not is_missing:
            del self.fields["without_because"]
            self.parts = (("", ("held_on",)), *self.parts[1:])

    def offer_codes(self) -> None:
        """The codes of the year in which it is written down."""
        self.offer("took_part", [(code.code, code.label) for code in in_use("took_part", today())])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for number in range(1, MOST_DECISIONS + 1):
            if said.get(f"what_{number}") and not said.get(f"by_{number}"):
                self.add_error(f"by_{number}", f"Decision {number}: say by when.")
        return said

    def facts(self) -> ReviewFacts:
        said = self.cleaned_data
        same = ("held_on", "took_part", "own_words", "not_heard_because", "advocate", "discussed")
        return ReviewFacts(
            **{name: said[name] for name in same}, without_because=said.get("without_because", ""),
            decisions=tuple(self._decisions()),
        )  # fmt: skip

    def _decisions(self) -> Iterator[DecisionFacts]:
        said = self.cleaned_data
        for number in range(1, MOST_DECISIONS + 1):
            if said[f"what_{number}"].strip():
                yield DecisionFacts(
                    what=said[f"what_{number}"], who=said[f"who_{number}"], by_on=said[f"by_{number}"]
                )


class CarePlanForm(CareForm):
    NAMES = ("aim", "needs", "family_time", "otherwise")
    aim = choice("Where is the child to grow up?", Aim.choices, "Say where, or that it is not decided.")
    needs = words("How the child’s needs are met, and by whom", rows=8, needed="Say how needs are met.")
    family_time = words("When the child sees whom", rows=4, needed="Say when the child sees whom.")
    otherwise = words("What happens if it does not work", rows=4, needed="Say what happens then.")
    parts = (("", NAMES),)

    def facts(self) -> CarePlanFacts:
        return CarePlanFacts(**self.cleaned_data)


class PlacementPlanForm(CareForm):
    NAMES = ("day_to_day", "health", "school", "signed_by", "signed_on")
    day_to_day = words("How the days go: routines, likes, fears", rows=6, needed="Say how the days go.")
    health = words("Health: what is arranged, and by whom", rows=4, needed="Say what is arranged.")
    school = words("School: what is arranged, and by whom", rows=4, needed="Say what is arranged.")
    signed_by = line("Who with parental responsibility signed it?", needed="Say who signed it.")
    signed_on = day("On which day?", "Say on which day.")
    parts = (("", NAMES),)

    def facts(self) -> PlacementPlanFacts:
        return PlacementPlanFacts(**self.cleaned_data)


class SendForm(CareForm):
    on = day("On which day were they sent?", "Say on which day.")
    to = words("To whom", rows=3, needed="Say to whom they were sent.")
    parts = (("", ("on", "to")),)
