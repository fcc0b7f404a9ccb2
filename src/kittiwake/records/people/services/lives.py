"""Births and deaths."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.people import events
from kittiwake.records.people.choices import BirthPrecision, RelationshipKind, ResidenceKind, Sex
from kittiwake.records.people.models import Person
from kittiwake.records.people.policies import require_recording
from kittiwake.records.people.services.facts import (
    AddressFacts,
    BadPerson,
    NameFacts,
    PersonFacts,
    check_birth,
)
from kittiwake.records.people.services.moving import record_address
from kittiwake.records.people.services.naming import add_name, end_names
from kittiwake.records.people.services.recording import record_person
from kittiwake.records.people.services.relating import RelationshipFacts, link
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record

INHERITED = [
    kind for kind in RelationshipKind if kind not in (RelationshipKind.PARTNER, RelationshipKind.EX_PARTNER)
]


@dataclass(frozen=True, kw_only=True)
class BirthFacts:
    """One child born. Without a name the child goes on being called as before the birth."""

    born_on: date
    sex: str = Sex.UNKNOWN
    name: NameFacts | None = None
    source: str = ""


@transaction.atomic
def record_birth(births: Sequence[BirthFacts], *, subject: Subject, act: Act) -> list[Person]:
    """An unborn child is born; for twins and more, the others' records are opened beside the first.

    The expected date stays. The name before birth stays as an earlier name.
    Raises  NotPermitted; BadPerson for a child who is born already, or dates that cannot be right.
    """
    subject = first_record(subject)
    require_recording(act, subject)
    person = Person.objects.select_for_update().get(pk=subject.pk)
    if person.born_on:
        raise BadPerson("The birth is on the record already. Change the date of birth if it is wrong.")
    first, *others = births
    born = [_born(person, first, act)]
    for facts in others:
        name = facts.name or NameFacts(given=f"{person.names.order_by('pk')[0].full}, twin")
        unborn = PersonFacts(names=(name,), expected_on=person.expected_on, source=facts.source)
        twin = record_twin(unborn, of=subject, act=act)
        born.append(_born(twin, replace(facts, name=None), act))
    return born


@transaction.atomic
def record_twin(facts: PersonFacts, *, of: Subject, act: Act) -> Person:
    """Open the record of another child of the same birth, with the same family and the same home.

    Raises  NotPermitted, BadPerson.
    """
    require_recording(act, of)
    twin = record_person(facts, act=act)
    for row in of.person.relationships_to.filter(to_on=None, kind__in=INHERITED).select_related(
        "one__subject"
    ):
        same = RelationshipFacts(
            kind=row.kind,
            certainty=row.certainty,
            responsibility=row.responsibility,
            from_on=row.from_on,
            source=row.source,
        )
        link(same, one=row.one.subject, other=twin.subject, act=act)
    link(RelationshipFacts(kind=RelationshipKind.TWIN), one=of, other=twin.subject, act=act)
    home = (
        of.person.residences.filter(to_on=None)
        .exclude(kind=ResidenceKind.STAYS)
        .select_related("address")
        .first()
    )
    if home:
        lines, postcode = (home.address.lines, home.address.postcode) if home.address else ("", "")
        same_home = AddressFacts(
            kind=home.kind, lines=lines, postcode=postcode, from_on=home.from_on,
            is_protected=home.is_protected, source=home.source,
        )  # fmt: skip
        record_address(same_home, subject=twin.subject, act=act)
    return twin


@transaction.atomic
def record_death(*, subject: Subject, died: When, act: Act) -> Person:
    """The person has died. Raises NotPermitted; BadPerson for a day to come or before their birth."""
    subject = first_record(subject)
    require_recording(act, subject)
    person = Person.objects.select_for_update().get(pk=subject.pk)
    if person.died_on:
        raise BadPerson("The death is on the record already.")
    if died.on > local_day(act.at):
        raise BadPerson("This day has not come yet. Check the date.")
    if person.born_on and died.on < person.born_on.replace(day=1):
        raise BadPerson("This is before the date of birth. Check both dates.")
    person.died_on, person.died_precision = died.on, died.precision.value
    person.version += 1
    person.save()
    record(events.PERSON_DIED, act, about=[subject], source=person, when=died)
    return person


def _born(person: Person, facts: BirthFacts, act: Act) -> Person:
    check_birth(facts.born_on, on=local_day(act.at))
    if facts.name:
        end_names(person.subject, before=facts.born_on)
        add_name(replace(facts.name, from_on=facts.born_on), subject=person.subject, act=act)
    person.born_on, person.birth_precision = facts.born_on, BirthPrecision.EXACT
    person.sex = person.sex if facts.sex == Sex.UNKNOWN else Sex(facts.sex).value
    person.version += 1
    person.save()
    record(events.PERSON_BORN, act, about=[person.subject], source=person, when=When.day(facts.born_on))
    return person
