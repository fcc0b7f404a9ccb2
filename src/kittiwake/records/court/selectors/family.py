"""The children whom one piece of court work is about, as one viewer may know them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.court.models import PlanningChild, PreProceedingsChild, ProceedingsChild
from kittiwake.records.people.selectors import Identity, identities
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record

Row = TypeVar("Row", PlanningChild, PreProceedingsChild, ProceedingsChild)


@dataclass(frozen=True)
class Part(Generic[Row]):
    """One child's row, and who the child is."""

    who: Identity
    child: Subject
    row: Row


def family_of(viewer: User, rows: Iterable[Row]) -> list[Part[Row]]:
    """Children whose records the viewer reads; others are absent, as if the work were not about them."""
    whose = [(first_record(row.subject), row) for row in rows]
    known = identities(viewer, [child for child, _row in whose])
    return [
        Part(known[child.pk], child, row)
        for child, row in whose
        if child.pk in known and known[child.pk].reach == Reach.FULL
    ]
