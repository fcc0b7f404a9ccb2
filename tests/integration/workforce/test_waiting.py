"""Children wait for a worker from the decision on: plainly, by a day that was told, and with one at most."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.front_door.models import Referral
from kittiwake.records.front_door.selectors.without_worker import referrals_nobody_holds, why_referred
from kittiwake.records.front_door.services import Verdict, close_referral, correct_decision
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.workforce import selectors
from kittiwake.records.workforce.services import (
    BadWait,
    HasAWorker,
    NotWaiting,
    WaitFacts,
    ask_for_worker,
    change_wait,
    end_wait,
)
from tests.integration.contacts_made import decide, decided_contact, make_contact, propose, screen
from tests.integration.people_made import make_child
from tests.integration.workforce.closing import close

pytestmark = pytest.mark.django_db

FACTS = WaitFacts(
    priority="HIGH", reason="Nobody has held her since Nell left.", risk="He is home on Friday."
)


def running(wait):
    return ClockRun.objects.get(case=key_of(wait), stopped_at=None)


def test_a_referral_makes_the_child_wait_from_the_decision_on(wait, deciding):
    assert (wait.priority, wait.asked_by, wait.asked_at) == ("ORDINARY", deciding.by, deciding.at)
    assert wait.contact_on == date(2017, 4, 24)
    assert wait.source.startswith("front_door.referral:")
    assert (running(wait).clock, running(wait).due_on) == ("wf.allocate_ordinary", date(2017, 5, 2))


def test_a_strategy_discussion_waits_urgently_and_an_urgent_contact_before_others(worker, act, deciding, at):
    urgent, marked = (make_child(worker, at, given=given) for given in ("Ada", "Bo"))
    decided_contact(urgent, worker=act, manager=deciding, outcome="STRATEGY")
    contact = make_contact(act, marked, is_urgent=True)
    screen(contact, act)
    propose(contact, act, "REFERRAL")
    decide(contact, deciding, "REFERRAL")

    assert urgent.waits_for_worker.get().priority == "URGENT"
    assert running(urgent.waits_for_worker.get()).due_on == date(2017, 4, 25)
    assert marked.waits_for_worker.get().priority == "HIGH"


def test_a_child_who_has_a_worker_does_not_wait(child, social_worker, give, act, deciding):
    give(child, to=social_worker)

    decided_contact(child, worker=act, manager=deciding, outcome="REFERRAL")

    assert not child.waits_for_worker.exists()
    with pytest.raises(HasAWorker):
        ask_for_worker(FACTS, subject=child, act=deciding)


def test_a_second_referral_finds_the_child_waiting(referred, act, deciding):
    decided_contact(referred, worker=act, manager=deciding, outcome="REFERRAL")

    assert referred.waits_for_worker.count() == 1


def test_a_corrected_decision_ends_the_wait(wait, deciding):
    referral = Referral.objects.get()
    verdict = Verdict(outcome="ADVICE", rationale="Wrong child.")
    correct_decision(contact_id=referral.contact_id, verdict=verdict, act=deciding)

    wait.refresh_from_db()
    assert (wait.ended_how, wait.allocation) == ("WITHDRAWN", None)
    assert not ClockRun.objects.filter(case=key_of(wait), stopped_at=None).exists()


def test_an_assessment_that_is_authorised_ends_the_wait(wait, team_manager, at):
    close_referral(referral_id=Referral.objects.get().pk, note="On paper.", act=Act(by=team_manager, at=at))

    wait.refresh_from_db()
    assert wait.ended_because == "The assessment is authorised"


def test_a_new_priority_starts_its_own_clock_and_stops_the_other(wait, deciding):
    facts = WaitFacts(priority="URGENT", reason=wait.reason, risk="He is let out tonight.")

    change_wait(facts, wait_id=wait.pk, act=deciding)

    stopped, runs = ClockRun.objects.filter(case=key_of(wait)).order_by("pk")
    assert (stopped.clock, stopped.stopped_on) == ("wf.allocate_ordinary", date(2017, 4, 24))
    assert (runs.clock, runs.due_on, runs.stopped_on) == ("wf.allocate_urgent", date(2017, 4, 25), None)
    wait.refresh_from_db()
    assert wait.risk == "He is let out tonight."
    assert [row.priority for row in wait.history.order_by("pgh_id")] == ["ORDINARY", "URGENT"]


def test_a_team_with_which_a_child_waits_reads_the_record_until_it_no_longer_does(
    wait, deciding, team_manager, long_term_team, onlooker
):
    child = wait.subject
    facts = WaitFacts(priority="ORDINARY", reason=wait.reason, team=long_term_team)
    assert reach_of(team_manager, child).name == "NAME"

    change_wait(facts, wait_id=wait.pk, act=deciding)

    assert reach_of(team_manager, child).name == "FULL"
    assert reach_of(onlooker, child).name == "NAME"
    assert list(selectors.waits_visible_to(team_manager)) == [wait]
    other = onlooker.posts.get().team
    later = Act(by=deciding.by, at=deciding.at + timedelta(days=1))
    change_wait(WaitFacts(priority="ORDINARY", reason="x", team=other), wait_id=wait.pk, act=later)
    assert reach_of(team_manager, child, on=date(2017, 4, 26)).name == "NAME"


def test_an_onlooker_may_not_ask_change_or_end(referred, wait, onlooker, at):
    theirs = Act(by=onlooker, at=at)
    with pytest.raises(NotPermitted):
        ask_for_worker(FACTS, subject=referred, act=theirs)
    with pytest.raises(NotPermitted):
        change_wait(FACTS, wait_id=wait.pk, act=theirs)
    with pytest.raises(NotPermitted):
        end_wait(wait_id=wait.pk, because="x", act=theirs)


def test_nobody_changes_a_wait_whose_record_is_closed_to_them(wait, deciding, team_manager, at):
    close(wait.subject, team_manager, at, "RESTRICTED")

    with pytest.raises(NotPermitted, match="closed"):
        change_wait(FACTS, wait_id=wait.pk, act=deciding)


@pytest.mark.parametrize("how", ["RESTRICTED", "SEALED"])
def test_a_closed_child_is_in_no_list_and_no_number(wait, manager, team_manager, at, how):
    assert selectors.who_waits(manager).children == 1

    close(wait.subject, team_manager, at, how)

    assert not selectors.waits_visible_to(manager).exists()
    assert selectors.wait_visible_to(manager, wait.pk) is None
    assert selectors.who_waits(manager).children == 0
    assert not referrals_nobody_holds(manager).exists()
    assert why_referred(manager, [wait.source]) == {}


def test_a_wait_ends_once(wait, deciding):
    with pytest.raises(BadWait, match="why"):
        end_wait(wait_id=wait.pk, because="  ", act=deciding)
    end_wait(wait_id=wait.pk, because="The family moved to another authority.", act=deciding)

    with pytest.raises(NotWaiting, match="another authority"):
        end_wait(wait_id=wait.pk, because="Again.", act=deciding)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"priority": "SOON"}, "how soon"),
        ({"reason": " "}, "why"),
        ({"risk": "x" * 5000}, "Shorten it"),
        ({"contact_on": date(2017, 4, 25)}, "after today"),
    ],
)
def test_what_cannot_be_kept_says_what_to_do(child, deciding, wrong, says):
    known = {"priority": "HIGH", "reason": "She needs somebody."} | wrong
    with pytest.raises(BadWait, match=says):
        ask_for_worker(WaitFacts(**known), subject=child, act=deciding)


def test_a_child_whose_worker_left_is_listed_although_nobody_asked(
    referred, wait, social_worker, give, manager, team_manager, at
):
    given = give(referred, to=social_worker)
    assert not referrals_nobody_holds(manager).exists()
    given.to_on = at.date() - timedelta(days=1)
    given.from_on = at.date() - timedelta(days=9)
    given.save()

    assert [each.subject for each in referrals_nobody_holds(manager)] == [referred]
    assert selectors.last_held_on([referred]) == {referred.pk: date(2017, 4, 23)}
    assert not referrals_nobody_holds(team_manager).exists(), "it is nothing to a team that never held them"


def test_why_a_child_was_referred_is_told_where_the_contact_is_open(wait, manager, onlooker):
    assert why_referred(manager, [wait.source])[wait.source].words == "Third worry about care at home."
    assert why_referred(onlooker, [wait.source]) == {}


def test_the_database_refuses_two_waits_and_half_an_end(wait):
    with pytest.raises(IntegrityError, match="a_child_waits_once_at_a_time"), transaction.atomic():
        type(wait).objects.create(
            subject=wait.subject, priority="HIGH", reason="x", asked_by=wait.asked_by, asked_at=wait.asked_at
        )
    wait.ended_at = wait.asked_at
    with pytest.raises(IntegrityError, match="wait_ended_whole_or_goes_on"):
        wait.save()
