"""Where a person lived, over the years."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.core.spans import says_span
from kittiwake.records.people.selectors import addresses_of
from kittiwake.web.components.lane_shapes import Bar, Lane

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def lanes(viewer: "User", subject: "Subject") -> Iterable[Lane]:
    """Addresses; a protected one is words that say so, for those not entitled."""
    bars = tuple(
        Bar(
            says=f"{each.address} ({each.kind})",
            dates=says_span(each.from_on, each.to_on),
            from_on=each.from_on,
            to_on=each.to_on,
        )
        for each in addresses_of(viewer, subject)
    )
    yield Lane(title="Where they lived", absence="No address is recorded.", bars=bars, order=10)
