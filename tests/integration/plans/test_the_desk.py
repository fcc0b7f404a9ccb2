"""A manager's desk says which plan stands still; a reviewing officer's, which review waits."""

from datetime import date, timedelta

import pytest

from kittiwake.records.line.services import Act
from kittiwake.records.plans.services import decide_contingency, hold_review, name_overseer, oversee
from kittiwake.web.plans.desk import rows
from tests.integration.plans_made import begin, review_facts, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def stuck(mia, writing, managing, officer):
    """Mia's plan after two reviews that found no progress, overseen by an officer."""
    plan = begin(mia, writing)
    version = written(plan, writing)
    name_overseer(plan=plan, officer=officer, act=managing)
    for day in (10, 20):
        hold_review(plan=plan, facts=review_facts(version, "NONE", on=date(2017, 3, day)), act=writing)
    return plan


def on_desk(viewer):
    return [(row.title, row.status) for row in rows(viewer)]


def test_a_manager_of_the_team_decides_and_the_line_goes(stuck, managing, social_worker, manager):
    assert on_desk(managing.by) == [("Mia Dunn", "Decide now")]
    assert on_desk(social_worker) == []
    assert on_desk(manager) == [], "the front door does not work with her"
    thread = stuck.versions.get().outcomes.get().thread

    decide_contingency(plan=stuck, thread=thread, is_used=True, because="", act=managing)

    assert on_desk(managing.by) == []


def test_one_review_without_progress_asks_nobody(mia, writing, managing):
    plan = begin(mia, writing)
    version = written(plan, writing)
    hold_review(plan=plan, facts=review_facts(version, "NONE", on=date(2017, 3, 10)), act=writing)

    assert on_desk(managing.by) == []


def test_each_review_waits_until_its_officer_has_overseen_it(stuck, officer, at):
    assert on_desk(officer) == [("Mia Dunn", "To oversee")] * 2
    review = stuck.reviews.first()

    oversee(review=review, is_sound=True, says="Read.", act=Act(by=officer, at=at + timedelta(hours=1)))

    assert on_desk(officer) == [("Mia Dunn", "To oversee")]
