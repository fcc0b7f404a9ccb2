"""What an agency is asked about a missing child."""

from kittiwake.core import codes
from kittiwake.records.missing.choices import CODES
from kittiwake.records.missing.services import ReportFacts
from kittiwake.web.missing.forms import InterviewForm, PartedForm, Parts
from kittiwake.web.protection.forms.parts import choice, line, moment, words

TOLD = (
    "child_name", "child_born", "child_address", "kind", "from_at", "last_seen", "believed",
    "police_reference", "ring",
)  # fmt: skip


class TellForm(PartedForm):
    child_name = line("Who is missing? Every name you know", needed="Say who is missing.")
    child_born = line("When were they born, or about how old are they?")
    child_address = line("Where do they live?")
    kind = choice(
        "Does anybody know where they are?", codes.choices(CODES, "kind"), "Say whether it is known."
    )
    from_at = moment("Since when are they gone?", "Say since when, with the time.")
    last_seen = words(
        "Last seen: by whom, where, in which clothes",
        rows=3,
        needed="Say who saw them last, where, and in what.",
    )
    believed = words("Where, and with whom, may they be?", rows=2)
    police_reference = line("The police’s reference, if you have rung them")
    ring = line("Whom do we ring, at which number?", needed="Say whom we ring, with the number.")
    parts: Parts = (("", TOLD),)

    def facts(self) -> ReportFacts:
        return ReportFacts(**self.typed(TOLD))


class SendForm(InterviewForm):
    interviewer = line("Who talked with the child, by name and post?", needed="Say who talked with them.")
    TALK: tuple[str, ...] = ("interviewer", *InterviewForm.TALK)
