"""Every reading of children who are or were missing."""

from kittiwake.records.missing.selectors.inbox import Requested, reports_of, request_of, requests_of
from kittiwake.records.missing.selectors.links import PlanToLink, plans_to_link
from kittiwake.records.missing.selectors.now import asking_gone, gone
from kittiwake.records.missing.selectors.patterns import Pattern, patterns_for
from kittiwake.records.missing.selectors.reading import (
    Heard,
    Known,
    episode_of,
    episodes_of,
    taken_off,
    theme_of,
    times_of,
)
from kittiwake.records.missing.selectors.waiting import (
    Owed,
    Unused,
    asking_reports,
    follows_themes,
    gone_now,
    owed_to,
    report_waiting,
    reports_waiting,
    unused_for,
)

__all__ = [
    "Heard",
    "Known",
    "Owed",
    "Pattern",
    "PlanToLink",
    "Requested",
    "Unused",
    "asking_gone",
    "asking_reports",
    "episode_of",
    "episodes_of",
    "follows_themes",
    "gone",
    "gone_now",
    "owed_to",
    "patterns_for",
    "plans_to_link",
    "report_waiting",
    "reports_of",
    "reports_waiting",
    "request_of",
    "requests_of",
    "taken_off",
    "theme_of",
    "times_of",
    "unused_for",
]
