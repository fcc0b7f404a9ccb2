"""Episodes follow from what stood on each day, and are the same as a slow reading day by day."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kittiwake.records.care.choices import GOES_ON
from kittiwake.records.care.episodes import InCare, Placed, episodes_of
from kittiwake.records.care.stays import Stay, laid_over

MONDAY = date(2016, 5, 2)
HORIZON = 60
FOSTERED = Placed("U6", "PR1", "the Marlows", "CARPL")
MOVED_HOUSE = Placed("U6", "PR4", "the Marlows", "CARPL")
A_HOME = Placed("K2", "PR4", "Tern House", "CARPL")


def day(number):
    return MONDAY + timedelta(days=number)


def stay(first, last, of):
    return Stay(day(first), None if last is None else day(last), of)


def as_told(episodes):
    return [
        ((each.from_on - MONDAY).days, each.why_new.value, each.status, each.placed, each.why_ceased)
        for each in episodes
    ]


def test_each_change_begins_an_episode_that_says_what_changed():
    episodes = episodes_of(
        [stay(0, 40, InCare("N1", "E4A"))],
        [stay(0, 10, "L2"), stay(10, 20, "C1"), stay(20, 40, "C2")],
        [stay(0, 10, FOSTERED), stay(10, 15, A_HOME), stay(15, 18, FOSTERED), stay(18, 40, MOVED_HOUSE)],
    )

    assert as_told(episodes) == [
        (0, "S", "L2", FOSTERED, "X1"),
        (10, "B", "C1", A_HOME, "X1"),
        (15, "P", "C1", FOSTERED, "X1"),
        (18, "T", "C1", MOVED_HOUSE, "X1"),
        (20, "L", "C2", MOVED_HOUSE, "E4A"),
    ]


def test_status_and_house_of_the_same_carer_on_one_day_are_one_change():
    episodes = episodes_of(
        [stay(0, None, InCare("N1"))],
        [stay(0, 9, "C1"), stay(9, None, "C2")],
        [stay(0, 9, FOSTERED), stay(9, None, MOVED_HOUSE)],
    )

    assert [each.why_new.value for each in episodes] == ["S", "U"]
    assert (episodes[-1].to_on, episodes[-1].why_ceased) == (None, "")


def test_an_order_renewed_in_the_same_terms_begins_no_episode():
    episodes = episodes_of(
        [stay(0, None, InCare("N1"))], [stay(0, 8, "C1"), stay(8, None, "C1")], [stay(0, None, FOSTERED)]
    )

    assert len(episodes) == 1


def test_a_child_moved_twice_in_a_day_has_one_episode_for_where_they_slept():
    episodes = episodes_of(
        [stay(0, None, InCare("N1"))],
        [stay(0, None, "V2")],
        [stay(0, 5, FOSTERED), stay(5, 5, A_HOME), stay(5, None, MOVED_HOUSE)],
    )

    assert [each.placed for each in episodes] == [FOSTERED, MOVED_HOUSE]


def test_a_child_home_again_before_the_first_night_has_no_episode():
    assert episodes_of([stay(3, 3, InCare("N1", "E4A"))], [stay(3, 3, "V2")], [stay(3, 3, FOSTERED)]) == []


def test_days_without_a_placement_are_shown_as_missing_and_not_filled_in():
    episodes = episodes_of(
        [stay(0, 9, InCare("N1", "E8"))], [stay(0, 9, "V2")], [stay(0, 4, FOSTERED), stay(6, 9, A_HOME)]
    )

    assert [each.placed for each in episodes] == [FOSTERED, None, A_HOME]


def test_why_a_placement_changed_is_told_where_care_goes_on_and_only_there():
    asked = Placed("U6", "PR1", "the Marlows", "CREQB")
    episodes = episodes_of(
        [stay(0, 9, InCare("N1", "E4A"))],
        [stay(0, 2, "C1"), stay(2, 9, "C2")],
        [stay(0, 5, asked), stay(5, 9, A_HOME)],
    )

    assert [each.why_place_changed for each in episodes] == ["", "CREQB", ""]


homes = st.sampled_from((FOSTERED, MOVED_HOUSE, A_HOME))
codes = st.sampled_from(("V2", "C1", "C2", "E1"))
ends = st.one_of(st.none(), st.integers(0, HORIZON))


@st.composite
def stretches(draw, of):
    """Stretches written in any order, the later entry laid over the earlier: what a record goes through."""
    standing = []
    for _ in range(draw(st.integers(0, 8))):
        first = draw(st.integers(0, HORIZON - 1))
        last = draw(st.one_of(st.none(), st.integers(first, HORIZON)))
        standing = laid_over(standing, stay(first, last, draw(of)))
    return standing


@st.composite
def periods(draw):
    days = sorted(draw(st.sets(st.integers(0, HORIZON - 1), min_size=1, max_size=5)))
    found = [stay(first, last, InCare("N1", "E4A")) for first, last in pairwise(days)][::2]
    return [*found, stay(days[-1], None, InCare("N5"))] if len(days) % 2 else found


def slowly(periods, statuses, placements):
    """Night by night: what stood at the end of each day of each period, equal nights taken together."""
    told = []
    for period in sorted(periods, key=lambda each: each.from_on):
        nights = []
        night = period.from_on
        while night < (period.to_on or day(HORIZON + 2)):
            status = [each.of for each in statuses if each.stood_at_the_end_of(night)]
            placed = [each.of for each in placements if each.stood_at_the_end_of(night)]
            assert max(len(status), len(placed)) <= 1, "two of a kind stand on one night"
            nights.append((night, (status or [None])[0], (placed or [None])[0]))
            night += timedelta(days=1)
        told += [now for before, now in pairwise([None, *nights]) if before is None or before[1:] != now[1:]]
    return told


@given(periods(), stretches(codes), stretches(homes))
def test_any_history_gives_what_a_reading_night_by_night_gives(in_care, statuses, placements):
    episodes = episodes_of(in_care, statuses, placements)

    assert [(each.from_on, each.status, each.placed) for each in episodes] == slowly(
        in_care, statuses, placements
    )


@given(periods(), stretches(codes), stretches(homes))
def test_episodes_tile_each_period_exactly(in_care, statuses, placements):
    episodes = episodes_of(in_care, statuses, placements)
    for period in in_care:
        own = [each for each in episodes if period.stood_at_the_end_of(each.from_on)]

        assert own[0].from_on == period.from_on
        assert own[-1].to_on == period.to_on
        assert own[-1].why_ceased == period.of.why_it_ceased
        assert own[0].why_new.value == "S"
        for now, then in pairwise(own):
            assert now.to_on == then.from_on
            assert now.from_on < then.from_on
            assert (now.why_ceased, now.why_new == "S") == (GOES_ON, now is own[0])
