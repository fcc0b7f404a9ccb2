"""Assessments, conferences, plans and visits, written down in any order and put right: clocks stay true."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake.core.dates import When
from kittiwake.records.access.models import Team
from kittiwake.records.access.services import involve
from kittiwake.records.assessment import services as assessing
from kittiwake.records.assessment.models import Assessment
from kittiwake.records.assessment.standing import NotNow, latest_submission
from kittiwake.records.line import services as line
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, CannotChangeClock, key_of
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import BadPlan, PlanMovedOn, ReviewFacts, end_plan, hold_review
from kittiwake.records.protection import services as protecting
from kittiwake.records.protection.models import Conference, Enquiry
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.visits.models import Visit
from kittiwake.records.visits.services import BadVisit, CorrectedAlready, correct_visit, record_visit
from tests.integration.assessment_made import start, write_whole
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.integration.plans_made import begin
from tests.integration.protection_made import confer, discuss
from tests.integration.visits_made import visit_facts
from tests.standing_people import join

pytestmark = pytest.mark.django_db
REFUSED = (
    BadPlan, PlanMovedOn, BadProtection, TooLate, NotNow, BadVisit, CorrectedAlready, CannotChangeClock,
    assessing.CannotStart, assessing.NotYet,
)  # fmt: skip
QUICK = (Phase.explicit, Phase.generate)  # each step writes much: shrinking would take minutes
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
NOT_SEEN = {"seen": "NOT_SEEN", "said": "", "day": "", "why": "Asleep."}
WORK = (
    "assess", "submit", "send_back", "sign", "plan", "review", "end", "mistake", "visit", "unseen",
    "put_right", "discuss", "conference", "review_conference", "no_plan", "send_minutes", "close_enquiry",
    "extend", "correct", "pause", "resume",
)  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(WORK), st.integers(0, 60)), min_size=6, max_size=16)


class History:
    """One child's, entered now: each step says on which day before now it was so."""

    def __init__(self, child, people, at) -> None:
        self.child, self.people, self.now = child, people, at

    def by(self, who: str) -> Act:
        self.now += timedelta(minutes=1)
        return Act(by=self.people[who], at=self.now)

    def day(self, days_ago: int) -> date:
        return self.now.date() - timedelta(days=days_ago)

    def do(self, what: str, days_ago: int) -> bool:
        try:
            with transaction.atomic():
                return getattr(self, what)(days_ago) is not False
        except REFUSED:
            return False

    def assess(self, days_ago: int) -> None:
        written = start(self.child, act=self.by("author"), started_on=self.day(days_ago))
        write_whole(written, act=self.by("author"))

    def submit(self, _days_ago: int) -> None:
        assessing.submit(assessment_id=self._newest(Assessment).pk, act=self.by("author"))

    def send_back(self, _days_ago: int) -> None:
        assessing.return_it(submission_id=self._given(), words="Ask the school.", act=self.by("manager"))

    def sign(self, _days_ago: int) -> None:
        parts = self._newest(Assessment).parts.all()
        facts = assessing.AuthorisationFacts(
            rationale="Seen through her eyes.", considered="The school says so, too.",
            next_steps={part.pk: "CHILD_IN_NEED" for part in parts},
        )  # fmt: skip
        assessing.authorise(submission_id=self._given(), facts=facts, act=self.by("manager"))

    def plan(self, days_ago: int) -> None:
        begin(self.child, self.by("author"), days_ago=days_ago)

    def review(self, days_ago: int) -> None:
        """Of whichever plan stands: a review, or a core group."""
        plan = self._newest(Plan)
        facts = ReviewFacts(
            kind="CIN_REVIEW" if plan.kind == "CHILD_IN_NEED" else "CORE_GROUP", held_on=self.day(days_ago),
            attended="Karen.", decision="CONTINUE", because="It is early.",
        )  # fmt: skip
        hold_review(plan=plan, facts=facts, act=self.by("author"))

    def end(self, days_ago: int, reason: str = "ACHIEVED") -> None:
        plan = self._newest(Plan)
        if plan.kind == "CHILD_IN_NEED":
            known = {"on": self.day(days_ago), "reason": reason, "because": "So it is."}
            end_plan(plan=plan, act=self.by("manager"), **known)
        else:
            known = {"on": self.day(days_ago), "reason": "MISTAKE", "because": "So it is."}
            protecting.end_without_conference(plan=plan, act=self.by("chair"), **known)

    def mistake(self, days_ago: int) -> None:
        self.end(days_ago, "MISTAKE")

    def visit(self, days_ago: int) -> None:
        facts = visit_facts(self.child, when=When.day(self.day(days_ago)))
        record_visit(facts, act=self.by("author"))

    def unseen(self, days_ago: int) -> None:
        facts = visit_facts(self.child, when=When.day(self.day(days_ago)), part=NOT_SEEN)
        record_visit(facts, act=self.by("author"))

    def put_right(self, days_ago: int) -> None:
        """The newest visit was on another day, and she was seen on it."""
        facts = visit_facts(self.child, when=When.day(self.day(days_ago)))
        correct_visit(visit=self._newest(Visit), facts=facts, act=self.by("author"))

    def discuss(self, days_ago: int) -> None:
        discuss(self.child, act=Act(by=self.people["author"], at=self.now - timedelta(days=days_ago)))

    def conference(self, days_ago: int, **decided: str) -> None:
        act = Act(by=self.people["author"], at=self.now - timedelta(days=days_ago))
        confer(self.child, chair=self.people["chair"], act=act, **decided)

    def review_conference(self, days_ago: int) -> None:
        self.conference(days_ago, kind="REVIEW")

    def no_plan(self, days_ago: int) -> None:
        self.conference(days_ago, kind="REVIEW", verdict="NO_PLAN", category="")

    def send_minutes(self, days_ago: int) -> None:
        known = {"what": ("decisions_sent_on", "minutes_sent_on")[days_ago % 2], "on": self.day(days_ago)}
        protecting.send_out(conference=self._newest(Conference), act=self.by("chair"), **known)

    def close_enquiry(self, _days_ago: int) -> None:
        going = Enquiry.objects.filter(closed_at=None).last() or self._none()
        because = "The bruise has an explanation."
        protecting.propose_outcome(enquiry=going, outcome="MONITOR", because=because, act=self.by("author"))
        protecting.authorise_outcome(enquiry=going, act=self.by("manager"))

    def extend(self, days_ago: int) -> None:
        run = self._run(days_ago)
        due = run.due_on + timedelta(days=days_ago)
        line.extend_clock(run_id=run.pk, due_on=due, reason="She is away.", act=self.by("changer"))

    def correct(self, days_ago: int) -> None:
        run = self._run(days_ago)
        due = run.due_on - timedelta(days=days_ago % 7)
        line.correct_due_date(run_id=run.pk, due_on=due, reason="Told wrongly.", act=self.by("changer"))

    def pause(self, days_ago: int) -> None:
        line.pause_clock(run_id=self._run(days_ago).pk, reason="In hospital.", act=self.by("changer"))

    def resume(self, days_ago: int) -> None:
        paused = ClockRun.objects.exclude(paused_from=None).last() or self._none()
        line.resume_clock(run_id=paused.pk, reason="Home again.", act=self.by("changer"))

    def _run(self, number: int) -> ClockRun:
        """Mostly one that runs; sometimes one that has stopped."""
        rows = ClockRun.objects.order_by("-pk")
        runs = list(rows if number % 5 == 0 else rows.filter(stopped_at=None)) or self._none()
        return runs[number % len(runs)]

    def _given(self) -> int:
        given = latest_submission(self._newest(Assessment)) or self._none()
        return given.pk

    def _newest(self, model):
        return model.objects.order_by("pk").last() or self._none()

    def _none(self):
        raise TooLate("There is none yet.")


@pytest.fixture
def people(social_worker, team_manager, manager):
    chair = join("Alma Reid", "conference_chair", Team.objects.create(name="Safeguarding and Review"))
    return {"author": social_worker, "manager": team_manager, "changer": manager, "chair": chair}


@pytest.fixture
def child(worker, manager, social_worker, long_term_team, at):
    """Referred ten weeks ago."""
    long_ago = at - timedelta(days=70)
    mia = make_child(worker, long_ago)
    involve(subject=mia, user=social_worker, team=long_term_team, kind="SUPPORTING", by=worker, at=long_ago)
    decided_contact(
        mia, worker=Act(by=worker, at=long_ago), manager=Act(by=manager, at=long_ago), outcome="REFERRAL"
    )
    return mia


def days_of(plan: Plan, until: date) -> set[date]:
    last = plan.to_on or until
    return {plan.from_on + timedelta(days=each) for each in range((last - plan.from_on).days + 1)}


def test_clocks_are_those_of_a_rebuilding_and_plans_never_overlap(child, people, at):
    done: set[str] = set()

    @example(
        [("discuss", 40), ("conference", 30), ("visit", 35), ("unseen", 3), ("put_right", 10), ("no_plan", 1)]
    )
    @example([("assess", 9), ("submit", 0), ("send_back", 0), ("submit", 0), ("pause", 1), ("sign", 0)])
    @example(
        [("plan", 50), ("visit", 10), ("visit", 40), ("review", 5), ("end", 2), ("plan", 1), ("put_right", 0)]
    )
    @example(
        [
            ("conference", 30),
            ("send_minutes", 2),
            ("send_minutes", 1),
            ("review", 20),
            ("review_conference", 5),
        ]
    )
    @example(
        [("discuss", 20), ("close_enquiry", 0), ("plan", 3), ("pause", 1), ("resume", 0), ("mistake", 0)]
    )
    @example([("plan", 28), ("end", 3), ("review", 18), ("conference", 30), ("mistake", 1), ("review", 20)])
    @example([("plan", 3), ("extend", 1), ("correct", 1), ("unseen", 1), ("review", 2)])
    @settings(max_examples=20, deadline=None, database=None, phases=QUICK, suppress_health_check=SLOW)
    @given(STEPS)
    def any_history(steps):
        before = transaction.savepoint()
        lived = History(child, people, at)
        done.update(what for what, days_ago in steps if lived.do(what, days_ago))
        faults = list(findings())
        plans = list(Plan.objects.exclude(end_reason="MISTAKE"))
        over = [key_of(plan) for plan in Plan.objects.exclude(to_on=None)]
        still_running = list(ClockRun.objects.filter(case__in=over, stopped_at=None))
        transaction.savepoint_rollback(before)
        assert not faults
        assert not still_running
        for kind in ("CHILD_IN_NEED", "CHILD_PROTECTION"):
            stood = [days_of(plan, at.date()) for plan in plans if plan.kind == kind]
            assert sum(map(len, stood)) == len(set().union(*stood))

    any_history()
    assert done == set(WORK)
