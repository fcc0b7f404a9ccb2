"""The contacts of three years as they are drawn, before anybody writes one down."""

from collections import Counter
from datetime import date, timedelta

import pytest

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.preset import NoSuchPreset, preset
from kittiwake.simulation.volumes.arrivals import contacts_of_each_family, contacts_of_one_family
from kittiwake.simulation.working_hours import at_desk, is_term, later, moment

NEWCASTLE = preset("newcastle-2017")
SINCE, UNTIL = date(2014, 4, 24), date(2017, 4, 24)
CHILDREN_IN_THE_AUTHORITY, CHILDREN_OF_A_FAMILY = 56_619, 1.9


def draw(seed: int, scale: float = 0.1):
    chance = Chance(seed, "test")
    sizes = contacts_of_each_family(chance, preset=NEWCASTLE, scale=scale, years=3)
    return [
        contacts_of_one_family(chance.of(n), count, preset=NEWCASTLE, since=SINCE, until=UNTIL)
        for n, count in enumerate(sizes)
    ]


@pytest.fixture(scope="module")
def families():
    return draw(1)


@pytest.fixture(scope="module")
def arrivals(families):
    return [arrival for each in families for arrival in each]


def test_the_same_seed_draws_the_same_years(families):
    assert families == draw(1)


def test_another_seed_draws_another(families):
    assert families != draw(2)


def test_a_tenth_of_the_authority_has_a_tenth_of_its_contacts(arrivals):
    assert 0.99 * 5610 <= len(arrivals) <= 5610


def test_fewer_than_half_of_the_authoritys_children_are_known(families):
    assert len(families) * CHILDREN_OF_A_FAMILY < 0.45 * CHILDREN_IN_THE_AUTHORITY / 10


def test_a_familys_contacts_stand_in_the_order_of_time(families):
    assert all(each == sorted(each) for each in families)


def test_each_year_has_about_a_third(arrivals):
    years = Counter((arrival.at.date() - SINCE) // timedelta(days=366) for arrival in arrivals)

    assert all(0.28 < years[year] / len(arrivals) < 0.39 for year in range(3))


def test_the_last_weeks_are_as_busy_as_any(arrivals):
    weeks = 12
    latest = sum(UNTIL - arrival.at.date() < timedelta(weeks=weeks) for arrival in arrivals)

    assert 0.85 < latest / (len(arrivals) * weeks * 7 / (UNTIL - SINCE).days) < 1.15


def test_police_tell_us_most_and_schools_next(arrivals):
    voices = Counter(arrival.voice for arrival in arrivals)

    assert 0.24 <= voices["police"] / len(arrivals) <= 0.34
    assert 0.16 <= voices["school"] / len(arrivals) <= 0.26


def test_schools_write_only_when_they_are_open(arrivals):
    days = {each.at.date() for each in arrivals if each.voice == "school"}

    assert days
    assert all(is_term(day) for day in days)


def test_nothing_arrives_outside_the_years(arrivals):
    days = [each.at.date() for each in arrivals]

    assert min(days) >= SINCE
    assert max(days) <= UNTIL


def test_what_arrives_at_night_is_worked_on_in_the_morning():
    assert at_desk(moment(date(2017, 4, 22), 2, 10)) == moment(date(2017, 4, 24), 8, 30)


def test_an_hour_late_on_friday_goes_on_after_the_weekend():
    assert later(moment(date(2017, 4, 21), 17), 60) == moment(date(2017, 4, 24), 9)


def test_good_friday_is_no_day_for_office_hours_and_none_for_schools():
    assert later(moment(date(2017, 4, 13), 17), 60) == moment(date(2017, 4, 18), 9)
    assert not is_term(date(2017, 4, 12))


def test_a_preset_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(NoSuchPreset, match="newcastle-2017"):
        preset("camelot-500")
