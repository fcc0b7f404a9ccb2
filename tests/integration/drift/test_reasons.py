"""Each reason speaks from its number on, and not a day or a review before."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kittiwake.assurance.drift import readings, standing_still_on
from kittiwake.core.dates import When, add_months
from kittiwake.records.access.services import involve
from kittiwake.records.challenge.services import ChallengeFacts, raise_challenge
from kittiwake.records.drift.reasons import reasons
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.plans.services import agree_version, end_plan, hold_review
from kittiwake.records.visits.services import record_visit
from kittiwake.records.workforce.services import (
    Allocating,
    HandOverFacts,
    allocate,
    write_hand_over,
)
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import begin, review_facts, written
from tests.integration.visits_made import visit_facts
from tests.standing_people import join

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
LONDON = ZoneInfo("Europe/London")


def ago(days):
    return TODAY - timedelta(days=days)


def found(reason, on=TODAY):
    """What the reading says of everybody for one reason: whose, in which words, since when."""
    return [(each.subject_id, each.says, each.since) for each in standing_still_on(on)[reason]]


def test_every_reason_is_read_by_an_area():
    assert list(readings()) == list(reasons())


def test_two_reviews_without_progress_and_not_one(mia, writing):
    plan = begin(mia, writing)
    version = written(plan, writing)
    hold_review(plan=plan, facts=review_facts(version, "NONE", on=ago(30)), act=writing)
    assert found("no_progress") == []

    hold_review(plan=plan, facts=review_facts(version, "WORSE", on=ago(10)), act=writing)

    [(whose, says, since)] = found("no_progress")
    assert (whose, since) == (mia.pk, ago(30))
    assert says == "2 reviews in a row without progress on “Mia gets to school on time and has had breakfast”"


def test_some_progress_between_begins_anew(mia, writing):
    plan = begin(mia, writing)
    version = written(plan, writing)
    for days, scale in ((40, "NONE"), (30, "SOME"), (20, "NONE")):
        hold_review(plan=plan, facts=review_facts(version, scale, on=ago(days)), act=writing)

    assert found("no_progress") == []


@pytest.mark.parametrize(("days", "is_sign"), [(13, False), (14, True)])
def test_a_contingency_left_undecided(mia, writing, days, is_sign):
    plan = begin(mia, writing)
    version = written(plan, writing)
    for held in (days + 10, days):
        hold_review(plan=plan, facts=review_facts(version, "NONE", on=ago(held)), act=writing)

    assert bool(found("contingency")) == is_sign


@pytest.mark.parametrize(("days", "is_sign"), [(29, False), (30, True)])
def test_a_plan_that_nobody_agreed(mia, writing, days, is_sign):
    written(begin(mia, writing, days_ago=days), writing)

    assert bool(found("no_agreed_plan")) == is_sign


def test_an_agreed_plan_is_no_sign(mia, writing, managing):
    version = written(begin(mia, writing, days_ago=60), writing)
    agree_version(version=version, with_whom="Karen, the school", on=ago(0), act=managing)

    assert found("no_agreed_plan") == []


@pytest.mark.parametrize(("days", "is_sign"), [(364, False), (365, True)])
def test_a_long_child_in_need_plan(mia, writing, days, is_sign):
    begin(mia, writing, days_ago=days)

    assert found("long_need") == ([(mia.pk, "On a child in need plan", ago(days))] if is_sign else [])


@pytest.mark.parametrize(("more", "is_sign"), [(1, False), (0, True)])
def test_a_long_child_protection_plan(mia, writing, more, is_sign):
    began = add_months(TODAY, -20) + timedelta(days=more)
    begin(mia, writing, days_ago=(TODAY - began).days, kind="CHILD_PROTECTION")

    assert bool(found("long_protection")) == is_sign


@pytest.mark.parametrize(("days", "is_sign"), [(30, False), (31, True)])
def test_a_child_whom_no_visit_saw_alone(mia, writing, days, is_sign):
    begin(mia, writing, days_ago=120)
    seen = datetime.combine(ago(days), datetime.min.time(), LONDON) + timedelta(hours=15)
    record_visit(visit_facts(mia, when=When.moment(seen)), act=writing)
    with_others = datetime.combine(ago(2), datetime.min.time(), LONDON) + timedelta(hours=15)
    record_visit(visit_facts(mia, when=When.moment(with_others), part={"seen": "WITH_OTHERS"}), act=writing)

    assert found("not_seen_alone") == ([(mia.pk, "Not seen alone", ago(days))] if is_sign else [])


def test_a_child_never_seen_alone_since_the_plan_began(mia, writing):
    begin(mia, writing, days_ago=45)

    assert found("not_seen_alone") == [(mia.pk, "Never seen alone on a visit; the plan began", ago(45))]


def test_late_visits_and_meetings_are_told_from_their_clocks(mia, writing):
    begin(mia, writing, days_ago=90)

    [(whose, says, since)] = found("visit_missed")
    assert (whose, says) == (mia.pk, "Late: See the child (child in need plan)")
    assert found("visit_missed", on=since + timedelta(days=6)) == []
    assert [says for _, says, _ in found("meeting_missed")] == ["Late: Hold the first child in need meeting"]


def test_the_third_worker_in_twelve_months(mia, writing, managing, long_term_team, at):
    for number, name in enumerate(("Second Okafor", "Third Lindqvist")):
        held = mia.involvements.get(to_on=None, kind="ALLOCATED")
        moment = at + timedelta(days=7 * (number + 1))
        write_hand_over(
            HandOverFacts(going_on="-", due="-", child_knows="-", promised="-", ring="-"),
            subject=mia, act=Act(by=writing.by, at=moment),
        )  # fmt: skip
        post = join(name, "social_worker", long_term_team).posts.get()
        to = Allocating(post=post, reason="Nearer", instead_of=held.pk)
        assert found("workers", on=moment.date()) == []
        allocate(to, subject=mia, act=Act(by=managing.by, at=moment))

    assert [says for _, says, _ in found("workers", on=TODAY + timedelta(days=14))] == [
        "3 workers in the last twelve months"
    ]


def test_a_challenge_past_its_day(mia, writing, managing, officer, at):
    plan = begin(mia, writing)
    facts = ChallengeFacts(
        about=key_of(plan), challenger="REVIEWING_OFFICER", concern="Nothing moves.", wants="Decide."
    )
    raise_challenge(facts, children=[mia], act=Act(by=officer, at=at))

    due = TODAY + timedelta(days=8)  # five working days, with the bank holiday of 1 May
    assert found("challenge", on=due) == []
    assert [says for _, says, _ in found("challenge", on=due + timedelta(days=1))] == [
        "A challenge waits for its answer"
    ]


@pytest.mark.replay("R17")
def test_a_brothers_plan_that_ended_within_two_years(mia, writing, worker, long_term_team, at):
    mother = make_adult(worker, at - timedelta(days=400))
    brother = make_child(worker, at - timedelta(days=400), given="Leo")
    involve(
        subject=brother, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at
    )  # fmt: skip
    for child in (mia, brother):
        relate(
            RelationshipFacts(kind="MOTHER", responsibility="HOLDS"),
            one=mother,
            other=child,
            act=Act(by=worker, at=at),
        )
    begin(mia, writing, days_ago=30, kind="CHILD_PROTECTION")
    assert found("repeat_plan") == []
    before = begin(brother, Act(by=writing.by, at=at), days_ago=300, kind="CHILD_PROTECTION")
    end_plan(plan=before, on=ago(200), reason="ACHIEVED", because="Six good months.", act=writing)

    [(whose, says, _)] = found("repeat_plan")
    assert whose == mia.pk
    assert says == "A child protection plan again: one of a brother or sister ended on 6 October 2016"
