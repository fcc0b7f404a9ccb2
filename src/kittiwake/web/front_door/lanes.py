"""Plans and time in care that the record knows of, over the years."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.core.spans import says_span
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.selectors.episodes import episodes_visible_to
from kittiwake.web.components.lane_shapes import Bar, Lane

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

GOES_ON = {EpisodeKind.CIN_PLAN, EpisodeKind.CP_PLAN, EpisodeKind.LOOKED_AFTER, EpisodeKind.EARLY_HELP}
"""Kinds that are a stretch of time; of the others a missing end says only that nobody recorded it."""


def lanes(viewer: "User", subject: "Subject") -> Iterable[Lane]:
    """Plans and earlier work in one lane; in another, time in care that somebody told us of."""
    plans: list[Bar] = []
    legal: list[Bar] = []
    for each in episodes_visible_to(viewer, subject):
        kind = EpisodeKind(each.kind)
        bar = Bar(
            says=f"{kind.label}: {each.says} ({each.source})",
            dates=says_span(each.from_on, each.to_on),
            from_on=each.from_on,
            to_on=each.to_on if kind in GOES_ON else each.to_on or each.from_on,
        )
        (legal if kind == EpisodeKind.LOOKED_AFTER else plans).append(bar)
    yield Lane(
        title="Plans and assessments",
        absence="No plan and no assessment is recorded.",
        bars=tuple(plans),
        order=20,
    )
    if legal:
        yield Lane(title="Time in care, as told", absence="", bars=tuple(legal), order=29)
