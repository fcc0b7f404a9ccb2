"""What the line itself announces: acts on clocks, and entries put right."""

from kittiwake.records.line.kinds import define

CLOCK_PAUSED = define(
    "clock.paused", "A clock was paused", "A timescale stands still, with the reason and who authorised it."
)
CLOCK_RESUMED = define(
    "clock.resumed",
    "A clock was started again",
    "A paused timescale runs on; its due date moves by the time it stood still.",
)
CLOCK_EXTENDED = define(
    "clock.extended",
    "A due date was extended",
    "A later due date was authorised, with the reason; the first one stays visible.",
)
CLOCK_CORRECTED = define(
    "clock.corrected",
    "A due date was corrected",
    "A due date told in error was put right, with the reason; both stay visible.",
)
ENTRY_MOVED_AWAY = define(
    "entry.moved_away",
    "An entry made here by mistake was moved to another record",
    "An entry about somebody else was taken off this line; it stands on the right person's.",
    "LEFT_OUT",
)
ENTRY_WITHDRAWN = define(
    "entry.withdrawn",
    "An entry was withdrawn",
    "An entry that should never have been made was withdrawn, with the reason; it "
    "stays in the record as known before.",
    "LEFT_OUT",
)
# Notices stand in the place of what was taken off a line: they are about the entry, not about the person.
NOTICES = (ENTRY_MOVED_AWAY.name, ENTRY_WITHDRAWN.name)
