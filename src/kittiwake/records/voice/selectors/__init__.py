"""Every reading of what children say, who speaks with them, and their story."""

from kittiwake.records.voice.selectors.told import (
    UNUSED_AFTER,
    is_unused,
    life_story_on_file,
    offer_of,
    offers_of,
    stories_of,
    story_of,
    view_of,
    views_of,
)
from kittiwake.records.voice.selectors.wanting import (
    Wanted,
    everybody_wanting,
    wanting_of,
    wanting_of_child,
)

__all__ = [
    "UNUSED_AFTER",
    "Wanted",
    "everybody_wanting",
    "is_unused",
    "life_story_on_file",
    "offer_of",
    "offers_of",
    "stories_of",
    "story_of",
    "view_of",
    "views_of",
    "wanting_of",
    "wanting_of_child",
]
