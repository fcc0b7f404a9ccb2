"""What a chair writes between two conferences, and what ends the work."""

from typing import Any

from kittiwake.records.plans.choices import EndReason
from kittiwake.records.protection.choices import Category, Closing
from kittiwake.records.protection.services import WITHOUT_CONFERENCE, ClosingFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, moment, words

FOUND = [("YES", "On course"), ("NO", "Not on course")]
ENDS = [(each.value, EndReason(each).label) for each in WITHOUT_CONFERENCE]


class CategoryForm(PlainForm):
    category = choice("Which category from that day?", Category.choices, "Choose one category.")
    on = day("From which day?", "Say from which day.")
    because = words("Why", needed="Say why.")


class CheckForm(PlainForm):
    on = day("On which day did you look at the plan?", "Say on which day.")
    found = choice("Is the plan on course?", FOUND, "Say whether it is on course.")
    says = words(
        "What you found, and what should happen before the conference", rows=4, needed="Say what you found."
    )

    @property
    def typed(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"on": said["on"], "is_on_course": said["found"] == "YES", "says": said["says"]}


class EndForm(PlainForm):
    reason = choice("Why does the plan end without a conference?", ENDS, "Say why.")
    on = day("What is its last day?", "Say its last day.")
    because = words("What happened", needed="Say what happened.")


class CloseForm(PlainForm):
    on = day("On which day does the work end?", "Say on which day.")
    reason = choice("Why does it end?", Closing.choices, "Say why.")
    achieved = words("What was achieved", rows=4, needed="Say what was achieved.")
    told = words("Who was told: the child, the family, the agencies", needed="Say who was told.")

    def facts(self) -> ClosingFacts:
        return ClosingFacts(**self.cleaned_data)


class PutRightForm(PlainForm):
    says = words("What it should say", rows=8, needed="Write what it should say.")
    because = words("Why it is put right", rows=2, needed="Say why.")


class PutMomentRightForm(PlainForm):
    held_at = moment("When was it held?", "Say when it was held.")
    because = words("Why it is put right", rows=2, needed="Say why.")


class CallOffForm(PlainForm):
    why = words("Why", needed="Say why.")
