"""Every reading of the register of homes. It says nothing of any child but that a bed is kept."""

from kittiwake.records.provision.selectors.free import Known, beds_kept, home_known, homes_known, terms_of
from kittiwake.records.provision.selectors.register import (
    Listed,
    home_closed,
    homes_closed,
    homes_open,
    providers,
    register,
    terms_ever,
)

__all__ = [
    "Known",
    "Listed",
    "beds_kept",
    "home_closed",
    "home_known",
    "homes_closed",
    "homes_known",
    "homes_open",
    "providers",
    "register",
    "terms_ever",
    "terms_of",
]
