"""What drift puts on a desk: how many of one's own children, or the team's, something stands still for."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.drift.selectors import asking_held, held_with_signs
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "What stands still", 38


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """Whose children have a sign, for those who work with children."""
    by_team = _by_team(viewer)
    return () if by_team is None else (asking_held(viewer, by_team=by_team),)


def rows(viewer: "User") -> Iterator[DeskRow]:
    by_team = _by_team(viewer)
    if by_team is not None and (children := held_with_signs(viewer, by_team=by_team)):
        yield DeskRow(
            title=f"Something stands still for {children} of {'your team’s' if by_team else 'your'} children",
            hint="Why, in words; and what may be set aside, with a reason." if by_team else "Why, in words.",
            url=reverse("drift:list"),
        )


def _by_team(viewer: "User") -> bool | None:
    """Whether the viewer leads a team; None for those who work with no children."""
    day = today()
    if not policies.can(viewer, "drift.read", on=day) or not policies.can(viewer, "visit.write", on=day):
        return None
    return policies.can(viewer, "allocation.decide", on=day)
