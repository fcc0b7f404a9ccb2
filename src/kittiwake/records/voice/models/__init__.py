"""What a child said and where it was used; offers of an advocate or visitor; the story of their life."""

from kittiwake.records.voice.models.offer import Offer
from kittiwake.records.voice.models.story import LifeStory
from kittiwake.records.voice.models.view import Use, View

__all__ = ["LifeStory", "Offer", "Use", "View"]
