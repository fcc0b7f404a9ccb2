"""Under which legal status each of several children is looked after today."""

from collections.abc import Iterable

from kittiwake.records.care.models import LegalStatus, Period
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, records_of_each


def standing_statuses(children: Iterable[Subject]) -> dict[int, tuple[bool, LegalStatus | None]]:
    """By the child's first record: whether they are looked after, and under what. Two queries.

    The caller has checked who may read.
    """
    standing = {"subject__in": records_of_each(children), "to_on": None, "withdrawn_at": None}
    found: dict[int, tuple[bool, LegalStatus | None]] = {
        first_key(row.subject): (True, None)
        for row in Period.objects.filter(**standing).select_related("subject")
    }
    for row in LegalStatus.objects.filter(**standing).select_related("subject"):
        found[first_key(row.subject)] = (True, row)
    return found
