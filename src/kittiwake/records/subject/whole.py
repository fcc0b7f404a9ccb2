"""Every record of one person. Most have one; two that were joined are read as one, and stay two rows.

Whoever filters rows by a person asks `records_of`, which costs no query: it stands on the row.
"""

from collections.abc import Iterable

from django.db.models import BigIntegerField, Func

from kittiwake.records.subject.models import Subject


class EachRecord(Func):
    """In a query of rows about people, every record of each one: EachRecord("subject__whole", "subject")."""

    template = "unnest(array_append(%(expressions)s))"
    output_field = BigIntegerField()
    set_returning = True


def records_of(subject: Subject) -> list[int]:
    """Every record of this person by primary key, the one that stands first before the others."""
    return list(subject.whole) or [subject.pk]


def records_of_each(subjects: Iterable[Subject]) -> list[int]:
    """Every record of each of these people, once each, in order."""
    return list(dict.fromkeys(key for subject in subjects for key in records_of(subject)))


def first_key(subject: Subject) -> int:
    """The record that stands first for this person: their own where they have one."""
    return records_of(subject)[0]


def first_record(subject: Subject) -> Subject:
    """The record to read and to write to. One query where this is another of a joined person's."""
    return subject.stands_for or subject


def first_records(subjects: Iterable[Subject]) -> list[Subject]:
    """The records to write to, each person once."""
    return list({(first := first_record(subject)).pk: first for subject in subjects}.values())


def firsts() -> dict[int, int]:
    """The first record of each person by their other ones: few in any authority. One query."""
    joined = Subject.objects.filter(stands_for__isnull=False)
    return {key: first for key, first in joined.values_list("pk", "stands_for") if first is not None}


def numbered(key: int, whole: Iterable[int] = ()) -> Subject:
    """Somebody by number, unread: enough to ask who they are. The rest of the row is read when it is used.

    whole  every record of theirs, where the caller has read it; empty for somebody with one.
    """
    return Subject.from_db(None, ["id", "whole"], [key, list(whole)])


def records_numbered(keys: Iterable[int]) -> list[int]:
    """Every record of the people with these primary keys. One query: for those who have only numbers."""
    rows = Subject.objects.filter(pk__in=set(keys))
    return records_of_each(rows.only("whole").order_by("pk"))
