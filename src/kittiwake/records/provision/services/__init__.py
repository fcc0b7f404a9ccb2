"""Every act about homes, who runs them, what they can do, and beds that are kept."""

from kittiwake.records.provision.services.changes import (
    TermsFacts,
    WrittenFacts,
    change_terms,
    close_home,
    open_again,
    put_home_right,
)
from kittiwake.records.provision.services.homes import BadHome, HomeFacts, record_home, record_provider
from kittiwake.records.provision.services.known import BedTaken, give_back, keep_bed, say_trait

__all__ = [
    "BadHome",
    "BedTaken",
    "HomeFacts",
    "TermsFacts",
    "WrittenFacts",
    "change_terms",
    "close_home",
    "give_back",
    "keep_bed",
    "open_again",
    "put_home_right",
    "record_home",
    "record_provider",
    "say_trait",
]
