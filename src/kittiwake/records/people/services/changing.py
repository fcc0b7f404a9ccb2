"""What is known about a person is put right or added to."""

from collections.abc import Mapping

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record, require_version
from kittiwake.records.people import events
from kittiwake.records.people.models import Person
from kittiwake.records.people.policies import require_recording
from kittiwake.records.people.services.facts import (
    BadPerson,
    check_birth,
    check_codes,
    check_disabilities,
    check_expected,
    check_words,
    precision_of,
    tidy,
)
from kittiwake.records.people.services.recording import write_disabilities
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record

CHANGEABLE = {
    "born_on": "date of birth",
    "birth_precision": "how sure the date of birth is",
    "expected_on": "expected date of delivery",
    "is_adult": "child or adult",
    "sex": "sex",
    "gender": "gender",
    "ethnicity": "ethnicity",
    "religion": "religion",
    "first_language": "first language",
    "needs_interpreter": "interpreter",
    "disabilities": "disability",
    "is_unidentified": "whether they are identified",
    "source": "where this comes from",
}
"""What may change, and how the line names it. The values themselves stay off the line."""


@transaction.atomic
def change_person(
    *, subject: Subject, expected_version: int, changes: Mapping[str, object], act: Act
) -> Person:
    """Write what is now known. Names, numbers, addresses and relationships have acts of their own.

    changes  by field of PersonFacts; what is not in it stays as it is.
    Raises  NotPermitted; BadPerson; line.ChangedMeanwhile when somebody saved another version.
    """
    subject = first_record(subject)
    require_recording(act, subject)
    person = Person.objects.select_for_update().get(pk=subject.pk)
    require_version(person, expected=expected_version)
    unknown = changes.keys() - CHANGEABLE.keys()
    if unknown:
        raise BadPerson(f"{', '.join(sorted(unknown))} cannot be changed here.")
    wanted = {name: tidy(value) if isinstance(value, str) else value for name, value in changes.items()}
    changed = [name for name, value in wanted.items() if value != current_value(person, name)]
    if not changed:
        return person
    for name in changed:
        if name != "disabilities":
            setattr(person, name, wanted[name])
    person.birth_precision = precision_of(person.born_on, person.birth_precision)
    _check(person, act)
    if "disabilities" in changed:
        _replace_disabilities(person, wanted["disabilities"], act)
    person.version += 1
    person.save()
    words = ", ".join(CHANGEABLE[name] for name in CHANGEABLE if name in changed)
    record(
        events.PERSON_CHANGED,
        act,
        about=[subject],
        source=person,
        says=f"{events.PERSON_CHANGED.says}: {words}",
    )
    return person


def current_value(person: Person, name: str) -> object:
    """What stands in one changeable field now; disabilities as a sorted tuple of codes."""
    if name == "disabilities":
        return tuple(sorted(person.disabilities.values_list("code", flat=True)))
    return getattr(person, name)


def _replace_disabilities(person: Person, codes: object, act: Act) -> None:
    chosen = tuple(str(code) for code in codes) if isinstance(codes, (tuple, list)) else ()
    check_disabilities(chosen)
    person.disabilities.exclude(code__in=chosen).delete()
    held = set(person.disabilities.values_list("code", flat=True))
    write_disabilities(tuple(code for code in chosen if code not in held), person=person, act=act)


def _check(person: Person, act: Act) -> None:
    day = local_day(act.at)
    check_birth(person.born_on, on=day)
    check_expected(person.expected_on, on=day)
    check_codes("ethnicity", [person.ethnicity] if person.ethnicity else [])
    check_words(person.gender, person.religion, person.first_language)
    if person.born_on and person.died_on and person.died_on < person.born_on:
        raise BadPerson("They are recorded as having died before this date of birth. Check both dates.")
