"""What visits put on the child's page: last seen, last seen alone, and by when next."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.visits.selectors import asking_seen, last_seen, visit_clocks
from kittiwake.web.components.shapes import Panel
from kittiwake.web.visits.present import due_rows, seen_facts

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SOURCES = {
    "visits.visitpart": ("visits:visit", "part_id", True),
    "visits.bodymap": ("visits:body_map", "body_map_id", True),
}


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """Which visits there were."""
    return (asking_seen(subject),)


def panel(viewer: "User", subject: "Subject") -> Panel | None:
    """Nothing for somebody who was never visited and is not waiting for it."""
    known, runs = last_seen(viewer, subject), visit_clocks(viewer, subject)
    may_write = policies.can(viewer, "visit.write", on=today())
    if not known.visits and not runs and not may_write:
        return None
    context = {
        "facts": seen_facts(known, key=subject.key) if known.visits or runs else [],
        "due": due_rows(runs, key=subject.key),
        "key": subject.key,
        "may_write": may_write,
    }
    return Panel(title="Visits", id="visits", template="visits/_panel.html", context=context, order=25)
