"""A fiftieth of the authority has a fiftieth of its work, and the weak practice that the report describes."""

from collections import Counter
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F

from kittiwake.measures import reporting
from kittiwake.records.front_door.choices import MAKES_A_REFERRAL
from kittiwake.records.front_door.models import (
    AgencyCheck,
    Contact,
    Decision,
    Feedback,
    NightEntry,
    Referral,
    Rereading,
)
from kittiwake.records.line.models import Event, StandardCheck
from kittiwake.simulation.stories import every_story
from tests.integration.simulation.one_authority.conftest import AS_AT, SCALE

pytestmark = pytest.mark.django_db
YEARS = 3
CONTACTS_A_YEAR, REFERRALS_A_YEAR = 18_700, 3_950
"""Of one Newcastle: research/users.md 4.3."""
BY_STORIES = 30
"""At most so many contacts are made by stories, at any scale."""


@pytest.fixture(scope="module")
def years(made):
    found = reporting.report(connection.connection, "postgres", as_at=AS_AT)
    return {each.measure.key: each.latest_year for each in found}


def share(count):
    return count.numerator / count.denominator


def test_there_are_as_many_contacts_as_users_md_says(made):
    expected = CONTACTS_A_YEAR * YEARS * SCALE

    assert 0.98 * expected <= made.contacts <= expected + BY_STORIES


def test_each_year_has_a_third_of_them(made):
    years = Counter((AS_AT - at.date()) // timedelta(days=366) for at in received())

    assert all(0.28 < years[year] / made.contacts < 0.39 for year in range(YEARS))


def test_the_latest_weeks_are_as_busy_as_any(made):
    latest = sum(AS_AT - timedelta(days=84) < at.date() <= AS_AT for at in received())

    assert 0.7 < latest / (CONTACTS_A_YEAR * SCALE * 84 / 365) < 1.35


def received():
    return Contact.objects.values_list("received_at", flat=True)


def test_there_are_about_as_many_referrals_as_users_md_says(made):
    """Few at this size, and whole families of them at once: a fifth either way."""
    expected = REFERRALS_A_YEAR * YEARS * SCALE

    assert 0.8 * expected < Referral.objects.count() < 1.2 * expected


def test_most_is_decided_in_time_and_some_is_late(years):
    assert 0.84 < share(years["contacts_decided_on_time"]) < 0.97


def test_no_agency_was_asked_for_one_contact_in_eight_always_with_a_reason(made):
    asked = StandardCheck.objects.filter(standard="agencies_asked")
    unmet = asked.filter(is_met=False)

    assert 0.07 < unmet.count() / asked.count() < 0.19
    assert not unmet.filter(reason="").exists()


def test_some_answers_come_late_or_never(years, made):
    assert 0.8 < share(years["agencies_answer_in_time"]) < 0.97
    assert 0.7 < share(years["decided_with_an_agency_answer"]) < 0.92
    assert AgencyCheck.objects.filter(answers=None, asked_at__date__lt=AS_AT - timedelta(days=60)).exists()


def test_managers_change_some_proposals(years):
    assert 0.88 < share(years["proposals_kept"]) < 0.99


def test_many_children_come_again_and_some_referrals_were_answered_lower_before(years):
    assert 0.5 < share(years["repeat_contacts"]) < 0.85
    assert 0.12 < share(years["referrals_answered_lower_before"]) < 0.5


def test_a_second_reader_sees_another_level_now_and_then(years):
    assert Rereading.objects.count() >= 10
    assert 0.5 < share(years["decisions_upheld_on_rereading"]) < 1


def test_thresholds_are_not_the_same_for_every_agency(made):
    """Paragraphs 13 and 16. Health's worries become referrals more often than the police's."""
    assert becoming_referrals("3") > 1.15 * becoming_referrals("6")


def becoming_referrals(source):
    decided = Decision.objects.filter(supersedes=None, contact__source_code__startswith=source)
    return decided.filter(outcome__in=MAKES_A_REFERRAL).count() / decided.count()


def test_some_is_urgent_some_is_of_the_night_and_most_of_that_is_taken_over_soon(made, years):
    assert 0.02 < Contact.objects.filter(is_urgent=True).count() / made.contacts < 0.09
    assert 0.02 < NightEntry.objects.count() / made.contacts < 0.1
    assert 0.8 < share(years["night_entries_acknowledged"]) < 1


def test_some_who_told_us_are_never_told_the_outcome(made):
    told = Feedback.objects.filter(kind="OUTCOME").values("contact").distinct().count()

    assert 0.75 < told / made.decided < 0.92


def test_some_entries_are_written_up_days_later(made):
    late = Event.objects.filter(kind="contact.received", recorded_at__gt=F("happened_at") + timedelta(days=1))

    assert late.exists()


def test_most_children_have_a_worker_in_time_and_a_few_wait(years):
    assert 0.7 < share(years["children_allocated_in_time"]) < 0.98


def test_every_story_is_told(made):
    assert made.stories == len(every_story())
