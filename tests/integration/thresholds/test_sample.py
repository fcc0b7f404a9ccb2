"""The weekly sample: nobody chooses it, closed records leave no trace in it, and repeats are in it."""

from datetime import timedelta

import pytest

from kittiwake.assurance import thresholds
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import Chosen, Outcome
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child
from tests.integration.thresholds.conftest import TUESDAY, WEEK

pytestmark = pytest.mark.django_db

CLOSED = {
    "compartment": "Staff family",
    "reason": "A colleague’s child.",
    "ring": "Ruth Garside, 0191 498 0301",
}


@pytest.fixture
def week(answer):
    return [answer(account=f"Something else happened, number {n}.") for n in range(9)]


def test_everybody_is_given_the_same_draw_every_time(week, reader, other_manager):
    mine, theirs = thresholds.sample(reader, WEEK), thresholds.sample(other_manager, WEEK)

    assert [pick.contact_id for pick in mine.picks] == [pick.contact_id for pick in theirs.picks]
    assert mine == thresholds.sample(reader, WEEK)
    assert (mine.decided, len(mine.picks)) == (9, continuum.local_settings().random_each_week)


def test_another_key_would_draw_others(week, reader, settings):
    before = [pick.contact_id for pick in thresholds.sample(reader, WEEK).picks]
    settings.SECRET_KEY = "another-authority"

    assert [pick.contact_id for pick in thresholds.sample(reader, WEEK).picks] != before


def test_a_week_that_is_not_over_is_not_drawn(answer, reader, at):
    contact = answer(at=at - timedelta(hours=3))

    assert WEEK in thresholds.finished_weeks(at.date())
    assert at.date() not in thresholds.finished_weeks(at.date())
    assert thresholds.pick_of(reader, contact.pk, today=at.date(), decided_on=at.date()) is None


@pytest.mark.parametrize("closure", ["RESTRICTED", "SEALED"])
def test_a_closed_contact_leaves_no_gap(closure, week, reader, team_manager, at):
    picked = thresholds.sample(reader, WEEK).picks[0].contact_id
    child = next(contact for contact in week if contact.pk == picked).people.get().subject
    close_record(subject=child, closure=closure, members=[team_manager], by=team_manager, at=at, **CLOSED)

    drawn = thresholds.sample(reader, WEEK)

    assert picked not in {pick.contact_id for pick in drawn.picks}
    assert (drawn.decided, len(drawn.picks)) == (8, continuum.local_settings().random_each_week)
    assert "8 contacts" in drawn.picks[0].because


def test_a_third_contact_in_a_year_without_an_assessment_is_in_it(answer, reader, worker):
    child = make_child(worker, TUESDAY - timedelta(days=300))
    for days in (200, 90):
        make_contact(Act(by=worker, at=TUESDAY - timedelta(days=days)), child)
    third = answer(Outcome.EARLY_HELP, child=child)

    (pick,) = thresholds.sample(reader, WEEK).picks

    assert (pick.contact_id, pick.chosen) == (third.pk, Chosen.REPEAT)
    assert pick.because.startswith("It is the third contact about a child in 12 months")


def test_a_second_contact_and_one_that_was_assessed_are_no_repeats(answer, reader, worker):
    twice = make_child(worker, TUESDAY - timedelta(days=300))
    often = make_child(worker, TUESDAY - timedelta(days=300), given="Joel")
    for child, days in ((twice, 200), (twice, 400), (often, 200), (often, 90)):
        make_contact(Act(by=worker, at=TUESDAY - timedelta(days=days)), child)
    answer(Outcome.NO_ACTION, child=twice)
    answer(Outcome.REFERRAL, child=often)

    assert {pick.chosen for pick in thresholds.sample(reader, WEEK).picks} == {Chosen.BY_CHANCE}


def test_one_child_answered_at_two_levels_by_two_people_is_nearer_than_like_words(
    answer, reader, other_worker, worker
):
    child = make_child(worker, TUESDAY)
    first = answer(Outcome.NO_ACTION, child=child)
    second = answer(Outcome.EARLY_HELP, child=child, by=other_worker, at=TUESDAY + timedelta(days=5))

    (pair,) = thresholds.differing(reader, WEEK)

    assert {pair.one.contact_id, pair.other.contact_id} == {first.pk, second.pk}
    assert pair.because == "Both are about the same child."


def test_the_same_people_answering_differently_are_no_pair(answer, reader, worker):
    child = make_child(worker, TUESDAY)
    answer(Outcome.NO_ACTION, child=child)
    answer(Outcome.EARLY_HELP, child=child, at=TUESDAY + timedelta(days=1))

    assert thresholds.differing(reader, WEEK) == []


def test_a_pair_may_span_the_sunday_but_not_seven_days(answer, reader, worker, other_worker):
    child = make_child(worker, TUESDAY - timedelta(days=9))
    answer(Outcome.NO_ACTION, child=child, at=TUESDAY - timedelta(days=4))
    answer(Outcome.REFERRAL, child=child, by=other_worker)
    answer(Outcome.EARLY_HELP, child=child, by=other_worker, at=TUESDAY + timedelta(days=3))

    (pair,) = thresholds.differing(reader, WEEK)

    assert (pair.other.decided_at - pair.one.decided_at).days == 4
