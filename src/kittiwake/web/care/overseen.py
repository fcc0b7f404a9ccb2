"""The children whose reviews one officer oversees, by what waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.care.selectors import overseen_by
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Section

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.care.selectors import Overseen
    from kittiwake.records.people.selectors import Identity


def sections_for(viewer: "User") -> list[Section]:
    """What waits first, then every child. Names are asked for once."""
    found = overseen_by(viewer)
    people = identities(viewer, [each.period.subject for each in found]) if found else {}
    known = {key: who for key, who in people.items() if who.reach == Reach.FULL}
    shown = [(each, who) for each in found if (who := known.get(each.period.subject_id))]
    return [
        Section(
            id=name, title=title, empty=empty, rows=[_row(each, who) for each, who in shown if waits(each)]
        )
        for name, title, empty, waits in SECTIONS
    ]


def is_late(each: "Overseen") -> bool:
    return each.due is not None and each.due.due_on < today()


SECTIONS: tuple[tuple[str, str, str, "Callable[[Overseen], bool]"], ...] = (
    ("late", "Reviews past their day", "No review is late.", is_late),
    ("unsent", "Decisions to be sent", "Every review’s decisions were sent.", lambda each: bool(each.unsent)),
    (
        "report",
        "No report of the worker waits",
        "Every child has a report.",
        lambda each: not each.has_report,
    ),
    (
        "delegation",
        "Section 20, and the carers do not know what they may decide",
        "Every delegation is whole.",
        lambda each: each.lacks,
    ),
    ("all", "Everybody whose reviews you hold", "Nobody.", lambda _each: True),
)


def _row(each: "Overseen", who: "Identity") -> DeskRow:
    words, tone = clock_status(each.due.due_on, None, today=today()) if each.due else ("", "plain")
    return DeskRow(
        title=who.name,
        url=reverse("care:reviews", args=[who.key]),
        hint=f"Looked after since {says_day(each.period.from_on)}",
        status=words,
        tone=tone,
    )
