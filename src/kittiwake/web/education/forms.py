"""What is asked about a child's education."""

from django import forms

from kittiwake.records.education.choices import EhcStep, Excluded, Expected, Where
from kittiwake.records.education.services import AttendanceFacts, ExclusionFacts, LearningFacts, PepFacts
from kittiwake.web.care.forms import CareForm, Parts
from kittiwake.web.protection.forms.parts import choice, day, line
from kittiwake.web.protection.forms.parts import words as told


def count(label: str, needed: str = "") -> forms.IntegerField:
    """A whole number from nought on."""
    wrong = dict.fromkeys(("min_value", "invalid", "max_value"), "Give a whole number.")
    errors = wrong | {"required": needed}
    return forms.IntegerField(
        label=label, required=bool(needed), min_value=0, max_value=2000, error_messages=errors
    )


class LearningForm(CareForm):
    NAMES = ("where", "name", "from_on", "hours", "because")
    where = choice("Where does the child learn?", Where.choices, "Say where the child learns.")
    name = line("Its name")
    from_on = day("From which day?", "Say from which day.")
    hours = forms.DecimalField(
        label="How many hours a week?", help_text="For alternative provision, and at home.", required=False,
        min_value=0, max_value=60, decimal_places=1,
        error_messages=dict.fromkeys(
            ("min_value", "max_value", "invalid", "max_decimal_places"), "Give the hours, such as 12 or 12.5."
        ),
    )  # fmt: skip
    because = told("Why there; where the child learns nowhere, why, and what is done about it", rows=3)
    parts: Parts = (("", NAMES),)

    def facts(self) -> LearningFacts:
        return LearningFacts(**self.cleaned_data)


class EndForm(CareForm):
    on = day("Which was the last day there?", "Say which was the last day.")
    because = told("Why it ended", rows=3, needed="Say why it ended.")
    parts = (("", ("on", "because")),)


class PepForm(CareForm):
    NAMES = ("held_on", "came", "child", "targets", "expected", "premium", "effect")
    held_on = day("On which day did you meet?", "Say on which day.")
    came = told("Who came", rows=2, needed="Say who came.")
    child = told("What the child says of school, in their own words", rows=4)
    targets = told(
        "What is to be reached, by when, and how it is seen", rows=6, needed="Say what is to be reached."
    )
    expected = choice("How does the child do?", Expected.choices, "Say how the child does.")
    premium = told("What pupil premium is spent on", rows=3)
    effect = told("What came of the last spending", rows=3)
    parts = (("", NAMES),)

    def facts(self) -> PepFacts:
        return PepFacts(**self.cleaned_data)


class AttendanceForm(CareForm):
    NAMES = ("from_on", "to_on", "possible", "missed", "unauthorised")
    from_on = day("From which day?", "Say from which day.")
    to_on = day("To which day?", "Say to which day.")
    possible = count("How many sessions were possible?", "Say how many sessions were possible.")
    missed = count("How many were missed?", "Say how many were missed.")
    unauthorised = count("How many of those without leave?", "Say how many were without leave.")
    parts = (("", NAMES),)

    def facts(self) -> AttendanceFacts:
        return AttendanceFacts(**self.cleaned_data)


class ExclusionForm(CareForm):
    NAMES = ("kind", "from_on", "days", "because", "meanwhile")
    kind = choice("For how long?", Excluded.choices, "Say for how long.")
    from_on = day("From which day?", "Say from which day.")
    days = count("If for some days: how many school days?")
    because = told("Why", rows=3, needed="Say why.")
    meanwhile = told("What the child has meanwhile", rows=3, needed="Say what, or that it is nothing.")
    parts = (("", NAMES),)

    def facts(self) -> ExclusionFacts:
        return ExclusionFacts(**self.cleaned_data)


class EhcForm(CareForm):
    step = choice("Which step?", EhcStep.choices, "Say which step it is.")
    on = day("On which day?", "Say on which day.")
    words = told("What was decided, and about which need", rows=4, needed="Say what was decided.")
    parts = (("", ("step", "on", "words")),)
