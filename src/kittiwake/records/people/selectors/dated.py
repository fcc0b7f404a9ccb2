"""Rows about people that hold from a day to a day, where the first day may not be known."""

from datetime import date

from django.db.models import Q


def stands_on(on: date) -> Q:
    """Rows that count on that day. Both ends count; no first day means since before anybody knows."""
    return (Q(from_on=None) | Q(from_on__lte=on)) & (Q(to_on=None) | Q(to_on__gte=on))
