"""What alerts put on the child's page: no panel; the bar above it says that there are some."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.records.alerts.selectors import asking_alerts
from kittiwake.web.alerts.present import line_of

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def warns(viewer: "User", subject: "Subject") -> Iterable[str]:
    """How many alerts stand, and their kinds."""
    return line_of(viewer, subject)


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """What the bar will ask."""
    return (asking_alerts(subject),)
