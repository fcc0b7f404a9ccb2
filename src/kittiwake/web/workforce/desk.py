"""What allocation puts on a desk: one line, and only for those whose work it is."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.people.selectors import identities
from kittiwake.records.workforce.selectors import (
    asking_hand_overs,
    asking_waits,
    unread_hand_overs,
    who_waits,
)
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User


TITLE, ORDER = "Allocation", 30


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """How many children wait, for a manager; which notes are not read, for whoever was handed a child."""
    day = today()
    return (
        *(asking_waits(viewer) if policies.can(viewer, "allocation.read", on=day) else ()),
        *(asking_hand_overs(viewer) if policies.can(viewer, "handover.read", on=day) else ()),
    )


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line with the number who wait; one for each child handed over whose note is not read."""
    waiting = who_waits(viewer)
    if waiting.children:
        one = waiting.children == 1
        yield DeskRow(
            title="1 child waits for a worker" if one else f"{waiting.children} children wait for a worker",
            url=reverse("workforce:waiting_list"),
            status=f"{waiting.urgent} urgent" if waiting.urgent else "",
            tone="late" if waiting.urgent else "plain",
        )
    notes = unread_hand_overs(viewer)
    people = identities(viewer, [note.subject for note in notes]) if notes else {}
    for note in notes:
        who = people.get(note.subject_id)
        if who is not None:
            yield DeskRow(
                title=who.name,
                url=reverse("workforce:hand_over_note", args=[who.key, note.pk]),
                hint=f"Handed over to you from {note.from_work.user}. Read the note, and say that you have.",
                status="Not read yet",
                tone="note",
            )
