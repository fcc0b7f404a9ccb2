"""Writing a note, putting one right, and moving one that was written about the wrong person."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import reaches_of
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import Act, move_entries, record, replace_entries
from kittiwake.records.notes import events
from kittiwake.records.notes.choices import NoteKind
from kittiwake.records.notes.models import CaseNote, NoteSubject
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of

LONGEST_TITLE = 200
LONGEST_ANALYSIS = 3000  # it stands whole in the chronology


class BadNote(Exception):
    """The note cannot be kept as it stands. The message says what to do; nothing typed is lost."""


class CorrectedAlready(Exception):
    """Somebody corrected this note first: theirs is the one to correct. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class NoteFacts:
    """What one note says.

    provenance  how the writer knows it; `said_by` names whoever said it, where that matters.
    when        when it happened, as exactly as anybody knows: not when it was written.
    from_on     the first day of the phase that an analysis is of; `when` is the last.
    """

    kind: str
    title: str
    text: str
    provenance: str
    when: When
    said_by: str = ""
    sharing: str = Sharing.ORDINARY
    from_on: date | None = None


@transaction.atomic
def write_note(facts: NoteFacts, *, subjects: Iterable[Subject], act: Act) -> CaseNote:
    """Write a note on the record of each of these people.

    Raises  policies.NotPermitted, also when one of the records is closed to the writer; BadNote.
    """
    people = first_records(subjects)
    _require_open(act, people)
    note = _create(facts, people, act)
    kind = events.PHASE_ANALYSED if note.from_on else events.NOTE_WRITTEN
    record(kind, act, about=people, source=note, when=facts.when, says=_says(note))
    return note


@transaction.atomic
def correct_note(*, note: CaseNote, facts: NoteFacts, act: Act) -> CaseNote:
    """Put a corrected note in this one's place, on every record where it stands. Both are kept.

    Raises  policies.NotPermitted, BadNote, CorrectedAlready.
    """
    people = _people_of(note)
    _require_open(act, people)
    held = _held(note)
    corrected = _create(facts, people, act, supersedes=held)
    kind = events.PHASE_ANALYSED if corrected.from_on else events.NOTE_CORRECTED
    replace_entries(kind, act, old=held, source=corrected, when=facts.when, says=_says(corrected))
    return corrected


@transaction.atomic
def move_note(*, note: CaseNote, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Take a note off the record of somebody it is not about, and put it on the right one. Both lines say so.

    Raises  policies.NotPermitted, CorrectedAlready; BadNote when it does not stand on the one, stands on the
            other already, or no reason is given.
    """
    policies.require(act.by, "entry.move", on=local_day(act.at))
    _require_open(act, [wrong, right])
    held = _held(note)
    standing = {person.pk for person in _people_of(held)}
    if standing.isdisjoint(records_of(wrong)):
        raise BadNote("This note does not stand on that person's record.")
    if not standing.isdisjoint(records_of(right)):
        raise BadNote("The note stands on that person's record already.")
    if not visible(reason).strip():
        raise BadNote("Say how the note came to stand here: it stays on both records.")
    put_note_right(held, wrong=wrong, right=first_record(right), reason=clean(reason).strip(), act=act)


@transaction.atomic
def put_note_right(note: CaseNote, *, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """`move_note` for a service that has asked already whether the worker may, and locked the note."""
    for version in _versions(note):
        NoteSubject.objects.filter(note=version, subject__in=records_of(wrong)).delete()
        NoteSubject.objects.get_or_create(note=version, subject=right)
    move_entries(source=note, wrong=wrong, right=right, reason=reason, act=act)


def _create(
    facts: NoteFacts, people: list[Subject], act: Act, *, supersedes: CaseNote | None = None
) -> CaseNote:
    _check(facts, people, act)
    columns = asdict(facts) | {
        "title": _one_line(facts.title),
        "text": clean(facts.text),
        "said_by": _one_line(facts.said_by),
    }
    when = facts.when
    del columns["when"]
    note = CaseNote.objects.create(
        **columns, happened_on=when.on, precision=when.precision.value, happened_at=when.at, author=act.by,
        on_behalf_of=act.on_behalf_of, recorded_at=act.at, supersedes=supersedes,
    )  # fmt: skip
    NoteSubject.objects.bulk_create(NoteSubject(note=note, subject=person) for person in people)
    return note


def _check(facts: NoteFacts, people: list[Subject], act: Act) -> None:
    title = _one_line(facts.title)
    if not people:
        raise BadNote("Say whom the note is about.")
    if not visible(title).strip() or not visible(facts.text).strip():
        raise BadNote("A note needs a title and words of its own.")
    if len(title) > LONGEST_TITLE:
        raise BadNote(
            f"The title has {len(title)} characters; it may have {LONGEST_TITLE}. Put the rest into the note."
        )
    _check_phase(facts)
    if facts.when.on > local_day(act.at) or (facts.when.at and facts.when.at > act.at):
        raise BadNote("This has not happened yet. A note says what happened; check the date and time.")


def _check_phase(facts: NoteFacts) -> None:
    if (facts.kind == NoteKind.ANALYSIS) != (facts.from_on is not None):
        raise BadNote("An analysis needs the first and the last day of its phase; no other note has a phase.")
    if facts.from_on and facts.from_on > facts.when.on:
        raise BadNote("The phase ends before it begins. Swap the days.")
    if facts.from_on and (too_long := overlong("The analysis", facts.text, at_most=LONGEST_ANALYSIS)):
        raise BadNote(too_long)


def _require_open(act: Act, people: list[Subject]) -> None:
    day = local_day(act.at)
    policies.require(act.by, "note.write", on=day)
    if any(reach != Reach.FULL for reach in reaches_of(act.by, people, on=day).values()):
        raise policies.NotPermitted("One of these records is closed to you. Ring the person named beside it.")


def _held(note: CaseNote) -> CaseNote:
    """The note, locked, if nobody has corrected it."""
    held = CaseNote.objects.select_for_update().get(pk=note.pk)
    if CaseNote.objects.filter(supersedes=held).exists():
        raise CorrectedAlready(
            "Somebody corrected this note meanwhile. Open the corrected one; your words are kept here."
        )
    return held


def _versions(note: CaseNote) -> list[CaseNote]:
    """The note and every earlier one it replaced, newest first."""
    found: list[CaseNote] = []
    version: CaseNote | None = note
    while version is not None:
        found.append(version)
        version = version.supersedes
    return found


def _people_of(note: CaseNote) -> list[Subject]:
    return list(Subject.objects.filter(note_subjects__note=note).order_by("pk"))


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _says(note: CaseNote) -> str:
    if note.from_on:
        return f"{note.title}, {says_day(note.from_on)} to {note.when.says()}\n{note.text}"
    return f"{NoteKind(note.kind).label}: {note.title}"
