"""Adding to the line, and putting right what was added to the wrong one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Model

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.models import User
from kittiwake.records.line import events
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import turning
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing done by one person at one moment. Every event it writes carries its `id`."""

    by: User
    at: datetime
    on_behalf_of: User | None = None
    id: UUID = field(default_factory=uuid4)


def key_of(row: Model) -> str:
    """How the line points at a row: "front_door.contact:42"."""
    return f"{row._meta.label_lower}:{row.pk}"  # noqa: SLF001 -- the documented way to a model's name


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One event of an act, before it is written.

    about  the people; [None] while nobody is known yet. An empty list is an error.
    case   the work it belongs to, whose clocks turn: the source itself unless given.
    when   the moment of the act unless given.
    """

    kind: Kind
    about: Iterable[Subject | None]
    source: Model
    case: Model | None = None
    when: When | None = None
    says: str = ""


def record(  # noqa: PLR0913 -- they are the parts of a Happening
    kind: Kind,
    act: Act,
    *,
    about: Iterable[Subject | None],
    source: Model,
    case: Model | None = None,
    when: When | None = None,
    says: str = "",
) -> list[Event]:
    """Put one event on the line of each person it is about; stop, then start, the clocks it turns.

    The parameters are those of a `Happening`. Raises ValueError when it is about nobody.
    """
    happening = Happening(kind=kind, about=about, source=source, case=case, when=when, says=says)
    return record_each([happening], act)


@transaction.atomic
def record_each(happenings: Iterable[Happening], act: Act) -> list[Event]:
    """Put several events of one act on their lines, in their order and in one go; then turn the clocks.

    Raises  ValueError for one that is about nobody.
    """
    turns: dict[tuple[str, str, When], None] = {}
    rows: list[Event] = []
    for one in happenings:
        moment, case = one.when or When.moment(act.at), key_of(one.case or one.source)
        told = [_event(one, subject, moment, case, act) for subject in one.about]
        if not told:
            raise ValueError(f"{one.kind.name} is about nobody: say whom, or [None] while nobody is known.")
        rows += told
        turns[one.kind.name, case, moment] = None
    for name, case, _moment in turns:
        turning.hold(name, case)
    written = Event.objects.bulk_create(rows)
    for name, case, moment in turns:
        turning.turn(name, case=case, when=moment, known_at=act.at)
    return written


def _event(one: Happening, subject: Subject | None, moment: When, case: str, act: Act) -> Event:
    return Event(
        kind=one.kind.name,
        subject=subject,
        happened_on=moment.on,
        precision=moment.precision.value,
        happened_at=moment.at,
        recorded_at=act.at,
        recorded_by=act.by,
        on_behalf_of=act.on_behalf_of,
        source=key_of(one.source),
        case=case,
        says=one.says or one.kind.says,
        act=act.id,
    )


@transaction.atomic
def replace_entries(
    kind: Kind, act: Act, *, old: Model, source: Model, when: When | None = None, says: str = ""
) -> list[Event]:
    """Put a correction in the place of all that one row put on anybody's line. No clock turns.

    when, says  those of the replaced entry unless given.
    """
    changes: dict[str, object] = {"kind": kind.name, "source": key_of(source), "case": key_of(source)}
    if says:
        changes["says"] = says
    if when:
        changes |= {"happened_on": when.on, "precision": when.precision.value, "happened_at": when.at}
    standing = Event.objects.filter(source=key_of(old), superseded_by=None).order_by("pk")
    replaced = list(standing.exclude(kind__in=events.NOTICES))
    return [_copy(entry, act, supersedes=entry, **changes) for entry in replaced]


@transaction.atomic
def redate_entries(acts: Iterable[UUID], *, was: datetime, to: datetime, act: Act) -> list[Event]:
    """Put what these acts dated by a wrong moment on the right one. No clock turns: told due dates stay.

    An entry that knew only the day knows only the new one.
    """
    standing = Event.objects.filter(act__in=list(acts), superseded_by=None, happened_on=local_day(was))
    found = list(standing.exclude(kind__in=events.NOTICES).order_by("pk"))
    return [
        _copy(entry, act, supersedes=entry, happened_on=local_day(to), happened_at=entry.happened_at and to)
        for entry in found
    ]


@transaction.atomic
def replace_of_kind(kind: Kind, act: Act, *, old: Model, source: Model, when: When, says: str) -> list[Event]:
    """As `replace_entries`, for entries of this kind alone; they stay with the work that they belong to."""
    changes: dict[str, object] = {"source": key_of(source), "says": says}
    changes |= {"happened_on": when.on, "precision": when.precision.value, "happened_at": when.at}
    standing = Event.objects.filter(source=key_of(old), kind=kind.name, superseded_by=None).order_by("pk")
    return [_copy(entry, act, supersedes=entry, **changes) for entry in list(standing)]


@transaction.atomic
def move_entries(*, source: Model, wrong: Subject, right: Subject, reason: str, act: Act) -> list[Event]:
    """Take what one row put on the wrong person's line and put it on the right one's.

    On the wrong line a notice supersedes each entry, and says no more than that one was moved.
    Returns the entries as they now stand on the right line; their clocks are not turned again.
    """
    return [_move(entry, right, reason, act) for entry in current_entries(source, wrong)]


@transaction.atomic
def move_cases(*, cases: Iterable[str], wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """As `move_entries`, for all that these pieces of work put on the wrong person's line."""
    standing = Event.objects.filter(case__in=list(cases), subject__in=records_of(wrong), superseded_by=None)
    for entry in standing.exclude(kind__in=events.NOTICES).order_by("pk"):
        _move(entry, right, reason, act)


@transaction.atomic
def move_out_of_case(
    entries: Iterable[Event], *, case: Model, right: Subject, reason: str, act: Act
) -> list[Event]:
    """As `move_entries`, for entries whose work stays behind: on the right line they belong to this work."""
    return [_move(entry, right, reason, act, case=key_of(case)) for entry in entries]


@transaction.atomic
def withdraw_each(entries: Iterable[Event], *, reason: str, act: Act) -> None:
    """As `withdraw_entries`, for these entries alone."""
    for entry in entries:
        _supersede(entry, events.ENTRY_WITHDRAWN, f"{events.ENTRY_WITHDRAWN.says}. Reason: {reason}", act)


def _move(entry: Event, right: Subject, reason: str, act: Act, **changes: object) -> Event:
    """The notice names nobody: it says only that an entry was moved."""
    _supersede(entry, events.ENTRY_MOVED_AWAY, f"{events.ENTRY_MOVED_AWAY.says}. Reason: {reason}", act)
    return _copy(entry, act, subject=right, **changes)


@transaction.atomic
def withdraw_entries(*, source: Model, subject: Subject, reason: str, act: Act) -> None:
    """Take what one row put on this person's line off it, with a notice and the reason in its place."""
    withdraw_each(current_entries(source, subject), reason=reason, act=act)


def current_entries(source: Model, subject: Subject) -> list[Event]:
    """What a row put on one person's line and still stands there, without notices of what was taken off."""
    records = records_of(subject)
    standing = Event.objects.filter(source=key_of(source), subject__in=records, superseded_by=None)
    return list(standing.exclude(kind__in=events.NOTICES).order_by("pk"))


def _supersede(entry: Event, kind: Kind, says: str, act: Act) -> Event:
    return _copy(entry, act, kind=kind.name, says=says, supersedes=entry)


def _copy(entry: Event, act: Act, **changes: object) -> Event:
    kept = ["kind", "subject", "happened_on", "precision", "happened_at", "source", "case", "says"]
    row = {name: getattr(entry, name) for name in kept} | changes
    return Event.objects.create(
        recorded_at=act.at, recorded_by=act.by, on_behalf_of=act.on_behalf_of, act=act.id, **row
    )
