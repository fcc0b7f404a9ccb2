"""Two records joined by mistake: an arrangement goes to whose it is, with its visits' clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction

from kittiwake.records.access.services import involve
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import key_of
from kittiwake.records.people import services
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.private_fostering.selectors import arrangements_of, fostered_now
from kittiwake.records.private_fostering.services import BadArrangement
from kittiwake.records.subject.whole import records_of
from tests.integration.fostered_made import foster
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
FROM, TOLD = date(2017, 4, 3), date(2017, 4, 10)


@pytest.fixture
def maya(worker, at, social_worker, long_term_team):
    child = make_child(worker, at - timedelta(days=200), given="Maya")
    involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    return child


@pytest.fixture
def join(zola, maya, writing, worker, manager):
    def joined():
        act = replace(writing, by=worker)
        merge = services.propose_merge(kept=zola, other=maya, because="Same birthday.", act=act)
        services.agree_merge(merge_id=merge.pk, act=replace(writing, by=manager))
        for child in (zola, maya):
            child.refresh_from_db()
        return merge

    return joined


@pytest.fixture
def separate(zola, maya, writing, worker, manager):
    @transaction.atomic
    def separated(merge, *works):
        chosen = [key_of(work) for work in works]
        apart = {"because": "Twins.", "of_other": chosen, "act": replace(writing, by=worker)}
        parting = services.propose_parting(merge_id=merge.pk, **apart)
        agreed = {"of_other": chosen, "act": replace(writing, by=manager)}
        services.agree_parting(parting_id=parting.pk, **agreed)
        for child in (zola, maya):
            child.refresh_from_db()

    return separated


def test_one_who_is_fostered_is_fostered_on_both_records_and_once(zola, maya, writing, join):
    foster(maya, writing, from_on=FROM, told_on=TOLD)
    join()

    assert fostered_now(writing.by, zola) is not None
    with pytest.raises(BadArrangement, match="privately fostered already"):
        foster(zola, writing, from_on=FROM, told_on=TOLD)


def test_an_arrangement_goes_to_whose_it_is_with_what_is_due(zola, maya, writing, join, separate):
    merge = join()
    row = foster(zola, replace(writing, at=writing.at + timedelta(hours=5)), from_on=FROM, told_on=TOLD)

    separate(merge, row)

    assert arrangements_of(writing.by, zola) == []
    assert [each.arrangement.pk for each in arrangements_of(writing.by, maya)] == [row.pk]
    assert "pf.first_visit" in {run.clock for run in running_for(records_of(maya))}
    assert "pf.first_visit" not in {run.clock for run in running_for(records_of(zola))}


def test_an_arrangement_does_not_go_to_one_who_was_fostered_then(zola, maya, writing, join, separate):
    theirs = foster(maya, writing, from_on=FROM, told_on=TOLD)
    theirs.to_on, theirs.why_ended, theirs.ended_because = date(2017, 4, 20), "HOME", "Home."
    theirs.save()
    merge = join()
    later = replace(writing, at=writing.at + timedelta(hours=5))
    row = foster(zola, later, from_on=date(2017, 4, 21), told_on=date(2017, 4, 21))
    row.from_on = date(2017, 4, 19)
    row.save()

    with pytest.raises(CannotAllot, match="privately fostered on days"):
        separate(merge, row)
