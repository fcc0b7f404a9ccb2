"""Who is in care, when and where, as it is drawn for a whole authority: the report's own numbers.

Source  the report, "Information about this local authority area" (reference/indicators.md, section 1).
"""

from collections import Counter
from datetime import date, timedelta

import pytest

from kittiwake.core.dates import add_months, age
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.families import draw_family
from kittiwake.simulation.population.staff import Staff
from kittiwake.simulation.preset import preset
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.in_care.alone import draw_alone
from kittiwake.simulation.volumes.in_care.drawing import draw_register
from kittiwake.simulation.volumes.in_care.targets import LOOKED_AFTER_IN_STORIES, shared

FIRST, LAST, SINCE = date(2016, 3, 31), date(2017, 4, 24), date(2014, 4, 24)
PRESET = preset("newcastle-2017")
BY_STORIES = LOOKED_AFTER_IN_STORIES
OUTSIDE_AS_THE_REPORT_SAYS = {"children's homes": 34, "schools": 5, "foster": round(0.61 * 410), "parents": 2}


@pytest.fixture(scope="module", params=[1, 7])
def drawn(request):
    stage = Stage(chance=Chance(request.param, "newcastle-2017"), preset=PRESET, staff=Staff(), as_at=LAST)
    return stage, draw_register(stage, scale=1, since=SINCE, first=30_000)


@pytest.fixture(scope="module")
def periods(drawn):
    _, register = drawn
    firsts = [period for family in register.families for period in family.course.care]
    return [*firsts, *(period.again for period in firsts if period.again)]


def there(periods, day):
    return [each for each in periods if each.from_on <= day and (each.to_on is None or each.to_on > day)]


def test_532_and_498_are_looked_after_with_those_of_stories(periods):
    assert len(there(periods, LAST)) + BY_STORIES[0] == 532
    assert len(there(periods, FIRST)) + BY_STORIES[389] == 498


def test_those_there_at_both_days_and_those_who_came_and_went_make_the_same_sum(periods):
    came = [each for each in periods if FIRST < each.from_on <= LAST]
    went = [each for each in periods if each.to_on and FIRST < each.to_on <= LAST]

    assert len(there(periods, FIRST)) + len(came) - len(went) == len(there(periods, LAST))


def test_281_ceased_within_the_year_as_the_report_says(periods):
    ceased = [each for each in periods if each.to_on and date(2016, 4, 25) <= each.to_on <= LAST]
    why = Counter(each.why_it_ceased for each in ceased)

    assert len(ceased) == 281
    assert (why["E12"], why["E43"], why["E5"]) == (29, 43, 9)
    assert why["E6"] == 0  # to a home in multiple occupation: none
    assert sum(each.again is not None for each in ceased) == 12


def test_whoever_returned_is_there_on_the_latest_day(periods):
    for period in periods:
        if period.again:
            assert period.to_on < period.again.from_on <= LAST
            assert period.again.to_on is None


def test_they_live_where_the_report_says(periods):
    last = Counter(each.stays[-1].sort for each in there(periods, LAST))
    foster = sum(last[sort] for sort in ("own_foster", "agency_foster", "connected"))

    assert (last["own_home"], last["independent_home"], last["residential_school"]) == (21, 47, 5)
    assert (foster + BY_STORIES[0], last["with_parents"]) == (410, 13)
    assert sum(last.values()) + BY_STORIES[0] == 532


def test_285_live_outside_in_all_as_the_parts_of_the_report_are_more(drawn, periods):
    """34 + 5 + 250 + 2 are 291, and the report says 285: homes and schools stay, foster families give way."""
    assert sum(OUTSIDE_AS_THE_REPORT_SAYS.values()) == 291

    _, register = drawn
    homes = {home.number: home for home in register.homes}
    living = [(each.stays[-1].sort, each.stays[-1].home) for each in there(periods, LAST)]
    outside = Counter(sort for sort, home in living if home is not None and not homes[home].is_inside)

    assert sum(outside.values()) == 285
    assert (outside["own_home"], outside["independent_home"], outside["residential_school"]) == (0, 34, 5)
    assert sum(outside[sort] for sort in ("own_foster", "agency_foster", "connected")) == 246  # 60%, not 61%


def test_four_came_to_this_country_with_nobody(drawn):
    _, register = drawn
    alone = [family for family in register.families if family.course.is_alone]

    assert len(alone) == 4
    for family in alone:
        (period,) = family.course.care
        assert period.to_on is None
        assert period.need == "N8"
        assert period.statuses == ((period.from_on, "V2"),)


def test_everybody_is_born_and_a_child_and_of_the_age_that_their_home_takes(drawn):
    stage, register = drawn
    homes = {home.number: home for home in register.homes}
    for family in register.families:
        born = born_in(stage, family)
        for period in family.course.care:
            day = born[period.child]
            assert day <= period.from_on < add_months(day, 12 * 18)
            assert (period.to_on or LAST) <= add_months(day, 12 * 18)
            for stay in period.stays:
                least = homes[stay.home].of.from_age if stay.home is not None else 0
                assert age(day, stay.from_on) >= least, stay


def born_in(stage, family):
    chance, on = stage.chance.of("family", family.number), family.arrival.at.date()
    on = SINCE if family.course.is_before else on
    drawn = (
        draw_alone(chance, number=family.number, on=on)
        if family.course.is_alone
        else draw_family(chance, preset=PRESET, number=family.number, on=on)
    )
    return {key: drawn.members[key].facts.born_on for key in family.course.children}


def test_no_bed_is_two_childrens_on_one_night(drawn):
    _, register = drawn
    for home in register.homes:
        days = sorted({stay[0] for stay in home.taken})
        for day in days:
            lying = [stay for stay in home.taken if stay[0] <= day and (stay[1] is None or day < stay[1])]
            assert len(lying) <= home.beds


def test_stays_and_statuses_follow_one_another_within_the_period(periods):
    for period in periods:
        until = period.to_on or LAST + timedelta(days=1)
        for days in ([stay.from_on for stay in period.stays], [day for day, _ in period.statuses]):
            assert days[0] == period.from_on
            assert days == sorted(days)
            assert days[-1] < until


def test_nobody_is_with_parents_or_adopters_under_the_wrong_status(periods):
    """With a parent under a care order; placed for adoption under a placement order."""
    for period in periods:
        for stay in period.stays:
            code = [code for day, code in period.statuses if day <= stay.from_on][-1]
            if stay.type == "P1":
                assert code in ("C1", "C2"), period
            if stay.type == "A6":
                assert code == "E1", period


def test_about_as_many_are_there_on_any_day_of_the_three_years(periods):
    """No stair in a chart of months."""
    days = [SINCE + timedelta(days=60 * number) for number in range(18)]

    assert all(400 < len(there(periods, day)) < 620 for day in days)


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (10, {"a": 1, "b": 1, "c": 1}, {"a": 4, "b": 3, "c": 3}),
        (11, {"a": 21, "b": 410, "c": 101}, {"a": 0, "b": 9, "c": 2}),
        (0, {"a": 3}, {"a": 0}),
    ],
)
def test_shares_are_whole_and_sum_to_the_total(total, weights, parts):
    assert shared(total, weights) == parts
