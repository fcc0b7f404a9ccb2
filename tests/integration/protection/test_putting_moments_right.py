"""A meeting that was written down under the wrong day: what it dated goes with it, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.models import Plan, Review
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection import services
from kittiwake.records.protection.models import Enquiry
from kittiwake.records.protection.policies import BadProtection, TooLate
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.protection_made import confer, decide, discuss
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_enquiries_move_with_the_discussion_and_told_dates_stay(family, writing):
    discussion = discuss(*family, act=writing)
    due = dict(ClockRun.objects.values_list("pk", "due_on"))
    earlier = discussion.held_at - 3 * DAY

    services.put_moment_right(meeting=discussion, held_at=earlier, because="The wrong week.", act=writing)

    assert set(Enquiry.objects.values_list("started_at", flat=True)) == {earlier}
    for child in family:
        standing = child.events.filter(superseded_by=None, kind__in=["strategy.held", "enquiry.started"])
        assert {each.happened_at for each in standing} == {earlier}
        assert child.events.filter(kind="strategy.held").count() == 2, "the old entry stays"
    assert dict(ClockRun.objects.values_list("pk", "due_on")) == due
    assert list(findings()) == []


def test_the_plan_and_its_category_begin_on_the_right_day(family, writing, chair, chairing):
    conference = confer(*family, chair=chair, act=writing)
    right = conference.held_at - 2 * DAY

    services.put_moment_right(meeting=conference, held_at=right, because="It was Saturday.", act=chairing)

    for child in family:
        plan = plan_on(child, PlanKind.CHILD_PROTECTION, right.date())
        assert plan is not None
        assert plan.from_on == right.date()
        assert [each.from_on for each in plan.categories.all()] == [right.date()]
        began = child.events.get(superseded_by=None, kind="cp_plan.started")
        assert began.happened_on == right.date()
    assert list(findings()) == []


def test_it_may_be_moved_twice(family, writing, chair, chairing):
    conference = confer(*family, chair=chair, act=writing)
    for days in (2, 1):
        moment = datetime(2017, 4, 24, 9, tzinfo=UTC) - days * DAY
        services.put_moment_right(meeting=conference, held_at=moment, because="Wrong.", act=chairing)

    assert set(Plan.objects.values_list("from_on", flat=True)) == {date(2017, 4, 23)}
    assert list(findings()) == []


def test_a_review_conference_leaves_one_review_standing_on_the_right_day(reviewed, chairing):
    conference, child = reviewed
    right = conference.held_at - DAY

    services.put_moment_right(meeting=conference, held_at=right, because="A day early.", act=chairing)

    standing = Review.objects.get(plan__subject=child, superseded_by=None)
    assert standing.held_on == right.date()
    assert standing.supersedes.held_on == right.date() + DAY
    assert list(findings()) == []


@pytest.fixture
def reviewed(family, writing, chair, chairing):
    """Kit’s plan, begun a month ago, was looked at by a review conference this morning."""
    kit = family[1]
    month_ago = replace(writing, at=writing.at - 30 * DAY), replace(chairing, at=chairing.at - 30 * DAY)
    confer(kit, chair=chair, act=month_ago[0])
    return confer(kit, chair=chair, act=writing, kind="REVIEW"), kit


def test_what_lies_between_is_named_and_nothing_moves(reviewed, writing, chairing):
    conference, kit = reviewed
    first = kit.conferences.order_by("pk").first().conference
    with pytest.raises(BadProtection, match="between the two days"):
        services.put_moment_right(meeting=first, held_at=writing.at, because="It was today.", act=chairing)

    first.refresh_from_db()
    assert first.held_at < conference.held_at - 20 * DAY
    assert plan_on(kit, PlanKind.CHILD_PROTECTION, first.held_at.date()) is not None


def test_only_who_wrote_it_down_and_only_what_was_held(family, writing, chair, chairing, deciding):
    conference = confer(*family, chair=chair, act=writing)
    asked = {"held_at": conference.held_at - DAY, "because": "Wrong."}
    for act in (writing, deciding):
        with pytest.raises(NotPermitted):
            services.put_moment_right(meeting=conference, act=act, **asked)
    with pytest.raises(BadProtection, match="has not happened yet"):
        services.put_moment_right(
            meeting=conference, held_at=writing.at + DAY, because="Wrong.", act=chairing
        )
    with pytest.raises(BadProtection, match="stands like that"):
        services.put_moment_right(
            meeting=conference, held_at=conference.held_at, because="Wrong.", act=chairing
        )
    with pytest.raises(TooLate):
        services.put_moment_right(meeting=decide(*family, act=writing), act=writing, **asked)


def test_both_moments_are_read_on_the_page_with_who_and_why(family, writing, social_worker):
    discussion = discuss(*family, act=writing)
    browser = sign_in(Client(), social_worker)
    address = reverse("protection:discussion_moment", args=[family[0].key, discussion.pk])
    page = reverse("protection:discussion", args=[family[0].key, discussion.pk])
    assert address in browser.get(page).content.decode()
    said = typed_in(browser.get(address)) | {
        "held_at": "21 April 2017 14:05",
        "because": "Typed the wrong day.",
    }

    shown = text_of(browser.post(address, said, follow=True))

    for words in ("21 April 2017", "14:05", "24 April 2017", "Typed the wrong day."):
        assert words in shown
