"""What notes put on the line."""

from kittiwake.records.line.kinds import define

NOTE_WRITTEN = define(
    "note.written", "A case note was written", "A call, a visit or something said was written down."
)
PHASE_ANALYSED = define(
    "phase.analysed",
    "What a phase meant for the child",
    "A worker wrote what a span of the chronology meant for the child: their opinion, under their name.",
    "HEADLINE",
    is_told_afterwards=True,
)
NOTE_CORRECTED = define(
    "note.corrected", "A case note was corrected", "A note was replaced by a corrected one; both stay."
)
