"""What marking puts on the line: that words were released, and never the words."""

from kittiwake.records.line.kinds import define

RELEASED = define(
    "marking.released",
    "Marked words were released to the family",
    "Somebody answered for it, and why. From then on they may stand in a family’s version of a plan.",
    "LEFT_OUT",
)
