"""What private fostering puts on the child's page: with whom, since when, and what is due."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.records.private_fostering.selectors import asking_arrangement, fostered_now
from kittiwake.web.components.shapes import Panel
from kittiwake.web.private_fostering.present import short_facts

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """What stands today."""
    return asking_arrangement(subject)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for a child who is not privately fostered."""
    row = fostered_now(viewer, subject)
    if row is None:
        return None
    context = {"facts": short_facts(row), "key": subject.key}
    return Panel(
        title="Privately fostered",
        id="private-fostering",
        template="private_fostering/_panel.html",
        context=context,
        order=13,
    )
