"""An enquiry: that the child was seen, what came of it, and whether a manager agrees."""

from kittiwake.records.protection.choices import EnquiryOutcome, SeenHow
from kittiwake.records.protection.services import SightFacts
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, line, moment, words

ANSWERS = [("AGREE", "I agree: close the enquiry"), ("RETURN", "I ask something first")]


class SightForm(PlainForm):
    seen_at = moment("When was it?", "Say when it was.")
    where = line("Where?", needed="Say where it was.")
    seen = choice("How were they seen?", SeenHow.choices, "Say how they were seen.")
    said = words("What they said, in their words", help_text="Of a baby, write what you saw.")
    why = words("Why they were not seen, or not alone", rows=2)

    def facts(self) -> SightFacts:
        return SightFacts(**self.cleaned_data)


class OutcomeForm(PlainForm):
    outcome = choice("What comes of the enquiry?", EnquiryOutcome.choices, "Say what comes of it.")
    because = words("Why: what was found, and what it means for the child", rows=5, needed="Say why.")


class AuthoriseForm(PlainForm):
    answer = choice("Do you agree?", ANSWERS, "Say whether you agree.")
    why = words("What is to be answered first", rows=3)
