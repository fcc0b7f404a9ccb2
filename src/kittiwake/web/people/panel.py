"""What people put on the child's page: the household, the family, who holds parental responsibility."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.people.selectors import asking_ties
from kittiwake.records.subject.whole import records_of
from kittiwake.web.components.shapes import Panel
from kittiwake.web.people.rows import people_panel

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """Who belongs to them."""
    return asking_ties(sorted(records_of(subject)), on=today())


def panel(viewer: "User", subject: "Subject") -> Panel:
    return Panel(
        title="Household and family",
        id="people",
        template="people/_panel.html",
        context=people_panel(viewer, subject, on=today()),
        order=20,
    )
