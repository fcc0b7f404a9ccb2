"""A whole family comes onto the record at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.people import events
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.kinship import PARENTAL
from kittiwake.records.people.models import Address, Disability, Name, Person, Relationship, Residence
from kittiwake.records.people.policies import require_recording
from kittiwake.records.people.services.facts import AddressFacts, BadPerson, PersonFacts, check_person
from kittiwake.records.people.services.moving import check_days, find_address, happening, residence_row
from kittiwake.records.people.services.naming import add_identifier, name_row
from kittiwake.records.people.services.recording import disability_rows, keep_in_reach, opened
from kittiwake.records.people.services.relating import RelationshipFacts, happenings, relationship_row
from kittiwake.records.subject.models import Subject


@dataclass(frozen=True)
class Bond:
    """`one` is the `facts.kind` of `other`; both by their key in the family."""

    one: str
    facts: RelationshipFacts
    other: str


@transaction.atomic
def record_family(
    members: Mapping[str, PersonFacts], bonds: Sequence[Bond], *, act: Act
) -> dict[str, Subject]:
    """Open the records of people who are told of together, with homes and relationships; by the same keys.

    Ends in the rows that `record_person` and `relate` make one by one, in a number of queries that does not
    grow with the family.
    Raises  NotPermitted; BadPerson, and then nobody is recorded; KeyError for a bond with nobody.
    """
    require_recording(act)
    day = local_day(act.at)
    for facts in members.values():
        check_person(facts, on=day)
    _check_bonds(bonds)
    opening = (Subject(opened_at=act.at) for _ in members)
    subjects = dict(zip(members, Subject.objects.bulk_create(opening), strict=True))
    people = {
        key: Person(subject=subjects[key], recorded_by=act.by, recorded_at=act.at, **facts.columns())
        for key, facts in members.items()
    }
    Person.objects.bulk_create(people.values())
    _write_names(members, people, act)
    rows = (
        disability_rows(facts.disabilities, person=people[key], act=act) for key, facts in members.items()
    )
    Disability.objects.bulk_create(chain.from_iterable(rows))
    told = [opened(person) for person in people.values()]
    told += _write_homes({key: facts.home for key, facts in members.items() if facts.home}, people, act)
    told += _write_bonds(bonds, people, act)
    record_each(told, act)
    for key, facts in members.items():
        keep_in_reach(subjects[key], act)
        for number in facts.numbers:
            add_identifier(number, subject=subjects[key], act=act)
    return subjects


def _check_bonds(bonds: Sequence[Bond]) -> None:
    seen: set[tuple[str, str, str]] = set()
    for bond in bonds:
        if bond.one == bond.other:
            raise BadPerson("Choose two different people.")
        kind = "parent" if bond.facts.kind in PARENTAL else bond.facts.kind
        if {(bond.one, bond.other, kind), (bond.other, bond.one, kind)} & seen:
            raise BadPerson("One relationship of these two is given twice, or both ways round.")
        seen.add((bond.one, bond.other, kind))


def _write_names(members: Mapping[str, PersonFacts], people: Mapping[str, Person], act: Act) -> None:
    rows = [
        name_row(name, person=people[key], act=act) for key, facts in members.items() for name in facts.names
    ]
    for row in rows:
        row.fold()
    Name.objects.bulk_create(rows)


def _write_homes(
    homes: Mapping[str, AddressFacts], people: Mapping[str, Person], act: Act
) -> list[Happening]:
    """One home for each; those with the same words share the dwelling."""
    found: dict[tuple[str, str], Address | None] = {}
    for facts in homes.values():
        check_days(facts, on=local_day(act.at))
        place = ("", "") if facts.kind == ResidenceKind.NO_FIXED else (facts.lines, facts.postcode)
        if place not in found:
            found[place] = find_address(facts)
    rows = {
        key: residence_row(
            facts, person=people[key], act=act,
            address=None if facts.kind == ResidenceKind.NO_FIXED else found[facts.lines, facts.postcode],
        )
        for key, facts in homes.items()
    }  # fmt: skip
    Residence.objects.bulk_create(rows.values())
    return [happening(row, people[key].subject, has_moved=False) for key, row in rows.items()]


def _write_bonds(bonds: Sequence[Bond], people: Mapping[str, Person], act: Act) -> Iterator[Happening]:
    rows = [
        relationship_row(bond.facts, one=people[bond.one], other=people[bond.other], act=act)
        for bond in bonds
    ]
    Relationship.objects.bulk_create(rows)
    return chain.from_iterable(happenings(events.RELATIONSHIP_ADDED, row) for row in rows)
