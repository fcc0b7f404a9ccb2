"""How what is known of a child's health goes to whose it is, when joined records are separated."""

from functools import partial

from django.db.models import Model

from kittiwake.records.health.models import Consent, HealthLook, Questionnaire, Referral
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.subject.models import Subject

ROWS: tuple[type[Model], ...] = (HealthLook, Consent, Questionnaire, Referral)


def _row(model: type[Model], number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """The row, and each version that it put right."""
    row: Model | None = model._base_manager.get(pk=number)  # noqa: SLF001 -- the manager that every model has
    while row is not None:
        setattr(row, "subject", right)  # noqa: B010 -- each of ROWS has one
        row.save()
        move_cases(cases=[key_of(row)], wrong=wrong, right=right, reason=reason, act=act)
        row = getattr(row, "supersedes", None)


MOVES = {model._meta.label_lower: partial(_row, model) for model in ROWS}  # noqa: SLF001
TELLS_OF = set(MOVES)
