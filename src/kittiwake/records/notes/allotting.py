"""How a note goes to whose it is, when joined records are separated."""

from kittiwake.records.line.services import Act
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.notes.services import put_note_right
from kittiwake.records.subject.models import Subject


def _note(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    note = CaseNote.objects.select_for_update().get(pk=number)
    put_note_right(note, wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"notes.casenote": _note}
CARRIED = {"notes.notesubject": "notes.casenote"}
