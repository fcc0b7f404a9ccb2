"""What the line puts on the child's page: the last ten significant events."""

from typing import TYPE_CHECKING

from kittiwake.core.today import today
from kittiwake.records.access.selectors import name_colleagues
from kittiwake.records.line.choices import Significance
from kittiwake.records.line.selectors import Gap, chronology, events_visible_to, with_gaps
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
    events = events_visible_to(viewer, subject).select_related(None)
    recent = with_gaps(chronology(events[:LOOKED_AT]), until=today())
    last = list(first_entries(in_zoom(recent, [Significance.HEADLINE]), SHOWN))
    shown = [row.event for row in last if not isinstance(row, Gap)]
    name_colleagues(shown, "recorded_by", "on_behalf_of")
    context = {"rows": rows_by_happening(last, key=subject.key), "key": subject.key}
    return Panel(
        title="Significant events", id="events", template="line/_panel.html", context=context, order=40
    )
