"""A child on a plan moves here, stays a while, or moves away."""

from kittiwake.records.protection.services import TransferFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, line, words

STAYS = [("GOOD", "For good: we hold a conference"), ("WHILE", "For a while: the plan stays theirs")]


class TransferForm(PlainForm):
    authority = line("Which authority told us?", needed="Say which authority told us.")
    told_on = day("On which day did they tell us?", "Say on which day.")
    plan_since = day("On a plan there since")
    stays = choice("Does the child live here for good?", STAYS, "Say whether the child lives here for good.")
    leaves_on = day("For a while: when will they leave, if it is known?")
    words = words("What they said")

    def facts(self) -> TransferFacts:
        typed = {name: value for name, value in self.cleaned_data.items() if name != "stays"}
        return TransferFacts(**typed, is_for_a_while=self.cleaned_data["stays"] == "WHILE")


class StayEndedForm(PlainForm):
    on = day("On which day did it end?", "Say on which day.")
    why = words("Where the child went, or why no conference is needed", needed="Say what happened.")


class MovesAwayForm(PlainForm):
    authority = line("Which authority was told?", needed="Say which authority was told.")
    told_on = day("On which day were they told?", "Say on which day.")
    words = words("What they were told and sent")

    def facts(self) -> TransferFacts:
        return TransferFacts(**self.cleaned_data)


class TakenOverForm(PlainForm):
    held_on = day("On which day did they hold their conference?", "Say on which day.")
