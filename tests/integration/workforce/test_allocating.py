"""A child is given to one worker, and handed over with a note that the next one reads."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import allocated_worker
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.workforce import selectors
from kittiwake.records.workforce.models import HandOver
from kittiwake.records.workforce.services import (
    AllocatedMeanwhile,
    Allocating,
    BadPattern,
    CannotAllocate,
    CannotHandOver,
    HandOverFacts,
    NeedsAReason,
    NoHandOver,
    PatternFacts,
    acknowledge_hand_over,
    allocate,
    come_back,
    record_absence,
    record_pattern,
    write_hand_over,
)
from tests.integration.people_made import make_child
from tests.integration.workforce.closing import close

pytestmark = pytest.mark.django_db


def kinds_on(child):
    return list(child.events.order_by("pk").values_list("kind", flat=True))


def test_an_allocation_ends_the_wait_and_stops_its_clock(referred, wait, social_worker, give, deciding):
    later = Act(by=deciding.by, at=deciding.at + timedelta(days=2))
    given = give(referred, to=social_worker, act=later)

    wait.refresh_from_db()
    assert (wait.ended_how, wait.allocation, wait.waited_days) == ("ALLOCATED", given, 2)
    assert allocated_worker(referred, on=date(2017, 4, 26)) == social_worker
    assert ClockRun.objects.get(case=key_of(wait)).stopped_on == date(2017, 4, 26)
    assert kinds_on(referred)[-1] == "allocation.made"
    assert referred.events.last().says == "Allocated to Tomasz Bielak, Safeguarding East"


def test_the_second_manager_sees_that_the_first_has_allocated(referred, social_worker, next_worker, give):
    give(referred, to=social_worker)

    with pytest.raises(AllocatedMeanwhile, match="Tomasz Bielak has held this child since 24 April 2017"):
        give(referred, to=next_worker)
    assert allocated_worker(referred) == social_worker


def test_a_child_who_has_a_worker_goes_on_only_with_a_note(
    referred, social_worker, next_worker, give, note, at
):
    held = give(referred, to=social_worker)
    with pytest.raises(NoHandOver, match="Write the hand-over note first"):
        give(referred, to=next_worker, instead_of=held.pk)

    written = write_hand_over(note, subject=referred, act=Act(by=social_worker, at=at))
    given = give(referred, to=next_worker, instead_of=held.pk)

    written.refresh_from_db()
    assert (written.given, written.read_at, written.from_work) == (given, None, held)
    assert allocated_worker(referred) == next_worker
    assert kinds_on(referred)[-2:] == ["handover.written", "allocation.handed_over"]
    assert selectors.unread_hand_overs(next_worker) == [written]


def test_the_newest_note_that_stands_ready_goes_with_the_child(
    referred, social_worker, next_worker, give, note, at
):
    held = give(referred, to=social_worker)
    first = write_hand_over(note, subject=referred, act=Act(by=social_worker, at=at))
    second = write_hand_over(note, subject=referred, act=Act(by=social_worker, at=at + timedelta(hours=1)))

    give(referred, to=next_worker, instead_of=held.pk)

    assert [HandOver.objects.get(pk=each.pk).given is None for each in (first, second)] == [True, False]


def test_only_the_next_worker_says_that_they_have_read_it(
    referred, social_worker, next_worker, give, note, deciding, at
):
    held = give(referred, to=social_worker)
    written = write_hand_over(note, subject=referred, act=Act(by=social_worker, at=at))
    with pytest.raises(NotPermitted):
        acknowledge_hand_over(note_id=written.pk, act=Act(by=next_worker, at=at))
    give(referred, to=next_worker, instead_of=held.pk)
    for other in (social_worker, deciding.by):
        with pytest.raises(NotPermitted):
            acknowledge_hand_over(note_id=written.pk, act=Act(by=other, at=at))

    for hours in (1, 2):
        acknowledge_hand_over(note_id=written.pk, act=Act(by=next_worker, at=at + timedelta(hours=hours)))

    written.refresh_from_db()
    assert written.read_at == at + timedelta(hours=1), "the first time stands"
    assert kinds_on(referred).count("handover.read") == 1
    assert selectors.unread_hand_overs(next_worker) == []


@pytest.mark.parametrize("question", ["going_on", "due", "child_knows", "promised", "ring"])
def test_every_question_of_a_note_is_answered(referred, social_worker, give, note, at, question):
    give(referred, to=social_worker)
    facts = HandOverFacts(**{**vars(note), question: " \u200b "})

    with pytest.raises(CannotHandOver, match="needs an answer"):
        write_hand_over(facts, subject=referred, act=Act(by=social_worker, at=at))


def test_nobody_hands_over_what_nobody_holds(referred, deciding, note, onlooker, at):
    with pytest.raises(CannotHandOver, match="No worker holds"):
        write_hand_over(note, subject=referred, act=deciding)
    with pytest.raises(NotPermitted):
        write_hand_over(note, subject=referred, act=Act(by=onlooker, at=at))


def test_a_child_is_given_only_to_a_post_that_holds_children(referred, worker, give):
    with pytest.raises(CannotAllocate, match="social worker"):
        give(referred, to=worker)


def test_an_onlooker_and_the_worker_themselves_may_not_allocate(referred, social_worker, onlooker, at):
    for by in (onlooker, social_worker):
        facts = Allocating(post=social_worker.posts.get(), reason="I have time.")
        with pytest.raises(NotPermitted):
            allocate(facts, subject=referred, act=Act(by=by, at=at))


def test_beyond_what_was_agreed_needs_a_reason(
    referred, child, social_worker, team_manager, give, worker, at
):
    agreed = PatternFacts(
        from_on=date(2017, 1, 9), hours=Decimal("18.5"), is_newly_qualified=True, most_children=1
    )
    record_pattern(agreed, user=social_worker, act=Act(by=team_manager, at=at))
    give(make_child(worker, at, given="Ada"), to=social_worker)

    with pytest.raises(NeedsAReason, match=r"as many children as was agreed \(1\)"):
        give(referred, to=social_worker)

    given = give(referred, to=social_worker, despite="Her brother is with him already.")
    assert given.reason == "Knows the family.\nAll the same: Her brother is with him already."


def test_somebody_who_is_away_is_given_a_child_only_with_a_reason(
    referred, social_worker, team_manager, give, at
):
    act = Act(by=team_manager, at=at)
    absence = record_absence(user=social_worker, from_on=date(2017, 4, 20), to_on=None, act=act)
    with pytest.raises(NeedsAReason, match="away today"):
        give(referred, to=social_worker)

    come_back(absence_id=absence.pk, act=act)

    assert give(referred, to=social_worker).user == social_worker


def test_only_a_manager_of_the_team_writes_down_what_was_agreed(social_worker, onlooker, manager, at):
    facts = PatternFacts(from_on=date(2017, 4, 24), hours=Decimal(37))
    for by in (manager, onlooker, social_worker):
        with pytest.raises(NotPermitted):
            record_pattern(facts, user=social_worker, act=Act(by=by, at=at))


def test_what_was_agreed_ends_the_day_before_something_else_is(social_worker, team_manager, onlooker, at):
    act = Act(by=team_manager, at=at)
    first = record_pattern(PatternFacts(from_on=date(2017, 1, 9)), user=social_worker, act=act)
    record_pattern(PatternFacts(from_on=date(2017, 5, 1), most_children=12), user=social_worker, act=act)

    first.refresh_from_db()
    assert first.to_on == date(2017, 4, 30)
    with pytest.raises(BadPattern, match="later day"):
        record_pattern(PatternFacts(from_on=date(2017, 5, 1)), user=social_worker, act=act)
    with pytest.raises(NotPermitted):
        record_pattern(PatternFacts(from_on=date(2017, 6, 1)), user=onlooker, act=act)


def test_capacity_is_told_as_facts_in_order_of_name(
    referred, social_worker, next_worker, team_manager, long_term_team, give, at
):
    give(referred, to=social_worker)
    agreed = PatternFacts(from_on=date(2017, 1, 9), most_children=10)
    record_pattern(agreed, user=next_worker, act=Act(by=team_manager, at=at))

    amira, ruth, tomasz = selectors.capacities(team_manager, long_term_team)

    assert [one.post.user for one in (amira, ruth, tomasz)] == [next_worker, team_manager, social_worker]
    assert (amira.children, amira.pattern.most_children, amira.due) == (0, 10, [])
    assert (tomasz.children, tomasz.pattern) == (1, None)
    assert tomasz.due == [], "the assessment is due in 45 working days, not within ten"


def test_what_falls_due_within_ten_working_days_is_counted_and_what_is_late_is_said(
    referred, social_worker, team_manager, long_term_team, give
):
    give(referred, to=social_worker)
    ClockRun.objects.filter(clock="as.cfa").update(due_on=date(2017, 4, 21))

    (tomasz,) = [
        one for one in selectors.capacities(team_manager, long_term_team) if one.post.user == social_worker
    ]

    (due,) = tomasz.due
    assert (due.title, due.times, due.first_on, due.overdue) == (
        "Assess the child's needs", 1, date(2017, 4, 21), 1,
    )  # fmt: skip


def test_a_sealed_child_is_in_no_workers_number(
    referred, social_worker, team_manager, long_term_team, manager, give, at
):
    give(referred, to=social_worker)
    close(referred, team_manager, at, "SEALED")

    def held(viewer):
        known = selectors.capacities(viewer, long_term_team)
        return {one.post.user: one.children for one in known}[social_worker]

    assert (held(manager), held(team_manager)) == (0, 1)
