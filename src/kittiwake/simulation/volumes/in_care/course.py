"""A child's time in care as it is decided on before it is told."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Stay:
    """Where a child lives from a day on.

    sort      as `places.SORTS` calls the home; with_parents, for_adoption and alone are none of the register.
    type      the return's code. home: the number of the home in the register that was drawn; None for none.
    why       the return's reason why the stay before it ended; empty for the first.
    """

    from_on: date
    sort: str
    type: str
    home: int | None = None
    why: str = ""
    is_planned: bool = True
    is_to_last: bool = False


@dataclass(frozen=True, kw_only=True)
class InCare:
    """One period of care. `again` is the one after it, for a child who comes back.

    statuses  the return's codes of legal status, with the day from which each stands.
    to_on, why_it_ceased  None and empty while it goes on.
    """

    child: str
    from_on: date
    is_emergency: bool
    need: str
    aim: str
    statuses: tuple[tuple[date, str], ...]
    stays: tuple[Stay, ...]
    to_on: date | None = None
    why_it_ceased: str = ""
    again: "InCare | None" = None
