"""Families as they are drawn: every shape, and nobody real."""

from datetime import date

import pytest
from stdnum.gb import nhs

from kittiwake.core import codes
from kittiwake.records.people.choices import RelationshipKind, ResidenceKind
from kittiwake.records.people.services.facts import CODES, check_person
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.families import draw_family, spare_nhs_number
from kittiwake.simulation.population.names import every_name, heritages
from kittiwake.simulation.population.shapes import SHAPES
from kittiwake.simulation.preset import preset

NEWCASTLE = preset("newcastle-2017")
ON = date(2017, 1, 10)


@pytest.fixture(scope="module")
def families():
    return [
        draw_family(Chance(7, "family", str(number)), preset=NEWCASTLE, number=number, on=ON)
        for number in range(1500)
    ]


def test_every_shape_of_the_preset_can_be_drawn_and_no_other():
    assert set(NEWCASTLE.families) == set(SHAPES)


def test_the_same_stream_draws_the_same_family():
    first, second = (draw_family(Chance(3, "family"), preset=NEWCASTLE, number=3, on=ON) for _ in range(2))

    assert first == second


def test_everybody_could_be_put_on_the_record(families):
    for family in families:
        assert family.children()
        for member in family.members.values():
            check_person(member.facts, on=ON)


def test_a_bond_never_names_somebody_who_is_not_there(families):
    for family in families:
        for bond in family.bonds:
            assert {bond.one, bond.other} <= family.members.keys()


def test_parents_are_older_than_their_children(families):
    for family in families:
        for bond in family.bonds:
            one, other = (family.members[key].facts.born_on for key in (bond.one, bond.other))
            if bond.facts.kind in (RelationshipKind.MOTHER, RelationshipKind.FATHER) and one and other:
                assert (other - one).days > 14 * 365


@pytest.mark.parametrize("kind", ["TWIN", "HALF_SIBLING", "STEP_PARENT", "GRANDPARENT"])
def test_there_is_every_kind_of_family(families, kind):
    assert any(bond.facts.kind == kind for family in families for bond in family.bonds)


def test_there_are_children_unborn_people_unnamed_and_homes_unusual(families):
    everybody = [member.facts for family in families for member in family.members.values()]
    homes = {family.homes["home"].kind for family in families}

    assert any(facts.expected_on for facts in everybody)
    assert any(facts.is_unidentified for facts in everybody)
    assert any(facts.needs_interpreter for facts in everybody)
    assert any(facts.disabilities for facts in everybody)
    assert any(len(facts.names) > 1 for facts in everybody)
    assert homes == {ResidenceKind.HOME, ResidenceKind.REFUGE, ResidenceKind.NO_FIXED}


def test_names_come_only_from_the_lists(families):
    allowed = every_name() | {"Baby"}
    for family in families:
        for member in family.members.values():
            if not member.facts.is_unidentified:
                assert member.facts.names[0].given in allowed
                assert member.facts.names[0].family in allowed


def test_every_heritage_has_a_code_of_the_census():
    known = {code.code for code in codes.code_set(CODES, "ethnicity")}

    assert {heritage.ethnicity for heritage in heritages().values()} <= known


def test_nhs_numbers_are_sound_and_no_persons():
    numbers = [spare_nhs_number(Chance(1, str(number))) for number in range(200)]

    assert all(nhs.is_valid(number) and number.startswith("999") for number in numbers)
