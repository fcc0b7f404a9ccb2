"""As many children are in need and on plans as the report counts, on both of its days."""

from datetime import date
from itertools import takewhile

import pytest
from django.db import connection
from django.db.models import F

from kittiwake.measures import by_month, cases_in, find, parts_of
from kittiwake.records.access.models import Involvement
from kittiwake.records.assessment.models import Assessment, Authorisation, Conclusion, Returned
from kittiwake.records.care.selectors.going_on import in_need_on
from kittiwake.records.drift.models import Sign
from kittiwake.records.line.models import ClockRun
from kittiwake.records.plans.choices import NO_PROGRESS, PlanKind
from kittiwake.records.plans.models import Outcome, Plan, PlanVersion, Progress
from kittiwake.records.plans.selectors.standing import standing_of
from kittiwake.records.protection.models import CaseClosed, Conference, Enquiry
from kittiwake.records.protection.selectors.helped import children_on_a_plan
from kittiwake.records.visits.models import VisitPart
from kittiwake.records.workforce.models import HandOver
from kittiwake.simulation.preset import preset
from tests.integration.simulation.one_authority.conftest import AS_AT, SCALE

pytestmark = pytest.mark.django_db
MOTHER = {"given": "Lorna", "family": "Bellwood"}
COUNTED = preset("newcastle-2017").counted


def test_the_preset_counts_what_the_report_says():
    assert [(each["on"], each["in_need"], each["on_a_plan"]) for each in COUNTED] == [
        (date(2016, 3, 31), 2360, 424),
        (date(2017, 4, 24), 2433, 406),
    ]


@pytest.mark.parametrize("counted", COUNTED, ids=lambda each: str(each["on"]))
def test_as_many_children_are_in_need_and_on_plans_as_the_preset_says(made, counted):
    assert len(in_need_on(counted["on"])) == round(counted["in_need"] * SCALE)
    assert len(children_on_a_plan(counted["on"])) == round(counted["on_a_plan"] * SCALE)


@pytest.mark.parametrize("counted", COUNTED, ids=lambda each: str(each["on"]))
def test_the_measure_counts_the_very_children_that_the_check_counts(made, counted):
    """CN1 and CP6: one number on the page, in `kittiwake check` and in the preset."""
    on = counted["on"]
    cases = cases_in(
        find("children_in_need"), connection.connection, "postgres", as_at=on, month=on.replace(day=1)
    )

    assert {case.case_id for case in cases} == in_need_on(on)
    assert {case.case_id for case in cases if case.is_met} == children_on_a_plan(on)
    (month,) = by_month(find("children_in_need"), connection.connection, "postgres", as_at=on, months=1)
    assert month.count.denominator == round(counted["in_need"] * SCALE)
    assert month.count.numerator == round(counted["on_a_plan"] * SCALE)


def test_categories_come_to_the_children_on_a_plan(made):
    parts = parts_of(
        find("protected_for_neglect"), connection.connection, "postgres", as_at=AS_AT, since=AS_AT
    )

    assert sum(count.denominator for count in parts.values()) == len(children_on_a_plan(AS_AT))
    assert parts["NEG"].numerator > 0


def test_whoever_is_on_a_plan_is_in_need(made):
    assert children_on_a_plan(AS_AT) <= in_need_on(AS_AT)


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


def test_plans_are_written_anew_and_follow_their_outcomes(made):
    later = PlanVersion.objects.filter(number=2)
    threads = set(Outcome.objects.filter(version__number=1).values_list("thread", flat=True))

    assert 0.1 < later.count() / PlanVersion.objects.filter(number=1).count() < 0.7
    assert all(each.thread in threads for each in Outcome.objects.filter(version__in=later))
    assert Outcome.objects.filter(version__number=1, number=2).exists()


def test_a_family_keeps_its_worker_mostly_and_a_change_leaves_a_note(made):
    given = HandOver.objects.exclude(given=None)

    assert given.exists()
    assert given.filter(read_at=None).count() < given.count()
    assert all(each.from_work.user_id != each.given.user_id for each in given)


def test_the_work_with_a_child_ends_with_what_came_of_it(made):
    ended = CaseClosed.objects.all()

    assert {"RC7", "RC8"} <= set(ended.values_list("reason", flat=True))
    for each in ended.select_related("subject"):
        held = Involvement.objects.filter(subject=each.subject, kind="ALLOCATED")
        assert not held.filter(from_on__lte=each.on, to_on=None).exists()


def test_drift_is_read_and_equals_a_slow_reading_child_by_child(made):
    """Of every child with a plan: outcomes without progress, and when they were last seen alone."""
    standing = Plan.objects.filter(to_on=None).select_related("subject")
    assert Sign.objects.filter(reason="no_progress").exists()
    for plan in standing:
        theirs = Sign.objects.filter(subject=plan.subject, gone_on=None)
        stuck = theirs.filter(reason="no_progress").values_list("what", "since")
        told = {(what.partition(":")[0], since) for what, since in stuck}
        of_this_plan = {(thread, since) for thread, since in told if thread in _threads(plan)}
        assert of_this_plan == _stuck_slowly(plan)
        assert theirs.filter(reason="not_seen_alone").exists() == _unseen_slowly(plan.subject)


def _threads(plan):
    return {str(each.thread) for each in Outcome.objects.filter(version__plan=plan)}


def _stuck_slowly(plan):
    found = set()
    for thread in _threads(plan):
        ratings = [
            (review.held_on, progress.scale)
            for review in plan.reviews.filter(superseded_by=None).order_by("held_on", "pk")
            for progress in review.progress.all()
            if str(progress.thread) == thread
        ]
        run = list(takewhile(lambda rated: rated[1] in NO_PROGRESS, reversed(ratings)))
        if len(run) >= 2:
            found.add((thread, run[-1][0]))
    return found


def _unseen_slowly(child):
    if child.person.born_on is None:
        return False
    began = min(plan.from_on for plan in child.plans.filter(to_on=None))
    alone = [part.visit.happened_on for part in VisitPart.objects.filter(subject=child, seen="ALONE")]
    return (AS_AT - max([began, *alone])).days >= 31


def test_drift_has_many_reasons_and_most_children_none(made):
    reasons = set(Sign.objects.values_list("reason", flat=True))
    children = Sign.objects.filter(gone_on=None).values("subject").distinct().count()

    assert len(reasons) >= 6
    assert children < 0.8 * len(in_need_on(AS_AT))
