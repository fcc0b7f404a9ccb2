"""The family drawn: fourteen brothers and sisters, five fathers, and nobody on top of anybody."""

from uuid import uuid4

from kittiwake.records.access.choices import Reach
from kittiwake.records.assessment.selectors.kin import Bond, Kin
from kittiwake.records.people.selectors import Identity
from kittiwake.web.assessment.present.genogram import HALF, drawing_of

WIDEST = 18 * 7.2  # eighteen letters of thirteen pixels, at their usual width
MOTHER, FATHERS, CHILDREN = 1, range(2, 7), range(10, 24)


def person(key, name="Somebody", **known):
    return Identity(subject_id=key, key=uuid4(), reach=Reach.FULL, name=name, age="9 years", **known)


def large_family():
    bonds = [Bond(MOTHER, child, "MOTHER", is_certain=True) for child in CHILDREN]
    bonds += [
        Bond(FATHERS[number % 5], child, "FATHER", is_certain=number % 3 > 0)
        for number, child in enumerate(CHILDREN)
    ]
    bonds += [Bond(30, MOTHER, "MOTHER", is_certain=True), Bond(6, MOTHER, "PARTNER", is_certain=True)]
    people = {
        key: person(key, sex="Male" if key in FATHERS else "") for key in (MOTHER, 30, *FATHERS, *CHILDREN)
    }
    return Kin(child=10, people=people, bonds=tuple(bonds))


def test_everybody_is_drawn_and_nobody_on_top_of_anybody():
    picture = drawing_of(large_family())

    assert {node.key for node in picture.nodes} == {MOTHER, 30, *FATHERS, *CHILDREN}
    spots = [(node.x, node.y) for node in picture.nodes]
    for number, (x, y) in enumerate(spots):
        assert all(abs(x - a) > 2 * HALF or abs(y - b) > 2 * HALF for a, b in spots[:number])


def test_generations_stand_in_rows_the_eldest_on_top():
    rows = {node.key: node.y for node in drawing_of(large_family()).nodes}

    assert rows[30] < rows[MOTHER] < rows[10]
    assert len({rows[child] for child in CHILDREN}) == 1
    assert {rows[father] for father in FATHERS} == {rows[MOTHER]}


def test_the_child_stands_out_by_a_second_outline():
    picture = drawing_of(large_family())

    assert [node.key for node in picture.nodes if node.is_child] == [10]
    assert len(next(node for node in picture.nodes if node.is_child).shapes) == 2


def test_a_child_alone_is_a_drawing_too():
    assert len(drawing_of(Kin(child=1, people={1: person(1)}, bonds=())).nodes) == 1


def test_no_label_stands_on_another():
    names = {key: f"Somebody Longname {key}" for key in (MOTHER, 30, *FATHERS, *CHILDREN)}
    kin = large_family()
    kin = Kin(child=10, people={key: person(key, names[key]) for key in kin.people}, bonds=kin.bonds)
    boxes = [
        (node.x - WIDEST / 2, node.x + WIDEST / 2, node.y + 38 - 12, node.y + 38 + 15 * (len(node.label) - 1))
        for node in drawing_of(kin).nodes
    ]

    for number, (left, right, top, bottom) in enumerate(boxes):
        assert all(right <= a or left >= b or bottom <= c or top >= d for a, b, c, d in boxes[:number]), (
            "two names overlap"
        )


def test_a_couples_line_goes_over_the_head_of_whoever_stands_between():
    bonds = (
        Bond(1, 10, "MOTHER", is_certain=True),
        Bond(2, 10, "FATHER", is_certain=True),
        Bond(3, 10, "STEP_PARENT", is_certain=True),
        Bond(1, 2, "EX_PARTNER", is_certain=True),
        Bond(1, 3, "PARTNER", is_certain=True),
    )
    kin = Kin(child=10, people={key: person(key) for key in (1, 2, 3, 10)}, bonds=bonds)

    picture = drawing_of(kin)
    level = {node.key: node.y for node in picture.nodes}[1]
    (far,) = [
        line.path for line in picture.lines if line.kind == "couple" and "V" in line.path and "H" in line.path
    ]
    (near,) = [line.path for line in picture.lines if line.kind == "ended"]

    assert f"V{level - HALF}" in far
    assert f" {level}L" in near
