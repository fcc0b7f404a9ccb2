"""Two cousins with one name: a visit to the one was written on the record of the other, and moved.

Shows    both lines say that an entry was moved, and the note stands where it belongs.
Used by  the chronology in the demonstration.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import When, add_months
from kittiwake.records.line.choices import Provenance
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.services import NoteFacts, move_note, write_note
from kittiwake.records.people.choices import Sex
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

TEXT = (
    "Leo's mother rang: he starts at the nursery in Staithe Road on Monday and she would like "
    "the family partner to come along."
)
REASON = "This is about Leo Harle of Flint Street, not his cousin of the same name in Creel Street."


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(9, 11)
    yield at
    act = stage.act("callum", at)
    wrong = acting.meet(act, "Leo", "Harle", add_months(stage.as_at, -41), sex=Sex.MALE)
    right = acting.meet(act, "Leo", "Harle", add_months(stage.as_at, -39), sex=Sex.MALE)
    acting.live_at(act, "28 Creel Street", wrong)
    acting.live_at(act, "5 Flint Street", right)
    written_at = stage.days_ago(6, 16, 10)
    yield written_at
    facts = NoteFacts(
        kind=NoteKind.CALL,
        title="Leo's mother, about nursery",
        text=TEXT,
        provenance=Provenance.PARENT,
        said_by="His mother",
        when=When.moment(written_at - timedelta(minutes=20)),
    )
    note = write_note(facts, subjects=[wrong], act=stage.act("callum", written_at))
    moved_at = stage.days_ago(4, 9, 50)
    yield moved_at
    move_note(note=note, wrong=wrong, right=right, reason=REASON, act=stage.act("marian", moved_at))
