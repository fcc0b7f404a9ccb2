"""Being missing over the years."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import local_day
from kittiwake.records.missing.selectors import times_of
from kittiwake.web.components.lane_shapes import Bar, Lane
from kittiwake.web.missing.present import how_long, says, what

if TYPE_CHECKING:
    from uuid import UUID

    from kittiwake.records.access.models import User
    from kittiwake.records.missing.models import MissingEpisode
    from kittiwake.records.subject.models import Subject


def lanes(viewer: "User", subject: "Subject") -> Iterable[Lane]:
    """Nothing for a child who never was, as far as this record knows."""
    found = times_of(viewer, subject)
    if found:
        bars = tuple(_bar(each, subject.key) for each in found)
        yield Lane(title="Missing", absence="", bars=bars, order=33)


def _bar(each: "MissingEpisode", key: "UUID") -> Bar:
    until = says(each.to_at) if each.to_at else "gone now"
    return Bar(
        says=f"{what(each)}, {how_long(each.from_at, each.to_at)}",
        dates=f"{says(each.from_at)} to {until}",
        from_on=local_day(each.from_at),
        to_on=local_day(each.to_at) if each.to_at else None,
        url=reverse("missing:overview", args=[key]),
    )
