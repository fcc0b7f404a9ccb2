"""What is known of one person, in rows: numbers, addresses, relationships."""

from dataclasses import dataclass
from datetime import date

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.people.choices import Certainty, ResidenceKind, Responsibility
from kittiwake.records.people.kinship import MAY_HOLD_RESPONSIBILITY, stands_as
from kittiwake.records.people.models import Identifier, Relationship, Residence
from kittiwake.records.people.policies import can_see_protected
from kittiwake.records.people.selectors.identity import (
    PROTECTED,
    Identity,
    identities,
    says_residence,
)
from kittiwake.records.people.selectors.ties import relationships_with
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import numbered, records_of


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """One residence as one viewer may know it: `address` is the words, or that it is protected."""

    residence_id: int
    kind: str
    address: str
    is_protected: bool
    from_on: date | None
    to_on: date | None
    source: str


@dataclass(frozen=True, kw_only=True)
class Relative:
    """The person at the other end of a relationship, read from this end.

    stands          what they are to this person: "Mother", "Granddaughter".
    responsibility  of the elder for the younger; empty where it is no question.
    """

    relationship_id: int
    who: Identity
    stands: str
    certainty: str
    responsibility: str
    holds_responsibility: bool
    from_on: date | None
    to_on: date | None
    source: str


def identifiers_of(viewer: User, subject: Subject) -> list[Identifier]:
    """Every number, current ones first; none for those who may not read the record."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    return list(Identifier.objects.filter(person__subject__in=readable).order_by("-to_on", "scheme", "pk"))


def addresses_of(viewer: User, subject: Subject) -> list[Whereabouts]:
    """Where the person lives and lived, newest first; a protected address only for those entitled."""
    readable = subjects_visible_to(viewer).filter(pk__in=records_of(subject))
    rows = Residence.objects.filter(person__subject__in=readable).select_related("address")
    sees_all = can_see_protected(viewer, subject)
    newest_first = sorted(
        rows, key=lambda row: (row.to_on or date.max, row.from_on or date.min, row.pk), reverse=True
    )
    return [_whereabouts(row, sees_all=sees_all) for row in newest_first]


def relationships_of(viewer: User, subject: Subject, *, on: date) -> list[Relative]:
    """Everybody this person stands to on that day, read from either end. Sealed people are absent."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    rows = own_relationships(relationships_with(records_of(subject), on), subject)
    known = identities(viewer, [subject, *others_in(rows, subject)], on=on)
    return relatives_among(rows, subject, known)


def own_relationships(rows: list[Relationship], subject: Subject) -> list[Relationship]:
    own = set(records_of(subject))
    return [row for row in rows if (row.one_id in own) != (row.other_id in own)]


def others_in(rows: list[Relationship], subject: Subject) -> list[Subject]:
    """Whoever stands at the other end, by number alone: enough to ask who they are."""
    own = set(records_of(subject))
    there = (row.one.subject if row.other_id in own else row.other.subject for row in rows)
    return list({each.pk: numbered(each.pk, each.whole) for each in there}.values())


def relatives_among(rows: list[Relationship], subject: Subject, known: dict[int, Identity]) -> list[Relative]:
    """The relationships to people whom the viewer knows of."""
    found = [_relative(row, subject, known) for row in rows]
    return sorted((each for each in found if each), key=lambda each: (each.stands, each.who.name))


def _whereabouts(row: Residence, *, sees_all: bool) -> Whereabouts:
    return Whereabouts(
        residence_id=row.pk,
        kind=ResidenceKind(row.kind).label,
        address=says_residence(row) if sees_all or not row.is_protected else PROTECTED,
        is_protected=row.is_protected,
        from_on=row.from_on,
        to_on=row.to_on,
        source=row.source,
    )


def _relative(row: Relationship, subject: Subject, known: dict[int, Identity]) -> Relative | None:
    is_one = row.other_id in records_of(subject)
    them = row.one if is_one else row.other
    if them.pk not in known:
        return None
    return Relative(
        relationship_id=row.pk,
        who=known[them.pk],
        stands=stands_as(row.kind, them.sex, is_one=is_one),
        certainty=Certainty(row.certainty).label,
        responsibility=Responsibility(row.responsibility).label
        if is_one and row.kind in MAY_HOLD_RESPONSIBILITY
        else "",
        holds_responsibility=is_one and row.responsibility == Responsibility.HOLDS,
        from_on=row.from_on,
        to_on=row.to_on,
        source=row.source,
    )
