"""Each page on which a plan is read can be used by everybody: wide, at a phone, and by axe."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.plans.services import (
    CopyFacts,
    agree_version,
    decide_contingency,
    hold_review,
    name_overseer,
    write_copy,
    write_version,
)
from tests.integration.people_made import make_child
from tests.integration.plans_made import action, begin, outcome, review_facts, version_facts, written
from tests.journeys.fitting import walk
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)
OF_PLAN = ("", "reviews/", "beside/", "versions/1/", "family/", "write/", "review/")


@pytest.fixture
def officer(db):
    return join("Beatrice Olu", "reviewing_officer", Team.objects.create(name="Independent Reviewing"))


@pytest.fixture
def plan(worker, social_worker, team_manager, officer, long_term_team, at):
    """Mia's plan: two versions, the first agreed and given to her; it stood still, and somebody decided."""
    mia = make_child(worker, at - timedelta(days=90))
    involve(subject=mia, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    writing, managing = Act(by=social_worker, at=at), Act(by=team_manager, at=at)
    begun = begin(mia, writing)
    first = written(begun, writing)
    thread = first.outcomes.get().thread
    agree_version(version=first, with_whom="Karen and Nana", on=date(2017, 4, 3), act=managing)
    name_overseer(plan=begun, officer=officer, act=managing)
    words = CopyFacts(why="Mornings.", hopes="Breakfast.", what_happens="Nana comes.", age_band="FROM_5")
    write_copy(version=first, recipient_key=str(mia.key), facts=words, act=writing)
    for day in (10, 20):
        hold_review(plan=begun, facts=review_facts(first, "NONE", on=date(2017, 4, day)), act=writing)
    decide_contingency(plan=begun, thread=thread, is_used=False, because="Nana moved in.", act=managing)
    changed = version_facts(outcome(action(), thread=thread), outcome(wish="Mia sleeps."), after=1)
    write_version(plan=begun, facts=changed, act=writing)
    return begun


def test_every_page_of_a_plan(new_page, plan, social_worker, officer, assert_accessible):
    about = f"/people/{plan.subject.key}/plans/{plan.pk}/"
    mine = [f"{about}{page}" for page in OF_PLAN]
    mine += [f"{about}family/{plan.subject.key}/", f"{about}family/{plan.subject.key}/in-word/"]
    reads = {social_worker: mine, officer: ["/", "/plans/overseen/", f"{about}oversee/"]}
    walk(new_page, assert_accessible, reads)
