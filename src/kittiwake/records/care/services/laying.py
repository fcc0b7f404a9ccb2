"""How a stretch of days is written among those that stand, also late: what it covers gives way."""

from copy import copy
from datetime import date
from typing import TypeVar

from kittiwake.core.dates import When
from kittiwake.records.care.models import LegalStatus, Placement
from kittiwake.records.care.models.stretch import Stretch
from kittiwake.records.care.stays import Stay, laid_over
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, record, replace_entries, withdraw_entries
from kittiwake.records.subject.models import Subject

Row = TypeVar("Row", LegalStatus, Placement)


def lay(new: Row, standing: list[Row], *, kind: Kind, says: str, because: str, act: Act) -> Row:
    """Write one stretch in, and put on the line what became of those whose days it takes.

    A row that is cut short keeps its place; one cut in two goes on as a row of its own; one that is
    covered whole is withdrawn with the reason. Nothing is deleted.
    """
    old = [Stay(row.from_on, row.to_on, row) for row in standing]
    left = laid_over(old, Stay(new.from_on, new.to_on, new))
    for stay in old:
        pieces = [each for each in left if each.of is stay.of]
        if pieces != [stay]:
            _give_way(stay.of, pieces, kind=kind, because=because, act=act)
    new.save()
    record(kind, act, about=[new.subject], source=new, when=When.day(new.from_on), says=says)
    return new


def _give_way(row: Row, pieces: list[Stay[Row]], *, kind: Kind, because: str, act: Act) -> None:
    if not pieces:
        withdraw(row, because=because, act=act)
        return
    began_on = row.from_on
    row.from_on, row.to_on = pieces[0].from_on, pieces[0].to_on
    row.save()
    if row.from_on != began_on:
        replace_entries(kind, act, old=row, source=row, when=When.day(row.from_on))
    for piece in pieces[1:]:
        _go_on(row, piece.from_on, piece.to_on, kind=kind, act=act)


def _go_on(row: Row, from_on: date, to_on: date | None, *, kind: Kind, act: Act) -> None:
    after = copy(row)
    after.pk, after.from_on, after.to_on = None, from_on, to_on
    after.recorded_by, after.recorded_at = act.by, act.at
    after.save()
    record(kind, act, about=[after.subject], source=after, when=When.day(from_on), says=f"{kind.says} again")


def withdraw(row: Stretch, *, because: str, act: Act) -> None:
    """It counts on no day from now on; it stays as a row, and the line says that it was taken off."""
    row.withdrawn_by, row.withdrawn_at, row.withdrawn_because = act.by, act.at, because
    row.save()
    subject: Subject = row.subject
    withdraw_entries(source=row, subject=subject, reason=because, act=act)
