"""Two records joined by mistake: court work goes to whose it is, from legal planning to the last order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction

from kittiwake.records.court.models import LetterCopy
from kittiwake.records.court.selectors import (
    court_now,
    orders_of,
    plannings_of,
    pre_proceedings_all,
    proceedings_all,
)
from kittiwake.records.court.services import IssueFacts, issue, issue_letter
from kittiwake.records.line.services import key_of
from kittiwake.records.people import services
from kittiwake.records.people.services import CannotMerge
from tests.integration.court_made import letter_facts, ordered, planned

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


@pytest.fixture
def join(mia, theo, writing, worker, manager):
    def joined():
        merge = services.propose_merge(
            kept=mia, other=theo, because="Same birthday.", act=replace(writing, by=worker)
        )
        services.agree_merge(merge_id=merge.pk, act=replace(writing, by=manager))
        for child in (mia, theo):
            child.refresh_from_db()
        return merge

    return joined


@pytest.fixture
def separate(mia, theo, writing, worker, manager):
    @transaction.atomic
    def separated(merge, *works):
        chosen = [key_of(work) for work in works]
        apart = {"because": "Twins.", "of_other": chosen, "act": replace(writing, by=worker)}
        parting = services.propose_parting(merge_id=merge.pk, **apart)
        services.agree_parting(parting_id=parting.pk, of_other=chosen, act=replace(writing, by=manager))
        for child in (mia, theo):
            child.refresh_from_db()

    return separated


def counts(viewer, child):
    asked = (plannings_of, pre_proceedings_all, proceedings_all, orders_of)
    return tuple(len(ask(viewer, child)) for ask in asked)


def test_work_begun_while_they_were_joined_goes_whole_to_whose_it_is(
    mia, theo, writing, deciding, social_worker, join, separate
):
    merge = join()
    later, by_manager = (replace(act, at=act.at + timedelta(hours=5)) for act in (writing, deciding))
    planning = planned(later, by_manager, mia)
    issue_letter(planning=planning, facts=letter_facts(TODAY), act=later)
    facts = IssueFacts(
        application="CARE", issued_on=TODAY, because="Danger.", court="Newcastle", plans={mia.pk: "A"}
    )
    proceedings = issue(children=[mia], planning=planning, facts=facts, act=later)
    ordered(mia, "ICO", TODAY, later, date(2017, 6, 30), proceedings=proceedings)
    assert counts(social_worker, mia) == (1, 1, 1, 1)

    separate(merge, planning)

    assert counts(social_worker, mia) == (0, 0, 0, 0)
    assert counts(social_worker, theo) == (1, 1, 1, 1)
    assert court_now(social_worker, mia).is_empty
    told = theo.events.filter(kind__regex="^(legal|pre_|proceedings|court)", superseded_by=None)
    assert told.count() == 6
    assert LetterCopy.objects.get().to_name == "Kirsty Ashdown"


def test_an_order_before_any_proceedings_goes_by_itself(mia, theo, writing, social_worker, join, separate):
    merge = join()
    order = ordered(mia, "EPO", TODAY, replace(writing, at=writing.at + timedelta(hours=5)), date(2017, 5, 1))

    separate(merge, order)

    assert (counts(social_worker, mia)[3], counts(social_worker, theo)[3]) == (0, 1)


def test_work_about_both_stays(mia, theo, writing, deciding, join, separate):
    planning = planned(writing, deciding, mia, theo)
    merge = join()

    with pytest.raises(CannotMerge):  # it stood on both before they were joined: nobody is asked whose it is
        separate(merge, planning)
