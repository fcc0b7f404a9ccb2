"""Reading plans, for one viewer."""

from kittiwake.records.plans.selectors.after import followed, plan_clocks
from kittiwake.records.plans.selectors.glance import Glance, asking_glance, glance
from kittiwake.records.plans.selectors.lately import rows_of
from kittiwake.records.plans.selectors.moving import Due, asking_moves, contingency_due, decisions_on
from kittiwake.records.plans.selectors.overseeing import Overseen, overseen_by
from kittiwake.records.plans.selectors.reading import (
    copy_of,
    has_had_a_plan,
    plan_on,
    plan_visible_to,
    plans_reached_by,
    plans_visible_to,
    waits_for_oversight,
)
from kittiwake.records.plans.selectors.standing import in_force, missing_for, standing_of, to_review, to_share
from kittiwake.records.plans.selectors.waiting import asking_waiting, to_decide, to_oversee
from kittiwake.records.plans.selectors.whole import asking_plan, newest_reviews_of, reviews_of, versions_of

__all__ = [
    "Due",
    "Glance",
    "Overseen",
    "asking_glance",
    "asking_moves",
    "asking_plan",
    "asking_waiting",
    "contingency_due",
    "copy_of",
    "decisions_on",
    "followed",
    "glance",
    "has_had_a_plan",
    "in_force",
    "missing_for",
    "newest_reviews_of",
    "overseen_by",
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
    "to_review",
    "to_share",
    "versions_of",
    "waits_for_oversight",
]
