"""The parts of a body: every one in words and on the drawing, left and right as the child has them."""

import pytest

from kittiwake.records.visits.body import HIGH, WIDE, outline, spots
from kittiwake.records.visits.choices import Face
from kittiwake.web.visits.body_drawing import bodies_of
from kittiwake.web.visits.mark_forms import MarksForm


def test_every_spot_can_be_chosen_from_the_list_and_on_the_drawing():
    listed = {key for key, _ in MarksForm(rows=1).fields["spot_1"].choices if key}
    drawn = {spot.key for body in bodies_of() for spot in body.spots}

    assert listed == drawn == set(spots())
    assert len({words for _, words in MarksForm(rows=1).fields["spot_1"].choices}) == len(listed) + 1


def test_the_childs_left_is_on_the_right_of_a_picture_from_the_front_and_on_the_left_from_behind():
    known = spots()

    assert known["FRONT hand LEFT"].x > WIDE / 2 > known["FRONT hand RIGHT"].x
    assert known["BACK hand LEFT"].x < WIDE / 2 < known["BACK hand RIGHT"].x
    assert [(body.on_the_left, body.on_the_right) for body in bodies_of()] == [("R", "L"), ("L", "R")]


@pytest.mark.parametrize("face", Face)
def test_no_spot_lies_outside_the_drawing_or_on_the_middle_of_another(face):
    found = [spot for spot in spots().values() if spot.face == face]

    for number, spot in enumerate(found):
        assert spot.x - spot.across >= 0
        assert spot.x + spot.across <= WIDE
        assert spot.y - spot.down >= 0
        assert spot.y + spot.down <= HIGH
        for other in found[:number]:
            assert abs(spot.x - other.x) >= other.across or abs(spot.y - other.y) >= other.down


def test_a_spot_says_where_it_is():
    assert spots()["FRONT upper_arm LEFT"].words == "upper arm, left, front"
    assert spots()["BACK lower_back"].words == "lower back, back"
    assert len(outline()) == 3
