"""As many children are in need and on plans as the report counts, on both of its days."""

from datetime import date

import pytest
from django.db import transaction
from django.db.models import F

from kittiwake.records.assessment.models import Assessment, Authorisation, Conclusion, Returned
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.plans.choices import NO_PROGRESS, PlanKind
from kittiwake.records.plans.models import Plan, PlanVersion, Progress
from kittiwake.records.plans.selectors.standing import standing_of
from kittiwake.records.protection.models import Conference, Enquiry
from kittiwake.records.protection.selectors.helped import children_in_need, children_on_a_plan
from kittiwake.records.visits.models import VisitPart
from kittiwake.simulation.preset import preset
from kittiwake.simulation.run import make_authority

pytestmark = pytest.mark.django_db
SCALE, SEED = 0.02, 5
AS_AT = date(2017, 4, 24)
MOTHER = {"given": "Lorna", "family": "Bellwood"}
COUNTED = preset("newcastle-2017").counted


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """One authority for the whole file, taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_authority(scale=SCALE, seed=SEED, as_at=AS_AT)
        transaction.set_rollback(True)


def test_the_preset_counts_what_the_report_says():
    assert [(each["on"], each["in_need"], each["on_a_plan"]) for each in COUNTED] == [
        (date(2016, 3, 31), 2360, 424),
        (date(2017, 4, 24), 2433, 406),
    ]


@pytest.mark.parametrize("counted", COUNTED, ids=lambda each: str(each["on"]))
def test_as_many_children_are_in_need_and_on_plans_as_the_preset_says(made, counted):
    assert len(children_in_need(counted["on"])) == round(counted["in_need"] * SCALE)
    assert len(children_on_a_plan(counted["on"])) == round(counted["on_a_plan"] * SCALE)


def test_whoever_is_on_a_plan_is_in_need(made):
    assert children_on_a_plan(AS_AT) <= children_in_need(AS_AT)


def test_nobody_authorised_what_they_wrote(made):
    assert Authorisation.objects.exists()
    assert not Authorisation.objects.filter(by=F("submission__assessment__author")).exists()


def test_assessments_come_to_something_else_for_different_children(made):
    steps = set(Conclusion.objects.values_list("next_step", flat=True))

    assert {"NOTHING_MORE", "EARLY_HELP", "CHILD_IN_NEED", "PLAN_GOES_ON"} <= steps


def test_some_assessments_are_returned_and_some_are_late(made):
    runs = ClockRun.objects.filter(clock="as.cfa").exclude(stopped_on=None)

    assert 0 < Returned.objects.count() < 0.3 * Assessment.objects.count()
    assert 0.05 < runs.filter(stopped_on__gt=F("due_on")).count() / runs.count() < 0.35


def test_enquiries_lead_to_conferences_or_to_none(made):
    outcomes = set(Enquiry.objects.values_list("outcome", flat=True))

    assert "CP_CONFERENCE" in outcomes
    assert outcomes - {"CP_CONFERENCE", ""}
    assert set(Conference.objects.values_list("kind", flat=True)) >= {"INITIAL", "REVIEW"}


def test_weak_practice_is_there_to_be_found(made):
    """Visits late, children not seen alone, drafts never mended, and reviews that find no change."""
    visits = ClockRun.objects.filter(clock__in=["cp.visit", "cin.visit"]).exclude(stopped_on=None)
    parts = VisitPart.objects.exclude(seen="NOT_SEEN")
    drafts = [version for version in PlanVersion.objects.all() if standing_of(version) == "DRAFT"]

    assert 0.05 < visits.filter(stopped_on__gt=F("due_on")).count() / visits.count() < 0.5
    assert 0.1 < parts.filter(seen="WITH_OTHERS").count() / parts.count() < 0.5
    assert 0 < len(drafts) < 0.3 * PlanVersion.objects.count()
    assert Progress.objects.filter(scale__in=NO_PROGRESS).exists()


def test_a_mothers_children_have_plan_after_plan_under_two_surnames(made):
    """R17."""
    child = "subject__person"
    hers = {f"{child}__relationships_to__one__names__{name}": said for name, said in MOTHER.items()}
    theirs = Plan.objects.filter(kind=PlanKind.CHILD_PROTECTION, **hers)
    surnames = theirs.order_by("from_on").values_list(f"{child}__names__family", "to_on")

    assert [surname for surname, _ in surnames] == ["Oakshott", "Bellwood", "Bellwood"]
    assert [bool(to_on) for _, to_on in surnames] == [True, False, False]


def test_the_record_is_sound(made):
    assert list(findings()) == []
