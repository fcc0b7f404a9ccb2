"""Children come onto the record from a file of another system: known by numbers, without a name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db import transaction

from kittiwake.core import identifiers
from kittiwake.core.dates import Precision, When
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.people import events
from kittiwake.records.people.choices import BirthPrecision, NameKind, Scheme, Sex
from kittiwake.records.people.models import Disability, Identifier, Name, Person
from kittiwake.records.people.services.facts import NameFacts, NumberFacts, PersonFacts, check_person, tidy
from kittiwake.records.people.services.naming import name_row
from kittiwake.records.people.services.recording import disability_rows, opened
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each

FILLED = {"sex": "sex", "ethnicity": "ethnicity", "expected_on": "expected date of delivery"}
"""What a file may fill in where the record says nothing, and how the line names it."""
NOTHING = (None, "", Sex.UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class BroughtChild:
    """One child as a file tells them.

    called   what stands where a name would, until somebody knows it: "Child known by UPN …".
    facts    without names.
    former   numbers that were theirs before `drawn_on`, the day up to which the file was drawn.
    """

    called: str
    facts: PersonFacts
    drawn_on: date
    former: tuple[NumberFacts, ...] = ()
    died_on: date | None = None


@transaction.atomic
def bring_in_children(children: Sequence[BroughtChild], *, act: Act) -> list[Subject]:
    """Open a record for each, in their order, in a number of queries that does not grow with them.

    Whoever calls has looked whether they are on the record. Nobody is put down as working with them.
    Raises  NotPermitted; BadPerson, and then nobody is recorded.
    """
    policies.require(act.by, "history.load", on=local_day(act.at))
    for child in children:
        called = NameFacts(kind=NameKind.ALIAS, given=child.called)
        check_person(PersonFacts(**(vars(child.facts) | {"names": (called,)})), on=local_day(act.at))
    subjects = Subject.objects.bulk_create(Subject(opened_at=act.at) for _ in children)
    people = [_person(child, subject, act) for child, subject in zip(children, subjects, strict=True)]
    Person.objects.bulk_create(people)
    pairs = list(zip(children, people, strict=True))
    Name.objects.bulk_create(_called(child, person, act) for child, person in pairs)
    rows = (disability_rows(child.facts.disabilities, person=person, act=act) for child, person in pairs)
    Disability.objects.bulk_create(chain.from_iterable(rows))
    numbers = Identifier.objects.bulk_create(
        number for child, person in pairs for number in _numbers(child, person, act)
    )
    told = [opened(person) for person in people]
    told += [_died(person, person.subject, child.died_on) for child, person in pairs if child.died_on]
    record_each([*told, *map(_number_added, numbers)], act)
    return subjects


@transaction.atomic
def add_what_is_new(children: Sequence[tuple[Subject, BroughtChild]], *, act: Act) -> int:
    """Give each of these the numbers they lack, and what their record says nothing of. Nothing is replaced.

    Returns to how many something was added.
    Raises  NotPermitted.
    """
    policies.require(act.by, "history.load", on=local_day(act.at))
    keys = records_of_each(subject for subject, _ in children)
    people = Person.objects.select_for_update().select_related(None).in_bulk(keys)
    held = _held(keys)
    told: list[Happening] = []
    added = 0
    for subject, child in children:
        records = [people[key] for key in records_of(subject)]
        theirs = {number for each in records for number in held.get(each.pk, ())}
        lacking = [row for row in _numbers(child, records[0], act) if _key(row) not in theirs]
        more = [_number_added(row) for row in Identifier.objects.bulk_create(lacking)]
        more += _filled(records, subject, child)
        told += more
        added += bool(more)
    record_each(told, act)
    return added


def _held(keys: Sequence[int]) -> dict[int, set[tuple[str, str]]]:
    """The numbers on each record, ended ones too."""
    held: dict[int, set[tuple[str, str]]] = {}
    for row in Identifier.objects.filter(person__in=keys):
        held.setdefault(row.person_id, set()).add(_key(row))
    return held


def _key(row: Identifier) -> tuple[str, str]:
    return row.scheme, row.value.upper()


def _person(child: BroughtChild, subject: Subject, act: Act) -> Person:
    death = {"died_on": child.died_on, "died_precision": Precision.DAY.value} if child.died_on else {}
    columns = child.facts.columns() | {"is_unidentified": True} | death
    return Person(subject=subject, recorded_by=act.by, recorded_at=act.at, **columns)


def _called(child: BroughtChild, person: Person, act: Act) -> Name:
    """What is shown until somebody knows a name: any name comes before it, and no search by name finds it."""
    facts = NameFacts(kind=NameKind.ALIAS, given=child.called, source=child.facts.source)
    row = name_row(facts, person=person, act=act)
    row.fold()
    row.words = []
    return row


def _numbers(child: BroughtChild, person: Person, act: Act) -> Iterator[Identifier]:
    given = [(each, None) for each in child.facts.numbers] + [(each, child.drawn_on) for each in child.former]
    for facts, to_on in dict.fromkeys(given):
        looked_at = identifiers.check(Scheme(facts.scheme).value, facts.value)
        yield Identifier(
            person=person, scheme=facts.scheme, value=looked_at.value, system=tidy(facts.system),
            is_valid=looked_at.is_valid, source=tidy(facts.source), to_on=to_on, recorded_by=act.by,
            recorded_at=act.at,
        )  # fmt: skip


def _filled(records: Sequence[Person], subject: Subject, child: BroughtChild) -> Iterator[Happening]:
    """Fill in on the record that stands first what none of the person's says."""
    person, facts = records[0], child.facts
    names = [name for name in FILLED if _is_new(name, records, getattr(facts, name))]
    if any(each.born_on for each in records):
        names = [name for name in names if name != "expected_on"]
    for name in names:
        setattr(person, name, getattr(facts, name))
    if names:
        says = f"{events.PERSON_CHANGED.says}: {', '.join(FILLED[name] for name in names)}"
        yield Happening(kind=events.PERSON_CHANGED, about=[subject], source=person, says=says)
    is_born, has_died = _is_new("born_on", records, facts.born_on), _is_new("died_on", records, child.died_on)
    if is_born and facts.born_on:
        person.born_on, person.birth_precision = facts.born_on, BirthPrecision.EXACT
        when = When.day(facts.born_on)
        yield Happening(kind=events.PERSON_BORN, about=[subject], source=person, when=when)
    if has_died and child.died_on:
        person.died_on, person.died_precision = child.died_on, Precision.DAY.value
        yield _died(person, subject, child.died_on)
    if names or is_born or has_died:
        person.version += 1
        person.save()


def _is_new(name: str, records: Sequence[Person], value: object) -> bool:
    """True when the file says something of which no record says anything."""
    return value not in NOTHING and all(getattr(each, name) in NOTHING for each in records)


def _died(person: Person, subject: Subject, on: date) -> Happening:
    return Happening(kind=events.PERSON_DIED, about=[subject], source=person, when=When.day(on))


def _number_added(row: Identifier) -> Happening:
    says = f"{events.IDENTIFIER_ADDED.says}: {Scheme(row.scheme).label}"
    return Happening(kind=events.IDENTIFIER_ADDED, about=[row.person.subject], source=row, says=says)
