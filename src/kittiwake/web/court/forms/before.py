"""What legal planning, the letter and pre-proceedings ask."""

from typing import Any

from kittiwake.records.court.choices import (
    Connected,
    Ending,
    FamilyMeeting,
    MeetingKind,
    PanelSays,
    Step,
    Threshold,
)
from kittiwake.records.court.services import (
    ActionFacts,
    ConcernFacts,
    GatewayFacts,
    LetterFacts,
    MeetingFacts,
)
from kittiwake.web.court.forms.parts import CourtForm, answered, numbered
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words

MOST_CONCERNS, MOST_ACTIONS = 8, 8
NEEDED = {
    "worry_1": "The letter cannot be issued without what you are worried about.",
    "change_1": "The letter cannot be issued without what must change.",
    "by_1": "The letter cannot be issued without the day by which it must change.",
}


class AskForm(CourtForm):
    why = words(
        "What you are worried about, and what was tried", rows=8, needed="Say what you are worried about."
    )

    def ask_more(self) -> None:
        for child in self.children:
            self.fields[f"step_{child.key}"] = pick(f"{child.name}: what do you propose?", Step.choices)
        self.parts = (
            ("", ("why",)),
            ("The children it is about", tuple(f"step_{child.key}" for child in self.children)),
        )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        first = self.children[0]
        if not said.get(f"step_{first.key}"):
            self.add_error(f"step_{first.key}", f"Say what you propose for {first.name}.")
        return said

    def proposes(self) -> dict[Any, str]:
        """By child; whoever has no answer is not part of it."""
        answers = self.of_each("step")
        return {child.subject: step for child in self.children if (step := answers[child.subject.pk])}


class AdviceForm(CourtForm):
    text = words(
        "Your advice", rows=12, needed="Write the advice.",
        help_text="Legally privileged: read by those entitled to it, and by nobody else. Written once.",
    )  # fmt: skip
    parts = (("", ("text",)),)


class GatewayForm(CourtForm):
    held_on = day("On which day was the meeting held?", "Say on which day.")
    attended = words("Who attended, by name and post", rows=3, needed="Say who attended.")
    because = words(
        "Why it is decided so", rows=6, needed="Say why it is decided so.",
        help_text="Many read this. Leave out what the lawyer advised.",
    )  # fmt: skip

    def ask_more(self) -> None:
        asked = []
        for child in self.children:
            met = choice(f"{child.name}: is the threshold met?", Threshold.choices, "Say whether it is met.")
            step = choice(f"{child.name}: what is done?", Step.choices, "Say what is done.")
            self.fields[f"threshold_{child.key}"], self.fields[f"step_{child.key}"] = met, step
            asked += [f"threshold_{child.key}", f"step_{child.key}"]
        self.parts = (
            ("", ("held_on", "attended")),
            ("The decision for each child", tuple(asked)),
            ("", ("because",)),
        )

    def facts(self) -> GatewayFacts:
        met, steps = self.of_each("threshold"), self.of_each("step")
        said = {name: self.cleaned_data[name] for name in ("held_on", "attended", "because")}
        return GatewayFacts(**said, decided={key: (met[key], steps[key]) for key in met})


class LetterForm(CourtForm):
    issued_on = day("The day of the letter", "Say the day of the letter.")
    conference = choice(
        "What became of a family group conference?", FamilyMeeting.choices, "Say what became of it."
    )
    conference_says = words(
        "When, with whom, and what came of it; or why none was offered",
        rows=3,
        needed="Say when it was offered and what came of it, or why it was not.",
    )
    connected = choice(
        "Were relatives and friends who could care for the child considered?",
        Connected.choices,
        "Say whether they were considered.",
    )
    connected_says = words(
        "Who, and what came of it; or why nobody yet", rows=3, needed="Say who was considered, or why nobody."
    )
    help = words("How we help meanwhile", rows=4, needed="Say how the authority helps meanwhile.")
    otherwise = words(
        "What happens if nothing changes",
        rows=4,
        needed="Say what happens if nothing changes: the letter cannot be issued without.",
    )
    in_reserve = words(
        "What is planned for the children if it comes to that", rows=4,
        needed="Say what is planned for the children if it comes to that.",
        help_text="The plan in reserve. It stands on the record, and not in the letter.",
    )  # fmt: skip
    CONCERN = {"worry": "What we are worried about", "change": "What must change", "by": "By when"}

    def ask_more(self) -> None:
        concerns = numbered(self, MOST_CONCERNS, "Concern", self.CONCERN)
        for name in concerns[:3]:
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = NEEDED[name]
        family = ("conference", "conference_says", "connected", "connected_says")
        self.parts = (
            ("", ("issued_on",)),
            ("The family first", family),
            ("What the letter says", concerns[:9]),
            ("More concerns", concerns[9:]),
            ("", ("help", "otherwise")),
            ("Not in the letter", ("in_reserve",)),
        )

    def facts(self) -> LetterFacts:
        said = {name: self.cleaned_data[name] for name in self.base_fields}
        concerns = (
            ConcernFacts(worry=each["worry"], change=each["change"], by_on=each["by"])
            for each in answered(self, MOST_CONCERNS, self.CONCERN)
        )
        return LetterFacts(**said, concerns=tuple(concerns))


class MeetingForm(CourtForm):
    kind = choice("What was it for?", MeetingKind.choices, "Say what it was for.")
    held_on = day("On which day was it held?", "Say on which day.")
    attended = words("Who attended, and who came with the parents", rows=3, needed="Say who attended.")
    discussed = words("What was discussed, concern by concern", rows=8, needed="Say what was discussed.")
    ACTION = {"what": "What was agreed", "who": "Who does it", "by": "By when"}

    def ask_more(self) -> None:
        actions = numbered(self, MOST_ACTIONS, "Action", self.ACTION)
        self.parts = (
            ("", ("kind", "held_on", "attended", "discussed")),
            ("What was agreed", actions[:9]),
            ("More that was agreed", actions[9:]),
        )

    def facts(self) -> MeetingFacts:
        said = {name: self.cleaned_data[name] for name in self.base_fields}
        actions = (
            ActionFacts(what=each["what"], who=each["who"], by_on=each["by"])
            for each in answered(self, MOST_ACTIONS, self.ACTION)
        )
        return MeetingFacts(**said, actions=tuple(actions))


class DoneForm(CourtForm):
    done_on = day("On which day?", "Say on which day.")
    came_to = words("What became of it", rows=3, needed="Say what became of it.")
    parts = (("", ("done_on", "came_to")),)


class CommissionForm(CourtForm):
    what = words("What is assessed", rows=3, needed="Say what is assessed.")
    who = line("Who was asked", needed="Say who was asked.")
    asked_on = day("On which day were they asked?", "Say on which day.")
    due_on = day("By which day is it due?", "Say by which day.")
    parts = (("", ("what", "who", "asked_on", "due_on")),)


class ReceivedForm(CourtForm):
    received_on = day("On which day did it arrive?", "Say on which day.")
    came_to = words("What it came to", rows=4, needed="Say what it came to.")
    parts = (("", ("received_on", "came_to")),)


class LongerForm(CourtForm):
    until_on = day("Until which day?", "Say until which day.")
    because = words("Why more time is needed", rows=4, needed="Say why more time is needed.")
    parts = (("", ("until_on", "because")),)


class PanelForm(CourtForm):
    on = day("On which day did the panel look at it?", "Say on which day.")
    says = choice("What did the panel decide?", PanelSays.choices, "Say what the panel decided.")
    because = words("Why", rows=4, needed="Say why.")
    again_on = day("When does the panel look again?")
    parts = (("", ("on", "says", "because", "again_on")),)


class EndForm(CourtForm):
    on = day("On which day do they end?", "Say on which day.")
    because = words("Why they end so", rows=6, needed="Say why they end so.")

    def ask_more(self) -> None:
        for child in self.children:
            label = f"{child.name}: how do they end?"
            self.fields[f"ending_{child.key}"] = choice(label, Ending.choices, "Say how they end.")
        asked = tuple(f"ending_{child.key}" for child in self.children)
        self.parts = (("", ("on",)), ("For each child", asked), ("", ("because",)))
