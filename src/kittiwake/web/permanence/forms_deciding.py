"""What is asked of a match, of adoption, of going home, and of a look back."""

from kittiwake.records.permanence.choices import Sooner, Verdict
from kittiwake.records.permanence.services import (
    AdoptionFacts,
    GateFacts,
    LookBackFacts,
    ToldFacts,
)
from kittiwake.web.care.forms import CareForm, Parts
from kittiwake.web.protection.forms.parts import choice, day, line, words


class MatchForm(CareForm):
    NAMES = ("with_whom", "on", "because", "carers_view", "childs_view")
    with_whom = line("With whom?", needed="Say with whom.")
    on = day("Since which day is it proposed?", "Say since which day.")
    because = words("Why these carers, and not others", rows=4, needed="Say why.")
    carers_view = words("What the carers say to it", rows=3, needed="Say what the carers say.")
    childs_view = words("What the child says to it", rows=3, needed="Say what the child says.")
    parts: Parts = (("", NAMES),)


class HeardForm(CareForm):
    on = day("On which day did the panel hear it?", "Say on which day.")
    says = words("What the panel recommends, and why", rows=4, needed="Say what it recommends.")
    parts: Parts = (("", ("on", "says")),)


class VerdictForm(CareForm):
    verdict = choice("What do you decide?", Verdict.choices, "Say what you decide.")
    on = day("On which day?", "Say on which day.")
    reasons = words("Why, and what follows", rows=4, needed="Say why.")
    parts: Parts = (("", ("verdict", "on", "reasons")),)


class ToldForm(CareForm):
    on = day("On which day was the child told?", "Say on which day.")
    how = words("How the child was told, and what they said", rows=3, needed="Say how.")
    letter = line("Where on the file is the letter to the child?", needed="Say where the letter is.")
    parts: Parts = (("", ("on", "how", "letter")),)

    def facts(self) -> ToldFacts:
        return ToldFacts(**self.cleaned_data)


class ReportForm(CareForm):
    """Each part may be left: what is missing is shown before anybody decides."""

    NAMES = (
        "child", "mother_history", "father_history", "family", "wishes", "parents_say", "health", "needs",
        "ways",
    )  # fmt: skip
    on = day("On which day was it written?", "Say on which day.")
    child = words("The child: who they are, and their story so far", needed="Write who the child is.", rows=6)
    mother_history = words("The birth mother’s history", rows=6)
    father_history = words("The birth father’s history", rows=6)
    family = words("The wider birth family", rows=4)
    wishes = words("What the child wishes and feels", rows=4)
    parents_say = words("What the parents say about adoption", rows=4)
    health = words("The child’s health, and what it may bring", rows=4)
    needs = words("What the child will need of adopters", rows=4)
    ways = words("Each other way for the child to grow up, and why not that", rows=4)
    parts: Parts = (("", ("on", *NAMES)),)


class AdoptionForm(CareForm):
    NAMES = ("verdict", "on", "reasons", "despite")
    verdict = choice("Should the child be placed for adoption?", Verdict.choices, "Say yes or no.")
    on = day("On which day do you decide?", "Say on which day.")
    reasons = words("Why", rows=5, needed="Say why.")
    despite = words("Where a part of the report is missing: why it is decided without it", rows=3)
    parts: Parts = (("", NAMES),)

    def facts(self) -> AdoptionFacts:
        return AdoptionFacts(**self.cleaned_data)


class CloseForm(CareForm):
    says = words("How the work ended", rows=3, needed="Say how the work ended.")
    parts: Parts = (("", ("says",)),)


class GateForm(CareForm):
    NAMES = ("assessed", "changed", "childs_view", "parents_view", "support")
    assessed = words("What the assessment of going home found", rows=4, needed="Say what it found.")
    changed = words("What changed at home since the child left", rows=4, needed="Say what changed.")
    childs_view = words("What the child says", rows=3, needed="Say what the child says.")
    parents_view = words("What the parents say", rows=3, needed="Say what the parents say.")
    support = words("Who helps with what, and for how long", rows=4, needed="Say who helps with what.")
    parts: Parts = (("", NAMES),)

    def facts(self) -> GateFacts:
        return GateFacts(**self.cleaned_data)


class LookBackForm(CareForm):
    NAMES = ("sooner", "point_on", "point", "learnt")
    sooner = choice("Was there an earlier point to decide?", Sooner.choices, "Say whether there was one.")
    point_on = day("On which day, if there was one?")
    point = words("What was known then, and what could have been done", rows=3)
    learnt = words("What was learnt", rows=4, needed="Write down what was learnt.")
    parts: Parts = (("", NAMES),)

    def facts(self) -> LookBackFacts:
        return LookBackFacts(**self.cleaned_data)
