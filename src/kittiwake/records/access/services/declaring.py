"""Those who work here say whom on the record they are tied to, and where they live."""

from datetime import datetime

from django.db import IntegrityError, transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies, selectors
from kittiwake.records.access.choices import Reach, Tie
from kittiwake.records.access.models import Declaration, Statement, User
from kittiwake.records.subject.models import Subject


class CannotDeclare(Exception):
    """The tie cannot be declared or ended so. The message says what to do."""


@transaction.atomic
def declare(*, user: User, subject: Subject, tie: Tie, words: str, by: User, at: datetime) -> Declaration:
    """Somebody is tied to somebody on the record: from now on it is shut to them, whatever their part in it.

    Anybody declares for themselves; for a colleague, whoever keeps the register, and managers.
    Raises  NotPermitted also for a record that `by` does not know of; CannotDeclare.
    """
    day = local_day(at)
    policies.require(by, "declaration.make" if user == by else "declaration.make_for_others", on=day)
    if selectors.reach_of(by, subject, on=day) == Reach.NONE:
        raise policies.NotPermitted("There is no such record.")
    if not clean(words).strip():
        raise CannotDeclare("Say who it is, as you know them.")
    try:
        with transaction.atomic():
            return Declaration.objects.create(
                user=user, subject=subject, tie=tie, words=clean(words), declared_by=by, declared_at=at
            )
    except IntegrityError as twice:
        raise CannotDeclare("This tie is in the register already.") from twice


@transaction.atomic
def end_declaration(*, declaration: Declaration, because: str, by: User, at: datetime) -> None:
    """The tie was a mistake, or is no more: the record is to this colleague as to any other.

    Raises  NotPermitted; CannotDeclare for one's own, without a reason, or for one that has ended.
    """
    policies.require(by, "declaration.keep", on=local_day(at))
    declaration = Declaration.objects.select_for_update().get(pk=declaration.pk)
    if declaration.user == by:
        raise CannotDeclare("Somebody else has to end a declaration about you.")
    if not clean(because).strip():
        raise CannotDeclare("Say why the declaration ends.")
    if declaration.ended_at is not None:
        raise CannotDeclare("This declaration has ended already.")
    declaration.ended_by, declaration.ended_at, declaration.ended_because = by, at, clean(because)
    declaration.save()


def state(
    *, by: User, at: datetime, lines: str = "", postcode: str = "", family_names: str = ""
) -> Statement:
    """Say that every tie is declared, where one lives, and one’s other family names. The newest counts."""
    return Statement.objects.create(
        user=by, at=at, lines=clean(lines), postcode=clean(postcode), family_names=clean(family_names)
    )
