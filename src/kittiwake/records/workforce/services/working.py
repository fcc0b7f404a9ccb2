"""Writing down how much somebody works, and when they are away."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.models import Q

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.line.services import Act
from kittiwake.records.workforce.models import Absence, WorkingPattern

MOST_HOURS = 60  # a week
MOST_CHILDREN = 60


class BadPattern(Exception):
    """The working pattern or the absence cannot be as given. The message says what to do."""


@dataclass(frozen=True, kw_only=True)
class PatternFacts:
    """What was agreed with a worker, from a day on.

    hours          a week; None: not written down.
    most_children  the protected number; None: there is none.
    """

    from_on: date
    hours: Decimal | None = None
    is_newly_qualified: bool = False
    most_children: int | None = None


@transaction.atomic
def record_pattern(facts: PatternFacts, *, user: User, act: Act) -> WorkingPattern:
    """Write down what was agreed with a worker of the writer's team; what held before ends the day before.

    Raises  policies.NotPermitted; BadPattern.
    """
    _require_own_team(user, act)
    if facts.hours is not None and not 0 < facts.hours <= MOST_HOURS:
        raise BadPattern(f"Hours a week are more than 0 and at most {MOST_HOURS}.")
    if facts.most_children is not None and not 0 <= facts.most_children <= MOST_CHILDREN:
        raise BadPattern(f"The protected number is at most {MOST_CHILDREN}. Leave it empty if there is none.")
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    patterns = WorkingPattern.objects.filter(user=user)
    if patterns.filter(from_on__gte=facts.from_on).exists():
        raise BadPattern(
            "Something from this day or a later one is written down already. Choose a later day."
        )
    for earlier in patterns.filter(Q(to_on=None) | Q(to_on__gte=facts.from_on)):
        earlier.to_on = facts.from_on - timedelta(days=1)
        earlier.save()
    return WorkingPattern.objects.create(
        user=user, hours=facts.hours, is_newly_qualified=facts.is_newly_qualified,
        most_children=facts.most_children, from_on=facts.from_on, recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip


@transaction.atomic
def record_absence(*, user: User, from_on: date, to_on: date | None, act: Act) -> Absence:
    """Write down from when to when a worker of the writer's team is away; nothing of why.

    Raises  policies.NotPermitted; BadPattern.
    """
    _require_own_team(user, act)
    if to_on is not None and to_on < from_on:
        raise BadPattern("The last day away is before the first. Check the dates.")
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    same = Absence.objects.filter(Q(to_on=None) | Q(to_on__gte=from_on), user=user)
    if same.filter(from_on__lte=to_on or date.max).exists():
        raise BadPattern("Some of these days are written down already.")
    return Absence.objects.create(
        user=user, from_on=from_on, to_on=to_on, recorded_by=act.by, recorded_at=act.at
    )


@transaction.atomic
def come_back(*, absence_id: int, act: Act) -> Absence:
    """Somebody is back today: yesterday was the last day away. Raises policies.NotPermitted; BadPattern."""
    absence = Absence.objects.select_for_update().get(pk=absence_id)
    _require_own_team(absence.user, act)
    day = local_day(act.at)
    if absence.from_on >= day or (absence.to_on and absence.to_on < day):
        raise BadPattern("This absence does not go on today.")
    absence.to_on = day - timedelta(days=1)
    absence.save()
    return absence


def _require_own_team(user: User, act: Act) -> None:
    day = local_day(act.at)
    policies.require(act.by, "capacity.record", on=day)
    if set(act.by.team_ids_on(day)).isdisjoint(user.team_ids_on(day)):
        raise policies.NotPermitted("Only a manager of their team writes this down.")
