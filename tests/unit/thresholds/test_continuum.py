"""The continuum of need: whole, dated, one version a day; and what "nearly the same words" means."""

import tomllib
from datetime import date

import pytest

from kittiwake.assurance.thresholds.alike import are_nearly_the_same, runs_of_words
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import LOWER_LEVEL, MAKES_A_REFERRAL, Outcome
from kittiwake.records.front_door.continuum import FILE, MalformedContinuum, read_versions


def blocks():
    return tomllib.loads(FILE.read_text(encoding="utf-8"))["versions"]


@pytest.mark.parametrize(
    ("day", "key"), [(date(2016, 10, 31), "2014"), (date(2016, 11, 1), "2016"), (date(2030, 1, 1), "2016")]
)
def test_one_version_is_in_force_each_day(day, key):
    assert continuum.version_on(day).key == key


def test_there_is_none_before_the_first():
    assert continuum.version_on(date(2009, 1, 1)) is None
    assert continuum.level_of(Outcome.REFERRAL, on=date(2009, 1, 1)) == ""


def test_every_answer_but_already_open_has_a_level_in_every_version():
    for version in continuum.versions():
        assert [level.key for level in version.levels] == ["universal", "additional", "complex", "acute"]
        assert {outcome for outcome in Outcome if not version.level_of(outcome)} == {Outcome.ALREADY_OPEN}
    assert LOWER_LEVEL | MAKES_A_REFERRAL | {Outcome.ALREADY_OPEN} == set(Outcome)


def test_two_versions_in_force_on_one_day_stop_the_process():
    one, two = blocks()
    with pytest.raises(MalformedContinuum, match="in force on one day"):
        read_versions([one | {"in_force_to": two["in_force_from"]}, two])


@pytest.mark.parametrize("change", [{"titel": "x"}, {"levels": [{"key": "universal"}]}])
def test_a_misspelt_or_missing_field_stops_the_process(change):
    with pytest.raises(MalformedContinuum):
        read_versions([blocks()[0] | change])


def test_a_criterion_that_stands_twice_stops_the_process():
    (level, *_), *_ = (block["levels"] for block in blocks())
    twice = level | {"criteria": level["criteria"] * 2}
    with pytest.raises(MalformedContinuum, match="twice"):
        read_versions([blocks()[0] | {"levels": [twice]}])


LONG = (
    "Officers were called to the address by a neighbour. Both adults had been drinking, and the child was"
    " upstairs and awake. No injuries were seen and no arrest was made."
)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (LONG.upper().replace(",", ""), True),
        (LONG.replace("upstairs", "downstairs"), True),
        (
            "The school rang. He had no lunch again and said that nobody had been up when he left the house.",
            False,
        ),
    ],
)
def test_nearly_the_same_words(other, is_same):
    assert are_nearly_the_same(runs_of_words(LONG), runs_of_words(other)) == is_same


def test_texts_too_short_to_tell_are_never_the_same():
    assert not are_nearly_the_same(runs_of_words("No coat again."), runs_of_words("No coat again."))
