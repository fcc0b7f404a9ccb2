"""A sign stands from the night that finds it until one that does not; it may be set aside for a while."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kittiwake import measures
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.drift import selectors
from kittiwake.records.drift.models import SetAside, Sign
from kittiwake.records.drift.services import BadSettingAside, SettingAside, SignMovedOn, keep, set_aside
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from kittiwake.records.plans.services import end_plan
from tests.integration.people_made import make_child
from tests.integration.plans_made import begin
from tests.standing_people import join

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


@pytest.fixture
def unseen(mia, writing, read):
    """Mia has a plan of 40 days and was never seen alone: read this morning."""
    begin(mia, writing, days_ago=40)
    read()
    return Sign.objects.get(reason="not_seen_alone")


def aside(at, **changes):
    known = {
        "verdict": "IN_HAND",
        "because": "Sam visits on Thursday and sees her at school.",
        "look_again_on": at.date() + WEEK,
    }
    return SettingAside(**(known | changes))


def listed(viewer, on=None):
    children = list(selectors.children_standing_still(viewer, on=on))
    signs = selectors.signs_of(viewer, children, on=on)
    return {sign.reason for those in signs.values() for sign in those}


def test_reading_twice_is_reading_once(unseen, read):
    before = list(Sign.objects.values())

    kept = read()

    assert list(Sign.objects.values()) == before
    assert (kept.new, kept.gone) == (0, 0)


def test_a_sign_is_gone_with_its_plan_and_its_row_stays(unseen, mia, writing, read, at):
    plan = mia.plans.get()
    end_plan(plan=plan, on=at.date(), reason="ACHIEVED", because="It is calm.", act=writing)

    read(WEEK)

    unseen.refresh_from_db()
    assert unseen.gone_on == at.date() + WEEK
    assert not Sign.objects.filter(gone_on=None).exists()


def test_nobody_but_the_record_keeps_signs(writing):
    with pytest.raises(NotPermitted):
        keep({}, act=writing)


def test_what_is_set_aside_is_off_the_list_until_its_day(unseen, managing, at):
    assert listed(managing.by) >= {"not_seen_alone", "no_agreed_plan"}

    set_aside(aside(at), sign=unseen, act=managing)

    assert "not_seen_alone" not in listed(managing.by)
    assert "no_agreed_plan" in listed(managing.by), "another sign keeps the child there"
    assert "not_seen_alone" in listed(managing.by, on=at.date() + WEEK)


def test_a_sign_that_comes_back_is_a_new_one(unseen, mia, writing, managing, read, at):
    set_aside(aside(at, look_again_on=at.date() + timedelta(days=150)), sign=unseen, act=managing)
    plan = mia.plans.get()
    end_plan(plan=plan, on=at.date(), reason="MISTAKE", because="The wrong day.", act=writing)
    read(timedelta(days=1))
    begin(mia, writing, days_ago=50)

    read(timedelta(days=2))

    assert "not_seen_alone" in listed(managing.by)


def test_it_stands_on_the_line_with_the_reason(unseen, managing, at):
    row = set_aside(aside(at), sign=unseen, act=managing)

    entry = Event.objects.get(kind="drift.set_aside")
    assert entry.subject == unseen.subject
    assert entry.source == f"drift.setaside:{row.pk}"
    assert "something is being done" in entry.says


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"because": " \u200b "}, "Say why."),
        ({"verdict": "FINE"}, "what you make of it"),
        ({"look_again_on": "today"}, "still to come"),
        ({"look_again_on": "late"}, "at the latest"),
    ],
)
def test_what_cannot_be_kept_says_what_to_do(unseen, managing, at, changes, words):
    days = {"today": timedelta(0), "late": timedelta(days=200)}
    if (day := changes.get("look_again_on")) in days:
        changes = {"look_again_on": at.date() + days[day]}

    with pytest.raises(BadSettingAside, match=words):
        set_aside(aside(at, **changes), sign=unseen, act=managing)

    assert not SetAside.objects.exists()


def test_a_sign_that_is_gone_is_not_set_aside(unseen, managing, writing, mia, read, at):
    end_plan(plan=mia.plans.get(), on=at.date(), reason="ACHIEVED", because="Calm.", act=writing)
    read(timedelta(days=1))

    with pytest.raises(SignMovedOn):
        set_aside(aside(at), sign=unseen, act=managing)


def test_a_worker_does_not_set_aside_what_stands_still_in_their_own_work(unseen, writing, at):
    with pytest.raises(NotPermitted):
        set_aside(aside(at), sign=unseen, act=writing)


def test_whoever_may_not_read_the_child_sees_nothing(unseen, managing, at, front_door_team):
    stranger = join("Noor Aziz", "social_worker", front_door_team)

    assert listed(managing.by)
    assert listed(stranger) == set()
    assert selectors.signs_about(stranger, unseen.subject) == []
    assert selectors.sign_visible_to(stranger, unseen.subject, unseen.pk) is None


def test_queries_do_not_grow_with_the_children(mia, writing, worker, read, at):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            read()
        return len(queries)

    begin(mia, writing, days_ago=40)
    few = asked()
    for number in range(5):
        child = make_child(worker, at, given=f"Child{number}")
        involve(
            subject=child,
            user=writing.by,
            team=writing.by.posts.get().team,
            kind="ALLOCATED",
            by=worker,
            at=at,
        )
        begin(child, writing, days_ago=40)

    assert asked() <= few + 1


def test_how_often_it_is_right_is_counted(unseen, managing, at):
    set_aside(
        aside(at, verdict="NOT_SO", because="Seen alone at school; written on paper."),
        sign=unseen,
        act=managing,
    )
    counts = {each.reason.key: each for each in selectors.counted(at.date() - WEEK, at.date())}

    assert [counts[key].found for key in ("not_seen_alone", "no_agreed_plan", "challenge")] == [1, 1, 0]
    assert false_alarms(at) == {"not_seen_alone": "1 of 1 (100%)"}


def test_whoever_looked_last_says_whether_it_was_a_false_alarm(unseen, managing, at):
    for hours, verdict in ((0, "NOT_SO"), (1, "RIGHT")):
        later = Act(by=managing.by, at=at + timedelta(hours=hours))
        set_aside(aside(at, verdict=verdict, because="Read again."), sign=unseen, act=later)

    assert false_alarms(at) == {"not_seen_alone": "0 of 1 (0%)"}


def false_alarms(at):
    """By reason, as the page counts them: from the one definition there is."""
    asked = measures.find("false_alarms")
    found = measures.parts_of(asked, connection, "postgres", as_at=at.date(), since=at.date() - WEEK)
    return {reason: count.says for reason, count in found.items()}


def test_a_sign_counts_as_mended_only_once_it_had_time_to_be(unseen, mia, writing, read, at):
    def told(days):
        on = at.date() + timedelta(days=days)
        return next(each for each in selectors.counted(at.date(), on) if each.reason.key == "not_seen_alone")

    end_plan(plan=mia.plans.get(), on=at.date(), reason="ACHIEVED", because="Calm.", act=writing)
    read(WEEK)

    assert (told(7).found, told(7).old_enough, told(7).gone_soon) == (1, 0, 0)
    Sign.objects.update(found_on=at.date() - timedelta(days=30), gone_on=at.date() - timedelta(days=3))
    before = next(
        each
        for each in selectors.counted(at.date() - timedelta(days=40), at.date())
        if each.reason.key == "not_seen_alone"
    )
    assert (before.old_enough, before.gone_soon) == (1, 1)
