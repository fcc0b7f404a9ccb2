"""The lanes of a life: what an area offers them, by folder.

An area that has something to show over the years writes `web/<area>/lanes.py` with

    def lanes(viewer, subject) -> Iterable[Lane]   # whoever may read the record; through selectors alone
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Bar:
    """Something that went on for a while, or happened on a day.

    says           what it was, in words.
    dates          from when to when, in words and as exactly as it is known.
    from_on        none: since before anybody knows.
    to_on          none: it goes on, or nobody knows until when.
    """

    says: str
    dates: str
    from_on: date | None
    to_on: date | None
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One thread of a life. With no bars, `absence` is shown as a finding; lower `order` stands first."""

    title: str
    absence: str
    bars: tuple[Bar, ...]
    order: int = 50
