"""Whatever is minuted, in whichever order: intervals never overlap, and clocks are those of a rebuilding."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake.records.line.checking import findings
from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import BadPlan, PlanMovedOn
from kittiwake.records.protection import services
from kittiwake.records.protection.policies import BadProtection, TooLate
from tests.integration.protection_made import confer

pytestmark = pytest.mark.django_db
REFUSED = (BadProtection, TooLate, BadPlan, PlanMovedOn)
CATEGORIES = st.sampled_from(["NEG", "EMO", "PHY"])
DAYS_AGO = st.integers(0, 60)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["INITIAL", "REVIEW", "TRANSFER_IN"]), DAYS_AGO, CATEGORIES, st.booleans()),
        st.tuples(st.just("category"), DAYS_AGO, CATEGORIES, st.none()),
        st.tuples(st.sampled_from(["MISTAKE", "ADOPTED"]), DAYS_AGO, st.none(), st.none()),
    ),
    min_size=4,
    max_size=9,
)
QUICK = (Phase.explicit, Phase.generate)  # each step writes much: shrinking would take minutes
FIRST = ("INITIAL", 60, "NEG", True)


@pytest.fixture
def lived(family, writing, chair):
    """Do each step of a history in the order in which it is written down; a refused one leaves nothing."""
    mia = family[0]

    def do(step):
        what, days, category, needs_plan = step
        at = writing.at - timedelta(days=days)
        act = Act(by=chair, at=writing.at)
        newest = Plan.objects.filter(subject=mia).order_by("pk").last()
        if what in ("INITIAL", "REVIEW", "TRANSFER_IN"):
            decided = {"category": category} if needs_plan else {"verdict": "NO_PLAN", "category": ""}
            confer(mia, chair=chair, act=Act(by=writing.by, at=at), kind=what, **decided)
        elif newest is not None and what == "category":
            services.change_category(plan=newest, category=category, on=at.date(), because="x", act=act)
        elif newest is not None:
            services.end_without_conference(plan=newest, on=at.date(), reason=what, because="x", act=act)

    def each(steps):
        for step in steps:
            try:
                with transaction.atomic():
                    do(step)
            except REFUSED:
                continue
        return list(Plan.objects.filter(subject=mia, kind="CHILD_PROTECTION").prefetch_related("categories"))

    return each


def days_of(row):
    last = row.to_on or date(2017, 4, 30)
    return {row.from_on + timedelta(days=each) for each in range((last - row.from_on).days + 1)}


def test_plans_and_categories_never_overlap_and_every_day_of_a_plan_has_one_category(lived):
    kept = []

    @example([("category", 0, "EMO", None), ("REVIEW", 1, None, False)])
    @example([("REVIEW", 40, None, False), ("INITIAL", 20, "EMO", True), ("category", 30, "PHY", None)])
    @settings(max_examples=30, deadline=None, database=None, phases=QUICK)
    @given(STEPS)
    def any_history(steps):
        before = transaction.savepoint()
        plans, faults = lived([FIRST, *steps]), list(findings())
        stood = [days_of(plan) for plan in plans if plan.end_reason != "MISTAKE"]
        named = [(days_of(plan), [days_of(row) for row in plan.categories.all()]) for plan in plans]
        transaction.savepoint_rollback(before)
        kept.append(len(plans))
        assert not faults
        assert sum(map(len, stood)) == len(set().union(*stood))
        for days, parts in named:
            assert sum(map(len, parts)) == len(set().union(*parts))
            assert days <= set().union(*parts)

    any_history()
    assert max(kept) > 1
