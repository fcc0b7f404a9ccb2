"""What a reason may tell, and where the beds of a home go."""

import pytest

from kittiwake.records.matching.fitting import Candidate, Living, Wanted, free_beds, match

MIA, COREY, SOMEBODY = 1, 2, 3


def wanted(**changes):
    known = {
        "ages": (9, 3),
        "members": (frozenset({MIA}), frozenset({COREY})),
        "care": "SHORT",
        "kinds": frozenset(),
    }
    return Wanted(**(known | changes))


def home(**changes):
    known = {"number": 7, "name": "Marlow", "kind": "FOSTER", "provider": "Own", "beds": 2, "traits": {}}
    return Candidate(**(known | changes))


@pytest.mark.parametrize(
    ("untold", "says"),
    [
        (frozenset(), "Takes children of 5 to 17; a brother or sister is 3."),
        (frozenset({1}), "Takes children of 5 to 17; a brother or sister is of another age."),
    ],
)
def test_the_age_of_a_brother_whose_record_is_closed_is_not_in_the_reason(untold, says):
    found = match(wanted(untold=untold), home(from_age=5))

    assert [each.says for each in found.limits] == [says]


def test_the_age_of_a_twin_is_told_as_the_childs():
    found = match(wanted(ages=(9, 9)), home(to_age=8))

    assert [each.says for each in found.limits] == ["Takes children of 0 to 8; the child is 9."]


def test_a_bed_that_is_kept_for_one_who_comes_is_theirs_and_anybody_elses_is_not():
    kept_for_mia, kept = Living(subject=MIA, age=9, is_held=True), Living(subject=4, age=5, is_held=True)
    there = Living(subject=SOMEBODY, age=5)

    assert free_beds(wanted(), home(beds=3, living=(kept_for_mia, there))) == 2
    assert free_beds(wanted(), home(beds=3, living=(kept, there))) == 1
