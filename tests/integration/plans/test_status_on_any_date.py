"""Where a plan stands, on any day and after any history: as a slow, obvious reckoning over a diary says."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake.records.line.checking import findings
from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Copy, Plan, PlanVersion
from kittiwake.records.plans.selectors import plan_on, standing_of
from kittiwake.records.plans.services import (
    BadPlan,
    ExplainedFacts,
    PlanMovedOn,
    ReviewFacts,
    agree_version,
    end_plan,
    explain,
    hold_review,
)
from tests.integration.plans_made import action, begin, outcome, written

pytestmark = pytest.mark.django_db
QUICK = (Phase.explicit, Phase.generate)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
DAYS_AGO = st.integers(0, 30)
LIVES = st.lists(
    st.tuples(st.sampled_from(["start", "start", "end", "mistake", "review"]), DAYS_AGO),
    min_size=3,
    max_size=12,
)
DRAFTED = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.booleans()),
        st.tuples(st.just("agree"), st.none()),
        st.tuples(
            st.sampled_from(["PARENT", "CHILD"]), st.sampled_from(["NOT_NEEDED", "PRESENT", "NOT_THERE"])
        ),
    ),
    min_size=2,
    max_size=12,
)


@dataclass
class Days:
    """One plan in the diary: its days, the days of its reviews, and whether it was a mistake."""

    first: date
    last: date | None = None
    is_mistake: bool = False
    reviews: list[date] = field(default_factory=list)

    def holds(self, day: date) -> bool:
        return not self.is_mistake and self.first <= day and (self.last is None or day <= self.last)


def may(what: str, day: date, diary: list[Days]) -> bool:
    """Whether somebody with the diary before them would say that this can be so."""
    standing = [each for each in diary if each.last is None]
    if what == "start":
        return not any(each.last is None or each.last >= day for each in diary if not each.is_mistake)
    if not standing or day < standing[0].first:
        return False
    return what == "review" or all(held <= day for held in standing[0].reviews)


def enter(what: str, day: date, diary: list[Days]) -> None:
    if what == "start":
        diary.append(Days(first=day))
        return
    standing = next(each for each in diary if each.last is None)
    if what == "review":
        standing.reviews.append(day)
    else:
        standing.last, standing.is_mistake = day, what == "mistake"


@pytest.fixture
def record(mia, writing, managing):
    """Do one of these through the services. Says whether it was taken."""

    def done(what: str, day: date) -> bool:
        days_ago = (writing.at.date() - day).days
        standing = Plan.objects.filter(subject=mia, to_on=None).first()
        try:
            with transaction.atomic():
                if what == "start":
                    begin(mia, writing, days_ago=days_ago)
                elif standing is None:
                    return False
                elif what == "review":
                    facts = ReviewFacts(
                        kind="CIN_REVIEW",
                        held_on=day,
                        attended="Karen.",
                        decision="CONTINUE",
                        because="Early.",
                    )
                    hold_review(plan=standing, facts=facts, act=writing)
                else:
                    reason = "MISTAKE" if what == "mistake" else "ACHIEVED"
                    end_plan(plan=standing, on=day, reason=reason, because="It works.", act=managing)
        except (BadPlan, PlanMovedOn):
            return False
        return True

    return done


def test_on_any_day_the_plan_that_stands_is_the_one_in_the_diary(mia, record, at):
    today, taken = at.date(), []

    @example([("start", 30), ("review", 27), ("end", 25), ("start", 20), ("mistake", 10), ("start", 5)])
    @settings(max_examples=35, deadline=None, database=None, phases=QUICK, suppress_health_check=SLOW)
    @given(LIVES)
    def any_life(steps):
        diary: list[Days] = []
        before = transaction.savepoint()
        for what, days_ago in steps:
            day = today - timedelta(days=days_ago)
            can, did = may(what, day, diary), record(what, day)
            assert did == can, (what, day)
            if did:
                enter(what, day, diary)
        told = {
            day: (plan.from_on, plan.to_on) if (plan := plan_on(mia, "CHILD_IN_NEED", day)) else None
            for day in (today + timedelta(days=each) for each in range(-32, 3))
        }
        faults = list(findings())
        transaction.savepoint_rollback(before)
        taken.append(len(diary))
        for day, plan in told.items():
            held = [(each.first, each.last) for each in diary if each.holds(day)]
            assert [plan] == (held or [None]), day
        assert not faults

    any_life()
    assert max(taken) > 2


@dataclass
class Drafted:
    """One version in the diary: what somebody did with it."""

    is_whole: bool
    is_agreed: bool = False
    reached: set[str] = field(default_factory=set)

    @property
    def stands(self) -> str:
        if not self.is_whole:
            return "DRAFT"
        if not self.is_agreed:
            return "WRITTEN"
        return "SHARED" if self.reached == {"PARENT", "CHILD"} else "AGREED"


def go_on(plan: Plan, what: str, how: object, act: Act, agreeing: Act) -> None:
    newest = plan.versions.last()
    if what == "write":
        parts = (outcome(action() if how else action(who="")),)
        written(plan, act, after=newest.number if newest else 0, outcomes=parts)
    elif what == "agree":
        agree_version(version=newest, with_whom="Karen.", on=plan.from_on, act=agreeing)
    else:
        copy = Copy.objects.create(
            version=newest, audience=what, recipient=plan.subject, recipient_name="Karen Dunn",
            age_band="FROM_5" if what == "CHILD" else "", why="Why.", hopes="Hopes.", what_happens="What.",
            by=act.by, at=act.at,
        )  # fmt: skip
        facts = ExplainedFacts(on=act.at.date(), where="School.", interpreter=str(how))
        explain(copy=copy, facts=facts, act=act)


def note_down(what: str, how: object, diary: list[Drafted]) -> None:
    if what == "write":
        diary.append(Drafted(is_whole=bool(how)))
    elif what == "agree":
        diary[-1].is_agreed = True
    elif how != "NOT_THERE":
        diary[-1].reached.add(what)


def fits(what: str, diary: list[Drafted]) -> bool:
    if what == "write" or not diary:
        return what == "write"
    return diary[-1].is_whole and diary[-1].is_agreed == (what != "agree")


def test_after_anything_each_version_stands_where_the_diary_says(mia, writing, managing):
    seen: set[str] = set()

    @example([("write", True), ("agree", None), ("PARENT", "PRESENT"), ("CHILD", "NOT_NEEDED")])
    @example([("write", False), ("write", True), ("PARENT", "PRESENT")])
    @settings(max_examples=40, deadline=None, database=None, phases=QUICK, suppress_health_check=SLOW)
    @given(DRAFTED)
    def any_drafting(steps):
        diary: list[Drafted] = []
        before = transaction.savepoint()
        plan = begin(mia, writing, days_ago=0)
        for what, how in steps:
            if what != "write" and not diary:
                continue
            try:
                with transaction.atomic():
                    go_on(plan, what, how, writing, managing)
                did = True
            except (BadPlan, PlanMovedOn):
                did = False
            assert did == fits(what, diary), (what, how)
            if did:
                note_down(what, how, diary)
            stand = [standing_of(each) for each in PlanVersion.objects.filter(plan=plan).order_by("number")]
            assert stand == [each.stands for each in diary]
            seen.update(stand)
        transaction.savepoint_rollback(before)

    any_drafting()
    assert seen == {"DRAFT", "WRITTEN", "AGREED", "SHARED"}
