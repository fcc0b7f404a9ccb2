"""Notes in words, and the people a note may also be about."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.people.selectors import household_of, identities
from kittiwake.web.components.shapes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kittiwake.records.access.models import User
    from kittiwake.records.notes.models import CaseNote
    from kittiwake.records.subject.models import Subject

GLANCE = 240  # characters of a note in a list


def note_entry(note: "CaseNote", *, key: UUID) -> Entry:
    """A note in a list: its title, a glance at its words, and how we know."""
    words = " ".join(note.text.split())
    marks = () if note.sharing == Sharing.ORDINARY else (Sharing(note.sharing).label,)
    return Entry(
        title=note.title,
        when=note.when.says(),
        detail=words if len(words) <= GLANCE else f"{words[:GLANCE].rsplit(' ', 1)[0]} …",
        source=known_by(note),
        recorded=f"written by {written_by(note)}",
        url=reverse("notes:note", kwargs={"key": key, "note_id": note.pk}),
        marks=marks,
    )


def known_by(note: "CaseNote") -> str:
    how = Provenance(note.provenance).label
    return f"{how} ({note.said_by})" if note.said_by else how


def written_by(note: "CaseNote") -> str:
    """ "Priya Raman, for Marian Holt, 24 April 2017 at 10:00am"."""
    behalf = f", for {note.on_behalf_of}" if note.on_behalf_of else ""
    return f"{note.author}{behalf}, {When.moment(note.recorded_at).says()}"


def others_in_reach(viewer: "User", subject: "Subject") -> list[tuple[str, str]]:
    """Household and family whose record the viewer reads: (key, "Theo Dunn, brother, 6 years")."""
    household = household_of(viewer, subject, on=today())
    members = household.members if household else ()
    return [
        (
            str(member.who.key),
            ", ".join(part for part in (member.who.name, member.stands.lower(), member.who.age) if part),
        )
        for member in members
        if member.who.reach == Reach.FULL
    ]


def names_of(viewer: "User", subjects: "Iterable[Subject]") -> list[str]:
    return [known.name for known in identities(viewer, subjects).values()]


def facts_typed(note: "CaseNote") -> dict[str, Any]:
    """A note as it stands in its form, to be put right."""
    return {
        "kind": note.kind,
        "when": note.when.says(),
        "title": note.title,
        "text": note.text,
        "provenance": note.provenance,
        "said_by": note.said_by,
        "sharing": note.sharing,
    }


def kind_of(note: "CaseNote") -> str:
    return NoteKind(note.kind).label


def sharing_of(note: "CaseNote") -> str:
    return Sharing(note.sharing).label
