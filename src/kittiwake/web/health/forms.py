"""What is asked about a child's health."""

from typing import Any

from django import forms

from kittiwake.core import codes
from kittiwake.records.health.choices import CODES, Came, ConsentTo, Look, Said, Step
from kittiwake.records.health.services import ConsentFacts, LookFacts, ReferralFacts, ScoreFacts, StepFacts
from kittiwake.web.care.forms import YES_NO, CareForm, Parts
from kittiwake.web.protection.forms.parts import choice, day, line, pick
from kittiwake.web.protection.forms.parts import words as told

OF_TEN = "0 to 10"


class LookForm(CareForm):
    NAMES = ("kind", "came", "on", "by_whom", "found", "needs", "is_up_to_date", "why_not")
    kind = choice("What was looked at?", Look.choices, "Say what was looked at.")
    came = choice("Did it take place?", Came.choices, "Say whether it took place.")
    on = day("On which day?", "Say on which day.")
    by_whom = line("Who looked, or was to?", needed="Say who looked, or was to.")
    found = told("What was found", rows=4)
    needs = told("What the child needs from it, and who sees to it", rows=3)
    is_up_to_date = choice("For immunisations: are they up to date?", YES_NO)
    why_not = told("If it did not take place: why, and what is done about it", rows=3)
    parts: Parts = (("", NAMES),)

    def facts(self) -> LookFacts:
        said = dict(self.cleaned_data)
        said.pop("because", None)
        up_to_date = {"YES": True, "NO": False}.get(said.pop("is_up_to_date"))
        return LookFacts(**said, is_up_to_date=up_to_date)


class LookRightForm(LookForm):
    because = told("Why it is put right", rows=2, needed="Say why.")
    parts = (("", (*LookForm.NAMES, "because")),)


class ConsentForm(CareForm):
    NAMES = ("to", "said", "who", "on", "words")
    to = choice("Consent to what?", ConsentTo.choices, "Say to what.")
    said = choice("What did they say?", Said.choices, "Say what they said.")
    who = line("Who was asked, by name and as what?", needed="Say who was asked.")
    on = day("On which day?", "Say on which day.")
    words = told("If they refuse or take it back: why, and what is done for the child", rows=3)
    parts = (("", NAMES),)

    def facts(self) -> ConsentFacts:
        return ConsentFacts(**self.cleaned_data)


def points(label: str) -> forms.IntegerField:
    """One part of the questionnaire; it may be left where there is no score."""
    wrong = {"min_value": "Give 0 to 10.", "max_value": "Give 0 to 10.", "invalid": "Give 0 to 10."}
    return forms.IntegerField(
        label=label, help_text=OF_TEN, required=False, min_value=0, max_value=10, error_messages=wrong
    )


class QuestionnaireForm(CareForm):
    SCORES = ("emotions", "conduct", "attention", "peers", "kindness")
    on = day("On which day was it filled in?", "Say on which day.")
    filled_in_by = line("Who filled it in?", needed="Say who filled it in.")
    emotions = points("Emotional symptoms")
    conduct = points("Conduct problems")
    attention = points("Hyperactivity and inattention")
    peers = points("Problems with other children")
    kindness = points("Kind and helpful behaviour (counts in no total)")
    why_none = pick("Or why there is no score", codes.choices(CODES, "sdq_reason"))
    follows = told("What follows from it", rows=3, needed="Say what follows; or that nothing does, and why.")
    parts = (
        ("", ("on", "filled_in_by")),
        ("Score", (*SCORES, "why_none")),
        ("What follows", ("follows",)),
    )

    def facts(self) -> ScoreFacts:
        said: dict[str, Any] = self.cleaned_data
        return ScoreFacts(**said)


class ReferralForm(CareForm):
    NAMES = ("service", "asked_on", "why", "meanwhile")
    service = line("Which service?", needed="Say which service.")
    asked_on = day("On which day was it asked?", "Say on which day.")
    why = told("What the child needs", rows=4, needed="Say what the child needs.")
    meanwhile = told(
        "What the child has meanwhile, from whom",
        rows=3,
        needed="Say what the child has; or that it is nothing.",
    )
    parts = (("", NAMES),)

    def facts(self) -> ReferralFacts:
        return ReferralFacts(**self.cleaned_data)


class StepForm(CareForm):
    NAMES = ("step", "on", "words")
    step = choice("What became of it?", Step.choices, "Say what became of it.")
    on = day("On which day?", "Say on which day.")
    words = told(
        "What the service said, and what the child has meanwhile", rows=4, needed="Say what they said."
    )
    parts = (("", NAMES),)

    def facts(self) -> StepFacts:
        return StepFacts(**self.cleaned_data)
