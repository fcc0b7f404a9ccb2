"""Rows that count on a day."""

from datetime import date

from django.db.models import Q

NOT_ENDED = Q(to_on=None)


def in_force(on: date) -> Q:
    """Rows with `from_on` and `to_on` that count on that day. Both ends count."""
    return Q(from_on__lte=on) & (NOT_ENDED | Q(to_on__gte=on))
