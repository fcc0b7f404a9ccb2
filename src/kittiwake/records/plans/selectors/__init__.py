"""Reading plans, for one viewer."""

from kittiwake.records.plans.selectors.after import followed, plan_clocks
from kittiwake.records.plans.selectors.glance import Glance, asking_glance, glance
from kittiwake.records.plans.selectors.lately import rows_of
from kittiwake.records.plans.selectors.moving import Due, contingency_due
from kittiwake.records.plans.selectors.reading import (
    copies_of,
    copy_of,
    plan_on,
    plan_visible_to,
    plans_reached_by,
    plans_visible_to,
    reviews_of,
    versions_of,
)
from kittiwake.records.plans.selectors.standing import missing_for, standing_of
from kittiwake.records.plans.selectors.waiting import asking_waiting, to_decide, to_oversee

__all__ = [
    "Due",
    "Glance",
    "asking_glance",
    "asking_waiting",
    "contingency_due",
    "copies_of",
    "copy_of",
    "followed",
    "glance",
    "missing_for",
    "plan_clocks",
    "plan_on",
    "plan_visible_to",
    "plans_reached_by",
    "plans_visible_to",
    "reviews_of",
    "rows_of",
    "standing_of",
    "to_decide",
    "to_oversee",
    "versions_of",
]
