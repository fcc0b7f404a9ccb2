"""Every act about homes, who runs them, what they can do, and beds that are kept."""

from kittiwake.records.provision.services.homes import BadHome, HomeFacts, record_home, record_provider
from kittiwake.records.provision.services.known import BedTaken, give_back, keep_bed, say_trait

__all__ = [
    "BadHome",
    "BedTaken",
    "HomeFacts",
    "give_back",
    "keep_bed",
    "record_home",
    "record_provider",
    "say_trait",
]
