"""Which records stand together: worked out from the merges in force, and written nowhere else."""

from collections.abc import Iterable

from kittiwake.records.people.models import Merge, Person
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of_each


def hold(*subjects: Subject) -> list[Subject]:
    """These people's rows as they now stand, locked in one order with every record of theirs."""
    asked = [subject.pk for subject in subjects]
    list(Subject.objects.select_for_update().filter(pk__in=asked).order_by("pk"))
    every = records_of_each(Subject.objects.filter(pk__in=asked))
    rows = {row.pk: row for row in Subject.objects.select_for_update().filter(pk__in=every).order_by("pk")}
    return [rows[key] for key in asked]


def stand_as_merged(records: Iterable[int]) -> None:
    """Let each of these records stand for itself, or with the others that the merges in force join it to.

    records  every record that any of them stands with now, and the two that are joined or separated.
    """
    keys = sorted(set(records))
    merges = Merge.objects.filter(agreed_at__isnull=False, parted_at=None, other__in=keys)
    kept_of = dict(merges.values_list("other", "kept"))
    together: dict[int, list[int]] = {}
    for key in keys:
        together.setdefault(_first(key, kept_of), []).append(key)
    for first, each in together.items():
        others = [key for key in each if key != first]
        whole = [first, *others] if others else []
        Subject.objects.filter(pk=first).update(stands_for=None, whole=whole)
        Subject.objects.filter(pk__in=others).update(stands_for=first, whole=whole)


def outdate(records: Iterable[int]) -> None:
    """Make what anybody is typing about these people out of date, so that they see both before they save.

    The new version is higher than each had: one typed about either record is recognised as older.
    """
    rows = list(Person.objects.select_for_update().filter(pk__in=set(records)).order_by("pk"))
    newest = max((row.version for row in rows), default=0) + 1
    for row in rows:
        row.version = newest
        row.save(update_fields=["version"])


def _first(key: int, kept_of: dict[int, int]) -> int:
    while key in kept_of:
        key = kept_of[key]
    return key
