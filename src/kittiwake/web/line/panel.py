"""What the line puts on the child's page: the last ten significant events."""

from typing import TYPE_CHECKING

from kittiwake.core.today import today
from kittiwake.records.line.choices import Significance
from kittiwake.records.line.selectors import chronology, events_visible_to, with_gaps
from kittiwake.web.components.shapes import Panel
from kittiwake.web.line.present import first_entries, in_zoom, rows_by_happening

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SHOWN = 10
LOOKED_AT = (
    150  # events read to find ten headlines: the page stays as quick for a long childhood as for a short one
)


def panel(viewer: "User", subject: "Subject") -> Panel:
    recent = chronology(events_visible_to(viewer, subject)[:LOOKED_AT])
    last = first_entries(in_zoom(with_gaps(recent, until=today()), [Significance.HEADLINE]), SHOWN)
    context = {"rows": rows_by_happening(last, key=subject.key), "key": subject.key}
    return Panel(
        title="Significant events", id="events", template="line/_panel.html", context=context, order=40
    )
