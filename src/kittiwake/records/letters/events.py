"""What letters announce. No name and no address stands in their words."""

from kittiwake.records.line.kinds import define

LETTER_WRITTEN = define(
    "letter.written",
    "A letter was written",
    "A letter was made from the record, its recipient confirmed by its writer, and kept as a file.",
    "LEFT_OUT",
)
LETTER_SENT = define(
    "letter.sent",
    "A letter was sent",
    "Somebody recorded that a letter went, and how: by post, by e-mail, or handed over.",
)
CHRONOLOGY_MADE = define(
    "chronology.made_for_court",
    "A chronology was made for court",
    "Entries were chosen and kept as a Word file with numbered paragraphs; marked words were withheld.",
)
