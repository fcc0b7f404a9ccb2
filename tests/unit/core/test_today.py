"""The one reader of the wall clock, and the day it says it is in a demo."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kittiwake.core import today as clock
from kittiwake.core.today import VARIABLE, BadPretendedNow, local_day, now, today

A_MINUTE = timedelta(minutes=1)


def test_without_a_pretence_it_is_now() -> None:
    before = datetime.now(UTC)

    assert before <= now() <= datetime.now(UTC)
    assert now().tzinfo is UTC


def test_a_pretended_day_is_todays(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "2017-04-24T09:00:00+01:00", began=datetime.now(UTC))

    assert today() == date(2017, 4, 24)
    assert datetime(2017, 4, 24, 8, tzinfo=UTC) <= now() < datetime(2017, 4, 24, 8, 1, tzinfo=UTC)


def test_pretended_time_passes_as_real_time_does(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "2017-04-24T09:00:00+01:00", began=datetime.now(UTC) - 15 * 60 * A_MINUTE)

    assert today() == date(2017, 4, 25)


@pytest.mark.parametrize(
    "nonsense",
    [
        "2017-04-24T09:00:00+01:00",
        "2017-04-24T09:00:00|1795000000",
        "soon|1795000000",
        "|",
        "2017-04-24T09:00:00Z|nan",
    ],
)
def test_a_bad_pretence_is_refused(nonsense: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, nonsense)

    with pytest.raises(BadPretendedNow, match=r"Give '<moment with its time zone>"):
        now()


def test_a_late_evening_in_summer_belongs_to_londons_day() -> None:
    assert local_day(datetime(2017, 7, 3, 23, 30, tzinfo=UTC)) == date(2017, 7, 4)
    assert local_day(datetime(2017, 1, 3, 23, 30, tzinfo=UTC)) == date(2017, 1, 3)


def test_a_moment_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        local_day(datetime.fromisoformat("2017-07-03T23:30"))


def pretend(monkeypatch: pytest.MonkeyPatch, moment: str, *, began: datetime) -> None:
    monkeypatch.setenv(clock.VARIABLE, f"{moment}|{began.timestamp()}")
