"""What the line puts on the child's page: the last ten significant events."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import name_colleagues, reach_of
from kittiwake.records.line.selectors import (
    Gap,
    asking_latest,
    days_told,
    latest_of_open,
    running_for,
    with_gaps,
)
from kittiwake.records.subject.whole import records_of
from kittiwake.web.components.shapes import Panel
from kittiwake.web.line.present import first_entries, rows_by_happening

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SHOWN = 10


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """The latest entries, and what is running."""
    return (*asking_latest(subject), running_for.of(records_of(subject)))


def panel(viewer: "User", subject: "Subject") -> Panel:
    is_open = reach_of(viewer, subject) == Reach.FULL
    entries = latest_of_open(subject) if is_open else []
    recent = with_gaps(entries, until=today(), days=days_told(subject) if entries else ())
    last = list(first_entries(recent, SHOWN))
    shown = [row.event for row in last if not isinstance(row, Gap)]
    name_colleagues(shown, "recorded_by", "on_behalf_of")
    context = {"rows": rows_by_happening(last, key=subject.key), "key": subject.key}
    return Panel(
        title="Significant events", id="events", template="line/_panel.html", context=context, order=40
    )
