"""A stretch written in late cuts what it covers, and nothing else."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kittiwake.records.care.stays import Stay, at_the_end_of, laid_over

NEW_YEAR = date(2017, 1, 1)


def stay(first, last, of):
    return Stay(
        NEW_YEAR + timedelta(days=first), None if last is None else NEW_YEAR + timedelta(days=last), of
    )


def test_one_written_into_the_middle_leaves_both_ends():
    assert laid_over([stay(0, None, "at home")], stay(3, 5, "in hospital")) == [
        stay(0, 3, "at home"),
        stay(3, 5, "in hospital"),
        stay(5, None, "at home"),
    ]


def test_one_that_is_covered_whole_is_gone():
    assert laid_over([stay(2, 4, "a")], stay(1, None, "b")) == [stay(1, None, "b")]


def test_one_of_no_night_moves_nobody():
    standing = [stay(0, 5, "a"), stay(5, None, "b")]

    assert set(laid_over(standing, stay(5, 5, "c"))) == {*standing, stay(5, 5, "c")}


stays = st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 30)), st.sampled_from("abc")).map(
    lambda told: stay(told[0], None if told[1] is None else max(told[0], told[1]), told[2])
)


@given(st.lists(stays, max_size=8))
def test_on_every_day_the_last_that_was_written_for_it_stands(written):
    standing = []
    for each in written:
        standing = laid_over(standing, each)

    for number in range(-1, 33):
        night = NEW_YEAR + timedelta(days=number)
        covering = [each.of for each in written if each.stood_at_the_end_of(night)]
        assert at_the_end_of(night, standing) == (covering[-1] if covering else None)
        assert sum(each.stood_at_the_end_of(night) for each in standing) <= 1
