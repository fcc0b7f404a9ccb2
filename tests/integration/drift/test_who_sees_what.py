"""What is shut, set aside or on another record of one person: who sees which sign, and in which order."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from kittiwake.assurance.drift import standing_still_on
from kittiwake.core.dates import When
from kittiwake.records.access import services as access
from kittiwake.records.access.choices import Closure
from kittiwake.records.access.services import involve
from kittiwake.records.drift import selectors
from kittiwake.records.drift.models import Sign
from kittiwake.records.drift.services import SettingAside, set_aside
from kittiwake.records.line.services import Act
from kittiwake.records.people import services as people
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.plans.services import end_plan, hold_review
from kittiwake.records.visits.services import record_visit
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import begin, review_facts, written
from tests.integration.visits_made import visit_facts
from tests.standing_people import join

pytestmark = pytest.mark.django_db

TODAY = date(2017, 4, 24)
CLOSING = {
    "compartment": "Staff family",
    "reason": "A colleague’s child.",
    "ring": "Ruth Garside, 0191 498 0301",
}


def ago(n):
    return TODAY - timedelta(days=n)


def moment(n):
    return datetime.combine(ago(n), datetime.min.time(), ZoneInfo("Europe/London")) + timedelta(hours=15)


def facts(at, days, **c):
    return SettingAside(
        **(
            {
                "verdict": "IN_HAND",
                "because": "Sam visits.",
                "look_again_on": at.date() + timedelta(days=days),
            }
            | c
        )
    )


def test_newest_setting_aside_counts(mia, writing, managing, read, at):
    begin(mia, writing, days_ago=40)
    read()
    s = Sign.objects.get(reason="not_seen_alone")
    set_aside(facts(at, 100), sign=s, act=managing)
    set_aside(facts(at, 3), sign=s, act=Act(by=managing.by, at=at + timedelta(hours=1)))
    on = TODAY + timedelta(days=4)
    got = {x.reason for v in selectors.signs_of(managing.by, [mia], on=on).values() for x in v}
    assert "not_seen_alone" in got


def test_sealed_brother_is_not_told(mia, writing, worker, team_manager, long_term_team, at):
    mother = make_adult(worker, at - timedelta(days=400))
    brother = make_child(worker, at - timedelta(days=400), given="Leo")
    involve(subject=brother, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    for c in (mia, brother):
        relate(
            RelationshipFacts(kind="MOTHER", responsibility="HOLDS"),
            one=mother,
            other=c,
            act=Act(by=worker, at=at),
        )
    begin(mia, writing, days_ago=30, kind="CHILD_PROTECTION")
    b = begin(brother, writing, days_ago=300, kind="CHILD_PROTECTION")
    end_plan(plan=b, on=ago(200), reason="ACHIEVED", because="Six good months.", act=writing)
    access.close_record(
        subject=brother, closure=Closure.SEALED, **CLOSING, members=[team_manager], by=team_manager, at=at
    )
    from kittiwake.records.access.services import record_itself
    from kittiwake.records.drift.services import keep

    keep(standing_still_on(TODAY), act=Act(by=record_itself(on=TODAY), at=at))
    says = [s.says for s in selectors.signs_about(writing.by, mia)]
    assert not any("brother or sister" in s for s in says), says


def test_desk_count_equals_list_when_a_child_is_sealed_from_viewer(
    mia, writing, managing, long_term_team, read, at, as_
):
    other = join("Noor Aziz", "team_manager", long_term_team)
    begin(mia, writing, days_ago=40)
    read()
    access.close_record(
        subject=mia, closure=Closure.SEALED, **CLOSING, members=[managing.by], by=managing.by, at=at
    )
    listed = list(selectors.children_standing_still(other))
    assert listed == []
    assert selectors.held_with_signs(other, by_team=True) == 0
    assert "stands still for 1" not in as_(other).get(reverse("desk:desk")).content.decode()


def test_joined_records_seen_alone_under_the_other_record(mia, writing, worker, manager, long_term_team, at):
    second = make_child(worker, at - timedelta(days=150), given="Miya", sex="F")
    involve(subject=second, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    begin(mia, writing, days_ago=120)
    record_visit(visit_facts(second, when=When.moment(moment(5))), act=writing)
    m = people.propose_merge(kept=mia, other=second, because="Same.", act=Act(by=worker, at=at))
    people.agree_merge(merge_id=m.pk, act=Act(by=manager, at=at + timedelta(hours=1)))
    assert standing_still_on(TODAY)["not_seen_alone"] == []


def test_order_ignores_what_is_set_aside(mia, writing, managing, worker, long_term_team, read, at):
    bob = make_child(worker, at - timedelta(days=150), given="Bob")
    involve(subject=bob, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    begin(mia, writing, days_ago=300)
    begin(bob, writing, days_ago=100)
    read()
    for sign in Sign.objects.filter(subject=mia).exclude(reason="visit_missed"):
        set_aside(facts(at, 100), sign=sign, act=managing)
    Sign.objects.filter(subject=mia, reason="visit_missed").update(since=ago(10))

    assert list(selectors.children_standing_still(managing.by)) == [bob, mia]


def test_panel_does_not_show_what_is_set_aside_as_open(mia, writing, managing, read, at, as_):
    begin(mia, writing, days_ago=40)
    read()
    for s in Sign.objects.all():
        set_aside(facts(at, 100), sign=s, act=managing)
    html = as_(managing.by).get(reverse("child:page", args=[mia.key])).content.decode()
    assert "Never seen alone" not in html or "Set aside" in html


def test_worse_comes_back(mia, writing, managing, read, at):
    plan = begin(mia, writing, days_ago=60)
    v = written(plan, writing)
    for d in (30, 10):
        hold_review(plan=plan, facts=review_facts(v, "NONE", on=ago(d)), act=writing)
    read()
    s = Sign.objects.get(reason="no_progress")
    set_aside(facts(at, 100), sign=s, act=managing)
    later = Act(by=writing.by, at=at + timedelta(days=7))
    hold_review(plan=plan, facts=review_facts(v, "WORSE", on=TODAY + timedelta(days=7)), act=later)
    read(timedelta(days=8))
    got = {
        x.reason
        for v_ in selectors.signs_of(managing.by, [mia], on=TODAY + timedelta(days=8)).values()
        for x in v_
    }
    assert "no_progress" in got
