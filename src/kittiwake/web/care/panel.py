"""What being looked after puts on the child's page: since when, under what, and where."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.care.selectors import asking_now, living_now
from kittiwake.records.care.words import where
from kittiwake.web.care.naming import names_of
from kittiwake.web.care.present import now_facts
from kittiwake.web.components.shapes import Panel

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """What stands today."""
    return asking_now(subject)


def warns(viewer: "User", subject: "Subject") -> Iterable[str]:
    """Where a child in care lives: the address of their family stands beside it."""
    now = living_now(viewer, subject)
    if now is not None:
        at = where(now.placement, {}) if now.placement else "nobody has recorded where"
        yield f"Looked after: lives at {at}" if now.placement else f"Looked after: {at}"


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for a child who is not looked after."""
    now = living_now(viewer, subject)
    if now is None:
        return None
    names = names_of(viewer, [now.placement] if now.placement else [])
    context = {"facts": now_facts(now, names, today=today()), "key": subject.key}
    return Panel(
        title="Being looked after", id="care", template="care/_panel.html", context=context, order=12
    )
