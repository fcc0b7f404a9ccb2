"""How what is known of a child's education goes to whose it is, when joined records are separated."""

from functools import partial

from django.db.models import Model

from kittiwake.records.education.models import Attendance, EhcEntry, Exclusion, Learning, Pep
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.subject.models import Subject

ROWS: tuple[type[Model], ...] = (Learning, Attendance, Exclusion, Pep, EhcEntry)


def _row(model: type[Model], number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = model._base_manager.get(pk=number)  # noqa: SLF001 -- the manager that every model has
    setattr(row, "subject", right)  # noqa: B010 -- each of ROWS has one
    row.save()
    move_cases(cases=[key_of(row)], wrong=wrong, right=right, reason=reason, act=act)


MOVES = {model._meta.label_lower: partial(_row, model) for model in ROWS}  # noqa: SLF001
TELLS_OF = {"education.pep"}
