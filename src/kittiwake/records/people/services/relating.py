"""How people stand to each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from kittiwake.core.dates import add_months, says_day
from kittiwake.core.today import local_day
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.people import events
from kittiwake.records.people.choices import INVERSE, Certainty, RelationshipKind, Responsibility
from kittiwake.records.people.kinship import PARENTAL, stands_as
from kittiwake.records.people.models import Person, Relationship
from kittiwake.records.people.policies import require_relating
from kittiwake.records.people.services.facts import BadPerson, tidy
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

YOUNGEST_PARENT_MONTHS = 12 * 12


@dataclass(frozen=True, kw_only=True)
class RelationshipFacts:
    """How one person stands to another, as it was told."""

    kind: str
    certainty: str = Certainty.REPORTED
    responsibility: str = Responsibility.UNKNOWN
    from_on: date | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Related:
    """The relationship as kept, and what somebody should look at: nothing here stopped the recording."""

    relationship: Relationship
    warnings: tuple[str, ...]


@transaction.atomic
def relate(facts: RelationshipFacts, *, one: Subject, other: Subject, act: Act) -> Related:
    """Record that `one` is the mother, brother, partner… of `other`; both lines say so, without names.

    Raises  NotPermitted; BadPerson when it is recorded already or turns an earlier one round.
    """
    one, other = first_record(one), first_record(other)
    require_relating(act, one, other)
    return link(facts, one=one, other=other, act=act)


def link(facts: RelationshipFacts, *, one: Subject, other: Subject, act: Act) -> Related:
    """`relate` for a service that has asked already whether the worker may. Raises BadPerson."""
    _check_pair(facts, one, other, on=local_day(act.at))
    warnings = tuple(_doubts(facts.kind, one.person, other.person))
    relationship = relationship_row(facts, one=one.person, other=other.person, act=act)
    relationship.save()
    _tell_both(events.RELATIONSHIP_ADDED, relationship, act)
    return Related(relationship=relationship, warnings=warnings)


def relationship_row(facts: RelationshipFacts, *, one: Person, other: Person, act: Act) -> Relationship:
    """The row that these facts make, not kept yet. Raises ValueError for a code that is none."""
    return Relationship(
        one=one, other=other, kind=RelationshipKind(facts.kind).value,
        certainty=Certainty(facts.certainty).value,
        responsibility=Responsibility(facts.responsibility).value,
        from_on=facts.from_on, source=tidy(facts.source), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip


@transaction.atomic
def change_relationship(
    *, relationship_id: int, certainty: str, responsibility: str, source: str, act: Act
) -> Relationship:
    """How sure it is, or who holds parental responsibility, as now known. Raises NotPermitted."""
    relationship = _relationship(relationship_id, act)
    relationship.certainty = Certainty(certainty).value
    relationship.responsibility = Responsibility(responsibility).value
    relationship.source = tidy(source) or relationship.source
    relationship.save()
    _tell_both(events.RELATIONSHIP_CHANGED, relationship, act)
    return relationship


@transaction.atomic
def end_relationship(*, relationship_id: int, to_on: date, act: Act) -> Relationship:
    """Say until which day it held. It stays on both records. Raises NotPermitted, BadPerson."""
    relationship = _relationship(relationship_id, act)
    if relationship.to_on:
        raise BadPerson(f"This ended on {says_day(relationship.to_on)} already.")
    if to_on > local_day(act.at) or (relationship.from_on and to_on < relationship.from_on):
        raise BadPerson("Give a day on or after it began, and not later than today.")
    relationship.to_on = to_on
    relationship.save()
    _tell_both(events.RELATIONSHIP_ENDED, relationship, act)
    return relationship


def _relationship(relationship_id: int, act: Act) -> Relationship:
    rows = Relationship.objects.select_for_update(of=("self",)).select_related(
        "one__subject", "other__subject"
    )
    relationship = rows.get(pk=relationship_id)
    require_relating(act, relationship.one.subject, relationship.other.subject)
    return relationship


def _check_pair(facts: RelationshipFacts, one: Subject, other: Subject, *, on: date) -> None:
    kind = RelationshipKind(facts.kind)
    if one == other:
        raise BadPerson("Choose two different people.")
    if facts.from_on and facts.from_on > on:
        raise BadPerson(f"{says_day(facts.from_on)} has not come yet.")
    ones, others = records_of(one), records_of(other)
    either_way = Q(one__in=ones, other__in=others) | Q(one__in=others, other__in=ones)
    same = Relationship.objects.filter(
        either_way, kind__in=PARENTAL if kind in PARENTAL else [kind], to_on=None
    ).first()
    if same is None:
        return
    if same.one_id in ones or kind not in INVERSE:
        raise BadPerson("This relationship is on both records already. End the earlier one, or change it.")
    raise BadPerson(
        "The record says it the other way round: one cannot be the parent of the other both ways."
    )


def _doubts(kind: str, one: Person, other: Person) -> Iterator[str]:
    """What looks wrong about a parent; told, never refused: records are wrong more often than families."""
    if kind not in PARENTAL:
        return
    if one.born_on and other.born_on and one.born_on >= other.born_on:
        yield "The parent was born after the child, going by the dates on both records."
    elif one.born_on and other.born_on and add_months(one.born_on, YOUNGEST_PARENT_MONTHS) > other.born_on:
        yield "The parent was under 12 when the child was born, going by the dates on both records."
    if kind != RelationshipKind.PARENT and other.relationships_to.filter(kind=kind, to_on=None).exists():
        yield f"Another {RelationshipKind(kind).label.lower()} is recorded for this child."


def _tell_both(kind: Kind, relationship: Relationship, act: Act) -> None:
    record_each(happenings(kind, relationship), act)


def happenings(kind: Kind, relationship: Relationship) -> Iterator[Happening]:
    """What both lines say of a relationship, without names."""
    one, other = relationship.one, relationship.other
    ends = (
        (other, stands_as(relationship.kind, one.sex, is_one=True)),
        (one, stands_as(relationship.kind, other.sex, is_one=False)),
    )
    for person, words in ends:
        says = f"{kind.says}: {words.lower()}"
        yield Happening(kind=kind, about=[person.subject], source=relationship, says=says)
