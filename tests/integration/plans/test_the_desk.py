"""A manager's desk says which plan stands still; a reviewing officer's, which review waits."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.line.services import Act
from kittiwake.records.plans.services import decide_contingency, hold_review, name_overseer, oversee
from kittiwake.web.plans.desk import rows
from kittiwake.web.plans.present.overseen import sections_for
from tests.integration.plans_made import begin, review_facts, written
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_(db):
    return lambda user: sign_in(Client(), user)


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


def test_a_manager_of_the_team_decides_and_the_line_goes(stuck, managing, social_worker, manager, as_):
    assert on_desk(managing.by) == [("Mia Dunn", "Decide now")]
    assert on_desk(social_worker) == []
    assert on_desk(manager) == [], "the front door does not work with her"
    thread = stuck.versions.get().outcomes.get().thread

    because = "Nana moved in last week."
    decide_contingency(plan=stuck, thread=thread, is_used=False, because=because, act=managing)

    assert on_desk(managing.by) == []
    page = as_(social_worker).get(reverse("plans:plan", args=[stuck.subject.key, stuck.pk]))
    shown = page.content.decode()
    assert shown.index("What happens if not: decided") < shown.index("Left for now") < shown.index(because)


def test_one_review_without_progress_asks_nobody(mia, writing, managing):
    plan = begin(mia, writing)
    version = written(plan, writing)
    hold_review(plan=plan, facts=review_facts(version, "NONE", on=date(2017, 3, 10)), act=writing)

    assert on_desk(managing.by) == []


def test_each_review_waits_until_its_officer_has_overseen_it(stuck, officer, at):
    for waiting in ("2 reviews to oversee", "1 review to oversee"):
        assert [row.hint for row in rows(officer)] == [waiting]
        [section] = [each for each in sections_for(officer) if each.id == "waiting"]
        assert sum(int(row.status.split()[0]) for row in section.rows) == int(waiting.split()[0])
        review = stuck.reviews.filter(oversight=None).first()
        oversee(review=review, is_sound=True, says="Read.", act=Act(by=officer, at=at + timedelta(hours=1)))

    assert [row.hint for row in rows(officer)] == ["No review waits for you."]
