"""Who lives in one home, counted."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from kittiwake.records.care.models import Placement
from kittiwake.records.provision.models import Home


def living_in(home: Home, *, on: date, but: Iterable[int] = ()) -> int:
    """How many children live in it at the end of that day, besides these records."""
    until = Q(to_on=None) | Q(to_on__gt=on)
    there = Placement.objects.filter(until, home=home, from_on__lte=on, withdrawn_at=None)
    return there.exclude(subject__in=list(but)).values("subject").distinct().count()
