"""A person comes onto the record."""

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.people import events
from kittiwake.records.people.models import Disability, Person
from kittiwake.records.people.policies import require_recording
from kittiwake.records.people.services.facts import PersonFacts, check_person
from kittiwake.records.people.services.moving import record_address
from kittiwake.records.people.services.naming import add_identifier, write_name
from kittiwake.records.subject.models import Subject


@transaction.atomic
def record_person(facts: PersonFacts, *, act: Act) -> Person:
    """Open the record of a child or adult. Whoever calls has looked for possible duplicates first.

    A worker who reads only the records they work with is put down as working with this person, so that
    nobody opens a record that is closed to them the next moment.
    Raises  NotPermitted, BadPerson.
    """
    require_recording(act)
    check_person(facts, on=local_day(act.at))
    subject = Subject.objects.create(opened_at=act.at)
    person = Person.objects.create(subject=subject, recorded_by=act.by, recorded_at=act.at, **facts.columns())
    for name in facts.names:
        write_name(name, person=person, act=act)
    write_disabilities(facts.disabilities, person=person, act=act)
    record_each([opened(person)], act)
    keep_in_reach(subject, act)
    for number in facts.numbers:
        add_identifier(number, subject=subject, act=act)
    if facts.home:
        record_address(facts.home, subject=subject, act=act)
    return person


def write_disabilities(codes: tuple[str, ...], *, person: Person, act: Act) -> None:
    Disability.objects.bulk_create(disability_rows(codes, person=person, act=act))


def disability_rows(codes: tuple[str, ...], *, person: Person, act: Act) -> list[Disability]:
    """A row for each code, not kept yet."""
    return [
        Disability(person=person, code=code, recorded_by=act.by, recorded_at=act.at)
        for code in dict.fromkeys(codes)
    ]


def opened(person: Person) -> Happening:
    """What the line says when a record is opened."""
    says = events.PERSON_RECORDED.says
    told_by = f"{says}, as told by: {person.source}" if person.source else says
    return Happening(kind=events.PERSON_RECORDED, about=[person.subject], source=person, says=told_by)


def keep_in_reach(subject: Subject, act: Act) -> None:
    """Put the worker down as working with somebody just recorded, unless they read every record anyway."""
    day = local_day(act.at)
    if any(role.reach == "authority" for role in act.by.roles_on(day)):
        return  # nobody can have closed a record that was opened a moment ago
    team = act.by.posts_on(day)[0].team
    involve(
        subject=subject, user=act.by, team=team, kind=InvolvementKind.SUPPORTING, by=act.by, at=act.at,
        reason="Opened this person's record",
    )  # fmt: skip
