"""What was written since two records were joined, in words: what can go to the other, and what stays."""

from collections.abc import Iterable

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.people.services import LaterWork


def later_choices(works: Iterable[LaterWork]) -> list[tuple[str, str]]:
    """An answer for each work that can be taken to the other record."""
    return [(work.key, _says(work)) for work in works if work.can_move]


def later_fixed(works: Iterable[LaterWork]) -> list[str]:
    """What stays where it stands, to be put right by hand."""
    return [_says(work) for work in works if not work.can_move]


def _says(work: LaterWork) -> str:
    first, more = work.entries[0], len(work.entries) - 1
    also = f", with {more} more {'entry' if more == 1 else 'entries'}" if more else ""
    written = f"{says_day(local_day(first.recorded_at))}, {first.recorded_by}"
    return f"{first.says}{also} (written {written})"
