"""What notes put on the line."""

from kittiwake.records.line.kinds import define

NOTE_WRITTEN = define(
    "note.written", "A case note was written", "A call, a visit or something said was written down."
)
NOTE_CORRECTED = define(
    "note.corrected", "A case note was corrected", "A note was replaced by a corrected one; both stay."
)
