"""Which plan and which category a child has on any day: as a slow, obvious reckoning over a diary says."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake.records.line.services import Act
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.plans.services import BadPlan, PlanMovedOn
from kittiwake.records.protection import services
from kittiwake.records.protection.policies import BadProtection, TooLate
from tests.integration.protection_made import confer

pytestmark = pytest.mark.django_db
REFUSED = (BadProtection, TooLate, BadPlan, PlanMovedOn)
KIND = "CHILD_PROTECTION"
QUICK = (Phase.explicit, Phase.generate)  # each step writes much: shrinking would take minutes
CATEGORIES = st.sampled_from(["NEG", "EMO", "PHY"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["INITIAL", "INITIAL", "REVIEW", "REVIEW", "no plan", "category", "MISTAKE", "ADOPTED"]
        ),
        st.integers(0, 40),
        CATEGORIES,
    ),
    min_size=3,
    max_size=8,
)
FIRST = ("INITIAL", 40, "NEG")


@dataclass
class Entered:
    """One plan in the diary: its days, and each category with the day from which it was so."""

    first: date
    set_on: list[tuple[date, str]]
    last: date | None = None
    is_mistake: bool = False

    def category(self, day: date) -> str | None:
        if self.is_mistake or day < self.first or (self.last is not None and day > self.last):
            return None
        return [category for since, category in self.set_on if since <= day][-1]


@dataclass
class Diary:
    plans: list[Entered] = field(default_factory=list)

    def enter(self, what: str, day: date, category: str) -> None:
        if what == "INITIAL":
            self.plans.append(Entered(first=day, set_on=[(day, category)]))
            return
        held = self.plans[-1]
        if what in ("REVIEW", "category"):
            held = next(each for each in self.plans if each.category(day)) if what == "REVIEW" else held
            if what == "category" or held.set_on[-1][1] != category:
                held.set_on.append((day, category))
        else:
            held.last, held.is_mistake = day, what == "MISTAKE"

    def on(self, day: date) -> list[str]:
        return [category for plan in self.plans if (category := plan.category(day))]


@pytest.fixture
def record(family, writing, chair):
    """Do one of these through the services. Says whether it was taken."""
    mia = family[0]

    def done(what: str, days_ago: int, category: str) -> bool:
        at = writing.at - timedelta(days=days_ago)
        newest = Plan.objects.filter(subject=mia).order_by("pk").last()
        chairing = Act(by=chair, at=writing.at)
        try:
            with transaction.atomic():
                if what in ("INITIAL", "REVIEW", "no plan"):
                    decided = (
                        {"verdict": "NO_PLAN", "category": ""}
                        if what == "no plan"
                        else {"category": category}
                    )
                    kind = "INITIAL" if what == "INITIAL" else "REVIEW"
                    confer(mia, chair=chair, act=Act(by=writing.by, at=at), kind=kind, **decided)
                elif newest is None:
                    return False
                elif what == "category":
                    known = {"on": at.date(), "because": "So it is."}
                    services.change_category(plan=newest, category=category, act=chairing, **known)
                else:
                    known = {"on": at.date(), "reason": what, "because": "So it is."}
                    services.end_without_conference(plan=newest, act=chairing, **known)
        except REFUSED:
            return False
        return True

    return done


def test_on_any_day_the_plan_and_its_category_are_those_in_the_diary(family, record, at):
    mia, today, seen = family[0], at.date(), set()
    days = [today - timedelta(days=each) for each in range(-1, 43)]

    @example([("category", 30, "EMO"), ("REVIEW", 20, "PHY"), ("no plan", 10, "NEG"), ("INITIAL", 5, "EMO")])
    @example([("REVIEW", 20, "NEG"), ("MISTAKE", 10, "NEG"), ("INITIAL", 30, "PHY"), ("ADOPTED", 1, "NEG")])
    @settings(
        max_examples=25, deadline=None, database=None, phases=QUICK,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )  # fmt: skip
    @given(STEPS)
    def any_history(steps):
        before, diary = transaction.savepoint(), Diary()
        for step in [FIRST, *steps]:
            what, days_ago, category = step
            if record(*step):
                diary.enter(what, today - timedelta(days=days_ago), category)
                seen.add(what)
        told = {day: category_on(mia, day) for day in days}
        transaction.savepoint_rollback(before)
        assert told == {day: diary.on(day) for day in days}

    any_history()
    assert seen == {"INITIAL", "REVIEW", "no plan", "category", "MISTAKE", "ADOPTED"}


def category_on(child, day: date) -> list[str]:
    plan = plan_on(child, KIND, day)
    rows = plan.categories.filter(from_on__lte=day).exclude(to_on__lt=day) if plan else []
    return [row.category for row in rows]
