"""Names and numbers that a person comes to have."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from kittiwake.core import identifiers
from kittiwake.core.today import local_day
from kittiwake.records.access.selectors import subjects_nameable_to
from kittiwake.records.line.services import Act, record
from kittiwake.records.people import events
from kittiwake.records.people.choices import NameKind, Scheme
from kittiwake.records.people.models import Identifier, Name, Person
from kittiwake.records.people.policies import require_recording
from kittiwake.records.people.services.facts import BadPerson, NameFacts, NumberFacts, checked_name, tidy
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of

REPLACED = (NameKind.LEGAL, NameKind.KNOWN_AS)
"""Kinds of which one holds at a time: a new one ends the earlier."""


@dataclass(frozen=True, kw_only=True)
class NumberRecorded:
    """The number as kept, and what somebody should look at: nothing here stopped the recording.

    same_on  others with the same number, as far as the worker may know of them.
    """

    identifier: Identifier
    warnings: tuple[str, ...]
    same_on: tuple[Subject, ...]


def write_name(facts: NameFacts, *, person: Person, act: Act) -> Name:
    """One name that has been looked at. Raises BadPerson for an empty or overlong one."""
    name = name_row(facts, person=person, act=act)
    name.save()
    return name


def name_row(facts: NameFacts, *, person: Person, act: Act) -> Name:
    """The row of one name, not kept yet. Raises BadPerson for an empty or overlong one."""
    given, family = checked_name(facts)
    return Name(
        person=person, kind=NameKind(facts.kind).value, given=given, family=family, from_on=facts.from_on,
        is_restricted=facts.is_restricted, source=tidy(facts.source), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip


@transaction.atomic
def add_name(facts: NameFacts, *, subject: Subject, act: Act) -> Name:
    """Another name. A new legal or known-as name ends the earlier one of its kind the day before; it stays.

    Raises  NotPermitted, BadPerson.
    """
    subject = first_record(subject)
    require_recording(act, subject)
    person = Person.objects.select_for_update().get(pk=subject.pk)
    if facts.kind in REPLACED:
        end_names(subject, kinds=[facts.kind], before=facts.from_on or local_day(act.at))
    name = write_name(facts, person=person, act=act)
    says = f"{events.NAME_ADDED.says}: {NameKind(name.kind).label.lower()}"
    record(events.NAME_ADDED, act, about=[subject], source=name, says=says)
    return name


@transaction.atomic
def add_identifier(facts: NumberFacts, *, subject: Subject, act: Act) -> NumberRecorded:
    """A number with where it came from. A wrong one is kept and said to be wrong; a shared one is told.

    Raises  NotPermitted; BadPerson for an empty one, or one that this person has already.
    """
    subject = first_record(subject)
    require_recording(act, subject)
    looked_at = identifiers.check(Scheme(facts.scheme).value, facts.value)
    if not looked_at.value:
        raise BadPerson("Enter the number.")
    if len(looked_at.value) > 40:
        raise BadPerson("This number is too long: 40 characters fit here.")
    theirs = Identifier.objects.filter(person__in=records_of(subject), to_on=None)
    if theirs.filter(scheme=facts.scheme, value=looked_at.value).exists():
        raise BadPerson("This number is on this person’s record already.")
    identifier = Identifier.objects.create(
        person=subject.person, scheme=facts.scheme, value=looked_at.value, system=tidy(facts.system),
        is_valid=looked_at.is_valid, source=tidy(facts.source), from_on=facts.from_on,
        recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    record(
        events.IDENTIFIER_ADDED, act, about=[subject], source=identifier,
        says=f"{events.IDENTIFIER_ADDED.says}: {Scheme(facts.scheme).label}",
    )  # fmt: skip
    same_on = _others_with(identifier, act)
    warnings: tuple[str, ...] = () if looked_at.is_valid else (looked_at.says,)
    if same_on:
        warnings += ("The same number is on another person’s record. Look whether they are one person.",)
    return NumberRecorded(identifier=identifier, warnings=warnings, same_on=same_on)


def end_names(subject: Subject, *, before: date, kinds: Iterable[str] = NameKind.values) -> None:
    """Names of these kinds ended the day before; one that began later ends as it began."""
    for earlier in Name.objects.filter(person__in=records_of(subject), kind__in=kinds, to_on=None):
        earlier.to_on = max(before - timedelta(days=1), earlier.from_on or date.min)
        earlier.save()


def _others_with(identifier: Identifier, act: Act) -> tuple[Subject, ...]:
    same = Identifier.objects.filter(scheme=identifier.scheme, value=identifier.value, to_on=None)
    if identifier.scheme == Scheme.LOCAL:
        same = same.filter(system__iexact=identifier.system)
    records = records_of(identifier.person.subject)
    others = same.exclude(person__in=records).values("person")
    known = subjects_nameable_to(act.by, on=local_day(act.at)).filter(pk__in=others)
    return tuple(first_records(known.select_related("stands_for").order_by("pk")))
