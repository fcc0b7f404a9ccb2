"""A child's life drawn: fourteen brothers and sisters, five fathers, and no line or word on another."""

from uuid import uuid4

import pytest

from kittiwake.records.access.choices import Reach
from kittiwake.records.assessment.choices import Sphere, Strength
from kittiwake.records.assessment.selectors import Ecomap, Strand
from kittiwake.records.people.selectors import Identity
from kittiwake.web.assessment.present.ecomap import (
    NARROW,
    UNSAID_WORDS,
    WIDE,
    drawing_of,
    legend,
    rows_of,
    symbol,
)

LETTER = 7.2  # the width of a letter of thirteen pixels, at its usual
LAYOUTS = pytest.mark.parametrize("layout", [WIDE, NARROW])


def person(name):
    return Identity(subject_id=1, key=uuid4(), reach=Reach.FULL, name=name)


def large_family():
    """A child, her mother and ten of fourteen siblings at home; five fathers, four siblings, ten agencies."""
    home = [person(f"Somebody Longname-Dunn {number}") for number in range(12)]
    named = [
        *(
            (f"Father Longname-Surname {number}", "Father of a brother", Sphere.RELATIVE)
            for number in range(5)
        ),
        *((f"Brother Elsewhere {number}", "Has the same mother", Sphere.RELATIVE) for number in range(4)),
        *((f"Tarnmouth Community Primary School {n}", "Agency in touch", Sphere.AGENCY) for n in range(10)),
    ]
    strands = [Strand(name=name, what=what, sphere=sphere) for name, what, sphere in named]
    return Ecomap(family=tuple(home), strands=tuple(strands))


def boxes(drawn):
    """Left, right, top and bottom of every line of words."""
    words = [*drawn.family, *(label for node in drawn.nodes for label in node.labels)]
    for each in words:
        wide = len(each.text) * LETTER
        left = each.x - {"start": 0, "middle": wide / 2, "end": wide}[each.anchor]
        yield left, left + wide, each.y - 12, each.y


@LAYOUTS
def test_everybody_of_the_list_is_drawn_in_its_order_as_in_the_table(layout):
    life = large_family()

    assert [node.name for node in drawing_of(life, layout).nodes] == [row[0] for row in rows_of(life)]
    assert {row[2] for row in rows_of(life)} == {UNSAID_WORDS}


@LAYOUTS
def test_no_words_stand_on_others_and_none_outside_the_drawing(layout):
    drawn = drawing_of(large_family(), layout)
    found = list(boxes(drawn))

    for number, (left, right, top, bottom) in enumerate(found):
        assert left >= 0
        assert right <= drawn.width
        assert 0 <= top < bottom <= drawn.height
        assert all(right <= a or left >= b or bottom <= c or top >= d for a, b, c, d in found[:number])


@LAYOUTS
def test_no_circle_stands_on_another_and_every_line_is_level(layout):
    drawn = drawing_of(large_family(), layout)
    spots = [(node.x, node.y) for node in drawn.nodes]

    assert len(set(spots)) == len(spots)
    assert all(
        abs(a - x) > 50 or abs(b - y) > 2 * layout.radius
        for x, y in spots
        for a, b in spots
        if (a, b) != (x, y)
    )


@LAYOUTS
def test_no_name_is_cut_off_however_long(layout):
    strand = Strand(name="Saint Bartholomew’s " * 6, what="Club, faith, work or place", sphere=Sphere.PLACE)
    life = Ecomap(family=(person("Mia Dunn"),), strands=(strand, strand, strand))

    drawn = drawing_of(life, layout)
    told = " ".join(label.text for label in drawn.nodes[0].labels)
    assert told == f"{strand.name.strip()} {strand.what}"
    tops = sorted({label.y for node in drawn.nodes for label in node.labels})
    assert len(tops) == len(drawn.nodes[0].labels) * len({node.y for node in drawn.nodes})
    assert tops[-1] <= drawn.height


def test_the_legend_says_where_an_arrow_points_since_the_family_is_on_either_side():
    words = {key.kind: key.words for key in legend()}

    assert words["FROM_THEM"].endswith("points to the family")
    assert words["TO_THEM"].endswith("points away from the family")


def test_the_narrow_drawing_fits_a_phone_and_keeps_its_letters():
    assert drawing_of(large_family(), NARROW).width <= 360


def test_a_child_alone_is_a_drawing_too():
    assert drawing_of(Ecomap(family=(person("Mia Dunn"),), strands=()), WIDE).nodes == ()


def test_every_kind_of_tie_has_a_symbol_of_its_own_in_the_legend():
    keys = legend()

    assert {key.kind for key in keys} == {*Strength.values, "UNSAID"}
    drawn_alike = {"WEAK", "UNSAID"}  # told apart by how the line is broken
    lines = [key.line for key in keys if key.kind not in drawn_alike]
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("kind", Strength.values)
def test_a_symbol_runs_either_way_from_the_family(kind):
    assert symbol(kind, near=100, far=0, y=10) != symbol(kind, near=0, far=100, y=10)
