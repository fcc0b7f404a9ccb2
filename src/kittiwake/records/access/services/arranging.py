"""Registering a temporary arrangement, and ending it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from kittiwake.core.text import clean, visible
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import TemporaryArrangement, User


class CannotArrange(Exception):
    """The arrangement cannot stand. The message is safe to show."""


@dataclass(frozen=True, kw_only=True)
class ArrangementFacts:
    """Who may write plans for a while although they scrutinise them, why, until when, who answers for it."""

    user: User
    owner: User
    because: str
    from_on: date
    to_on: date


@transaction.atomic
def register_arrangement(facts: ArrangementFacts, *, by: User, at: datetime) -> TemporaryArrangement:
    """Put an arrangement on the register. None is in force without an end.

    Raises  policies.NotPermitted, also for one's own; CannotArrange.
    """
    policies.require(by, "arrangement.register", on=local_day(at))
    if facts.user == by:
        raise policies.NotPermitted("Nobody makes an arrangement for themselves. Somebody else registers it.")
    if facts.owner == facts.user:
        raise CannotArrange("Somebody else answers for it than the person it is for.")
    because = clean(facts.because).strip()
    if not visible(because).strip():
        raise CannotArrange("Say why it is needed.")
    if facts.to_on < facts.from_on:
        raise CannotArrange("It ends before it begins. Check the two days.")
    if facts.to_on < local_day(at):
        raise CannotArrange("It has ended already. An arrangement is made beforehand.")
    return TemporaryArrangement.objects.create(
        user=facts.user, owner=facts.owner, because=because, from_on=facts.from_on, to_on=facts.to_on,
        recorded_by=by, recorded_at=at,
    )  # fmt: skip


@transaction.atomic
def end_arrangement(*, arrangement: TemporaryArrangement, by: User, at: datetime) -> TemporaryArrangement:
    """End it today, sooner than was said. Raises policies.NotPermitted, CannotArrange."""
    policies.require(by, "arrangement.register", on=local_day(at))
    held = TemporaryArrangement.objects.select_for_update().get(pk=arrangement.pk)
    last = held.ended_on or held.to_on
    if last <= local_day(at):
        raise CannotArrange("It ends today, or has ended.")
    held.ended_on = local_day(at)
    held.save()
    return held
