"""Who waits for a specialist service, on the child's page: it ages in view."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.records.health.selectors import asking_waits, waits_of
from kittiwake.web.components.shapes import Panel
from kittiwake.web.health.present import waiting

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """Referrals that are not over."""
    return asking_waits(subject)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for a child who waits for nobody."""
    found = waits_of(viewer, subject)
    if not found:
        return None
    context = {"waits": [waiting(each) for each in found], "key": subject.key}
    return Panel(
        title="Waiting for specialist help",
        id="health",
        template="health/_panel.html",
        context=context,
        order=13,
    )
