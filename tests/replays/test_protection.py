"""R05, R15 and R17: who was missing, who may not write the plan, and plans that last or come again."""

from datetime import date, timedelta

import pytest
from django.test import Client

from kittiwake.records.access.independence import NotIndependent
from kittiwake.records.access.models import Team
from kittiwake.records.access.services import ArrangementFacts, join, register_arrangement
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.people.services import NameFacts, RelationshipFacts, add_name, relate
from kittiwake.records.plans.models import Plan
from kittiwake.records.protection.policies import BadProtection
from kittiwake.records.protection.selectors import repeats_in_family
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import written
from tests.integration.protection_made import confer, discuss, seats
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chair(db):
    team = Team.objects.create(name="Safeguarding and Review")
    return join(
        email="alma@authority.example", name="Alma Reid", team=team, role="conference_chair",
        on=date(2014, 1, 6), by=None,
    )  # fmt: skip


@pytest.fixture
def principal(db):
    team = Team.objects.create(name="Directorate")
    return join(
        email="hugh@authority.example", name="Hugh Lindqvist", team=team, role="principal_officer",
        on=date(2014, 1, 6), by=None,
    )  # fmt: skip


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at - timedelta(days=450))


@pytest.mark.replay("R05")
def test_without_education_it_goes_ahead_and_says_so_keeps_it_and_counts_it(mia, at, manager):
    discussion = discuss(mia, act=Act(by=manager, at=at), seats=seats(without=("EDUCATION",)))

    assert discussion.held_at == at
    page = sign_in(Client(), manager).get(f"/people/{mia.key}/protection/strategy/{discussion.pk}/")
    assert "Education not represented" in page.content.decode()
    kept = StandardCheck.objects.get(case=key_of(discussion), standard="education_represented")
    assert not kept.is_met
    assert discussion.enquiries.filter(subject=mia).exists()


@pytest.fixture
def who_also_writes(chair, long_term_team):
    """Somebody who chairs, and holds a social worker's post as well."""
    chair.posts.create(team=long_term_team, role="social_worker", from_on=date(2015, 1, 5))
    return chair


@pytest.mark.replay("R15")
def test_a_chair_writes_no_plan_without_a_temporary_arrangement_and_none_after_it_ends(
    mia, who_also_writes, principal, manager, at
):
    writer = who_also_writes
    other = join(
        email="ines@authority.example", name="Ines Okoro", team=writer.posts.first().team,
        role="conference_chair", on=date(2014, 1, 6), by=None,
    )  # fmt: skip
    confer(mia, chair=other, act=Act(by=manager, at=at - timedelta(days=3)))
    plan = Plan.objects.get(subject=mia)
    with pytest.raises(NotIndependent):
        written(plan, Act(by=writer, at=at))

    facts = ArrangementFacts(
        user=writer, owner=principal, because="Two posts are vacant.", from_on=at.date(), to_on=at.date()
    )
    register_arrangement(facts, by=principal, at=at)

    last_minute = at.replace(hour=22, minute=59)  # 23:59 in London
    version = written(plan, Act(by=writer, at=last_minute))
    assert version.author == writer
    with pytest.raises(NotIndependent):
        written(plan, Act(by=writer, at=last_minute + timedelta(minutes=2)), after=version.number)
    shown = sign_in(Client(), principal).get("/arrangements/").content.decode()
    assert "Alma Reid" in shown
    assert "Two posts are vacant." in shown


@pytest.mark.replay("R17")
def test_at_21_months_a_designated_conference_is_due_and_holding_one_ends_the_wait(mia, chair, manager, at):
    began = at.replace(year=2016, month=2, day=1)
    confer(mia, chair=chair, act=Act(by=manager, at=began))
    plan = Plan.objects.get(subject=mia)
    run = ClockRun.objects.get(case=key_of(plan), clock="cp.designated_conf")

    assert (run.started_on, run.due_on) == (date(2016, 2, 1), date(2017, 11, 1))
    later = at.replace(month=10, day=30)
    with pytest.raises(BadProtection, match="no part in the plan"):
        confer(mia, chair=chair, act=Act(by=manager, at=later), kind="DESIGNATED")
    team = Team.objects.get(name="Safeguarding and Review")
    somebody_else = join(
        email="ines@authority.example", name="Ines Okoro", team=team, role="conference_chair",
        on=date(2014, 1, 6), by=None,
    )  # fmt: skip
    confer(mia, chair=somebody_else, act=Act(by=manager, at=later), kind="DESIGNATED")

    run.refresh_from_db()
    assert run.stopped_on == later.date()


@pytest.mark.replay("R17")
def test_a_second_plan_for_neglect_is_a_repeat_across_siblings_and_a_change_of_surname(
    mia, chair, manager, worker, at
):
    earlier = Act(by=worker, at=at - timedelta(days=440))
    mother = make_adult(worker, earlier.at)
    theo = make_child(worker, earlier.at, given="Theo", born_on=date(2006, 5, 1))
    for child in (mia, theo):
        relate(RelationshipFacts(kind="MOTHER"), one=mother, other=child, act=earlier)
    confer(theo, chair=chair, act=Act(by=manager, at=at - timedelta(days=400)))
    confer(
        theo, chair=chair, act=Act(by=manager, at=at - timedelta(days=300)), kind="REVIEW",
        verdict="NO_PLAN", category="",
    )  # fmt: skip
    add_name(NameFacts(given="Mia", family="Karlsen", kind="LEGAL"), subject=mia, act=Act(by=worker, at=at))

    confer(mia, chair=chair, act=Act(by=manager, at=at))

    plan = Plan.objects.get(subject=mia)
    found = repeats_in_family(manager, mia, on=at.date(), besides=plan)
    assert [(each.who.subject_id, each.category, each.is_neglect) for each in found] == [
        (theo.pk, "Neglect", True)
    ]
    shown = sign_in(Client(), manager).get(f"/people/{mia.key}/protection/").content.decode()
    assert "Theo" in shown
