"""What drift puts on the line: that somebody looked. A sign is no entry: it is read anew each night."""

from kittiwake.records.line.kinds import define

SET_ASIDE = define(
    "drift.set_aside",
    "A sign of drift was set aside",
    "Somebody looked, said why it may stand for now, and when to look again.",
)
