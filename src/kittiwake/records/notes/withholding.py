"""What notes say with a marking: kept from a family's document until it is released."""

from collections.abc import Iterator

from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Marked
from kittiwake.records.line.services import key_of
from kittiwake.records.marking.passages import Passage
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def withheld(subject: Subject) -> Iterator[Passage]:
    """Notes on this person's record; a corrected one too, as its words were there to be copied."""
    notes = CaseNote.objects.filter(note_subjects__subject__in=records_of(subject)).distinct()
    for note in notes.exclude(sharing=Sharing.ORDINARY):
        yield Passage(
            source=key_of(note), title=f"A note: {note.title}", on=note.happened_on,
            words=Marked(note.text, sharing=note.sharing, source=note.said_by),
        )  # fmt: skip
