"""The legal panel's agenda in words."""

from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.court.selectors import agenda_for
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Section

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.court.selectors import AgendaItem
    from kittiwake.records.people.selectors import Identity

WHERE = {"planning": "court:planning", "preproceedings": "court:case", "proceedings": "court:proceedings"}
SECTIONS = (
    ("drifting", "What stands still", "Nothing stands still."),
    ("planning", "Legal planning to be decided", "Nothing waits to be decided."),
    ("preproceedings", "Everybody in pre-proceedings", "Nobody is in pre-proceedings."),
)


def sections_for(viewer: "User") -> list[Section]:
    """What stands still first, then everybody. Names are asked for once."""
    items = agenda_for(viewer, on=today())
    people = identities(viewer, [child for item in items for child in item.children]) if items else {}
    known = {key: who for key, who in people.items() if who.reach == Reach.FULL}
    shown = [
        (item, named)
        for item in items
        if (named := [known[child.pk] for child in item.children if child.pk in known])
    ]
    return [
        Section(
            id=kind,
            title=title,
            empty=empty,
            rows=[_row(*each, kind) for each in shown if _is(each[0], kind)],
        )
        for kind, title, empty in SECTIONS
    ]


def _is(item: "AgendaItem", kind: str) -> bool:
    return bool(item.drifting) if kind == "drifting" else item.kind == kind


def _row(item: "AgendaItem", named: "list[Identity]", kind: str) -> DeskRow:
    """Why a family stands still is said in full once; the list of everybody is short."""
    words, tone = ("To be decided", "soon") if item.kind == "planning" else ("", "plain")
    if item.due:
        words, tone = clock_status(item.due.due_on, None, today=today())
    since = f"On the agenda since {says_day(item.since)}."
    return DeskRow(
        title=", ".join(who.name for who in named),
        url=reverse(WHERE[item.kind], args=[named[0].key, item.row.pk]),
        hint=" ".join((*item.drifting, since)) if kind == "drifting" else since,
        status="Stands still" if item.drifting else words,
        tone="late" if item.drifting else tone,
    )
