"""Which children on the record have these numbers: asked by whoever brings a file of children in.

Sees every record, closed ones too: a child's history belongs on their own line, and another record for a
sealed child would tell that there is one. Names nobody; docs/decisions/0018 says why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models.functions import Upper

from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.people.models import Identifier, Person
from kittiwake.records.people.selectors.merged import person_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of_each

Number = tuple[str, str]
"""Scheme, and value in capitals."""


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """One number on somebody's record. `system` in small letters says whose a local one is."""

    scheme: str
    value: str
    system: str
    has_ended: bool


@dataclass(frozen=True, kw_only=True)
class KnownChild:
    """Somebody on the record, as far as telling whether a child of a file is they. No name.

    person   of joined records, what all of them say.
    numbers  every number of theirs, ended ones too.
    """

    subject: Subject
    person: Person
    numbers: tuple[Numbered, ...]


def children_with_numbers(viewer: User, asked: Iterable[Number], *, on: date) -> list[KnownChild]:
    """Everybody on the record who has, or had, one of these numbers. A few queries, however many are asked.

    Raises  NotPermitted unless the viewer brings history in.
    """
    policies.require(viewer, "history.load", on=on)
    wanted = {value.upper() for _, value in asked}
    rows = Identifier.objects.annotate(capitals=Upper("value")).filter(capitals__in=wanted)
    found = rows.select_related("person__subject__stands_for").order_by("pk")
    subjects = {(first := first_record(each.person.subject)).pk: first for each in found}
    numbers: dict[int, list[Numbered]] = {}
    whose = {key: subject.pk for subject in subjects.values() for key in records_of_each([subject])}
    for each in Identifier.objects.filter(person__in=whose).order_by("pk"):
        numbers.setdefault(whose[each.person_id], []).append(_numbered(each, on))
    people = Person.objects.select_related("subject").in_bulk(list(subjects))
    return [
        KnownChild(
            subject=subject,
            person=person_of(subject) if subject.whole else people[key],
            numbers=tuple(numbers[key]),
        )
        for key, subject in subjects.items()
    ]


def _numbered(row: Identifier, on: date) -> Numbered:
    return Numbered(
        scheme=row.scheme, value=row.value.upper(), system=row.system.lower(),
        has_ended=row.to_on is not None and row.to_on <= on,
    )  # fmt: skip
