"""Whatever is entered, late, again or put right: nobody is missing twice at once, and the hours are real."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kittiwake.records.access.services import involve
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import Act
from kittiwake.records.missing.models import MissingEpisode
from kittiwake.records.missing.selectors import episodes_of, gone
from kittiwake.records.missing.services import (
    BadMissing,
    MissingMovedOn,
    come_back,
    put_right_back,
    put_right_gone,
    report_missing,
    withdraw_missing,
)
from kittiwake.web.missing.present import how_long
from tests.integration.missing_made import back_facts, gone_facts
from tests.integration.people_made import make_child
from tests.standing_people import join

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
HOURS = st.integers(1, 60)
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["report", "late", "back", "right", "back_right", "off"]),
        HOURS,
        HOURS,
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=9,
)


@settings(max_examples=40, deadline=None, database=None, suppress_health_check=SLOW)
@given(ACTS)
def test_nobody_is_missing_twice_at_once(mia, writing, team_manager, told):
    with transaction.atomic():
        for name, first, second, which in told:
            with suppress(BadMissing, MissingMovedOn):
                _do(name, first, second, which, child=mia, by=writing.by, keeper=team_manager, at=writing.at)
            _require_sound(mia, writing)
        transaction.set_rollback(True)


def _do(name, first, second, which, *, child, by, keeper, at):
    early, late = at - timedelta(hours=max(first, second)), at - timedelta(hours=min(first, second))
    act = Act(by=by, at=at)
    if name == "report":
        report_missing(subject=child, facts=gone_facts(early), act=act)
    elif name == "late":
        report_missing(subject=child, facts=gone_facts(early), back=back_facts(late), act=act)
    rows = list(MissingEpisode.objects.filter(subject=child).order_by("pk"))
    if not rows or name in ("report", "late"):
        return
    row = rows[which % len(rows)]
    if name == "back":
        come_back(episode=row, facts=back_facts(late), act=act)
    elif name == "right":
        put_right_gone(episode=row, facts=gone_facts(early), because="Wrong.", act=act)
    elif name == "back_right":
        put_right_back(episode=row, facts=back_facts(late), because="Wrong.", act=act)
    else:
        withdraw_missing(episode=row, because="Wrong.", act=Act(by=keeper, at=at))


def _require_sound(child, writing):
    known = [each.episode for each in episodes_of(writing.by, child)]
    ends = [(row.from_at, row.to_at) for row in sorted(known, key=lambda row: row.from_at)]
    for (_begun, ended), (begins, _ends) in pairwise(ends):
        assert ended is not None
        assert ended <= begins
    assert sum(ended is None for _begun, ended in ends) <= 1
    assert (gone(writing.by, child) is not None) == any(ended is None for _begun, ended in ends)
    told = Event.objects.filter(subject=child, kind="missing.reported", superseded_by=None)
    assert sorted(told.values_list("happened_at", flat=True)) == [begun for begun, _ended in ends]
    running = ClockRun.objects.filter(clock="mi.rhi", stopped_at=None)
    due = sorted(running.values_list("due_at", flat=True))
    assert due == sorted(ended + timedelta(hours=72) for _begun, ended in ends if ended)


CHANGES = """
    back, by London's clocks | due, by London's clocks | because
    2017-03-24 22:30         | 2017-03-27 23:30        | an hour is skipped on Sunday 26 March at 1am
    2017-03-26 00:59         | 2017-03-29 01:59        | a minute before the clocks go forward
    2017-03-26 02:00         | 2017-03-29 02:00        | the first moment of summer time
    2017-10-27 22:30         | 2017-10-30 21:30        | an hour comes twice on Sunday 29 October
    2017-10-29 00:59         | 2017-10-31 23:59        | before the hour that comes twice
    2017-10-29 02:00         | 2017-11-01 02:00        | after it
"""


@pytest.fixture
def child_of(worker, long_term_team):
    """A child with a worker of their own since twenty days before a moment; gives both."""

    def made(moment):
        theirs = join("Ada Finch", "social_worker", long_term_team)
        child = make_child(worker, moment - timedelta(days=30))
        begun = {"by": worker, "at": moment - timedelta(days=20)}
        involve(subject=child, user=theirs, team=long_term_team, kind="ALLOCATED", **begun)
        return child, theirs

    return made


@pytest.mark.parametrize("row", CHANGES.strip().splitlines()[1:])
def test_seventy_two_hours_are_hours_that_pass(child_of, row):
    back, due, because = (cell.strip() for cell in row.split("|"))
    back_at = datetime.fromisoformat(back).replace(tzinfo=LONDON).astimezone(UTC)
    child, theirs = child_of(back_at)
    facts, act = gone_facts(back_at - timedelta(hours=5)), Act(by=theirs, at=back_at + timedelta(hours=1))
    report_missing(subject=child, facts=facts, back=back_facts(back_at), act=act)

    due_at = ClockRun.objects.get(clock="mi.rhi").due_at
    assert f"{due_at.astimezone(LONDON):%Y-%m-%d %H:%M}" == due, because
    assert due_at - back_at == timedelta(hours=72)


def test_a_night_over_the_end_of_summer_time_is_an_hour_longer(child_of):
    """Gone on Saturday 28 October 2017 at 11pm, back on Sunday at 5am: seven hours, not six."""
    gone_at = datetime(2017, 10, 28, 22, 0, tzinfo=UTC)
    back_at = datetime(2017, 10, 29, 5, 0, tzinfo=UTC)
    child, theirs = child_of(gone_at)
    act = Act(by=theirs, at=back_at + timedelta(hours=1))
    episode = report_missing(subject=child, facts=gone_facts(gone_at), back=back_facts(back_at), act=act)

    assert how_long(episode.from_at, episode.to_at) == "7 hours"
