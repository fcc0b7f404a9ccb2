"""Every read of the line, for one viewer."""

from kittiwake.records.line.selectors.chronology import Entry, Gap, chronology, events_visible_to, with_gaps
from kittiwake.records.line.selectors.desk import (
    draft_of,
    drafts_of,
    runs_of_cases,
    runs_of_people,
    runs_of_person,
)
from kittiwake.records.line.selectors.explaining import explained
from kittiwake.records.line.selectors.one import (
    Move,
    acts_of,
    entry_visible_to,
    headlines_of,
    moves_onto,
    run_visible_to,
    superseded_history,
)
from kittiwake.records.line.selectors.timescales import holidays, setting_on, settings_of
from kittiwake.records.line.services.turning import settings_read_once

__all__ = [
    "Entry",
    "Gap",
    "Move",
    "acts_of",
    "chronology",
    "draft_of",
    "drafts_of",
    "entry_visible_to",
    "events_visible_to",
    "explained",
    "headlines_of",
    "holidays",
    "moves_onto",
    "run_visible_to",
    "runs_of_cases",
    "runs_of_people",
    "runs_of_person",
    "setting_on",
    "settings_of",
    "settings_read_once",
    "superseded_history",
    "with_gaps",
]
