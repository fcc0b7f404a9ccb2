"""Marked words as a page of people who work here shows them: with their marking, always."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day

if TYPE_CHECKING:
    from kittiwake.records.line.marked import Marked
    from kittiwake.records.marking.selectors import MarkedWords


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One passage. `released` says by whom, when, on what basis and why; empty where it is kept."""

    title: str
    on: str
    said: "Marked"
    released: str
    release_url: str


def shown(each: "MarkedWords", *, key: object, may_release: bool) -> Shown:
    row = each.release
    told = (
        f"Released on {says_day(local_day(row.at))} by {row.by}. {row.get_basis_display()}. {row.because}"
        if row
        else ""
    )
    to = reverse("marking:release", args=[key, each.passage.source]) if may_release and not row else ""
    return Shown(
        title=each.passage.title, on=says_day(each.passage.on), said=each.passage.words, released=told,
        release_url=to,
    )  # fmt: skip
