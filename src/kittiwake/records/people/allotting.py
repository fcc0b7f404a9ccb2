"""How a name, a number, an address, a relationship goes to whose it is, when records are separated."""

from django.db.models import Q

from kittiwake.records.line.services import Act, move_entries
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Identifier, Name, Relationship, Residence
from kittiwake.records.people.services.allotting import CannotAllot
from kittiwake.records.subject.models import Subject


def _name(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    name = Name.objects.select_for_update().get(pk=number)
    _give(name, wrong, right, reason, act)


def _number(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    identifier = Identifier.objects.select_for_update().get(pk=number)
    same = {"scheme": identifier.scheme, "value": identifier.value, "to_on": None}
    if identifier.to_on is None and Identifier.objects.filter(person=right.pk, **same).exists():
        raise CannotAllot("A number is on the other record already. Leave it where it stands.")
    _give(identifier, wrong, right, reason, act)


def _residence(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    residence = Residence.objects.select_for_update().get(pk=number)
    homes = Residence.objects.filter(person=right.pk).exclude(kind=ResidenceKind.STAYS)
    starts = Q(from_on=None) | Q(from_on__lte=residence.to_on) if residence.to_on else Q()
    ends = Q(to_on=None) | Q(to_on__gte=residence.from_on) if residence.from_on else Q()
    if residence.kind != ResidenceKind.STAYS and homes.filter(starts & ends).exists():
        raise CannotAllot(
            "The other record has a home on some of the same days. Leave the address where it stands,"
            " separate the records, and then record on each where they live."
        )
    _give(residence, wrong, right, reason, act)


def _relationship(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = Relationship.objects.select_for_update().get(pk=number)
    one = right.pk if row.one_id == wrong.pk else row.one_id
    other = right.pk if row.other_id == wrong.pk else row.other_id
    same = Relationship.objects.filter(one=one, other=other, kind=row.kind, to_on=None)
    if one == other or (row.to_on is None and same.exists()):
        raise CannotAllot("A relationship is on the other record already. Leave it where it stands.")
    row.one_id, row.other_id = one, other
    row.save()
    move_entries(source=row, wrong=wrong, right=right, reason=reason, act=act)


def _give(row: Name | Identifier | Residence, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row.person_id = right.pk
    row.save()
    move_entries(source=row, wrong=wrong, right=right, reason=reason, act=act)


MOVES = {
    "people.name": _name,
    "people.identifier": _number,
    "people.residence": _residence,
    "people.relationship": _relationship,
}
STAYS = {
    "subject.subject": "It is the record itself.",
    "people.person": "What a record says of its person is looked at, and put right, on each of the two.",
    "people.disability": "What a record says of its person is looked at, and put right, on each of the two.",
    "people.merge": "It says which two records were joined.",
    "people.knownapart": "It says of which two records somebody looked.",
}
