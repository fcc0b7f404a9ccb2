"""Reading notes, for one viewer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kittiwake.core import history
from kittiwake.core.asking import kept
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.line.choices import Provenance
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.models import CaseNote, NoteSubject
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of


def notes_visible_to(viewer: User, subject: Subject) -> QuerySet[CaseNote]:
    """The notes that stand on one person's record, newest first; none for those who may not read it."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    there = NoteSubject.objects.filter(subject__in=readable).values("note")
    standing = CaseNote.objects.filter(pk__in=there, superseded_by=None)
    return standing.select_related("author", "on_behalf_of").order_by("-happened_on", "-happened_at", "-pk")


def note_visible_to(viewer: User, subject: Subject, note_id: int) -> CaseNote | None:
    """One note on this person's record, corrected since or not; None when it does not stand there."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    found = CaseNote.objects.filter(pk=note_id, note_subjects__subject__in=readable)
    return found.select_related(
        "author", "on_behalf_of", "supersedes__author", "superseded_by__author"
    ).first()


def people_of(viewer: User, note: CaseNote) -> list[Subject]:
    """Everybody on whose record the note stands, as far as this viewer reads them."""
    there = subjects_visible_to(viewer).filter(note_subjects__note=note).select_related("stands_for")
    return first_records(there.order_by("pk"))


def stands_elsewhere_too(viewer: User, note: CaseNote) -> bool:
    """True when the note stands also on a record that this viewer does not read."""
    return NoteSubject.objects.filter(note=note).exclude(subject__in=subjects_visible_to(viewer)).exists()


def earlier_versions(note: CaseNote) -> list[CaseNote]:
    """The notes this one replaced, newest first. The caller reads the note itself."""
    return history.earlier_versions(note)


@dataclass(frozen=True, kw_only=True)
class NotesAtAGlance:
    """The newest notes of a record, the latest that keeps the person's own words, and the latest talk."""

    newest: list[CaseNote]
    said_by_child: CaseNote | None
    last_talk: CaseNote | None


def notes_at_a_glance(viewer: User, subject: Subject, *, newest: int = 3) -> NotesAtAGlance:
    """What a person's page shows of their notes. Two queries, asked once for a page."""
    return kept(("notes.glance", viewer.pk, subject.pk, newest), lambda: _glance(viewer, subject, newest))


def _glance(viewer: User, subject: Subject, newest: int) -> NotesAtAGlance:
    if reach_of(viewer, subject) != Reach.FULL:
        return NotesAtAGlance(newest=[], said_by_child=None, last_talk=None)
    listed = _listed(records_of(subject))
    words = next((pk for pk, provenance, _kind in listed if provenance == Provenance.CHILD), 0)
    talk = next((pk for pk, _provenance, kind in listed if kind == NoteKind.TALK), 0)
    first = [pk for pk, _provenance, _kind in listed[:newest]]
    notes = {note.pk: note for note in _notes([*first, words, talk])} if first else {}
    return NotesAtAGlance(
        newest=[notes[pk] for pk in first], said_by_child=notes.get(words), last_talk=notes.get(talk)
    )


def asking_notes(subject: Subject) -> Asking[Any]:
    """What `notes_at_a_glance` asks first."""
    return _listed.of(records_of(subject))


@prepared
def _listed(records: Sequence[int]) -> Any:
    there = NoteSubject.objects.filter(note=OuterRef("pk"), subject=one_of(records))
    standing = CaseNote.objects.filter(Exists(there), superseded_by=None)
    return standing.order_by("-happened_on", "-happened_at", "-pk").values_list("pk", "provenance", "kind")


@prepared
def _notes(keys: Sequence[int]) -> QuerySet[CaseNote]:
    return CaseNote.objects.filter(pk=one_of(keys)).select_related("author", "on_behalf_of")


def said_by_child(viewer: User, subject: Subject) -> CaseNote | None:
    """The latest note that keeps this person's own words."""
    return notes_at_a_glance(viewer, subject).said_by_child


def last_talk_with(viewer: User, subject: Subject) -> CaseNote | None:
    """The latest note of a talk with this person."""
    return notes_at_a_glance(viewer, subject).last_talk
