"""What the pages of private fostering ask."""

from typing import Any

from kittiwake.records.private_fostering.choices import CheckKind, Suitability, ToldBy, WhyEnded
from kittiwake.records.private_fostering.services import ArrangementFacts, CheckFacts, DecisionFacts
from kittiwake.web.missing.forms import PartedForm, Parts, put_right
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words

YES_NO = [("NO", "No"), ("YES", "Yes")]
TOLD = ("told_by", "told_by_says", "notified_on", "arranged_on")
DAYS = ("from_on", "proposed_on")
WITH = ("carer", "carer_says", "address", "household")
FAMILY = ("parents", "because")


class ArrangementForm(PartedForm):
    told_by = choice("Who told us?", ToldBy.choices, "Say who told us.")
    told_by_says = line("Their name and post", needed="Say who told you, by name.")
    notified_on = day("On which day were we told?", "Say on which day we were told.")
    arranged_on = day("When did parents and carer agree on it, if that is known?")
    from_on = day("Since when does the child live there? Leave it empty where they do not yet")
    proposed_on = day("If they do not yet: from which day are they to?")
    carer = pick("The carer, where they are on the record", ())
    carer_says = line("The carer: name, and what they are to the child", needed="Say with whom they live.")
    address = words("Where", rows=2, needed="Say where.")
    household = words("Who else lives there", rows=2, needed="Say who else lives there, or nobody.")
    parents = words(
        "The parents: who and where they are, how they are reached, who holds parental responsibility",
        rows=3,
        needed="Say who the parents are and how they are reached.",
    )
    because = words(
        "Why the child lives there, and for how long", rows=3, needed="Say why the child lives there."
    )
    parts: Parts = (
        ("How we know", TOLD),
        ("From when", DAYS),
        ("With whom", WITH),
        ("The parents", FAMILY),
    )
    NAMES = (*TOLD, *DAYS, "carer_says", "address", "household", *FAMILY)

    def facts(self, carer: Any) -> ArrangementFacts:
        return ArrangementFacts(**self.typed(self.NAMES), carer=carer)


class PutRightForm(ArrangementForm):
    reason = put_right()
    parts: Parts = (*ArrangementForm.parts, ("Why it is put right", ("reason",)))


class BeginForm(PartedForm):
    on = day("On which day did the child begin to live there?", "Say on which day.")
    parts: Parts = (("", ("on",)),)


class CheckForm(PartedForm):
    kind = choice("What was found out?", CheckKind.choices, "Say what kind of check it is.")
    about = line("About whom, or what?", needed="Say whom or what it is about.")
    answered_on = day("On which day was it known?", "Say on which day it was known.")
    found = words("What was found", rows=3, needed="Say what was found, or that there was nothing.")
    worry = choice("Does it worry you?", YES_NO, "Say whether it worries you.")
    parts: Parts = (("", ("kind", "about", "answered_on", "found", "worry")),)

    def facts(self) -> CheckFacts:
        said = self.typed(("kind", "about", "answered_on", "found"))
        return CheckFacts(**said, is_worry=self.cleaned_data["worry"] == "YES")


class DecideForm(PartedForm):
    outcome = choice("Is the arrangement suitable?", Suitability.choices, "Say whether it is suitable.")
    decided_on = day("On which day was it decided?", "Say on which day it was decided.")
    wishes = words("What the child wishes and feels", rows=3, needed="Say what the child wishes.")
    because = words("Why", rows=4, needed="Say why.")
    requirements = words("What is required of the carers, if it is suitable with requirements", rows=3)
    parts: Parts = (("", ("outcome", "decided_on", "wishes", "because", "requirements")),)

    def facts(self) -> DecisionFacts:
        return DecisionFacts(**self.cleaned_data)


class EndForm(PartedForm):
    on = day("On which day did it end?", "Say on which day.")
    why = choice("Why?", WhyEnded.choices, "Say why it ended.")
    because = words(
        "Where the child lives now, and what happened",
        rows=3,
        needed="Say where the child lives now, and why it ended.",
    )
    parts: Parts = (("", ("on", "why", "because")),)


class MistakenForm(PartedForm):
    because = put_right()
    parts: Parts = (("", ("because",)),)
