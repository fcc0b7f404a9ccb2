"""Reading challenges, for one viewer."""

from kittiwake.records.challenge.selectors.effect import Effect, effect_of
from kittiwake.records.challenge.selectors.listing import (
    asking_unanswered,
    challenge_visible_to,
    challenges_about,
    challenges_closed_to_nobody,
    challenges_visible_to,
    open_challenges,
    stage_clocks,
    to_reread,
    waiting_for_answer,
)
from kittiwake.records.challenge.selectors.work import (
    Work,
    challengeable_on,
    children_with,
    reviews_to_choose,
    stood_before,
    works_named,
    written_since,
)

__all__ = [
    "Effect",
    "Work",
    "asking_unanswered",
    "challenge_visible_to",
    "challengeable_on",
    "challenges_about",
    "challenges_closed_to_nobody",
    "challenges_visible_to",
    "children_with",
    "effect_of",
    "open_challenges",
    "reviews_to_choose",
    "stage_clocks",
    "stood_before",
    "to_reread",
    "waiting_for_answer",
    "works_named",
    "written_since",
]
