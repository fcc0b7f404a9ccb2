"""A person comes onto the record."""

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access.choices import InvolvementKind, Reach
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act, record
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
    record(events.PERSON_RECORDED, act, about=[subject], source=person, says=_says(person))
    _keep_in_reach(subject, act)
    for number in facts.numbers:
        add_identifier(number, subject=subject, act=act)
    if facts.home:
        record_address(facts.home, subject=subject, act=act)
    return person


def write_disabilities(codes: tuple[str, ...], *, person: Person, act: Act) -> None:
    Disability.objects.bulk_create(
        Disability(person=person, code=code, recorded_by=act.by, recorded_at=act.at)
        for code in dict.fromkeys(codes)
    )


def _says(person: Person) -> str:
    opened = events.PERSON_RECORDED.says
    return f"{opened}, as told by: {person.source}" if person.source else opened


def _keep_in_reach(subject: Subject, act: Act) -> None:
    if reach_of(act.by, subject, on=local_day(act.at)) == Reach.FULL:
        return
    team = act.by.posts_on(local_day(act.at))[0].team
    involve(
        subject=subject, user=act.by, team=team, kind=InvolvementKind.SUPPORTING, by=act.by, at=act.at,
        reason="Opened this person's record",
    )  # fmt: skip
