"""Two records joined by mistake: a period of care goes to whose it is, with all that stood in it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from kittiwake.records.access.services import involve
from kittiwake.records.care.selectors import days_of
from kittiwake.records.care.services import cease_care, change_status
from kittiwake.records.line.services import key_of
from kittiwake.records.people import services
from kittiwake.records.people.services import CannotAllot
from tests.integration.care_made import come_into_care, status
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def maya(worker, at, social_worker, long_term_team):
    child = make_child(worker, at - timedelta(days=200), given="Maya")
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def join(mia, maya, writing, worker, manager):
    """Mia's record stands first; gives what was joined."""

    def joined():
        merge = services.propose_merge(
            kept=mia, other=maya, because="Same birthday.", act=replace(writing, by=worker)
        )
        services.agree_merge(merge_id=merge.pk, act=replace(writing, by=manager))
        for child in (mia, maya):
            child.refresh_from_db()
        return merge

    return joined


@pytest.fixture
def separate(mia, maya, writing, worker, manager):
    @transaction.atomic
    def separated(merge, *works):
        chosen = [key_of(work) for work in works]
        apart = {"because": "Twins.", "of_other": chosen, "act": replace(writing, by=worker)}
        parting = services.propose_parting(merge_id=merge.pk, **apart)
        agreed = {"of_other": chosen, "act": replace(writing, by=manager)}
        services.agree_parting(parting_id=parting.pk, **agreed)
        for child in (mia, maya):
            child.refresh_from_db()

    return separated


def counts(child):
    days = days_of(child)
    return len(days.periods), len(days.statuses), len(days.placements)


def test_joined_children_are_read_with_the_days_of_both(mia, maya, writing, marlows, join):
    period = come_into_care(maya, writing, marlows)
    cease_care(period=period, on=period.from_on, why="E4A", because="Home again.", act=writing)
    join()

    assert counts(mia) == (1, 1, 1)


def test_a_period_goes_with_its_statuses_placements_and_entries(mia, maya, writing, marlows, join, separate):
    merge = join()
    later = replace(writing, at=writing.at + timedelta(hours=5))
    period = come_into_care(mia, later, marlows, days_ago=0)
    change_status(period=period, on=period.from_on, facts=status("L2"), act=later)

    separate(merge, period)

    assert (counts(mia), counts(maya)) == ((0, 0, 0), (1, 2, 1))
    told = maya.events.filter(kind__regex="^(care|legal|place)", superseded_by=None)
    assert told.count() == 7


def test_a_period_does_not_go_to_a_child_who_was_looked_after_then(
    mia, maya, writing, marlows, tern_house, join, separate
):
    theirs = come_into_care(maya, writing, marlows, days_ago=9)
    cease_care(period=theirs, on=writing.at.date(), why="E4A", because="Home again.", act=writing)
    merge = join()
    later = replace(writing, at=writing.at + timedelta(hours=5))
    period = come_into_care(mia, later, tern_house, days_ago=0)
    period.from_on = theirs.from_on
    period.save()

    with pytest.raises(CannotAllot, match="was looked after"):
        separate(merge, period)
