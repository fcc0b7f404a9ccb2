"""Every reading of the register of homes. It says nothing of any child but that a bed is kept."""

from kittiwake.records.provision.selectors.free import Known, beds_kept, home_known, terms_of
from kittiwake.records.provision.selectors.register import (
    Listed,
    home_closed,
    homes_closed,
    homes_open,
    providers,
    register,
    terms_ever,
)
from kittiwake.records.provision.selectors.rows import (
    HomeRow,
    asking_homes,
    beds_of,
    holds_kept,
    home_rows,
    postcodes_of_homes,
    traits_said,
)

__all__ = [
    "HomeRow",
    "Known",
    "Listed",
    "asking_homes",
    "beds_kept",
    "beds_of",
    "holds_kept",
    "home_closed",
    "home_known",
    "home_rows",
    "homes_closed",
    "homes_open",
    "postcodes_of_homes",
    "providers",
    "register",
    "terms_ever",
    "terms_of",
    "traits_said",
]
