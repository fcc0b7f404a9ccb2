"""How one person stands to another, in words, from either end and by sex."""

from kittiwake.records.people.choices import RelationshipKind as Kind
from kittiwake.records.people.choices import Sex

PARENTAL = (Kind.MOTHER, Kind.FATHER, Kind.PARENT)
MAY_HOLD_RESPONSIBILITY = (*PARENTAL, Kind.STEP_PARENT, Kind.CARER, Kind.GRANDPARENT)
NOT_FAMILY = (Kind.EX_PARTNER, Kind.OTHER)
"""Kinds that bring nobody into a household's history by themselves."""

_FROM_ONE: dict[Kind, tuple[str, str, str]] = {
    Kind.MOTHER: ("Mother", "Mother", "Mother"),
    Kind.FATHER: ("Father", "Father", "Father"),
    Kind.PARENT: ("Parent", "Mother", "Father"),
    Kind.STEP_PARENT: ("Step-parent", "Stepmother", "Stepfather"),
    Kind.CARER: ("Carer", "Carer", "Carer"),
    Kind.GRANDPARENT: ("Grandparent", "Grandmother", "Grandfather"),
    Kind.SIBLING: ("Brother or sister", "Sister", "Brother"),
    Kind.HALF_SIBLING: ("Half-brother or half-sister", "Half-sister", "Half-brother"),
    Kind.STEP_SIBLING: ("Step-brother or step-sister", "Stepsister", "Stepbrother"),
    Kind.TWIN: ("Twin", "Twin sister", "Twin brother"),
    Kind.PARTNER: ("Partner", "Partner", "Partner"),
    Kind.EX_PARTNER: ("Former partner", "Former partner", "Former partner"),
    Kind.OTHER: ("Other connection", "Other connection", "Other connection"),
}
_FROM_OTHER: dict[Kind, tuple[str, str, str]] = _FROM_ONE | {
    Kind.MOTHER: ("Child", "Daughter", "Son"),
    Kind.FATHER: ("Child", "Daughter", "Son"),
    Kind.PARENT: ("Child", "Daughter", "Son"),
    Kind.STEP_PARENT: ("Step-child", "Stepdaughter", "Stepson"),
    Kind.CARER: ("Cared for by them", "Cared for by them", "Cared for by them"),
    Kind.GRANDPARENT: ("Grandchild", "Granddaughter", "Grandson"),
}


def stands_as(kind: str, sex: str, *, is_one: bool) -> str:
    """What somebody of that sex is to the person at the other end of a relationship.

    is_one  they are the `one` of the row ("one is the mother of other"), not the `other`.
    """
    words = (_FROM_ONE if is_one else _FROM_OTHER)[Kind(kind)]
    return words[{Sex.FEMALE: 1, Sex.MALE: 2}.get(Sex(sex), 0)]
