"""Time in care over the years: under which status, and where the child lived."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.records.care.selectors import days_visible_to
from kittiwake.web.care.naming import names_of
from kittiwake.web.care.present import care_lanes
from kittiwake.web.components.lane_shapes import Lane

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def lanes(viewer: "User", subject: "Subject") -> Iterable[Lane]:
    """For a child who was looked after all three; for any other only that no legal status is recorded."""
    days = days_visible_to(viewer, subject)
    if days is None:
        return
    found = care_lanes(days, names_of(viewer, days.placements))
    yield from (lane for lane in found if days.periods or lane.title == "Legal status")
