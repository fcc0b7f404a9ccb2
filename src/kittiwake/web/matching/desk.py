"""What finding homes puts on a desk: children for whom one is looked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.matching.selectors import apart_again, in_closed_homes, looked_for
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Finding a home", 24


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line with what presses; nothing for those who find none."""
    if policies.can(viewer, "home.gaps", on=today()):
        yield DeskRow(title="What is not found, and the beds there are", url=reverse("matching:gaps"))
    if not policies.can(viewer, "home.find", on=today()):
        return
    found = looked_for(viewer)
    late = sum(each.is_emergency or each.wanted_by < today() for each in found)
    apart, closed = len(apart_again(viewer)), len(in_closed_homes(viewer, on=today()))
    also = f" {apart} live apart from brothers and sisters against the plan." if apart else ""
    also += f" {closed} live in a home that closed or has no terms." if closed else ""
    yield DeskRow(
        title="Children for whom a home is looked for",
        url=reverse("matching:looked_for"),
        hint=f"{len(found)} of them.{also}" if found or also else "Nobody today.",
        status=f"{late + closed} pressing" if late or closed else "",
        tone="late" if late or closed else "plain",
    )
