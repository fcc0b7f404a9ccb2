"""Every read of the line, for one viewer."""

from kittiwake.records.line.selectors.chronology import (
    Entry,
    Gap,
    asking_latest,
    chronology,
    entries_of_open,
    events_visible_to,
    latest_of_open,
    with_gaps,
)
from kittiwake.records.line.selectors.desk import (
    asking_drafts,
    draft_of,
    drafts_of,
    latest_drafts,
    running_for,
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
    "asking_drafts",
    "asking_latest",
    "chronology",
    "draft_of",
    "drafts_of",
    "entries_of_open",
    "entry_visible_to",
    "events_visible_to",
    "explained",
    "headlines_of",
    "holidays",
    "latest_drafts",
    "latest_of_open",
    "moves_onto",
    "run_visible_to",
    "running_for",
    "runs_of_cases",
    "runs_of_people",
    "runs_of_person",
    "setting_on",
    "settings_of",
    "settings_read_once",
    "superseded_history",
    "with_gaps",
]
