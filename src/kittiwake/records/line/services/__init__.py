"""Every act that writes to the line."""

from kittiwake.records.line.services.clocks import (
    CannotChangeClock,
    add_holiday,
    correct_due_date,
    extend_clock,
    pause_clock,
    resume_clock,
    set_timescale,
)
from kittiwake.records.line.services.drafts import (
    DraftMovedOn,
    DraftPlace,
    DraftTooLarge,
    carry_drafts,
    discard_draft,
    save_draft,
)
from kittiwake.records.line.services.headlines import EmptyHeadline, EntryReplaced, set_headline
from kittiwake.records.line.services.recording import (
    Act,
    Happening,
    key_of,
    move_cases,
    move_entries,
    move_out_of_case,
    record,
    record_each,
    redate_entries,
    replace_entries,
    replace_of_kind,
    withdraw_each,
    withdraw_entries,
)
from kittiwake.records.line.services.standards import record_standards
from kittiwake.records.line.services.turning import asking_rules, calendar_known, settings_read_once
from kittiwake.records.line.services.versions import ChangedMeanwhile, require_version

__all__ = [
    "Act",
    "CannotChangeClock",
    "ChangedMeanwhile",
    "DraftMovedOn",
    "DraftPlace",
    "DraftTooLarge",
    "EmptyHeadline",
    "EntryReplaced",
    "Happening",
    "add_holiday",
    "asking_rules",
    "calendar_known",
    "carry_drafts",
    "correct_due_date",
    "discard_draft",
    "extend_clock",
    "key_of",
    "move_cases",
    "move_entries",
    "move_out_of_case",
    "pause_clock",
    "record",
    "record_each",
    "record_standards",
    "redate_entries",
    "replace_entries",
    "replace_of_kind",
    "require_version",
    "resume_clock",
    "save_draft",
    "set_headline",
    "set_timescale",
    "settings_read_once",
    "withdraw_each",
    "withdraw_entries",
]
