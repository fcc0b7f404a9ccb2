"""Who worked with a person, over the years."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.core.spans import says_span
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.selectors import involvements_visible_to
from kittiwake.web.components.lane_shapes import Bar, Lane

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def lanes(viewer: "User", subject: "Subject") -> Iterable[Lane]:
    """Every worker and team, from when to when. Where one bar ends, another begins."""
    bars = tuple(
        Bar(
            says=f"{work.user or work.team}, {InvolvementKind(work.kind).label.lower()}",
            dates=says_span(work.from_on, work.to_on),
            from_on=work.from_on,
            to_on=work.to_on,
        )
        for work in involvements_visible_to(viewer, subject)
    )
    yield Lane(title="Who worked with them", absence="Nobody is recorded.", bars=bars, order=40)
