"""How a private fostering arrangement goes to whose it is, when joined records are separated."""

from django.db.models import Q

from kittiwake.core.dates import says_day
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.private_fostering.models import Arrangement
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _arrangement(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """What was found out and decided hangs on it, and goes with it. So does a carer who is one of the two."""
    row = Arrangement.objects.select_for_update().get(pk=number)
    if row.withdrawn_at is None and _clashes(row, right):
        raise CannotAllot(
            f"The other child was privately fostered on days of the arrangement told on "
            f"{says_day(row.notified_on)}. Leave it where it stands, or put one of the two right first."
        )
    row.subject = right
    row.save()
    move_cases(cases=[key_of(row)], wrong=wrong, right=right, reason=reason, act=act)


def _clashes(row: Arrangement, right: Subject) -> bool:
    theirs = Arrangement.objects.filter(subject__in=records_of(right), withdrawn_at=None).exclude(pk=row.pk)
    stands = Q(to_on=None)
    if row.to_on is None:
        after = Q(to_on__gt=row.from_on) if row.from_on else Q()
        return theirs.filter(stands | after).exists()
    if row.from_on is None:
        return False
    meets = (Q(to_on=None) | Q(to_on__gt=row.from_on)) & Q(from_on__lt=row.to_on)
    return theirs.filter(meets).exists()


MOVES = {"private_fostering.arrangement": _arrangement}
