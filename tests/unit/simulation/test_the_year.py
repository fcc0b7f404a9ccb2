"""A year's contacts as they are drawn, before anybody writes one down."""

from collections import Counter
from datetime import date

import pytest

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.preset import NoSuchPreset, preset
from kittiwake.simulation.volumes.arrivals import contacts_of_families
from kittiwake.simulation.working_hours import at_desk, is_term, later, moment

NEWCASTLE = preset("newcastle-2017")
SINCE, UNTIL = date(2016, 4, 24), date(2017, 4, 24)


def draw(seed: int, scale: float = 0.1):
    return contacts_of_families(Chance(seed, "test"), preset=NEWCASTLE, scale=scale, since=SINCE, until=UNTIL)


@pytest.fixture(scope="module")
def families():
    return draw(1)


def test_the_same_seed_draws_the_same_year(families):
    assert families == draw(1)


def test_another_seed_draws_another(families):
    assert families != draw(2)


def test_a_tenth_of_the_authority_has_a_tenth_of_its_contacts(families):
    assert sum(map(len, families)) == 1870


def test_between_a_fifth_and_a_quarter_of_contacts_follow_an_earlier_one(families):
    repeats = sum(len(arrivals) - 1 for arrivals in families)

    assert 0.18 <= repeats / 1870 <= 0.26


def test_police_tell_us_most_and_schools_next(families):
    voices = Counter(arrival.voice for arrivals in families for arrival in arrivals)

    assert 0.24 <= voices["police"] / 1870 <= 0.34
    assert 0.16 <= voices["school"] / 1870 <= 0.26


def test_schools_write_only_when_they_are_open(families):
    days = {each.at.date() for arrivals in families for each in arrivals if each.voice == "school"}

    assert days
    assert all(is_term(day) for day in days)


def test_nothing_arrives_outside_the_year(families):
    days = [each.at.date() for arrivals in families for each in arrivals]

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
