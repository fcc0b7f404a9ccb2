"""R23 and R25: carers who do not know what they may decide, and a review without the worker's report."""

from datetime import date, timedelta

import pytest
from django.test import Client

from kittiwake.records.access.models import Team
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.care.selectors import living_now
from kittiwake.records.care.services import (
    delegate,
    give_copy,
    hold_review,
    name_officer,
    report,
)
from kittiwake.records.challenge.models import Challenge
from kittiwake.records.line.services import Act, key_of
from tests.integration.care_made import (
    a_home,
    come_into_care,
    delegation_facts,
    report_facts,
    review_facts,
)
from tests.integration.people_made import make_child
from tests.signing_in import sign_in
from tests.standing_people import join

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
UNTOLD = "the carers do not know what they may decide"


@pytest.fixture
def officer(db):
    return join("Beatrice Olu", "reviewing_officer", Team.objects.create(name="Independent Reviewing"))


@pytest.fixture
def writing(social_worker, at):
    return Act(by=social_worker, at=at)


@pytest.fixture
def period(worker, writing, team_manager, officer, long_term_team, at):
    """Mia, accommodated under section 20 for two months; her reviews are Beatrice's."""
    mia = make_child(worker, at - timedelta(days=90))
    involve(subject=mia, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    managing = Act(by=team_manager, at=at)
    begun = come_into_care(mia, writing, a_home(managing))
    return name_officer(period=begun, officer=officer, act=managing)


def reads(user, address):
    return sign_in(Client(), user).get(address).content.decode()


@pytest.mark.replay("R23")
def test_until_the_carers_know_what_they_may_decide_worker_and_officer_see_that_they_do_not(
    period, writing, officer
):
    desk, overseen = reads(writing.by, "/").lower(), reads(officer, "/reviews/")
    assert UNTOLD in desk
    assert "Mia Dunn" in overseen.partition("Section 20, and")[2].partition("Everybody whose")[0]

    placement = living_now(writing.by, period.subject).placement
    agreed = delegate(placement=placement, facts=delegation_facts(writing), act=writing)
    give_copy(delegation=agreed, to="Jean Marlow", on=TODAY, act=writing)

    assert UNTOLD not in reads(writing.by, "/").lower()
    copy = reads(writing.by, f"/people/{period.subject.key}/care/decisions/{agreed.pk}/copy/")
    assert "You decide" in copy
    assert "A night at a friend’s house" in copy


@pytest.mark.replay("R25")
def test_without_the_report_the_review_is_held_recorded_so_and_challenged_and_the_officer_writes_none(
    period, officer, at
):
    holding = Act(by=officer, at=at)
    with pytest.raises(NotPermitted):
        report(period=period, facts=report_facts(), act=holding)
    held = hold_review(
        period=period, facts=review_facts(TODAY, without_because="The worker left."), act=holding
    )

    page = reads(officer, f"/people/{period.subject.key}/care/reviews/")
    assert "Held without the worker’s report: The worker left." in page
    challenge = Challenge.objects.get()
    assert (challenge.about, challenge.raised_by) == (key_of(held), officer)
