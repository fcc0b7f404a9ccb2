"""What is asked about a child's voice."""

from kittiwake.records.voice.choices import Answer, Form, Occasion, Story, UsedIn, Who
from kittiwake.records.voice.services import AnswerFacts, OfferFacts, StoryFacts, UseFacts, ViewFacts
from kittiwake.web.care.forms import CareForm, Parts
from kittiwake.web.protection.forms.parts import choice, day, line, words


class SaidForm(CareForm):
    NAMES = ("form", "about", "says", "told_to", "on", "where")
    form = choice("How did the child say it?", Form.choices, "Say how the child said it.")
    about = line("What is it about, in a few words?", needed="Say what it is about.")
    says = words(
        "What the child said, in their own words", rows=6, needed="Write what the child said.",
        help_text="Describe what was drawn or shown. Do not explain it.",
    )  # fmt: skip
    told_to = line("Who heard it?", needed="Say who heard it.")
    on = day("On which day?", "Say on which day.")
    where = line("Where is the drawing or letter kept?")
    parts: Parts = (("", NAMES),)

    def facts(self) -> ViewFacts:
        return ViewFacts(**{name: self.cleaned_data[name] for name in self.NAMES})


class SaidRightForm(SaidForm):
    because = words("Why it is put right", rows=2, needed="Say why.")
    parts = (("", (*SaidForm.NAMES, "because")),)


class UseForm(CareForm):
    NAMES = ("used_in", "on", "changed")
    used_in = choice("Where was it used?", UsedIn.choices, "Say where it was used.")
    on = day("On which day?", "Say on which day.")
    changed = words(
        "What changed because of it", rows=4, needed="Say what changed, or that nothing did, and why."
    )
    parts = (("", NAMES),)

    def facts(self) -> UseFacts:
        return UseFacts(**self.cleaned_data)


class AnswerForm(CareForm):
    answer = choice(
        "What did the child say to it?",
        [each for each in Answer.choices if each[0] != Answer.NOT_YET],
        "Say what the child said to it.",
    )
    answered_on = day("On which day did they answer?", "Say on which day.")
    why = words("In their words; or why it was not offered", rows=3, needed="Say what they said.")
    again_on = day("When is it to be offered again, if a day is set?")
    parts = (("", ("answer", "answered_on", "why", "again_on")),)

    def facts(self) -> AnswerFacts:
        said = self.cleaned_data
        return AnswerFacts(
            answer=said["answer"], on=said["answered_on"], why=said["why"], again_on=said["again_on"]
        )


class OfferForm(CareForm):
    """An offer, with the answer where the child gave one at once."""

    who = choice("Who was offered?", Who.choices, "Say who was offered.")
    occasion = choice("On what occasion?", Occasion.choices, "Say on what occasion.")
    on = day("On which day?", "Say on which day.")
    how = words("How it was put to the child", rows=3, needed="Say how it was put to the child.")
    answer = choice("What did the child say to it?", Answer.choices, "Say what the child said, or not yet.")
    why = words("In their words; or why it was not offered", rows=3)
    again_on = day("When is it to be offered again, if a day is set?")
    parts = (
        ("The offer", ("who", "occasion", "on", "how")),
        ("The answer", ("answer", "why", "again_on")),
    )

    def facts(self) -> OfferFacts:
        said = self.cleaned_data
        given = None
        if said["answer"] != Answer.NOT_YET:
            given = AnswerFacts(
                answer=said["answer"], on=said["on"], why=said["why"], again_on=said["again_on"]
            )
        return OfferFacts(
            who=said["who"], occasion=said["occasion"], on=said["on"], how=said["how"], answer=given
        )


class MetForm(CareForm):
    on = day("On which day did they first meet?", "Say on which day.")
    provider = line("Who came, and who sent them?", needed="Say who came, and who sent them.")
    parts = (("", ("on", "provider")),)


class EndForm(CareForm):
    on = day("On which day did it end?", "Say on which day.")
    changed = words("What changed by it", rows=4, needed="Say what changed, or that nothing did, and why.")
    parts = (("", ("on", "changed")),)


class StoryForm(CareForm):
    NAMES = ("kind", "made_on", "made_by", "copies")
    kind = choice("What was made?", Story.choices, "Say what was made.")
    made_on = day("On which day was it finished?", "Say on which day.")
    made_by = line("Who made it?", needed="Say who made it.")
    copies = words("Who has a copy", rows=2)
    parts = (("", NAMES),)

    def facts(self) -> StoryFacts:
        return StoryFacts(**self.cleaned_data)


class FiledForm(CareForm):
    on = day("On which day was it put on the file?", "Say on which day.")
    where = line("Where on the file is it?", needed="Say where on the file it is.")
    parts = (("", ("on", "where")),)
