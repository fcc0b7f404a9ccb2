"""A chronology for court: chosen entries as numbered paragraphs in Word, marked words withheld."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.documents import WORD_TYPE, Block, Document, make_word
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.files.models import File
from kittiwake.records.files.selectors import files_of
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.front_door.models import AnswerGiven
from kittiwake.records.letters import events
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import Entry, chronology, entry_visible_to, events_visible_to
from kittiwake.records.line.services import Act, record
from kittiwake.records.people.selectors import identity
from kittiwake.records.subject.models import Subject

MOST = 500  # paragraphs: a local limit, so that a chronology for court stays one that somebody reads


class CannotMake(Exception):
    """No such chronology can be made. The message says why, and what to do."""


@transaction.atomic
def make_court_chronology(*, subject: Subject, chosen: Iterable[int], act: Act) -> Event:
    """Make the chronology of these entries, the oldest first, and keep it beside the event that says so.

    Raises  policies.NotPermitted; CannotMake for none, too many, or an entry that no longer stands here.
    """
    policies.require(act.by, "letter.write", on=local_day(act.at))
    wanted = set(chosen)
    if not 0 < len(wanted) <= MOST:
        raise CannotMake(f"Choose from 1 to {MOST} entries. You have chosen {len(wanted)}.")
    found = (
        events_visible_to(act.by, subject).filter(pk__in=wanted).order_by("happened_on", "happened_at", "pk")
    )
    entries = chronology(found)
    who = identity(act.by, subject)
    if who is None or {entry.event.pk for entry in entries} != wanted:
        raise CannotMake("Some of these entries no longer stand on this record. Read the list again.")
    limits = limits_of([entry.event for entry in entries])
    born = f", born {who.born}" if who.born else ""
    document = _document(f"{who.name}{born}", entries, limits, act)
    withheld = sum(entry.event.pk in limits for entry in entries)
    says = f"Chronology made for court: {_counted(len(entries))}, {withheld} with the text withheld"
    made = record(events.CHRONOLOGY_MADE, act, about=[subject], source=subject, says=says)[0]
    day = local_day(act.at)
    content = make_word(document, made_on=day)
    name = f"chronology-{day.isoformat()}.docx"
    keep(Arrived(name=name, content=content, content_type=WORD_TYPE), source=made, act=act)
    return made


def court_file(viewer: User, subject: Subject, entry_id: int) -> File | None:
    """The file kept beside one making; None where there is none that the viewer reads."""
    made = entry_visible_to(viewer, subject, entry_id)
    if made is None or made.kind != events.CHRONOLOGY_MADE.name:
        return None
    return next(iter(files_of(made)), None)


def made_for(viewer: User, subject: Subject) -> Sequence[Event]:
    """Every chronology made for court from this record, the newest first."""
    return list(events_visible_to(viewer, subject).filter(kind=events.CHRONOLOGY_MADE.name))


def limits_of(shown: Iterable[Event]) -> dict[int, str]:
    """What limits the words of each entry, by its primary key: the marking of its row, or of its case.

    An entry is absent here only where nothing it rests on is marked.
    """
    asked = list(shown)
    rests_on = {event.pk: {event.source, event.case} for event in asked}
    marked = _marked(pointer for pointers in rests_on.values() for pointer in pointers)
    return {
        pk: "; ".join(sorted({marked[pointer] for pointer in pointers if pointer in marked}))
        for pk, pointers in rests_on.items()
        if pointers & marked.keys()
    }


def _marked(pointers: Iterable[str]) -> dict[str, str]:
    by_label: dict[str, set[int]] = {}
    for pointer in pointers:
        label, _, row = pointer.partition(":")
        by_label.setdefault(label, set()).add(int(row))
    found: dict[str, str] = {}
    for label, rows in by_label.items():
        for key, sharing in _sharing_of(label, rows):
            if sharing != Sharing.ORDINARY:
                found[f"{label}:{key}"] = str(Sharing(sharing).label)
    return found


def _sharing_of(label: str, rows: set[int]) -> list[tuple[int, str]]:
    """Each row with a marking of its own; a question to an agency with those of its answers."""
    if label == "front_door.agencycheck":
        answers = AnswerGiven.objects.filter(check_asked__in=rows)
        return list(answers.values_list("check_asked", "sharing"))
    model = apps.get_model(label)
    try:
        model._meta.get_field("sharing")  # noqa: SLF001 -- the documented way to a model's fields
    except FieldDoesNotExist:
        return []
    return list(model._default_manager.filter(pk__in=rows).values_list("pk", "sharing"))  # noqa: SLF001 -- as above


def _document(who: str, entries: list[Entry], limits: dict[int, str], act: Act) -> Document:
    title = f"Chronology: {who}"
    first, last = entries[0].when.says(), entries[-1].when.says()
    blocks = [
        Block("Title", "Chronology"),
        Block("Normal", who),
        Block("Normal", f"{settings.AUTHORITY_NAME}. Made by {act.by} on {says_day(local_day(act.at))}."),
        Block("Normal", f"{_counted(len(entries))}, from {first} to {last}, chosen from the record."),
        *(Block("List Number", _paragraph(entry, limits.get(entry.event.pk, ""))) for entry in entries),
        Block("Heading 1", "Sources"),
        *(Block("Normal", _source(number, entry)) for number, entry in enumerate(entries, start=1)),
    ]
    return Document(title=title, author=str(act.by), blocks=tuple(blocks))


def _paragraph(entry: Entry, limits: str) -> str:
    when = entry.when.says()
    return f"{when[:1].upper()}{when[1:]}. {f'[text withheld: {limits}]' if limits else entry.text}"


def _source(number: int, entry: Entry) -> str:
    event = entry.event
    told: date = local_day(event.recorded_at)
    return f"Paragraph {number}: entry {event.pk} of the record, by {event.recorded_by}, {says_day(told)}."


def _counted(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"
