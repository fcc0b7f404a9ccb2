"""A strategy discussion hears every agency, decides about every child, and begins enquiries."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.protection import services
from kittiwake.records.protection.models import Enquiry
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.protection.services import SeatFacts
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_child
from tests.integration.protection_made import decide, discuss, seats, strategy_facts

pytestmark = pytest.mark.django_db


def runs(case, clock):
    return list(
        ClockRun.objects.filter(case=key_of(case), clock=clock).values_list("started_on", "stopped_on")
    )


def met(case):
    return dict(StandardCheck.objects.filter(case=key_of(case)).values_list("standard", "is_met"))


def test_deciding_starts_the_clock_and_holding_stops_it(family, writing):
    discussion = discuss(*family, act=writing)

    assert runs(discussion, "cp.strategy") == [(date(2017, 4, 24), date(2017, 4, 24))]
    assert list(findings()) == []


def test_an_enquiry_begins_for_each_child_and_its_times_count_from_the_discussion(family, writing):
    discuss(*family, act=writing)

    for child in family:
        enquiry = Enquiry.objects.get(subject=child)
        assert enquiry.is_joint
        assert runs(enquiry, "cp.icpc") == [(date(2017, 4, 24), None)]
        assert runs(enquiry, "cp.s47_seen") == [(date(2017, 4, 24), None)]
    assert list(findings()) == []


def test_a_later_discussion_leaves_the_times_of_the_enquiry_under_way(family, writing):
    first = Act(by=writing.by, at=writing.at - timedelta(days=5))
    discuss(*family, act=first)
    discuss(*family, act=writing)

    enquiry = Enquiry.objects.get(subject=family[0])
    assert runs(enquiry, "cp.icpc") == [(date(2017, 4, 19), None)]


def test_a_discussion_the_front_door_asked_for_is_waited_for_on_the_referral(
    family, act, manager, deciding, at
):
    child = family[0]
    day_before = Act(by=act.by, at=at - timedelta(days=1))
    contact = decided_contact(
        child,
        worker=day_before,
        manager=Act(by=manager, at=day_before.at + timedelta(hours=1)),
        outcome="STRATEGY",
    )
    referral = contact.referrals.get()
    assert runs(referral, "cp.strategy") == [(date(2017, 4, 23), None)]

    discuss(*family, act=deciding)

    assert runs(referral, "cp.strategy") == [(date(2017, 4, 23), date(2017, 4, 24))]
    assert list(findings()) == []


def test_every_child_of_the_family_is_decided_about(family, writing):
    mia, kit = family
    discussion = decide(mia, act=writing)

    with pytest.raises(BadProtection, match="1 child not decided about"):
        services.hold_strategy(
            discussion=discussion, facts=strategy_facts(mia, held_at=writing.at), act=writing
        )

    services.hold_strategy(
        discussion=discussion, facts=strategy_facts(mia, kit, held_at=writing.at), act=writing
    )
    assert discussion.children.count() == 2


def test_education_is_not_looked_for_when_no_child_is_of_school_age(worker, at, deciding):
    baby = make_child(deciding.by, at, given="Bo", born_on=date(2016, 11, 2))

    discussion = discuss(baby, act=deciding, seats=seats("SOCIAL_CARE", "POLICE", "HEALTH"))

    assert met(discussion) == {"police_represented": True, "health_represented": True}


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"agreed": " "}, "what was agreed"),
        ({"enquirers": "NONE"}, "who makes the enquiry"),
        ({"decision": "NO_ACTION", "enquirers": "JOINT"}, "No child has an enquiry"),
        ({"seats": (SeatFacts(sector="POLICE", came="ABSENT", shared="Known."),)}, "took no part"),
        ({"seats": seats("POLICE", "POLICE")}, "each agency once"),
    ],
)
def test_what_cannot_stand_is_refused_in_words(family, writing, changes, says):
    with pytest.raises(BadProtection, match=says):
        discuss(*family, act=writing, **changes)


def test_a_discussion_to_come_cannot_have_been_held(family, writing):
    facts = strategy_facts(*family, held_at=writing.at + timedelta(hours=1))

    with pytest.raises(BadProtection, match="has not happened yet"):
        services.hold_strategy(discussion=decide(*family, act=writing), facts=facts, act=writing)


def test_one_that_was_called_off_is_not_held(family, writing):
    discussion = decide(*family, act=writing)
    services.call_off_strategy(discussion=discussion, why="The mark is paint.", act=writing)

    with pytest.raises(TooLate, match="called off"):
        services.hold_strategy(
            discussion=discussion, facts=strategy_facts(*family, held_at=writing.at), act=writing
        )
    assert runs(discussion, "cp.strategy") == [(date(2017, 4, 24), date(2017, 4, 24))]


def test_nobody_decides_about_a_record_that_is_closed_to_them(family, onlooker, analyst, at):
    for by in (onlooker, analyst):
        with pytest.raises(NotPermitted):
            decide(*family, act=Act(by=by, at=at))
