"""What notes put on the child's page: the latest three."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kittiwake.core.prepared import Asking
from kittiwake.records.notes.selectors import asking_notes, notes_at_a_glance
from kittiwake.web.components.shapes import Panel
from kittiwake.web.notes.present import note_entry

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

SHOWN = 3
SOURCES = {"notes.casenote": ("notes:note", "note_id", True)}


def asks(viewer: "User", subject: "Subject") -> Iterable[Asking[Any]]:
    """Which notes there are."""
    return (asking_notes(subject),)


def panel(viewer: "User", subject: "Subject") -> Panel:
    latest = notes_at_a_glance(viewer, subject, newest=SHOWN).newest
    entries = [note_entry(note, key=subject.key) for note in latest]
    return Panel(
        title="Latest notes",
        id="notes",
        template="notes/_panel.html",
        context={"entries": entries, "key": subject.key},
        order=60,
    )
