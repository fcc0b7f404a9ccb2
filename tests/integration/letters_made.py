"""Letters for tests, written through the real services."""

from uuid import uuid4

from kittiwake.core.today import local_day
from kittiwake.records.front_door.models import Contact
from kittiwake.records.letters.models import Letter
from kittiwake.records.letters.selectors import beginning
from kittiwake.records.letters.services import LetterFacts, write_letter
from kittiwake.records.line.services import Act


def make_letter(
    contact: Contact, act: Act, *, kind: str = "ACKNOWLEDGEMENT", to: str = "referrer", **changes: str
) -> Letter:
    """A letter in its own first words, confirmed as it should be, but for `changes`."""
    begun = beginning(act.by, contact, kind=kind, to=to, on=local_day(act.at))
    known = {"kind": kind, "to": to, "confirmed": to}
    if begun is not None:
        known |= {"seen": begun.recipient.fingerprint, "text": begun.text}
    else:
        known |= {"seen": "", "text": "Dear nobody"}
    return write_letter(LetterFacts(**(known | changes)), contact_id=contact.pk, submission=uuid4(), act=act)
