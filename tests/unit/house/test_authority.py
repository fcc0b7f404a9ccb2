"""Which authority is meant by the environment, and what is said when that cannot be read."""

from datetime import UTC, date, datetime

import pytest

from kittiwake.config.authority import Authority, BadAuthority, named_in_environment


def test_nothing_named_is_the_inspected_authority_on_its_day():
    authority = named_in_environment()

    assert (authority.day, authority.database) == (date(2017, 4, 24), "kittiwake")


def test_another_seed_has_another_database():
    assert Authority(seed=2).database != Authority(seed=3).database


def test_every_database_name_fits_in_postgresql():
    longest = Authority(seed=4_294_967_295, scale=0.0125, as_at="2026-03-31")

    assert len(longest.database.encode()) <= 63


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DEMO_SEED", "one", "DEMO_SEED is 'one'. Write a number"),
        ("DEMO_SEED", "-1", "0 or more"),
        ("DEMO_SCALE", "0", "above 0"),
        ("DEMO_SCALE", "nan", "above 0"),
        ("DEMO_TODAY", "24/4/2017", "Write it as 2017-04-24"),
        ("DEMO_TODAY", "2017-02-31", "Write it as 2017-04-24"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_write(monkeypatch, name, value, says):
    monkeypatch.setenv(name, value)

    with pytest.raises(BadAuthority, match=says):
        named_in_environment()


def test_the_day_begins_mid_morning_in_london():
    assert Authority().pretended_now(None).startswith("2017-04-24T10:00:00+01:00|")


def test_time_never_runs_back_over_what_was_entered():
    latest = datetime(2017, 4, 24, 14, 30, tzinfo=UTC)

    assert Authority().pretended_now(latest).startswith("2017-04-24T15:30:00+01:00|")


def test_the_real_day_is_not_pretended():
    assert Authority(as_at="now").pretended_now(None) is None
