"""Every reading of a child's time in care."""

from kittiwake.records.care.selectors.between import checks_of, not_told_yet, notices_of
from kittiwake.records.care.selectors.delegations import (
    Deciding,
    deciding,
    delegation_of,
    earlier_lines,
    lacks_delegation,
    lines_of,
)
from kittiwake.records.care.selectors.now import LivingNow, asking_now, living_now
from kittiwake.records.care.selectors.pages import (
    TakenOff,
    agreement_of,
    agreements_of,
    open_period,
    taken_off,
)
from kittiwake.records.care.selectors.planned import plans_now, typed_before
from kittiwake.records.care.selectors.reviews import (
    Overseen,
    lapsed_orders,
    overseen_by,
    report_waiting,
    review_of,
    reviews_of,
    without_delegation,
)
from kittiwake.records.care.selectors.standing import InCareDays, days_of, days_visible_to
from kittiwake.records.care.selectors.standing_statuses import standing_statuses

__all__ = [
    "Deciding",
    "InCareDays",
    "LivingNow",
    "Overseen",
    "TakenOff",
    "agreement_of",
    "agreements_of",
    "asking_now",
    "checks_of",
    "days_of",
    "days_visible_to",
    "deciding",
    "delegation_of",
    "earlier_lines",
    "lacks_delegation",
    "lapsed_orders",
    "lines_of",
    "living_now",
    "not_told_yet",
    "notices_of",
    "open_period",
    "overseen_by",
    "plans_now",
    "report_waiting",
    "review_of",
    "reviews_of",
    "standing_statuses",
    "taken_off",
    "typed_before",
    "without_delegation",
]
