"""What the components take: plain values, ready to show. `present.py` files build them.

Every word here is already for people; every date is already said. A component never asks the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kittiwake.core.shares import says_share


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing known: a label and its value, perhaps with where it comes from and a way to change it."""

    label: str
    value: str
    source: str = ""
    change_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Who:
    """Whose record a page is about, for the identity bar.

    name      how the person is known; never part of an address
    age       "4 years", or "not born yet"
    alerts    what somebody must know before ringing or knocking; shown first and in words
    """

    name: str
    age: str = ""
    url: str = ""
    pronounced: str = ""
    reference: str = ""
    facts: tuple[Fact, ...] = ()
    alerts: tuple[str, ...] = ()
    is_restricted: bool = False


@dataclass(frozen=True, kw_only=True)
class Place:
    """One link of a navigation."""

    title: str
    url: str
    is_current: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class DeskRow:
    """One thing on a desk or in a list of work.

    status    its tag's words, already said ("Due today"); tone gives its colour
    explained why it is due then, in words
    """

    title: str
    url: str = ""
    hint: str = ""
    status: str = ""
    tone: str = "plain"
    explained: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of a desk, or of a list of work. `more_url` leads to the rows that are not shown here."""

    id: str
    title: str
    rows: list[DeskRow]
    empty: str = ""
    place: str = "today"
    more_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One event as a reader sees it.

    when      the date as precisely as it is known, in words
    recorded  when and by whom it was written down
    is_late   it was entered well after it happened
    """

    title: str
    when: str
    recorded: str = ""
    detail: str = ""
    source: str = ""
    url: str = ""
    is_late: bool = False
    is_replaced: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Day:
    """A heading of an event list (a day, a month, "About 2012") and what stands under it."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A stretch with nothing recorded, said in words: "Nothing recorded for 11 weeks"."""

    words: str


@dataclass(frozen=True, kw_only=True)
class RailSection:
    """One part of the history rail. With no entries, `absence` is shown as the finding it is."""

    title: str
    absence: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Share:
    """One bar: how many of how many. A denominator of 0 is shown as "nothing to count"."""

    label: str
    numerator: int
    denominator: int
    url: str = ""

    @property
    def percent(self) -> float | None:
        """0 to 100, or nothing where there was nothing to count."""
        return 100 * self.numerator / self.denominator if self.denominator else None

    @property
    def says(self) -> str:
        """As "14 of 20 (70%)": the whole before the share, so a small number is seen to be small."""
        return says_share(self.numerator, self.denominator)


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One area's part of the child's page: see web/child/panels.py.

    template  drawn inside the panel from its context alone, with csrf_input for a form in it
    order     lower stands earlier on the page
    """

    title: str
    id: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    order: int = 50
