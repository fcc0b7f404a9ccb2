"""What is known of one person whose records were joined, as one."""

from collections.abc import Iterable, Sequence
from copy import copy

from django.db.models import QuerySet

from kittiwake.core.prepared import one_of, prepared
from kittiwake.records.people.choices import BirthPrecision, Sex
from kittiwake.records.people.models import Disability, Person
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

ADDED = (
    ("born_on", "birth_precision"),
    ("expected_on",),
    ("died_on", "died_precision"),
    ("is_adult",),
    ("sex",),
    ("gender",),
    ("ethnicity",),
    ("religion",),
    ("first_language",),
    ("needs_interpreter",),
)
"""What another record adds where the first says nothing; fields that belong together go together."""
NOTHING = (None, "", Sex.UNKNOWN, BirthPrecision.UNKNOWN)


def whole_person(records: Sequence[Person]) -> Person:
    """What the first record says of the person, with what the others add where it says nothing.

    Not for saving: a row of its own is changed through its own act.
    """
    first, *others = records
    if not others:
        return first
    whole = copy(first)
    for names in ADDED:
        said = next((each for each in records if getattr(each, names[0]) not in NOTHING), first)
        for name in names:
            setattr(whole, name, getattr(said, name))
    whole.is_unidentified = all(each.is_unidentified for each in records)
    return whole


def person_of(subject: Subject) -> Person:
    """What is known of somebody, whether they have one record or several. The caller checks who reads it."""
    records = records_of(subject)
    if records == [subject.pk]:
        return subject.person
    rows = Person.objects.select_related("subject").in_bulk(records)
    return whole_person([rows[key] for key in records])


def people_numbered(keys: Iterable[int]) -> dict[int, Person]:
    """What is known of each of these people by primary key, as `person_of` has it. Two queries at most."""
    asked = list(keys)
    found = {row.pk: row for row in people_with(sorted({*asked}))}
    others = {key for row in found.values() for key in row.subject.whole} - found.keys()
    found |= {row.pk: row for row in people_with(sorted(others))} if others else {}
    return {
        key: whole_person([found[each] for each in records_of(found[key].subject)])
        for key in asked
        if key in found
    }


@prepared
def people_with(keys: Sequence[int]) -> QuerySet[Person]:
    """The records with these primary keys, each by itself."""
    return Person.objects.filter(pk=one_of(keys)).select_related("subject")


def disabilities_of(subject: Subject) -> list[str]:
    """The codes of what any record of somebody says of disability. The caller checks who reads it."""
    rows = Disability.objects.filter(person__in=records_of(subject)).order_by("pk")
    return list(dict.fromkeys(rows.values_list("code", flat=True)))
