"""Visits entered in any order, seen or not: each interval is what a plain count over the entries gives."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from kittiwake.core.dates import When
from kittiwake.records.line.checking import clock_faults
from kittiwake.records.line.models import ClockRun
from kittiwake.records.plans.services import start_plan
from kittiwake.records.visits.services import record_visit
from tests.integration.visits_made import visit_facts

pytestmark = pytest.mark.django_db
BEGAN = date(2017, 3, 1)
ENTRIES = st.lists(st.tuples(st.integers(-5, 50), st.booleans()), max_size=7)
NOT_SEEN = {"seen": "NOT_SEEN", "said": "", "day": "", "why": "Asleep."}


@pytest.fixture
def enter(family, writing):
    """Start a plan and enter visits in this order; gives the intervals that are stored."""

    def entered(entries):
        mia = family[0]
        plan = start_plan(
            subject=mia,
            kind="CHILD_IN_NEED",
            on=BEGAN,
            because="School.",
            act=writing,
        )
        for days, is_seen in entries:
            when = When.day(BEGAN + timedelta(days=days))
            record_visit(visit_facts(mia, when=when, part={} if is_seen else NOT_SEEN), act=writing)
        runs = ClockRun.objects.filter(clock="cin.visit", case=f"plans.plan:{plan.pk}").order_by("pk")
        return list(runs.values_list("started_on", "stopped_on")), list(clock_faults())

    return entered


def by_hand(entries):
    """Each interval runs from a day on which the child was seen to the next such day entered after it."""
    start, found = BEGAN, []
    for days, is_seen in entries:
        day = BEGAN + timedelta(days=days)
        if is_seen and day >= start:
            found.append((start, day))
            start = day
    return [*found, (start, None)]


def test_intervals_are_what_a_plain_count_gives(enter):
    @settings(max_examples=12, deadline=None, database=None)
    @given(ENTRIES)
    def each(entries):
        before = transaction.savepoint()
        stored, faults = enter(entries)
        transaction.savepoint_rollback(before)
        assert (stored, faults) == (by_hand(entries), [])

    each()
