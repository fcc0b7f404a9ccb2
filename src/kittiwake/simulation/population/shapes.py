"""The shapes that families have. Each draws the members and says how they stand to each other."""

from collections.abc import Callable

from kittiwake.records.people.choices import RelationshipKind as Kind
from kittiwake.records.people.choices import Sex
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.family import YEAR_DAYS, Family

CHILDREN = {1: 46, 2: 33, 3: 15, 4: 6}


def together(family: Family, chance: Chance) -> None:
    children = _children(family, chance)
    _mother(family, chance, children)
    _father(family, chance, children, home="home")


def mother_alone(family: Family, chance: Chance) -> None:
    children = _children(family, chance)
    _mother(family, chance, children)
    if chance.happens(0.4):
        _father(family, chance, children, home="elsewhere")


def father_alone(family: Family, chance: Chance) -> None:
    _father(family, chance, _children(family, chance), home="home")


def step_father(family: Family, chance: Chance) -> None:
    """The younger children have another father than the older ones."""
    children = _children(family, chance, at_least=2)
    _mother(family, chance, children)
    older, younger = children[:-1], children[-1:]
    if chance.happens(0.5):
        _father(family, chance, older, home="elsewhere")
    family.add_adult(chance, "step-father", sex=Sex.MALE, years=_oldest(family) + chance.whole(17, 32))
    family.bond("step-father", Kind.STEP_PARENT, *older)
    family.bond("step-father", Kind.FATHER, *younger, holds=chance.pick([True, None]))
    family.bond(older[0], Kind.HALF_SIBLING, *younger)
    family.bond("mother", Kind.PARTNER, "step-father")


def apart(family: Family, chance: Chance) -> None:
    """A half-sibling lives with the father in another home."""
    children = _children(family, chance)
    _mother(family, chance, children)
    _father(family, chance, children, home="elsewhere")
    oldest_possible = min(15, int(_years(family, "father")) - 18)
    family.add_child(chance, "half-sibling", years=chance.whole(0, oldest_possible), home="elsewhere")
    family.bond("father", Kind.FATHER, "half-sibling", holds=True)
    family.bond(children[0], Kind.HALF_SIBLING, "half-sibling")


def unknown(family: Family, chance: Chance) -> None:
    """Nobody can name the father."""
    children = _children(family, chance)
    _mother(family, chance, children)
    family.add_unknown_father(*children)


def grandparents(family: Family, chance: Chance) -> None:
    """The children live with a grandparent; their mother stays away."""
    children = _children(family, chance)
    _mother(family, chance, children, home="")
    family.add_adult(chance, "grandmother", sex=Sex.FEMALE, years=chance.whole(48, 66))
    family.bond("grandmother", Kind.GRANDPARENT, *children, holds=chance.pick([True, False, None]))


def young_mother(family: Family, chance: Chance) -> None:
    """A mother who is a child herself, with her baby in her own mother's house."""
    family.add_child(chance, "child 1", years=chance.whole(15, 16) + 0.1)
    family.change("child 1", sex=Sex.FEMALE)
    family.add_child(chance, "child 2", years=0.1)
    family.add_adult(chance, "grandmother", sex=Sex.FEMALE, years=chance.whole(36, 52))
    family.bond("child 1", Kind.MOTHER, "child 2", holds=True)
    family.bond("grandmother", Kind.MOTHER, "child 1", holds=True)
    family.bond("grandmother", Kind.GRANDPARENT, "child 2")


def unborn(family: Family, chance: Chance) -> None:
    """A first child, expected."""
    family.add_unborn(chance, "child 1")
    family.add_adult(chance, "mother", sex=Sex.FEMALE, years=chance.whole(17, 34))
    family.bond("mother", Kind.MOTHER, "child 1")
    if chance.happens(0.6):
        _father(family, chance, ["child 1"], home=chance.pick(["home", "elsewhere"]))


SHAPES: dict[str, Callable[[Family, Chance], None]] = {
    shape.__name__: shape
    for shape in (
        together,
        mother_alone,
        father_alone,
        step_father,
        apart,
        unknown,
        grandparents,
        young_mother,
        unborn,
    )
}


def _children(family: Family, chance: Chance, *, at_least: int = 1) -> list[str]:
    """The oldest first; a few years lie between them."""
    years = chance.whole(0, 160) / 10
    keys = [f"child {number}" for number in range(1, max(at_least, chance.by_weight(CHILDREN)) + 1)]
    for key in keys:
        family.add_child(chance, key, years=years)
        years = max(0.0, years - chance.whole(12, 50) / 10)
    return keys


def _mother(family: Family, chance: Chance, children: list[str], *, home: str = "home") -> None:
    family.add_adult(
        chance, "mother", sex=Sex.FEMALE, years=_oldest(family) + chance.whole(17, 34), home=home
    )
    family.bond("mother", Kind.MOTHER, *children, holds=True)


def _father(family: Family, chance: Chance, children: list[str], *, home: str) -> None:
    family.add_adult(chance, "father", sex=Sex.MALE, years=_oldest(family) + chance.whole(18, 38), home=home)
    family.bond("father", Kind.FATHER, *children, holds=chance.pick([True, True, None]))


def _oldest(family: Family) -> float:
    return max((_years(family, key) for key in family.children()), default=0.0)


def _years(family: Family, key: str) -> float:
    born = family.members[key].facts.born_on
    return (family.on - born).days / YEAR_DAYS if born else 0.0
