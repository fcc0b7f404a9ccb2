"""What is asked about where a child is to grow up."""

from kittiwake.records.permanence.choices import BESIDE, Blocker, Exceptional
from kittiwake.records.permanence.services import PanelFacts
from kittiwake.web.care.forms import CareForm, Parts, needed_pick
from kittiwake.web.protection.forms.parts import choice, day, line, words


class StandingForm(CareForm):
    """`owners` are offered by the page: those who work with the child."""

    blocker = choice("What holds it up most?", Blocker.choices, "Say what holds it up most, or nothing.")
    says = words("What it is, in words", rows=3)
    owner = needed_pick("Who sees to it?", "Say who sees to it.")
    next_step = line("What is next?", needed="Say what is next.")
    next_on = day("By which day?", "Say by which day.")
    parts: Parts = (("", ("blocker", "says", "owner", "next_step", "next_on")),)


class StepForm(CareForm):
    """`steps` are offered by the page: those of the lanes that are planned and not reached."""

    step = needed_pick("Which step was reached?", "Say which step was reached.")
    on = day("On which day?", "Say on which day.")
    says = words("Anything to add", rows=2)
    parts: Parts = (("", ("step", "on", "says")),)


class StepRightForm(CareForm):
    on = day("On which day was it reached? Leave it empty where it was not")
    because = words("Why it is put right", rows=2, needed="Say why.")
    parts: Parts = (("", ("on", "because")),)


class BesideForm(CareForm):
    lane = choice("What is planned beside the first?", BESIDE, "Say what is planned beside the first.")
    on = day("Since which day?", "Say since which day.")
    because = words("Why it is planned too", rows=3, needed="Say why.")
    parts: Parts = (("", ("lane", "on", "because")),)


class EndForm(CareForm):
    on = day("On which day?", "Say on which day.")
    because = words("Why it was given up", rows=3, needed="Say why.")
    parts: Parts = (("", ("on", "because")),)


class PanelForm(CareForm):
    """`why_there` is offered by the page: why the child is on the agenda today."""

    why_there = choice("Which reason does the decision answer?", Exceptional.choices, "Say which reason.")
    on = day("On which day was it decided?", "Say on which day.")
    decided = words("What was decided, who does it, and by when", rows=4, needed="Say what was decided.")
    again_on = day("When does the panel look again, if it is still so?")
    parts: Parts = (("", ("why_there", "on", "decided", "again_on")),)

    def facts(self) -> PanelFacts:
        return PanelFacts(**self.cleaned_data)
