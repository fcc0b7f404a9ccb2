"""What people put on the child's page: the household, the family, who holds parental responsibility."""

from typing import TYPE_CHECKING

from kittiwake.core.today import today
from kittiwake.web.components.shapes import Panel
from kittiwake.web.people.rows import people_panel

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject


def panel(viewer: "User", subject: "Subject") -> Panel:
    return Panel(
        title="Household and family",
        id="people",
        template="people/_panel.html",
        context=people_panel(viewer, subject, on=today()),
        order=20,
    )
