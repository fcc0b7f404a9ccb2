"""Who belongs to whom around one child, for drawing: as one viewer may know it. Sealed people are absent."""

from dataclasses import dataclass
from datetime import date

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.people.choices import Certainty, RelationshipKind
from kittiwake.records.people.kinship import PARENTAL
from kittiwake.records.people.selectors import Identity, identities
from kittiwake.records.people.selectors.ties import relationships_around
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_key, numbered, records_of

STEP = (RelationshipKind.STEP_PARENT, RelationshipKind.CARER)


@dataclass(frozen=True)
class Bond:
    """`one` is the `kind` of `other`, by the key of the record that stands first."""

    one: int
    other: int
    kind: str
    is_certain: bool

    @property
    def is_parental(self) -> bool:
        return self.kind in PARENTAL

    @property
    def is_raising(self) -> bool:
        """A parent, or whoever brings a child up like one."""
        return self.is_parental or self.kind in STEP


@dataclass(frozen=True, kw_only=True)
class Kin:
    """One child's kin on one day: the people whom the viewer knows of, and the bonds between them."""

    child: int
    people: dict[int, Identity]
    bonds: tuple[Bond, ...]


def kin_of(viewer: User, subject: Subject, *, on: date) -> Kin | None:
    """The child's parents, their other children, partners and other ties; None when closed."""
    around = relationships_around(records_of(subject), on)
    people = {first_key(each): each for row in around for each in (row.one.subject, row.other.subject)}
    asked = [numbered(key, each.whole) for key, each in people.items()]
    known = identities(viewer, [subject, *(each for each in asked if each.pk != subject.pk)], on=on)
    child = first_key(subject)
    if child not in known or known[child].reach != Reach.FULL:
        return None
    bonds = {
        Bond(
            first_key(row.one.subject),
            first_key(row.other.subject),
            row.kind,
            row.certainty == Certainty.CONFIRMED,
        )
        for row in around
    }
    seen = [bond for bond in bonds if bond.one in known and bond.other in known and bond.one != bond.other]
    order = sorted(seen, key=lambda bond: (bond.one, bond.other, bond.kind))
    return Kin(child=child, people=known, bonds=tuple(order))
