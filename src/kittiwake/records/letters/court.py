"""A chronology for court: chosen entries as numbered paragraphs in Word, marked words withheld."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.documents import WORD_TYPE, Block, Document, make_word
from kittiwake.core.text import clean, overlong
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.files.models import File
from kittiwake.records.files.selectors import files_of
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.front_door.models import AnswerGiven
from kittiwake.records.letters import events
from kittiwake.records.letters.models import CourtParagraph, CourtSelection
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import Entry, chronology, entry_visible_to, events_visible_to
from kittiwake.records.line.services import Act, record
from kittiwake.records.notes.events import PHASE_ANALYSED
from kittiwake.records.people.selectors import identity
from kittiwake.records.subject.models import Subject

NAMELESS, LONGEST_NAME = "Chronology for court", 120
MOST = 500  # paragraphs: a local limit, so that a chronology for court stays one that somebody reads


class CannotMake(Exception):
    """No such chronology can be made. The message says why, and what to do."""


@transaction.atomic
def make_court_chronology(
    *, subject: Subject, chosen: Iterable[int], act: Act, name: str = "", known_on: date | None = None
) -> Event:
    """Make the chronology of these entries, the oldest first, and keep it beside the event that says so.

    name      what it is called, so that it is known again; “Chronology for court” unless given.
    known_on  the entries and their words as the record had them at the end of that day; else as now.
    Raises  policies.NotPermitted; CannotMake for none, too many, or an entry that no longer stands here.
    """
    policies.require(act.by, "letter.write", on=local_day(act.at))
    called = " ".join(clean(name).split()) or NAMELESS
    if too_long := overlong("The name", called, at_most=LONGEST_NAME):
        raise CannotMake(too_long)
    wanted = set(chosen)
    if not 0 < len(wanted) <= MOST:
        raise CannotMake(f"Choose from 1 to {MOST} entries. You have chosen {len(wanted)}.")
    standing = events_visible_to(act.by, subject, known_on=known_on).filter(pk__in=wanted)
    entries = chronology(standing.order_by("happened_on", "happened_at", "pk"), known_on=known_on)
    who = identity(act.by, subject)
    if who is None or {entry.event.pk for entry in entries} != wanted:
        raise CannotMake("Some of these entries no longer stand on this record. Read the list again.")
    limits = limits_of([entry.event for entry in entries])
    born = f", born {who.born}" if who.born else ""
    document = _document(f"{who.name}{born}", entries, limits, act, known_on)
    withheld = sum(entry.event.pk in limits for entry in entries)
    known = f", as known on {says_day(known_on)}" if known_on else ""
    says = f"Chronology made for court: {_counted(len(entries))}, {withheld} with the text withheld{known}"
    made = record(events.CHRONOLOGY_MADE, act, about=[subject], source=subject, says=says)[0]
    _keep_selection(made, entries, called, known_on)
    day = local_day(act.at)
    file = f"chronology-{day.isoformat()}.docx"
    content = make_word(document, made_on=day)
    keep(Arrived(name=file, content=content, content_type=WORD_TYPE), source=made, act=act)
    return made


def _keep_selection(made: Event, entries: list[Entry], name: str, known_on: date | None) -> None:
    selection = CourtSelection.objects.create(made=made, name=name, known_on=known_on)
    CourtParagraph.objects.bulk_create(
        CourtParagraph(selection=selection, number=number, entry=entry.event)
        for number, entry in enumerate(entries, start=1)
    )


def court_file(viewer: User, subject: Subject, entry_id: int) -> File | None:
    """The file kept beside one making; None where there is none that the viewer reads."""
    made = entry_visible_to(viewer, subject, entry_id)
    if made is None or made.kind != events.CHRONOLOGY_MADE.name:
        return None
    return next(iter(files_of(made)), None)


def made_for(viewer: User, subject: Subject) -> Sequence[Event]:
    """Every chronology made for court from this record, the newest first."""
    made = events_visible_to(viewer, subject).filter(kind=events.CHRONOLOGY_MADE.name)
    return list(made.select_related("court_selection"))


def selection_of(viewer: User, subject: Subject, entry_id: int) -> CourtSelection | None:
    """What went into one of them; None where the viewer reads none, or it is older than selections are."""
    made = next((each for each in made_for(viewer, subject) if each.pk == entry_id), None)
    return getattr(made, "court_selection", None)


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


def _document(
    who: str, entries: list[Entry], limits: dict[int, str], act: Act, known_on: date | None
) -> Document:
    title = f"Chronology: {who}"
    first, last = entries[0].when.says(), entries[-1].when.says()
    replaced = _put_right_since(entries) if known_on else set()
    blocks = [
        Block("Title", "Chronology"),
        Block("Normal", who),
        Block("Normal", f"{settings.AUTHORITY_NAME}. Made by {act.by} on {says_day(local_day(act.at))}."),
        Block("Normal", f"{_counted(len(entries))}, from {first} to {last}, chosen from the record."),
        *(Block("Normal", words) for words in _known(known_on, len(replaced))),
        *(Block("List Number", _paragraph(entry, limits.get(entry.event.pk, ""))) for entry in entries),
        Block("Heading 1", "Sources"),
        *(Block("Normal", _source(number, entry, replaced)) for number, entry in enumerate(entries, start=1)),
    ]
    return Document(title=title, author=str(act.by), blocks=tuple(blocks))


def _paragraph(entry: Entry, limits: str) -> str:
    when = entry.when.says()
    said = f"[text withheld: {limits}]" if limits else entry.text.replace("\n", ". ", 1)
    return f"{when[:1].upper()}{when[1:]}. {opinion_of(entry)}{said}"


def opinion_of(entry: Entry) -> str:
    """What stands before the words of an analysis: whose opinion they are. Empty for any other entry."""
    is_opinion = entry.event.kind == PHASE_ANALYSED.name
    return f"Analysis, the opinion of {entry.event.recorded_by}: " if is_opinion else ""


def _known(known_on: date | None, replaced: int) -> list[str]:
    if known_on is None:
        return []
    since = f" {replaced} of these entries {'was' if replaced == 1 else 'were'} put right since."
    return [f"As the record stood at the end of {says_day(known_on)}.{since if replaced else ''}"]


def _put_right_since(entries: list[Entry]) -> set[int]:
    later = Event.objects.filter(supersedes__in=[entry.event.pk for entry in entries])
    return {event.supersedes_id for event in later if event.supersedes_id}


def _source(number: int, entry: Entry, replaced: set[int]) -> str:
    event = entry.event
    since = " Put right since." if event.pk in replaced else ""
    told = f"by {event.recorded_by}, {says_day(local_day(event.recorded_at))}"
    return f"Paragraph {number}: entry {event.pk} of the record, {told}.{since}"


def _counted(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"
