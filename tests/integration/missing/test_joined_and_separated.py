"""Two records joined by mistake: a time of being missing goes to whose it is, with all that followed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from kittiwake.records.access.services import involve
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import key_of
from kittiwake.records.missing.selectors import episodes_of, gone
from kittiwake.records.missing.services import BadMissing
from kittiwake.records.people import services
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.whole import records_of
from tests.integration.missing_made import ARCADE, go_missing, missing_and_back, talked
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def maya(worker, at, social_worker, long_term_team):
    child = make_child(worker, at - timedelta(days=200), given="Maya")
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def join(mia, maya, writing, worker, manager):
    def joined():
        act = replace(writing, by=worker)
        merge = services.propose_merge(kept=mia, other=maya, because="Same birthday.", act=act)
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


def test_one_who_is_missing_is_missing_on_both_records_and_once(mia, maya, writing, social_worker, join):
    go_missing(maya, writing)
    join()

    assert gone(social_worker, mia) is not None
    with pytest.raises(BadMissing, match="missing already"):
        go_missing(mia, writing, hours_ago=2)


def test_a_time_goes_with_its_interview_themes_and_clocks(
    mia, maya, writing, talking, social_worker, join, separate
):
    merge = join()
    later, asking = (replace(act, at=act.at + timedelta(days=2)) for act in (writing, talking))
    episode = missing_and_back(mia, later, hours_ago=30, back_hours_ago=24)
    talked(episode, later, asking, ARCADE)

    separate(merge, episode)

    assert episodes_of(social_worker, mia) == []
    known = episodes_of(social_worker, maya)[0]
    assert [heard.theme.name for heard in known.heard] == ["Quay Arcade"]
    assert {run.clock for run in running_for(records_of(maya))} >= {"mi.to_plan"}
    assert "mi.to_plan" not in {run.clock for run in running_for(records_of(mia))}
    assert ClockRun.objects.filter(clock="mi.rhi", stopped_at=None).count() == 0


def test_a_time_does_not_go_to_one_who_was_missing_then(mia, maya, writing, join, separate):
    merge = join()
    later = replace(writing, at=writing.at + timedelta(days=2))
    episode = missing_and_back(mia, later, hours_ago=30, back_hours_ago=24)
    other = missing_and_back(mia, later, hours_ago=20, back_hours_ago=10)
    other.subject, other.from_at = maya, episode.from_at
    other.save()

    with pytest.raises(CannotAllot, match="was missing at some of the time"):
        separate(merge, episode)
